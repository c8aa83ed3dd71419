"""The example plan that ships: the student essay's 40 notes all reach the page, and study documents step back."""

import pytest

from essay_planner.core.outline import Outline, outline
from essay_planner.core.pack import SourceClass
from essay_planner.export.citations import plain, style_for
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
