"""One change of a pack: what it is of, the old text beside the new, and the buttons to take it or to keep one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.updates import Change
from essay_planner.core.updates.wording import field_word, what_word
from essay_planner.ui.board.panel_parts import words_label
from essay_planner.ui.look import Space, button, column_of, current_theme, gaps, label, pad, row_of, set_look
from essay_planner.ui.updates.words import about, can_go, keep_word, side_by_side, take_word, title_of

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Beside(QWidget):
    """The fields that differ, each with what the plan has at the left and what the pack says now at the right."""

    def __init__(self, change: Change, one_column: bool = False) -> None:
        """'one_column' puts the new text below the old one, for narrow places."""
        super().__init__()
        grid = QGridLayout(self)
        pad(grid, Space.NONE)
        gaps(grid, Space.LARGE, Space.TINY)
        for row, field in enumerate(change.fields):
            texts = side_by_side(field.before, field.now, current_theme())
            word = field_word(field.field)
            heads = (_("{field} · yours").format(field=word), _("{field} · new").format(field=word))
            for column, (text, head) in enumerate(zip(texts, heads, strict=True)):
                shown = words_label()
                shown.setText(text)
                shown.setAccessibleName(head)
                block = QWidget()
                column_of(block, label(head, "label", wrap=True), shown, spacing=Space.HAIR)
                place = (2 * row + column, 0) if one_column else (row, column)
                grid.addWidget(block, *place, Qt.AlignmentFlag.AlignTop)
        for column in range(1 if one_column else 2):
            grid.setColumnStretch(column, 1)


class ChangeRow(QFrame):
    """A change with its buttons. With the focus on it, T takes it, K keeps one's own and Del takes the card off."""

    takeAsked = Signal(str, object)  # the alias of its pack, and the change
    keepAsked = Signal(str, object)
    offAsked = Signal(str, object)
    stepAsked = Signal(object, int)  # this row, and by how many rows to go on

    def __init__(self, plan: Plan, alias: str, change: Change) -> None:
        super().__init__()
        self.alias, self.change = alias, change
        set_look(self, "finding")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{what_word(change.what)}: {title_of(change)}")
        said = [f"{field_word(f.field)}: {f.before or _('nothing')} → {f.now or _('nothing')}" for f in change.fields]
        self.setAccessibleDescription(". ".join([about(plan, change), *said]))
        self.buttons: Sequence[QPushButton] = self._make_buttons()
        column = column_of(self, label(title_of(change), "strong", wrap=True), spacing=Space.SMALL)
        pad(column, Space.MEDIUM, Space.GAP, Space.MEDIUM, Space.GAP)
        if where := about(plan, change):
            column.addWidget(label(where, "small", wrap=True))
        if change.fields:
            column.addWidget(Beside(change))
        acts = row_of(*self.buttons, spacing=Space.GAP)
        acts.addStretch(1)
        pad(acts, Space.NONE, Space.SMALL, Space.NONE, Space.NONE)
        column.addLayout(acts)

    def _make_buttons(self) -> list[QPushButton]:
        change = self.change
        acts = [(take_word(change), self.on_take, "T"), (keep_word(change), self.on_keep, "K")]
        acts.append((_("Take it off") if can_go(change) else "", self.on_off, _("Del")))
        made: list[QPushButton] = []
        for words, act, key in acts:
            if words:
                one = button(words, "outline", name=f"{words}: {title_of(change)}")
                one.setToolTip(_("{act} (key: {key})").format(act=tip_of(words), key=key))
                one.clicked.connect(act)
                made.append(one)
        return made

    def on_take(self) -> None:
        """Take it."""
        self.takeAsked.emit(self.alias, self.change)

    def on_keep(self) -> None:
        """Keep what the plan has."""
        self.keepAsked.emit(self.alias, self.change)

    def on_off(self) -> None:
        """Take the cards off."""
        if can_go(self.change):
            self.offAsked.emit(self.alias, self.change)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a row; the others go on to the dialog."""
        acts = {
            Qt.Key.Key_T: self.on_take,
            Qt.Key.Key_K: self.on_keep,
            Qt.Key.Key_Delete: self.on_off,
            Qt.Key.Key_Backspace: self.on_off,
        }
        key, plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and key in acts:
            acts[key]()
        elif plain and key in _STEPS:
            self.stepAsked.emit(self, _STEPS[key])
        else:
            super().keyPressEvent(event)


def tip_of(words: str) -> str:
    """What a button does, for its tip."""
    return {
        _("Take"): _("Let the card say what the pack says now; your explanation, side and order stay"),
        _("Keep mine"): _("Leave it as it is, and do not ask again for this version"),
        _("Keep it, marked"): _("Leave the card where it is, marked as withdrawn"),
        _("Take it off"): _("Take its cards off the plan; what you wrote on them goes to your notes"),
        _("Put in the tray"): _("Put it in the tray, to be sorted"),
        _("Leave it out"): _("Do not put it on the plan; it is in the library at the left"),
        _("Add it"): _("Add it after the others"),
    }.get(words, words)
