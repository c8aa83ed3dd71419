"""Stretches of text in Markdown: what is typed reads as it was typed, and marks nothing of its own."""

import re
from collections.abc import Iterable
from itertools import groupby

from essay_planner.export.citations import Run

_SPACE = re.compile(r"[^\S\n\u00a0\u202f]+")
_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~$^@{}])")
_OPENS_BLOCK = re.compile(r"^(?:[-+=#:]|\d{1,9}[.)])")
_LETTER = re.compile(r"[^\W_]")
_ADDRESS = re.compile(r"(https?://[^\s<>&\\]*[\w/])")


def escaped(text: str) -> str:
    """A text as Markdown that reads as it was typed, line ends and all, and that never opens a block of its own."""
    lines = (_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\\\n".join(_line(line) for line in lines if line)


def _line(line: str) -> str:
    safe = _safe(line)
    opening = _OPENS_BLOCK.match(safe)
    return f"{safe[: opening.end() - 1]}\\{safe[opening.end() - 1 :]}" if opening else safe


def _safe(text: str) -> str:
    """A text none of whose characters marks anything; an address on the web is a link."""
    parts = _ADDRESS.split(text)
    return "".join(f"<{part}>" if n % 2 else _SPECIAL.sub(r"\\\1", part) for n, part in enumerate(parts))


def runs(parts: Iterable[Run]) -> str:
    """Runs of text with asterisks round what is in italics, or tags where asterisks would be read as such."""
    made = ""
    alike = groupby((run for run in parts if run.text), key=lambda run: run.italic)
    pieces = [Run("".join(run.text for run in together), italic) for italic, together in alike]
    for number, run in enumerate(pieces):
        after = pieces[number + 1].text if number + 1 < len(pieces) else ""
        made += _italic(run.text, made, after) if run.italic else inline(run.text, starts=not made)
    return made


def inline(text: str, starts: bool = False) -> str:
    """Text within a line: its ends keep their spaces, and only at the start can it open a block."""
    flat = _flat(text)
    return _line(flat.lstrip(" ")) if starts else _safe(flat)


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text.replace("\n", " "))


def _italic(text: str, before: str, after: str) -> str:
    inner = inline(text.strip())
    if not inner:
        return _flat(text)
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    opens = _LETTER.match(inner[0]) or not before or (lead or before[-1]).isspace()
    closes = _LETTER.match(inner[-1]) or not after or (tail or after[0]).isspace()
    marked = f"*{inner}*" if opens and closes else f"<em>{inner}</em>"
    return _flat(lead) + marked + _flat(tail)
