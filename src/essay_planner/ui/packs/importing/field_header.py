"""The heads of the table: what stands over each column in the file, and a choice of what it holds."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHeaderView, QLabel, QWidget

from essay_planner.core.messages import _
from essay_planner.packs.importing import FIELDS, Column, Makes, Mapped, field_named
from essay_planner.packs.importing.cells import SEPARATORS
from essay_planner.packs.importing.evidence_rows import head_of
from essay_planner.ui.look import Space, px, set_look
from essay_planner.ui.packs.editor.fields import Choice


class FieldHeader(QHeaderView):
    """'chosen' has a column and the field it holds, 'split' a column and what stands between its values."""

    chosen = Signal(int, str)
    split = Signal(int, str)
    reached = Signal(int)  # a choice of this column has got the focus

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.fields: list[QComboBox] = []
        self.marks: dict[int, QComboBox] = {}  # of columns that have held several values in a cell
        self._told: dict[QComboBox, QLabel] = {}
        self._makes: Makes | None = None
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.sectionResized.connect(self.on_moved)

    def show_columns(self, mapped: Mapped | None) -> None:
        """Show what each column holds."""
        columns = mapped.columns if mapped is not None else ()
        makes = mapped.makes if mapped is not None else None
        if makes is not self._makes or len(columns) != len(self.fields):
            self._make(makes, len(columns))
        for column in columns if makes is not None else ():
            self._show_column(makes or Makes.EVIDENCE, column)
        self.place()

    def _show_column(self, makes: Makes, column: Column) -> None:
        field, name = self.fields[column.number], head_of(column)
        self._name(field, _("What ‘{column}’ holds").format(column=name))
        field.setCurrentIndex(max(0, field.findData(column.field)))
        set_look(field, "import-field" if column.field else "import-left")
        known = field_named(makes, column.field)
        several = known is not None and known.several
        if several and column.number not in self.marks:
            self._make_mark(column.number)
        if (mark := self.marks.get(column.number)) is not None:
            self._name(mark, _("What stands between values of ‘{column}’").format(column=name))
            mark.setCurrentIndex(max(0, mark.findData(column.separator)))
            mark.setVisible(several)

    def _name(self, made: QComboBox, name: str) -> None:
        """Name a choice for assistive technology: on X11 Qt tells what is chosen as its name, and its label besides."""
        made.setAccessibleName(name)
        if made not in self._told:
            self._told[made] = QLabel(self.viewport())
            self._told[made].setBuddy(made)
            self._told[made].hide()
        self._told[made].setText(name)

    def _make(self, makes: Makes | None, count: int) -> None:
        for old in (*self.fields, *self.marks.values(), *self._told.values()):
            old.hide()
            old.deleteLater()
        self._makes, self.fields, self.marks, self._told = makes, [], {}, {}
        names = [(known.words(), known.name) for known in FIELDS[makes]] if makes is not None else []
        choices = _choices(self, [(_("Leave out"), ""), *names])
        for number in range(count if makes is not None else 0):
            made = self._made(choices, _("Say what this column holds, or leave it out"))
            made.activated.connect(partial(self._on_field, number))
            made.installEventFilter(self)
            made.show()
            self.fields.append(made)

    def _make_mark(self, number: int) -> None:
        choices = _choices(self, [(_mark_words(sign), sign) for sign in ("", *SEPARATORS)])
        made = self._made(choices, _("Say what stands between several values in one cell"))
        set_look(made, "import-field")
        made.activated.connect(partial(self._on_mark, number))
        made.installEventFilter(self)
        self.marks[number] = made
        QWidget.setTabOrder(self.fields[number], made)

    def _made(self, choices: QStandardItemModel, tip: str) -> QComboBox:
        made = Choice("")
        made.setModel(choices)
        made.setToolTip(tip)
        made.setMaxVisibleItems(16)
        made.setParent(self.viewport())
        return made

    def _on_field(self, number: int, _row: int) -> None:
        self.chosen.emit(number, str(self.fields[number].currentData() or ""))

    def _on_mark(self, number: int, _row: int) -> None:
        self.split.emit(number, str(self.marks[number].currentData() or ""))

    # -- room --

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of which column a choice has got the focus."""
        if event.type() is QEvent.Type.FocusIn:
            choices = [*enumerate(self.fields), *self.marks.items()]
            self.reached.emit(next(number for number, made in choices if made is watched))
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """As high as the heads and both rows of choices."""
        hint = super().sizeHint()
        return QSize(hint.width(), self._top() + self._rows() * (self._box() + px(Space.TINY)) + px(Space.TINY))

    def on_moved(self, *_sizes: int) -> None:
        """Keep the choices over their columns."""
        self.place()

    def setOffset(self, offset: int) -> None:
        """Follow the scroll bar."""
        super().setOffset(offset)
        self.place()

    def updateGeometries(self) -> None:
        """Follow the letters."""
        super().updateGeometries()
        self.place()

    def place(self) -> None:
        """Put each choice over its column."""
        height, step = self._box(), self._box() + px(Space.TINY)
        for number, field in enumerate(self.fields):
            left = self.sectionViewportPosition(number) + px(Space.TINY)
            width = self.sectionSize(number) - px(Space.GAP)
            field.setGeometry(left, self._top(), width, height)
            if (mark := self.marks.get(number)) is not None:
                mark.setGeometry(left, self._top() + step, width, height)

    def _top(self) -> int:
        return self.fontMetrics().height() + px(Space.MEDIUM)

    def _box(self) -> int:
        return self.fontMetrics().height() + px(Space.MEDIUM)

    def _rows(self) -> int:
        return 2 if any(not mark.isHidden() for mark in self.marks.values()) else 1


def _choices(parent: QObject, choices: Sequence[tuple[str, str]]) -> QStandardItemModel:
    """Words with what they stand for, made once for all columns."""
    made = QStandardItemModel(parent)
    for words, value in choices:
        item = QStandardItem(words)
        item.setData(value, Qt.ItemDataRole.UserRole)
        made.appendRow(item)
    return made


def _mark_words(sign: str) -> str:
    return {
        "": _("One value"),
        ";": _("Split at ;"),
        "\n": _("Split at new lines"),
        "|": _("Split at |"),
        " / ": _("Split at /"),
        ",": _("Split at ,"),
    }[sign]
