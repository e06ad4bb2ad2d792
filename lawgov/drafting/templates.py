"""Which template a draft takes, and the text that it gives."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lawgov.errors import TemplateError
from lawgov.sources.limits import Limits
from lawgov.templating import render, render_text, template_names

_BY_KIND = {
    "government": "government",
    "department": "department",
    "party_and_government": "party-and-government",
}


@dataclass(frozen=True, slots=True)
class Template:
    """One of ours by ``name``; the user's own text in ``text``, or Word file in ``word`` (``name`` then tells the text
    of the body), read from ``path``."""

    name: str
    path: Path | None = None
    text: str | None = None
    word: bytes | None = None


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
    return f"{name}-formal" if values["formal"] else name


def rendered(template: Template, values: Mapping[str, Any]) -> str:
    """The report's text."""
    if template.text is not None:
        return render_text(template.text, values, where=template.path)
    return render(template.name, values)


def _read(path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except OSError as error:
        raise TemplateError(path, None, f"文件打不开（{error.strerror or error}），请检查权限") from error
    if len(data) > limits.file_bytes:
        raise TemplateError(path, None, f"文件超过上限 {limits.file_bytes} 字节")
    return data
