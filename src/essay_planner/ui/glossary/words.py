"""What is said of key terms: in a tip, to a screen reader, and as a few lines of text."""

import html
from collections.abc import Iterator, Sequence

from essay_planner.core.glossary import Entry, Sense
from essay_planner.core.messages import _


def in_a_line(entry: Entry) -> str:
    """A term with all its meanings, as a tip and a screen reader tell it."""
    if len(entry.senses) == 1:
        return _("{term}: {meaning}").format(term=_named(entry), meaning=_whose(entry.senses[0]))
    numbered = (f"{number}. {_whose(sense)}" for number, sense in enumerate(entry.senses, 1))
    return _("{term}: {meaning}").format(term=_named(entry), meaning=" ".join(numbered))


def _named(entry: Entry) -> str:
    return entry.name[:1].upper() + entry.name[1:]


def _whose(sense: Sense) -> str:
    return _("Yours: {meaning}").format(meaning=sense.text) if sense.yours else sense.text


def as_html(entries: Sequence[Entry], names: bool = True) -> str:
    """Terms with their meanings and notes as HTML, one below the other; without 'names', only what they mean."""
    return "".join(part for number, entry in enumerate(entries) for part in _parts(entry, names, first=not number))


def _parts(entry: Entry, names: bool, first: bool) -> Iterator[str]:
    if names:
        yield f'<p style="margin:{0 if first else 10}px 0 2px 0"><b>{html.escape(_named(entry))}</b></p>'
    several = len(entry.senses) > 1
    for number, sense in enumerate(entry.senses, 1):
        before = f"{number}. " if several else ""
        yield f'<p style="margin:0 0 2px 0">{html.escape(before + _whose(sense))}</p>'
        if sense.note:
            yield f'<p style="margin:0 0 2px 0"><i>{html.escape(sense.note)}</i></p>'


def linked(text: str, spots: Sequence[tuple[int, int, str]]) -> str:
    """HTML in which stretches of its plain text are links: each its start, its end and its address."""
    made, at = list[str](), 0
    for tag, words in _nodes(text):
        made.append(tag)
        plain = html.unescape(words)
        cut = 0
        for start, end, address in spots:
            first, last = max(start - at, cut), min(end - at, len(plain))
            if first < last and start < at + len(plain):
                made.append(html.escape(plain[cut:first]))
                made.append(f'<a href="{address}">{html.escape(plain[first:last])}</a>')
                cut = last
        made.append(html.escape(plain[cut:]))
        at += len(plain)
    return "".join(made)


def plain_of(text: str) -> str:
    """The plain text of simple HTML, letter for letter as 'linked' counts it.

    What stands below a line of its paragraph is blank: it says where a quotation comes from.
    """
    made, below = list[str](), False
    for tag, words in _nodes(text):
        below = tag == "<br>" or (below and tag != "</p>")
        plain = html.unescape(words)
        made.append(" " * len(plain) if below else plain)
    return "".join(made)


def _nodes(text: str) -> Iterator[tuple[str, str]]:
    """Each tag with the words behind it, before the first tag with an empty one."""
    head, *rest = text.split("<")
    yield "", head
    for part in rest:
        tag, _end, words = part.partition(">")
        yield f"<{tag}>", words
