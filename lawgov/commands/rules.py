"""``lawgov rules`` and ``lawgov explain``: the rules, and one rule's page."""

import argparse
import json
from typing import Any

from lawgov.output import print_out
from lawgov.reporters.columns import table, wrap
from lawgov.reporters.names import BASES, SEVERITIES
from lawgov.rule_data import RULES_DATE, RULES_VERSION
from lawgov.rules import known_rules
from lawgov.rules.base import OptionValue, Rule
from lawgov.rules.run import usual_severity
from lawgov.rules.select import selected


def run_rules(arguments: argparse.Namespace) -> int:
    if arguments.format == "json":
        print_out(
            json.dumps(
                {"version": RULES_VERSION, "date": RULES_DATE, "rules": [rule_data(rule) for rule in known_rules()]},
                ensure_ascii=False,
                indent=2,
            )
            + "\n"
        )
        return 0
    rows = [("编号", "名称", "查什么", "依据", "级别")]
    rules = known_rules()
    rows += [(rule.id, rule.name, rule.title, BASES[rule.basis], SEVERITIES[usual_severity(rule)]) for rule in rules]
    print_out(
        "\n".join(table(rows, (12, 30, 26, 8, 4)))
        + f"\n\n共 {len(rules)} 条，规则数据 {RULES_VERSION}（{RULES_DATE}）。每条的说明：lawgov explain 编号\n"
    )
    return 0


def run_explain(arguments: argparse.Namespace) -> int:
    print_out("\n".join(page(rule) for rule in selected(known_rules(), [arguments.rule], [])))
    return 0


def rule_data(rule: Rule) -> dict[str, Any]:
    ground = rule.ground()
    return {
        "id": rule.id,
        "name": rule.name,
        "title": rule.title,
        "about": rule.about,
        "basis": rule.basis.value,
        "severity": usual_severity(rule).value,
        "clause": ground.citation,
        "clause_text": ground.text,
        "verified": ground.verified,
        "options": {
            name: {"default": _plain(option.value), "about": option.about} for name, option in rule.options.items()
        },
        "good": list(rule.good),
        "bad": [{"text": bad.text, "at": bad.at} for bad in rule.bad],
    }


def _plain(value: OptionValue) -> Any:
    return list(value) if isinstance(value, tuple) else value if isinstance(value, bool | int | str) else str(value)


def page(rule: Rule) -> str:
    """One rule's page."""
    ground = rule.ground()
    verified = "" if rule.basis == "practice" else "（已核对）" if ground.verified else "（未核对原文）"
    since = f"{ground.in_force_from.isoformat()} 起施行" if ground.in_force_from else ""
    lines = [
        f"{rule.id}  {rule.name}  {rule.title}",
        "",
        *wrap(rule.about, 80),
        "",
        f"级别：{SEVERITIES[usual_severity(rule)]}　依据：{BASES[rule.basis]}",
        *wrap(f"条款：{ground.citation}{verified}{'，' + since if since else ''}", 80),
        *wrap(f"内容：{ground.text}", 80),
        *wrap(f"出处：{ground.source}", 80),
    ]
    if rule.options:
        lines += ["", "选项（写在 lawgov.toml 的 [rules." + rule.id + "] 里）："]
        for name, option in rule.options.items():
            value = "、".join(option.value) if isinstance(option.value, tuple) else str(option.value)
            lines += wrap(f"{name} = {value}　{option.about}", 80, "  ")
    for bad in rule.bad:
        lines += [
            "",
            f"不合格的例子（报在{f'“{bad.at}”' if bad.at else '全文'}）：",
            *(f"  │ {line}" for line in bad.text.split("\n")),
        ]
    for good in rule.good[:1]:
        lines += ["", "合格的例子：", *(f"  │ {line}" for line in good.split("\n"))]
    return "\n".join(lines) + "\n"
