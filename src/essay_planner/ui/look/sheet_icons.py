"""The icons that the stylesheet shows, in each theme's colours.

A stylesheet takes icons from files only. These are files in the memory of the program, which Qt finds at ':/…', laid
out as Qt's resource compiler does it (https://doc.qt.io/qt-6/resources.html), in the first version of its format.
"""

from collections.abc import Mapping
from functools import cache
from struct import pack

from PySide6.QtCore import qRegisterResourceData

from essay_planner.ui.look.lucide import svg
from essay_planner.ui.look.theme import Theme

# By the name of the file: the drawing, the theme's colour that it is drawn in, and how wide its lines are in units.
SHOWN = {
    "down": ("chevron-down", "muted", 2.4),
    "up": ("chevron-up", "muted", 2.4),
    "right": ("chevron-right", "muted", 2.4),
    "chosen": ("check", "text", 2.6),
    "ticked": ("check", "accent_text", 3.2),
    "clear": ("x", "muted", 2.2),
    "back": ("arrow-left", "muted", 2.2),
    "forward": ("arrow-right", "muted", 2.2),
    "above": ("arrow-up", "muted", 2.2),
    "new-folder": ("folder-plus", "muted", 2.2),
    "list": ("list", "muted", 2.2),
    "details": ("table", "muted", 2.2),
}
_FOLDER, _FORMAT = 2, 1
_ANYWHERE = 0, 1  # any country, and the language C
_KEPT: list[bytes] = []  # Qt reads them where they are, and copies nothing


def icons_of(theme: Theme) -> str:
    """The folder, as the stylesheet names it, that holds a theme's icons: '<name of SHOWN>.svg' for each."""
    folder = f"icons-{theme.name}"
    _put(
        folder, tuple((f"{file}.svg", svg(of, getattr(theme, tint), line)) for file, (of, tint, line) in SHOWN.items())
    )
    return f":/{folder}"


@cache
def _put(folder: str, files: tuple[tuple[str, str], ...]) -> None:
    """Let Qt find these files, names with their texts, in a folder of ':/'."""
    parts = _laid_out(folder, dict(files))
    _KEPT.extend(parts)
    if not qRegisterResourceData(_FORMAT, *parts):
        raise RuntimeError(f"Qt does not read the icons of the stylesheet: {folder}")


def _laid_out(folder: str, files: Mapping[str, str]) -> tuple[bytes, bytes, bytes]:
    """A tree of entries, the names in it, and the files' contents: numbers first, the most significant byte first."""
    names, contents = _name(folder), b""
    tree = pack(">IHII", 0, _FOLDER, 1, 1) + pack(">IHII", 0, _FOLDER, len(files), 2)
    for file in sorted(files, key=_hash):
        tree += pack(">IHHHI", len(names), 0, *_ANYWHERE, len(contents))
        text = files[file].encode()
        names, contents = names + _name(file), contents + pack(">I", len(text)) + text
    return tree, names, contents


def _name(of: str) -> bytes:
    return pack(">HI", len(of), _hash(of)) + of.encode("utf-16-be")


def _hash(name: str) -> int:
    """What Qt finds a name by: the hash of the format of ELF objects."""
    found = 0
    for letter in name:
        found = (found << 4) + ord(letter)
        found = (found ^ (found & 0xF0000000) >> 23) & 0x0FFFFFFF
    return found
