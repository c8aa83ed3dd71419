"""Every kind of work in every style, as works.txt has it; italics stand between underscores.

The table was checked by hand against the styles' published rules, and against pandoc's citeproc with the CSL styles
of the same editions. Where a line differs from those on purpose, the style's module says why. Run with
--update-golden to write the table anew, then read the difference in version control.
"""

from pathlib import Path

import pytest
from tests.export.citations.works import WORKS

from essay_planner.core.citation_styles import style_names
from essay_planner.core.pack import Source
from essay_planner.export.citations import STYLES, Runs, Style

TABLE = Path(__file__).with_name("works.txt")


@pytest.fixture(scope="module")
def styles() -> dict[str, Style]:
    """Every style, told of all works."""
    return {word: make([work for work, _place in WORKS]) for word, make in STYLES.items()}


def marked(runs: Runs) -> str:
    return "".join(f"_{run.text}_" if run.italic else run.text for run in runs)


def lines_of(source: Source, place: str, styles: dict[str, Style]) -> str:
    lines = [f"# {source.id}"]
    for word, style in styles.items():
        forms = {"list": style.entry(source)}
        if style.in_text:
            forms = {"text": style.full_note(source, place), **forms}
        else:
            forms = {"first": style.full_note(source, place), "later": style.short_note(source, place), **forms}
        lines += [f"{word:8}{form:6}{marked(runs)}" for form, runs in forms.items()]
    return "\n".join(lines) + "\n"


def test_every_style_has_a_name_to_be_chosen_by() -> None:
    assert list(STYLES) == list(style_names())


@pytest.fixture(scope="module")
def made(styles: dict[str, Style]) -> str:
    """The whole table as it comes out now."""
    return "\n".join(lines_of(source, place, styles) for source, place in WORKS)


@pytest.mark.parametrize(("source", "place"), WORKS, ids=[work.id for work, _place in WORKS])
def test_a_work_is_cited_as_the_table_has_it(
    source: Source, place: str, styles: dict[str, Style], made: str, update_golden: bool
) -> None:
    if update_golden:
        TABLE.write_text(made, encoding="utf-8")
    assert lines_of(source, place, styles) in TABLE.read_text(encoding="utf-8")


def test_the_table_has_these_works_and_no_others(made: str, update_golden: bool) -> None:
    if update_golden:
        TABLE.write_text(made, encoding="utf-8")
    assert TABLE.read_text(encoding="utf-8") == made
