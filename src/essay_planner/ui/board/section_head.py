"""The head of a section: fold, number, heading to rename, length, and the menu."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSizePolicy, QTextEdit, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import section_of
from essay_planner.core.plan import Plan, Section
from essay_planner.core.queries import Balance, numbered_sections, section_balance
from essay_planner.ui.balance import BalanceBar, balance_words
from essay_planner.ui.board.arranging import add_arranging
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.few_words import FewWords
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.board.section_drag import Grip, drag_section
from essay_planner.ui.board.steps_line import shape_menu
from essay_planner.ui.focus import show_below
from essay_planner.ui.look import Mark, MarkButton, Space, gap, label, look, pad
from essay_planner.ui.session import new_id

_DIGITS = 9  # with commas, more than a section can have
BALANCE = 6  # pixels: the height of the small bar


class HeadingEdit(PlanText):
    """A heading that looks like one until it is typed in; it wraps. Escape takes the typing back.

    Each letter is written into the plan. An emptied heading is the old one again, at the latest when it is left.
    """

    def __init__(self, parent: QWidget, desk: Desk, section_id: str) -> None:
        super().__init__(parent, desk.session, _("Heading"), "", "section-heading")
        self._id = section_id
        self._old = ""
        self._typing = False
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)
        self.bind(self._heading, self._rename, _("Rename section"), f"heading {section_id}")

    def _heading(self, plan: Plan) -> str:
        return section_of(plan, self._id).heading

    def _rename(self, plan: Plan, text: str) -> Plan:
        return edits.rename_section(plan, self._id, text if text.strip() else self._old)

    def show_text(self, text: str) -> None:
        """Show the plan's heading, but leave what is being typed as it is typed."""
        if not self._typing:
            self._old = text
            super().show_text(text)
            self.updateGeometry()

    def on_written(self, text: str) -> None:
        """Rename at each letter."""
        self._typing = True
        super().on_written(text)
        self._typing = False

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        lines = self.toPlainText().split("\n")
        words = max(self.fontMetrics().horizontalAdvance(line) for line in lines)
        return QSize(max(words, self.fontMetrics().horizontalAdvance("MM")) + 22, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the typing back."""
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._old)
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands here now is what Escape gives back."""
        super().focusInEvent(event)
        self._old = self._heading(self._session.plan)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the heading as the plan has it."""
        super().focusOutEvent(event)
        if any(section.id == self._id for section in self._session.plan.sections):
            self.follow(self._session.plan)


class SectionHead(QWidget):
    """One section's head. 'foldAsked' says that it wants to be folded or opened."""

    foldAsked = Signal()

    def __init__(self, parent: QWidget, desk: Desk, section_id: str) -> None:
        super().__init__(parent)
        self._desk, self._id = desk, section_id
        self._pressed: QPoint | None = None  # where a drag of the section could begin
        self.grip = Grip()
        self.grip.hide()
        self.fold = MarkButton(Mark.CHEVRON_DOWN, _("Fold"), 12)
        self.number = label("", "strong")
        self.heading = HeadingEdit(self, desk, section_id)
        self.counts = label("", "count")
        self.balance = BalanceBar(46, BALANCE)
        self.words = label("", "count")
        self.length = FewWords(self, _("Words for this section"), _("How many words"))
        self.length.setMaxLength(_DIGITS)
        self.length.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.menu_button = MarkButton(Mark.MORE, _("Section menu"))
        self.fold.clicked.connect(self.foldAsked)
        self.menu_button.clicked.connect(self.on_menu)
        self.length.editingFinished.connect(self.on_length)
        row = QHBoxLayout(self)
        pad(row, Space.NONE)
        gap(row, Space.LINE)
        for widget in (self.grip, self.fold, self.number, self.heading):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        for beside in (self.counts, self.words, self.length):
            row.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.balance, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        for words in (self.number, self.counts, self.words):
            pad(words, Space.NONE, Space.TINY, Space.NONE, Space.TINY)  # level with the first line of the heading
        look().changed.connect(self.level)  # after the mark and the button, which fit themselves first

    def follow(self, plan: Plan, folded: bool) -> None:
        """Show the plan's heading, number and counts."""
        section = section_of(plan, self._id)
        self._follow_grip(movable=len(plan.sections) > 1 and not self._desk.session.read_only)
        number = numbered_sections(plan).get(self._id)
        self.number.setText(f"{number} ·" if number else "")
        self.heading.follow(plan)
        self.heading.setAccessibleName(_("Heading of section {number}").format(number=number or "").strip())
        self.menu_button.say(_("Menu of section {heading}").format(heading=section.heading))
        self.menu_button.setEnabled(not self._desk.session.read_only)
        self._show_balance(section_balance(plan, section))
        words = _("Open section {heading}") if folded else _("Fold section {heading}")
        self.fold.say(words.format(heading=section.heading))
        self.fold.show_mark(Mark.CHEVRON_RIGHT if folded else Mark.CHEVRON_DOWN)
        self.counts.setText(_counts(section) if folded else "")
        self.words.setText(_about(section.words))

    def _show_balance(self, shown: Balance) -> None:
        """A small bar, for a section that has cards on a side."""
        self.balance.setVisible(bool(shown.for_count or shown.against_count))
        self.balance.show_balance(shown)
        self.balance.setToolTip(balance_words(shown))
        self.balance.setAccessibleName(_("Balance of the section: {words}").format(words=balance_words(shown)))

    def level(self) -> None:
        """Keep the small parts level with the heading's first line, also in another look."""
        line = self.fold.sizeHint().height()
        self.grip.setFixedHeight(line)
        pad(self.balance, Space.GAP, (line - BALANCE) // 2, Space.NONE, Space.NONE)

    def _follow_grip(self, movable: bool) -> None:
        self.level()
        if movable is self.grip.isHidden():
            self.grip.setVisible(movable)
            self.setCursor(Qt.CursorShape.OpenHandCursor if movable else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press makes the section the current one; it may be the beginning of a drag."""
        self._desk.go_to_section(self._id)
        left = event.button() is Qt.MouseButton.LeftButton and not self.grip.isHidden()
        self._pressed = event.position().toPoint() if left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the whole section once the pointer has gone far enough."""
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            heading = section_of(self._desk.plan, self._id).heading
            self._desk.sectionCarried.emit(self._id)
            drag_section(self, self._id, f"{self.number.text()} {heading}".strip())
            self._desk.sectionCarried.emit("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """No drag begins any more."""
        del event
        self._pressed = None

    def counted(self) -> str:
        """How many cards stand on each side: what a folded section shows of them."""
        return _counts(section_of(self._desk.plan, self._id))

    def rename(self) -> None:
        """Let the student type another heading."""
        self.heading.setFocus()
        self.heading.selectAll()

    def on_menu(self) -> None:
        """Show what can be done with the section."""
        show_below(self.menu_button, self.make_menu())

    def make_menu(self) -> QMenu:
        """The section's menu."""
        menu = QMenu(self)
        ids = [section.id for section in self._desk.plan.sections]
        row = ids.index(self._id)
        menu.addAction(_("Rename") + "\tF2").triggered.connect(self.rename)
        up = menu.addAction(_("Move section up"))
        up.triggered.connect(partial(self.move_to, row - 1))
        up.setEnabled(row > 0)
        down = menu.addAction(_("Move section down"))
        down.triggered.connect(partial(self.move_to, row + 1))
        down.setEnabled(row < len(ids) - 1)
        menu.addAction(_("Add a section below")).triggered.connect(partial(self._add_below, row + 1))
        menu.addSeparator()
        add_arranging(menu, self._desk, self._id)
        menu.addMenu(shape_menu(self._desk, self._id, menu))
        menu.addAction(_("Words for this section…")).triggered.connect(self.ask_length)
        menu.addSeparator()
        remove = menu.addAction(_("Remove section: its cards go to the tray"))
        remove.triggered.connect(self.remove)
        remove.setEnabled(len(ids) > 1)
        return menu

    def move_to(self, row: int, *_checked: object) -> bool:
        """Move the section to a row among the sections, and say where it stands then. True if it moved."""
        session = self._desk.session
        if not session.apply(partial(edits.move_section, section_id=self._id, row=row), _("Move section")):
            return False
        ids = [section.id for section in self._desk.plan.sections]
        heading = section_of(self._desk.plan, self._id).heading
        said = _("‘{heading}’ is section {number} of {count} now.")
        session.announced.emit(said.format(heading=heading, number=ids.index(self._id) + 1, count=len(ids)))
        return True

    def _add_below(self, row: int, *_checked: object) -> None:
        new = new_id("s")
        edit = partial(edits.add_section, section_id=new, heading=_("New section"), row=row)
        if self._desk.session.apply(edit, _("Add section")):
            self._desk.go_to_section(new)

    def ask_length(self, *_checked: object) -> None:
        """Let the student type about how many words the section is to have."""
        words = section_of(self._desk.plan, self._id).words
        self.words.hide()
        self.length.start(str(words) if words else "")

    def on_length(self) -> None:
        """Keep the number that was typed, or none where nothing was, and say so; Escape leaves it as it was."""
        given_up, typed = self.length.given_up, self.length.finish(self.menu_button)
        self.words.show()
        if given_up or self._id not in (section.id for section in self._desk.plan.sections):
            return
        digits = typed.replace(",", "").replace(" ", "")
        number = int(digits) if digits.isdecimal() else 0  # which is refused, with a sentence
        edit = partial(edits.set_section_words, section_id=self._id, words=number if typed else None)
        if not self._desk.session.apply(edit, _("Say how many words a section has")):
            return
        heading = section_of(self._desk.plan, self._id).heading
        said = _("‘{heading}’: {about}.") if typed else _("‘{heading}’ has no number of words of its own.")
        self._desk.session.announced.emit(said.format(heading=heading, about=_about(number)))

    def remove(self, *_checked: object) -> None:
        """Take the section away, and say what became of what was in it."""
        section = section_of(self._desk.plan, self._id)
        if self._desk.session.apply(partial(edits.remove_section, section_id=self._id), _("Remove section")):
            self._desk.session.announced.emit(_said_of_removed(section))


def _about(words: int | None) -> str:
    """'about 300 words'; '' where none are said."""
    return ngettext("about {count} word", "about {count} words", words).format(count=f"{words:,}") if words else ""


def _counts(section: Section) -> str:
    return _("{for_} for · {against} against").format(for_=len(section.for_), against=len(section.against))


def _said_of_removed(section: Section) -> str:
    """What became of a section's cards and words."""
    words = any(text.strip() for text in (section.point, section.counter, section.verdict.text, section.link))
    cards = any((section.context, section.for_, section.against))
    gone = _("its words are gone (Ctrl+Z brings them back)")
    said = {
        (True, True): _("Its cards are in the tray; {gone}."),
        (True, False): _("Its cards are in the tray."),
        (False, True): _("It had no cards; {gone}."),
        (False, False): "",
    }[cards, words].format(gone=gone)
    removed = _("Section '{heading}' removed.").format(heading=section.heading)
    return f"{removed} {said}".strip()
