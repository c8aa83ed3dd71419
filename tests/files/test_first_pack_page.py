"""The page for teachers names menus, buttons and fields as they are in the window."""

import re

import pytest

from essay_planner.files.data import data_path

PAGE = data_path("resources", "help", "make-your-first-pack.md").read_text(encoding="utf-8")
SOURCES = data_path("src", "essay_planner").rglob("*.py")
SAID = {
    re.sub(r"&(?!&)|…|:|\.\.\.| \(.*", "", words)
    for path in SOURCES
    for words in re.findall(r'_\(\s*"([^"]+)"', path.read_text(encoding="utf-8"))
}
NAMED = [
    name.removesuffix("…")
    for words in re.findall(r"(?<!\*)\*([^*\n]+(?:\n[^*\n]+)?)\*(?!\*)", PAGE)
    for name in " ".join(words.split()).split(" › ")
    if "," not in name  # heads of a table, which are the teacher's
]


@pytest.mark.parametrize("name", sorted(set(NAMED)))
def test_what_the_page_names_is_in_the_window(name: str) -> None:
    assert name in SAID


def test_the_page_names_something() -> None:
    assert len(NAMED) > 10
