"""Weighing the sides: their balance, the strongest card of each, and what each would say to the other."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QWidget

from essay_planner.core.judging.grid import SIDES
from essay_planner.core.judging.weighing import Exchange, answering_sides, weigh
from essay_planner.core.messages import _, ngettext
from essay_planner.core.outline.items import name_of
from essay_planner.core.plan import Plan, Side
from essay_planner.core.queries import Balance
from essay_planner.core.wording import side_word, strength_word
from essay_planner.ui.balance import BalanceBar
from essay_planner.ui.focus import show_below
from essay_planner.ui.judgement.acts import JudgingActs
from essay_planner.ui.judgement.cell import Fold
from essay_planner.ui.judgement.chip import chip_of, shortened
from essay_planner.ui.judgement.chip_list import ChipList
from essay_planner.ui.judgement.lists import ChipLists
from essay_planner.ui.look import Space, button, column_of, gap, gap_across, label, pad, set_look

MOST_PAIRS = 4


class BalancePart(QWidget):
    """By weight and by count, as two bars with their figures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bars = (BalanceBar(), BalanceBar())
        self._figures = (label("", "small"), label("", "small"))
        grid = QGridLayout(self)
        pad(grid, Space.NONE)
        gap_across(grid, Space.MEDIUM)
        for row, words in enumerate((_("By weight"), _("By number"))):
            grid.addWidget(label(words, "small"), row, 0)
            grid.addWidget(self._bars[row], row, 1)
            grid.addWidget(self._figures[row], row, 2)
        self.unrated = label("", "small", wrap=True)
        grid.addWidget(self.unrated, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        tip = _("Weight is the sum of strengths: weak 1, good 2, strong 3. A strength that is not said counts as 2.")
        self.setToolTip(tip)

    def show_balance(self, found: Balance, unrated: int) -> None:
        """Show how the two sides compare, and of how many cards no strength is said."""
        counts = Balance(found.for_count, found.against_count, found.for_count, found.against_count)
        for bar, figures, shown in zip(self._bars, self._figures, (found, counts), strict=True):
            words = _("{for_} for · {against} against")
            figures.setText(words.format(for_=shown.for_weight, against=shown.against_weight))
            bar.show_balance(shown)
            bar.setAccessibleName(figures.text())
        words = ngettext(
            "{n} card has no strength yet and counts as good: 2.",
            "{n} cards have no strength yet and count as good: 2 each.",
            unrated,
        )
        self.unrated.setText(words.format(n=unrated))
        self.unrated.setVisible(bool(unrated))

    def said(self) -> tuple[str, ...]:
        """The figures of both bars."""
        return tuple(figures.text() for figures in self._figures)


class StrongestPart(QWidget):
    """The strongest card of one side, chosen by the student from the cards of that side."""

    def __init__(self, parent: QWidget, acts: JudgingActs, lists: ChipLists, side: Side) -> None:
        super().__init__(parent)
        self._acts, self._side = acts, side
        words = _("Strongest {side}").format(side=side_word(side).lower())
        self.view = lists.add(ChipList(self, words), "strongest", "", side)
        self.none = label(_("Which of them weighs most?"), "small", wrap=True)
        self.choose = button("", "board-link", what=_("Choose which card of this side weighs most"))
        self.choose.clicked.connect(self.on_choose)
        layout = column_of(self, label(words, "small-heading"), self.view, self.none, spacing=Space.LINE)
        layout.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def follow(self, plan: Plan, cards: tuple[str, ...]) -> None:
        """Show the chosen card; 'cards' are those to choose from."""
        chosen = self._chosen(plan)
        self.view.show_chips([chip_of(plan, chosen, self._side)] if chosen in cards else [])
        self.none.setText(_("Which of them weighs most?") if cards else _("No card is on this side yet."))
        self.none.setVisible(chosen not in cards)
        self.choose.setText(_("Choose another…") if chosen in cards else _("Choose…"))
        name = _("Choose the strongest {side}").format(side=side_word(self._side).lower())
        self.choose.setAccessibleName(f"{self.choose.text()} {name}")
        self.choose.setEnabled(bool(cards) and not self._acts.session.read_only)

    def _chosen(self, plan: Plan) -> str:
        return plan.judgement.strongest_for if self._side is Side.FOR else plan.judgement.strongest_against

    def on_choose(self) -> None:
        """Show the cards of the side."""
        show_below(self.choose, self.make_menu())

    def make_menu(self) -> QMenu:
        """The cards of the side in order of strength, which chooses none of them, and 'None of them'."""
        menu, plan = QMenu(self), self._acts.plan
        chosen = self._chosen(plan)
        for card in weigh(plan).strongest[self._side]:
            strength = strength_word(plan.cards[card].strength).lower()
            words = " · ".join(part for part in (shortened(name_of(plan, card)), strength) if part)
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(card == chosen)
            action.triggered.connect(partial(self._choose, card))
        menu.addSeparator()
        none = menu.addAction(_("None of them"))
        none.triggered.connect(partial(self._choose, ""))
        none.setEnabled(bool(chosen))
        return menu

    def _choose(self, card: str, *_checked: object) -> None:
        self._acts.choose_strongest(self._side, card)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [self.view, self.choose]


class PairView(QWidget):
    """Two cards that speak against each other."""

    def __init__(self, parent: QWidget, lists: ChipLists, number: int) -> None:
        super().__init__(parent)
        name = _("What each side would say, pair {n}").format(n=number + 1)
        self.views = {
            side: lists.add(ChipList(self, f"{side_word(side)}: {name}"), "pairs", str(number), side) for side in SIDES
        }
        self.said = label("", "tiny", wrap=True)
        row = QHBoxLayout()
        gap(row, Space.GAP)
        column = column_of(self, spacing=Space.TINY)
        column.addLayout(row)
        column.addWidget(self.said)
        for view in self.views.values():
            row.addWidget(view, 1, Qt.AlignmentFlag.AlignTop)

    def follow(self, plan: Plan, pair: Exchange) -> None:
        """Show a pair, and which of the two answers the other by what the student said."""
        self.said.setText(_answer_words(answering_sides(plan, pair)))
        self.said.setVisible(bool(self.said.text()))
        for side, card in ((Side.FOR, pair.for_), (Side.AGAINST, pair.against)):
            self.views[side].show_chips([chip_of(plan, card, side)])


class WeighingView(QFrame):
    """Follows what the cards weigh; it changes nothing but the choice of the strongest."""

    stopsChanged = Signal()

    def __init__(self, parent: QWidget, acts: JudgingActs, lists: ChipLists) -> None:
        super().__init__(parent)
        self._lists = lists
        self._seen: tuple[object, ...] = ()
        self._plan: Plan | None = None
        self._open = False
        self.balance = BalancePart(self)
        self.strongest = {side: StrongestPart(self, acts, lists, side) for side in SIDES}
        self.said = label(_("What each would say to the other"), "small-heading", wrap=True)
        self.pairs_told = label("", "small", wrap=True)
        self.pairs: list[PairView] = []
        self.more = button("", "board-link", what=_("Show all pairs, or only the first"))
        self.more.clicked.connect(self.on_more)
        self.alone = label(_("Strong, and not answered by the other side"), "small-heading", wrap=True)
        self.unanswered = {
            side: Fold(self, lists.add(ChipList(self, f"{side_word(side)}: {self.alone.text()}"), "alone", "", side))
            for side in SIDES
        }
        self._lay_out()

    def _lay_out(self) -> None:
        strongest, alone = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((strongest, self.strongest), (alone, self.unanswered)):
            gap(row, Space.WIDE)
            for part in parts.values():
                row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self._pairs = column_of(None, spacing=Space.NONE)
        layout = column_of(self, label(_("Weighing"), "heading"), self.balance, spacing=Space.GAP)
        layout.addLayout(strongest)
        layout.addWidget(self.said)
        layout.addWidget(self.pairs_told)
        layout.addLayout(self._pairs)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.alone)
        layout.addLayout(alone)
        layout.addStretch(1)
        pad(layout, Space.BROAD, Space.LARGE, Space.BROAD, Space.LARGE)
        set_look(self, "section")

    def follow(self, plan: Plan) -> None:
        """Show what the cards weigh now, if anything of that changed."""
        judgement = plan.judgement
        strongest = (judgement.strongest_for, judgement.strongest_against, judgement.cards)
        seen = (plan.cards, tuple((s.for_, s.against) for s in plan.sections), plan.library, strongest)
        if len(self._seen) == len(seen) and all(a is b or a == b for a, b in zip(seen, self._seen, strict=True)):
            return
        self._seen, self._plan = seen, plan
        self._show(plan)

    def _show(self, plan: Plan) -> None:
        found = weigh(plan)
        self.balance.show_balance(found.balance, found.unrated)
        for side, part in self.strongest.items():
            part.follow(plan, found.strongest[side])
        self._show_pairs(plan, found.exchanges)
        for side, fold in self.unanswered.items():
            fold.show_cards(plan, found.unanswered[side], side)
        self.alone.setVisible(any(found.unanswered.values()))

    def _show_pairs(self, plan: Plan, pairs: tuple[Exchange, ...]) -> None:
        hidden = len(pairs) - MOST_PAIRS if len(pairs) > MOST_PAIRS + 1 else 0
        shown = pairs if self._open or not hidden else pairs[:MOST_PAIRS]
        while len(self.pairs) < len(shown):
            made = PairView(self, self._lists, len(self.pairs))
            self.pairs.append(made)
            self._pairs.addWidget(made)
            self.stopsChanged.emit()
        for view, pair in zip(self.pairs, shown, strict=False):
            view.follow(plan, pair)
        for number, view in enumerate(self.pairs):
            view.setVisible(number < len(shown))
        self.pairs_told.setText(_pairs_words(plan, pairs))
        more = ngettext("and {n} more pair", "and {n} more pairs", hidden).format(n=hidden)
        self.more.setText(_("Show fewer pairs") if self._open else more)
        self.more.setVisible(bool(hidden))

    def on_more(self) -> None:
        """Show all pairs, or the first few again."""
        self._open = not self._open
        if self._plan is not None:
            self._show(self._plan)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        strongest = [stop for part in self.strongest.values() for stop in part.stops()]
        pairs = [view for pair in self.pairs for view in pair.views.values()]
        alone = [stop for fold in self.unanswered.values() for stop in (fold.view, fold.more)]
        return [*strongest, *pairs, self.more, *alone]


def _answer_words(sides: tuple[Side, ...]) -> str:
    """'‘For’ answers ‘Against’, as you say.'; '' where the student says of neither that it answers the other."""
    if len(sides) != 1:
        return _("Each answers the other, as you say.") if sides else ""
    other = Side.AGAINST if sides[0] is Side.FOR else Side.FOR
    return _("‘{side}’ answers ‘{other}’, as you say.").format(side=side_word(sides[0]), other=side_word(other))


def _pairs_words(plan: Plan, pairs: tuple[Exchange, ...]) -> str:
    """What there is to do with the pairs: nothing more is asked where the student said which card answers which."""
    said = sum(bool(answering_sides(plan, pair)) for pair in pairs)
    if not pairs:
        return _("No card on one side speaks against one on the other. Could one of them answer another?")
    if not said:
        return _("These speak against each other. Under ‘But’ in a section, say how one answers the other.")
    if said == len(pairs):
        return _("These speak against each other, and you have said which answers which.")
    return _("These speak against each other. Where neither answers yet, say how, under ‘But’ in a section.")
