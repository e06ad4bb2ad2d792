"""The sheets and columns of the workbook, each tied to its field of ``Draft``: read and written by this one table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel

from lawgov.reporters.names import KINDS, LEVELS
from lawgov.schemas.draft import (
    DUTY_KINDS,
    Achievement,
    Attachment,
    Draft,
    DutyFact,
    FigureEntry,
    Formal,
    Issuer,
    Person,
    PlanItem,
    Problem,
    Promise,
    Responsibility,
    SignOff,
)

UNKNOWN = "待补充"
"""In a cell: the field is given, what belongs there is not known yet. An empty cell says nothing at all."""

LARGEST_COLUMN = 60
GUIDE = "填写说明"
CATALOGUE = "指标目录"


class Kind(StrEnum):
    """What a cell holds."""

    TEXT = "text"  # one line
    LINES = "lines"  # several, one a line of the cell
    NUMBER = "number"
    COUNT = "count"
    DAY = "day"
    DAYS = "days"  # one a line of the cell
    YES = "yes"  # 是 or 否
    CHOICE = "choice"
    NOTE = "note"  # explains, is not read
    TABLE = "table"  # the code of a table on the sheet of tables


@dataclass(frozen=True, slots=True)
class Column:
    """One column, or one line of a sheet of pairs."""

    path: tuple[str, ...]  # of the field, below that of the sheet
    label: str
    kind: Kind
    about: str = ""
    width: int = 20
    choices: Mapping[str, str] | None = None  # identifier → word shown


@dataclass(frozen=True, slots=True)
class Pairs:
    """A sheet with a field a line."""

    title: str
    path: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A sheet with an item a line; where ``keyed``, the first column holds its key."""

    title: str
    path: tuple[str, ...]
    columns: tuple[Column, ...]
    spare: int  # empty lines that are made ready
    keyed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the sheet of duties: what it is about, its field, the columns that apply."""

    label: str
    path: tuple[str, ...]
    names: tuple[str, ...]  # fields of its model; the columns bear their titles
    listed: bool = False  # each such line is an item of a list


_WORDS = (("不写这个键", "空着"), ("figures 里", "“数字”表里"))
"""What the model says of a data file, as it is in a workbook."""


def _column(
    model: type[BaseModel],
    name: str,
    kind: Kind = Kind.TEXT,
    width: int = 20,
    *,
    below: tuple[str, ...] = (),
    of: str = "",
    choices: Mapping[str, str] | None = None,
) -> Column:
    """A column that is labelled and explained by its field; ``of`` tells apart what several parts have."""
    info = model.model_fields[name]
    example = (info.examples or [None])[0]
    shown = "、".join(map(str, example)) if isinstance(example, list) else example
    told = "" if shown is None or kind in (Kind.YES, Kind.CHOICE) else f"例：{shown}"
    about = "；".join(filter(None, [info.description, told]))
    if choices or kind is Kind.YES:
        about = "从下拉列表里选" + ("；不选则由名称判断" if choices else "")
    for data_file, workbook in _WORDS:
        about = about.replace(data_file, workbook)
    return Column((*below, name), f"{of}{info.title}", kind, about, width, choices)


BASICS = Pairs(
    "基本情况",
    (),
    (
        _column(Issuer, "names", Kind.LINES, below=("issuer",)),
        _column(Issuer, "kind", Kind.CHOICE, below=("issuer",), choices=KINDS),
        _column(Issuer, "level", Kind.CHOICE, below=("issuer",), choices=LEVELS),
        _column(Draft, "year", Kind.COUNT),
        _column(Draft, "title"),
        _column(Draft, "recipients", Kind.LINES),
        _column(Draft, "opening", Kind.LINES),
        *(
            _column(
                type(part), "opening", Kind.LINES, below=(name,), of=f"{Draft.model_fields[name].title}："
            )
            for name, part in ((n, Draft.model_fields[n].get_default(call_default_factory=True)) for n in ("achievements", "problems", "plan"))
        ),
        _column(Draft, "other", Kind.LINES),
        _column(SignOff, "names", Kind.LINES, below=("sign_off",)),
        _column(SignOff, "date", Kind.DAY, below=("sign_off",)),
        _column(SignOff, "sealed", Kind.YES, below=("sign_off",)),
        _column(SignOff, "note", below=("sign_off",)),
    ),
)  # fmt: skip

NAME_NOTE = Column((), "指标", Kind.NOTE, "选了编号自动显示", 26)
WORDS_NOTE = Column((), "去年的原文", Kind.NOTE, "上年数取自这里，请核对；空着的自己填", 40)

NUMBERS = Rows(
    "数字",
    ("figures",),
    (
        Column((), "编号", Kind.TEXT, "从下拉列表里选，或者自己起一个", 32),
        NAME_NOTE,
        _column(FigureEntry, "value", Kind.NUMBER, 16),
        _column(FigureEntry, "base", Kind.NUMBER, 14),
        _column(FigureEntry, "unit", Kind.TEXT, 14),
        WORDS_NOTE,
        _column(FigureEntry, "approximate", Kind.YES, 12),
        _column(FigureEntry, "share_of", Kind.TEXT, 22),
        _column(FigureEntry, "name", Kind.TEXT, 18),
        _column(FigureEntry, "say", Kind.TEXT, 24),
    ),
    spare=15,
    keyed=True,
)

_TABLE = Column(("table",), "表格", Kind.TABLE, "有表格的写编号，如 表1；内容写在工作表“表格”里", 12)

ACHIEVEMENTS = Rows(
    "主要举措和成效",
    ("achievements", "items"),
    (
        _column(Achievement, "heading", Kind.TEXT, 30),
        _column(Achievement, "text", Kind.LINES, 70),
        _column(Achievement, "figures", Kind.LINES, 36),
        _TABLE,
    ),
    spare=4,
)

PROMISES = Rows(
    "去年安排落实",
    ("promises",),
    (
        _column(Promise, "promised", Kind.TEXT, 60),
        _column(Promise, "answer", Kind.TEXT, 60),
        _column(Promise, "answered_in", Kind.TEXT, 30),
    ),
    spare=5,
)

PROBLEMS = Rows(
    "不足和原因",
    ("problems", "items"),
    (
        _column(Problem, "phenomenon", Kind.TEXT, 40),
        _column(Problem, "evidence", Kind.TEXT, 50),
        _column(Problem, "cause", Kind.TEXT, 50),
    ),
    spare=5,
)

ROWS = (
    NUMBERS,
    ACHIEVEMENTS,
    PROMISES,
    PROBLEMS,
    Rows(
        "下一年度安排",
        ("plan", "items"),
        (
            _column(PlanItem, "measure", Kind.TEXT, 45),
            _column(PlanItem, "target", Kind.TEXT, 45),
            _column(PlanItem, "time", Kind.TEXT, 20),
            _column(PlanItem, "body", Kind.TEXT, 30),
        ),
        spare=8,
    ),
    Rows(
        "附件",
        ("attachments",),
        (_column(Attachment, "title", Kind.TEXT, 45), _column(Attachment, "text", Kind.LINES, 80), _TABLE),
        spare=3,
    ),
)

FORMAL = Pairs(
    "版头版记",
    ("formal",),
    tuple(
        _column(
            Formal,
            name,
            Kind.DAY if name == "date_printed" else Kind.LINES if name == "copied_to" else Kind.TEXT,
        )
        for name in Formal.model_fields
    ),
)
PAIRS = (BASICS, FORMAL)

DUTIES = "第一责任人履职"
DUTY_PATH = ("responsibility",)
DUTY_LABEL = Column((), "事项", Kind.TEXT, "不要改动；履职的人有几位就填几行", 24)
DUTY_COLUMNS = (
    _column(Person, "post", Kind.TEXT, 26),
    _column(Person, "name", Kind.TEXT, 12),
    _column(DutyFact, "count", Kind.COUNT, 10),
    _column(DutyFact, "dates", Kind.DAYS, 16),
    _column(DutyFact, "detail", Kind.TEXT, 44),
    _column(DutyFact, "text", Kind.LINES, 44),
)
DUTY_LINES = (
    Line(str(Responsibility.model_fields["persons"].title), ("persons",), ("post", "name"), listed=True),
    *(
        Line(str(Responsibility.model_fields[kind].title), (kind,), ("count", "dates", "detail", "text"))
        for kind in DUTY_KINDS
    ),
    Line(str(Responsibility.model_fields["text"].title), ("text",), ("text",)),
)
"""``responsibility.text`` stands in the column of the same name, by itself."""

TABLES = "表格"
TABLE_CODE = Column((), "编号", Kind.TEXT, "与“表格”一列写的相同，如 表1", 10)
TABLE_ROLE = Column((), "这一行是", Kind.TEXT, "表名、表头或者数据", 12)
ROLES = ("表名", "表头", "数据")
CELLS_FROM = 3
"""The first column of the sheet of tables that holds cells."""


def sheet_titles() -> Iterator[str]:
    """Every sheet, in the order of the workbook."""
    yield from (GUIDE, BASICS.title)
    for sheet in ROWS:
        if sheet.path == ("plan", "items"):
            yield DUTIES
        yield sheet.title
    yield from (TABLES, FORMAL.title, CATALOGUE)
