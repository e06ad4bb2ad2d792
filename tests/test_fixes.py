"""Certain corrections: which there are, how little they change, in text files and on the command line."""

import codecs
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lawgov
from lawgov.checked import Checked
from lawgov.cli import main
from lawgov.errors import ConfigError, SourceError
from lawgov.fixes import Change, Edit, applied, changes_of, edits_of, unified_diff
from lawgov.marking import fixed
from lawgov.pipeline import check, parse
from lawgov.report.build import build_report
from lawgov.rules import RULES
from lawgov.rules.samples import sample
from lawgov.sources.model import Span
from lawgov.sources.open import read_bytes
from tests.make.faults import KINDS
from tests.make.pages import pdf_of
from tests.make.word import docx_of

FAULTY = sample("一、主要举措和成效\n全年评查案卷120卷,培训培训310人次，，完成全部任务。")
MENDED = sample("一、主要举措和成效\n全年评查案卷120卷，培训310人次，完成全部任务。")


def checked_of(data: bytes, name: str = "a.txt") -> Checked:
    return check(build_report(read_bytes(data, name)))


def mend(data: bytes, name: str = "a.txt") -> bytes:
    return fixed(data, checked_of(data, name)).data


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        pytest.param("培训培训", "培训", [Change(2, 4, "")], id="gone"),
        pytest.param("行政处法", "行政处罚法", [Change(3, 3, "罚")], id="come"),
        pytest.param("(依法行政)", "（依法行政）", [Change(0, 1, "（"), Change(5, 6, "）")], id="a-pair"),
        pytest.param("2024.1.5", "2024年1月5日", [Change(4, 8, "年1月5日")], id="close-ones-together"),
        pytest.param("甲", "甲", [], id="nothing"),
        pytest.param("甲" * 600 + "乙", "甲" * 600 + "丙", [Change(600, 601, "丙")], id="long"),
    ],
)
def test_only_what_differs_changes(old: str, new: str, changes: list[Change]) -> None:
    assert list(changes_of(old, Edit(Span(0, len(old)), new))) == changes


@given(st.text("甲乙丙,，()", max_size=12), st.text("甲乙丙,，（）", max_size=12))
def test_the_changes_of_an_edit_make_it(old: str, new: str) -> None:
    edit = Edit(Span(1, 1 + len(old)), new)
    text = f"前{old}后"
    changes = [Edit(Span(change.start, change.end), change.new) for change in changes_of(text, edit)]
    assert applied(text, changes) == applied(text, [edit])


def test_of_two_at_the_same_words_the_first_stands() -> None:
    checked = check(parse(FAULTY))
    finding = next(f for f in checked.findings if f.fix is not None)
    assert finding.span is not None
    wide = Span(finding.span.start - 2, finding.span.end)
    assert len(edits_of(replace(checked, findings=(finding, finding))).edits) == 1
    chosen = edits_of(replace(checked, findings=(finding, replace(finding, span=wide, fix="别的"))))
    assert [edit.span for edit in chosen.edits] == [wide]
    assert "再运行一次" in chosen.left_out[0].reason


def test_a_range_in_brackets_is_mended_with_them() -> None:
    text = sample("一、主要举措和成效\n落实三年行动方案(2022-2024年)，办理案件30件。")
    chosen = edits_of(check(parse(text)))
    assert not chosen.left_out
    assert "方案（2022—2024年），" in applied(text, chosen.edits)


def test_a_habit_told_once_is_mended_everywhere() -> None:
    text = sample(
        "一、主要举措和成效\n" + "\n".join(f"办理案件{n}件,培训干部{n}人次,效果较好。" for n in range(10, 20))
    )
    checked = check(parse(text))
    habit = next(f for f in checked.findings if f.name == "half-width-marks")
    assert habit.fix is None
    assert len(habit.fixes) == habit.stands_for == 20
    assert applied(text, edits_of(checked).edits).count(",") == 0


def bad() -> Iterator[object]:
    for rule in RULES:
        for number, example in enumerate(rule.bad):
            yield pytest.param(example.text, id=f"{rule.id}-{number}")


