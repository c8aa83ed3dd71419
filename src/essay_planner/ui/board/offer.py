"""The bar that offers a question's suggested sections, until they are used or waved away."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.look import Mark, MarkButton, Space, button, label, pad, set_look
from essay_planner.ui.session import new_id


class SectionsOffer(QFrame):
    """Adds all suggested sections with one click; a first section that nothing was done with makes room."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waved_away = False
        set_look(self, "offer")
        self.words = words = label("", wrap=True)
        self.use = button(_("Use suggested sections"), "outline")
        self.close_button = close = MarkButton(Mark.CROSS, _("Dismiss the suggested sections"), 10)
        self.use.clicked.connect(self.on_use)
        close.clicked.connect(self.on_close)
        row = QHBoxLayout(self)
        pad(row, Space.WIDE, Space.SMALL, Space.GAP, Space.SMALL)
        row.addWidget(words, 1)
        row.addWidget(self.use)
        row.addWidget(close)
        self.follow(desk.plan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the sections, or where that takes more than two lines only say how many there are."""
        super().resizeEvent(event)
        headings = self._headings()
        listed = _("Suggested for this question: {headings}").format(headings=" · ".join(headings))
        room = self.width() - self.use.sizeHint().width() - self.close_button.sizeHint().width() - 40
        fits = self.fontMetrics().horizontalAdvance(listed) < 1.8 * room
        self.words.setText(listed if fits else _("Suggested sections: {count}").format(count=len(headings)))
        self.words.setToolTip("" if fits else "\n".join(headings))
        self.words.setAccessibleName(listed)
        longest = max(self.words.fontMetrics().horizontalAdvance(word) for word in self.words.text().split())
        self.words.setVisible(longest <= room)  # the button says it, too

    def follow(self, plan: Plan) -> None:
        """Stand on the sheet as long as none of the suggested sections is used."""
        present = {section.heading for section in plan.sections}
        headings = self._headings()
        unused = bool(headings) and not present.intersection(headings)
        self.setVisible(unused and not self._waved_away and not self._desk.session.read_only)

    def on_use(self) -> None:
        """Add the sections, as one step."""
        headings = {new_id("s"): heading for heading in self._headings()}

        def edit(plan: Plan) -> Plan:
            return edits.use_suggested_sections(plan, headings)

        if self.use.hasFocus():
            self.focusNextChild()  # the bar goes
        if self._desk.session.apply(edit, _("Use suggested sections")):
            self._desk.session.announced.emit(_("The question's sections are on your plan."))

    def on_close(self) -> None:
        """Stay away."""
        self._waved_away = True
        if self.close_button.hasFocus():
            self.focusNextChild()
        self.hide()

    def _headings(self) -> list[str]:
        question = self._desk.question()
        return [section.heading for section in question.sections] if question is not None else []
