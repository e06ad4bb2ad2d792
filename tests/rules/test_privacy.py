"""LG7xx: personal information and marks of secrecy, true faults and what must stay silent."""

import pytest

from lawgov.pipeline import check, parse
from lawgov.rules.samples import SIGN_OFF, sample
from tests.make.faults_source import PRIVACY
from tests.rules.planted import share_found

DONE = "一、主要举措和成效\n（一）规范执法\n评查行政执法案卷120卷，培训310人次。\n"


def told(text: str) -> list[tuple[str, str | None]]:
    return [(finding.rule, finding.text) for finding in check(parse(text), select=["LG7"]).findings]


@pytest.mark.parametrize("name", PRIVACY)
def test_planted_faults_are_found(name: str) -> None:
    rule, plant = PRIVACY[name]
    assert share_found(rule, plant) >= 0.97


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("身份证号11010119900307299X", ["11010119900307299X"], id="identity-number"),
        pytest.param("身份证号110101199003072999", [], id="wrong-check-digit"),
        pytest.param("编号11010119900230299X", [], id="no-such-birthday"),
        pytest.param("流水号9111010119900307299X01", [], id="inside-something-longer"),
        pytest.param("统一社会信用代码91350203004123456Y", [], id="credit-code"),
        pytest.param("电话：13812345678", ["13812345678"], id="mobile"),
        pytest.param("电话：138-1234-5678", ["138-1234-5678"], id="in-groups"),
        pytest.param("电话：12812345678", [], id="no-such-prefix"),
        pytest.param("挽回损失13812345678元", [], id="an-amount"),
        pytest.param("金额13812345678.50元", [], id="an-amount-with-cents"),
        pytest.param("开通举报热线13812345678", [], id="a-hotline"),
        pytest.param("固定电话0871-65221234", [], id="a-landline"),
        pytest.param("卡号6222020200112230017", [], id="wrong-check-of-luhn"),
        pytest.param("编号4111111111111111", [], id="no-card-beside"),
        pytest.param("家住阳光小区3号楼的居民", [], id="no-room"),
        pytest.param("办事大厅在人民路18号3单元502室", [], id="an-office"),
        pytest.param("法人住所为人民路18号502室", [], id="a-company"),
        pytest.param("户籍所在地云溪镇青山村3组12号", ["云溪镇青山村3组12号"], id="registered-address"),
        pytest.param("当事人陈述不服的理由", [], id="a-word-like-a-name"),
        pytest.param("申请人许可证被撤销", [], id="another-word"),
        pytest.param("当事人张某不服处罚决定", [], id="name-withheld"),
        pytest.param("当事人张××不服处罚决定", [], id="name-crossed-out"),
        pytest.param("高新区不服从管理", [], id="a-place"),
        pytest.param("局长张建国代表县政府出庭应诉", [], id="an-official"),
        pytest.param("李小红诉县人社局工伤认定案", ["李小红"], id="a-plaintiff"),
        pytest.param("犯罪嫌疑人王志强因盗窃被移送", ["王志强"], id="a-suspect"),
        pytest.param("未成年人周边环境整治", [], id="minor-and-a-word"),
        pytest.param("未成年人王某被侵害案", [], id="minor-withheld"),
        pytest.param("留守儿童张海燕的监护落实", ["张海燕"], id="a-minor"),
        pytest.param("查处沪A·D12345号车", ["沪A·D12345"], id="plate"),
        pytest.param("新能源车苏A***45", [], id="plate-withheld"),
        pytest.param("吉A级景区12345个", [], id="not-a-plate"),
        pytest.param("加强机密、秘密级文件管理", [], id="secrecy-in-prose"),
        pytest.param("对不予公开的事项说明理由", [], id="withheld-in-prose"),
    ],
)
def test_personal_information(words: str, found: list[str]) -> None:
    assert [text for _, text in told(sample(f"{DONE}{words}。"))] == found


def test_no_message_prints_a_whole_number() -> None:
    numbers = ("11010119900307299X", "13812345678", "4111111111111111", "E12345678", "豫B12345")
    text = sample(
        f"{DONE}身份证号{numbers[0]}。电话{numbers[1]}。银行卡号{numbers[2]}。护照号码：{numbers[3]}。查处{numbers[4]}号货车。当事人张建国不服。"
    )
    findings = check(parse(text), select=["LG7"]).findings
    assert [finding.text for finding in findings] == [*numbers, "张建国"]
    for finding in findings:
        assert finding.text is not None
        assert finding.text not in finding.message + finding.suggestion


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("秘密★1年\n" + sample(), [("LG707", "秘密★1年")], id="mark"),
        pytest.param("机密\n云溪县司法局文件\n" + sample(), [("LG707", "机密")], id="on-its-own-line"),
        pytest.param(sample(sign_off=SIGN_OFF + "\n（此件公开发布）"), [], id="public"),
        pytest.param("公开方式：主动公开\n" + sample(), [], id="public-in-the-record"),
        pytest.param("公开方式：不予公开\n" + sample(), [("LG708", "不予公开")], id="withheld-in-the-record"),
        pytest.param(sample(sign_off=SIGN_OFF + "\n（联系人：李华，联系电话：13812345678）"), [], id="contact-below"),
    ],
)
def test_marks(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


def test_other_documents_are_looked_at_too() -> None:
    text = "云溪县司法局2023年工作总结\n全年评查案卷120卷，联系人张某（13812345678）。"
    assert ("LG702", "13812345678") in told(text)
