"""版式: how a Word file is laid out, by GB/T 9704. A recommended standard (推荐性标准): nothing here is an error."""
