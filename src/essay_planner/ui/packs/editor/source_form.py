"""The form for a source of a pack: what each kind of work says of itself, and what it is good for."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Pack, SourceClass
from essay_planner.core.source_forms import DATES, PEOPLE, SourceField, form_of, source_forms
from essay_planner.files.evidence_shapes import SOURCE_TYPES
from essay_planner.ui.own.lines import hint_of
from essay_planner.ui.own.notes import Notes
from essay_planner.ui.packs.editor.columns import type_word
from essay_planner.ui.packs.editor.fields import (
    ChoiceField,
    DateField,
    LineField,
    NamesField,
    SegmentsField,
    TextField,
)
from essay_planner.ui.packs.editor.form import ItemForm

_PEOPLE = PEOPLE | {"container_author"}
_DATES = DATES | {"original_date"}


class SourceForm(ItemForm):
    """Shows the fields of the source's kind; all others, and those of rare kinds, are folded away."""

    def __init__(self, source_type: str) -> None:
        """A form for works of that type: for another type another form is made."""
        super().__init__(_("Source"))
        self.source_type = source_type
        asked = _asked(source_type)
        self.add(self.bind("type", ChoiceField(_("Kind of source"), _type_words()), _("Change the kind of source")))
        self._add_fields(asked)
        classes = [
            (SourceClass.PRIMARY, _("Primary: from the time")),
            (SourceClass.SECONDARY, _("Secondary: written later")),
            (SourceClass.TEACHING, _("Teaching material")),
        ]
        field = SegmentsField(_("What sort of source it is"), classes, 3)
        self.add(self.bind("class_", field, _("Change the sort of source")))
        self._judgement()
        shown = {field.attribute for field in asked}
        self.fold(_("More: translator, archive…"))
        self._add_fields([field for field in _others() if field.attribute not in shown])
        self.notes = Notes()
        self.end()
        self.column.insertWidget(self.column.count() - 1, self.notes)

    def _judgement(self) -> None:
        value = TextField(_("What it is good for"), _("Why a historian would use it"))
        limits = TextField(_("What to be careful about"), _("What it cannot show, or whose side it takes"))
        self.add(self.bind("value", value, _("Say what a source is good for")))
        self.add(self.bind("limits", limits, _("Say what to be careful about")))

    def _add_fields(self, asked: Sequence[SourceField]) -> None:
        """Short fields stand side by side, two in a row."""
        waiting: list[QWidget] = []
        for asked_field in asked:
            field = self.bind(
                asked_field.attribute, _field(asked_field), _("Change ‘{field}’").format(field=asked_field.words)
            )
            if asked_field.short:
                waiting.append(field)
                continue
            self._flush(waiting)
            self.add(field)
        self._flush(waiting)

    def _flush(self, waiting: list[QWidget]) -> None:
        if waiting:
            self.add_pairs(*waiting)
        waiting.clear()

    def follow(self, pack: Pack, item: Any) -> None:
        """Show a source, with what notes make of it."""
        super().follow(pack, item)
        self.notes.show_source(item if item.title else None, "")


def _field(asked: SourceField) -> Any:
    if asked.attribute in _PEOPLE:
        return NamesField(asked.words, hint_of("author" if asked.attribute != "editor" else "editor"))
    if asked.attribute in _DATES:
        return DateField(asked.words, hint_of(asked.attribute))
    return LineField(asked.words, hint_of(asked.attribute))


def _asked(source_type: str) -> Sequence[SourceField]:
    form = form_of(source_type)
    return form.fields if form is not None else tuple(_of_any_kind())


def _of_any_kind() -> Iterator[SourceField]:
    yield SourceField("author", _("Author or body"))
    yield SourceField("title", _("Title"))
    yield SourceField("container_title", _("Part of what: title of the whole"))
    yield SourceField("genre", _("What it is, such as ‘letter’"), short=True)
    yield SourceField("issued", _("Date"), short=True)
    yield SourceField("publisher_place", _("Place"), short=True)
    yield SourceField("publisher", _("Publisher"), short=True)
    yield SourceField("archive", _("Archive or library"), short=True)
    yield SourceField("archive_location", _("Shelf mark"), short=True)
    yield SourceField("url", _("Web address"))


def _others() -> Iterator[SourceField]:
    """Every field of a source, in words; those that a form shows already are left out by it."""
    yield SourceField("title_short", _("Short title"), short=True)
    yield SourceField("edition", _("Edition"), short=True)
    yield SourceField("editor", _("Editor"), short=True)
    yield SourceField("translator", _("Translator"), short=True)
    yield SourceField("container_title", _("Title of the whole"))
    yield SourceField("container_author", _("Author of the whole"), short=True)
    yield SourceField("collection_title", _("Series"), short=True)
    yield SourceField("volume", _("Volume"), short=True)
    yield SourceField("issue", _("Number"), short=True)
    yield SourceField("page", _("Pages"), short=True)
    yield SourceField("publisher_place", _("Place"), short=True)
    yield SourceField("publisher", _("Publisher"), short=True)
    yield SourceField("issued", _("Date"), short=True)
    yield SourceField("original_date", _("First published"), short=True)
    yield SourceField("accessed", _("Date when you read it"), short=True)
    yield SourceField("event_title", _("Occasion"), short=True)
    yield SourceField("event_place", _("Place of the occasion"), short=True)
    yield SourceField("genre", _("What it is, such as ‘letter’"), short=True)
    yield SourceField("medium", _("Medium, such as ‘film’"), short=True)
    yield SourceField("archive", _("Archive or library"), short=True)
    yield SourceField("archive_place", _("Place of the archive"), short=True)
    yield SourceField("archive_location", _("Shelf mark"), short=True)
    yield SourceField("doi", _("DOI"), short=True)
    yield SourceField("isbn", _("ISBN"), short=True)
    yield SourceField("language", _("Language"), short=True)
    yield SourceField("url", _("Web address"))
    yield SourceField("note", _("Note"))


def _type_words() -> dict[str, str]:
    """The usual kinds first, then all others of CSL-JSON by name."""
    usual = {form.type: form.name for form in source_forms()}
    others = {kind: type_word(kind) for kind in SOURCE_TYPES if kind not in usual}
    return usual | dict(sorted(others.items(), key=lambda item: item[1].casefold()))