def is_stable(text: str) -> None:
    """Mending mends: what is found again is only what was left out, and then no more."""
    for _ in range(3):
        checked = checked_of(text.encode())
        made = fixed(text.encode(), checked)
        text = made.data.decode()
        if not made.left_out:
            break
    again = edits_of(checked_of(text.encode()))
    assert again.edits == ()


@pytest.mark.parametrize("text", bad())
def test_the_examples_of_all_rules_are_mended_at_once(text: str) -> None:
    is_stable(text)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_planted_faults_are_mended_at_once(kind: str) -> None:
    random = Random(kind)
    for _ in range(2):
        planted = KINDS[kind](MENDED, random)
        if planted is not None:
            is_stable(planted[0])


@pytest.mark.parametrize(
    ("encoding", "mark", "ends"),
    [
        pytest.param("utf-8", b"", "\n", id="utf-8"),
        pytest.param("utf-8", codecs.BOM_UTF8, "\r\n", id="with-a-mark-and-crlf"),
        pytest.param("gb18030", b"", "\r\n", id="gb18030"),
        pytest.param("utf-16-le", codecs.BOM_UTF16_LE, "\n", id="utf-16"),
    ],
)
def test_encoding_mark_and_line_ends_stay(encoding: str, mark: bytes, ends: str) -> None:
    old, new = (mark + text.replace("\n", ends).encode(encoding) for text in (FAULTY, MENDED))
    assert mend(old) == new


def test_bytes_without_meaning_stay() -> None:
    data = FAULTY.encode().replace("完成".encode(), b"\xff\xfe" + "完成".encode())
    assert mend(data) == MENDED.encode().replace("完成".encode(), b"\xff\xfe" + "完成".encode())


def test_wrapped_lines_stay_wrapped() -> None:
    lines = FAULTY.replace("培训培训", "培\n训培训")
    assert mend(lines.encode()).count(b"\n") >= MENDED.count("\n")


def page(paragraph: str) -> bytes:
    inner = "".join(f"<p>{line}</p>\n" for line in FAULTY.split("\n")[:3])
    return f'<html><head><meta charset="utf-8"></head><body><div id="zoom">{inner}<p>{paragraph}</p></div></body></html>'.encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("办理案件30件,效果好。", "办理案件30件，效果好。", id="plain"),
        pytest.param("办理&nbsp;案件30件,效果&amp;好。", "办理&nbsp;案件30件，效果&amp;好。", id="entities-elsewhere"),
        pytest.param("办理案件<b>30件</b>,效果好。", "办理案件<b>30件</b>，效果好。", id="behind-a-tag"),
        pytest.param("办理案件，<i>培</i>训培训310人次。", "办理案件，<i>培</i>训310人次。", id="beside-a-tag"),
        pytest.param("办理案件30件&#44;效果好。", "办理案件30件&#44;效果好。", id="an-entity-is-left"),
    ],
)
def test_pages_change_between_their_tags_only(old: str, new: str) -> None:
    head = page("").replace(b"<p></p></div></body></html>", b"")
    made = mend(page(old), "a.html")
    assert made.decode().endswith(f"<p>{new}</p></div></body></html>")
    assert len(head) - len(made.partition(b"<p>" + new.encode())[0]) in range(12)


def test_markdown_keeps_its_marks() -> None:
    text = "# 云溪县司法局2023年法治政府建设情况报告\n\n## 一、主要举措和成效\n\n办理**案件30件,**效果\\*好,培训310人次。\n"
    assert mend(text.encode(), "a.md").decode() == text.replace(",", "，")


