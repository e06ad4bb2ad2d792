"""A number as a data file holds it, so that it is read back with every digit."""

from decimal import Decimal

_PLACES = 10  # decimals that a data file may hold


def amount_text(value: Decimal) -> str:
    """「595」, 「0.8560」; as a percentage where it has more decimals than a plain number may."""
    text = format(value, "f")
    return text if len(text.partition(".")[2]) <= _PLACES else f"{value.scaleb(2):f}%"
