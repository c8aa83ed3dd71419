"""The heads of the table: what stands over each column in the file, and a choice of what it holds."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

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

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.fields: list[QComboBox] = []
        self.marks: list[QComboBox] = []
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
            self._make(makes, columns)
        for column, field, mark in zip(columns, self.fields, self.marks, strict=True):
            name = head_of(column)
            field.setAccessibleName(_("What ‘{column}’ holds").format(column=name))
            field.setCurrentIndex(max(0, field.findData(column.field)))
            set_look(field, "import-field" if column.field else "import-left")
            mark.setAccessibleName(_("What stands between values of ‘{column}’").format(column=name))
            known = field_named(makes, column.field) if makes is not None else None
            mark.setVisible(known is not None and known.several)
            mark.setCurrentIndex(max(0, mark.findData(column.separator)))
        self.place()

    def _make(self, makes: Makes | None, columns: tuple[Column, ...]) -> None:
        for old in (*self.fields, *self.marks):
            old.hide()
            old.deleteLater()
        self._makes, self.fields, self.marks = makes, [], []
        for number in range(len(columns) if makes is not None else 0):
            field, mark = Choice(""), Choice("")
            field.addItem(_("Leave out"), "")
            for known in FIELDS[makes] if makes is not None else ():
                field.addItem(known.words(), known.name)
            for sign in ("", *SEPARATORS):
                mark.addItem(_mark_words(sign), sign)
            field.setToolTip(_("Say what this column holds, or leave it out"))
            mark.setToolTip(_("Say what stands between several values in one cell"))
            set_look(mark, "import-field")
            field.activated.connect(partial(self._on_field, number))
            mark.activated.connect(partial(self._on_mark, number))
            for made in (field, mark):
                made.setParent(self.viewport())
                made.setMaxVisibleItems(16)
            field.show()
            self.fields.append(field)
            self.marks.append(mark)

    def _on_field(self, number: int) -> None:
        self.chosen.emit(number, str(self.fields[number].currentData() or ""))

    def _on_mark(self, number: int) -> None:
        self.split.emit(number, str(self.marks[number].currentData() or ""))

    # -- room --

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
        for number, (field, mark) in enumerate(zip(self.fields, self.marks, strict=True)):
            left = self.sectionViewportPosition(number) + px(Space.TINY)
            width = self.sectionSize(number) - px(Space.GAP)
            field.setGeometry(left, self._top(), width, height)
            mark.setGeometry(left, self._top() + step, width, height)

    def _top(self) -> int:
        return self.fontMetrics().height() + px(Space.MEDIUM)

    def _box(self) -> int:
        return self.fontMetrics().height() + px(Space.MEDIUM)

    def _rows(self) -> int:
        return 2 if any(not mark.isHidden() for mark in self.marks) else 1


def _mark_words(sign: str) -> str:
    return {
        "": _("One value"),
        ";": _("Split at ;"),
        "\n": _("Split at new lines"),
        "|": _("Split at |"),
        " / ": _("Split at /"),
        ",": _("Split at ,"),
    }[sign]
