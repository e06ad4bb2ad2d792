"""Where our own templates are, in a wheel and in a checkout, and what each is for."""

import re
from functools import cache
from pathlib import Path

from lawgov.errors import TemplateError

_ABOUT = re.compile(r"\s*\{#-?\s*(.*?)\s*-?#\}", re.DOTALL)
_SUFFIX = ".txt"


@cache
def template_folder() -> Path:
    """``lawgov/templates`` of an installed wheel, the top-level ``templates/`` of a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


@cache
def template_files() -> tuple[str, ...]:
    """All that a template may include: the templates themselves and ``parts/``, as ``parts/head.txt``."""
    folder = template_folder()
    found = [*folder.glob(f"*{_SUFFIX}"), *(folder / "parts").glob(f"*{_SUFFIX}")]
    return tuple(sorted(path.relative_to(folder).as_posix() for path in found))


def template_names() -> tuple[str, ...]:
    """The templates that a draft can be made from, without their suffix, in order."""
    return tuple(name.removesuffix(_SUFFIX) for name in template_files() if "/" not in name)


def template_source(name: str) -> str:
    """The text of one template as it stands.

    Raises:
        TemplateError: there is none of that name.
    """
    if name not in template_names():
        raise TemplateError(None, None, f"没有名为“{name}”的模板，可以用的有：{'、'.join(template_names())}")
    return read_file(name + _SUFFIX)


def template_about(name: str) -> str:
    """What the comment on the first line says the template is for; empty without one."""
    found = _ABOUT.match(template_source(name))
    return re.sub(r"\s+", " ", found[1]) if found else ""


@cache
def read_file(name: str) -> str:
    """One of ``template_files``, and no other file: the name is looked up, never joined to a path unseen."""
    if name not in template_files():
        raise KeyError(name)
    return (template_folder() / name).read_text("utf-8")
