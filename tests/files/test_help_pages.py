"""The pages of the help are all there, begin with a title, and lead to one another."""

import re

import pytest

from essay_planner.files.data import data_path
from essay_planner.files.help_pages import NEWS, ORDER, Page, help_pages

PAGES = {page.id: page for page in help_pages()}


def test_every_page_that_ships_is_listed() -> None:
    assert {path.stem for path in data_path("resources", "help").glob("*.md")} == set(ORDER) - {NEWS}


@pytest.mark.parametrize("name", ORDER)
def test_a_page_has_a_title_and_a_text(name: str) -> None:
    assert PAGES[name].title
    assert PAGES[name].text
    assert not PAGES[name].title.startswith("#")


@pytest.mark.parametrize("name", ORDER)
def test_what_a_page_leads_to_is_there(name: str) -> None:
    targets = re.findall(r"\]\(([^)]+)\)", PAGES[name].text) if name != NEWS else []
    pages = {f"{page}.md" for page in PAGES}
    assert [t for t in targets if t not in pages and not data_path("resources", "pictures", t).is_file()] == []


def test_every_picture_has_an_alternative_text() -> None:
    assert [page.id for page in PAGES.values() if re.search(r"!\[\s*\]", page.text)] == []


def test_what_is_new_begins_with_this_version() -> None:
    assert PAGES[NEWS].text.startswith("## In this version\n")


@pytest.mark.parametrize(
    ("words", "found"), [("", True), ("CARDS board", True), ("board zebra", False), ("café", True)]
)
def test_a_page_is_found_by_all_its_words(words: str, found: bool) -> None:
    assert Page("a", "The board", "Move cards in a Cafe.").matches(words) == found
