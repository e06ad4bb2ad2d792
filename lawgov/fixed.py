"""What ``fix`` gives: the mended file, what was changed and what was left."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lawgov.checked import Checked
from lawgov.errors import SourceError
from lawgov.fixes import Edit, LeftOut, unified_diff
from lawgov.sources.model import Place, Source
from lawgov.sources.sniff import KINDS, sniff

_QUOTED = 30


@dataclass(frozen=True, slots=True)
class Fixed:
    """The bytes of the mended file, the same for the same input; ``edits`` are those made, by place."""

    data: bytes = field(repr=False)
    edits: tuple[Edit, ...]
    left_out: tuple[LeftOut, ...]
    source: Source = field(repr=False)  # as it was read before

    def diff(self, name: str, *, colours: bool = False) -> str:
        """The changed paragraphs as ``diff -u`` shows them; "" without any."""
        return unified_diff(self.source.text, self.edits, name, colours=colours)

    @property
    def notes(self) -> Sequence[str]:
        """What was offered and not changed, one Chinese sentence each."""
        return [self._note(left) for left in self.left_out]

    def _note(self, left: LeftOut) -> str:
        words = left.edit.span.of(self.source.text).replace("\n", " ")
        words = words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
        place = _where(self.source.place(left.edit.span.start))
        return f"{place}“{words}”没有改（{left.edit.rule}）：{left.reason}"

    def save(self, path: str | Path) -> None:
        """Write the file, whole or not at all; one of that name is replaced.

        Raises:
            ConfigError: it cannot be written there.
        """
        from lawgov.output import write_file

        write_file(Path(path), self.data)


_OTHERS = {
    "pdf": "PDF 不能就地改正，请改原来的 Word 文件，或者用 lawgov review 写成批注",
    "ofd": "OFD 不能就地改正，请改原来的 Word 文件，或者用 lawgov review 写成批注",
    "mhtml": "网页归档（MHTML）不能就地改正，请在浏览器里另存为网页（.html）后再改",
}


def refuse_unmendable(data: bytes, checked: Checked) -> None:
    """Refuse what cannot be changed in place.

    Raises:
        SourceError: neither a Word package nor text; says the way out.
    """
    kind = sniff(data, Path(checked.path or "").suffix.lower())
    if kind not in ("docx", "html", "text"):
        reason = _OTHERS.get(kind, f"{KINDS[kind]}不能就地改正，请在 Word 或者 WPS 里另存为 .docx 后再改")
        raise SourceError(checked.path, reason)


def _where(place: Place) -> str:
    if place.line is not None:
        return f"第{place.line}行"
    return f"第{place.paragraph}段" if place.paragraph is not None else ""
