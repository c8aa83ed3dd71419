"""The left half of the export dialog: what the file becomes, how it cites, and what goes into it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from essay_planner.core.citation_styles import CHICAGO, style_names
from essay_planner.core.messages import _
from essay_planner.core.pack import LANGUAGE
from essay_planner.core.plan import ExportOptions, HandedInBy
from essay_planner.core.variants import PLAN, variant_names, variant_of
from essay_planner.export.formats import PDF, WORD, formats
from essay_planner.ui.board.panel_parts import Check
from essay_planner.ui.export.choice import format_of
from essay_planner.ui.export.pages import A4, A5
from essay_planner.ui.look import ShortBox, Space, button, column_of, label, row_of
from essay_planner.ui.own.lines import Line


class Offer(QWidget):
    """A few things of which one is chosen, under their name. 'chosen' tells that another one is."""

    chosen = Signal()

    def __init__(self, name: str, tip: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self.box = ShortBox()
        self.box.setAccessibleName(name)
        self.box.setToolTip(tip)
        for word, words in choices.items():
            self.box.addItem(words, word)
        self.says = label("", "small", wrap=True)
        self.says.hide()
        above = label(name, "label", wrap=True)
        above.setBuddy(self.box)
        column_of(self, above, self.box, self.says, spacing=Space.LINE)
        self.box.currentIndexChanged.connect(self.chosen)

    @property
    def word(self) -> str:
        """The word of what is chosen."""
        return str(self.box.currentData())

    def show_word(self, word: str) -> None:
        """Let this be chosen; a word that is not offered is added as it is."""
        if self.box.findData(word) < 0:
            self.box.addItem(word, word)
        self.box.setCurrentIndex(self.box.findData(word))

    def say(self, words: str) -> None:
        """Say something below, or nothing."""
        self.says.setText(words)
        self.says.setVisible(bool(words))
        self.box.setAccessibleDescription(words)


class Template(QWidget):
    """A school's template, or none. 'chosen' tells of another."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.path = ""
        self.choose, self.leave = (
            button("", "outline"),
            button(_("Without"), "quiet", name=_("Export without a template")),
        )
        self.choose.setToolTip(_("Take the styles, header, footer and page of a Word document or template"))
        self.leave.setToolTip(_("Export in the program’s own look"))
        self.choose.clicked.connect(self.on_choose)
        self.leave.clicked.connect(self.on_leave)
        buttons = row_of(self.choose, self.leave)
        buttons.setStretch(0, 1)
        column = column_of(self, label(_("Your school’s template"), "label", wrap=True), spacing=Space.LINE)
        column.addLayout(buttons)
        self.show_path("")

    def show_path(self, path: str) -> None:
        """Have a template, or none."""
        self.path = path
        name = Path(path).name if path else _("Choose a Word template…")
        self.choose.setText(name.replace("&", "&&"))
        self.choose.setAccessibleName(_("Template: {name}").format(name=name) if path else name)
        self.leave.setVisible(bool(path))

    def on_choose(self) -> None:
        """Ask for a template."""
        kinds = _("Word documents and templates (*.docx *.dotx)")
        name, _kind = QFileDialog.getOpenFileName(self, _("Choose a Word template"), self.path, kinds)
        if name:
            self.show_path(name)
            self.chosen.emit()

    def on_leave(self) -> None:
        """Go without one."""
        self.show_path("")
        self.choose.setFocus()
        self.chosen.emit()


