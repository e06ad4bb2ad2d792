"""How wide a text is, in characters: what centring, sign-off and title lines are computed from."""

from unicodedata import east_asian_width

_WIDE_AMBIGUOUS = frozenset("—…“”‘’·〔〕★①②③④⑤⑥⑦⑧⑨⑩×÷±°℃‰")
FULL, HALF = 315, 155  # twips of a 16 pt character and of half a one, both tracked by -0.25 pt


def is_full(char: str) -> bool:
    """Whether a character takes a whole cell in a Chinese font."""
    return char in _WIDE_AMBIGUOUS or east_asian_width(char) in "WF"


def characters(text: str) -> float:
    """The width in full-width characters; letters and digits count as half."""
    return sum(1.0 if is_full(char) else 0.5 for char in text)


def twips(text: str) -> int:
    """The width of one line of body text (16 pt)."""
    return sum(FULL if is_full(char) else HALF for char in text)
