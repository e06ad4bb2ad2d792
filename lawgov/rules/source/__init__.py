"""LG8xx: damage and residue of the source."""
