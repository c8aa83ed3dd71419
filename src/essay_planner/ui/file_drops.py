"""Files that are dropped on a window from outside: plans and packs, with a word on what a drop would do."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.ui.look import Space, current_theme, label, pad, set_look
from essay_planner.ui.writing import is_plan_file

_PACKS = frozenset((".evidencepack", ".yaml", ".yml"))
_OVER = frozenset((QEvent.Type.DragEnter, QEvent.Type.DragMove))
_WIDE, _HIGH = 30, 8  # ems of the sign


class FileDrops(QObject):
    """Watches one window. 'dropped' is called with the files of ours that were let go over it."""

    def __init__(self, window: QWidget, dropped: Callable[[Sequence[Path]], object], plans: bool = True) -> None:
        """'plans' says whether plans are taken, too."""
        super().__init__(window)
        self._window, self._dropped, self._plans = window, dropped, plans
        self.sign = _Sign(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files of ours; all else goes its usual way."""
        if isinstance(event, QDropEvent):  # entering and moving are such, too
            return self._take(event)
        if event.type() is QEvent.Type.DragLeave:
            self.sign.hide()
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        local = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
        paths = [path for path in local if self.is_ours(path)]
        if not paths:
            self.sign.hide()
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() in _OVER:
            self.sign.show_words(self.words_for(paths))
        else:
            self.sign.hide()
            self._dropped(paths)
        return True

    def is_ours(self, path: Path) -> bool:
        """Whether a file that is dragged is taken: a plan or a pack."""
        return (self._plans and is_plan_file(path)) or path.suffix.lower() in _PACKS

    def words_for(self, paths: Sequence[Path]) -> str:
        """What becomes of these files if they are dropped."""
        packs, name = [path for path in paths if not is_plan_file(path)], paths[0].name
        if not packs:
            return _("Drop to open ‘{name}’").format(name=name)
        count = len(packs)
        return ngettext("Drop to install ‘{name}’", "Drop to install {n} packs", count).format(name=name, n=count)


class _Sign(QFrame):
    """Says over the middle of the window what a drop would do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        set_look(self, "drop-here")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = label("", "heading", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        pad(column, Space.PAGE)
        column.addWidget(self._words)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Say what a drop would do."""
        self._words.setText(words)
        em = current_theme().sizes.heading
        self.resize(QSize(_WIDE * em, _HIGH * em).boundedTo(self._window.size()))
        self.move(self._window.rect().center() - self.rect().center())
        self.show()
        self.raise_()


def open_all(paths: Sequence[Path], open_path: Callable[[Path], object]) -> None:
    """Open the packs, and the last of the plans: one window shows one plan."""
    plans = [path for path in paths if is_plan_file(path)]
    for path in (*(path for path in paths if path not in plans), *plans[-1:]):
        open_path(path)
