"""Whose report it is: kind, level and field of a body by its name."""

import re
from dataclasses import dataclass

from lawgov.chinese import fold
from lawgov.report.gazetteer import city_level, gazetteer

_PARTY = re.compile(r"^(?:中共|中国共产党)|(?:省|市|区|县|旗|镇|乡|州|盟|街道|工)委(?:员会)?$|党委$|党工委$|党组$")
_PARTY_OFFICE = re.compile(
    r"委(?:员会)?.{0,16}(?:办公室|宣传部|组织部|统战部|社会工作部|网信办|编办|党校|办)$|政法委(?:员会)?$|纪律检查委员会$|(?:宣传|组织|统战|社会工作)部$"
)
_GOVERNMENT = re.compile(
    r"人民政府$|政府$|行政公署$|公署$|街道办事处$|街道办$|街办$|(?<=[区园城港带岛湖山镇地湾谷屿])管理委员会$|管委会$|生产建设兵团$|办事处$|(?:省|市|自治区|自治州|盟|地区|区|县|旗|镇|乡|苏木|街道)$"
)
_DEPARTMENT = re.compile(
    r"(?:局|厅|部|署|院|委|办|处|所|站|队|室|中心|海关|大队|支队|总队|分局|委员会|办公室|公司|集团|联合会|协会|学校|大学|学院|医院|检察院|法院|银行|机构|组|社|馆|会|办公厅|银行|分行|支行)$"
)
_JOINT_PARTY = re.compile(
    r"(?:省|市|区|县|旗|镇|乡|州|党|工)委[、和及与\s]*(?:[\u4e00-\u9fff]{0,12}?)(?:省|市|区|县|旗|镇|乡|州|人民)?政府"
)
_UNIT = re.compile(
    r"[\u4e00-\u9fff]{1,16}?(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|行政公署|地区|新区|林区|矿区|开发区|高新区|经开区|示范区|街道办事处|街道|民族乡|苏木|生产建设兵团"
    r"|省(?!级)|(?<![城都])市(?!区|级|场)|州(?![市区县省])|盟|(?<![社地])区(?!域|级)|县(?!级|域)|旗|(?<!城)镇(?![市区县])|(?<!城)乡(?![市区县村]))"
)
_FUNCTIONAL = re.compile(
    r"(?:开发区|高新区|高新技术产业开发区|经开区|示范区|产业园区|工业园区|园区|保税区|合作区|度假区|风景名胜区|管理区|实验区|试验区|集聚区|自贸区|林场|农场)"
)
_STATE = re.compile(
    r"^(?:国务院|中华人民共和国|国家(?!税务总局.)|中国(?!共产党)|中央|全国|司法部|公安部|民政部|财政部|教育部|[\u4e00-\u9fff]{2,12}部$|海关总署$|审计署$|国家税务总局$|[\u4e00-\u9fff]{2,10}总局$)"
)
_TOWNSHIP = re.compile(
    r"(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处|党工委|党委|办|司法所|综合)?$|街道办事处$|街道办$|街办$|司法所$"
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """One body, or several that report together."""

    name: str  # as printed, joint issuers joined by 、
    kind: str | None  # government department party_and_government
    level: str | None  # state province city county township
    field: str | None  # justice


def parse_issuer(name: str) -> Issuer:
    """Kind, level and field of a body by its name alone; None for what the name does not tell."""
    plain = re.sub(r"\s+", "", fold(name))
    bodies = [body for body in re.split(r"[、，,;；]", plain) if body]
    return Issuer(name, _kind(bodies, plain), _level(bodies), _field(bodies))


def _kind(bodies: list[str], whole: str) -> str | None:
    parties = [body for body in bodies if _is_party(body)]
    governments = [body for body in bodies if body not in parties and _GOVERNMENT.search(body)]
    if (parties and governments) or _JOINT_PARTY.search(whole):
        return "party_and_government"
    rest = [body for body in bodies if body not in parties]
    if not rest:
        return None
    if all(_GOVERNMENT.search(body) for body in rest):
        return "government"
    if any(_DEPARTMENT.search(body) for body in rest):
        return "department"
    return None


def _is_party(body: str) -> bool:
    if _PARTY_OFFICE.search(body) or re.search(
        r"(?:管理|改革|建设|健康|卫生|发展|监督|教育|交通|农业|民族|国资|事务)委(?:员会)?$", body
    ):
        return False
    if _GOVERNMENT.search(body) and not _PARTY.search(body):
        return False
    return bool(_PARTY.search(body)) and not (
        body.startswith("中共") and re.search(r"[局厅]$", body) and "委" not in body
    )


def _level(bodies: list[str]) -> str | None:
    levels = {level for level in (_level_of(body) for body in bodies) if level}
    return levels.pop() if len(levels) == 1 else None


def _level_of(body: str) -> str | None:
    body = re.sub(r"^(?:中共|中国共产党)", "", body)
    if _TOWNSHIP.search(body):
        return "township"
    if bare := re.match(r"(省|自治区|区|县|旗)(?!域)", body):
        return "province" if bare[1] in ("省", "自治区") else "county"
    units = _units(body)
    if not units:
        if _STATE.search(body):
            return "state"
        return "province" if body.endswith("厅") else None
    last = units[-1]
    if body.endswith("厅") or ("生产建设兵团" in last and len(units) == 1):
        return "province"
    return _unit_level(last, units)


def _units(body: str) -> list[str]:
    """The administrative units that a name lists, outermost first: 上海市 宝山区."""
    body = re.sub(r"^国家税务总局|^国家统计局(?=.)|^中国气象局(?=.)", "", body)
    units: list[str] = []
    at = 0
    while (match := _UNIT.match(body, at)) and not re.search("[委局厅办院会]", match.group()):
        units.append(match.group())
        at = match.end()
    if re.fullmatch(r"[\u4e00-\u9fff]{2,12}分局", body[at:]) and units:
        units.append(body[at:-2] + "分局")
    return units


def _unit_level(unit: str, units: list[str]) -> str | None:
    if unit.endswith("分局"):
        return "county" if _unit_level(units[-2], units[:-1]) in ("city", "province") else None
    if re.search(r"(?:镇|乡|街道|街道办事处|苏木)$", unit):
        return "township"
    if unit.endswith(("省", "自治区", "特别行政区")):
        return "province"
    if _FUNCTIONAL.search(unit):
        return None
    if unit.endswith(("自治州", "地区", "盟", "州")) and not unit.endswith("自治县"):
        return "city"
    if unit.endswith(("县", "旗", "区")):
        return "county"
    if unit.endswith("市"):
        return _city(unit)
    return None


def _city(unit: str) -> str | None:
    for start in range(len(unit) - 1):
        level = city_level(unit[start:])
        if level:
            return level
    return None


def _field(bodies: list[str]) -> str | None:
    return "justice" if bodies and all(re.search(r"司法(?:局|厅|部|所|分局)$", body) for body in bodies) else None


def find_issuer(title: str) -> str | None:
    """The issuing body as a title names it, joint ones joined by 、; None for a title that names none.

    「2024年青浦区司法局法治政府建设情况报告」 → 青浦区司法局, and so with 「关于」 before it.
    """
    text = re.sub(r"[ \t\u3000\xa0]*\n[ \t\u3000\xa0]*", " ", title).strip(" 《【\u3000")
    folded = fold(text)
    year = re.match(
        r"\s*(?:关于\s*)?(?:(?:[12]\s*\d\s*\d\s*\d|[一二][〇○零一二三四五六七八九]{3})\s*年\s*度?\s*)?", folded
    )
    at = year.end() if year else 0
    match = re.search(
        r"关于|(?:[12]\s*\d\s*\d\s*\d)\s*[年—\-~至]|[一二][〇○零一二三四五六七八九]{3}\s*年|推进法治|加强法治|法治政府|依法行政|法治建设|全面依法(?!治[国省市区县旗州盟]委)|年度|普法|政府信息公开|政务公开|行政执法(?![局队支总大])|工作(?:总结|报告|要点|计划)|政府工作报告|贯彻|落实|印发|报送|开展",
        folded[at:],
    )
    if match is None or match.start() == 0:
        return None
    name = text[at : at + match.start()].strip(" \u3000")
    name = re.sub(r"[ \t\u3000\xa0]+", " ", name)
    bodies = _split_bodies(name)
    plain = "、".join(bodies)
    return plain if plain and _is_body(fold(plain)) else None


def _split_bodies(name: str) -> list[str]:
    pieces = [piece for piece in re.split(r"[、，,]| ", name) if piece]
    bodies: list[str] = []
    for piece in pieces:
        if bodies and not _names_body(fold(bodies[-1])):
            bodies[-1] += piece  # a space inside one name
        else:
            bodies.append(piece)
    return bodies


def _names_body(text: str) -> bool:
    return bool(_GOVERNMENT.search(text) or _DEPARTMENT.search(text) or _PARTY.search(text))


def _is_body(text: str) -> bool:
    if not 2 <= len(text) <= 80 or re.search(r"[。；：:！？“”《》]", text):
        return False
    last = text.rsplit("、", 1)[-1]
    if text in gazetteer().provinces or _names_body(last):
        return not re.match(r"(?:我|本|各|全)(?:市|县|区|省|镇|乡|局|街道|单位)", text)
    return bool(_JOINT_PARTY.search(text))
