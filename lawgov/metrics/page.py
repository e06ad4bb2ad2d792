"""The page of the catalogue, docs/metrics.md: ``python -m lawgov.metrics.page`` prints it."""

from lawgov.metrics.catalogue import Entry, built_in

GROUPS = {
    "A": "学习与组织领导",
    "B": "制度建设与规范性文件",
    "C": "重大行政决策与法律顾问",
    "D": "行政执法",
    "E": "政务服务与营商环境",
    "F": "行政复议",
    "G": "行政应诉",
    "H": "政务公开与信访监督",
    "I": "矛盾纠纷化解",
    "J": "公共法律服务",
    "K": "普法",
    "L": "应急与数字法治",
}
_KINDS = {"count": "数量", "rate": "比率", "money": "金额"}
_ISSUERS = {"G": "政府", "J": "司法行政部门", "D": "其他部门", "T": "乡镇、街道", "M": "国务院部门"}
_HEAD = "| id | 名称 | 同义写法 | 单位 | 型 | 主体 | 关系与说明 |\n|---|---|---|---|---|---|---|"


def page() -> str:
    """Markdown, a table a group, in the order of the data file."""
    entries = built_in().entries
    letters = dict.fromkeys([*GROUPS, *(entry.group for entry in entries)])
    pieces = [
        "# 指标目录",
        "本页由 `python -m lawgov.metrics.page` 从 `lawgov/data/metrics.toml` 生成，请勿手改。\n"
        f"共 {len(entries)} 个指标。比率的值是 0 到 1 的小数（85.6% 记作 0.856），金额以元计；"
        "目录里没有的数字也会列出，编号留空。",
    ]
    for letter in letters:
        group = [entry for entry in entries if entry.group == letter]
        if group:
            title = f"{letter} {GROUPS.get(letter, '')}".strip() or "其他"
            pieces.append(f"## {title}\n\n{_HEAD}\n" + "\n".join(_row(entry) for entry in group))
    return "\n\n".join(pieces) + "\n"


def _row(entry: Entry) -> str:
    cells = (
        f"`{entry.id}`",
        entry.name,
        "、".join(entry.aliases),
        "、".join(entry.units),
        _KINDS.get(entry.kind, entry.kind),
        "、".join(_ISSUERS.get(issuer, issuer) for issuer in entry.issuers),
        entry.about,
    )
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) or "—" for cell in cells) + " |"


if __name__ == "__main__":
    from lawgov.output import print_out

    print_out(page())
