"""Dates between EDTF, which packs and plans use, and CSL-JSON's own form."""

import re
from typing import Any

from essay_planner.core.dates import parse
from essay_planner.core.messages import _

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~?)", re.ASCII)
_SEASONS = range(21, 25)


def to_csl(edtf: str) -> dict[str, Any]:
    """A date in parts where CSL-JSON has them; any other in EDTF, as 'raw'."""
    found = [_DAY.fullmatch(part) for part in edtf.split("/")]
    if not all(found) or len({part[4] for part in found if part}) > 1:
        return {"raw": edtf}
    parts = [[int(number) for number in part.groups()[:3] if number] for part in found if part]
    date: dict[str, Any] = {"date-parts": parts}
    if len(parts[0]) > 1 and parts[0][1] in _SEASONS:
        if len(parts) > 1:
            return {"raw": edtf}
        date = {"date-parts": [parts[0][:1]], "season": parts[0][1] - 20}
    elif len(parts) > 1 and len(parts[1]) > 1 and parts[1][1] in _SEASONS:
        return {"raw": edtf}
    return {**date, "circa": True} if edtf.endswith("~") else date


def from_csl(date: object) -> str:
    """The EDTF of a date. Raises ValueError with a sentence for one that cannot be read."""
    edtf = _written(date)
    parse(edtf)
    return edtf


def _written(date: object) -> str:
    if isinstance(date, str):
        return date
    if not isinstance(date, dict):
        raise ValueError(_("A date belongs here, such as {example}.").format(example='{"date-parts": [[1956, 2, 25]]}'))
    parts = date.get("date-parts")
    if parts is None:
        return str(date.get("raw") or date.get("literal") or date.get("edtf") or "")
    mark = "~" if date.get("circa") not in (None, False, 0, "", "false", "0") else ""
    season = date.get("season")
    if not isinstance(parts, list) or not 1 <= len(parts) <= 2:
        raise ValueError(_("A date has one list of numbers, or two for a span: [[1953], [1964]]."))
    written = [_part(part) for part in parts]
    if season is not None and len(parts) == 1 and len(parts[0]) == 1:
        written = [f"{written[0]}-{_season(season)}"]
    return "/".join(one + mark for one in written)


def _part(part: object) -> str:
    if not isinstance(part, list) or not 1 <= len(part) <= 3:
        raise ValueError(_("A date is a list of year, month and day, such as [1956, 2, 25]."))
    numbers = [str(number) for number in part if isinstance(number, int | str) and not isinstance(number, bool)]
    if len(numbers) < len(part) or not all(number.isascii() and number.isdecimal() for number in numbers):
        raise ValueError(_("A date is a list of year, month and day, such as [1956, 2, 25]."))
    return "-".join(number.zfill(2 if place else 4) for place, number in enumerate(numbers))


def _season(season: object) -> int:
    word = str(season)
    if word in ("1", "2", "3", "4"):
        return 20 + int(word)
    raise ValueError(_("A season is a number from 1 (spring) to 4 (winter)."))