class ExportForm(QWidget):
    """All that can be chosen but where to. 'changed' tells that the options are others now, 'typed' of whose it is."""

    changed = Signal()
    typed = Signal()

    def __init__(self, options: ExportOptions, who: HandedInBy | None = None) -> None:
        super().__init__()
        kinds = {kind.word: kind.name for kind in formats().values()}
        self.format = Offer(_("File"), _("The kind of file that the plan becomes"), kinds)
        self.variant = Offer(_("What goes into it"), _("All of the plan, or what you need of it"), variant_names())
        self.style_ = Offer(_("Citations"), _("How notes and sources are written"), style_names())
        sheets = {A4: _("A4, for printing"), A5: _("A5, for phones")}
        self.paper = Offer(_("Pages"), _("How large the pages are"), sheets)
        spoken = _("For spelling, and for programs that read aloud")
        self.language = Offer(_("Language of the text"), spoken, languages())
        self.template = Template()
        self.appendix = Check()
        self.appendix.box.setToolTip(
            _("Adds every piece of evidence in the plan, used or not, with where it comes from")
        )
        self.appendix.say(_("With all evidence and its sources at the end"))
        self.pictures = Check()
        self.pictures.box.setToolTip(_("Prints pictures that belong to the evidence, with whose they are"))
        self.pictures.say(_("With the pictures of the evidence"))
        self.name = Line(_("Name"), _("If you like"), _("Name, printed under the title if you type it"))
        self.class_ = Line(_("Class"), _("Such as 12B"), _("Class, printed beside the name"))
        if who is not None:
            self.name.show_text(who.name)
            self.class_.show_text(who.class_)
        self._before = options
        self._offers = (self.format, self.variant, self.style_, self.paper, self.language)
        self.column: QVBoxLayout = column_of(
            self, *self._offers, self.template, self.appendix, self.pictures, spacing=Space.WIDE
        )
        self.column.addLayout(row_of(self.name, self.class_, spacing=Space.GAP))
        self._show(options)
        for line in (self.name, self.class_):
            line.changed.connect(self.typed)
        for offer in self._offers:
            offer.chosen.connect(self.on_changed)
        self.template.chosen.connect(self.on_changed)
        self.appendix.ticked.connect(self.on_changed)
        self.pictures.ticked.connect(self.on_changed)

    @property
    def options(self) -> ExportOptions:
        """The options as they are now chosen; what was left unsaid and is so by default stays unsaid."""
        before = self._before
        return ExportOptions(
            style=_said(before.style, self.style_.word, CHICAGO),
            variant=_said(before.variant, self.variant.word, PLAN),
            template=self.template.path,
            appendix=self.appendix.box.isChecked(),
            language=_said(before.language, self.language.word, LANGUAGE),
            format=_said(before.format, self.format.word, WORD),
            paper=_said(before.paper, self.paper.word, A4),
            pictures=self.pictures.box.isChecked(),
        )

    @property
    def who(self) -> HandedInBy:
        """Whose plan it is, as far as that is typed."""
        return HandedInBy(name=self.name.text, class_=self.class_.text)

    def on_changed(self) -> None:
        """Show what this kind of file can have, and tell."""
        self._fit()
        self.changed.emit()

    def _show(self, options: ExportOptions) -> None:
        self.format.show_word(format_of(options).word)
        self.variant.show_word(variant_of(options.variant))
        self.style_.show_word(options.style if options.style in style_names() else CHICAGO)
        self.paper.show_word(options.paper if options.paper in (A4, A5) else A4)
        self.language.show_word(options.language or LANGUAGE)
        self.template.show_path(options.template)
        self.appendix.box.setChecked(options.appendix)
        self.pictures.box.setChecked(options.pictures)
        self._fit()

    def _fit(self) -> None:
        kind = format_of(self.options)
        self.format.say(kind.use[:1].upper() + kind.use[1:] + ".")
        self.paper.setVisible(kind.word == PDF)
        self.template.setVisible(kind.word == WORD)


def _said(before: str, chosen: str, default: str) -> str:
    return before if chosen == (before or default) else chosen


def languages() -> Mapping[str, str]:
    """The languages that spelling is checked in, by their tags."""
    return {
        LANGUAGE: _("English (UK)"),
        "en-US": _("English (US)"),
        "en-IE": _("English (Ireland)"),
        "en-AU": _("English (Australia)"),
        "cy-GB": _("Welsh"),
    }
