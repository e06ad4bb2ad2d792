"""The table of heading wordings: what share is given the right part."""

from pathlib import Path

from lawgov.report.classify import classify_heading

TABLE = Path(__file__).with_name("headings.txt")


def rows() -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []
    part: str | None = None
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("["):
            part = None if line == "[-]" else line.strip("[]")
        elif line and not line.startswith("#"):
            found.append((line, part))
    return found


def test_the_table_is_large_and_without_repetition() -> None:
    headings = [heading for heading, _ in rows()]
    assert len(headings) >= 300
    assert len(set(headings)) == len(headings)


def test_headings_are_given_their_part() -> None:
    table = rows()
    wrong = [
        f"{heading} → {classify_heading(heading)}, not {part}"
        for heading, part in table
        if classify_heading(heading) != part
    ]
    print(f"\nheadings: {len(table) - len(wrong)} of {len(table)} right")
    assert len(wrong) * 100 <= len(table), "\n".join(wrong)


def test_a_heading_without_its_number_says_the_same() -> None:
    for heading in ("存在的不足和原因", "下一年度主要安排", "主要举措和成效"):
        assert classify_heading(heading) == classify_heading(f"（二）{heading}") == classify_heading(f"2.{heading}。")
