"""``{编号}`` in a text: the places where figures are told instead of typed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_REFERENCE = re.compile(r"\{\{|\}\}|\{([^{}\n]{1,80})\}")
_WIDE = re.compile(r"(?:｛([^{}｛｝\n]{1,80})[｝}]|\{([^{}｛｝\n]{1,80})｝)")
FORMS = ("数", "值", "句", "同比", "占比")
"""What may stand behind the colon: the amount (also without a form), the amount without its unit, the clause, the
growth, the share."""


@dataclass(frozen=True, slots=True)
class Reference:
    key: str  # of Draft.figures: an id, a name, an alias
    form: str  # one of FORMS


def references(text: str) -> Iterator[Reference]:
    """The references of a text in order; ``{{`` and ``}}`` are braces themselves."""
    for match in _REFERENCE.finditer(text):
        if match[1] is not None:
            yield _read(match[1])


def wide_references(text: str) -> Iterator[Reference]:
    """What would be references, were the braces not full-width."""
    for match in _WIDE.finditer(text):
        yield _read(match[1] or match[2])


def resolved(text: str, tell: Callable[[Reference], str]) -> str:
    """The text with every reference told."""

    def put(match: re.Match[str]) -> str:
        return match[0][0] if match[1] is None else tell(_read(match[1]))

    return _REFERENCE.sub(put, text)


def _read(inner: str) -> Reference:
    key, _, form = re.sub("：", ":", inner).rpartition(":")
    if not key:
        key, form = form, "数"
    return Reference(key.strip(), form.strip())
