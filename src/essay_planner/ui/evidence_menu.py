"""The menu 'Evidence': everything that can be done with what is selected on the board, each with its key."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, Area, Place, cards_in, column
from essay_planner.core.plan import Plan, Side
from essay_planner.core.wording import strength_word
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.menus import evidence_menu, move_menu
from essay_planner.ui.key_table import adding_rows, find_row, moving_rows

FIND, EXPLAIN, REMOVE = "find", "explain", "remove"
STRENGTHS = (1, 2, 3)


class EvidenceMenu(QObject):
    """The actions of the menu; each is off while it cannot be done."""

    def __init__(self, board: BoardView, changes: bool) -> None:
        """'changes' says whether the plan may be changed."""
        super().__init__(board)
        self._board, self._changes = board, changes
        self._by_name: dict[str, QAction] = {}
        self._shown: QMenu | None = None
        self._others, self._strengths = QMenu(board), QMenu(_("&Strength"), board)
        self._others.aboutToShow.connect(self.on_others_asked)
        self.actions = self._make()
        board.desk.selectionChanged.connect(self.follow)
        board.desk.sectionChanged.connect(self.follow)
        board.session.planChanged.connect(self.follow)
        self.follow()

    def action(self, name: str) -> QAction:
        """An action by its name: 'find', those of the rows above, 'explain' or 'remove'."""
        return self._by_name[name]

    def follow(self, *_changed: object) -> None:
        """Offer what can be done now."""
        desk = self._board.desk
        place = self.place()
        chosen = bool(desk.cards or desk.refs)
        for name in adding_rows():
            self._by_name[name].setEnabled(self._changes and chosen and self._target(name) != place)
        possible = self._moves(place) if place is not None else {}
        for name in moving_rows():
            self._by_name[name].setEnabled(self._changes and possible.get(name, False))
        for name in (EXPLAIN, REMOVE):
            self._by_name[name].setEnabled(self._changes and place is not None)
        self._others.setTitle(_("&Move to") if place is not None else _("Add to a secti&on"))
        self._others.setEnabled(self._changes and chosen)
        self._strengths.setEnabled(self._changes and place is not None)
        self._check_strength()

    def place(self) -> Place | None:
        """Where the selected cards stand; None if none are selected."""
        views = (self._board.tray.list, *self._board.sheet.lists())
        return next((view.place for view in views if view.chosen()), None) if self._board.desk.cards else None

    def on_others_asked(self) -> None:
        """Fill the submenu with all places, as the board's own menus have them."""
        desk, acts, place = self._board.desk, self._board.acts, self.place()
        if self._shown is not None:
            self._shown.deleteLater()
        made = evidence_menu(acts, desk.refs, self._others) if place is None else None
        self._shown = made or move_menu(acts, desk.cards, place or TRAY, self._others)
        self._others.clear()
        self._others.addActions(self._shown.actions())

    def _make(self) -> Sequence[QAction]:
        find = self._action(FIND, *find_row(), self._board.find_evidence)
        adding = [self._action(name, *row, partial(self._add, name)) for name, row in adding_rows().items()]
        moving = [self._action(name, *row, partial(self._move, name)) for name, row in moving_rows().items()]
        for strength in STRENGTHS:
            action = self._strengths.addAction(strength_word(strength))
            action.setCheckable(True)
            action.triggered.connect(partial(_call, partial(self._rate, strength)))
        last = [
            self._action(EXPLAIN, _("&Explain") + "\t" + _("Enter"), "", partial(self._board.on_opened, "")),
            self._strengths.menuAction(),
            self._action(REMOVE, _("&Remove from the plan") + "\t" + _("Del"), "", self._remove),
        ]
        others = self._others.menuAction()
        return [find, self._line(), *adding, self._line(), *moving, others, self._line(), *last]

    def _action(self, name: str, text: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self._board)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(partial(_call, act))
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

    def _moves(self, place: Place) -> Mapping[str, bool]:
        """Which ways the selected cards can go from their place."""
        plan, cards = self._board.session.plan, self._board.desk.cards
        standing = cards_in(plan, place)
        rows = [standing.index(card) for card in cards if card in standing]
        ids = [section.id for section in plan.sections]
        at = ids.index(place.section) if place.area is Area.SECTION and place.section in ids else -1
        return {
            "up": bool(rows) and min(rows) > 0,
            "down": bool(rows) and max(rows) < len(standing) - 1,
            "before": at > 0,
            "after": 0 <= at < len(ids) - 1,
        }

    def _check_strength(self) -> None:
        plan, cards = self._board.session.plan, self._board.desk.cards
        said = {plan.cards[card].strength for card in cards if card in plan.cards}
        for strength, action in zip(STRENGTHS, self._strengths.actions(), strict=True):
            action.setChecked(said == {strength})

    def _add(self, name: str) -> None:
        desk, acts, place = self._board.desk, self._board.acts, self._target(name)
        if place.area is Area.SECTION or place == TRAY:
            acts.put_selected(place.side)
        elif desk.refs:
            acts.place(desk.refs, place)
        elif desk.cards:
            acts.move(desk.cards, place, leaving=self.place())

    def _move(self, name: str) -> None:
        cards, place, acts = self._board.desk.cards, self.place(), self._board.acts
        if place is None:
            return
        if name in ("up", "down"):
            acts.shift(cards, place, -1 if name == "up" else 1)
        else:
            acts.go_to_neighbour(cards, place, -1 if name == "before" else 1)

    def _rate(self, strength: int) -> None:
        cards = self._board.desk.cards

        def edit(plan: Plan) -> Plan:
            for card in cards:
                plan = edits.rate_card(plan, card, strength)
            return plan

        self._board.session.apply(edit, _("Say how strong it is"))
        self._check_strength()

    def _remove(self) -> None:
        place = self.place()
        if place is not None:
            self._board.acts.remove(self._board.desk.cards, place)


def _call(act: Callable[[], object], *_checked: object) -> None:
    act()
