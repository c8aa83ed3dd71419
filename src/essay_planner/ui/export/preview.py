"""The right half of the export dialog: the pages, how many there are, and where the file will differ from them."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.outline import outline
from essay_planner.core.plan import Plan
from essay_planner.export.formats import WORD
from essay_planner.ui.export.choice import format_of, still_open
from essay_planner.ui.export.pages import A4, A5, OF_WORD
from essay_planner.ui.export.sheets import Sheets
from essay_planner.ui.look import Mark, MarkButton, Space, column_of, label, pad, row_of, set_look


class Preview(QWidget):
    """Pages to look through, by mouse or keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "paper")
        self.sheets = Sheets()
        self.number, self.says = label("", "small"), label("", "small", wrap=True)
        self.smaller = _button(Mark.MINUS, _("Smaller pages"), "Ctrl+-", self.on_smaller)
        self.larger = _button(Mark.PLUS, _("Larger pages"), "Ctrl++", self.on_larger)
        self.back = _button(Mark.CHEVRON_LEFT, _("Page before"), _("Page Up"), self.on_back)
        self.on = _button(Mark.CHEVRON_RIGHT, _("Next page"), _("Page Down"), self.on_next)
        head = row_of(self.back, self.number, self.on, QWidget(), self.smaller, self.larger, spacing=Space.TINY)
        head.setStretch(3, 1)
        pad(head, Space.WIDE, Space.SMALL, Space.WIDE, Space.SMALL)
        column = column_of(self, spacing=Space.NONE)
        column.addLayout(head)
        column.addWidget(self.sheets, 1)
        column.addWidget(self.says)
        pad(self.says, Space.BROAD, Space.GAP, Space.BROAD, Space.GAP)
        self.sheets.moved.connect(self.on_moved)

    def work(self, difference: str) -> None:
        """Say that other pages are being made, and where the file will not be like them."""
        self.says.setText(difference)
        self.says.setVisible(bool(difference))

    def show_page(self, plan: Plan, html: str, trouble: str) -> None:
        """Show a plan's pages, or why there are none."""
        if trouble:
            self.says.setText(trouble)
            self.says.show()
        else:
            self.sheets.show_html(html, plan.question.text, paper_of(plan))

    def turn(self, pages: int) -> None:
        """Go on by that many pages."""
        self.sheets.go_to(self.sheets.page + pages)

    def on_smaller(self) -> None:
        """See more of a page."""
        self.sheets.zoom_by(-1)

    def on_larger(self) -> None:
        """See less of a page, better."""
        self.sheets.zoom_by(1)

    def on_back(self) -> None:
        """See the page before."""
        self.turn(-1)

    def on_next(self) -> None:
        """See the next page."""
        self.turn(1)

    def on_moved(self) -> None:
        """Say which page is in sight."""
        page, count = self.sheets.page + 1, self.sheets.count
        words = _("Page {page} of {pages}") if count else _("Page {page}")
        self.number.setText(words.format(page=page, pages=count))
        self.sheets.setAccessibleDescription(self.number.text())
        self.back.setEnabled(page > 1)
        self.on.setEnabled(page < count)


def paper_of(plan: Plan) -> str:
    """The sheets that a plan is shown on."""
    if format_of(plan.export).word == WORD:
        return OF_WORD
    return A5 if format_of(plan.export).word == "pdf" and plan.export.paper == A5 else A4


class Made(NamedTuple):
    """The page of a plan, or why there is none, and how much is still open."""

    html: str
    trouble: str
    still_open: str


def page_or_why(plan: Plan) -> Made:
    """The page of a plan as its options have it, or why there is none. Safe in any thread."""
    from essay_planner.export.paged import to_page, word_page
    from essay_planner.files.pictures import pictures_of

    laid = outline(plan, pictures=pictures_of(plan))
    try:
        html = word_page(laid) if format_of(plan.export).word == WORD else to_page(laid)
    except (EssayPlannerError, OSError) as error:  # of the template
        return Made("", str(error), still_open(laid))
    return Made(html, "", still_open(laid))


def _button(mark: Mark, name: str, keys: str, act: Callable[[], object]) -> MarkButton:
    """A button whose tip tells what it does, and the keys for that."""
    made = MarkButton(mark, name)
    made.setToolTip(f"{name} ({keys})")
    made.clicked.connect(act)
    return made
