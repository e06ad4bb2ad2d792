"""A draft as templates see it: plain data, every figure told, every gap a visible hole."""

import re
from collections.abc import Mapping
from typing import Any

from lawgov.drafting.duty import facts, long_date, persons
from lawgov.drafting.gather import Figures
from lawgov.holes import hole
from lawgov.report.issuer import parse_issuer
from lawgov.schemas.draft import Achievement, Attachment, Draft, PlanItem, Problem, Promise, Table

_ENDS = re.compile(r"[。！？；：…）”】]$")


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
        "signatures": list(draft.sign_off.names or names),
        "date": long_date(draft.sign_off.date) if draft.sign_off.date else hole("成文日期"),
        "note": view.told(draft.sign_off.note).strip("（）()"),
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

    def lines(self, texts: tuple[str, ...]) -> list[str]:
        return [self.told(text) for text in texts]

    def recipients(self, web: bool) -> str:
        draft = self._draft
        wanted = draft.given("recipients") or (draft.formal is not None and not web)
        return "，".join(draft.recipients) or (hole("主送机关") if wanted else "")

    def achievement(self, item: Achievement) -> dict[str, Any]:
        paragraphs = self.lines(item.text)
        if item.figures:
            sentence = self._figures.sentence(item.figures)
            if paragraphs and len(item.text) == 1:
                paragraphs[0] = ended(paragraphs[0]) + sentence
            else:
                paragraphs.append(sentence)
        heading = self.line(item.heading, "小标题")
        if not paragraphs and item.table is None:
            paragraphs = [hole(f"“{item.heading}”的做法和成效" if item.heading else "做法和成效")]
        return {"heading": heading, "paragraphs": paragraphs, "table": self.table(item.table)}

    def problem(self, item: Problem) -> dict[str, str]:
        about = f"“{item.phenomenon}”的" if item.phenomenon else ""
        return {
            "phenomenon": self.line(item.phenomenon, "不足是什么"),
            "evidence": self.line(item.evidence, f"{about}实据"),
            "cause": self.line(re.sub("^(?:主要)?原因(?:是|在于)", "", item.cause), f"{about}原因"),
        }

    def plan_item(self, item: PlanItem) -> dict[str, str]:
        about = f"“{item.measure}”的" if item.measure else ""
        body = self.line(item.body, f"{about}责任单位") if item.given("body") else ""
        return {
            "measure": self.line(item.measure, "举措"),
            "target": self.line(item.target, f"{about}目标"),
            "time": self.line(item.time, f"{about}时限"),
            "body": body,
        }

    def promise(self, item: Promise) -> dict[str, str]:
        promised = self.line(item.promised, "去年写的安排")
        return {"promised": promised, "answer": self.line(item.answer, f"去年安排“{promised}”的落实情况")}

    def attachment(self, item: Attachment) -> dict[str, Any]:
        paragraphs = self.lines(item.text)
        if not paragraphs and item.table is None:
            paragraphs = [hole("附件内容")]
        return {"title": self.line(item.title, "附件名称"), "paragraphs": paragraphs, "table": self.table(item.table)}

    def table(self, table: Table | None) -> dict[str, Any] | None:
        if table is None:
            return None
        rows = [table.columns, *table.rows]
        return {
            "title": self.told(table.title),
            "lines": ["\t".join(self.told(cell) or hole("数据") for cell in row) for row in rows],
        }

    def formal(self) -> Mapping[str, Any] | None:
        formal = self._draft.formal
        if formal is None:
            return None
        names = self._draft.issuer.names
        return {
            "copy_number": formal.copy_number,
            "secrecy": formal.secrecy,
            "urgency": formal.urgency,
            "letterhead": formal.letterhead or f"{' '.join(names)}文件",
            "document_number": formal.document_number or hole("发文字号"),
            "signer": formal.signer or (hole("签发人") if formal.given("signer") else ""),
            "copied_to": "，".join(formal.copied_to) or (hole("抄送机关") if formal.given("copied_to") else ""),
            "printer": formal.printer or hole("印发机关"),
            "date_printed": long_date(formal.date_printed) if formal.date_printed else hole("印发日期"),
        }


def ended(text: str) -> str:
    """The text as a sentence that another may follow."""
    return text if _ENDS.search(text) else text.rstrip("，、 ") + "。"
