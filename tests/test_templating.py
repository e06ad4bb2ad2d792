"""Templates: our own in process, those of users bounded, each fault told in Chinese with its line."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lawgov import templating
from lawgov.errors import TemplateError
from lawgov.templating import TemplateLimits, render_text

VALUES = {
    "recipients": "市人民政府",
    "year": 2025,
    "d": {"title": 1, "items": ["甲", "乙"]},
    "lines": ["一行", "二行"],
    "none": None,
    "yes": True,
}
QUICK = TemplateLimits(seconds=1)


@pytest.mark.parametrize(
    ("text", "result"),
    [
        pytest.param("甲{{ year }}乙\n", "甲2025乙\n", id="value-and-last-newline"),
        pytest.param("{% for x in lines %}\n  {% if loop.first %}\n{{ loop.index|cn }}、{{ x }}\n  {% endif %}\n{% endfor %}\n", "一、一行\n", id="control-lines-leave-nothing"),
        pytest.param("{{ d.items|join('、') }}", "甲、乙", id="entries-win-over-methods"),
        pytest.param("{{ lines }}", "一行\n二行", id="a-list-is-lines"),
        pytest.param("{{ lines|map('upper') }}", "一行\n二行", id="what-map-gives-too"),
        pytest.param("{{ none }}{{ yes }}", "是", id="nothing-and-yes"),
        pytest.param("{{ '<a&b>' }}", "<a&b>", id="text-is-not-escaped"),
        pytest.param("{{ nothing|default('无') }}{% if nothing is defined %}x{% endif %}", "无", id="asked-for-by-the-template"),
        pytest.param("{% set n = namespace(c=0) %}{% for x in lines %}{% set n.c = n.c + 1 %}{% endfor %}{{ n.c }}", "2", id="counting"),
        pytest.param("{% set table = {'title': 't', 'lines': ['a\\tb']} %}{% include 'parts/table.txt' %}", "t\na\tb\n", id="built-in-part"),
        pytest.param("{{ '{{ year }}' }}", "{{ year }}", id="values-are-no-templates"),
    ],
)  # fmt: skip
def test_text_is_filled_in(text: str, result: str) -> None:
    assert render_text(text, VALUES, where="a.txt") == result


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        pytest.param("甲\n{{ recipents }}", 2, "没有“recipents”这个名称，是不是“recipients”？", id="undefined"),
        pytest.param("{% if recipents %}{% endif %}", 1, "是不是“recipients”？", id="undefined-in-if"),
        pytest.param("{{ recipents.x }}", 1, "没有“recipents”这个名称", id="undefined-owner"),
        pytest.param("\n\n{{ d.titel }}", 3, "没有“titel”这一项，是不是“title”？", id="missing-entry"),
        pytest.param("{% for row in lines %}{{ rwo }}{% endfor %}", 1, "是不是“row”？", id="hint-of-a-loop-name"),
        pytest.param("{% for x in lines %}\n{{ loop.indx }}{% endfor %}", 2, "是不是“index”？", id="loop"),
        pytest.param("{{ lines.foo }}", 1, "用 {% for %} 逐项写出", id="entry-of-a-list"),
        pytest.param("{{ d }}", 1, "一组数据", id="mapping-as-text"),
        pytest.param("{{ year|lenght }}", 1, "没有“lenght”这个过滤器，是不是“length”？", id="filter"),
        pytest.param("{{ year is defind }}", 1, "是不是“defined”？", id="test"),
        pytest.param("{% fro x in lines %}", 1, "没有“fro”这种标签", id="tag"),
        pytest.param("\n{% if year %}", 2, "{% if %} 没有收尾，请加上 {% endif %}", id="not-closed"),
        pytest.param("{% for x in lines %}{% endif %}", 1, "{% endif %} 与前面的标签不配对", id="wrong-end"),
        pytest.param("{% endfor %}", 1, "前面没有与它配对的标签", id="end-alone"),
        pytest.param("{{ d，x }}", 1, "全角的“，”", id="full-width-comma"),
        pytest.param("{{ year", 1, "没有写完", id="cut-off"),
        pytest.param("{# a", 1, "没有用 #} 收尾", id="comment"),
        pytest.param("{{ year + '年' }}", 1, "连接文字请用 ~", id="number-plus-text"),
        pytest.param("{{ 1/0 }}", 1, "除数是 0", id="by-zero"),
        pytest.param("{{ 100|cn }}", 1, "1 到 99", id="cn"),
        pytest.param("{% include '/etc/passwd' %}", 1, "没有“/etc/passwd”可以引用", id="a-path"),
        pytest.param("{% include '../pyproject.toml' %}", 1, "可以引用", id="upward"),
        pytest.param("{% include 'parts/../../README.md' %}", 1, "可以引用", id="upward-inside"),
        pytest.param("{{ ''.__class__.__mro__ }}", 1, "没有“__class__”", id="attribute-trick"),
        pytest.param("{{ lines|map(attribute='__class__')|join }}", 1, "没有“__class__”", id="attribute-by-map"),
        pytest.param("{{ lines|attr('append') }}", 1, "过滤器", id="attr"),
        pytest.param("{{ lines.append(1) }}", 1, "没有“append”", id="changing-data"),
        pytest.param("{{ '{0.__class__}'.format(1) }}", 1, "没有“__class__”", id="format"),
        pytest.param("{{ lines|random }}", 1, "过滤器", id="chance"),
        pytest.param("{{ lipsum() }}", 1, "没有“lipsum”", id="filler"),
        pytest.param("{{ cycler }}", 1, "不是可以写进文字的数据", id="an-object"),
        pytest.param("{{ self._TemplateReference__context }}", 1, "没有", id="inside-of-the-engine"),
    ],
)
def test_fault_is_told_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(TemplateError) as caught:
        render_text(text, VALUES, where="a.txt")
    assert caught.value.line == line
    assert reason in caught.value.reason
    assert str(caught.value).startswith(f"a.txt：第 {line} 行：")


def test_fault_in_an_included_part_names_the_part() -> None:
    with pytest.raises(TemplateError, match=r"parts/table\.txt：第 2 行"):
        render_text("甲\n\n\n{% include 'parts/table.txt' %}", VALUES, where="a.txt")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}", id="loops"),
        pytest.param("{% for i in range(100000) %}{% for j in range(100000) %}甲乙丙丁{% endfor %}{% endfor %}", id="output"),
        pytest.param("{% set x %}{% for i in range(99999) %}{% for j in range(99999) %}甲乙{% endfor %}{% endfor %}{% endset %}", id="captured-output"),
        pytest.param("{{ 'a' * 10**9 }}", id="repeat"),
        pytest.param("{{ [1] * 10**9 }}", id="repeat-list"),
        pytest.param("{{ '%0999999999d' % 1 }}", id="width"),
        pytest.param("{{ '%0999999999d'|format(1) }}", id="width-by-filter"),
        pytest.param("{{ '%*d'|format(999999999, 1) }}", id="width-by-star"),
        pytest.param("{{ 'a'|center(10**9) }}", id="center"),
        pytest.param("{{ 'a\n'|indent(10**9, true) }}", id="indent"),
        pytest.param("{{ 'a'.ljust(10**9) }}", id="ljust"),
        pytest.param("{{ 9**9**9 }}{{ 9**(9**9) }}", id="power"),
        pytest.param("{{ range(10**9)|list }}", id="range"),
        pytest.param("{{ 'a'|batch(10**9, 'x')|list }}", id="batch"),
        pytest.param("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", id="macro"),
        pytest.param("{% for x in lines recursive %}{{ loop(lines) }}{% endfor %}", id="recursive-loop"),
        pytest.param("{% set n = namespace(x='a') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}", id="doubling"),
        pytest.param("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", id="brackets"),
        pytest.param("{% if yes %}" * 200 + "{% endif %}" * 200, id="nested-blocks"),
        pytest.param("{% for x in lines %}" * 30 + "{% endfor %}" * 30, id="nested-loops"),
        pytest.param("{{ ('a' * 1000000)|wordwrap(1)|length }}", id="slow-filter"),
    ],
)  # fmt: skip
def test_hostile_template_ends_in_one_error(text: str) -> None:
    begun = time.monotonic()
    with pytest.raises(TemplateError) as caught:
        render_text(text, VALUES, where="a.txt", limits=QUICK)
    assert time.monotonic() - begun < 15
    assert any("\u4e00" <= char <= "\u9fff" for char in caught.value.reason)
    assert "Traceback" not in str(caught.value)


def test_long_template_is_refused() -> None:
    with pytest.raises(TemplateError, match="超过上限 10 个字符"):
        render_text("甲" * 11, {}, where="a.txt", limits=TemplateLimits(source_characters=10))


def test_the_child_needs_neither_folder_nor_environment_of_the_user(tmp_path: Path) -> None:
    """A script without a main guard, run elsewhere, with a module named jinja2 beside it."""
    (tmp_path / "markupsafe.py").write_text("raise SystemExit('not this one')")
    script = tmp_path / "script.py"
    root = Path(templating.__file__).parents[2]
    script.write_text(
        "import sys; sys.path.remove(sys.path[0])\n"
        f"sys.path.insert(0, {str(root)!r})\n"
        "from lawgov.templating import render_text\n"
        "print(render_text('{{ a }}', {'a': 1}, where=None))\n"
    )
    environment = {**os.environ, "PYTHONPATH": "", "PYTHONSTARTUP": "nothing.py"}
    told = subprocess.run(
        [sys.executable, str(script)], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60
    )
    assert (told.stdout, told.stderr) == ("1\n", "")


def test_built_in_templates_are_described_and_compile() -> None:
    assert "government" in templating.template_names()
    for name in templating.template_names():
        assert templating.template_about(name)
        with pytest.raises(TemplateError):  # no values: an error, and one that names a name
            templating.render(name, {})
    with pytest.raises(TemplateError, match="可以用的有"):
        templating.template_source("../pyproject")
