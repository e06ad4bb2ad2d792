"""What the caller gives as a draft, validated, and the way back from a field to its place in the file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from lawgov.errors import DraftError, Fault
from lawgov.schemas.draft import Draft
from lawgov.schemas.located import FieldPath, Located, load_data
from lawgov.schemas.validated import shown, validate_draft
from lawgov.sources.limits import Limits

Faulty = tuple[FieldPath, str]
"""A field's path and what is wrong there, in Chinese."""


@dataclass(frozen=True, slots=True)
class Given:
    draft: Draft
    located: Located

    def refuse(self, faults: Iterable[Faulty]) -> None:
        """Raise one ``DraftError`` for all faults; nothing where there are none."""
        told = tuple(
            Fault(shown(path), self.located.place(path), self.located.worded(reason)) for path, reason in faults
        )
        if told:
            raise DraftError(self.located.name or None, told)


def read_draft(data: object, limits: Limits) -> Given:
    """A draft in whatever form it is given.

    Raises:
        DraftError: it cannot be read, or a field is not as it must be.
    """
    if isinstance(data, Draft):
        return Given(data, Located("", {}))
    if isinstance(data, Located):
        return Given(validate_draft(data), data)
    if not isinstance(data, Mapping | str | PathLike):
        reason = f"要给出 Draft、字典，或者数据文件（YAML、JSON、XLSX）的路径，不能是 {type(data).__name__}"
        raise DraftError(None, (Fault("", "", reason),))
    located = Located("", dict(data)) if isinstance(data, Mapping) else load_data(Path(data), limits)
    return Given(validate_draft(located), located)
