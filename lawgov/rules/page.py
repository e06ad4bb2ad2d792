"""The page of all rules, docs/rules.md: ``python -m lawgov.rules.page`` prints it."""

from lawgov.reporters.names import BASES, SEVERITIES
from lawgov.rule_data import RULES_DATE, RULES_VERSION
from lawgov.rules import RULES
from lawgov.rules.base import Rule
from lawgov.rules.run import usual_severity

FAMILIES = {
    "1": "内容和结构",
    "2": "期限和年度",
    "3": "数字勾稽",
    "4": "文字表述",
    "5": "版式",
    "6": "与上一年度比较",
    "7": "个人信息和秘密",
    "8": "来源质量",
}
_HEAD = "| 编号 | 名称 | 查什么 | 依据 | 条款 | 级别 | 选项 |\n|---|---|---|---|---|---|---|"


def page() -> str:
    """Markdown, a table a family, in the order of ids."""
    pieces = [
        "# 规则",
        "本页由 `python -m lawgov.rules.page` 生成，请勿手改。\n"
        f"共 {len(RULES)} 条，规则数据 {RULES_VERSION}（{RULES_DATE}）。一条规则的说明和例子：`lawgov explain 编号`。\n"
        "级别是条款在有效期内时的级别；配置集可以改低，也可以在依据所允许的范围内改高。",
    ]
    for digit, title in FAMILIES.items():
        family = [rule for rule in RULES if rule.id[2] == digit]
        if family:
            rows = "\n".join(_row(rule) for rule in family)
            pieces.append(f"## LG{digit}xx {title}（{len(family)} 条）\n\n{_HEAD}\n{rows}")
    return "\n\n".join(pieces) + "\n"


def _row(rule: Rule) -> str:
    ground = rule.ground()
    unseen = "" if ground.verified or rule.basis in ("fact", "practice") else "（未核对原文）"
    cells = (
        rule.id,
        f"`{rule.name}`",
        rule.title,
        BASES[rule.basis],
        f"{ground.citation}{unseen}",
        SEVERITIES[usual_severity(rule)],
        "、".join(f"`{name}`" for name in rule.options),
    )
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) or "—" for cell in cells) + " |"


if __name__ == "__main__":
    from lawgov.output import print_out

    print_out(page())
