"""Where everything on a card goes: its lines of text, the row of marks below, and what the student says of it."""

from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QRect

from essay_planner.core.messages import _
from essay_planner.ui.cards.face import Face
from essay_planner.ui.cards.type import CardType, Line, Type, broken
from essay_planner.ui.cards.words import news_word, reliability_word, times_words
from essay_planner.ui.look import Sizes


class Dress(Enum):
    """How much of a card is shown: five lines and the source, all, two lines, with only the date, or alone.

    BRIEF is what is left of FULL where the student chose compact cards: one line, and one of marks.
    """

    LIBRARY = auto()
    FULL = auto()
    COMPACT = auto()
    STRIP = auto()
    SLIP = auto()
    BRIEF = auto()


class Bit(Enum):
    """The things that stand in the row below a card's text."""

    CHIP = auto()
    KIND = auto()
    ANSWERS = auto()
    RANK = auto()
    WORDS = auto()
    RELIABILITY = auto()
    NEWS = auto()
    SOURCE = auto()
    USED = auto()
    AGAIN = auto()
    BEARS = auto()
    STRONGEST = auto()
    FLAG = auto()
    SAID = auto()
    ASK = auto()
    DOTS = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing in the row below the text, and its place on the card."""

    bit: Bit
    text: str
    rect: QRect


@dataclass(frozen=True, slots=True)
class CardLayout:
    """A card at one width: all places count from the card's upper left corner, in pixels.

    'said' stands below the line at 'rule'; 'ask' is what to press to explain the card, empty where it is explained.
    'picture' is where the picture stands, empty without one.
    """

    lines: tuple[Line, ...]
    text: QRect
    pieces: tuple[Piece, ...]
    rule: int
    said: tuple[Line, ...]
    said_rect: QRect
    ask: QRect
    height: int
    picture: QRect = field(default_factory=QRect)


PAD = 12  # inside a card, left of the text and below the last row
PAD_TOP = 8
MENU = 20  # the side of the menu button at 100 % text
CHIP_PAD = 7
ROW_GAP = 4
SMALL_GAP = 6
PICTURE = 4  # lines of small type: the height of a picture
MARK_GAP = 4  # between a mark and its words
LEAST_SOURCE = 110  # a source is shortened to what room there is, but not below this, in pixels at 100 % text
LEAST_LINE = 250  # where a line is shorter than this, in pixels at 100 % text, a compact card has two of them
_LINES = {Dress.LIBRARY: 5, Dress.FULL: 0, Dress.COMPACT: 2, Dress.STRIP: 2, Dress.SLIP: 2, Dress.BRIEF: 1}
_GIVE_WAY = (
    Bit.STRONGEST,
    Bit.AGAIN,
    Bit.SAID,
    Bit.FLAG,
    Bit.NEWS,
    Bit.RELIABILITY,
    Bit.ASK,
)  # whose words go first where a compact card is narrow
_SHOWN = {
    Dress.SLIP: (Bit.NEWS, Bit.FLAG, Bit.AGAIN),
    Dress.STRIP: (Bit.WORDS, Bit.RELIABILITY, Bit.NEWS, Bit.FLAG, Bit.AGAIN),
    Dress.BRIEF: (
        *(Bit.WORDS, Bit.ANSWERS, Bit.RELIABILITY, Bit.NEWS, Bit.BEARS, Bit.STRONGEST, Bit.FLAG),
        *(Bit.SAID, Bit.ASK, Bit.AGAIN),
    ),
}


def lay_out(face: Face, dress: Dress, width: int, kind: CardType, sizes: Sizes) -> CardLayout:
    """Place everything that a face shows in this dress on a card of that width."""
    left = sizes.stripe + PAD
    right = menu_side(sizes) + 4
    room = max(40, width - left - right)
    narrow = dress is Dress.BRIEF and room < LEAST_LINE * sizes.card // 14
    lines = broken(face.text, kind.text, room, 2 if narrow else _LINES[dress])
    text = QRect(left, PAD_TOP, width - left - right, len(lines) * kind.text.line)
    pieces, bottom = _row(face, dress, QRect(left, text.bottom() + 1 + ROW_GAP, width - left - PAD, 0), kind, sizes)
    picture = QRect()
    if dress is Dress.FULL and face.picture is not None:
        picture = QRect(left, bottom + SMALL_GAP, width - left - PAD, PICTURE * kind.small.line)
        bottom = picture.bottom() + 1
    if dress is not Dress.FULL or not face.said:
        ask = next((piece.rect.adjusted(-4, -4, 4, 4) for piece in pieces if piece.bit is Bit.ASK), QRect())
        return CardLayout(lines, text, pieces, 0, (), QRect(), ask, bottom + PAD_TOP + 1, picture)
    rule = bottom + 7
    room = width - left - PAD
    asked = _explain_prompt(kind, room - sizes.mark - 3)
    said = broken(face.explanation, kind.small, room) if face.explanation else (Line(asked, 0, len(asked)),)
    area = QRect(left, rule + 6, width - left - PAD, len(said) * kind.small.line)
    height = area.bottom() + 1 + PAD_TOP
    ask = QRect() if face.explanation else QRect(0, rule, width, height - rule)
    return CardLayout(lines, text, pieces, rule, said, area, ask, height, picture)


def _explain_prompt(kind: CardType, room: int) -> str:
    """What asks for an explanation, shorter where the card is narrow."""
    words = _("Say how this answers the question")
    return words if kind.strong.width(words) <= room else _("Explain")


def _row(face: Face, dress: Dress, area: QRect, kind: CardType, sizes: Sizes) -> tuple[tuple[Piece, ...], int]:
    """The pieces in rows from the left, with the strength at the right end of the last; and the bottom of the rows."""
    height = kind.small.line + 4
    bits = _bits(face, dress, kind, sizes)
    last = _right_bit(face, dress, kind, sizes)
    room = area.width() - (last[2] + sizes.gap if last else 0)
    bits = [(bit, text, min(width, room) if bit is Bit.FLAG else width) for bit, text, width in bits]
    if dress is Dress.BRIEF:
        bits = _in_one_row(bits, room, sizes)
    for spare in (Bit.KIND, Bit.CHIP):
        beside = [last] if last and dress is not Dress.LIBRARY else []
        others = [bit for bit in bits if bit[0] is not Bit.FLAG]  # which may well stand in a row of its own
        if _total([*others, *beside], sizes) > area.width():
            bits = [bit for bit in bits if bit[0] is not spare]
    placed, x, y = _from_left(bits, area, height, sizes)
    if last is not None:
        bit, text, width = last
        room, least = area.right() + 1 - x, LEAST_SOURCE * sizes.tiny // 12
        width = min(width, room if bit is Bit.SOURCE and room >= least else area.width())
        if x > area.left() and x + width > area.right() + 1:
            x, y = area.left(), y + height + ROW_GAP
        left = area.right() + 1 - width if bit is Bit.DOTS else x
        placed.append(Piece(bit, text, QRect(left, y, width, height)))
    return tuple(placed), (y + height if placed else area.top() - ROW_GAP)


def _in_one_row(bits: list[tuple[Bit, str, int]], room: int, sizes: Sizes) -> list[tuple[Bit, str, int]]:
    """The same marks, without words as far as it takes for all of them to stand in that room."""
    for spare in _GIVE_WAY:
        if _total(bits, sizes) > room:
            bits = [(bit, "", sizes.mark) if bit is spare else (bit, text, width) for bit, text, width in bits]
    if _total(bits, sizes) > room:  # which has words alone
        bits = [bit for bit in bits if bit[0] is not Bit.ANSWERS]
    return bits


def _from_left(
    bits: list[tuple[Bit, str, int]], area: QRect, height: int, sizes: Sizes
) -> tuple[list[Piece], int, int]:
    """The pieces in rows from the left, and where the next one would stand."""
    x, y, placed = area.left(), area.top(), list[Piece]()
    for bit, text, width in bits:
        width = min(width, area.width())
        if x > area.left() and x + width > area.right() + 1:
            x, y = area.left(), y + height + ROW_GAP
        placed.append(Piece(bit, text, QRect(x, y, width, height)))
        x += width + sizes.gap
    return placed, x, y


def _total(bits: list[tuple[Bit, str, int]], sizes: Sizes) -> int:
    return sum(width + sizes.gap for _bit, _text, width in bits) - sizes.gap


def _bits(face: Face, dress: Dress, kind: CardType, sizes: Sizes) -> list[tuple[Bit, str, int]]:
    bits = [(Bit.RANK, face.mark, kind.strong.width(face.mark) + 2 * CHIP_PAD)] if face.mark else []
    chips = [Bit.CHIP, Bit.KIND] if len(face.chips) > 1 else [Bit.CHIP]
    for bit, chip in zip(chips, face.chips, strict=False):
        bits.append((bit, chip, kind.small.width(chip) + 2 * CHIP_PAD))
    if face.date:
        bits.append((Bit.WORDS, face.date, kind.small.width(face.date)))
    if face.answers:
        words = _("answers {n}").format(n=face.answers)
        bits.append((Bit.ANSWERS, words, kind.small.width(words) + 2 * CHIP_PAD))
    for bit, words in _marked(face, dress).items():
        type_ = kind.strong if bit is Bit.ASK else kind.small
        bits.append((bit, words, type_.width(words) + sizes.mark + MARK_GAP))
    return [bit for bit in bits if bit[0] in _SHOWN.get(dress, tuple(Bit))]


def _marked(face: Face, dress: Dress) -> dict[Bit, str]:
    """The words that stand beside a drawn mark."""
    words = {Bit.RELIABILITY: reliability_word(face.reliability)}
    words[Bit.NEWS] = news_word(face.news) if face.news is not None else ""
    words[Bit.BEARS] = _bears(face, dress)
    words[Bit.STRONGEST] = _("strongest") if face.strongest else ""
    if dress is Dress.BRIEF and face.said:
        words[Bit.SAID if face.explanation else Bit.ASK] = _("explained") if face.explanation else _("Explain")
    words[Bit.AGAIN] = (face.also if dress is Dress.FULL else times_words(face.times)) if face.also else ""
    words[Bit.FLAG] = face.flag
    return {bit: said for bit, said in words.items() if said}


def _bears(face: Face, dress: Dress) -> str:
    """The numbers of the criteria; in a section that goes by criteria, the words of the first."""
    if face.by_criteria and dress is Dress.FULL and face.bears:
        number, text = face.bears[0]
        more = ", ".join(str(n) for n, _text in face.bears[1:])
        return f"{number} · {text}" + (f" · {more}" if more else "")
    return ", ".join(str(number) for number, _text in face.bears)


def _right_bit(face: Face, dress: Dress, kind: CardType, sizes: Sizes) -> tuple[Bit, str, int] | None:
    if dress is Dress.LIBRARY:
        if face.used:
            word = times_words(face.times) or _("in your plan")
            return Bit.USED, word, kind.small.width(word) + sizes.mark + MARK_GAP
        return _words(Bit.SOURCE, face.source, kind.small)
    if face.said and face.strength and dress in (Dress.FULL, Dress.COMPACT, Dress.BRIEF):
        return Bit.DOTS, "", 3 * dot_step(sizes)
    return None


def _words(bit: Bit, text: str, kind: Type) -> tuple[Bit, str, int] | None:
    return (bit, text, kind.width(text)) if text else None


def menu_side(sizes: Sizes) -> int:
    """The side of the menu button in the corner of a card."""
    return MENU * sizes.mark // 12


def dot_step(sizes: Sizes) -> int:
    """The distance between the middles of two strength dots."""
    return sizes.mark
