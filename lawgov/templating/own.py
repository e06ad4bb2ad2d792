"""Our own templates, rendered in process: they are as trusted as the code."""

from collections.abc import Mapping

from lawgov.errors import TemplateError
from lawgov.templating.engine import Engine
from lawgov.templating.folder import template_source
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
