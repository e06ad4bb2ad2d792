"""Whether a letter that may begin other words (等, 和, 及) closes a list or joins its last item: only what is beyond doubt."""

import re

from lawgov.rules.prose import HAN, UNITS
from lawgov.words import is_word

_KINDS = "工作|活动|方面|方式|方法|形式|措施|举措|内容|事项|制度|机制|环节|领域|情况|问题|任务|业务|职能|手段|渠道|行为|类型|服务|项目|要求|程序|培训"
_CLOSES = re.compile(rf"等(?:[，。；：）)”》\d\n,;:.]|$|[一二三四五六七八九十百两多]+(?:{UNITS}|方面|大|类|种)|(?:{_KINDS})(?:[，。；、：）)\d\n,;:.]|$))")  # fmt: skip
_NAME = re.compile(
    rf"[和及][{HAN}]{{0,6}}?(?:镇|乡|村|街道|街|社区|路|桥|寺|旗|市|州)|[和及](?:某|[{HAN}]{{1,2}}(?:(?![{HAN}])|等|同志|[一二两三四五六七八九十\d]))"
)
_OTHER = re.compile(
    "和[解谐平睦县田美气善合缓音硕政静林龙布顺约蔼煦悦好风弦衷戎乐易尚颐记源式棋局讯谈鸣声暖面为]|及[时早格第笄冠龄至其]"
)
"""How other words begin, also those that no dictionary has."""
_LONGEST = 4


def closes_list(text: str, at: int) -> bool:
    """Whether 等 at this place stands behind the last item: not 等靠要, 等保测评, 等高线, 等省厅批复."""
    return _CLOSES.match(text, at) is not None


def joins_last(text: str, at: int) -> bool:
    """Whether 和 or 及 at this place is the conjunction: not 和孚镇, 和某, 和事佬, 及时."""
    if _NAME.match(text, at) or _OTHER.match(text, at) or text[at - 2 : at - 1] == "某":
        return False
    if any(is_word(text[at : at + n]) for n in range(2, _LONGEST + 1)):
        return False
    return any(is_word(text[at + 1 : at + 1 + n]) for n in range(2, _LONGEST + 1))
