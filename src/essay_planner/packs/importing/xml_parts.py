"""The XML in a workbook gone through piece by piece, as a tree of all of it would take far more room than its bytes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from essay_planner.packs.importing.sheets import too_big

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_AT_ONCE = 400_000  # elements and attributes that are held at a time, which take up to some 150 MB
_CHUNK = 1 << 16  # bytes
_LONG_LISTS = (  # of which nothing is wanted, but a real workbook may have very many
    *("col", "hyperlink", "conditionalFormatting", "dataValidation"),
    *("font", "fill", "border", "xf", "cellStyle", "dxf"),
)


def whole_tree(data: bytes) -> "_Element":
    """All of a part that is small in every workbook. Raises XMLSyntaxError, and ImportRefused where it is not small."""
    from lxml import etree

    if _marks(data) > _MOST_AT_ONCE:
        raise too_big()
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def each_element(data: bytes, *names: str) -> "Iterator[_Element]":
    """Elements of these names, one after another; each is gone some time after the next one comes.

    Raises XMLSyntaxError, and ImportRefused where very much stands between two of them.
    """
    from lxml import etree

    tags = [f"{{*}}{name}" for name in dict.fromkeys((*names, *_LONG_LISTS))]
    parser = etree.XMLPullParser(
        events=("end",),
        tag=tags,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,  # or a text would end where one begins
        remove_pis=True,
    )
    held = 0
    for start in range(0, len(data), _CHUNK):
        chunk = data[start : start + _CHUNK]
        held += _marks(chunk)
        if held > _MOST_AT_ONCE:
            raise too_big()
        parser.feed(chunk)
        last = None
        for _event, element in cast("Iterator[tuple[str, _Element]]", parser.read_events()):
            last = element
            if _name(element) in names:
                yield element
        if last is not None and not any(_name(each) in names for each in last.iterancestors()):
            _let_go(last)
            held = _marks(chunk)
    parser.close()


def _name(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _marks(data: bytes) -> int:
    """At least as many elements and attributes as there are."""
    return data.count(b"<") + data.count(b"=")


def _let_go(element: "_Element") -> None:
    """Free an element, and all that came before it."""
    element.clear()
    for each in (element, *element.iterancestors()):
        parent = each.getparent()
        while parent is not None and each.getprevious() is not None:
            del parent[0]
