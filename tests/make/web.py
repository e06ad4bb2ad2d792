"""Web pages around a report, as different site systems serve them."""

from collections.abc import Sequence
from html import escape

NAVIGATION = '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div><div class="position">当前位置：<a>首页</a> &gt; <a>法治政府建设年度报告</a></div>'
RELATED = '<div class="related"><h3>相关文章</h3><ul><li><a href="1">某局2019年法治政府建设年度报告</a></li><li><a href="2">某局2018年法治政府建设年度报告</a></li></ul></div>'
FOOT = '<div class="footer"><p>主办：某区人民政府办公室</p><p>沪ICP备05012345号-1</p></div><script>var t = "<p>二、存在的问题</p>";</script>'


def paragraphs(lines: Sequence[str], form: str = "<p>{}</p>\n") -> str:
    return "".join(form.format(escape(line)) for line in lines)


def page(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>年度报告</title>{head}<style>p {{ color: black }}</style></head><body>{NAVIGATION}{body}{RELATED}{FOOT}</body></html>'


def shapes(lines: Sequence[str]) -> dict[str, str]:
    """Pages of differing make around the same lines."""
    title, rest = lines[0], lines[1:]
    return {
        "zoom": page(f'<div id="zoom">{paragraphs(lines)}</div>'),
        "ucap": page(
            f'<div class="UCAP-CONTENT" id="UCAP-CONTENT">{paragraphs(lines, "<p style=&quot;text-indent:2em&quot;>　　{}</p>".replace("&quot;", chr(34)))}</div>'
        ),
        "trs-editor": page(
            f'<div class="TRS_Editor"><div class="Custom_UnionStyle">{paragraphs(lines, "<div>&nbsp;&nbsp;{}</div>")}</div></div>'
        ),
        "vsb": page(
            f'<form><div id="vsb_content_2"><div class="v_news_content">{paragraphs(lines, "<p><span>{}</span></p>")}</div></div></form>'
        ),
        "h1-outside": page(f'<h1 class="title">{escape(title)}</h1><div class="content">{paragraphs(rest)}</div>'),
        "breaks": page(f'<div class="article-content">{"<br/>".join(escape(line) for line in lines)}</div>'),
        "layout-table": page(
            f"<table width=100%><tr><td><table><tr><td>{paragraphs(lines)}</td></tr></table></td></tr></table>"
        ),
        "no-container": page(
            f'<div class="w1200"><div class="box"><div class="left">{paragraphs(lines)}</div></div></div>'
        ),
        "upper-case": page(f"<DIV ID=zoom>{paragraphs(lines, '<P align=left><FONT face=仿宋>{}</FONT>')}</DIV>"),
        "word-html": page(
            f"<div class=WordSection1>{paragraphs(lines, '<p class=MsoNormal><span lang=EN-US style=&apos;mso-x:1&apos;>{}<o:p></o:p></span></p>'.replace('&apos;', chr(39)))}</div>"
        ),
        "entities": page(
            f'<div id="zoom">{"".join("<p>" + "".join(f"&#{ord(c)};" if n % 7 == 0 else escape(c) for n, c in enumerate(line)) + "</p>" for line in lines)}</div>'
        ),
        "unclosed": page(f'<div id="zoom">{paragraphs(lines, "<p>{}")}'),
    }


def mhtml(html: str) -> bytes:
    from base64 import encodebytes

    return (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"; type="text/html"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n"
        + encodebytes(html.encode())
        + b"\r\n--x\r\nContent-Type: image/png\r\n\r\nnothing\r\n--x--\r\n"
    )
