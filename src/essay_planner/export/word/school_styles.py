"""Our styles and list numbers beside a template's: matched by their names in Word, and added where it lacks them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essay_planner.export.word.opened import W, tree_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_VAL = f"{W}val"
_POINTS_TO_STYLE = ("basedOn", "next", "link")
_USE = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")(\w+)(")')


@dataclass
class MergedStyles:
    """A template's styles with those of ours that it lacked. 'ids' are our styles' ids in it."""

    root: "_Element"
    ids: dict[str, str]
    added: list["_Element"]

    def renumber(self, numbers: Mapping[str, str]) -> None:
        """Let the added styles use list numbers under their new ids."""
        for style in self.added:
            for number in style.iter(f"{W}numId"):
                number.set(_VAL, numbers[number.get(_VAL, "")])


def with_ids(text: str, ids: Mapping[str, str]) -> str:
    """Mark-up whose styles are called as in the template."""
    return _USE.sub(lambda use: use[1] + ids.get(use[2], use[2]) + use[3], text)


def merge_styles(template: "_Element", ours: str) -> MergedStyles:
    """Add to a template's styles those of ours that it has none of the same name and kind for."""
    styles = list(tree_of({"ours": ours.encode()}, "ours").iter(f"{W}style"))
    known = {(_kind(style), _name(style)): str(style.get(f"{W}styleId")) for style in template.iter(f"{W}style")}
    missing = [style for style in styles if (_kind(style), _name(style)) not in known]
    ids = {str(style.get(f"{W}styleId")): known[_kind(style), _name(style)] for style in styles if style not in missing}
    taken_ids, taken_names = {i.lower() for i in known.values()}, {name for _kind, name in known}
    for style in missing:
        own = str(style.get(f"{W}styleId"))
        ids[own] = own if own.lower() not in taken_ids else f"{own}Essay"
        if _name(style) in taken_names:
            next(style.iter(f"{W}name")).set(_VAL, f"{_name(style)} (essay)")
    for style in missing:
        _add(template, style, ids)
    _speak(template, ours)
    return MergedStyles(template, ids, missing)


def _kind(style: "_Element") -> str:
    return str(style.get(f"{W}type", "paragraph"))


def _name(style: "_Element") -> str:
    return next((str(name.get(_VAL)) for name in style.iter(f"{W}name")), "").casefold()


def _add(template: "_Element", style: "_Element", ids: Mapping[str, str]) -> None:
    style.set(f"{W}styleId", ids[str(style.get(f"{W}styleId"))])
    if f"{W}default" in style.attrib:
        del style.attrib[f"{W}default"]
    for look in style.findall(f"{W}rPr"):  # the template's own fonts go for our styles too
        for fonts in look.findall(f"{W}rFonts"):
            look.remove(fonts)
    for tag in _POINTS_TO_STYLE:
        for element in style.findall(W + tag):
            element.set(_VAL, ids.get(element.get(_VAL, ""), element.get(_VAL, "")))
    template.append(style)


def _speak(template: "_Element", ours: str) -> None:
    """Have the template's text in the plan's language, which ours says in its defaults."""
    defaults = next(tree_of({"ours": ours.encode()}, "ours").iter(f"{W}lang"))
    for found in template.iter(f"{W}lang"):
        found.set(_VAL, str(defaults.get(_VAL)))
    place = template.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if place is not None and place.find(f"{W}lang") is None:
        place.append(defaults)


def merge_numbering(template: "_Element", ours: str, merged: MergedStyles) -> dict[str, str]:
    """Add to a template's numbering what our added styles need; the new numbers by our own."""
    root = tree_of({"ours": ours.encode()}, "ours")
    added = {str(style.get(f"{W}styleId")) for style in merged.added}
    _drop_empty(template)
    first = 1 + max((_number(e, "abstractNumId") for e in template.iter(f"{W}abstractNum")), default=0)
    next_ = 1 + max((_number(e, "numId") for e in template.iter(f"{W}num")), default=0)
    numbers: dict[str, str] = {}
    for number in root.findall(f"{W}num"):
        within = next(number.iter(f"{W}abstractNumId"))
        abstract = next(a for a in root.iter(f"{W}abstractNum") if a.get(f"{W}abstractNumId") == within.get(_VAL))
        linked = next(abstract.iter(f"{W}pStyle"))
        style = merged.ids[str(linked.get(_VAL))]
        linked.set(_VAL, style)
        if style not in added:
            continue
        numbers[str(number.get(f"{W}numId"))] = str(next_)
        abstract.set(f"{W}abstractNumId", str(first))
        within.set(_VAL, str(first))
        number.set(f"{W}numId", str(next_))
        _insert(template, abstract, number)
        first, next_ = first + 1, next_ + 1
    return numbers


def _number(element: "_Element", name: str) -> int:
    said = element.get(W + name, "")
    return int(said) if said.isdecimal() else 0


def _drop_empty(template: "_Element") -> None:
    """Take out the numbers whose list the template does not have."""
    there = {e.get(f"{W}abstractNumId") for e in template.iter(f"{W}abstractNum")}
    for number in template.findall(f"{W}num"):
        within = number.find(f"{W}abstractNumId")
        if within is None or within.get(_VAL) not in there:
            template.remove(number)


def _insert(template: "_Element", abstract: "_Element", number: "_Element") -> None:
    """Put the two where the schema wants them: all abstract numbers before all numbers."""
    place = next((n for n, e in enumerate(template) if e.tag in (f"{W}num", f"{W}numIdMacAtCleanup")), len(template))
    template.insert(place, abstract)
    end = next((n for n, e in enumerate(template) if e.tag == f"{W}numIdMacAtCleanup"), len(template))
    template.insert(end, number)
