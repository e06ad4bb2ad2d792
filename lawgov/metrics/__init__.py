"""Report → Figures: every counted figure with its meaning, and the sums that can be tried on them."""
