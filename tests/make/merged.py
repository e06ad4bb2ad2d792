"""Random tables with merged cells, as Word has them."""

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.make.word import cell, p


@dataclass(frozen=True)
class Rect:
    row: int
    column: int
    rows: int
    columns: int
    text: str


@dataclass(frozen=True)
class MergedTable:
    rows: int
    columns: int
    rects: tuple[Rect, ...]

    def place(self, rect: Rect) -> tuple[int, int]:
        """Row and column at which a cell must be found: columns in which no cell begins are none."""
        return rect.row, sorted({one.column for one in self.rects}).index(rect.column)

    def xml(self, inside: dict[str, str] | None = None) -> str:
        made = ""
        for row in range(self.rows):
            made += "<w:tr>"
            for rect in sorted(self.rects, key=lambda one: one.column):
                if rect.row <= row < rect.row + rect.rows:
                    shape = f'<w:gridSpan w:val="{rect.columns}"/>' if rect.columns > 1 else ""
                    if rect.rows > 1:
                        shape += '<w:vMerge w:val="restart"/>' if row == rect.row else "<w:vMerge/>"
                    own = row == rect.row
                    made += cell(
                        p(rect.text if own else "") + ((inside or {}).get(rect.text, "") if own else ""), shape
                    )
            made += "</w:tr>"
        return f"<w:tbl>{made}</w:tbl>"

    def html(self) -> str:
        made = ""
        for row in range(self.rows):
            made += "<tr>"
            for rect in sorted(self.rects, key=lambda one: one.column):
                if rect.row == row:
                    made += f"<td rowspan={rect.rows} colspan={rect.columns}>{rect.text}</td>"
            made += "</tr>"
        return f"<table>{made}</table>"


@st.composite
def merged_tables(draw: Any, mark: str = "格") -> MergedTable:
    """Every row keeps words in two cells at least, so that it is a row; each cell's words are its own."""
    rows, columns = draw(st.integers(2, 4)), draw(st.integers(2, 5))
    taken: set[tuple[int, int]] = set()
    rects: list[Rect] = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            free = 1
            while column + free < columns and (row, column + free) not in taken and free < columns - 1:
                free += 1
            wide = draw(st.integers(1, free)) if draw(st.booleans()) else 1
            tall = draw(st.integers(1, rows - row)) if draw(st.integers(0, 3)) == 0 else 1
            taken |= {(row + down, column + across) for down in range(tall) for across in range(wide)}
            rects.append(Rect(row, column, tall, wide, f"{mark}{len(rects)}号"))
    # a row without a cell of its own has no words of its own: it would be no line of the text
    bare = set(range(rows)) - {rect.row for rect in rects}
    if bare or any(sum(r.row <= row < r.row + r.rows for r in rects) < 2 for row in range(rows)):
        rects = [Rect(row, column, 1, 1, f"{mark}{row}{column}号") for row in range(rows) for column in range(columns)]
    for index, rect in enumerate(rects):
        told = [
            sum(bool(r.text) for r in rects if r.row <= row < r.row + r.rows)
            for row in range(rect.row, rect.row + rect.rows)
        ]
        own = sum(bool(r.text) for r in rects if r.row == rect.row)
        if min(told) > 2 and own > 1 and draw(st.integers(0, 3)) == 0:
            rects[index] = Rect(rect.row, rect.column, rect.rows, rect.columns, "")
    return MergedTable(rows, columns, tuple(rects))
