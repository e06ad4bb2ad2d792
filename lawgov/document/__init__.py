"""Source → Document: headings as a tree, the frame of the page."""
