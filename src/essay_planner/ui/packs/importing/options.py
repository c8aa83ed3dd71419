"""What can be chosen of a table as a whole: which table, what its rows become, its heads, and the question."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QWidget

from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.packs.importing import Choices, Makes, Mapped, Offer, ask, makes_words
from essay_planner.ui.look import Flow, Space, label, px, row_of, set_look
from essay_planner.ui.packs.editor.fields import Choice

_NEW = "?"  # stands for a question that is to be written; no id looks like that
_PAUSE = 300  # milliseconds after the last key
_QUESTION = 420  # pixels that the line for a question has at least


class Options(QWidget):
    """'changed' tells that something else is chosen."""

    changed = Signal()

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._pack = pack
        self.table, self.makes = Choice(_("Which table")), Choice(_("What each row becomes"))
        self.header = QCheckBox(_("The first row holds heads"))
        self.header.setToolTip(_("Take the first row as the names of the columns"))
        set_look(self.header, "board-check")
        self.renew = QCheckBox(_("Change the pieces that are there already"))
        self.renew.setToolTip(
            _("Put rows in place of the pieces that the pack has of them; what a row leaves empty stays as it is")
        )
        set_look(self.renew, "board-check")
        self.renew.hide()
        self.question, self.asked = Choice(_("The question that the sides are about")), QLineEdit()
        self.table.setToolTip(_("Choose a table of the document, or a sheet of the workbook"))
        self.makes.setToolTip(_("Choose what the rows of the table become"))
        self.question.setToolTip(_("Choose the question that ‘for’ and ‘against’ are about"))
        for makes in Makes:
            self.makes.addItem(makes_words(makes), makes)
        for known in pack.questions:
            self.question.addItem(known.text, known.id)
        self.question.addItem(_("A new question…") if pack.questions else _("No question yet"), _NEW)
        self.question.setMinimumContentsLength(24)
        self.table.setMinimumContentsLength(18)
        self.asked.setPlaceholderText(_("Write the essay question that the sides are about"))
        self.asked.setAccessibleName(_("The new question"))
        self.asked.setToolTip(_("The question goes into the pack with the evidence"))
        self.asked.setMinimumWidth(_QUESTION)
        self.asked.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.question.setVisible(bool(pack.questions))
        self.asked.setVisible(not pack.questions)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.changed)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        flow = Flow(Space.WIDE)
        self._table = _named(_("Table"), self.table)
        self._asks = _named(_("For or against:"), self.question, self.asked)
        for made in (self._table, _named(_("Each row becomes"), self.makes), self.header, self._asks, self.renew):
            flow.addWidget(made)
        self.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        for box in (self.table, self.makes, self.question):
            box.activated.connect(self.on_chosen)
        for check in (self.header, self.renew):
            check.clicked.connect(self.on_chosen)
        self.asked.textEdited.connect(self.on_typed)

    def show_offer(self, offer: Offer) -> None:
        """Show what can be chosen of a file."""
        self.renew.setChecked(False)
        self.table.clear()
        for number, table in enumerate(offer.tables):
            self.table.addItem(table.name, number)
        self._table.setVisible(len(offer.tables) > 1)
        self.setVisible(bool(offer.tables))
        words = self.asked.fontMetrics().horizontalAdvance(self.asked.placeholderText())
        self.asked.setMinimumWidth(max(_QUESTION, words + 2 * px(Space.PAGE)))

    def show_mapped(self, mapped: Mapped, known: int) -> None:
        """Show how the table is understood, which holds so many pieces of the pack."""
        self.renew.setVisible(bool(known))
        self.makes.setCurrentIndex(self.makes.findData(mapped.makes))
        self.header.setChecked(mapped.header)
        sided = {column.field for column in mapped.columns} & {"side", "text-for", "text-against", "criteria", "hint"}
        asks = mapped.makes is Makes.EVIDENCE and bool(sided)
        self._asks.setVisible(asks)
        self.asked.setVisible(self.question.currentData() == _NEW)

    def on_chosen(self, *_chosen: object) -> None:
        """Tell at once."""
        self._pause.stop()
        self.changed.emit()

    def on_typed(self) -> None:
        """Tell after a pause."""
        self._pause.start()

    def of(self, choices: Choices) -> Choices:
        """The choices with the question that is chosen or written, and whether rows change pieces of the pack."""
        chosen = self.question.currentData()
        choices = replace(choices, renew=self.renew.isChecked())
        if chosen != _NEW:
            return replace(choices, question=str(chosen), new_question=None)
        try:
            return replace(choices, question="", new_question=ask(self._pack, self.asked.text()))
        except EditRefused:  # nothing is written yet, so the sides bear on no question
            return replace(choices, question=_NEW, new_question=None)


def _named(words: str, *fields: QWidget) -> QWidget:
    """Fields with words before them, which stay together where a line ends."""
    made, named = QWidget(), label(words, "small")
    named.setBuddy(fields[0])  # on X11 assistive technology is told of a choice by its label alone
    made.setLayout(row_of(named, *fields, spacing=Space.GAP))
    return made
