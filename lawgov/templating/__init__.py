"""Templates with Jinja2 tags, the door to jinja2: our own in process, those of users in a bounded child process."""

from lawgov.templating.folder import template_about, template_folder, template_names, template_source
from lawgov.templating.isolated import DEFAULT_TEMPLATE_LIMITS, TemplateLimits, render_pieces, render_text
from lawgov.templating.own import render, render_html
from lawgov.templating.plain import Json

__all__ = [
    "DEFAULT_TEMPLATE_LIMITS",
    "Json",
    "TemplateLimits",
    "render",
    "render_html",
    "render_pieces",
    "render_text",
    "template_about",
    "template_folder",
    "template_names",
    "template_source",
]
