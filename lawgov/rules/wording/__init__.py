"""4xx: the wording of the text."""
