"""What a student does with cards on this stage by mouse, menu or key; each is one named step of the session."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from essay_planner.core import edits
from essay_planner.core.edits.choosing import rate_cards, shift_chosen
from essay_planner.core.messages import _, ngettext
from essay_planner.core.outline.items import name_of
from essay_planner.core.places import CONCLUSION, TRAY, cards_in, home_of
from essay_planner.core.plan import Plan, Side
from essay_planner.core.wording import side_word, strength_word
from essay_planner.ui.session import PlanSession

Cards = Sequence[str]


class JudgingActs(QObject):
    """Ties cards to criteria, says how strong they are, and lets the conclusion rest on them."""

    landed = Signal(object, str)  # cards, and the criterion that they were tied to

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.session.plan

    def tie(self, cards: Cards, criterion: str, source: str = "") -> bool:
        """Tie cards to a criterion; those that come from another one ('source') leave that."""

        def edit(plan: Plan) -> Plan:
            if source and source != criterion:
                plan = edits.untie_cards(plan, cards, source)
            return edits.tie_cards(plan, cards, criterion)

        words = self._words(criterion)
        label = ngettext("Bears on ‘{criterion}’", "{n} cards bear on ‘{criterion}’", len(cards))
        said = ngettext("{card}: bears on ‘{criterion}’.", "{n} cards bear on ‘{criterion}’.", len(cards))
        done = self._do(edit, self._filled(label, cards, words), self._filled(said, cards, words))
        if done:
            self.landed.emit(tuple(cards), criterion)
        return done

    def untie(self, cards: Cards, criterion: str) -> bool:
        """Tie cards to a criterion no longer."""
        words = self._words(criterion)
        label = ngettext("Bears on ‘{criterion}’ no longer", "{n} cards bear on ‘{criterion}’ no longer", len(cards))
        said = ngettext(
            "{card}: bears on ‘{criterion}’ no longer.",
            "{n} cards bear on ‘{criterion}’ no longer.",
            len(cards),
        )
        edit = partial(edits.untie_cards, card_ids=cards, criterion_id=criterion)
        return self._do(edit, self._filled(label, cards, words), self._filled(said, cards, words))

    def toggle_tie(self, cards: Cards, criterion: str) -> bool:
        """Tie cards to a criterion, or no longer where all of them are."""
        tied = all(criterion in self.plan.cards[card].criteria for card in cards)
        return self.untie(cards, criterion) if tied else self.tie(cards, criterion)

    def move(self, cards: Cards, criterion: str, step: int) -> bool:
        """Move cards to the criterion above (-1) or below (1) the one that they are chosen in ('': the shelf)."""
        ids = [known.id for known in self.plan.criteria]
        at = (ids.index(criterion) + step) if criterion in ids else (len(ids) - 1 if step < 0 else len(ids))
        if not cards or not 0 <= at < len(ids):
            return False
        return self.tie(cards, ids[at], criterion)

    def rate(self, cards: Cards, strength: int | None) -> bool:
        """Say how strong cards are."""
        label = ngettext("Say how strong it is", "Say how strong {n} cards are", len(cards)).format(n=len(cards))
        said = _("Strength: {word}.").format(word=strength_word(strength).lower() or _("not said"))
        return self._do(partial(rate_cards, cards=cards, strength=strength), label, said)

    def choose_strongest(self, side: Side, card: str) -> bool:
        """Choose the strongest card of a side; '' for none."""
        label = _("Choose the strongest {side}").format(side=side_word(side).lower())
        name = name_of(self.plan, card) or _("not chosen")
        said = _("Strongest {side}: {card}.").format(side=side_word(side).lower(), card=name)
        return self._do(partial(edits.choose_strongest, side=side, card_id=card), label, said)

    def rest_on(self, cards: Cards) -> bool:
        """Let the conclusion rest on cards, too; they stay where they stand."""
        label = ngettext("Rest the conclusion on a card", "Rest the conclusion on {n} cards", len(cards))
        said = ngettext("The conclusion rests on {card}.", "The conclusion rests on {n} more cards.", len(cards))
        edit = partial(edits.move_cards, cards=cards, place=CONCLUSION)
        return self._do(edit, self._filled(label, cards), self._filled(said, cards))

    def decide_by(self, card: str) -> bool:
        """Let the conclusion rest on a card first of all; it stays where it stands."""
        edit = partial(edits.move_cards, cards=(card,), place=CONCLUSION, row=0)
        said = _("The conclusion rests on {card} first.").format(card=name_of(self.plan, card))
        return self._do(edit, _("Choose the card that decides it"), said)

    def rest_no_longer(self, cards: Cards) -> bool:
        """Let the conclusion rest on cards no longer; those that stand nowhere else go to the tray."""

        def edit(plan: Plan) -> Plan:
            alone = [card for card in cards if home_of(plan, card) is None]
            plan = edits.remove_cards(plan, [card for card in cards if card not in alone], CONCLUSION)
            return edits.move_cards(plan, alone, TRAY, None, CONCLUSION) if alone else plan

        alone = any(home_of(self.plan, card) is None for card in cards)
        label = ngettext("Take a card out of the conclusion", "Take {n} cards out of the conclusion", len(cards))
        said = ngettext("{card}: out of the conclusion.", "{n} cards are out of the conclusion.", len(cards))
        where = " " + _("What stood nowhere else is in the tray.") if alone else ""
        return self._do(edit, self._filled(label, cards), self._filled(said, cards) + where)

    def shift(self, cards: Cards, step: int) -> bool:
        """Move cards up (-1) or down (1) in the order of weight that the conclusion has."""
        label = _("Weigh it more") if step < 0 else _("Weigh it less")
        if not self.session.apply(lambda plan: shift_chosen(plan, {CONCLUSION: tuple(cards)}, step), label):
            return False
        ranked = cards_in(self.plan, CONCLUSION)
        said = _("{card}: {number} of {count}.")
        where = said.format(card=name_of(self.plan, cards[0]), number=ranked.index(cards[0]) + 1, count=len(ranked))
        self.session.announced.emit(where)
        return True

    def _do(self, edit: Callable[[Plan], Plan], label: str, said: str) -> bool:
        done = self.session.apply(edit, label)
        if done:
            self.session.announced.emit(said)
        return done

    def _words(self, criterion: str) -> str:
        return next((known.text for known in self.plan.criteria if known.id == criterion), "")

    def _filled(self, words: str, cards: Cards, criterion: str = "") -> str:
        return words.format(n=len(cards), card=name_of(self.plan, cards[0]) if cards else "", criterion=criterion)