def test_diff_shows_paragraphs_and_colours_words() -> None:
    edits = edits_of(check(parse(FAULTY))).edits
    plain = unified_diff(FAULTY, edits, "a.txt")
    assert (
        "-全年评查案卷120卷,培训培训310人次，，完成全部任务。\n+全年评查案卷120卷，培训310人次，完成全部任务。\n"
        in plain
    )
    assert "\x1b" not in plain
    assert "卷\x1b[7m，\x1b[0m\x1b[32m" in unified_diff(FAULTY, edits, "a.txt", colours=True)
    assert unified_diff(MENDED, (), "a.txt") == ""


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        pytest.param(pdf_of(FAULTY.split("\n")), "a.pdf", "review", id="pdf"),
        pytest.param(b"{\\rtf1 a}", "a.rtf", "另存为", id="rtf"),
    ],
)
def test_what_cannot_be_mended_in_place_is_refused(data: bytes, name: str, words: str) -> None:
    checked = Checked(name, parse(FAULTY), check(parse(FAULTY)).profile, ())
    with pytest.raises(SourceError, match=words):
        fixed(data, checked)


class TestCommand:
    def test_text(self, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        (tmp_path / "a.txt").write_text(FAULTY, "utf-8")
        assert main(["fix", str(tmp_path / "a.txt"), "-o", str(tmp_path / "b.txt")]) == 0
        assert (tmp_path / "b.txt").read_text("utf-8") == MENDED
        assert (tmp_path / "a.txt").read_text("utf-8") == FAULTY
        assert "改正 3 处" in capsysbinary.readouterr().err.decode()

    def test_diff_writes_nothing(self, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        (tmp_path / "a.docx").write_bytes(docx_of(FAULTY.split("\n")))
        assert main(["fix", str(tmp_path / "a.docx"), "--diff"]) == 0
        assert "+全年评查案卷120卷，培训310人次，完成全部任务。" in capsysbinary.readouterr().out.decode()
        assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]

    def test_word(self, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        (tmp_path / "a.docx").write_bytes(docx_of(FAULTY.split("\n")))
        for extra, marks in (([], True), (["--apply"], False)):
            assert main(["fix", str(tmp_path / "a.docx"), "-o", str(tmp_path / "b.docx"), "--force", *extra]) == 0
            assert ("都是修订" in capsysbinary.readouterr().err.decode()) is marks
            assert lawgov.read(tmp_path / "b.docx").text == MENDED

    def test_nothing_to_mend_is_a_copy(self, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        (tmp_path / "a.docx").write_bytes(docx_of(MENDED.split("\n")))
        assert main(["fix", str(tmp_path / "a.docx"), "-o", str(tmp_path / "b.docx")]) == 0
        assert (tmp_path / "b.docx").read_bytes() == (tmp_path / "a.docx").read_bytes()
        assert "没有可以改正的地方" in capsysbinary.readouterr().err.decode()

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            pytest.param([], "请用 -o", id="no-output"),
            pytest.param(["-o", "a.docx"], "不能用输出替换它", id="the-input-itself"),
            pytest.param(["-o", "b.doc"], "后缀写成 .docx", id="another-kind"),
            pytest.param(["-o", "b.docx", "--diff"], "不能同时用", id="diff-and-output"),
        ],
    )
    def test_refused(
        self, tmp_path: Path, arguments: list[str], words: str, capsysbinary: pytest.CaptureFixture[bytes]
    ) -> None:
        (tmp_path / "a.docx").write_bytes(docx_of(FAULTY.split("\n")))
        given = [str(tmp_path / item) if item.endswith(("docx", "doc")) else item for item in arguments]
        assert main(["fix", str(tmp_path / "a.docx"), *given]) == 2
        assert words in capsysbinary.readouterr().err.decode()

    def test_selection(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(FAULTY, "utf-8")
        made = lawgov.fix(tmp_path / "a.txt", ignore=["half-width-marks"])
        assert made.data.decode() == MENDED.replace("120卷，", "120卷,")


def test_the_python_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FAULTY, "utf-8")
    made = lawgov.fix(tmp_path / "a.txt", tmp_path / "b.txt")
    assert len(made.edits) == 3
    assert (tmp_path / "b.txt").read_text("utf-8") == MENDED
    with pytest.raises(ConfigError):
        lawgov.fix(tmp_path / "a.txt", tmp_path / "b.docx")


MARKS = [rule.id for rule in RULES if "LG430" <= rule.id <= "LG458" or rule.id in ("LG805", "LG815")]
CLAUSES = (
    "工作,，受理120件", "办结12件,。培训3期", "受理12件, 办结12件", "培训3期 ,整改7个", "宣传、培训、、等活动",
    "律师、公证员、、和调解员12人", "自2023.01.05--2023.12.31办理", "于2023.01.05至12.31办理", "评查１２，３４５卷",
    "好评率达９８%", "实行“甲”、“乙”、、“丙”工作法", "根据(国办发(2023)27号)办理", "问题12个(其中,已整改10个)",
    "重点是:(2）规范执法", "每月评查20-30件", "落实2021— 2025年规划", "1月--12月培训3期", "比例为12--15%",
    "二〇二三年十二月三十一日启动", "2023年十二月三十一日办结", "3千余人参加", "案卷37，949卷", "印发《关于落实《要点》的通知》12份",
    "一“二“三”二”一", "培训培训310人次", "首先、、加强监督", "推进“放管服“改革", "开展宣传、咨询……等工作", "评查案卷 120 卷",
    "开展咨询...受众310人次", "建成公园--法兴园", "截至23年底办结", "2023年03月15日召开会议", "印发《裁量基准(试行)》",
)  # fmt: skip


def of_marks(text: str) -> tuple[str, list[str]]:
    """The text mended, and the rules that find something in it before."""
    checked = check(parse(text), select=MARKS)
    return applied(text, edits_of(checked).edits), sorted(finding.rule for finding in checked.findings)


def mended_at_once(text: str) -> None:
    once, before = of_marks(text)
    twice, after = of_marks(once)
    assert twice == once
    assert set(after) <= set(before), "mending makes no fault that was not there"


@pytest.mark.parametrize("text", bad())
def test_mending_twice_changes_no_more(text: str) -> None:
    mended_at_once(text)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(CLAUSES), min_size=2, max_size=3, unique=True),
    st.sampled_from(("，", "。", ",", "；")),
)
def test_joined_faults_are_mended_at_once(clauses: list[str], mark: str) -> None:
    mended_at_once(sample("一、主要举措和成效\n" + mark.join(clauses) + "。\n（二）培训\n举办培训班3期。"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("见`a,培训b`,办结。", "见`a,培训b`，办结。", id="code"),
        pytest.param("见$a,甲$,办结。", "见$a,甲$，办结。", id="formula"),
        pytest.param("见<https://a.gov.cn/x,y?d=2024-01-15>,办结。", "见<https://a.gov.cn/x,y?d=2024-01-15>，办结。", id="autolink"),
        pytest.param("见www.a.gov.cn/2024-01-15,办结。", "见www.a.gov.cn/2024-01-15，办结。", id="bare-address"),
        pytest.param("如下。\n\n```\n甲,乙--丙\n```", "如下。\n\n```\n甲,乙--丙\n```", id="fence"),
        pytest.param("如下。\n\n    甲,乙--丙\n", "如下。\n\n    甲,乙--丙\n", id="indented"),
    ],
)  # fmt: skip
def test_what_stands_to_the_letter_in_markdown_stays(old: str, new: str) -> None:
    head = "# 云溪县司法局2023年法治政府建设情况报告\n\n## 一、主要举措和成效\n\n"
    assert mend((head + old + "\n").encode(), "a.md").decode() == head + new + "\n"


@pytest.mark.parametrize("tag", ["pre", "del", "code"])
def test_text_to_the_letter_in_pages_stays(tag: str) -> None:
    line = f"<{tag}>办理案件30件,效果好</{tag}>"
    assert line.encode() in mend(page(line + "，办理案件3件,好。"), "a.html")
    assert "3件，好。".encode() in mend(page(line + "，办理案件3件,好。"), "a.html")


def test_a_habit_names_its_other_places() -> None:
    line = "评查案卷120卷,培训310人次,审结50件,调解18件,整改7个。"
    (finding,) = (f for f in check(parse(sample("一、主要举措和成效\n" + line))).findings if f.rule == "LG438")
    assert finding.severity == "warning"
    assert "310人次,审结" in finding.message.replace("‘", "") or "人次,审结" in finding.message
