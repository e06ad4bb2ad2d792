"""The words of a Chinese sentence: the one place that uses jieba.

Its dictionary takes about a second to load, so a caller asks only where a plain scan found a
candidate. The dictionary is read from the package each time: jieba's own cache lies in the shared
temporary folder, where anybody could put another.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any


@cache
def genre() -> dict[str, tuple[str, ...]]:
    """What data/words.toml knows of doubled words: ``reduplicated``, ``names``, ``verbs``, ``heads``, ``compounds``."""
    data = tomllib.loads((files("lawgov") / "data" / "words.toml").read_text("utf-8"))
    return {name: tuple(values) for name, values in data["doubled"].items()}


@cache
def _tokenizer() -> Any:
    """jieba with its own dictionary and the compounds of the genre."""
    tokenizer = import_module("jieba").Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for word in genre()["compounds"]:
        tokenizer.add_word(word)
    return tokenizer


def words(text: str) -> list[str]:
    """The words of ``text`` in order; joined they are the text again."""
    return list(_tokenizer().cut(text, HMM=False))


_LONGEST = 5


def frequency(word: str) -> int:
    """How often the dictionary's texts have it; 0 for what is no word there, or the mere beginning of one."""
    return int(_tokenizer().FREQ.get(word, 0))


def is_word(text: str) -> bool:
    """Whether the dictionary has it."""
    return frequency(text) > 0


def crossing(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The words of the dictionary, as [start, end), that begin before a place and end behind it."""
    for start in range(max(at - _LONGEST + 1, 0), at):
        for end in range(at + 1, min(start + _LONGEST, len(text)) + 1):
            if is_word(text[start:end]):
                yield start, end
