"""What GB/T 9704 asks of each line of a document: its role, the breaks of its title, the measures of the page."""
