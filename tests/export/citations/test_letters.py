"""Letters behind years."""

from tests.builders import a_source

from essay_planner.export.citations.letters import year_letters


def test_works_called_alike_get_letters_by_title_without_its_article() -> None:
    one, two, alone = a_source("1", title="The Thaw"), a_source("2", title="An Era"), a_source("3", issued="1999")
    assert year_letters([one, two, alone], lambda work: work.issued) == {two: "a", one: "b"}


def test_after_z_comes_aa() -> None:
    works = [a_source(f"w{n:02}") for n in range(28)]
    assert list(year_letters(works, lambda work: work.type).values())[24:] == ["y", "z", "aa", "ab"]
