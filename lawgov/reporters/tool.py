"""What made a result: the program, its rule data, and the packages that added to it."""

from typing import Any

from lawgov import __version__
from lawgov.plugins import plugins
from lawgov.rule_data import RULES_DATE, RULES_VERSION


def tool() -> dict[str, Any]:
    """The ``tool`` of every JSON output."""
    return {
        "name": "lawgov",
        "version": __version__,
        "rules": RULES_VERSION,
        "rules_date": RULES_DATE,
        "plugins": [{"name": plugin.name, "version": plugin.version} for plugin in plugins()],
    }
