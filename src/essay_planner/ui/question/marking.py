"""The buttons that say what the chosen words of the question are."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import MarkupRole
from essay_planner.ui.look import Flow, Space, button, column_of, label, set_look
from essay_planner.ui.question.roles import ROLES, role_key, role_word


class MarkingBar(QWidget):
    """A button for each kind of mark, one to take a mark away, and one to go back to what was read."""

    picked = Signal(object)  # a MarkupRole
    removeAsked = Signal()
    againAsked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hint = label("", "small", wrap=True)
        self.roles = {role: self._role_button(role) for role in ROLES}
        self.remove = button(_("Take the mark away"), "board-more")
        self.remove.clicked.connect(self.removeAsked)
        self.again = button(_("Back to what was read"), "board-more")
        self.again.clicked.connect(self.againAsked)
        flow = Flow(spacing=Space.SMALL)
        for made in (*self.roles.values(), self.remove, self.again):
            flow.addWidget(made)
        buttons = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        buttons.setLayout(flow)
        column_of(self, self.hint, buttons, spacing=Space.FIELD)

    def show_choice(self, words: str, marked: MarkupRole | None, by_hand: bool) -> None:
        """Show what words are chosen ('' for none), what they are marked as, and whether any mark was made by hand."""
        choose = _("Choose words in the question: drag over them, or hold Shift with the arrow keys.")
        self.hint.setText(_("‘{words}’ is the …").format(words=words) if words else choose)
        for role, made in self.roles.items():
            made.setEnabled(bool(words))
            made.setChecked(bool(words) and role is marked)
        self.remove.setVisible(marked is not None)
        self.again.setVisible(by_hand)

    def _role_button(self, role: MarkupRole) -> QPushButton:
        made = button(role_word(role), "board-chip")
        made.setCheckable(True)
        made.setToolTip(_("{name}: key {key} in the question").format(name=role_word(role), key=role_key(role)))
        made.clicked.connect(partial(self._on_clicked, role))
        set_look(made, "board-chip")
        return made

    def _on_clicked(self, role: MarkupRole, *_checked: object) -> None:
        self.picked.emit(role)
