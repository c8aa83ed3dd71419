"""The pages of the help as they ship: Markdown, each beginning with its title."""

from collections.abc import Sequence
from dataclasses import dataclass

from essay_planner.core.messages import _
from essay_planner.core.text import fold
from essay_planner.files.data import data_path

NEWS = "whats-new"
ORDER = (
    "your-first-plan",
    "the-question",
    "the-board",
    "finding-evidence",
    "glossary",
    "judgement",
    "review",
    "word-plan",
    "your-own",
    "packs",
    "make-your-first-pack",
    "your-plans",
    "access",
    "privacy",
    NEWS,
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the name of its file without '.md', its title, and its Markdown without it."""

    id: str
    title: str
    text: str

    def matches(self, words: str) -> bool:
        """Whether every word is in the page, in whatever case."""
        whole = fold(f"{self.title} {self.text}")
        return all(word in whole for word in fold(words).split())


def help_pages() -> Sequence[Page]:
    """All pages, in the order in which they are listed."""
    return [_page(name) for name in ORDER]


def _page(name: str) -> Page:
    path = data_path("CHANGELOG.md") if name == NEWS else data_path("resources", "help", f"{name}.md")
    title, _end, text = path.read_text(encoding="utf-8").partition("\n")
    if name == NEWS:  # what an editor of the list reads comes before its first heading
        news = text[text.index("\n## ") :].replace("## [Unreleased]", f"## {_('In this version')}")
        return Page(name, _("What’s new"), news.strip())
    return Page(name, title.removeprefix("# "), text.strip())
