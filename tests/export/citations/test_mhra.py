"""MHRA's own rules that the table of works does not reach."""

from tests.builders import a_source

from essay_planner.export.citations import plain
from essay_planner.export.citations.mhra import Mhra


def test_a_later_mention_has_a_short_title_where_the_author_has_two_works() -> None:
    era, thaw = a_source(), a_source("thaw", title="The Thaw")
    assert plain(Mhra([era]).short_note(era, "p. 3")) == "Filtzer, p. 3"
    assert plain(Mhra([era, thaw]).short_note(era, "p. 3")) == "Filtzer, Khrushchev Era, p. 3"


def test_volumes_that_are_no_small_numbers_stay_as_they_are() -> None:
    assert plain(Mhra([]).full_note(a_source(volume="40"), "p. 3")).endswith(" (London, 1993), 40, p. 3")
    assert plain(Mhra([]).full_note(a_source(volume="24"), "p. 3")).endswith(" (London, 1993), XXIV, p. 3")


def test_the_times_of_london_keeps_its_article() -> None:
    news = a_source(type="article-newspaper", author=(), container_title="The Times", title="T", issued="1964-10-16")
    assert plain(Mhra([]).full_note(news)) == "‘T’, The Times, 16 October 1964"


def test_a_published_thesis_is_not_called_unpublished() -> None:
    thesis = a_source(type="thesis", genre="published doctoral thesis", publisher="Leeds")
    assert "(published doctoral thesis, Leeds, 1993)" in plain(Mhra([]).full_note(thesis))
