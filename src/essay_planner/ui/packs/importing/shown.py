"""What the import dialog shows of one file by one set of choices, put together beside the window."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from essay_planner.core.at_hand import AtHand
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Leans, Pack, Source
from essay_planner.core.works import family_names
from essay_planner.packs.importing import (
    Choices,
    Import,
    ImportRefused,
    Items,
    Offer,
    Row,
    add_to,
    gathered,
    read_file,
    read_pasted,
    understand,
)
from essay_planner.packs.importing.evidence_rows import head_of
from essay_planner.packs.importing.understanding import Told
from essay_planner.ui.cards.face import Face, Faces

_PACK = "p"  # the alias under which the cards that will come out are kept


@dataclass(frozen=True, slots=True)
class Shown:
    """'cells' are the reasons for what is left out, by row number and column; -1 for a whole row.

    'told' are the sentences of the report, 'cards' makes the cards.
    """

    import_: Import
    rows: Sequence[Row] = ()
    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    told: Sequence[Told] = ()
    cards: "Cards | None" = None
    trouble: str = ""


class Cards:
    """The cards that will come out, each made when it is asked for."""

    def __init__(self, pack: Pack, import_: Import) -> None:
        whole = add_to(pack, import_)
        self._items = import_.items
        self._sides = {question.id for question in whole.questions}
        self._pieces = (*import_.items.evidence, *import_.items.renewed)
        evidence = {f"{_PACK}/{piece.id}": piece for piece in self._pieces}
        sources = {f"{_PACK}/{source.id}": source for source in whole.sources}
        self._faces = Faces(AtHand(evidence, sources, {theme.id: theme.name for theme in whole.themes}))
        self._rest = [*self._sources(), *self._terms(), *self._themes(), *self._questions()]

    def __len__(self) -> int:
        return len(self._pieces) + len(self._rest)

    def face(self, row: int) -> Face:
        """The card in a row: evidence first, new and changed, then sources, terms, themes and questions."""
        if row >= len(self._pieces):
            return self._rest[row - len(self._pieces)]
        piece = self._pieces[row]
        face = self._faces.of_evidence(f"{_PACK}/{piece.id}")
        changed = (_("changed"),) if row >= len(self._items.evidence) else ()
        return replace(face, chips=(*changed, *_side(piece), *face.chips))

    def _sources(self) -> list[Face]:
        new = [_face_of(source, _("source")) for source in self._items.sources]
        return [*new, *(_face_of(source, _("source"), _("completed")) for source in self._items.completed)]

    def _terms(self) -> list[Face]:
        said = {term: "; ".join(meaning.text for meaning in term.meanings) for term in self._items.terms}
        return [Face(f"term/{term.id}", f"{term.term}: {words}", chips=(_("term"),)) for term, words in said.items()]

    def _themes(self) -> list[Face]:
        return [Face(f"theme/{theme.id}", theme.name, chips=(_("theme"),)) for theme in self._items.themes]

    def _questions(self) -> list[Face]:
        return [Face(f"question/{asked.id}", asked.text, chips=(_("question"),)) for asked in self._items.questions]


def _face_of(source: Source, *chips: str) -> Face:
    names = family_names(source.author)
    return Face(f"source/{source.id}", source.title, chips=chips, source=names, date=source.issued[:4])


def _side(piece: Evidence) -> tuple[str, ...]:
    words = {
        Leans.FOR: _("For"),
        Leans.AGAINST: _("Against"),
        Leans.EITHER: _("Either side"),
        Leans.CONTEXT: _("Background"),
    }
    return tuple(words[bearing.side] for bearing in piece.bearing.values())


def more_than_evidence(items: Items) -> int:
    """How many things come beside the evidence."""
    more = (items.renewed, items.sources, items.completed, items.terms, items.themes, items.questions)
    return sum(map(len, more))


def of_no_question(pack: Pack, items: Items) -> int:
    """How many pieces will be hidden by ‘This question’: of those that bear on none, where others bear on one."""
    if not any(piece.bearing for piece in (*pack.evidence, *items.evidence)):
        return 0
    return sum(not piece.bearing for piece in items.evidence)


def offer_of(source: Path | str) -> Offer | str:
    """What a file or a pasted text offers, or a sentence why nothing can be taken. Safe in any thread."""
    try:
        return read_file(source) if isinstance(source, Path) else read_pasted(source)
    except ImportRefused as refused:
        return str(refused)


def show(offer: Offer, pack: Pack, choices: Choices) -> Shown:
    """What there is to show of an offer by these choices. Safe in any thread."""
    import_ = understand(offer, pack, choices)
    try:
        cards = Cards(pack, import_)
    except EssayPlannerError as refused:  # an id that the pack has by now
        return Shown(import_, trouble=str(refused))
    rows = import_.mapped.rows if import_.mapped is not None else ()
    return Shown(import_, rows, _cells(offer, import_), gathered(import_.dropped), cards)


def _cells(offer: Offer, import_: Import) -> dict[tuple[int, int], str]:
    columns = import_.mapped.columns if import_.mapped is not None else ()
    numbers = {head_of(column): column.number for column in columns}
    lost = import_.dropped[len(offer.dropped) :]
    return {(one.row, numbers.get(one.column, -1)): one.why for one in lost if one.row}
