"""The package around the parts: content types, relationships, which part is of which kind."""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from tests.ooxml.names import A, R, W, prefixed

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE = R[1:-1] + "/"
_METADATA = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."

KINDS: Mapping[str, tuple[str, str]] = {  # relationship → content type, root
    _OFFICE + "officeDocument": (_WORD + "document.main+xml", "w:document"),
    **{
        _OFFICE + name: (f"{_WORD}{name}+xml", f"w:{root}")
        for name, root in {
            "styles": "styles", "settings": "settings", "numbering": "numbering", "comments": "comments", "footnotes": "footnotes", "endnotes": "endnotes",
            "header": "hdr", "footer": "ftr", "fontTable": "fonts", "webSettings": "webSettings",
        }.items()
    },
    _OFFICE + "glossaryDocument": (_WORD + "document.glossary+xml", "w:glossaryDocument"),
    _OFFICE + "theme": ("application/vnd.openxmlformats-officedocument.theme+xml", "a:theme"),
    _OFFICE + "extended-properties": ("application/vnd.openxmlformats-officedocument.extended-properties+xml", "ep:Properties"),
    _METADATA + "core-properties": ("application/vnd.openxmlformats-package.core-properties+xml", "cp:coreProperties"),
}  # fmt: skip
_OTHER = (
    "image hyperlink custom-properties customXml customXmlProps attachedTemplate chart oleObject package subDocument aFChunk mailMergeSource recipientData "
    "font video audio diagramData diagramLayout diagramColors diagramQuickStyle control chartUserShapes keyMapCustomizations frame"
)
_OTHERS = {
    *(_OFFICE + name for name in _OTHER.split()),
    _METADATA + "thumbnail",
    "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
}  # fmt: skip
_FROM_PACKAGE = {_OFFICE + "officeDocument", _OFFICE + "extended-properties", _METADATA + "core-properties", _OFFICE + "custom-properties", _METADATA + "thumbnail"}  # fmt: skip
_MANY = {_OFFICE + "header", _OFFICE + "footer"}
_USED_BY = {  # element and attribute → the relationship it must name
    (W + "headerReference", R + "id"): _OFFICE + "header",
    (W + "footerReference", R + "id"): _OFFICE + "footer",
    (W + "hyperlink", R + "id"): _OFFICE + "hyperlink",
    (W + "attachedTemplate", R + "id"): _OFFICE + "attachedTemplate",
    (W + "embedRegular", R + "id"): _OFFICE + "font",
    (W + "embedBold", R + "id"): _OFFICE + "font",
    (A + "blip", R + "embed"): _OFFICE + "image",
    (A + "blip", R + "link"): _OFFICE + "image",
}
_MUST_NAME = {W + name for name in ("headerReference", "footerReference", "attachedTemplate", "subDoc")}


@dataclass(frozen=True, slots=True)
class Relation:
    id: str
    kind: str
    target: str  # the name of the part; as it stands, where it lies outside
    outside: bool


Relations = Mapping[str, tuple[Relation, ...]]  # by the part they start from, "" for the package


def relations_of(roots: Mapping[str, etree._Element]) -> Relations:
    made: dict[str, tuple[Relation, ...]] = {}
    for name, root in roots.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        part = posixpath.join(folder, posixpath.basename(name).removesuffix(".rels"))
        made[part] = tuple(
            Relation(
                str(item.get("Id")),
                str(item.get("Type")),
                target if (outside := item.get("TargetMode") == "External") else _resolved(folder, target),
                outside,
            )
            for item in root.iterchildren(_PACKAGE + "Relationship")
            for target in [str(item.get("Target"))]
        )
    return made


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/" + folder, target.partition("#")[0])).lstrip("/")


def content_type_faults(names: list[str], roots: Mapping[str, etree._Element]) -> Iterator[str]:
    types = roots.get("[Content_Types].xml")
    if types is None:
        yield "no [Content_Types].xml"
        return
    for item in types:
        needed = {_TYPES + "Default": "Extension", _TYPES + "Override": "PartName"}.get(str(item.tag))
        if needed is None or set(map(str, item.attrib)) != {needed, "ContentType"}:
            yield f"[Content_Types].xml: bad entry {etree.QName(item).localname} {etree.tostring(item).decode()}"
    defaults = [str(item.get("Extension")).lower() for item in types.iter(_TYPES + "Default")]
    overrides = [str(item.get("PartName")) for item in types.iter(_TYPES + "Override")]
    for name in overrides:
        if not name.startswith("/"):
            yield f"content type of a name without a slash: {name}"
        if name.lstrip("/") not in names:
            yield f"content type without a part: {name.lstrip('/')}"
    for entry in sorted({*overrides, *defaults}):
        if overrides.count(entry) > 1 or defaults.count(entry) > 1:
            yield f"two content types: {entry}"
    known = _typed(roots)
    for name in names:
        if name == "[Content_Types].xml" or name.endswith("/"):
            continue
        if (kind := known(name)) is None:
            yield f"no content type: {name}"
        elif name.startswith("word/") and name.endswith(".xml") and "/" + name not in overrides:
            yield f"only the default content type: {name}"
        elif name.endswith(".rels") and kind != "application/vnd.openxmlformats-package.relationships+xml":
            yield f"{name}: wrong content type {kind}"


