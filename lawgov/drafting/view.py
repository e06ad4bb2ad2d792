"""A draft as templates see it: plain data, every figure told, every gap a visible hole."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lawgov.drafting.duty import facts, persons
from lawgov.drafting.gather import Figures
from lawgov.holes import about, hole
from lawgov.report.issuer import parse_issuer
from lawgov.schemas.draft import Achievement, Attachment, Draft, Formal, PlanItem, Problem, Promise, Table
from lawgov.schemas.values import DATE, long_date

_ENDS = re.compile(r"[。！？；：…）”】]$")
_NUMBER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}(?:、|是)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d)))\s*"
)
_BECAUSE = re.compile("^(?:究其原因|主要是?|原因|是|在于|因为|由于|系|，|：)+(?!否)")
_YEAR_IN_NUMBER = re.compile(r"[\[(（【]((?:19|20)\d\d)[\])）】]")
_INNER_QUOTES = str.maketrans("“”", "‘’")


def template_values(draft: Draft, figures: Figures, *, web: bool) -> dict[str, Any]:
    """What a template may name.

    Texts are one line each, lists of paragraphs are lists; a table is ``{title, lines}`` with its
    cells parted by tabs. ``formal`` is None for the web. ``kind`` and ``level`` as in the contract.
    """
    view = _View(draft, figures)
    names = draft.issuer.names
    named = parse_issuer("、".join(names))
    return {
        "issuer": "、".join(names),
        "issuers": list(names),
        "kind": draft.issuer.kind or named.kind,
        "level": draft.issuer.level or named.level,
        "web": web,
        "year": draft.year,
        "next_year": draft.year + 1,
        "title": draft.title or f"{' '.join(names)}关于{draft.year}年度法治政府建设情况的报告",
        "recipients": view.recipients(web),
        "opening": view.lines(draft.opening),
        "achievements": {
            "opening": view.lines(draft.achievements.opening),
            "items": [view.achievement(item) for item in draft.achievements.items]
            or [{"heading": hole("小标题"), "paragraphs": [hole("主要举措和成效")], "table": None}],
        },
        "promises": [view.promise(item) for item in draft.promises if not item.answered_in],
        "problems": {
            "opening": view.lines(draft.problems.opening),
            "items": [view.problem(item) for item in draft.problems.items or [Problem()]],
        },
        "responsibility": {
            "persons": persons(draft.responsibility),
            "facts": facts(draft.responsibility, draft.year, view.told),
            "text": view.lines(draft.responsibility.text),
        },
        "plan": {
            "opening": view.lines(draft.plan.opening),
            "items": [view.plan_item(item) for item in draft.plan.items or [PlanItem()]],
        },
        "other": view.lines(draft.other) or ([hole("其他需要报告的情况")] if draft.given("other") else []),
        "attachments": [view.attachment(item) for item in draft.attachments],
        "signatures": [name or hole("署名") for name in draft.sign_off.names or names],
        "date": long_date(draft.sign_off.date) if draft.sign_off.date else hole("成文日期"),
        "note": "" if web else view.told(draft.sign_off.note).strip("（）()"),
        "formal": None if web else view.formal(),
    }


class _View:
    def __init__(self, draft: Draft, figures: Figures) -> None:
        self._draft, self._figures = draft, figures

    def told(self, text: str) -> str:
        return self._figures.put_into(text)

    def line(self, text: str, what: str) -> str:
        """One text without the mark at its end, which the template sets; a hole where there is none."""
        return self.told(text).rstrip("。；，、 ") or hole(what)

    def unnumbered(self, text: str, what: str) -> str:
        """The same without a number of its own; the template numbers."""
        return self.line(_NUMBER.sub("", text), what)

    def cause(self, text: str, what: str) -> str:
        """What stands behind 「主要原因是」."""
        cause = self.line(_BECAUSE.sub("", text), what)
        return f"：{cause}" if re.match("一是|一、|（一）|1[.、]", cause) else cause

    def lines(self, texts: tuple[str, ...]) -> list[str]:
        return [self.told(text) for text in texts]

    def recipients(self, web: bool) -> str:
        draft = self._draft
        wanted = draft.given("recipients") or (draft.formal is not None and not web)
        return _listed(draft.recipients, "、") or (hole("主送机关") if wanted else "")

    def achievement(self, item: Achievement) -> dict[str, Any]:
        paragraphs = self.lines(item.text)
        if item.figures:
            sentence = self._figures.sentence(item.figures)
            if paragraphs and len(item.text) == 1:
                paragraphs[0] = ended(paragraphs[0]) + sentence
            else:
                paragraphs.append(sentence)
        heading = self.unnumbered(item.heading, "小标题")
        if not paragraphs and item.table is None:
            paragraphs = [hole(f"{about(heading)}做法和成效")]
        return {"heading": heading, "paragraphs": paragraphs, "table": self.table(item.table)}

    def problem(self, item: Problem) -> dict[str, str]:
        phenomenon = self.unnumbered(item.phenomenon, "不足是什么")
        return {
            "phenomenon": phenomenon,
            "evidence": self.line(item.evidence, f"{about(phenomenon)}实据"),
            "cause": self.cause(item.cause, f"{about(phenomenon)}原因"),
        }

    def plan_item(self, item: PlanItem) -> dict[str, str]:
        measure = self.unnumbered(item.measure, "举措")
        body = re.sub("^由|(?:牵头)?负责(?:落实)?$", "", item.body.rstrip("。；，"))
        day = DATE.fullmatch(item.time)
        time = f"{int(day[1])}年{int(day[2])}月{int(day[3])}日前" if day else item.time
        return {
            "measure": measure,
            "target": self.line(item.target, f"{about(measure)}目标"),
            "time": self.line(time, f"{about(measure)}时限"),
            "body": self.line(body, f"{about(measure)}责任单位") if item.given("body") else "",
        }

    def promise(self, item: Promise) -> dict[str, str]:
        promised = self.unnumbered(item.promised, "去年写的安排").translate(_INNER_QUOTES)
        return {"promised": promised, "answer": self.line(item.answer, f"去年安排{about(promised)}落实情况")}

    def attachment(self, item: Attachment) -> dict[str, Any]:
        paragraphs = self.lines(item.text)
        if not paragraphs and item.table is None:
            paragraphs = [hole("附件内容")]
        return {
            "title": self.line(re.sub(r"^附\s*件\s*\d*\s*[:：]", "", item.title), "附件名称"),
            "paragraphs": paragraphs,
            "table": self.table(item.table),
        }

    def table(self, table: Table | None) -> dict[str, Any] | None:
        if table is None:
            return None
        rows = [table.columns, *table.rows]
        return {
            "title": self.told(table.title),
            "lines": ["\t".join(self.told(cell) or hole("数据") for cell in row) for row in rows],
        }

    def formal(self) -> Mapping[str, Any]:
        formal = self._draft.formal or Formal()
        names = self._draft.issuer.names
        return {
            "copy_number": formal.copy_number,
            "secrecy": formal.secrecy,
            "urgency": formal.urgency,
            "letterhead": formal.letterhead or f"{' '.join(names)}文件",
            "document_number": re.sub(_YEAR_IN_NUMBER, r"〔\1〕", formal.document_number) or hole("发文字号"),
            "signer": formal.signer or hole("签发人"),
            "copied_to": _listed(formal.copied_to, "，") or (hole("抄送机关") if formal.given("copied_to") else ""),
            "printer": formal.printer or hole("印发机关"),
            "date_printed": long_date(formal.date_printed) if formal.date_printed else hole("印发日期"),
        }


def _listed(names: Iterable[str], mark: str) -> str:
    """Bodies in a row, without the marks that clerks put behind them."""
    return mark.join(filter(None, (name.rstrip("：:，、。； ") for name in names)))


def ended(text: str) -> str:
    """The text as a sentence that another may follow."""
    return text if _ENDS.search(text) else text.rstrip("，、 ") + "。"
