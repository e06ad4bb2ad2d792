"""Draft → text: figures in words, the parts as templates see them."""
