"""The numbers of a workbook as its cells show them: dates in words, and figures with their marks.

Number formats and serial dates are those of ECMA-376, part 1, 18.8.30 and 18.17.4.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from essay_planner.core.dates import parse

GENERAL = "General"
BUILT_IN: Mapping[int, str] = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm",
    21: "h:mm:ss", 22: "d/m/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mm:ss", 48: "0.0E+0", 49: "@",
    **dict.fromkeys((*range(27, 37), *range(50, 59)), "d/m/yyyy"),
}  # fmt: skip

_SECTION = re.compile(r'(?:"[^"]*"|\\.|[^;])*')
_SAID = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]')  # what is shown as it stands
_UNSAID = re.compile(r"_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|AM/PM|A/P", re.IGNORECASE)
_CONDITION = re.compile(r"\[[<>=]")
_GENERAL = re.compile(GENERAL, re.IGNORECASE)
_DIGITS = re.compile(r"([#0?](?:[#0?,]*[#0?])?)(?:\.([#0?]*))?(,*)")
_FURTHER = re.compile(r"[#0?.,@/%]|E[+-]|General", re.IGNORECASE)  # what asks for more than words about a number
_DATE = re.compile(r"\[?(y+|m+|d+|h+|s+)\]?")
_ASIDE = 0xE000  # added to letters that are shown as they stand, while a format is looked at
_LEAP_DAY = 60  # by which serial dates of 1900 count one that never was
_FIRST, _LAST = -693_593, 2_957_000  # 1 January 0001, and a day in 9995: no date of a school is later
_MOST_DIGITS, _MOST_PLACES = 20, 10  # of a number that is shown in full
_LONGEST_CODE = 255  # letters; no spreadsheet lets one write a longer format


def shown(number: float, code: str, from_1904: bool = False) -> str:
    """A number as a cell with this format shows it. A date says as much as the format does, in one way for all.

    Where a format asks for what is not understood here, such as sections with conditions, the number stands as it is.
    """
    if code in ("", GENERAL) or len(code) > _LONGEST_CODE:
        return _general(number)
    sections = [_set_aside(section) for section in _sections(code)]
    if any(map(_CONDITION.search, sections)):
        return _general(number)
    at = 1 if number < 0 and len(sections) > 1 else 2 if number == 0 and len(sections) > 2 else 0
    section = _UNSAID.sub("", sections[at])
    if _DATE.search(section.lower()):
        return _date(number, section.lower(), from_1904) or _general(number)
    said = _figure(abs(number) if at else number, section)
    return _general(number) if said is None else said


def _sections(code: str) -> list[str]:
    """The parts of a format for numbers above, below and at nought."""
    found, at = [], 0
    while at <= len(code):
        section = _SECTION.match(code, at)
        found.append(section[0] if section is not None else "")
        at += len(found[-1]) + 1
    return found


def _set_aside(section: str) -> str:
    return _SAID.sub(lambda found: "".join(map(_aside, next(filter(None, found.groups()), ""))), section)


def _aside(letter: str) -> str:
    return chr(ord(letter) + _ASIDE) if ord(letter) < 256 else letter


def _back(text: str) -> str:
    return "".join(chr(ord(letter) - _ASIDE) if _ASIDE <= ord(letter) < _ASIDE + 256 else letter for letter in text)


def _general(number: float) -> str:
    from decimal import Decimal

    whole = abs(number) < 10**_MOST_DIGITS and number == int(number)
    return f"{Decimal(repr(number + 0)):.0f}" if whole else f"{number:.10g}"


def _figure(number: float, section: str) -> str | None:
    """A number with the marks before and behind it, as its format asks for; None where that is not understood."""
    digits = _GENERAL.search(section) or _DIGITS.search(section)
    if digits is None:  # the format is words alone, or nothing
        return None if "@" in section else _back(section).strip()
    before, after = section[: digits.start()], section[digits.end() :]
    around, plain = before + after, digits.re is _GENERAL
    percent = not plain and around.count("%") == 1
    said = _general(abs(number)) if plain else _digits(abs(number), digits, percent)
    if said is None or _FURTHER.search(around.replace("%", "") if percent else around):
        return None
    sign = "-" if number < 0 and said.strip("0.,") else ""
    return sign + (_back(before) + said + _back(after)).strip()


def _digits(number: float, digits: re.Match[str], percent: bool) -> str | None:
    """A number that is not negative, with as many places as these ask for; None where those are too many.

    A nought that no '0' asks for is not shown: '' then.
    """
    from decimal import ROUND_HALF_UP, Context, Decimal

    whole, places, thousands = digits[1], digits[2] or "", len(digits[3])
    if number >= 10**_MOST_DIGITS or len(places) > _MOST_PLACES:
        return None
    value = Decimal(repr(number)) * (100 if percent else 1) / 1000**thousands
    value = value.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP, Context(_MOST_DIGITS + _MOST_PLACES + 2))
    said = f"{value:{',' if ',' in whole else ''}f}"
    if "0" not in whole + places and not said.strip("0."):
        return ""
    front, point, rest = said.partition(".")
    least = places.count("0")
    rest = rest[:least] + rest[least:].rstrip("0")
    return front.rjust(whole.count("0"), "0") + (point + rest if rest else "")


def _date(number: float, section: str, from_1904: bool) -> str:
    """A date or a time of day in words, '' where the number is none. For the name of a day alone its date stands."""
    if not _FIRST <= number <= _LAST:
        return ""
    tokens = _DATE.findall(section)
    found = [token[0] for token in tokens]
    minutes = [name == "m" and ("h" in found[at - 1 : at] or "s" in found[at + 1 : at + 2])
               for at, name in enumerate(found)]  # fmt: skip
    if "[" in section:
        return _duration(number, "s" in found)
    moment = _moment(number, from_1904)
    months = any(name == "m" and not minute for name, minute in zip(found, minutes, strict=True))
    days = any(token in ("d", "dd") for token in tokens)  # more letters are the name of the day
    whole = "d" in found and not (days or months or "y" in found)
    day = _day(moment.date(), whole or "y" in found, whole or months, whole or days)
    time = moment.strftime("%H:%M:%S" if "s" in found else "%H:%M") if "h" in found or any(minutes) else ""
    return " ".join(filter(None, (day, time)))


def _moment(number: float, from_1904: bool) -> datetime:
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 31 if 1 <= number < _LEAP_DAY else 30)
    return start + timedelta(seconds=round(number * 86_400))


def _day(day: date, with_year: bool, with_month: bool, with_day: bool) -> str:
    """As much of a day as is asked for; where there is no month, the day of the month means nothing."""
    if not with_month:
        return f"{day.year}" if with_year else f"{day.day}" if with_day else ""
    words = parse(day.isoformat()[: 10 if with_day else 7]).label()
    return words if with_year else words.removesuffix(f" {day.year}")


def _duration(number: float, with_seconds: bool) -> str:
    seconds = round(abs(number) * 86_400)
    minutes, hours = seconds // 60 % 60, seconds // 3600
    said = f"{hours}:{minutes:02}" + (f":{seconds % 60:02}" if with_seconds else "")
    return f"-{said}" if number < 0 else said
