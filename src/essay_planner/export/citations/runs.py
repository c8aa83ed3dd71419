"""Stretches of text, upright or italic, and how they are joined and given their typographic marks."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of text in one slope."""

    text: str
    italic: bool = False


Runs = list[Run]
_ENDED = tuple(mark + quote for mark in (".", "?", "!", "…") for quote in ("", "”", "’"))


def upright(text: str) -> Runs:
    """A text in upright letters with typographic marks; '' makes nothing."""
    return [Run(curl(text))] if text else []


def italic(text: str) -> Runs:
    """A text in italics with typographic marks; '' makes nothing."""
    return [Run(curl(text), italic=True)] if text else []


def quoted(title: str, marks: str = "“”", stop: str = "") -> Runs:
    """A title in quotation marks, those inside it being of the other kind; 'stop' stands within them."""
    inner = curl(title)
    inner = _doubled(inner) if marks == "‘’" else inner.replace("“", "‘").replace("”", "’")
    end = "" if inner.endswith((".", "?", "!", "…")) else stop
    return [Run(f"{marks[0]}{inner}{end}{marks[1]}")] if title else []


def plain(runs: Iterable[Run]) -> str:
    """The text of runs without their slope."""
    return "".join(run.text for run in runs)


def merged(runs: Iterable[Run]) -> Runs:
    """The same text with as few runs as it can have."""
    groups = groupby(runs, key=lambda run: run.italic)
    return [Run("".join(run.text for run in group), italic) for italic, group in groups]


def join(parts: Iterable[Runs], separator: str) -> Runs:
    """The parts that say something, with a separator between them.

    A full stop is not doubled, and what stands in brackets, an address too, follows after a space alone.
    """
    joined: Runs = []
    for part in parts:
        if not any(run.text for run in part):
            continue
        if joined:
            in_brackets = part[0].text.startswith(("(", "<http"))
            joined.append(Run(" " if in_brackets else _after(plain(joined[-2:]), separator)))
        joined += [run for run in part if run.text]
    return joined


def _after(text: str, separator: str) -> str:
    ended = text.endswith(_ENDED)
    return separator[1:] if ended and separator.startswith(".") else separator


def close(runs: Runs) -> Runs:
    """Runs that end as a sentence does; nothing stays nothing."""
    end = _after(plain(runs), ".")
    return [*runs, Run(end)] if runs and end else runs


def capital(runs: Runs) -> Runs:
    """Runs whose first letter is a capital; a web address stays as it is."""
    if not runs or runs[0].text.startswith("http"):
        return runs
    first, *rest = runs
    return [Run(first.text[:1].upper() + first.text[1:], first.italic), *rest]


def curl(text: str, before: str = " ") -> str:
    """Text with curly quotation marks and apostrophes for straight ones, as Word sets them while one types.

    'before' is the character that the text follows.
    """
    if "'" not in text and '"' not in text:
        return text
    joined = before[-1:] + text
    joined = re.sub(r"(?<=[\s(\[{–—‘/-])\"(?=\S)|(?<=')\"(?=\w)", "“", joined)
    joined = re.sub(r"(?<=[\s(\[{–—“/-])'(?=\S)", "‘", joined)
    return joined.replace("'", "’").replace('"', "”")[len(before[-1:]) :]


def _doubled(text: str) -> str:
    """Text whose single quotation marks are double; apostrophes, and double ones, stay as they are."""
    return re.sub(r"‘((?:[^‘’]|(?<=\w)’(?=\w))*)’", r"“\1”", text)


def number_range(text: str) -> str:
    """Page numbers with an en dash for a hyphen between figures: 374–386."""
    return re.sub(r"(?<=\d)\s*-{1,2}\s*(?=\d)", "–", text)
