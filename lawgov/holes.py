"""What is still to be filled in: a mark that no reader misses and no check passes."""

import re

_LONGEST = 40  # characters of a user's own words inside a mark
HOLE = re.compile("【待补充[^【】\n]{0,200}】")


def hole(what: str) -> str:
    """The mark for one thing: 【待补充：成文日期】."""
    return f"【待补充：{what.translate(_NO_BRACKETS)}】"


def about(words: str) -> str:
    """The user's words as a mark may quote them: 「“执法力量偏弱”的」, "" where there are none."""
    if not words or HOLE.search(words):
        return ""
    return f"“{words if len(words) <= _LONGEST else words[:_LONGEST] + '……'}”的"


_NO_BRACKETS = str.maketrans("【】\n", "〔〕 ")
