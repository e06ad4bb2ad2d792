"""Faults of source, of years and dates, and of privacy, put into clean texts at random places.

Each takes a clean text and a source of randomness, and gives the text with one fault and the span
of the words at which it must be found.
"""

import re
from collections.abc import Callable
from random import Random

from lawgov.sources.model import Span

Fault = Callable[[str, Random], tuple[str, Span]]

_DIGITS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_SURNAMES, _GIVEN = "王李张刘陈杨赵黄周吴", ("建国", "小红", "志强", "丽娟", "伟", "海燕", "永福")


def _years(text: str) -> int:
    """The reporting year, from the title."""
    found = re.search(r"(20\d{2})\s?年", text)
    assert found is not None
    return int(found[1])


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Lines of prose: not title, headings, signature."""
    return [match.span() for match in re.finditer(r"^[^\n]{40,}$", text, re.M) if text[match.end() - 1] == "。"]


def _put(text: str, random: Random, sentence: str, words: str) -> tuple[str, Span]:
    """A sentence after a random full stop in the prose behind the opening; ``words`` of it are the fault."""
    places = [
        at.end()
        for start, end in _paragraphs(text)
        for at in re.finditer("。", text[:end])
        if at.start() >= start and start > 60
    ]
    at = random.choice(places)
    start = at + sentence.index(words)
    return text[:at] + sentence + text[at:], Span(start, start + len(words))


def _swap(text: str, start: int, end: int, words: str) -> tuple[str, Span]:
    return text[:start] + words + text[end:], Span(start, start + len(words))


# Damage and residue


def months_without_dash(text: str, random: Random) -> tuple[str, Span]:
    words = f"1{random.choice(('10', '11', '12', '9', '8'))}月"
    return _put(text, random, f"{_years(text)}年{words}开展专项检查。", words)


def years_without_dash(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("20212025", "20232025", "20222024", "20152020"))
    return _put(
        text, random, random.choice((f"落实规划（{words}年）要求。", f"编制《实施方案（{words}年）》。")), words
    )


def rates_without_dash(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("85%90%", "5%10%", "3.5%5%"))
    return _put(text, random, f"抽查比例为{words}，均已完成。", words)


def number_in_round_brackets(text: str, random: Random) -> tuple[str, Span]:
    opening, closing = random.choice(("()", "（）", "[]", "【】"))
    words = f"{opening}{random.randint(2018, 2024)}{closing}{random.randint(1, 99)}号"
    return _put(text, random, f"贯彻{random.choice(('国办发', '云政办发', '司发通'))}{words}文件。", words)


def number_without_brackets(text: str, random: Random) -> tuple[str, Span]:
    year, number = random.randint(2018, 2024), random.randint(1, 99)
    words = random.choice((f"{year}{number}号", f"〔{year}{number}号", f"{year}〕{number}号"))
    return _put(text, random, f"贯彻{random.choice(('国办发', '云政发', '厅字'))}{words}文件。", words)


def words_of_a_page(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(
        ("【打印】【关闭】", "责任编辑：李华", "浏览次数：126次", "[打印]", "微信扫一扫分享", "字体：大中小")
    )
    _, end = random.choice(_paragraphs(text)[1:])
    return _swap(text, end, end, words)


def page_number_between(text: str, random: Random) -> tuple[str, Span]:
    _, end = random.choice(_paragraphs(text)[1:])
    words = f"— {random.randint(1, 30)} —"
    return text[:end] + "\n" + words + text[end:], Span(end + 1, end + 1 + len(words))


def page_number_within(text: str, random: Random) -> tuple[str, Span]:
    start, end = random.choice(_paragraphs(text)[1:])
    at = random.choice([match.end() for match in re.finditer("[，、]", text[:end]) if match.start() > start])
    words = f"— {random.randint(1, 30)} —"
    return text[:at] + f" {words} " + text[at:], Span(at + 1, at + 1 + len(words))


def bold_marks(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("**规范执法**", "[公示平台](https://www.example.gov.cn/p)", "```"))
    return _put(text, random, f"坚持{words}，成效明显。", words)


def code_of_a_page(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("&nbsp;", "&ldquo;", "<br>", "</p>", '<span style="color:red">', "&#8212;"))
    return _put(text, random, f"规范执法{words}成效明显。", words)


def garbled(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("锟斤拷", "烫烫烫", "â€œ", "Ã©", "??"))
    return _put(text, random, f"规范执法{words}成效明显。", words)


def private_character(text: str, random: Random) -> tuple[str, Span]:
    words = chr(random.randint(0xE000, 0xF8FF))
    return _put(text, random, f"规范执{words}成效明显。", words)


def wide_digits(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("１２０", "ＡＰＰ", "９８．６％"))
    return _put(text, random, f"累计使用{words}，成效明显。", words)


def letter_for_digit(text: str, random: Random) -> tuple[str, Span]:
    words, sentence = random.choice((("2O23", "2O23年成效明显。"), ("12O", "整改12O件。"), ("l5", "整改1l5件。")))
    words = "1l5" if words == "l5" else words
    return _put(text, random, sentence, words)


def lookalike(text: str, random: Random) -> tuple[str, Span]:
    words, sentence = random.choice(
        (
            ("政冶", "提高政冶站位。"),
            ("法冶", "推进法冶建设。"),
            ("己经", "制度己经建立。"),
            ("末成年", "保护末成年人。"),
        )
    )
    return _put(text, random, sentence, words)


def percent_lost(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("100", "98.6", "99.97"))
    rate = random.choice(("行政机关负责人出庭应诉率", "按时办结率达到", "群众满意率为"))
    return _put(text, random, f"{rate}{words}，成效明显。", words)


def title_again(text: str, random: Random) -> tuple[str, Span]:
    title = text.split("\n", 1)[0]
    _, end = random.choice(_paragraphs(text)[1:])
    return text[:end] + "\n" + title + text[end:], Span(end + 1, end + 1 + len(title))


def cut_in_a_word(text: str, random: Random) -> tuple[str, Span]:
    """To be read as a Word file: in plain text the reader itself joins the lines again."""
    places = [
        start + match.start() + 1
        for start, end in _paragraphs(text)
        for match in re.finditer(
            "行政|执法|法治|政府|规范|调解|培训|案卷|群众|复议|宣传|机制|负责|监督|评查", text[start:end]
        )
        if match.start() > 30
        and re.search("[，。]", text[start : start + match.start()])
        and end - start - match.end() > 12
    ]
    at = random.choice(places)
    begin = max(text.rfind(mark, 0, at) for mark in "，。；：、\n") + 1
    return text[:at] + "\n" + text[at:], Span(max(begin, at - 20), at)


SOURCE: dict[str, tuple[str, Fault]] = {
    "months-without-dash": ("LG804", months_without_dash),
    "years-without-dash": ("LG804", years_without_dash),
    "rates-without-dash": ("LG804", rates_without_dash),
    "number-in-round-brackets": ("LG805", number_in_round_brackets),
    "number-without-brackets": ("LG806", number_without_brackets),
    "words-of-a-page": ("LG807", words_of_a_page),
    "bold-marks": ("LG811", bold_marks),
    "code-of-a-page": ("LG812", code_of_a_page),
    "garbled": ("LG813", garbled),
    "private-character": ("LG814", private_character),
    "wide-digits": ("LG815", wide_digits),
    "page-number-between": ("LG816", page_number_between),
    "page-number-within": ("LG816", page_number_within),
    "letter-for-digit": ("LG818", letter_for_digit),
    "lookalike": ("LG818", lookalike),
    "percent-lost": ("LG819", percent_lost),
    "title-again": ("LG820", title_again),
}


# Years and dates


def opening_of_last_year(text: str, random: Random) -> tuple[str, Span]:
    year = _years(text)
    place = re.search(rf"(?<=\n){year}年(?=，)", text)
    assert place is not None
    return _swap(text, *place.span(), f"{year - random.randint(1, 2)}年")


def heading_of_last_year(text: str, random: Random) -> tuple[str, Span]:
    heading = random.choice(list(re.finditer(r"^[一二三]、(?=主要举措|存在的不足)", text, re.M)))
    return _swap(text, heading.end(), heading.end(), f"{_years(text) - 1}年")


def plan_heading_of_this_year(text: str, random: Random) -> tuple[str, Span]:
    heading = re.search(r"^四、下一年度主要安排$", text, re.M)
    assert heading is not None
    year = f"{_years(text) - random.randint(0, 1)}年"
    rest = random.choice(("工作安排", "法治政府建设主要安排", "工作计划"))
    return text[: heading.start()] + "四、" + year + rest + text[heading.end() :], Span(
        heading.start() + 2, heading.start() + 2 + len(year)
    )


def _in_plan(text: str, sentence: str, words: str) -> tuple[str, Span]:
    at = text.index("\n", text.index("四、下一年度主要安排")) + 1
    at = text.index("。", at) + 1
    return text[:at] + sentence + text[at:], Span(at, at + len(words))


def plan_of_this_year(text: str, random: Random) -> tuple[str, Span]:
    year = f"{_years(text) - random.randint(0, 1)}年"
    return _in_plan(text, f"{year}，将继续开展案卷评查2次。", year)


def deadline_gone(text: str, random: Random) -> tuple[str, Span]:
    words = f"{_years(text)}年{random.choice(('6月底前', '底前', '12月底前'))}"
    return _in_plan(text, f"{words}完成整改销号。", words)


def work_of_last_year(text: str, random: Random) -> tuple[str, Span]:
    words = f"{_years(text) - random.randint(1, 3)}年"
    at = text.index("\n二、存在的不足")
    sentence = f"\n{words}，{random.choice(('全局组织培训3期', '办理案件120件', '开展检查46次'))}，评查案卷60卷。"
    return text[:at] + sentence + text[at:], Span(at + 1, at + 1 + len(words))


def relative(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("今年以来", "截至目前", "目前", "去年", "明年"))
    return _put(text, random, f"{words}，各项工作有序推进。", words)


def no_such_day(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("2月30日", "6月31日", "13月5日", "2023年2月29日", "11月31日", "4月31日"))
    return _put(text, random, f"{words}召开推进会。", words)


def _signed(text: str, words: str) -> tuple[str, Span]:
    last = re.search(r"20\d{2}年\d{1,2}月\d{1,2}日$", text)
    assert last is not None
    return _swap(text, *last.span(), words)


def dated_late(text: str, random: Random) -> tuple[str, Span]:
    return _signed(text, f"{_years(text) + 1}年{random.randint(5, 6)}月{random.randint(1, 28)}日")


def dated_early(text: str, random: Random) -> tuple[str, Span]:
    return _signed(text, f"{_years(text)}年{random.randint(1, 12)}月{random.randint(1, 28)}日")


def date_with_zeros(text: str, random: Random) -> tuple[str, Span]:
    return _signed(text, f"{_years(text) + 1}年0{random.randint(1, 2)}月{random.randint(10, 28)}日")


def date_in_characters(text: str, random: Random) -> tuple[str, Span]:
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(_years(text) + 1))
    return _signed(text, f"{year}年{random.choice('一二')}月十{random.choice('一二三五')}日")


def later_than_issue(text: str, random: Random) -> tuple[str, Span]:
    words = f"{_years(text) + random.randint(2, 9)}年{random.randint(1, 12)}月"
    at = text.index("\n二、存在的不足")
    sentence = f"\n{words}召开推进会，评查案卷60卷，通报问题9个。"
    return text[:at] + sentence + text[at:], Span(at + 1, at + 1 + len(words))


def title_of_last_year(text: str, random: Random) -> tuple[str, Span]:
    place = re.search(r"20\d{2}年(?:度)?", text)
    assert place is not None
    words = place[0].replace(str(_years(text)), str(_years(text) - 1))
    return _swap(text, *place.span(), words)


TIMING: dict[str, tuple[str, Fault]] = {
    "dated-late": ("LG202", dated_late),
    "dated-early": ("LG203", dated_early),
    "opening-of-last-year": ("LG204", opening_of_last_year),
    "heading-of-last-year": ("LG204", heading_of_last_year),
    "plan-heading-of-this-year": ("LG205", plan_heading_of_this_year),
    "plan-of-this-year": ("LG205", plan_of_this_year),
    "deadline-gone": ("LG205", deadline_gone),
    "work-of-last-year": ("LG206", work_of_last_year),
    "relative": ("LG207", relative),
    "no-such-day": ("LG208", no_such_day),
    "date-with-zeros": ("LG210", date_with_zeros),
    "date-in-characters": ("LG210", date_in_characters),
    "title-of-last-year": ("LG212", title_of_last_year),
    "later-than-issue": ("LG213", later_than_issue),
}


# Personal information and marks


def identity_number(text: str, random: Random) -> tuple[str, Span]:
    area = random.choice(("110101", "320102", "440305", "530102"))
    first = f"{area}{random.randint(1950, 2010)}{random.randint(1, 12):02}{random.randint(1, 28):02}{random.randint(0, 999):03}"
    words = first + "10X98765432"[sum(int(d) * w for d, w in zip(first, _DIGITS, strict=True)) % 11]
    return _put(text, random, f"申请人身份证号码{words}，已办结。", words)


def mobile(text: str, random: Random) -> tuple[str, Span]:
    words = f"{random.choice(('138', '159', '186', '177', '199', '166'))}{random.randint(0, 99999999):08}"
    return _put(text, random, random.choice((f"联系电话{words}。", f"张某（{words}）表示满意。")), words)


def bank_card(text: str, random: Random) -> tuple[str, Span]:
    first = "62" + "".join(str(random.randint(0, 9)) for _ in range(16))
    total = sum(sum(divmod(int(d) * (2 - i % 2), 10)) for i, d in enumerate(reversed(first)))
    words = first + str(-total % 10)
    return _put(text, random, f"赔偿款汇入银行卡（卡号{words}）。", words)


def home(text: str, random: Random) -> tuple[str, Span]:
    words = f"云溪镇人民路{random.randint(1, 200)}号{random.randint(1, 6)}单元{random.randint(101, 999)}室"
    return _put(text, random, f"{random.choice(('家住', '住址：', '现住'))}{words}的张某反映问题。", words)


def _person(random: Random) -> str:
    return random.choice(_SURNAMES) + random.choice(_GIVEN)


def party(text: str, random: Random) -> tuple[str, Span]:
    words = _person(random)
    sentence = random.choice(
        (f"当事人{words}不服处罚决定。", f"审理{words}诉县人社局工伤认定案。", f"申请人{words}，男，已撤回申请。")
    )
    return _put(text, random, sentence, words)


def minor(text: str, random: Random) -> tuple[str, Span]:
    words = _person(random)
    sentence = random.choice((f"为未成年人{words}提供法律援助。", f"帮助{words}（女，12岁）落实监护。"))
    return _put(text, random, sentence.replace("提供", "，提供"), words)


def secrecy(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("秘密★1年", "机密★5年", "秘密★", "机密"))
    return f"{words}\n{text}", Span(0, len(words))


def internal(text: str, random: Random) -> tuple[str, Span]:
    words = random.choice(("内部资料 注意保存", "（此件不公开）", "仅供内部使用"))
    if random.random() < 0.5:
        return f"{words}\n{text}", Span(0, len(words))
    return f"{text}\n{words}", Span(len(text) + 1, len(text) + 1 + len(words))


def plate(text: str, random: Random) -> tuple[str, Span]:
    words = f"{random.choice('京沪粤豫云')}{random.choice('ABCDE')}{random.randint(10000, 99999)}"
    return _put(text, random, f"查处{words}号货车超载。", words)


def passport(text: str, random: Random) -> tuple[str, Span]:
    words = f"E{random.randint(10000000, 99999999)}"
    return _put(text, random, f"申请人护照号码：{words}。", words)


PRIVACY: dict[str, tuple[str, Fault]] = {
    "identity-number": ("LG701", identity_number),
    "mobile": ("LG702", mobile),
    "bank-card": ("LG703", bank_card),
    "home": ("LG704", home),
    "party": ("LG705", party),
    "minor": ("LG706", minor),
    "secrecy": ("LG707", secrecy),
    "internal": ("LG708", internal),
    "plate": ("LG709", plate),
    "passport": ("LG710", passport),
}
