"""What a YAML parser complains of, in the words of a teacher who edits a file by hand."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from essay_planner.core.messages import _
from essay_planner.files.reading import START, Mark, Spot, shortened

if TYPE_CHECKING:
    from yaml import YAMLError


def explain(error: "YAMLError", lines: Sequence[str]) -> tuple[Mark, str]:
    """Where to look, and what is wrong there and what to do, for an error of libyaml or of PyYAML's own parser."""
    complaint = str(getattr(error, "problem", None) or error)
    found = getattr(error, "problem_mark", None) or START
    began = getattr(error, "context_mark", None) or found
    if any(clue in complaint for clue in _AFTER_A_VALUE) and (opened := _opened_above(found, lines)):
        return opened, _runs_on(lines[opened.line][opened.column])
    for clue, (at_beginning, sentence) in _SENTENCES.items():
        if clue in complaint:
            mark = _within(began if at_beginning else found, lines)
            return mark, sentence(lines[mark.line], mark.column)
    mark = _within(found, lines)
    message = _("This is not valid YAML ({complaint}). Look here for a missing quotation mark, colon or bracket.")
    return mark, message.format(complaint=shortened(complaint))


def _within(mark: Mark, lines: Sequence[str]) -> Mark:
    line = min(mark.line, len(lines) - 1)
    return Spot(line, min(mark.column, len(lines[line])) if line == mark.line else len(lines[line]))


def _opened_above(found: Mark, lines: Sequence[str]) -> Mark | None:
    """Where a quotation began that runs over line ends to just before a place, if one does.

    Then its end was forgotten, and what ends it is an apostrophe or a quotation mark of some later text.
    """
    place = _within(found, lines)
    before = lines[place.line][: place.column].rstrip()
    sign = before[-1:]
    if sign not in ("'", '"') or before.count(sign) % 2 == 0:
        return None
    begins = re.compile(rf"(?:^|[\s:,\[{{-])\s*({sign})")
    for number in range(place.line - 1, -1, -1):
        line = lines[number]
        if line.count(sign) % 2 and (begun := begins.search(line)):
            return Spot(number, begun.start(1))
    return None


def _runs_on(sign: str) -> str:
    return _("The {sign} here opens a quotation that runs on over the next lines. Close it on its own line.").format(
        sign=sign
    )


def _second_colon(line: str, column: int) -> str:
    if ": " in line[:column] and not line[:column].isspace():
        return _("This value holds a second ': '. Put quotes round the whole value.")
    return _("This line does not fit the line above. Indent it as its neighbours, or put ': ' after the name above.")


def _bad_beginning(line: str, column: int) -> str:
    sign = line[column : column + 1]
    if sign == "\t":
        return _("A tab stands here. Use spaces to indent.")
    return _("A value cannot begin with '{sign}'. Put quotes round the whole value.").format(sign=sign)


def _tab(_line: str, _column: int) -> str:
    return _("A tab stands here. Use spaces to indent.")


def _open_quote(line: str, column: int) -> str:
    if line[column : column + 1] == "'":
        return _("The ' here opens a quotation that never ends. If it is an apostrophe, put \" round the whole value.")
    return _('The " here opens a quotation that never ends. Close it with another ".')


def _after_value(line: str, column: int) -> str:
    before = line[:column].rstrip()
    if not before:
        return _("This line is indented differently from its neighbours. Begin it in the same column as they do.")
    if before.endswith("]"):
        return _("A value that begins with '[' is a list and ends at ']'. Put quotes round the whole value.")
    if before.endswith("}"):
        return _("A value that begins with '{' ends at '}'. Put quotes round the whole value.")
    return _("The quotation ends before this. Put the other kind of quotes, ' or \", round the whole value.")


def _open_bracket(line: str, column: int) -> str:
    sign = line[column : column + 1]
    return _(
        "The '{sign}' here is not closed, or holds a ?, # or , that wants quotes. Close it, or quote its texts."
    ).format(sign=sign)


def _dash(_line: str, _column: int) -> str:
    return _("A list cannot begin here. Put each '- ' on a line of its own, or quotes round the whole value.")


def _block_text(_line: str, _column: int) -> str:
    return _(
        "After '>' or '|' the text begins on the next line. If the sign is part of the text, put quotes round all."
    )


def _no_colon(_line: str, _column: int) -> str:
    return _("This line has no ': ' after a name. Add it, or indent the line if it belongs to the text above.")


def _backslash(_line: str, _column: int) -> str:
    return _("Inside double quotes a backslash has a special sense. Write two of them, or use single quotes.")


def _percent(_line: str, _column: int) -> str:
    return _("A line cannot begin with '%'. Put quotes round the value.")


def _no_dash(_line: str, _column: int) -> str:
    return _("This line stands in a list but has no '- '. Begin it with '- ', or indent it differently.")


def _after_end(_line: str, _column: int) -> str:
    return _("Nothing may follow the end of the document. Delete what stands here, or the '...' above.")


def _stray(line: str, column: int) -> str:
    return _("A value cannot begin with '{sign}'. Put quotes round the whole value.").format(
        sign=line[column : column + 1]
    )


_AFTER_A_VALUE = ("expected key", "expected <block end>")

# What the complaint holds -> whether to point at where the thing began, and the sentence. The order matters.
_SENTENCES: dict[str, tuple[bool, Callable[[str, int], str]]] = {
    "mapping values are not allowed": (False, _second_colon),
    "violates indentation": (False, _tab),
    "cannot start any token": (False, _bad_beginning),
    "end of stream": (True, _open_quote),
    "document separator": (True, _open_quote),
    "document indicator": (True, _open_quote),
    **dict.fromkeys(_AFTER_A_VALUE, (False, _after_value)),
    "',' or": (True, _open_bracket),
    "sequence entries are not allowed": (False, _dash),
    "comment or line break": (False, _block_text),
    "comment or a line break": (False, _block_text),
    "chomping or indentation": (False, _block_text),
    "expected ':'": (True, _no_colon),
    "escape": (False, _backslash),
    "directive": (False, _percent),
    "non-alphabetical character": (False, _percent),  # after a % at the beginning of a line
    "'-' indicator": (False, _no_dash),
    "document start": (False, _after_end),
    "node content": (False, _stray),
}
