"""What the menu 'Plan' does with the sections of a plan, each with its key."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.plan import Side
from essay_planner.ui.board.arranging import SIDES, can_sort, join_below, sort_section, sort_words, split_off
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.section_view import SectionView
from essay_planner.ui.board.steps_line import fill_shapes
from essay_planner.ui.key_table import section_rows
from essay_planner.ui.session import new_id


class SectionMenu(QObject):
    """The actions for sections; each is off while it cannot be done."""

    def __init__(self, board: BoardView, changes: bool) -> None:
        """'changes' says whether the plan may be changed."""
        super().__init__(board)
        self._board, self._changes = board, changes
        acts: Mapping[str, Callable[[], object]] = {
            "add": self.add,
            "rename": self.rename,
            "up": partial(self._move, -1),
            "down": partial(self._move, 1),
            "fold": self.fold,
            "paragraph": self.turn_paragraph,
            "split": self.split_off,
            "join": self.join_below,
            "join_above": self.join_above,
            "remove": self.remove,
        }
        self._by_name = {name: self._action(name, *row, acts[name]) for name, row in section_rows().items()}
        self._sorting = QMenu(_("S&ort cards"), board)
        self._shapes = QMenu(_("S&hape of the paragraph"), board)
        self._shapes.aboutToShow.connect(self.on_shapes_asked)
        self._shapes.menuAction().setEnabled(changes)
        self._sorts = [(sides, action) for sides in SIDES for action in self._sort_actions(sides)]
        board.desk.sectionChanged.connect(self.follow)
        board.desk.selectionChanged.connect(self.follow)
        board.session.changed.connect(self.follow)
        self.follow()

    @property
    def actions(self) -> Sequence[QAction]:
        """All of them, in order."""
        *before, remove = self._by_name.values()
        return [*before, self._sorting.menuAction(), self._shapes.menuAction(), remove]

    def action(self, name: str) -> QAction:
        """One of them, by its name in the rows."""
        return self._by_name[name]

    def follow(self, *_changed: object) -> None:
        """Offer what can be done now."""
        row, count = self._row(), len(self._board.session.plan.sections)
        above, below, chosen = row > 0, row < count - 1, bool(self._board.desk.cards)
        possible = {"up": above, "down": below, "remove": count > 1, "split": chosen, "join": below}
        possible["join_above"] = above
        for name, action in self._by_name.items():
            action.setEnabled(name in ("fold", "paragraph") or (self._changes and possible.get(name, True)))
        plan, section = self._board.session.plan, self._board.desk.section
        for sides, action in self._sorts:
            action.setEnabled(self._changes and can_sort(plan, section, sides))
        self._sorting.menuAction().setEnabled(any(action.isEnabled() for _sides, action in self._sorts))

    def add(self) -> None:
        """Add a section at the end, ready to be named."""
        edit = partial(edits.add_section, section_id=(new := new_id("s")), heading=_("New section"))
        if self._board.session.apply(edit, _("Add section")):
            self._board.desk.go_to_section(new)
            self.rename()

    def rename(self) -> None:
        """Let the student type another heading."""
        self._board.sheet.ensureWidgetVisible(self._current().head)
        self._current().head.rename()

    def fold(self) -> None:
        """Fold the section to its heading, or open it."""
        self._current().toggle_fold()

    def turn_paragraph(self) -> None:
        """Open the section's paragraph plan, or close it."""
        section = self._current()
        section.fold(False)
        section.show_paragraph(section.paragraph.isHidden())
        if section.paragraph.isVisible():
            self._board.sheet.show_head(section.section_id)

    def on_shapes_asked(self) -> None:
        """Fill the submenu with the shapes, ticked as they are now."""
        for old in self._shapes.findChildren(QMenu):
            old.deleteLater()
        self._shapes.clear()
        fill_shapes(self._shapes, self._board.desk, self._board.desk.section)

    def remove(self) -> None:
        """Take the section away; its cards go to the tray."""
        self._current().head.remove()

    def split_off(self) -> None:
        """Make a section of the chosen cards."""
        split_off(self._board.desk, self._board.desk.cards)

    def join_below(self) -> None:
        """Join the section with the one below."""
        join_below(self._board.desk, self._board.desk.section)

    def join_above(self) -> None:
        """Join the section with the one above."""
        join_below(self._board.desk, self._board.session.plan.sections[self._row() - 1].id)

    def _sort(self, sides: Sequence[Side], order: edits.Order) -> None:
        sort_section(self._board.desk, self._board.desk.section, sides, order)

    def _sort_actions(self, sides: Sequence[Side]) -> Sequence[QAction]:
        made = []
        for order, words in sort_words(sides).items():
            made.append(action := self._sorting.addAction(words))
            action.triggered.connect(partial(_call, partial(self._sort, sides, order)))
        self._sorting.addSeparator()
        return made

    def _move(self, step: int) -> None:
        self._current().head.move_to(self._row() + step)

    def _current(self) -> SectionView:
        return self._board.sheet.sections[self._board.desk.section]

    def _row(self) -> int:
        return [section.id for section in self._board.session.plan.sections].index(self._board.desk.section)

    def _action(self, name: str, text: str, keys: str, act: Callable[[], object]) -> QAction:
        # The board's own F2 renames the section that has the focus; two of the same key would cancel each other.
        action = QAction(f"{text}\t{keys}" if name == "rename" else text, self._board)
        if name != "rename":
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(partial(_call, act))
        return action


def _call(act: Callable[[], object], *_checked: object) -> None:
    act()
