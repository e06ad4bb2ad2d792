"""All that touches Word packages: python-docx and lxml over the package live only here."""
