"""Where a title is broken: by meaning, into lines that form a trapezoid or a diamond (GB/T 9704 7.3.1)."""

import re
from itertools import pairwise

from lawgov.document.sign_off import ends_as_organ
from lawgov.layout.widths import characters, is_full

LINE = 20.0  # characters of 22 pt that the type area takes
_EXTRA_LINE = 6.0
_EVEN = 5.0  # a line about as long as the one before
_STRICT, _EVEN_TOO, _ANY = 0, 1, 2  # how far lines may depart from trapezoid and diamond
_FORCED = 40.0  # a break that no word boundary is known for

_MATTER = r"(?:推进|贯彻|落实|履行|开展|加强|全面|深入|深化)"
_BREAKS: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(pattern), cost)  # the break is where the match ends
    for pattern, cost in (
        (r"(?<=[^\dA-Za-z\s])\s+(?!年)(?=\S)", 0.0),
        (r"(?<=[A-Za-z,])\s(?=[A-Za-z])", 0.0),
        (r"(?=关于)", 0.5),
        (r"关于", 0.7),
        (r"、", 1.0),
        (r"委员会(?=[\u4e00-\u9fff]{2,20}(?:政府|委员会|办公室|局|办))", 0.5),
        (r"委(?=[\u4e00-\u9fff]{2,20}政府)", 0.5),
        (r"(?:政府|委员会|办事处|管委会)(?=[\u4e00-\u9fff])(?!关于|的|建设|工作|情况|和|及|信息|采购|网站|数据)", 1.5),
        (r"(?<![\d〇○零一二三四五六七八九])(?=(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})\s*年)", 0.6),
        (r"年度(?=[^\s报工总]|工作)", 1.5),
        (r"[\d〇○零一二三四五六七八九]\s?年(?=[^度\s、—\-至\d])", 2.0),
        (r"(?=法治政府建设)", 1.2),
        (r"(?=依法行政)|(?=依法治[省市区县])", 1.2),
        (r"法治政府建设(?=[^\s、的])", 1.2),
        (r"依法行政(?=[^\s、的])", 1.5),
        (rf"(?={_MATTER})", 1.8),
        (r"职责(?=[^的])", 2.0),
        (r"(?=主要负责人)|(?=第一责任人)", 2.5),
        (r"的(?=\S)", 1.4),
        (r"(?=年度(?:工作)?(?:报告|总结|情况))", 1.8),
        (r"(?=工作(?:情况|报告|总结|要点))", 1.8),
        (r"(?<![的工作])(?=情况)", 2.2),
        (r"情况(?=报告|总结|汇报)", 2.6),
        (r"(?<!参)(?=[和与及暨](?!谐|[\u4e00-\u9fff]{1,8}[局委厅办]))", 2.5),
        (r"》(?=[^\s）)])|(?<=\S)(?=《)", 1.0),
        (r"(?<=\S)(?=（\d)|(?<=\S)(?=\(\d)", 0.8),
        (
            r"[\u4e00-\u9fff]{2}(?:省|州|市|县|区|旗|镇|乡)(?=[\u4e00-\u9fff]{3})"
            r"(?!人民政府|场监|场局|政|容|民|域|委|级|块|村|人大|直|长|管)",
            2.4,
        ),
        (r"[\u4e00-\u9fff][省州市县区旗镇乡](?=人民政府)", 3.0),
        (r"(?:自治区|街道|开发区)(?=[\u4e00-\u9fff])", 2.4),
    )
)
_NEVER_FIRST = frozenset("、，。；：！？）》〉」』”’】〕％%的")
_NEVER_LAST = frozenset("（《〈「『“‘【〔")


