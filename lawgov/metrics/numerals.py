"""Printed numbers → Decimal: digits with separators, 万 and 亿, Chinese numerals."""

from decimal import Decimal

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": Decimal(10) ** 4, "亿": Decimal(10) ** 8}
SCALES = {"百": Decimal(100), "千": Decimal(1000), **_SCALES, "万亿": Decimal(10) ** 12, "": Decimal(1)}


def arabic(text: str) -> tuple[Decimal, Decimal]:
    """「1,543.20」 → its value, and one unit of its last printed digit.

    Raises:
        decimal.InvalidOperation: it is no number.
    """
    value = Decimal(text.replace(",", ""))
    exponent = value.as_tuple().exponent
    return value, Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def chinese(text: str) -> Decimal | None:
    """二百四十二 → 242, 三千零五 → 3005, 一万二千 → 12000, 九十九点九 → 99.9; None for what is no numeral."""
    whole, point, fraction = text.partition("点")
    value = _whole(whole)
    if value is None or (point and not (fraction and all(char in _DIGITS for char in fraction))):
        return None
    digits = "".join(str(_DIGITS[char]) for char in fraction)
    return value + (Decimal(f"0.{digits}") if digits else 0)


def _whole(text: str) -> Decimal | None:
    if not text:
        return None
    if len(text) > 1 and all(char in _DIGITS for char in text):
        return Decimal("".join(str(_DIGITS[char]) for char in text))
    total = section = Decimal(0)
    current: int | None = None
    for char in text:
        if char in _DIGITS:
            if current:
                return None
            current = _DIGITS[char]
        elif char in _UNITS:
            section += (1 if current is None else current or 1) * _UNITS[char]
            current = None
        elif char in _SCALES:
            total = (total + section + (current or 0)) * _SCALES[char]
            section, current = Decimal(0), None
        else:
            return None
    return total + section + (current or 0)
