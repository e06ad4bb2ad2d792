"""What a title line says by itself."""

import re

from lawgov.chinese import chinese_number, fold
from lawgov.report.document_type import AND_PLAN, classify_title
from lawgov.report.issuer import find_issuer, parse_issuer
from lawgov.report.model import Title

_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\s?\d\s?\d|(?:19|20)\s?\d\s?\d)\s*(?=年|度)|([一二][〇○零一二三四五六七八九]{3})\s*(?=年)"
)
_SPAN = re.compile(r"\d{4}\s*年?\s*[—\-－–~～至到]\s*\d{4}\s*年")


def parse_title(text: str) -> Title:
    """Read one title line, broken over lines or not.

    Args:
        text: the title as printed; of very long text only the first 500 characters are read.
    Returns:
        A ``Title``. ``document_type`` is never None; ``issuer`` and what follows from it are
        None where the title names no body, ``reporting_year`` where it names no year or several.
    """
    printed = re.sub(r"[ \t\u3000\xa0]*[\r\n\v\f\u2028\u2029]+[ \t\u3000\xa0]*", "\n", text[:500]).strip()
    line = printed.replace("\n", "")
    kind, reason = classify_title(line)
    name = find_issuer(printed)
    issuer = parse_issuer(name) if name else None
    return Title(
        text=line,
        document_type=kind,
        reason=reason,
        issuer=issuer.name if issuer else None,
        issuer_kind=issuer.kind if issuer else None,
        issuer_level=issuer.level if issuer else None,
        issuer_field=issuer.field if issuer else None,
        reporting_year=_year(line),
    )


def _year(line: str) -> int | None:
    folded = AND_PLAN.sub("", re.sub(r"\s+", "", fold(line)))
    outside = re.sub(r"《[^》]*》", "", folded) if not folded.startswith("《") else folded
    if _SPAN.search(outside):
        return None
    years = {
        int(re.sub(r"\s", "", match[1])) if match[1] else chinese_number(match[2]) for match in _YEAR.finditer(outside)
    }
    return years.pop() if len(years) == 1 else None
