"""What one template may cost: a short file could else ask for endless copies of something long."""

from collections.abc import Iterable

from lxml import etree

from lawgov.templating.plain import Refused

MOST_TAGS = 10_000


class Budget:
    """Counts the characters of XML that are made, and the tags that are read, over all parts."""

    def __init__(self, characters: int) -> None:
        self._most, self._left, self._tags = characters, characters, MOST_TAGS

    @property
    def left(self) -> int:
        return self._left

    def spend(self, characters: int) -> None:
        """Before something is made.

        Raises:
            Refused: it would be too much.
        """
        self._left -= characters
        if self._left < 0:
            raise Refused(f"填出来的文件超过上限 {self._most} 个字符，请检查模板里的循环和多余的格式")

    def copies(self, number: int, *of: "etree._Element | None") -> None:
        """Before a number of copies of these elements is made."""
        if number > 1:
            self.spend(number * weight(of))

    def read(self, tags: int) -> None:
        self._tags -= tags
        if self._tags < 0:
            raise Refused(f"模板里的标签超过上限 {MOST_TAGS} 个")


def weight(elements: "Iterable[etree._Element | None]") -> int:
    """The length of elements as XML."""
    return sum(len(etree.tostring(item, with_tail=False)) for item in elements if item is not None)