def _typed(roots: Mapping[str, etree._Element]) -> Callable[[str], str | None]:
    """Gives a part's content type."""
    types = roots["[Content_Types].xml"]
    defaults = {str(i.get("Extension")).lower(): str(i.get("ContentType")) for i in types.iter(_TYPES + "Default")}
    overrides = {str(i.get("PartName")).lower(): str(i.get("ContentType")) for i in types.iter(_TYPES + "Override")}
    return lambda name: overrides.get("/" + name.lower(), defaults.get(name.rpartition(".")[2].lower()))


def relation_faults(names: list[str], roots: Mapping[str, etree._Element], relations: Relations) -> Iterator[str]:
    known = _typed(roots) if "[Content_Types].xml" in roots else None
    for name, root in roots.items():
        if name.endswith(".rels"):
            yield from _shape(name, root)
    mains = [item for item in relations.get("", ()) if item.kind == _OFFICE + "officeDocument"]
    if len(mains) != 1:
        yield f"_rels/.rels: {len(mains)} relationships to a main document"
    for part, items in relations.items():
        file = posixpath.join(posixpath.dirname(part), "_rels", posixpath.basename(part) + ".rels")
        if part and part not in names:
            yield f"{file}: relationships of no part"
        kinds = [item.kind for item in items]
        for item in items:
            if item.kind not in KINDS and item.kind not in _OTHERS and not item.kind.startswith("http://schemas.microsoft.com/"):  # fmt: skip
                yield f"{file}: unknown relationship type {item.kind}"
            if item.kind in KINDS and item.kind not in _MANY and kinds.count(item.kind) > 1:
                yield f"{file}: two relationships of type {item.kind}"
            if (part == "") != (item.kind in _FROM_PACKAGE) and (item.kind in _FROM_PACKAGE or item.kind in KINDS):
                yield f"{file}: relationship type {item.kind} does not start here"
            if item.outside:
                continue
            if item.target not in names:
                yield f"{file}: no such part: {item.target}"
            elif item.kind in KINDS:
                content_type, root_name = KINDS[item.kind]
                found = known(item.target) if known is not None else None
                if found != content_type and known is not None:
                    yield f"{item.target}: wrong content type {found} for relationship type {item.kind}"
                if item.target in roots and (own := prefixed(roots[item.target])) != root_name:
                    yield f"{item.target}: the root is {own}, not {root_name}"
    targets = {item.target for items in relations.values() for item in items if not item.outside}
    mine = {content_type for content_type, _ in KINDS.values()}
    for name in names:
        if known is not None and known(name) in mine and name not in targets:
            yield f"no relationship leads to {name}"
    for name, root in roots.items():
        yield from _uses(name, root, {item.id: item for item in relations.get(name, ())})


def _shape(name: str, root: etree._Element) -> Iterator[str]:
    ids = [str(item.get("Id")) for item in root]
    for key in sorted({key for key in ids if ids.count(key) > 1}):
        yield f"{name}: an Id twice: {key}"
    for item in root:
        if item.tag != _PACKAGE + "Relationship" or not {"Id", "Type", "Target"} <= set(item.attrib) <= {"Id", "Type", "Target", "TargetMode"}:  # fmt: skip
            yield f"{name}: bad entry {etree.tostring(item).decode()}"
        if item.get("TargetMode", "Internal") not in ("Internal", "External"):
            yield f"{name}: TargetMode {item.get('TargetMode')}"


def _uses(name: str, root: etree._Element, known: Mapping[str, Relation]) -> Iterator[str]:
    for element in root.iter("*"):
        if element.tag in _MUST_NAME and element.get(R + "id") is None:
            yield f"{name}: {prefixed(element)} names no relationship"
        for key, raw in element.attrib.items():
            value = str(raw)
            if not str(key).startswith(R) or value == "":
                continue
            relation = known.get(value)
            wanted = _USED_BY.get((str(element.tag), str(key)))
            if relation is None:
                yield f"{name}: no relationship {value}"
            elif wanted is not None and relation.kind != wanted:
                yield f"{name}: relationship {value} of {prefixed(element)} has type {relation.kind}"
