"""What a theme is: the names of its colours and sizes, in one place."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, replace
from zlib import crc32

_EVEN = {"dyslexic": 86}  # percent at which a font with large letters is as large as the others
_WIDE = {"dyslexic": 1.35}  # how much wider than others the words of a font are at the same size
_BODY = 14  # pixels: ordinary text at 100 %
_GROWTH = 0.7  # of what words grow by, the widths of columns grow by this part: longer lines would not be better ones
# By its word: percent of the room between things, and of the type that a line on a card is high.
SPACINGS = {"tight": (75, 128), "normal": (100, 136), "roomy": (140, 160)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Type sizes, spacing and radii in logical pixels, at 100 % text."""

    title: int = 22  # the name of the program
    question: int = 20  # the question above a plan
    heading: int = 16
    body: int = _BODY
    card: int = 14
    small: int = 13
    tiny: int = 12
    room_none: int = 0
    room_hair: int = 1
    room_fine: int = 2
    room_line: int = 3  # from the upper edge of a field to its first line
    room_tiny: int = 4
    room_field: int = 5  # from the left edge of a field to its words
    room_small: int = 6
    gap: int = 8
    room_medium: int = 10
    room_wide: int = 12
    room_large: int = 14
    room_broad: int = 16
    room_edge: int = 18
    room_page: int = 24
    room_apart: int = 40
    spacing: int = 100  # percent of the steps above, but for those that are level with the words in fields
    font: str = "inter"  # a word of ui.look.fonts
    leading: int = 136  # percent of the type: the height of a line on a card
    radius: int = 10
    radius_card: int = 8
    radius_small: int = 6
    radius_mark: int = 4  # of what marks words, and of bars
    radius_bar: int = 2
    stripe: int = 4
    mark: int = 12

    def grown(self, pixels: int) -> int:
        """The width of a column that is so many logical pixels wide in the first font at 100 % text."""
        wider = self.body * _WIDE.get(self.font, 1.0) / _BODY
        return round(pixels * (1 + _GROWTH * (wider - 1)))

    def space(self, step: str) -> int:
        """A step between things, by its name, in logical pixels at this spacing."""
        at_normal: int = getattr(self, step)
        return at_normal if at_normal <= self.room_field else round(at_normal * self.spacing / 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One look: colours as '#rrggbb'. Text colours reach 4.5:1 on every ground they are used on, marks 3:1.

    'faint' is for hints in empty places and for evidence that is on the plan already.
    """

    name: str
    ground: str  # behind everything
    paper: str  # cards, panels, bars
    field: str  # boxes to type in
    text: str
    muted: str
    faint: str
    line: str
    edge: str  # the edge of a control that can be used, 3:1 on paper
    chip: str
    hover: str
    pressed: str
    selected: str
    accent: str
    accent_hover: str
    accent_text: str  # on accent
    for_: str
    for_tint: str
    against: str
    against_tint: str
    care: str
    care_tint: str
    found: str  # under the words of a card that were asked for
    shadow: str  # '#aarrggbb'
    stripes: tuple[str, ...]
    sizes: Sizes = dataclasses.field(default_factory=Sizes)

    def stripe(self, theme_id: str, known: Sequence[str] = ()) -> str:
        """The colour of evidence filed under a theme: by its place among the pack's themes, else by its name."""
        index = known.index(theme_id) if theme_id in known else crc32(theme_id.encode())
        return self.stripes[index % len(self.stripes)]

    def scaled(self, percent: int, spacing: str = "normal", font: str = "inter") -> "Theme":
        """The same look with text at 'percent' of its size, in a font of ui.look.fonts and a spacing of SPACINGS."""
        base = Sizes()
        names = ("title", "question", "heading", "body", "card", "small", "tiny", "mark")
        room, leading = SPACINGS[spacing]
        size = percent * _EVEN.get(font, 100) / 100
        text = {n: round(getattr(base, n) * size / 100) for n in names}
        return replace(self, sizes=replace(base, spacing=room, leading=leading, font=font, **text))
