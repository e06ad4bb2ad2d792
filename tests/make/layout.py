"""A Word file laid out by hand to GB/T 9704, and the same with one fault of layout planted.

Written from the standard's measures, not with the library's own styles: what both say is right must agree.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple
from xml.sax.saxutils import escape

from lawgov.rules.base import OptionValue
from lawgov.rules.samples import sample
from tests.make.word import MAIN, R, part

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
ODD, EVEN, THEME, NUMBERING = "word/footer1.xml", "word/footer2.xml", "word/theme/theme1.xml", "word/numbering.xml"
_BASE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = {STYLES: "styles", SETTINGS: "settings", ODD: "footer", EVEN: "footer", NUMBERING: "numbering"}
_TITLE = ("云溪县司法局", "关于2023年度法治政府建设情况的报告")
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def _fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _style(key: str, name: str, shape: str = "", look: str = "", *, base: str = '<w:basedOn w:val="a"/>') -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{shape}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


_INDENT = '<w:ind w:firstLineChars="200" w:firstLine="632"/>'
_PITCH = '<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>'


def _styles() -> str:
    normal = (
        f'<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>{_PITCH}<w:jc w:val="both"/>',
        f'{_fonts("仿宋_GB2312")}<w:spacing w:val="-5"/><w:sz w:val="32"/><w:szCs w:val="32"/>',
    )
    made = [
        _style("a", "Normal", *normal, base="").replace('w:type="paragraph"', 'w:type="paragraph" w:default="1"'),
        _style("Body", "公文正文", _INDENT),
        _style("T", "Title", '<w:jc w:val="center"/>', f'{_fonts("方正小标宋简体")}<w:spacing w:val="0"/><w:sz w:val="44"/>'),
        _style("H1", "heading 1", f'<w:keepNext/>{_INDENT}<w:outlineLvl w:val="0"/>', _fonts("黑体")),
        _style("H2", "heading 2", f'<w:keepNext/>{_INDENT}<w:outlineLvl w:val="1"/>', _fonts("楷体_GB2312")),
        _style("List", "附件说明", '<w:ind w:left="1896" w:hanging="1264"/>'),
        _style("Sign", "署名", '<w:ind w:right="632"/><w:jc w:val="right"/>'),
        _style("Date", "成文日期", f'<w:ind w:left="{(28 - 2 - 6 + 2) * 316}" w:right="-632"/><w:jc w:val="left"/>'),
        _style("Annex", "附件标识", "<w:pageBreakBefore/>", _fonts("黑体")),
        _style("AnnexTitle", "附件标题", '<w:jc w:val="center"/>', f'{_fonts("方正小标宋简体")}<w:sz w:val="44"/>'),
        _style("Cell", "表格文字", "", '<w:spacing w:val="0"/><w:sz w:val="24"/>'),
        _style("F", "footer", '<w:spacing w:line="280" w:lineRule="exact"/><w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>', f'{_fonts("宋体")}<w:spacing w:val="0"/><w:sz w:val="28"/>'),
        _style("F2", "footer even", '<w:ind w:leftChars="100" w:left="280" w:rightChars="0" w:right="0"/><w:jc w:val="left"/>', base='<w:basedOn w:val="F"/>'),
    ]  # fmt: skip
    return part("styles", "".join(made))


def _p(style: str, text: str, extra: str = "") -> str:
    inside = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\n"))
    runs = f"<w:r>{inside}</w:r>" if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{runs}</w:p>'


def _style_of(line: str) -> str:
    if re.match("[一二三四]、", line):
        return "H1"
    return "H2" if re.match("（[一二三]）", line) and "。" not in line else "Body"


def _body() -> str:
    lines = sample(title="".join(_TITLE), sign_off="").split("\n")[1:]
    cells = [("类别", "件数"), ("行政处罚", "31"), ("行政许可", "45")]
    rows = "".join(
        "<w:tr>"
        + "".join(f'<w:tc><w:tcPr><w:tcW w:w="4422" w:type="dxa"/></w:tcPr>{_p("Cell", word)}</w:tc>' for word in row)
        + "</w:tr>"
        for row in cells
    )
    table = f'<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4422"/><w:gridCol w:w="4422"/></w:tblGrid>{rows}</w:tbl>'
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1446" w:gutter="0"/>'
    footers = '<w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>'
    return "".join(
        [
            _p("T", "\n".join(_TITLE)),
            _p("Body", ""),
            *(_p(_style_of(line), line) for line in lines),
            _p("Body", ""),
            _p("List", "附件：行政执法数据统计表"),
            _p("Body", ""),
            _p("Sign", "云溪县司法局"),
            _p("Date", "2024年1月15日"),
            _p("Annex", "附件"),
            _p("Body", ""),
            _p("AnnexTitle", "行政执法数据统计表"),
            table,
            _p("Cell", ""),
            f'<w:sectPr>{footers}{page}<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>',
        ]
    )


def _footer(style: str) -> str:
    field = "".join(
        f"<w:r>{item}</w:r>"
        for item in (
            '<w:t xml:space="preserve">— </w:t>', '<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>', "<w:t>1</w:t>", '<w:fldChar w:fldCharType="end"/>', '<w:t xml:space="preserve"> —</w:t>',
        )
    )  # fmt: skip
    return part("ftr", f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{field}</w:p>')


def _theme() -> str:
    """As in the default template of python-docx: no East Asian font of its own, one for each script."""
    scripts = '<a:font script="Jpan" typeface="ＭＳ 明朝"/><a:font script="Hans" typeface="宋体"/>'
    groups = "".join(
        f'<a:{kind}><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/>{scripts}</a:{kind}>'
        for kind in ("majorFont", "minorFont")
    )
    return f'<a:theme xmlns:a="{_A}" name="x"><a:themeElements><a:fontScheme name="x">{groups}</a:fontScheme></a:themeElements></a:theme>'


def _numbering() -> str:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>'
    return part("numbering", f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')  # fmt: skip


def parts() -> dict[str, str]:
    """The parts of the correct file that faults are planted in."""
    return {
        DOCUMENT: part("document", f"<w:body>{_body()}</w:body>"),
        STYLES: _styles(),
        SETTINGS: part("settings", '<w:evenAndOddHeaders/><w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/>'),
        ODD: _footer("F"),
        EVEN: _footer("F2"),
        THEME: _theme(),
        NUMBERING: _numbering(),
    }


def package(contents: Mapping[str, str]) -> bytes:
    types = "".join(f'<Override PartName="/{name}" ContentType="{_WORD}{kind}+xml"/>' for name, kind in _KINDS.items())
    names = (STYLES, SETTINGS, ODD, EVEN, THEME, NUMBERING)
    kinds = ("styles", "settings", "footer", "footer", "theme", "numbering")
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{name.removeprefix("word/")}"/>'
        for n, (name, kind) in enumerate(zip(names, kinds, strict=True), 1)
    )
    entries = {
        "[Content_Types].xml": f'<Types xmlns="{_BASE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/{DOCUMENT}" ContentType="{MAIN}"/><Override PartName="/{THEME}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_BASE}/relationships"><Relationship Id="r1" Type="{R}/officeDocument" Target="{DOCUMENT}"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_BASE}/relationships">{relations}</Relationships>',
        **contents,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in entries.items():
            made.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


class Planted(NamedTuple):
    """One fault: every ``old`` in a part becomes ``new``; and what the outside judge says of it."""

    name: str
    rule: str
    where: str
    old: str
    new: str
    at: str | None = None  # how the words begin that the finding sits on
    outside: tuple[str, ...] = ()  # checks of gb9704_measure.py xml that fail
    options: Mapping[str, Mapping[str, OptionValue]] = {}  # of a rule that is silent by default

    def file(self) -> bytes:
        contents = parts()
        if self.old not in contents[self.where]:
            raise ValueError(f"{self.name}: nothing to change")
        return package({**contents, self.where: contents[self.where].replace(self.old, self.new)})


def correct() -> bytes:
    return package(parts())


class Correct(NamedTuple):
    """Another way to lay the same report out right: texts in a part become others."""

    name: str
    where: str
    changes: tuple[tuple[str, str], ...]
    outside: tuple[str, ...] = ()  # what the outside judge says all the same, wrongly

    def file(self) -> bytes:
        contents = parts()
        for old, new in self.changes:
            if old not in contents[self.where]:
                raise ValueError(f"{self.name}: nothing to change")
            contents[self.where] = contents[self.where].replace(old, new)
        return package(contents)


_RUN = "<w:r><w:t"
_FIRST = '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t xml:space="preserve">2023年，县司法局'
_LATER = '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:r><w:t xml:space="preserve">局长主持'
_H1 = '<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t xml:space="preserve">一、主要'
_EMPTY = '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr></w:p>'
_ANNEX = '<w:p><w:pPr><w:pStyle w:val="Annex"/></w:pPr>'
_BODY = f'w:val="公文正文"/><w:basedOn w:val="a"/><w:pPr>{_INDENT}</w:pPr><w:rPr>'
_LONG = f"<w:tr><w:tc>{_p('Cell', '备案')}</w:tc><w:tc>{_p('Cell', '7')}</w:tc></w:tr>" * 20


def _run(text: str, look: str, old: str = _FIRST) -> str:
    return old.replace(_RUN, f"<w:r><w:rPr>{look}</w:rPr><w:t").replace("2023年，县司法局", text)


_SIDES = _styles()[_styles().index('<w:style w:type="paragraph" w:styleId="F">') :]
_NO_BREAK = '<w:pageBreakBefore w:val="0"/><w:jc w:val="center"/>'


def _other(look: str) -> str:
    """Words of another look behind the ones before."""
    words = "全年组织召开专题会议研究部署法治建设工作"
    return f'</w:t></w:r><w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r><w:r><w:t xml:space="preserve">'


FAULTS: tuple[Planted, ...] = (
    Planted("letter", "LG501", DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "云溪县司法局", ("page.a4", "page.type_area")),
    Planted("default-margins", "LG502", DOCUMENT, 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"', 'w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"', "云溪县司法局", ("page.top", "page.left", "page.type_area")),
    Planted("gutter", "LG502", DOCUMENT, 'w:gutter="0"', 'w:gutter="284"', "云溪县司法局", ("page.left", "page.type_area")),
    Planted("30-pt", "LG503", STYLES, 'w:line="579" w:lineRule="exact"', 'w:line="600" w:lineRule="exact"', "2023年", ("body.pitch",)),
    Planted("one-and-a-half", "LG503", STYLES, 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"', "2023年"),  # the judge leaves it open
    Planted("no-tracking", "LG504", STYLES, '<w:spacing w:val="-5"/>', "", "2023年"),
    Planted("title-in-hei", "LG505", STYLES, '<w:spacing w:val="0"/><w:sz w:val="44"/>', f'{_fonts("黑体")}<w:sz w:val="44"/>', "云溪县司法局", ("title",)),
    Planted("title-small", "LG505", STYLES, '<w:spacing w:val="0"/><w:sz w:val="44"/>', '<w:sz w:val="36"/>', "云溪县司法局", ("title",)),
    Planted("title-left", "LG505", STYLES, '<w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/>', '<w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="left"/>', "云溪县司法局", ("title",)),
    Planted("title-breaks-a-word", "LG506", DOCUMENT, '云溪县司法局</w:t><w:br/><w:t xml:space="preserve">关于2023年度法治政府建设', '云溪县司法局关于2023年度法</w:t><w:br/><w:t xml:space="preserve">治政府建设', "云溪县司法局"),
    Planted("title-on-one-line", "LG506", DOCUMENT, '云溪县司法局</w:t><w:br/><w:t xml:space="preserve">关于', "云溪县司法局关于", "云溪县司法局"),
    Planted("body-in-song", "LG507", STYLES, _BODY, _BODY + _fonts("宋体"), "2023年", ("body.font",)),
    Planted("one-paragraph-in-kai", "LG507", DOCUMENT, _FIRST, _run("2023年，县司法局", '<w:rFonts w:eastAsia="楷体"/>'), "2023年", ("body.font",)),
    Planted("body-small", "LG508", STYLES, _BODY, _BODY + '<w:sz w:val="28"/>', "2023年", ("body.font",)),
    Planted("no-indent", "LG509", STYLES, f'w:val="公文正文"/><w:basedOn w:val="a"/><w:pPr>{_INDENT}', 'w:val="公文正文"/><w:basedOn w:val="a"/><w:pPr>', "2023年", ("body.indent",)),
    Planted("one-left-indent", "LG509", DOCUMENT, _FIRST, _FIRST.replace("</w:pPr>", '<w:ind w:left="632"/></w:pPr>'), "2023年", ("body.indent",)),
    Planted("spaces", "LG510", DOCUMENT, _LATER, _LATER.replace("</w:pPr>", '<w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>').replace("局长", "\u3000\u3000局长"), "局长主持", ("body.indent",)),
    Planted("heading-in-fang", "LG511", STYLES, f'<w:outlineLvl w:val="0"/></w:pPr><w:rPr>{_fonts("黑体")}', '<w:outlineLvl w:val="0"/></w:pPr><w:rPr>', "一、主要", ("headings.font",)),
    Planted("heading-small", "LG511", STYLES, _fonts("楷体_GB2312"), _fonts("楷体_GB2312") + '<w:sz w:val="30"/>', "（一）健全", ("headings.font",)),
    Planted("no-outline", "LG512", STYLES, f'w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:keepNext/>{_INDENT}<w:outlineLvl w:val="1"/>', f'w:val="二级"/><w:basedOn w:val="a"/><w:pPr><w:keepNext/>{_INDENT}', "（一）健全", ("headings.outline",)),
    Planted("another-outline", "LG512", DOCUMENT, '<w:pStyle w:val="H1"/></w:pPr><w:r><w:t xml:space="preserve">二、', '<w:pStyle w:val="H1"/><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t xml:space="preserve">二、', "二、存在"),
    Planted("bold", "LG513", STYLES, f'<w:outlineLvl w:val="0"/></w:pPr><w:rPr>{_fonts("黑体")}', f'<w:outlineLvl w:val="0"/></w:pPr><w:rPr>{_fonts("黑体")}<w:b/>', "一、主要"),
    Planted("no-footers", "LG514", DOCUMENT, '<w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>', "", "云溪县司法局", ("footer.odd_even", "footer.default", "footer.even")),
    Planted("even-pages-bare", "LG514", DOCUMENT, '<w:footerReference w:type="even" r:id="rId4"/>', "", "云溪县司法局", ("footer.odd_even", "footer.even")),
    Planted("first-page-bare", "LG514", DOCUMENT, "<w:docGrid", "<w:titlePg/><w:docGrid", "云溪县司法局", ("footer.first",)),
    Planted("hyphens", "LG515", ODD, "— </w:t>", "- </w:t>", "云溪县司法局", ("footer.default",)),
    Planted("centred-number", "LG515", STYLES, '<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>', '<w:jc w:val="center"/>', "云溪县司法局", ("footer.default",)),
    Planted("centred-numbers", "LG515", STYLES, _SIDES, _SIDES.replace('<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>', '<w:jc w:val="center"/>').replace('<w:jc w:val="left"/>', '<w:jc w:val="center"/>'), "云溪县司法局", ("footer.default", "footer.even")),
    Planted("one-footer", "LG515", SETTINGS, "<w:evenAndOddHeaders/>", "", "云溪县司法局", ("footer.odd_even",)),
    Planted("small-number", "LG515", STYLES, '<w:sz w:val="28"/>', '<w:sz w:val="21"/>', "云溪县司法局", ("footer.default", "footer.even")),
    Planted("flush-date", "LG516", STYLES, '<w:ind w:right="632"/><w:jc w:val="right"/>', '<w:jc w:val="right"/>', "云溪县司法局"),
    Planted("attachment-flush", "LG517", STYLES, '<w:ind w:left="1896" w:hanging="1264"/>', "", "附件：行政"),
    Planted("attachment-with-stop", "LG517", DOCUMENT, "附件：行政执法数据统计表", "附件：行政执法数据统计表；", "附件：行政"),
    Planted("annex-goes-on", "LG518", STYLES, "<w:pageBreakBefore/>", "", "附件"),
    Planted("long-table", "LG519", DOCUMENT, "</w:tbl>", f"{_LONG}</w:tbl>", "类别"),
    Planted("large-cells", "LG520", STYLES, '<w:spacing w:val="0"/><w:sz w:val="24"/>', '<w:spacing w:val="0"/><w:sz w:val="36"/>', "类别"),
    Planted("ms-mincho", "LG521", STYLES, _BODY, _BODY + '<w:rFonts w:eastAsiaTheme="majorEastAsia"/>', "2023年", ("body.font",)),
    Planted("empty-before-headings", "LG522", DOCUMENT, '<w:p><w:pPr><w:pStyle w:val="H1"/>', _EMPTY + '<w:p><w:pPr><w:pStyle w:val="H1"/>', "一、主要"),
    Planted("empty-to-next-page", "LG523", DOCUMENT, '<w:p><w:pPr><w:pStyle w:val="List"/>', _EMPTY * 9 + '<w:p><w:pPr><w:pStyle w:val="List"/>', "附件：行政"),
    Planted("one-automatic-number", "LG524", DOCUMENT, _H1, _H1.replace("</w:pPr>", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{_INDENT}</w:pPr>').replace("一、", ""), "一、主要"),
    Planted("direct", "LG525", DOCUMENT, '<w:pStyle w:val="Body"/></w:pPr><w:r>', f'<w:pStyle w:val="Body"/>{_INDENT}</w:pPr><w:r>', "2023年", options={"LG525": {"share": Decimal("0.5")}}),
    Planted("times", "LG526", DOCUMENT, _FIRST, _run("2023年，县司法局", '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'), "2023年"),
    Planted("blue", "LG527", DOCUMENT, _FIRST, _run("2023年，县司法局", '<w:color w:val="0000FF"/>'), "2023年"),
    Planted("yellow", "LG528", DOCUMENT, _FIRST, _run("2023年，县司法局", '<w:highlight w:val="yellow"/>'), "2023年"),
    Planted("white-after", "LG503", STYLES, f'w:val="公文正文"/><w:basedOn w:val="a"/><w:pPr>{_INDENT}', f'w:val="公文正文"/><w:basedOn w:val="a"/><w:pPr><w:spacing w:after="200"/>{_INDENT}', "2023年"),
    Planted("half-a-line-before", "LG503", STYLES, f'w:val="公文正文"/><w:basedOn w:val="a"/><w:pPr>{_INDENT}', f'w:val="公文正文"/><w:basedOn w:val="a"/><w:pPr><w:spacing w:beforeLines="50"/>{_INDENT}', "2023年"),
    Planted("at-least-12", "LG503", STYLES, 'w:line="579" w:lineRule="exact"', 'w:line="240" w:lineRule="atLeast"', "2023年", ("body.pitch",)),
    Planted("landscape", "LG502", DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"', "云溪县司法局", ("page.type_area",)),
    Planted("title-second-line-small", "LG505", DOCUMENT, '<w:br/><w:t xml:space="preserve">关于', '</w:r><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:br/><w:t xml:space="preserve">关于', "云溪县司法局", ("title",)),
    Planted("stretch-in-song", "LG507", DOCUMENT, _LATER, _LATER.replace("局长主持", "局长主持，坚持依法行政。") + _other('<w:rFonts w:eastAsia="宋体"/>') , "局长主持"),
    Planted("stretch-small", "LG508", DOCUMENT, _LATER, _LATER + _other('<w:sz w:val="24"/>'), "局长主持"),
    Planted("song-in-all-slots", "LG507", DOCUMENT, _FIRST, _run("2023年，县司法局", _fonts("宋体")), "2023年", ("body.font",)),
    Planted("pingfang", "LG507", STYLES, _BODY, _BODY + '<w:rFonts w:eastAsia="PingFang SC"/>', "2023年"),
    Planted("base-in-song", "LG507", STYLES, _BODY, _BODY + '<w:rFonts w:eastAsia="宋体"/>', "2023年", ("body.font",)),
    Planted("small-with-indent-in-points", "LG508", STYLES, f'{_INDENT}</w:pPr><w:rPr></w:rPr></w:style><w:style w:type="paragraph" w:styleId="T">', '<w:ind w:firstLine="640"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="T">', "2023年", ("body.font", "body.indent")),
    Planted("right-indent", "LG509", DOCUMENT, _LATER, _LATER.replace("</w:pPr>", '<w:ind w:right="632"/></w:pPr>'), "局长主持"),
    Planted("body-centred", "LG509", DOCUMENT, _FIRST, _FIRST.replace("</w:pPr>", '<w:jc w:val="center"/></w:pPr>'), "2023年"),
    Planted("left-of-the-margin", "LG509", DOCUMENT, _LATER, _LATER.replace("</w:pPr>", '<w:ind w:left="-632"/></w:pPr>'), "局长主持"),
    Planted("digits-of-the-number", "LG515", ODD, "<w:r><w:t>1</w:t>", '<w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr><w:t>1</w:t>', "云溪县司法局"),
    Planted("small-number-between-dashes", "LG515", EVEN, "<w:r><w:t>1</w:t>", '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>1</w:t>', "云溪县司法局"),
    Planted("both-two-from-the-right", "LG516", STYLES, f'<w:ind w:left="{(28 - 2 - 6 + 2) * 316}" w:right="-632"/><w:jc w:val="left"/>', '<w:ind w:right="632"/><w:jc w:val="right"/>', "云溪县司法局"),
    Planted("annex-pushed-by-empty-lines", "LG518", DOCUMENT, _ANNEX, _EMPTY * 8 + _ANNEX.replace("</w:pPr>", '<w:pageBreakBefore w:val="0"/></w:pPr>'), "附件"),
    Planted("shaded-paragraph", "LG528", DOCUMENT, _FIRST, _FIRST.replace("</w:pPr>", '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:pPr>'), "2023年"),
    Planted("grey-pattern", "LG528", DOCUMENT, _FIRST, _run("2023年，县司法局", '<w:shd w:val="pct15" w:color="auto" w:fill="auto"/>'), "2023年"),
)  # fmt: skip

_SUB = '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/><w:sz w:val="32"/></w:rPr><w:t>{}</w:t></w:r></w:p>'
_UNDER = f"</w:t></w:r></w:p>{_EMPTY}{_FIRST}"
_TABLE, _TABLE_END = "<w:tbl>", f"</w:tbl>{_p('Cell', '')}"
_BOX = (
    '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:positionH relativeFrom="margin">{place}</wp:positionH><w:txbxContent>{inner}</w:txbxContent></wp:anchor></w:drawing></mc:Choice>'
    "<mc:Fallback><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
_NUMBER = _footer("F")[_footer("F").index("<w:p>") : _footer("F").index("</w:p>") + 6]


def _boxed(place: str) -> tuple[tuple[str, str], ...]:
    return ((_NUMBER, _BOX.format(place=place, inner=_NUMBER)),)


_SUBTITLES = ("（征求意见稿）", "（2023年度）", "——以法治护航高质量发展", "云溪县司法局　2024年1月15日", "云溪县司法局局长　李某某", "（2024年1月10日县司法局党组会议审议通过）")  # fmt: skip
_NOTES = ("注：数据截至2023年12月31日。", "数据来源：云溪县司法局", "（数据来源：县司法局）", "说明：数据由各单位报送。", "备注：以上数据不含派出所。", "填报单位：云溪县司法局", "填表人：张某　　审核人：李某")  # fmt: skip
_JUDGED_AS_BODY = ("说明：数据由各单位报送。", "备注：以上数据不含派出所。")

CORRECTS: tuple[Correct, ...] = (
    *(Correct(f"subtitle-{words[:6]}", DOCUMENT, ((_UNDER, f"</w:t></w:r></w:p>{_SUB.format(words)}{_EMPTY}{_FIRST}"),)) for words in _SUBTITLES),
    *(Correct(f"note-{words[:5]}", DOCUMENT, ((_TABLE_END, f"</w:tbl>{_p('Cell', words)}"),), ("body.font", "body.indent") if words in _JUDGED_AS_BODY else ()) for words in _NOTES),
    Correct("title-and-unit-over-a-table", DOCUMENT, ((f"{_p('AnnexTitle', '行政执法数据统计表')}{_TABLE}", f"{_p('AnnexTitle', '行政执法数据统计表')}{_p('Annex', '2023年行政执法情况统计表', _NO_BREAK)}{_p('Cell', '单位：件')}{_TABLE}"),)),
    Correct("long-annex-title", DOCUMENT, (("<w:t xml:space=\"preserve\">行政执法数据统计表</w:t></w:r></w:p><w:tbl>", f"<w:t xml:space=\"preserve\">{'云溪县行政执法部门行政处罚行政许可行政强制行政检查' * 3}统计表</w:t></w:r></w:p><w:tbl>"),)),
    Correct("number-in-a-box-at-the-right", ODD, _boxed("<wp:align>right</wp:align>")),
    Correct("number-in-a-box-by-measure", ODD, _boxed("<wp:posOffset>5200000</wp:posOffset>")),
    Correct("number-behind-a-ptab", ODD, (('<w:pStyle w:val="F"/></w:pPr>', '<w:pStyle w:val="F"/><w:jc w:val="left"/></w:pPr><w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>'),), ("footer.default",)),
    Correct("number-behind-a-tab", ODD, (('<w:pStyle w:val="F"/></w:pPr>', '<w:pStyle w:val="F"/><w:tabs><w:tab w:val="right" w:pos="8564"/></w:tabs><w:jc w:val="left"/></w:pPr><w:r><w:tab/></w:r>'),), ("footer.default",)),
    Correct("spaces-that-do-not-break", ODD, (("— </w:t>", "—\u00a0</w:t>"), (" —</w:t>", "\u00a0—</w:t>")), ("footer.default",)),
    Correct("dash-in-the-latin-font", ODD, (('<w:r><w:t xml:space="preserve">', '<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="Times New Roman"/></w:rPr><w:t xml:space="preserve">'),), ("footer.default",)),
    Correct("number-far-to-the-right", ODD, (('<w:pStyle w:val="F"/></w:pPr>', '<w:pStyle w:val="F"/><w:ind w:left="7600" w:leftChars="0"/><w:jc w:val="left"/></w:pPr>'),), ("footer.default",)),
    Correct("lead-sentence-in-kai", DOCUMENT, ((_LATER, _LATER.replace("<w:r><w:t", '<w:r><w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/><w:b/></w:rPr><w:t').replace("局长主持", "一是强化统筹协调，健全工作机制。</w:t></w:r><w:r><w:t>局长主持")),)),
    Correct("sign-off-by-full-width-spaces", DOCUMENT, ((">云溪县司法局</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Date\"/>", ">云溪县司法局　　</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Date\"/>"), ('<w:pStyle w:val="Sign"/>', '<w:pStyle w:val="Sign"/><w:ind w:right="0"/>'))),
    Correct("annex-numbers-of-its-own", DOCUMENT, ((_TABLE_END, f"</w:tbl>{_p('H1', '一、填报说明')}{_p('Body', '由司法局填报。')}"),)),
    Correct("direct-formatting", DOCUMENT, (('<w:pStyle w:val="Body"/></w:pPr><w:r>', f'<w:pStyle w:val="Body"/>{_INDENT}</w:pPr><w:r>'),)),
    Correct("a-grid-of-28-for-another-base", DOCUMENT, (('w:type="lines" w:linePitch="579"', 'w:type="linesAndChars" w:linePitch="579" w:charSpace="0"'),)),
    Correct("a-hair-beyond-the-tolerance", DOCUMENT, (('w:bottom="1984"', 'w:bottom="1927"'),), ("page.type_area",)),
    Correct("pale-ground-of-a-web-page", DOCUMENT, ((_FIRST, _run("2023年，县司法局", '<w:shd w:val="clear" w:color="auto" w:fill="F8F9FA"/>')),)),
)  # fmt: skip
