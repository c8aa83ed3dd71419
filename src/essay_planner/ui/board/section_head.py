"""The head of a section: fold, number, heading to rename, length, and the menu."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import section_of
from essay_planner.core.plan import Plan, Section
from essay_planner.core.queries import numbered_sections
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.small import MarkButton, label
from essay_planner.ui.look import Mark, set_look
from essay_planner.ui.session import new_id


class HeadingEdit(QLineEdit):
    """A heading that looks like one until it is typed in; Escape takes the typing back."""

    renamed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        set_look(self, "section-heading")
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self.on_finished)
        self.textChanged.connect(self.updateGeometry)

    def show_heading(self, text: str) -> None:
        """Show the plan's heading."""
        if text != self._shown or not self.hasFocus():
            self._shown = text
            self.setText(text)
            self.setCursorPosition(0)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text() or "MM") + 22, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrow if need be."""
        return QSize(60, super().minimumSizeHint().height())

    def on_finished(self) -> None:
        """Rename, if other words were typed; an empty heading goes back."""
        text = self.text().strip()
        if not text:
            self.setText(self._shown)
        elif text != self._shown:
            self.renamed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the typing back; Enter goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of a long heading."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)


class SectionHead(QWidget):
    """One section's head. 'foldAsked' says that it wants to be folded or opened."""

    foldAsked = Signal()

    def __init__(self, parent: QWidget, desk: Desk, section_id: str) -> None:
        super().__init__(parent)
        self._desk, self._id = desk, section_id
        self.fold = MarkButton(Mark.CHEVRON_DOWN, _("Fold"), 12)
        self.number = label("", "strong")
        self.heading = HeadingEdit()
        self.counts = label("", "count")
        self.words = label("", "count")
        self.menu_button = MarkButton(Mark.MORE, _("Section menu"))
        self.fold.clicked.connect(self.foldAsked)
        self.heading.renamed.connect(self.on_renamed)
        self.menu_button.clicked.connect(self.on_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        for widget in (self.fold, self.number, self.heading):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.counts, self.words, self.menu_button):
            row.addWidget(widget)

    def follow(self, plan: Plan, folded: bool) -> None:
        """Show the plan's heading, number and counts."""
        section = section_of(plan, self._id)
        number = numbered_sections(plan).get(self._id)
        self.number.setText(f"{number} ·" if number else "")
        self.heading.show_heading(section.heading)
        self.heading.setReadOnly(self._desk.session.read_only)
        self.heading.setAccessibleName(_("Heading of section {number}").format(number=number or "").strip())
        self.menu_button.say(_("Menu of section {heading}").format(heading=section.heading))
        words = _("Open section {heading}") if folded else _("Fold section {heading}")
        self.fold.say(words.format(heading=section.heading))
        self.fold.show_mark(Mark.CHEVRON_RIGHT if folded else Mark.CHEVRON_DOWN)
        self.counts.setText(_counts(section) if folded else "")
        about = ngettext("about {count} word", "about {count} words", section.words or 0)
        self.words.setText(about.format(count=section.words) if section.words else "")

    def counted(self) -> str:
        """How many cards stand on each side: what a folded section shows of them."""
        return _counts(section_of(self._desk.plan, self._id))

    def rename(self) -> None:
        """Let the student type another heading."""
        self.heading.setFocus()
        self.heading.selectAll()

    def on_renamed(self, text: str) -> None:
        """Give the section another heading."""
        self._desk.session.apply(partial(edits.rename_section, section_id=self._id, heading=text), _("Rename section"))

    def on_menu(self) -> None:
        """Show what can be done with the section."""
        menu = self.make_menu()
        menu.exec(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))
        menu.deleteLater()

    def make_menu(self) -> QMenu:
        """The section's menu."""
        menu = QMenu(self)
        ids = [section.id for section in self._desk.plan.sections]
        row = ids.index(self._id)
        menu.addAction(_("Rename") + "\tF2").triggered.connect(self.rename)
        up = menu.addAction(_("Move section up"))
        up.triggered.connect(partial(self._move, row - 1))
        up.setEnabled(row > 0)
        down = menu.addAction(_("Move section down"))
        down.triggered.connect(partial(self._move, row + 1))
        down.setEnabled(row < len(ids) - 1)
        menu.addAction(_("Add a section below")).triggered.connect(partial(self._add_below, row + 1))
        menu.addSeparator()
        remove = menu.addAction(_("Remove section: its cards go to the tray"))
        remove.triggered.connect(self._remove)
        remove.setEnabled(len(ids) > 1)
        return menu

    def _move(self, row: int, *_checked: object) -> None:
        self._desk.session.apply(partial(edits.move_section, section_id=self._id, row=row), _("Move section"))

    def _add_below(self, row: int, *_checked: object) -> None:
        new = new_id("s")
        edit = partial(edits.add_section, section_id=new, heading=_("New section"), row=row)
        if self._desk.session.apply(edit, _("Add section")):
            self._desk.go_to_section(new)

    def _remove(self, *_checked: object) -> None:
        heading = section_of(self._desk.plan, self._id).heading
        if self._desk.session.apply(partial(edits.remove_section, section_id=self._id), _("Remove section")):
            said = _("Section '{heading}' removed. Its cards are in the tray.").format(heading=heading)
            self._desk.session.announced.emit(said)


def _counts(section: Section) -> str:
    return _("{for_} for · {against} against").format(for_=len(section.for_), against=len(section.against))
