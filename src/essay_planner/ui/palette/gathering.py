"""Gathers what the palette offers now: the acts of the menus, questions, and the sections and cards of the plan."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from essay_planner.core.find_in_plan import find_in_plan
from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _
from essay_planner.core.places import all_places, cards_in
from essay_planner.core.plan import Plan
from essay_planner.core.review.values import Spot
from essay_planner.ui.palette.entries import MOST, Entry

if TYPE_CHECKING:
    from essay_planner.core.pack import Question
    from essay_planner.packs.reading import LoadedPack

Lead = Callable[..., object]  # by a Spot, an id there, and a part of that if there is one
AROUND = 30  # letters before the words that were found


def acts(bar: QMenuBar) -> Iterator[Entry]:
    """What the menus can do now."""
    for action in bar.actions():
        menu = action.menu()
        if isinstance(menu, QMenu) and action.isVisible() and action.isEnabled():
            yield from _acts_of(menu, _plain(action.text()), "")


def _acts_of(menu: QMenu, kind: str, before: str) -> Iterator[Entry]:
    for action in menu.actions():
        within, text = action.menu(), before + _plain(action.text())
        if action.isSeparator() or not (action.isVisible() and action.isEnabled()):
            continue
        if isinstance(within, QMenu):
            yield from _acts_of(within, kind, f"{text}: ")
        else:
            yield Entry(text, kind, action.trigger, _keys(action), action.property("also") or "")


def questions(packs: "Sequence[LoadedPack]", start: "Callable[[LoadedPack, Question], object]") -> Iterator[Entry]:
    """The questions of packs: to choose one starts a plan on it."""
    for loaded in packs:
        for question in loaded.pack.questions:
            yield Entry(question.text, _("New plan"), partial(start, loaded, question), also=loaded.pack.title)


def places(plan: Plan, lead: Lead) -> Iterator[Entry]:
    """The sections and cards of a plan: to choose one leads there."""
    for section in plan.sections:
        yield Entry(section.heading, _("Section"), partial(lead, Spot.SECTION, section.id), also=section.point)
    for card in dict.fromkeys(card for place in all_places(plan) for card in cards_in(plan, place)):
        piece = evidence_of(plan, card)
        yield Entry(piece.text, _("Card"), partial(lead, Spot.CARD, card), also=piece.label)


def found(plan: Plan, words: str, lead: Lead) -> Sequence[Entry]:
    """The places of a plan in which words stand, each with what stands round the first of them."""
    return [
        Entry(
            _excerpt(match.passage.text, match.places[0][0]),
            match.passage.what,
            partial(lead, match.passage.spot, match.passage.where, match.passage.part),
        )
        for match in find_in_plan(plan, words)[:MOST]
    ]


def _excerpt(text: str, at: int) -> str:
    start = text.rfind(" ", 0, max(0, at - AROUND)) + 1 if at > AROUND else 0
    return ("… " if start else "") + " ".join(text[start:].split())


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
