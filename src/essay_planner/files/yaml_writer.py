"""Tidy YAML: one item a line, long text folded, quotes where they are needed; the strict reader gets back the same.

Only a short list of words without signs, such as ids or names, stands on the line of its key.

Characters that the strict reader refuses (core.text.clean) are left out, so that what is written can be read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from essay_planner.core.text import clean
from essay_planner.files.plain_text import UNWANTED

WIDTH = 100
_INDENT = "  "
_LONGEST_PLAIN_KEY = 100  # YAML allows 1,024 for a key on one line

# Words that other readers of YAML take for something else than text.
_WORDS = frozenset({"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "-.inf"})
_KEY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./-]*", re.ASCII)
_LISTED = re.compile(r"[A-Za-z0-9_]+(?:[ ./-][A-Za-z0-9_]+)*", re.ASCII)
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<\x00-\x1f\u2028\u2029\ufeff][^\t\r\n\x85\u2028\u2029\ufeff]*")
_NEEDS_QUOTES = re.compile(r": | #|:$|^\.\.\.|\s$")
_ONE_LINE_QUOTED = re.compile("[\t\r\n\x85\u2028\u2029\ufeff]")
_FOLDS = re.compile(r"[^\s\u2028\u2029\ufeff](?:[^\t\r\x85\u2028\u2029\ufeff]*[^\s\u2028\u2029\ufeff])?")
_UNFOLDABLE = re.compile(r"\n[ \xa0]| \n|  ")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\u2028": "\\L", "\u2029": "\\P", "\ufeff": "\\uFEFF"}
_ESCAPED = re.compile('["\\\\\n\t\u2028\u2029\ufeff]')


def write_yaml(data: Mapping[str, Any]) -> bytes:
    """The UTF-8 text of a mapping of strings, numbers, truth values, and lists and mappings of these."""
    lines = [f"{line}\n" for line in _map_lines(data, "")]
    return "".join(lines).encode() if lines else b"{}\n"


def entry_lines(name: str, value: Any, indent: str, lists: str = _INDENT) -> list[str]:
    """The lines, without ends, of one name and its value in a mapping that is indented so far.

    'lists' is how much further the items of lists are indented than the name that they belong to.
    """
    return list(_map_lines({name: value}, indent, lists))


def item_lines(value: Mapping[str, Any], indent: str, lists: str = _INDENT) -> list[str]:
    """The lines of one item of a list, a mapping that is not empty, with its dash; 'lists' as above."""
    return list(_item_lines([value], indent, lists))


def _map_lines(data: Mapping[str, Any], indent: str, lists: str = _INDENT) -> Iterator[str]:
    for key, value in data.items():
        name = key if _KEY.fullmatch(key) and key.lower() not in _WORDS else _quoted(_cleaned(key))
        if len(name) > _LONGEST_PLAIN_KEY:
            yield f"{indent}? {name}"
            name = ""
        yield from _value_lines(f"{indent}{name}:", value, indent, lists)


def _list_lines(start: str, data: Sequence[Any], indent: str, lists: str) -> Iterator[str]:
    row = f"{start} [{', '.join(data)}]" if all(map(_is_listed, data)) else ""
    if row and (not data or len(row) < WIDTH):
        yield row
    else:
        yield start
        yield from _item_lines(data, indent + lists, lists)


def _item_lines(data: Sequence[Any], indent: str, lists: str) -> Iterator[str]:
    for item in data:
        if isinstance(item, dict) and item:
            inner = _map_lines(item, indent + _INDENT, lists)
            yield f"{indent}- {next(inner).lstrip(' ')}"
            yield from inner
        else:
            yield from _value_lines(f"{indent}-", item, indent, lists)


def _value_lines(start: str, value: Any, indent: str, lists: str) -> Iterator[str]:
    if isinstance(value, str):
        yield from _text_lines(start, _cleaned(value), indent + _INDENT)
    elif isinstance(value, bool):
        yield f"{start} {'yes' if value else 'no'}"
    elif isinstance(value, Mapping):
        yield start if value else f"{start} {{}}"
        yield from _map_lines(value, indent + _INDENT, lists)
    elif isinstance(value, list | tuple):
        yield from _list_lines(start, value, indent, lists)
    else:
        yield f"{start} {value!r}"


def _is_listed(item: Any) -> bool:
    return isinstance(item, str) and _LISTED.fullmatch(item) is not None and item.lower() not in _WORDS


def _cleaned(text: str) -> str:
    return clean(text) if UNWANTED.search(text) or "\r" in text else text


def _text_lines(start: str, text: str, indent: str) -> Iterator[str]:
    long = len(start) + len(text) >= WIDTH or "\n" in text
    if long and _FOLDS.fullmatch(text) and not _UNFOLDABLE.search(text):
        yield f"{start} >-"
        yield from _folded(text, indent)
    elif _PLAIN.fullmatch(text) and not _NEEDS_QUOTES.search(text) and text.lower() not in _WORDS:
        yield f"{start} {text}"
    else:
        yield f"{start} {_quoted(text)}"


def _folded(text: str, indent: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            yield ""  # a line end in folded text is written as an empty line
        if paragraph:
            yield from _wrapped(paragraph, indent)


def _wrapped(paragraph: str, indent: str) -> Iterator[str]:
    room = max(WIDTH - len(indent), 40)
    while len(paragraph) > room:
        at = paragraph.rfind(" ", 1, room + 1)
        at = at if at > 0 else paragraph.find(" ", room)
        if at < 0:
            break
        yield indent + paragraph[:at]
        paragraph = paragraph[at + 1 :]
    yield indent + paragraph


def _quoted(text: str) -> str:
    if ('"' in text or "\\" in text) and not _ONE_LINE_QUOTED.search(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(lambda found: _ESCAPES[found.group()], text) + '"'
