"""The words of a Chinese sentence: the one place that uses jieba.

Its dictionary takes about a second to load, so a caller asks for the words of a sentence only where
a plain scan found a candidate; whether something is a word the file itself tells sooner. The dictionary is read from the package each time: jieba's own cache lies in the shared
temporary folder, where anybody could put another.
"""

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from itertools import count
from pathlib import Path
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
_FEW = 100
"""So many words are looked up in the lines; then the table is worth its making."""


@cache
def _dictionary() -> bytes:
    """The lines of the dictionary: looking up some words in them is far cheaper than loading it."""
    spec = find_spec("jieba")
    assert spec is not None, "jieba is a dependency"
    assert spec.submodule_search_locations is not None, "it is a package"
    return b"\n" + (Path(spec.submodule_search_locations[0]) / "dict.txt").read_bytes()


@cache
def _table() -> dict[str, int]:
    """The same as a table, for whoever asks for many."""
    lines = (line.split(b" ") for line in _dictionary().split(b"\n") if line)
    return {line[0].decode(): int(line[1]) for line in lines}


_asked = count()


@lru_cache(maxsize=4096)
def frequency(word: str) -> int:
    """How often the dictionary's texts have it, a compound of the genre once; 0 for what is no word there."""
    if word in genre()["compounds"]:
        return 1
    if next(_asked) >= _FEW:
        return _table().get(word, 0)
    begin = b"\n" + word.encode() + b" "
    at = _dictionary().find(begin) if word and not any(map(str.isspace, word)) else -1
    return 0 if at < 0 else int(_dictionary()[at + len(begin) : at + len(begin) + 12].split(b" ")[0])


def is_word(text: str) -> bool:
    """Whether the dictionary has it."""
    return frequency(text) > 0


def crossing(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The words of the dictionary, as [start, end), that begin before a place and end behind it."""
    for start in range(max(at - _LONGEST + 1, 0), at):
        for end in range(at + 1, min(start + _LONGEST, len(text)) + 1):
            if is_word(text[start:end]):
                yield start, end
