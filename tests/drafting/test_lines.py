"""What the data say a line is, it is in the document, whatever its words."""

from lawgov import pipeline
from lawgov.drafting.lines import known_lines
from lawgov.drafting.text import source_of
from lawgov.layout.model import Role
from lawgov.layout.roles import elements_of
from lawgov.report.build import build_report
from tests.drafting.test_round_trip import document_xml


def test_unusual_words_keep_their_places() -> None:
    drafted = pipeline.draft(
        {
            "issuer": {"names": ["云溪县司法局"]},
            "year": 2025,
            "recipients": ["市委主要负责同志"],
            "sign_off": {"date": "2026-01-02", "names": ["局长　张三"]},
            "attachments": [{"title": "这是一个很长的附件名称" * 7, "text": "略"}],
            "formal": {
                "signer": "张三、李四、王五、赵六",
                "letterhead": "云溪县“法治办”文件",
                "secrecy": "内部",
                "printer": "云溪县全面依法治县委员会办公室、云溪县司法局、云溪县人民政府办公室、县委办公室",
            },
        }
    )
    xml = document_xml(drafted)
    for style in (
        "Mark",
        "Letterhead",
        "DocumentNumber",
        "Recipients",
        "Attachments",
        "Signature",
        "AnnexTitle",
        "ImprintPrinted",
    ):
        assert f'"Lawgov{style}"' in xml, style


def test_a_line_that_the_template_leaves_out_is_passed_over() -> None:
    values = {
        "formal": None, "title": "标题", "recipients": "县委", "achievements": {"items": []}, "attachments": [],
        "signatures": ["某某局"], "date": "2026年1月2日", "note": "",
    }  # fmt: skip
    document = build_report(source_of("标题\n正文。\n某某局\n2026年1月2日")).document
    roles = [element.role for element in elements_of(document, tuple(known_lines(values)))]
    assert roles == [Role.TITLE, Role.BODY, Role.SIGNATURE, Role.DATE]
