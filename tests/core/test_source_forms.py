"""What the forms of a source ask for."""

import dataclasses

from tests.builders import a_source

from essay_planner.core.pack import Source, SourceClass
from essay_planner.core.source_forms import DATES, PEOPLE, form_of, missing_in, source_forms, untitled
from essay_planner.files.evidence_shapes import SOURCE_TYPES


def test_every_form_is_of_a_type_that_files_know_and_asks_for_fields_that_sources_have() -> None:
    known = {field.name for field in dataclasses.fields(Source)}
    asked = {field.attribute for form in source_forms() for field in form.fields}
    assert asked | PEOPLE | DATES <= known
    assert {form.type for form in source_forms()} <= set(SOURCE_TYPES)


def test_a_book_says_what_its_note_still_needs() -> None:
    assert list(missing_in(a_source())) == ["Publisher"]
    bare = Source(id="x", type="book", title=untitled())
    assert list(missing_in(bare)) == ["Author", "Title", "Place", "Publisher", "Year"]


def test_nothing_is_asked_of_a_type_that_has_no_form() -> None:
    assert list(missing_in(a_source(type="report"))) == []


def test_a_speech_is_of_its_time_unless_the_student_says_otherwise() -> None:
    speech = form_of("speech")
    assert speech is not None
    assert speech.class_ is SourceClass.PRIMARY
