"""What a theme is: the names of its colours and sizes, in one place."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, replace
from zlib import crc32


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Type sizes, spacing and radii in logical pixels, at 100 % text."""

    title: int = 22  # the name of the program
    question: int = 20  # the question above a plan
    heading: int = 16
    body: int = 14
    card: int = 14
    small: int = 13
    tiny: int = 12
    gap: int = 8
    radius: int = 10
    radius_card: int = 8
    radius_small: int = 6
    stripe: int = 4
    mark: int = 12


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

    def scaled(self, percent: int) -> "Theme":
        """The same look with text at 'percent' of its size."""
        base = Sizes()
        names = ("title", "question", "heading", "body", "card", "small", "tiny", "mark")
        return replace(self, sizes=replace(base, **{n: round(getattr(base, n) * percent / 100) for n in names}))
