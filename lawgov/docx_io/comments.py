"""The parts around a comment: its text, the styles it is written in, the relationship and the content type."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from lawgov.docx_io.elements import attribute, is_element, local, val
from lawgov.docx_io.markup import storable
from lawgov.docx_io.package import Package
from lawgov.docx_io.splice import Cut, Markup, Splices

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NO_RELATIONS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)
_REFERENCE = ("character", "annotation reference", "CommentReference")
_SIZE = '<w:rFonts w:hint="eastAsia"/><w:sz w:val="18"/><w:szCs w:val="18"/>'
"""Of the words, said outright: LibreOffice does not look at the style."""
_TEXT = ("paragraph", "annotation text", "CommentText")


@dataclass(frozen=True, slots=True)
class Comment:
    """One to be written: who says what, a paragraph a line."""

    number: int
    author: str
    initials: str
    lines: tuple[str, ...]


class StyleNames(NamedTuple):
    """The ids of the two styles; None in a package without styles."""

    reference: str | None
    text: str | None


def free_numbers(package: Package, related: dict[str, list[str]], main: Markup) -> Iterator[int]:
    """Numbers that no comment has and no mark in the text names."""
    used = {main.attribute(at, "id") for at in range(len(main)) if main.local(at).startswith("comment")}
    for name in related.get("comments", [])[:1]:
        used |= {attribute(item, "id") for item in package.xml(name) if is_element(item)}
    taken = {int(key) for key in used if re.fullmatch(r"\s*[+-]?[0-9]{1,18}\s*", key)}
    return (number for number in count() if number not in taken)


def style_names(package: Package, related: dict[str, list[str]]) -> tuple[StyleNames, dict[str, bytes]]:
    """The styles by the names that Word knows them by, and the styles part with those added that are missing."""
    parts = related.get("styles")
    if not parts:
        return StyleNames(None, None), {}
    known: dict[tuple[str, str], str] = {}
    ids: set[str] = set()
    for item in package.xml(parts[0]):
        if is_element(item) and local(item) == "style":
            key = attribute(item, "styleId")
            ids.add(key.casefold())
            known.setdefault((attribute(item, "type"), (val(item, "name") or "").casefold()), key)
    added: list[str] = []
    found: list[str] = []
    for kind, name, wanted in (_REFERENCE, _TEXT):
        key = known.get((kind, name), "")
        if not re.fullmatch(r"[^\"<>&\s]+", key):
            key = next(one for one in (wanted, f"Lawgov{wanted}", *(f"Lawgov{wanted}{n}" for n in range(2, 100_000))) if one.casefold() not in ids)  # fmt: skip
            added.append(_style(kind, name, key))
        found.append(key)
    names = StyleNames(*found)
    if not added:
        return names, {}
    return names, {parts[0]: _appended(Markup(package.read(parts[0]), parts[0]), "".join(added))}


def _style(kind: str, name: str, key: str) -> str:
    """Based on nothing: the body style of a 公文 has indents and a pitch that a margin has no room for."""
    looks = (
        '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>'
        if kind == "character"
        else '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>'
        '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'
    )
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/><w:uiPriority w:val="99"/>'
        f"<w:unhideWhenUsed/>{looks}</w:style>"
    )


def comment_parts(
    package: Package,
    main: str,
    related: dict[str, list[str]],
    namespace: str,
    comments: Sequence[Comment],
    styles: StyleNames,
    day: date | None,
) -> dict[str, bytes]:
    """The parts that hold the comments: that of the document with these behind its own, or a new one."""
    written = "".join(_comment(comment, styles, day) for comment in comments)
    if related.get("comments"):
        name = related["comments"][0]
        return {name: _appended(Markup(package.read(name), name), written)}
    root = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{namespace}">{written}</w:comments>'
    name, announced = _announced(package, main, namespace)
    return {name: root.encode(), **announced}


def _comment(comment: Comment, styles: StyleNames, day: date | None) -> str:
    written = "" if day is None else f' w:date="{day.isoformat()}T00:00:00Z"'
    mark = f'<w:r>{_looks(styles.reference)}<w:annotationRef/></w:r>' if styles.reference else "<w:r><w:annotationRef/></w:r>"  # fmt: skip
    style = f'<w:pPr><w:pStyle w:val="{styles.text}"/></w:pPr>' if styles.text else ""
    lines = "".join(
        f"<w:p>{style}{'' if at else mark}<w:r><w:rPr>{_SIZE}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(storable(line).replace(chr(10), " "))}</w:t></w:r></w:p>'
        for at, line in enumerate(comment.lines)
    )
    return (
        f'<w:comment w:id="{comment.number}" w:author={quoteattr(comment.author)}{written} '
        f"w:initials={quoteattr(comment.initials)}>{lines}</w:comment>"
    )


def _looks(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>'


def _appended(markup: Markup, written: str) -> bytes:
    """The part with more children at the end of its root; their prefix is bound here where the root binds another."""
    head = markup.head(0).decode()
    prefix = markup.prefix(0)
    if prefix != "w":
        bound = f"xmlns:{prefix}" if prefix else "xmlns"
        space = re.search(bound + r"\s*=\s*[\"']([^\"']*)[\"']", head)
        uri = space[1] if space else ""
        written = re.sub(r"<w:(comment|style) ", rf'<w:\1 xmlns:w="{uri}" ', written)
    return _with_child(markup, written)


def _announced(package: Package, main: str, namespace: str) -> tuple[str, dict[str, bytes]]:
    """The name of a part for comments that is not there yet, and the parts that tell of it.

    A relationship or a content type that was left behind by a part that is gone is taken up again.
    """
    folder, file = posixpath.split(main)
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    relations = next((one for one in package.names if one.casefold() == relations.casefold()), relations)
    # Strict packages name the kinds of their relationships in a space of their own, as they do their elements.
    kind = (
        "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
        if namespace.startswith("http://purl.oclc.org/")
        else "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    )
    types = Markup(package.read("[Content_Types].xml"), "[Content_Types].xml")
    told = {
        types.attribute(at, "PartName").lstrip("/").casefold(): types.attribute(at, "ContentType")
        for at in range(len(types))
        if types.local(at) == "Override"
    }
    held = package.read(relations) if relations in package else _NO_RELATIONS
    markup = Markup(held, relations)
    left = _left_behind(markup, package, folder)
    free = (posixpath.join(folder, f"comments{'' if n == 1 else n}.xml") for n in count(1))
    name = left or next(one for one in free if one not in package and told.get(one.casefold(), _CONTENT_TYPE) == _CONTENT_TYPE)  # fmt: skip
    changed: dict[str, bytes] = {}
    if not left:
        ids = {markup.attribute(at, "Id") for at in range(len(markup))}
        key = next(one for one in (f"rIdLawgov{n}" for n in count(1)) if one not in ids)
        changed[relations] = _child(markup, "Relationship", (("Id", key), ("Type", kind), ("Target", posixpath.basename(name))))  # fmt: skip
    if told.get(name.casefold()) is None:
        changed["[Content_Types].xml"] = _child(types, "Override", (("PartName", "/" + name), ("ContentType", _CONTENT_TYPE)))  # fmt: skip
    return name, changed


def _left_behind(markup: Markup, package: Package, folder: str) -> str:
    """The part that a relationship for comments names and that is not there; "" without one."""
    for at in range(len(markup)):
        if (
            markup.attribute(at, "Type").rpartition("/")[2] != "comments"
            or markup.attribute(at, "TargetMode") == "External"
        ):
            continue
        target = markup.attribute(at, "Target")
        name = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if re.fullmatch(r"(?:[\w-]+/)*[\w.-]+\.xml", name) and name not in package:
            return name
    return ""


def _child(markup: Markup, name: str, attributes: Iterable[tuple[str, str]]) -> bytes:
    """One more child of the root, in the namespace of the root."""
    prefix = f"{markup.prefix(0)}:" if markup.prefix(0) else ""
    return _with_child(markup, f"<{prefix}{name}{''.join(f' {k}={quoteattr(v)}' for k, v in attributes)}/>")


def _with_child(markup: Markup, written: str) -> bytes:
    """The part with more at the end of its root; a root of one tag is opened."""
    if not markup.is_empty(0):
        splices = Splices(markup)
        splices.insert(Cut(markup.close(0)), written.encode())
        return splices.applied()
    head = markup.head(0).decode()
    whole = f"{head[:-2]}>{written}</{markup.names[0]}>".encode()
    return markup.data[: markup.begin(0)] + whole + markup.data[markup.after(0) :]
