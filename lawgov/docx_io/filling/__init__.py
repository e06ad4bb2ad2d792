"""The steps of ``docx_io.fill``: tags found, put into one run each, parts rendered, the result mended."""
