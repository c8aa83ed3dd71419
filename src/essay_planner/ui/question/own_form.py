"""The form for a question of one's own: its words, its sections, and the packs to take evidence from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.ui.board.panel_parts import titled
from essay_planner.ui.look import FewLines, Space, button, column_of, indent, label, set_look
from essay_planner.ui.own.lines import Words
from essay_planner.ui.question.dialog import SheetDialog
from essay_planner.ui.question.fields import QuestionFields
from essay_planner.ui.welcome.words import about_pack

if TYPE_CHECKING:
    from essay_planner.packs.reading import LoadedPack


class PackBox(QWidget):
    """A pack to take evidence from, or not: its name, and how large it is."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self.box = QCheckBox(pack.title.replace("&", "&&"))
        self.box.setAccessibleName(pack.title)
        self.box.setAccessibleDescription(about_pack(pack))
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.setToolTip(pack.title)
        set_look(self.box, "board-check")
        about = FewLines("tiny", most=2)
        indent(about, Space.PAGE)
        about.show_text(about_pack(pack))
        column_of(self, self.box, about, spacing=Space.NONE)


class OwnQuestionForm(SheetDialog):
    """Stays as it was typed until a plan is started. 'written' has the question, the headings and the packs."""

    written = Signal(object, object, object)

    def __init__(self, parent: QWidget) -> None:
        title, hint = _("Your own question"), _("Only the question is needed. All of it can be changed later.")
        super().__init__(parent, title, hint)
        self.fields = QuestionFields()
        words = _("One on each line. Without any, all evidence starts in ‘Not grouped yet’.")
        self.sections = Words(self, _("Sections, one on each line"), words, sentence=False)
        self._packs = QWidget()
        self._rows = column_of(self._packs, spacing=Space.GAP)
        self.choices: list[tuple[LoadedPack, PackBox]] = []
        self.none = label(_("There is none here yet. One can be added to the plan later."), "small", wrap=True)
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)

    def _lay_out(self) -> None:
        self.column.addWidget(self.fields)
        self.column.addWidget(titled(_("Sections: the paragraphs you plan, if you know them"), self.sections))
        self.column.addWidget(titled(_("Take evidence from, if you like"), self.none, self._packs))
        self.column.addStretch(1)
        self.start, self.cancel = button(_("Start planning"), "primary"), button(_("Cancel"), "quiet")
        self.start.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.lay_foot(QWidget(), self.cancel, self.start)

    def open_with(self, packs: "Sequence[LoadedPack]", words: str) -> None:
        """Open, with these packs to choose from; 'words' are the question unless another was typed before."""
        chosen = [loaded.sha256 for loaded in self.chosen()]
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.choices = [(loaded, PackBox(loaded.pack)) for loaded in packs]
        for loaded, made in self.choices:
            made.box.setChecked(loaded.sha256 in chosen)
            self._rows.addWidget(made)
        self.order(self.sections, *(made.box for _loaded, made in self.choices), self.cancel, self.start)
        self.none.setVisible(not packs)
        if words and not self.fields.text.toPlainText().strip():
            self.fields.ask(words)
        self.show_over()
        self.fields.text.setFocus()

    def accept(self) -> None:
        """Start the plan, or lead to what is missing."""
        question = self.fields.question()
        if question is None:
            return
        super().accept()
        self.written.emit(question, self.headings(), self.chosen())

    def headings(self) -> list[str]:
        """The sections that were typed."""
        lines = (" ".join(line.split()) for line in self.sections.toPlainText().splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    def chosen(self) -> "list[LoadedPack]":
        """The packs that are ticked."""
        return [loaded for loaded, made in self.choices if made.box.isChecked()]
