"""The example plan that ships: the student essay's 40 notes all reach the page, and study documents step back.

essay_notes.txt has the 40 in every style, in the essay's order, with the list of works after them. Run with
--update-golden to write it anew, then read the difference in version control.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from essay_planner.core.citation_styles import style_names
from essay_planner.core.outline import Cited, Note, Outline, outline
from essay_planner.core.pack import SourceClass
from essay_planner.export.citations import Notes, Run, list_works, plain, style_for
from essay_planner.files.data import data_path
from essay_planner.plans.reading import read_plan

# The essay's notes 1 to 40: the work, and the page as it must print ('' where the essay gives none; whole articles
# and chapters print their range).
ESSAY_NOTES = (
    ("Memoirs of Nikita Khrushchev", ""),
    ("Khrushchev Era", "3"),
    ("Medvedev", "66"),
    ("Service", "341"),
    ("Great Speeches", ""),
    ("Applebaum", "3"),
    ("Filtzer", "20"),
    ("Filtzer", "31"),
    ("Memoirs of Nikita Khrushchev", "557"),
    ("Figes", "360"),
    ("Evans and", "404"),
    ("Grossman", "374–386"),
    ("MacIver", "70"),
    ("Human Rights Watch Helsinki", "24"),
    ("Taubman", "276"),
    ("Tompson", "268"),
    ("Filtzer", "30"),
    ("Filtzer", "3"),
    ("New York Herald Tribune", "1"),
    ("Taubman", "13"),
    ("Thatcher", "9–25"),
    ("Taubman", "274–275"),
    ("Simonov", "117"),
    ("Memoirs of Nikita Khrushchev", "189"),
    ("Hornsby", "71"),
    ("Medvedev", "82"),
    ("Service", "348"),
    ("Riasanovsky", "601"),
    ("McMahon", "62"),
    ("Swain", "137"),
    ("Figes", "317"),
    ("Filtzer", "67"),
    ("Nissani", "86"),
    ("Medvedev", "168–170"),
    ("Service", "351"),
    ("Evans and", "407"),
    ("Brusilovskaia", "10–32"),
    ("McCauley", "28"),
    ("Keep", "63"),
    ("Frankland", "209"),
)


@pytest.fixture(scope="module")
def example() -> Outline:
    return outline(read_plan(data_path("evidence", "de-stalinisation", "example.essayplan")))


@pytest.mark.parametrize(("work", "page"), ESSAY_NOTES)
def test_a_note_of_the_essay_prints_with_its_page(example: Outline, work: str, page: str) -> None:
    style = style_for(example)
    printed = [
        plain(style.short_note(cited.work, cited.locator)) + plain(style.full_note(cited.work, cited.locator))
        for note in example.notes
        for cited in note.cited
        if cited.through is not None and cited.through.id == "student-essay"
    ]
    ending = f", {page}" if page else ""
    assert [words for words in printed if work in words and words.endswith((ending, f": {page}"))]


def test_a_study_document_is_cited_only_where_a_card_has_no_other_source(example: Outline) -> None:
    for note in example.notes:
        classes = {cited.work.class_ for cited in note.cited}
        assert SourceClass.TEACHING not in classes or classes == {SourceClass.TEACHING}


def test_every_cited_work_is_listed_once_and_no_other(example: Outline) -> None:
    cited = {c.work for note in example.notes for c in note.cited}
    cited |= {c.through for note in example.notes for c in note.cited if c.through is not None}
    listed = [work.source for work in example.sources.all()]
    assert len(listed) == len(set(listed))
    assert set(listed) == cited


TABLE = Path(__file__).with_name("essay_notes.txt")


def the_forty(example: Outline) -> list[Note]:
    """The essay's notes in its own order, each with what the plan cites for it."""
    through = [
        cited
        for note in example.notes
        for cited in note.cited
        if cited.through is not None and cited.through.id == "student-essay"
    ]
    return [Note(number=n, cited=(_cited(through, *words),)) for n, words in enumerate(ESSAY_NOTES, 1)]


def _cited(through: list[Cited], work: str, page: str) -> Cited:
    for cited in through:
        source = cited.work
        names = " and ".join(name.family or name.literal for name in source.author)
        place = cited.locator.removeprefix("pp. ").removeprefix("p. ") or source.page
        if work in f"{names} {source.title} {source.container_title}".replace("The ", "") and place == page:
            return cited
    raise LookupError(f"{work}, {page}")


def marked(runs: list[Run]) -> str:
    return "".join(f"_{run.text}_" if run.italic else run.text for run in runs)


def all_in(example: Outline, style_word: str) -> str:
    """The 40 notes, or brackets in the text, and the works cited, in one style."""
    shown = replace(example, export=replace(example.export, style=style_word))
    style, forty = style_for(shown), the_forty(example)
    notes = Notes(forty, style)
    printed = [plain_said(notes, note) if style.in_text else marked(notes.foot[note.number - 1]) for note in forty]
    works = list_works(shown.sources, style)
    listed = [line for part in works.parts for line in (part.heading, *map(marked, part.entries)) if line]
    numbered = [f"{number:2} {line}" for number, line in enumerate(printed, 1)]
    return "\n".join([f"# {style_word}", *numbered, f"## {works.heading}", *listed, ""])


def plain_said(notes: Notes, note: Note) -> str:
    return marked(notes.said("", note)).strip()


@pytest.mark.parametrize("style", style_names())
def test_the_forty_notes_and_the_works_print_by_each_styles_rules(
    example: Outline, style: str, update_golden: bool
) -> None:
    if update_golden:
        whole = "\n".join(all_in(example, word) for word in style_names())
        TABLE.write_text(whole, encoding="utf-8")
    assert all_in(example, style) in TABLE.read_text(encoding="utf-8")


@pytest.mark.parametrize("style", style_names())
def test_each_of_the_forty_stands_in_the_plans_own_notes_in_each_style(example: Outline, style: str) -> None:
    shown = replace(example, export=replace(example.export, style=style))
    made = style_for(shown)
    notes = Notes(example.notes, made)
    said = [notes.said("", note) if made.in_text else notes.foot[note.number - 1] for note in example.notes]
    whole = " ".join(plain(runs) for runs in said)
    for note in the_forty(example):
        cited = note.cited[0]
        forms = (made.full_note(cited.work, cited.locator), made.short_note(cited.work, cited.locator))
        assert any(plain(form) in whole for form in forms)
