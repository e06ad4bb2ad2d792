"""The package of a user's Word template: opened with bounds, without macros, written the same way each time."""

import posixpath
from dataclasses import replace

from lxml import etree

from lawgov.docx_io.markup import R, serialised, w
from lawgov.docx_io.package import Package
from lawgov.docx_io.parts import CONTENT_TYPES
from lawgov.docx_io.write import package
from lawgov.sources.limits import Limits
from lawgov.templating.plain import Refused

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_WITH_TAGS = ("header", "footer", "footnotes", "endnotes")
_MOST_UNPACKED = 300_000_000
_MOST_XML = 20_000_000  # bytes of one part that may hold tags


class TemplateParts:
    """The entries of a template; parts that are read as XML are written back from their trees."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Open the package.

        Raises:
            SourceError: it is no sound package.
            Refused: it is one, but no template that can be filled.
        """
        bounded = replace(
            limits,
            unpacked_bytes=min(limits.unpacked_bytes, _MOST_UNPACKED),
            entry_bytes=min(limits.entry_bytes, _MOST_UNPACKED),
        )
        self._package = Package(data, bounded)
        self._names = [name for name in self._package.names if not name.endswith("/")]
        self._trees: dict[str, etree._Element] = {}
        self._added: dict[str, etree._Element] = {}
        types = self.tree("[Content_Types].xml")
        if any("macroenabled" in item.get("ContentType", "").lower() for item in types) or any(
            "vbaproject" in name.lower() for name in self._names
        ):
            raise Refused("模板里有宏，没有使用，请在 Word 里另存为“Word 文档（.docx）”")
        self.document = self._target("", R + "/officeDocument")
        if self.document is None:
            raise Refused("不是 Word 文档，或者是“Strict Open XML”格式，请在 Word 里另存为“Word 文档（.docx）”")
        self._as_document(types)
        self._detach()

    def tree(self, name: str) -> "etree._Element":
        """The root of an XML part, to be changed in place."""
        key = name.lstrip("/")
        if key not in self._trees and key not in self._added:
            if len(self._package.read(key)) > _MOST_XML:
                raise Refused(f"模板里的 {key[:60]} 超过上限 {_MOST_XML} 字节")
            self._trees[key] = self._package.xml(key)
        return self._added[key] if key in self._added else self._trees[key]

    def put(self, name: str, root: "etree._Element") -> None:
        """Another tree in the place of a part."""
        (self._added if name in self._added else self._trees)[name] = root

    @property
    def with_tags(self) -> list[str]:
        """The parts that may hold tags: the document first, then headers, footers and notes in the order of names."""
        assert self.document is not None
        kinds = {f"{R}/{kind}" for kind in _WITH_TAGS}
        found = {
            target
            for kind, target, external in self._relations(self.document)
            if kind in kinds and not external and target in self._package
        }
        return [self.document, *sorted(found)]

    def styles(self) -> "etree._Element":
        """The styles part; an empty one is added to a template without."""
        return self._part(R + "/styles", "word/styles.xml")

    def set_core(self, root: "etree._Element") -> None:
        name = self._target("", _CORE)
        if name is None or name not in self._package:
            self._add("", _CORE, "docProps/core.xml", root)
        else:
            self._trees[name] = root

    def written(self) -> bytes:
        """The package in a fixed order: the list of types, then the rest by name."""
        entries: dict[str, bytes] = {}
        for name in sorted({*self._names, *self._added}, key=lambda name: (name != "[Content_Types].xml", name)):
            root = self._added.get(name, self._trees.get(name))
            entries[name] = self._package.read(name) if root is None else serialised(root)
        return package(entries)

    def _part(self, kind: str, name: str) -> "etree._Element":
        assert self.document is not None
        found = self._target(self.document, kind)
        if found is not None and (found in self._package or found in self._added):
            return self.tree(found)
        root = w("styles")
        self._add(self.document, kind, name, root)
        return root

    def _add(self, owner: str, kind: str, name: str, root: "etree._Element") -> None:
        self._added[name] = root
        relations = _relations_of(owner)
        if relations not in self._package:
            self._added[relations] = etree.Element(_RELATION.removesuffix("Relationship") + "Relationships")
        item = etree.SubElement(self.tree(relations), _RELATION)
        item.set("Id", f"lawgov{len(self._added)}")
        item.set("Type", kind)
        item.set("Target", "/" + name)
        override = etree.SubElement(self.tree("[Content_Types].xml"), _TYPES + "Override")
        override.set("PartName", "/" + name)
        override.set("ContentType", CONTENT_TYPES[name])

    def _relations(self, owner: str) -> list[tuple[str, str, bool]]:
        """Type, target as a name of an entry, whether it lies outside the package."""
        name = _relations_of(owner)
        if name not in self._package and name not in self._added:
            return []
        folder = posixpath.dirname(owner)
        return [
            (
                item.get("Type", ""),
                posixpath.normpath(posixpath.join("/" + folder, item.get("Target", ""))).lstrip("/"),
                item.get("TargetMode", "") == "External",
            )
            for item in self.tree(name).iter(_RELATION)
        ]

    def _target(self, owner: str, wanted: str) -> str | None:
        return next((name for kind, name, outside in self._relations(owner) if kind == wanted and not outside), None)

    def _as_document(self, types: "etree._Element") -> None:
        """A ``.dotx`` becomes a document; anything but these two is no Word file."""
        for item in types.iter(_TYPES + "Override"):
            if item.get("PartName", "").lstrip("/") == self.document:
                kind = item.get("ContentType", "")
                if kind.endswith("wordprocessingml.template.main+xml"):
                    item.set("ContentType", CONTENT_TYPES["word/document.xml"])
                elif not kind.endswith("wordprocessingml.document.main+xml"):
                    break
                return
        raise Refused("不是 Word 文档，请在 Word 里另存为“Word 文档（.docx）”")

    def _detach(self) -> None:
        """The template that the template itself was made from is no business of the report: Word would fetch it."""
        assert self.document is not None
        name = self._target(self.document, R + "/settings")
        if name is None or name not in self._package:
            return
        for item in [item for item in self.tree(name) if str(item.tag).endswith("}attachedTemplate")]:
            self.tree(name).remove(item)
        relations = _relations_of(name)
        if relations in self._package:
            root = self.tree(relations)
            for item in [item for item in root if item.get("Type", "").endswith("/attachedTemplate")]:
                root.remove(item)


def _relations_of(owner: str) -> str:
    folder, name = posixpath.split(owner)
    return posixpath.join(folder, "_rels", f"{name}.rels")
