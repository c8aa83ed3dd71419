"""Every colour and size of the window, in one place."""

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
    pad: int = 16
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
    dark: bool
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


LIGHT = Theme(
    name="light",
    dark=False,
    ground="#f6f5f2",
    paper="#ffffff",
    field="#f6f5f2",
    text="#22252b",
    muted="#5f646d",
    faint="#696e77",
    line="#e2dfd8",
    edge="#8c8a85",
    chip="#efede8",
    hover="#e9e6df",
    pressed="#dfdbd2",
    selected="#e6ebff",
    accent="#3b5bdb",
    accent_hover="#314fc6",
    accent_text="#ffffff",
    for_="#0b7285",
    for_tint="#e6f4f6",
    against="#ad4f08",
    against_tint="#fdf0e3",
    care="#964405",
    care_tint="#fdf0e3",
    shadow="#30000000",
    stripes=("#c92a2a", "#7950f2", "#1971c2", "#5c7a00", "#c2255c", "#846358", "#495057", "#9c36b5", "#2b8a3e"),
)

DARK = Theme(
    name="dark",
    dark=True,
    ground="#17191d",
    paper="#1f2227",
    field="#17191d",
    text="#e7e8ea",
    muted="#a3a9b2",
    faint="#979da7",
    line="#33373e",
    edge="#70767f",
    chip="#2b2f36",
    hover="#343941",
    pressed="#3d434c",
    selected="#2a3150",
    accent="#8ea2ff",
    accent_hover="#a5b5ff",
    accent_text="#17191d",
    for_="#5cc8d8",
    for_tint="#16323a",
    against="#f2a65a",
    against_tint="#3a2816",
    care="#f2a65a",
    care_tint="#3a2816",
    shadow="#80000000",
    stripes=("#f05252", "#9775fa", "#4dabf7", "#a9c232", "#f06595", "#b8988b", "#9aa0aa", "#cc5de8", "#51cf66"),
)
