"""A number in the words of a message: the middle hidden, so that no log repeats it."""


def masked(number: str) -> str:
    """The first three and the last two characters, a star for each between."""
    return number[:3] + "*" * max(len(number) - 5, 1) + number[-2:]
