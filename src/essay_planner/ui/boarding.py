"""The board for a plan that was opened, and what the menus can do with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from essay_planner.core.library import reference
from essay_planner.core.messages import _
from essay_planner.core.plan import Side
from essay_planner.files.settings import read_settings
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.opening import OpenPlan


class PlanBoard:
    """A board with the evidence of the plan's pack, or of its own library where the pack is not at hand."""

    def __init__(self, current: OpenPlan, parent: QWidget, remember: Callable[..., None]) -> None:
        """Build the board of an open plan, in its place in the window; 'remember' keeps settings by their names."""
        self._remember = remember
        session = current.session
        alias = session.plan.question.pack or "own"
        pack = current.pack.pack if current.pack else None
        evidence = {reference(alias, piece.id): piece for piece in pack.evidence} if pack else {}
        names = {theme.id: theme.name for theme in pack.themes} if pack else {}
        self._changes = not session.read_only
        self._view = BoardView(session, evidence or session.plan.library.evidence, names, pack, alias, parent)
        self._view.restore_splitter(bytes(QByteArray.fromBase64(read_settings().splitter.encode()).data()))
        self._view.left.connect(self.on_left)

    def widget(self) -> QWidget:
        """The board."""
        return self._view

    def on_left(self) -> None:
        """Remember how the student shares the room of the board."""
        shared = bytes(QByteArray(self._view.splitter_state()).toBase64().data()).decode("ascii")
        if shared and shared != read_settings().splitter:
            self._remember(splitter=shared)

    def actions(self) -> Sequence[QAction]:
        """Find, and place what is selected."""
        find = self._action(_("&Find evidence"), "Ctrl+F")
        find.triggered.connect(self.on_find)
        puts = (
            (_("Add to F&or"), "Ctrl+Alt+F", self.on_for),
            (_("Add to &Against"), "Ctrl+Alt+A", self.on_against),
            (_("Add to &background"), "Ctrl+Alt+B", self.on_background),
            (_("Put in the &tray"), "Ctrl+Alt+T", self.on_tray),
        )
        actions = [find]
        for text, keys, act in puts:
            action = self._action(text, keys)
            action.setEnabled(self._changes)
            action.triggered.connect(act)
            actions.append(action)
        return actions

    def on_for(self) -> None:
        """Put what is selected at the end of For, in the current section."""
        self._view.acts.put_selected(Side.FOR)

    def on_against(self) -> None:
        """Put what is selected at the end of Against, in the current section."""
        self._view.acts.put_selected(Side.AGAINST)

    def on_background(self) -> None:
        """Put what is selected with the background of the current section."""
        self._view.acts.put_selected(Side.CONTEXT)

    def on_tray(self) -> None:
        """Put what is selected in the tray."""
        self._view.acts.put_selected(None)

    def on_find(self) -> None:
        """Go to the box that finds evidence."""
        self._view.library.search.setFocus()
        self._view.library.search.selectAll()

    def _action(self, text: str, keys: str) -> QAction:
        action = QAction(text, self._view)
        action.setShortcut(QKeySequence(keys))
        return action
