"""Each whole flow, top to bottom, on one screen."""
