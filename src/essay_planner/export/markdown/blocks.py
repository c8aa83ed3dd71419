"""Blocks of Markdown: headings, lists, and paragraphs that open with a label."""

import re
from collections.abc import Iterable, Iterator

from essay_planner.export.markdown.inline import escaped, inline


def under(heading: str, blocks: Iterable[str], level: int = 2) -> Iterator[str]:
    """A heading and its blocks; nothing without blocks."""
    body = [block for block in blocks if block]
    if body:
        yield f"{'#' * level} {inline(heading)}"
        yield from body


def bullets(items: Iterable[str]) -> Iterator[str]:
    """One list, its items given as blocks that may have more below them; nothing without items."""
    if listed := joined(list_item("- ", item) for item in items):
        yield listed


def joined(items: Iterable[str]) -> str:
    """Items as one list; those of several blocks stand apart from one another."""
    lines = list(items)
    return ("\n\n" if any("\n\n" in line for line in lines) else "\n").join(lines)


def list_item(mark: str, body: str) -> str:
    """An item of a list, its further lines below its first."""
    return mark + re.sub(r"\n(?!\n)", "\n" + " " * len(mark), body)


def labelled(label: str, text: str) -> str:
    """A paragraph that opens with a word for what it is; '' without a text."""
    return f"**{inline(label)}** {escaped(text)}" if text.strip() else ""


def nothing(words: str) -> str:
    """A place where there is nothing yet."""
    return f"*{escaped(words)}*"
