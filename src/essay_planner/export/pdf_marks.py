"""What Qt leaves out of a PDF: its language, its title in the window's bar, and its headings as bookmarks.

They are added as an incremental update (ISO 32000-1, 7.5.6): nothing that Qt wrote is changed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_KIDS = re.compile(rb"/Type /Pages\s*/Kids\s*\[(.*?)\]", re.DOTALL)
_INFO_AND_ID = re.compile(rb"/Info \d+ 0 R\s*|/ID \[.*?\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level from 1, its words, its page from 0, and how far above the page's lower edge, in points."""

    level: int
    text: str
    page: int
    height: float


def with_marks(pdf: bytes, language: str, headings: Sequence[Heading]) -> bytes:
    """A PDF of Qt's with its language (BCP 47) and its headings as bookmarks, folded below those of a higher level."""
    trailer = pdf[pdf.rindex(b"trailer") :]
    root, size = (int(_found(mark, trailer)) for mark in (_ROOT, _SIZE))
    catalogue = _found(re.compile(rb"\n%d 0 obj\n<<(.*?)>>\nendobj" % root, re.DOTALL), pdf)
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", _found(_KIDS, pdf))]
    marks = _bookmarks(headings, pages, size) if headings else {}
    more = b"/Lang " + _text(language) + b"\n/ViewerPreferences << /DisplayDocTitle true >>\n"
    if marks:
        more += b"/Outlines %d 0 R\n" % size
    objects = {root: b"<<" + catalogue + more + b">>", **marks}
    return pdf + _update(objects, len(pdf), trailer, root)


def _found(pattern: "re.Pattern[bytes]", within: bytes) -> bytes:
    match = pattern.search(within)
    assert match is not None, pattern.pattern
    return match.group(1)


def _bookmarks(headings: Sequence[Heading], pages: Sequence[int], first: int) -> dict[int, bytes]:
    """The tree of bookmarks as objects by their numbers; the one of number 'first' holds those of the top."""
    parents = _parents([heading.level for heading in headings])
    children: dict[int, list[int]] = {}
    for index, parent in enumerate(parents):
        children.setdefault(parent, []).append(index)
    top = children[-1]
    ends = b"/First %d 0 R /Last %d 0 R" % (first + 1 + top[0], first + 1 + top[-1])
    objects = {first: b"<< /Type /Outlines " + ends + b" /Count %d >>" % len(top)}
    for index, (heading, parent) in enumerate(zip(headings, parents, strict=True)):
        around = children[parent]
        place = around.index(index)
        links = {b"Parent": parent, b"Prev": (around[place - 1 :] or [0])[0] if place else None}
        links[b"Next"] = around[place + 1] if place + 1 < len(around) else None
        own = children.get(index, [])
        links |= {b"First": own[0], b"Last": own[-1]} if own else {}
        said = b" ".join(b"/%s %d 0 R" % (name, first + 1 + n) for name, n in links.items() if n is not None)
        folded = b" /Count -%d" % len(own) if own else b""
        goes = b"[%d 0 R /XYZ null %.1f null]" % (pages[heading.page], heading.height)
        objects[first + 1 + index] = b"<< /Title " + _text(heading.text) + b" " + said + folded + b" /Dest " + goes
        objects[first + 1 + index] += b" >>"
    return objects


def _parents(levels: Sequence[int]) -> list[int]:
    """For each level in turn, which earlier one it stands under; -1 for none."""
    open_: list[int] = []
    parents = []
    for index, level in enumerate(levels):
        while open_ and levels[open_[-1]] >= level:
            open_.pop()
        parents.append(open_[-1] if open_ else -1)
        open_.append(index)
    return parents


def _text(text: str) -> bytes:
    """A text string of PDF, in hexadecimal UTF-16."""
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be", "replace")).hex().encode() + b">"


def _update(objects: dict[int, bytes], start: int, trailer: bytes, root: int) -> bytes:
    body, table = b"", b"xref\n"
    for number, content in objects.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, start + len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    before = int(trailer.split(b"startxref")[1].split()[0])
    kept = b" ".join(_INFO_AND_ID.findall(trailer))
    size = max(int(_found(_SIZE, trailer)), *(number + 1 for number in objects))
    end = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d %s >>\n" % (size, root, before, kept)
    return body + table + end + b"startxref\n%d\n%%%%EOF\n" % (start + len(body))
