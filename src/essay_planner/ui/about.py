"""What this program is, and which version of it this is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from essay_planner import __version__
from essay_planner.core.messages import _
from essay_planner.ui.look import Space, button, column_of, current_theme, label, row_of, set_look
from essay_planner.ui.quit_key import take_quit_key

_ICON = 4  # ems
_WIDE = 30  # ems


class About(QDialog):
    """Stands beside the main window until it is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Essay Planner"))
        take_quit_key(self, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_look(self, "paper")
        em, sign = current_theme().sizes.body, QLabel()
        sign.setPixmap(QGuiApplication.windowIcon().pixmap(_ICON * em))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = _(
            "Plan an argument, one piece of evidence at a time. No account, no network: all stays on this computer."
        )
        head = label(_("Essay Planner {version}").format(version=__version__), "heading")
        said = column_of(None, head, label(words, wrap=True), spacing=Space.GAP)
        said.addStretch(1)
        close = button(_("Close"), "primary", self.accept)
        column = column_of(self, spacing=Space.PAGE, margins=Space.PAGE)
        beside = row_of(sign, spacing=Space.BROAD)
        beside.addLayout(said, 1)
        column.addLayout(beside)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(min(_WIDE * em, QGuiApplication.primaryScreen().availableSize().width()))
        close.setFocus()
