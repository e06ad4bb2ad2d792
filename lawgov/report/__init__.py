"""Document → Report: the mandated parts, the facts on its face, the kind of document."""
