"""APA's own rules that the table of works does not reach."""

from tests.builders import a_source

from essay_planner.core.pack import Name
from essay_planner.export.citations import plain
from essay_planner.export.citations.apa import Apa


def test_of_more_than_twenty_authors_the_first_nineteen_and_the_last_are_listed() -> None:
    work = a_source(author=tuple(Name(family=f"F{n}", given="G") for n in range(1, 23)))
    entry = plain(Apa([work]).entry(work))
    assert "F19, G., … F22, G. (1993)" in entry
    assert "F20" not in entry


def test_works_without_a_date_are_told_apart_after_a_hyphen() -> None:
    one, two = (a_source(name, title=f"{name} title", issued="") for name in ("one", "two"))
    style = Apa([one, two])
    assert [plain(style.full_note(work)) for work in (one, two)] == ["Filtzer, n.d.-a", "Filtzer, n.d.-b"]


def test_an_address_ends_an_entry_without_a_full_stop() -> None:
    assert plain(Apa([]).entry(a_source(url="https://example.org"))).endswith(" https://example.org")
