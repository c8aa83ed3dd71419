"""The menu 'Evidence': everything that can be done with what is selected on the board, each with its key."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from essay_planner.core.edits.choosing import move_on, shift_chosen
from essay_planner.core.messages import _
from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, Area, Place, column
from essay_planner.core.plan import Side
from essay_planner.core.wording import strength_word
from essay_planner.ui.board.bearing import how_many, numbered, turn
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.menus import evidence_menu, move_menu
from essay_planner.ui.key_table import adding_rows, bearing_rows, find_row, moving_rows, own_row
from essay_planner.ui.menu_rows import call_when_chosen

FIND, OWN, EXPLAIN, REMOVE = "find", "own", "explain", "remove"
STRENGTHS = (1, 2, 3)
_STEPS = {"up": -1, "down": 1, "before": -1, "after": 1}


class EvidenceMenu(QObject):
    """The actions of the menu; each is off while it cannot be done."""

    def __init__(self, board: BoardView, changes: bool) -> None:
        """'changes' says whether the plan may be changed."""
        super().__init__(board)
        self._board, self._changes = board, changes
        self._by_name: dict[str, QAction] = {}
        self._shown: QMenu | None = None
        self._others, self._strengths = QMenu(board), QMenu(_("&Strength"), board)
        self._bearing = QMenu(_("Bears on w&hich criteria"), board)
        self._others.aboutToShow.connect(self.on_others_asked)
        self.actions = self._make()
        board.desk.selectionChanged.connect(self.follow)
        board.desk.sectionChanged.connect(self.follow)
        board.session.changed.connect(self.follow)
        self.follow()

    def action(self, name: str) -> QAction:
        """An action by its name: 'find', 'own', those of the rows above, 'explain' or 'remove'."""
        return self._by_name[name]

    def follow(self, *_changed: object) -> None:
        """Offer what can be done now."""
        desk = self._board.desk
        place, cards = self.place(), bool(desk.cards)
        chosen = desk.count() > 0
        for name in adding_rows():
            self._by_name[name].setEnabled(self._changes and chosen and self._target(name) != place)
        for name in moving_rows():
            self._by_name[name].setEnabled(self._changes and self._can_move(name))
        for name in (EXPLAIN, REMOVE):
            self._by_name[name].setEnabled(self._changes and cards)
        self._others.setTitle(_("&Move to") if cards else _("Add to a secti&on"))
        self._others.setEnabled(self._changes and chosen)
        self._strengths.setEnabled(self._changes and bool(self._told_of()))
        self._check_strength()
        self._follow_criteria(self._told_of())

    def place(self) -> Place | None:
        """The one list in which the selected cards stand; None if none are selected, or in several."""
        chosen = self._board.desk.chosen
        return next(iter(chosen)) if len(chosen) == 1 else None

    def on_others_asked(self) -> None:
        """Fill the submenu with all places, as the board's own menus have them."""
        desk, acts = self._board.desk, self._board.acts
        if self._shown is not None:
            self._shown.deleteLater()
        made = move_menu(acts, desk.chosen, self._others) if desk.cards else None
        self._shown = made or evidence_menu(acts, desk.refs, self._others)
        self._others.clear()
        self._others.addActions(self._shown.actions())

    def _make(self) -> Sequence[QAction]:
        find = self._action(FIND, *find_row(), self._board.find_evidence)
        own = self._action(OWN, *own_row(), self._board.add_own)
        own.setEnabled(self._changes)
        adding = [self._action(name, *row, partial(self._add, name)) for name, row in adding_rows().items()]
        moving = [self._action(name, *row, partial(self._move, name)) for name, row in moving_rows().items()]
        for strength in STRENGTHS:
            action = self._strengths.addAction(strength_word(strength))
            action.setCheckable(True)
            call_when_chosen(action, partial(self._rate, strength))
        keys = [key for _text, key in bearing_rows().values()]
        self._criteria = [self._action(f"criterion {n}", "", key, partial(self._bear, n)) for n, key in enumerate(keys)]
        self._bearing.addActions(self._criteria)
        last = [
            self._action(EXPLAIN, _("&Explain") + "\t" + _("Enter"), "", partial(self._board.on_opened, "")),
            self._strengths.menuAction(),
            self._bearing.menuAction(),
            self._action(REMOVE, _("&Remove from the plan") + "\t" + _("Del"), "", self._remove),
        ]
        others = self._others.menuAction()
        return [find, own, self._line(), *adding, self._line(), *moving, others, self._line(), *last]

    def _action(self, name: str, text: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self._board)
        action.setShortcut(QKeySequence(keys))
        call_when_chosen(action, act)
        self._by_name[name] = action
        return action

    def _line(self) -> QAction:
        action = QAction(self._board)
        action.setSeparator(True)
        return action

    def _target(self, name: str) -> Place:
        section = self._board.desk.section
        return {
            "for": column(section, Side.FOR),
            "against": column(section, Side.AGAINST),
            "background": column(section, Side.CONTEXT),
            "introduction": INTRODUCTION,
            "conclusion": CONCLUSION,
            "tray": TRAY,
        }[name]

    def _can_move(self, name: str) -> bool:
        """Whether any of the selected cards can go that way."""
        plan, chosen = self._board.session.plan, self._board.desk.chosen
        move = shift_chosen if name in ("up", "down") else move_on
        return bool(chosen) and move(plan, chosen, _STEPS[name]) is not plan

    def _check_strength(self) -> None:
        plan = self._board.session.plan
        said = {plan.cards[card].strength for card in self._told_of()}
        for strength, action in zip(STRENGTHS, self._strengths.actions(), strict=True):
            action.setChecked(said == {strength})

    def _add(self, name: str) -> None:
        desk, acts, place = self._board.desk, self._board.acts, self._target(name)
        if place.area is Area.SECTION or place == TRAY:
            acts.put_selected(place.side)
        elif desk.refs:
            acts.place(desk.refs, place)
        elif desk.cards:
            acts.move(desk.chosen, place)

    def _move(self, name: str) -> None:
        chosen, acts = self._board.desk.chosen, self._board.acts
        move = acts.shift if name in ("up", "down") else acts.go_to_neighbour
        move(chosen, _STEPS[name])

    def _rate(self, strength: int) -> None:
        self._board.acts.rate(self._told_of(), strength)
        self._check_strength()

    def _told_of(self) -> tuple[str, ...]:
        """The chosen cards; else the card that the panel shows of the one piece that is chosen in the library."""
        desk = self._board.desk
        cards = desk.cards or (desk.subject()[1:] if desk.count() == 1 else ())
        return tuple(card for card in cards if card in desk.plan.cards)

    def _follow_criteria(self, cards: tuple[str, ...]) -> None:
        """A row with a key for each of the first criteria; the panel has them all."""
        plan = self._board.session.plan
        self._bearing.menuAction().setEnabled(self._changes and bool(cards and plan.criteria))
        for number, action in enumerate(self._criteria):
            there = number < len(plan.criteria)
            action.setVisible(there)
            action.setEnabled(there and self._changes and bool(cards))
            if there:
                criterion = plan.criteria[number]
                action.setText(numbered(number, criterion).replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(bool(cards) and how_many(plan, cards, criterion) == len(cards))

    def _bear(self, number: int) -> None:
        turn(self._board.desk, self._told_of(), number)
        self.follow()  # the action has turned by itself

    def _remove(self) -> None:
        self._board.acts.remove(self._board.desk.chosen)
