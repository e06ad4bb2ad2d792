"""Our own templates, rendered in process: they are as trusted as the code."""

from collections.abc import Mapping
from html import escape

from lawgov.errors import TemplateError
from lawgov.reporters.names import visible
from lawgov.templating.engine import Engine
from lawgov.templating.folder import template_folder, template_source
from lawgov.templating.plain import Failure, Json


def render(name: str, values: Mapping[str, Json]) -> str:
    """The text of a built-in template.

    Raises:
        TemplateError: there is no such template, or it names what ``values`` does not have.
    """
    source = template_source(name)
    try:
        return Engine(values).text(source)
    except Failure as failure:
        raise TemplateError(failure.name or f"{name}.txt", failure.line, failure.reason) from failure


def render_html(name: str, values: Mapping[str, Json]) -> str:
    """The text of ``templates/html/<name>.html``; every value in it is escaped.

    Raises:
        TemplateError: it names what ``values`` does not have.
    """
    source = (template_folder() / "html" / f"{name}.html").read_text("utf-8")
    engine = Engine(values, markup=True, escape=_escaped)
    engine.trim_blocks = engine.lstrip_blocks = True
    try:
        return engine.text(source)
    except Failure as failure:
        raise TemplateError(failure.name or f"{name}.html", failure.line, failure.reason) from failure


def _escaped(text: str) -> str:
    """As text and attribute values of HTML may hold it; what would turn the direction of writing is shown as code."""
    return escape(visible(text))
