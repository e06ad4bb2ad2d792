"""Which template a draft takes, and the text that it gives."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lawgov.errors import TemplateError
from lawgov.schemas.draft import Draft
from lawgov.sources.limits import Limits
from lawgov.templating import render, render_text, template_names

_BY_KIND = {
    "government": "government",
    "department": "department",
    "party_and_government": "party-and-government",
}

_FORMAL = "-formal"


@dataclass(frozen=True, slots=True)
class Template:
    """One of ours by ``name``; the user's own text in ``text``, or Word file in ``word`` (``name`` then tells the text
    of the body), read from ``path``."""

    name: str
    path: Path | None = None
    text: str | None = None
    word: bytes | None = None


def for_web(draft: Draft, occasion: str | None, template: str | Path | None) -> bool:
    """Whether the head and the imprint stay out: as asked for, as the template is made for, as the data have them."""
    if occasion is not None:
        return occasion == "web"
    if str(template) in template_names() and str(template).endswith(_FORMAL):
        return False
    return draft.formal is None and not draft.given("formal")


def choose(given: str | Path | None, values: Mapping[str, Any], limits: Limits) -> Template:
    """The template that is asked for, else the one for the issuer's kind and the occasion.

    Raises:
        TemplateError: there is no such template, or its file cannot be read.
    """
    if given is None:
        return Template(usual_template(values))
    if str(given) in template_names():
        return Template(str(given))
    path = Path(given)
    if not os.path.isfile(path):
        raise TemplateError(
            None, None, f"没有名为“{given}”的模板，也没有这个文件；可以用的有：{'、'.join(template_names())}"
        )
    data = _read(path, limits)
    if data.startswith(b"PK"):
        return Template(usual_template(values), path, word=data)
    try:
        return Template("", path, text=data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise TemplateError(path, None, "不是 UTF-8 编码的文本，也不是 .docx，请另存后再用") from error


def usual_template(values: Mapping[str, Any]) -> str:
    name = "township" if values["level"] == "township" else _BY_KIND[values["kind"]]
    if values["level"] == "township" and values["kind"] == "party_and_government":
        name = "party-and-government"
    return name + _FORMAL if values["formal"] else name


def rendered(template: Template, values: Mapping[str, Any]) -> str:
    """The report's text.

    Raises:
        TemplateError: it names what there is not, or writes nothing at all.
    """
    if template.text is None:
        return render(template.name, values)
    text = render_text(template.text, values, where=template.path)
    if not text.strip():
        raise TemplateError(template.path, None, "没有写出任何文字，请核对模板")
    return text


def _read(path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except OSError as error:
        raise TemplateError(path, None, f"文件打不开（{error.strerror or error}），请检查权限") from error
    if len(data) > limits.file_bytes:
        raise TemplateError(path, None, f"文件超过上限 {limits.file_bytes} 字节")
    return data
