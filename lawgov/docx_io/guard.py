"""Files that their owner has closed against changes: refused, with the way out."""

from posixpath import normpath

from lxml import etree

from lawgov.docx_io.elements import attribute, child, is_element, local
from lawgov.docx_io.package import Package
from lawgov.docx_io.read import targets
from lawgov.errors import SourceError

_CLOSED = frozenset({"readOnly", "forms"})  # those for comments or tracked changes allow just what we do
_ON = frozenset({"1", "true", "on"})


def refuse_closed(package: Package, related: dict[str, list[str]]) -> None:
    """Refuse what is protected, marked as final or signed.

    Raises:
        SourceError: it is; says how to open it.
    """
    for name in related.get("settings", [])[:1]:
        protection = child(package.xml(name), "documentProtection")
        if protection is not None and attribute(protection, "enforcement") in _ON:
            if attribute(protection, "edit") in _CLOSED:
                raise SourceError(
                    None, "文件设了编辑限制（只读或者只能填写窗体），请在 Word 的“审阅—限制编辑”里停止保护后再试"
                )
    told = targets(package, "")
    custom = {normpath(target.lstrip("/")).casefold() for kind, target in told if kind == "custom-properties"}
    names = [name.casefold() for name in package.names]
    for name in names:
        if (name in custom or name == "docprops/custom.xml") and _is_final(package.xml(name)):
            raise SourceError(None, "文件标记为最终状态，请在 Word 的“文件—信息—保护文档”里取消标记后再试")
    if any(name.startswith("_xmlsignatures/") for name in names) or any(kind == "origin" for kind, _ in told):
        raise SourceError(None, "文件有数字签名，改动以后签名就会失效，请在 Word 里另存一份去掉签名的副本后再试")


def refuse_guarded(package: Package, related: dict[str, list[str]], apply: bool) -> None:
    """Refuse changes to a file open for comments, and to one open for tracked changes any but those.

    Raises:
        SourceError: it is; says how to open it.
    """
    settings = package.xml(related["settings"][0]) if related.get("settings") else None
    protection = child(settings, "documentProtection")
    if protection is None or attribute(protection, "enforcement") not in _ON:
        return
    allowed = attribute(protection, "edit")
    if allowed == "comments" or (allowed == "trackedChanges" and apply):
        only = "批注" if allowed == "comments" else "修订"
        raise SourceError(None, f"文件设了编辑限制（只允许{only}），请在 Word 的“审阅—限制编辑”里停止保护后再试")


def _is_final(root: "etree._Element") -> bool:
    for item in root:
        if is_element(item) and local(item) == "property" and item.get("name") == "_MarkAsFinal":
            return "".join(str(text) for text in item.itertext()).strip().lower() in _ON
    return False
