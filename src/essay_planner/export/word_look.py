"""How the styles of a Word document look, as CSS of the few kinds that Qt's text engine understands.

Sizes in Word are halves and twentieths of a point (ISO/IEC 29500-1, 17.3 and 17.18.68); Qt's margins are in pixels.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PIXELS = 96 / 1440  # for a twentieth of a point
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Look:
    """One style: its CSS, the level of heading that it is (0 for none), and the list that it numbers ('' for none).

    'ruled' is a style for lines to write on, with a line below each paragraph.
    """

    css: str
    heading: int = 0
    list_id: str = ""
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class ListMark:
    """What a list puts before its items: a bullet, or a text with %1 for the number; and how far in, in pixels."""

    text: str
    indent: int = 0


def looks(styles: Element) -> Mapping[str, Look]:
    """Every style of a document by its id, with what it takes over from others."""
    made = {str(style.get(f"{W}styleId")): style for style in styles.iter(f"{W}style")}
    default = styles.find(f"{W}docDefaults")
    words = {name for name, style in made.items() if style.get(f"{W}type") == "character"}
    return {name: _look([*([] if name in words else [default]), *_chain(name, made)]) for name in made}


def list_marks(numbering: Element | None) -> Mapping[str, ListMark]:
    """The mark of each list, by the list's id."""
    if numbering is None:
        return {}
    abstract = {a.get(f"{W}abstractNumId"): a for a in numbering.iter(f"{W}abstractNum")}
    found = {}
    for num in numbering.iter(f"{W}num"):
        kind = abstract.get(value(num, "abstractNumId"))
        level = kind.find(f"{W}lvl") if kind is not None else None
        if level is not None:
            found[str(num.get(f"{W}numId"))] = ListMark(value(level, "lvlText"), _indent(level))
    return found


def _indent(level: Element) -> int:
    text, mark = (value(level, "pPr/ind", name) for name in ("left", "hanging"))
    return round((int(text) - int(mark)) * _PIXELS) if text.isdigit() and mark.isdigit() else 0


def value(element: Element | None, path: str, name: str = "val") -> str:
    """An attribute of what stands at a path in an element; '' where there is none."""
    parts = "/".join(W + part for part in path.split("/"))
    found = element.find(parts) if element is not None else None
    return str(found.get(W + name) or "") if found is not None else ""


def is_on(element: Element | None, path: str) -> bool:
    """Whether a property that is on or off is on."""
    parts = "/".join(W + part for part in path.split("/"))
    return element is not None and element.find(parts) is not None and value(element, path) not in _OFF


def _chain(name: str, made: Mapping[str, Element]) -> list[Element]:
    """A style and those that it is based on, the deepest first."""
    chain: list[Element] = []
    while name in made and made[name] not in chain:
        chain.insert(0, made[name])
        name = value(made[name], "basedOn")
    return chain


def _look(chain: list[Element | None]) -> Look:
    css: dict[str, str] = {}
    heading, list_id, ruled = 0, "", False
    for style in chain:
        inner = style
        if style is not None and style.tag == f"{W}docDefaults":
            inner = _merged_default(style)
        css |= dict(_css(inner))
        level = value(inner, "pPr/outlineLvl")
        heading = int(level) + 2 if level.isdigit() and int(level) < 4 else heading
        list_id = value(inner, "pPr/numPr/numId") or list_id
        ruled = ruled or bool(value(inner, "pPr/pBdr/between"))
    title = bool(chain) and chain[-1] is not None and chain[-1].get(f"{W}styleId") == "Title"
    return Look("; ".join(f"{name}: {said}" for name, said in css.items()), 1 if title else heading, list_id, ruled)


def _merged_default(default: Element) -> Element:
    merged = Element("default")
    for part in default.iter():
        if part.tag in (f"{W}rPr", f"{W}pPr"):
            merged.append(part)
    return merged


def _css(style: Element | None) -> Iterator[tuple[str, str]]:
    if font := value(style, "rPr/rFonts", "ascii"):
        yield "font-family", f"'{font.replace(chr(39), '')}', sans-serif"
    if size := value(style, "rPr/sz"):
        yield "font-size", f"{int(size) / 2:g}pt"
    if style is not None and style.find(f"{W}rPr/{W}b") is not None:
        yield "font-weight", "600" if is_on(style, "rPr/b") else "400"
    if style is not None and style.find(f"{W}rPr/{W}i") is not None:
        yield "font-style", "italic" if is_on(style, "rPr/i") else "normal"
    if len(colour := value(style, "rPr/color")) == 6:
        yield "color", f"#{colour}"
    yield from _box(style)


def _box(style: Element | None) -> Iterator[tuple[str, str]]:
    """How a paragraph stands on the page: its ground, borders (which Qt leaves out), place, and the room round it."""
    if len(fill := value(style, "pPr/shd", "fill")) == 6:
        yield "background-color", f"#{fill}"
    for side, width in (("left", "3px"), ("bottom", "1px")):
        if len(ink := value(style, f"pPr/pBdr/{side}", "color")) == 6:
            yield f"border-{side}", f"{width} solid #{ink}"
    if align := {"center": "center", "right": "right", "end": "right"}.get(value(style, "pPr/jc")):
        yield "text-align", align
    for side, path, name in (
        ("margin-top", "pPr/spacing", "before"),
        ("margin-bottom", "pPr/spacing", "after"),
        ("margin-left", "pPr/ind", "left"),
    ):
        if (said := value(style, path, name)).lstrip("-").isdigit():
            yield side, f"{max(0, round(int(said) * _PIXELS))}px"
    if (hanging := value(style, "pPr/ind", "hanging")).isdigit():
        yield "text-indent", f"{-round(int(hanging) * _PIXELS)}px"
    if (lines := value(style, "pPr/spacing", "line")).isdigit() and value(style, "pPr/spacing", "lineRule") != "exact":
        yield "line-height", f"{round(int(lines) / 240 * 100)}%"
