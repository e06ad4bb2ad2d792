"""Data → JSON, for programs; it can hold no comments."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from lawgov.skeleton import Skeleton
from lawgov.skeleton.amounts import amount_text


def json_text(skeleton: Skeleton) -> str:
    return json.dumps(skeleton.data, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: Any) -> str:
    if isinstance(value, Decimal):
        return amount_text(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
