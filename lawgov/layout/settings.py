"""What a local template may set otherwise than GB/T 9704 does; the defaults are the standard's own."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lawgov.profiles import Profile

AREA_WIDTH = 8844  # twips, 156 mm: the width of the type area

PageNumberForm = Literal["dash", "plain"]
PageNumberPosition = Literal["outside", "center"]


@dataclass(frozen=True, slots=True)
class Layout:
    """The choices that differ from place to place. Fonts are names as Word shows them, East Asian ones in Chinese."""

    line_pitch: Decimal = Decimal("28.95")  # points between baselines; 22 lines a page at the default
    latin_font: str | None = None  # of letters and digits in the text; None: the East Asian font of the paragraph
    title_font: str = "方正小标宋简体"
    body_font: str = "仿宋_GB2312"
    heading1_font: str = "黑体"
    heading2_font: str = "楷体_GB2312"
    page_number_font: str = "宋体"
    page_number: PageNumberForm = "dash"  # "— 1 —", or "1"
    page_number_position: PageNumberPosition = "outside"  # odd pages right and even pages left, or in the middle
    sealed: bool = False  # the sign-off leaves room for a seal

    @property
    def pitch(self) -> int:
        """The line pitch in twips: 28.95 pt is 579, and 22 of them fit the page (580 would not)."""
        return int((self.line_pitch * 20).to_integral_value())

    def __post_init__(self) -> None:
        if not 20 <= self.line_pitch <= 60:
            raise ValueError(f"line_pitch is in points, 20 to 60, not {self.line_pitch}")


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself; nothing is taken from clock or account."""

    title: str
    author: str
    created: datetime  # without a zone: UTC


def layout_of(profile: "Profile", *, sealed: bool) -> Layout:
    """The layout that a profile sets."""
    set_by_profile = dict(profile.layout)
    if "line_pitch" in set_by_profile:
        set_by_profile["line_pitch"] = Decimal(str(set_by_profile["line_pitch"]))
    return Layout(**set_by_profile, sealed=sealed)
