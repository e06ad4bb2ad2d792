"""What ``--version`` prints: a result depends on the rule data as much as on the program."""

from lawgov import __version__
from lawgov.records import mentioned
from lawgov.rule_data import RULES_DATE, RULES_VERSION


def version_text() -> str:
    """The program, the rule data, and a line on what installed packages add, if any does."""
    lines = [f"lawgov {__version__}（规则数据 {RULES_VERSION}，{RULES_DATE}）"]
    if mentioned():
        from lawgov.plugins import plugins

        if added := plugins():
            lines.append("插件：" + "、".join(f"{plugin.name} {plugin.version}" for plugin in added))
    return "\n".join(lines)
