"""Where the student's evidence comes from: a source that is here already, or a new one, and what notes make of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from essay_planner.core.library import OWN, alias_of, reference
from essay_planner.core.messages import _
from essay_planner.core.names_in_words import read_names, write_names
from essay_planner.core.pack import Source, SourceClass
from essay_planner.core.source_forms import DATES, PEOPLE, form_of, source_forms, untitled
from essay_planner.ui.board.panel_parts import Segments, titled
from essay_planner.ui.look import Space, button, column_of, frame, label, look, row_of
from essay_planner.ui.own.finder import SourceFinder, name_of
from essay_planner.ui.own.lines import DateLine, Line, Pairs, hint_of
from essay_planner.ui.own.notes import Notes


@dataclass(frozen=True, slots=True)
class Chosen:
    """The source of a piece: its id among one's own, the source to write there, and the place in it."""

    id: str = ""
    source: Source | None = None
    locator: str = ""


class SourcePart(QWidget):
    """Finds a source or takes a new one down. 'changed' tells of every change."""

    changed = Signal()
    stopsChanged = Signal()  # there are others for Tab to go to

    def __init__(self, parent: QWidget, new_id: str) -> None:
        """'new_id' is for a source that is written down here."""
        super().__init__(parent)
        self._new_id = new_id
        self._uses: Mapping[str, int] = {}
        self._sources: Mapping[str, Source] = {}
        self._known: Source | None = None  # that was chosen and is not to be changed
        self._writing: Source | None = None  # that is being written down
        self._other_kind = False  # than it had at first
        self.lines: dict[str, Line] = {}
        self._make()
        self._lay_out()
        self._show_state()

    def _make(self) -> None:
        self.finder = SourceFinder()
        self.finder.found.connect(self.on_found)
        self.kinds = Segments(_("A new source"), [(form.type, form.name) for form in source_forms()])
        self.kinds.picked.connect(self.on_kind)
        written = {
            SourceClass.PRIMARY: _("Primary: from the time"),
            SourceClass.SECONDARY: _("Secondary: written later"),
        }
        self.classes = Segments(_("Primary or secondary"), list(written.items()), 2)
        self.classes.picked.connect(self.on_class)
        self.fields = Pairs()
        self.locator = Line(_("Where in it"), _("For example: p. 20"), _("Where in the source"))
        self.locator.changed.connect(self.on_typed)
        self.notes = Notes()
        self.shared = label("", "small", wrap=True)
        self.name = label("", "strong", wrap=True)
        self.change = button(_("Change this source"), "board-link")
        self.change.clicked.connect(self.on_change)
        self.other = button(_("Choose another"), "board-link")
        self.other.clicked.connect(self.on_other)

    def _lay_out(self) -> None:
        self.choice = frame("own-source", self)
        self.choice.setAccessibleName(_("The source"))
        links = row_of(self.change, self.other, spacing=Space.LARGE)
        links.addStretch(1)
        column_of(self.choice, self.name, spacing=Space.TINY, margins=Space.MEDIUM).addLayout(links)
        self.finding = titled(_("A source that is here already"), self.finder)
        self.kind_block = titled(_("Or a new one"), self.kinds)
        self.class_block = titled(_("Primary or secondary"), self.classes)
        parts = (
            self.choice,
            self.finding,
            self.kind_block,
            self.shared,
            self.fields,
            self.class_block,
            self.locator,
            self.notes,
        )
        column_of(self, *parts, spacing=Space.MEDIUM)

    def show_sources(self, sources: Mapping[str, Source], uses: Mapping[str, int]) -> None:
        """Offer these, by reference: those of the plan and of its packs. 'uses' counts pieces of one's own, by id."""
        self._sources, self._uses = sources, uses
        self.finder.show_sources(sources)

    def show_source(self, source: Source | None = None, locator: str = "") -> None:
        """Show the source of a piece, and the place in it."""
        self._known, self._writing, self._other_kind = source, None, False
        self.kinds.show_value(None)
        self.locator.show_text(locator)
        self._show_state()

    def chosen(self) -> Chosen:
        """What was chosen or written down."""
        if self._known is not None:
            return self._as_own(self._known)
        written = self.written()
        if written is None:
            return Chosen()
        return Chosen(written.id, _of_its_kind(written) if self._other_kind else written, self.locator.text)

    def _as_own(self, source: Source) -> Chosen:
        """A source of a pack becomes one of the plan's own, under its id unless another one has that."""
        standing = self._sources.get(reference(OWN, source.id))
        mine = source if standing in (None, source) else replace(source, id=self._new_id)
        return Chosen(mine.id, mine, self.locator.text)

    def written(self) -> Source | None:
        """The source as it was written down; None where nothing was."""
        before = self._writing
        if before is None or not any(line.text for line in self.lines.values()):
            return None
        values = {attribute: _value(before, attribute, line) for attribute, line in self.lines.items()}
        return replace(before, **values)

    def unread(self) -> DateLine | None:
        """The first date that cannot be read."""
        dates = (line for line in self.lines.values() if isinstance(line, DateLine))
        return next((line for line in dates if not line.is_read), None)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        lines = [line.field for line in self.lines.values()]
        choice = [self.change, self.other, self.finder, *self.kinds.buttons]
        return [*choice, *lines, *self.classes.buttons, self.locator.field]

    def on_found(self, ref: str) -> None:
        """A source was chosen that is here already."""
        self.show_source(self._sources[ref], self.locator.text)
        self.locator.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def on_kind(self, kind: str | None) -> None:
        """Write a new source down, of another kind; what was written so far stays."""
        form = form_of(kind or "")
        if form is None:
            self.kinds.show_value(self._writing.type if self._writing else None)
            return
        before = self.written() or Source(id=self._new_id, type=form.type, title="")
        self._other_kind = self._other_kind or before.type != form.type
        self._write(replace(before, type=form.type, class_=form.class_))
        self.changed.emit()

    def on_class(self, value: SourceClass | None) -> None:
        """Say which part of the list of sources it belongs to."""
        if self._writing is not None:
            self._writing = replace(self._writing, class_=value or self._writing.class_)
            self.classes.show_value(self._writing.class_)
            self._tell()

    def on_change(self) -> None:
        """Change a source of one's own, for all that name it."""
        if self._known is not None:
            source, self._known = self._known, None
            self._write(source)
            next(iter(self.lines.values())).field.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_other(self) -> None:
        """Let the student choose again."""
        self.show_source()
        self.finder.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def on_typed(self) -> None:
        """Something was typed."""
        self._tell()

    def _write(self, source: Source) -> None:
        """Show the lines for a source, filled with what it says."""
        self._writing = source
        self.kinds.show_value(source.type)
        self.classes.show_value(source.class_)
        self.fields.empty()
        self.lines = {}
        form = form_of(source.type)
        for field in form.fields if form is not None else ():
            line = DateLine(field.words, hint_of(field.attribute)) if field.attribute in DATES else None
            made = line or Line(field.words, hint_of(field.attribute))
            _fill(made, source, field.attribute)
            made.changed.connect(self.on_typed)
            self.lines[field.attribute] = made
            self.fields.add(made, across=not field.short or look().percent > _LARGE)
        self._show_state()
        self.stopsChanged.emit()

    def _show_state(self) -> None:
        known, writing = self._known, self._writing
        self.choice.setVisible(known is not None)
        for part in (self.finding, self.kind_block):
            part.setVisible(known is None)
        for part in (self.fields, self.class_block):
            part.setVisible(writing is not None)
        uses = self._uses.get(writing.id, 0) if writing is not None else 0
        words = _("{n} pieces of yours rest on this source. What you change here, you change for all of them.")
        self.shared.setText(words.format(n=uses))
        self.shared.setVisible(uses > 1)
        self.locator.setVisible(known is not None or writing is not None)
        if known is not None:
            self.name.setText(name_of(known))
            self.change.setVisible(self._is_own(known) and form_of(known.type) is not None)
        self._show_notes()

    def _is_own(self, source: Source) -> bool:
        """Whether it was written down here, and not taken from a pack."""
        copies = [ref for ref, other in self._sources.items() if other == source and alias_of(ref) != OWN]
        return not copies and reference(OWN, source.id) in self._sources

    def _show_notes(self) -> None:
        chosen = self.chosen()
        self.notes.show_source(chosen.source, chosen.locator)

    def _tell(self) -> None:
        self._show_notes()
        self.changed.emit()


_LARGE = 150  # percent of text at which lines no longer stand side by side


def _fill(line: Line, source: Source, attribute: str) -> None:
    value = getattr(source, attribute)
    if isinstance(line, DateLine):
        line.show_edtf(value)
    elif attribute in PEOPLE:
        line.show_text(write_names(value))
    else:
        line.show_text("" if value == untitled() else value)


def _of_its_kind(source: Source) -> Source:
    """The source without what only forms of other kinds ask for."""
    form = form_of(source.type)
    asked = {field.attribute for field in form.fields} if form is not None else set[str]()
    others = {field.attribute for other in source_forms() for field in other.fields} - asked
    idle: dict[str, Any] = {attribute: () if attribute in PEOPLE else "" for attribute in others}
    return replace(source, **idle)


def _value(before: Source, attribute: str, line: Line) -> Any:
    """What a line says; names that were not touched stay as they were."""
    if isinstance(line, DateLine):
        return line.edtf
    if attribute in PEOPLE:
        known = getattr(before, attribute)
        return known if line.text == write_names(known) else read_names(line.text)
    return line.text