def title_breaks(text: str) -> tuple[int, ...]:
    """Where the lines of a title begin, but for the first.

    Args:
        text: the whole title on one line; a title that came in lines is joined first.
    Returns:
        Offsets into ``text``, ascending; none for a title that fits one line. Lines take at most
        ``LINE`` characters as far as the words allow, are never all equal, and their widths rise
        to one peak and fall from it.
    """
    if _rendered(text) <= LINE:
        return ()
    costs = _opportunities(text)
    names = _joint_names(text)
    between = {at: cost for at, cost in costs.items() if not any(a < at < b for a, b in names)}
    forced = {at: _FORCED for at in range(1, len(text)) if _may_part(text, at)} | costs
    least = max(2, int(-(-characters(text) // LINE)))
    tries = [(between, _STRICT), (between, _EVEN_TOO), (costs, _STRICT), (forced, _STRICT)]
    if names:  # words come before looks
        tries.insert(3, (between, _ANY))
    for candidates, shape in tries:
        found = _best(text, sorted(candidates), candidates, least, shape)
        if found is not None:
            return found
    return ()


def title_lines(text: str) -> tuple[str, ...]:
    """The lines themselves, without the white space that a break replaces."""
    edges = (0, *title_breaks(text), len(text))
    return tuple(text[start:end].strip() for start, end in pairwise(edges))


def _opportunities(text: str) -> dict[int, float]:
    costs: dict[int, float] = {}
    for pattern, cost in _BREAKS:
        for match in pattern.finditer(text):
            at = match.end()
            if 0 < at < len(text) and _may_part(text, at):
                own = cost + _misplaced(text, at)
                costs[at] = min(own, costs.get(at, own))
    return costs


def _joint_names(text: str) -> list[tuple[int, int]]:
    """Where the names of bodies stand that issue jointly; none for a single one."""
    issuers = re.split(r"关于|(?=[\d〇○零])", text, maxsplit=1)[0]
    names = [match.span() for match in re.finditer(r"[^\s、]+", issuers)]
    joint = len(names) > 1 and all(b - a > 2 and ends_as_organ(text[a:b]) for a, b in names)
    return names if joint else []


def _misplaced(text: str, at: int) -> float:
    """A conjunction belongs to what follows; the name of an instrument stays whole where it can."""
    before = text[:at]
    inside = before.count("《") > before.count("》") or before.count("（") > before.count("）")
    return (4.0 if before[-1] in "和与及暨" else 0.0) + (6.0 if inside else 0.0)


def _may_part(text: str, at: int) -> bool:
    """No break within a number or a Latin word, within brackets of a few characters, or before a closing mark."""
    if text[at] in _NEVER_FIRST or text[at - 1] in _NEVER_LAST or text[at].isspace():
        return False
    if text[at - 1].isdigit() and text[at] in "年—-至":
        return False
    return is_full(text[at - 1]) or is_full(text[at]) or text[at - 1].isspace()


def _rendered(line: str) -> float:
    """The width with the gap that some programs put between Chinese and Latin characters: what must fit."""
    line = line.strip()
    gaps = sum(1 for a, b in pairwise(line) if (a.isascii() and a.isalnum()) != (b.isascii() and b.isalnum()))
    return characters(line) + gaps * 0.25


def _best(text: str, candidates: list[int], costs: dict[int, float], least: int, shape: int) -> tuple[int, ...] | None:
    """The cheapest way to break: dynamic programming over (place, last width, rising or falling).

    Args:
        shape: ``_EVEN_TOO``: a line may be about as long as the one before, though not all lines.
    """
    best: tuple[float, tuple[int, ...]] | None = None
    end = len(text)
    states: dict[tuple[int, float, bool], tuple[float, tuple[int, ...]]] = {}
    for at in [*candidates, end]:
        if _rendered(text[:at]) <= LINE:
            states[(at, characters(text[:at].strip()), True)] = (costs.get(at, 0.0), () if at == end else (at,))
    for count in range(2, least + 4):
        following: dict[tuple[int, float, bool], tuple[float, tuple[int, ...]]] = {}
        for (start, width, rising), (cost, breaks) in states.items():
            for at in [*candidates, end]:
                if at <= start:
                    continue
                line = text[start:at]
                if _rendered(line) > LINE:
                    break
                own = characters(line.strip())
                step = _step(width, own, rising, shape)
                if step is None:
                    continue
                key = (at, own, rising and own >= width)
                total = cost + step + costs.get(at, 0.0)
                if key not in following or total < following[key][0]:
                    following[key] = (total, (*breaks, at) if at != end else breaks)
        states = {key: value for key, value in following.items() if key[0] != end}
        for (at, _, _), (cost, breaks) in following.items():
            if at != end:
                continue
            widths = _widths(text, breaks)
            total = cost + _EXTRA_LINE * (count - least) + _unevenness(widths)
            if len(set(widths)) > 1 and (best is None or total < best[0]):
                best = (total, breaks)
    return best[1] if best else None


def _step(before: float, own: float, rising: bool, shape: int) -> float | None:
    """What it costs that a line of this width follows; None for a second peak, or for a line as long as the last."""
    if abs(own - before) < 1 and shape == _STRICT:
        return None
    if own > before and not rising and shape != _ANY:
        return None
    return _EVEN if abs(own - before) < 1 else 0.0


def _widths(text: str, breaks: tuple[int, ...]) -> list[float]:
    return [characters(text[a:b].strip()) for a, b in pairwise((0, *breaks, len(text)))]


def _unevenness(widths: list[float]) -> float:
    """Lines of much the same length look better than a stub under a full line."""
    return (max(widths) - min(widths)) * 0.22 + (3.0 if min(widths) < 4 else 0.0)
