"""Dates as citation styles write them."""

import re

from essay_planner.core.dates import Moment, parse
from essay_planner.core.messages import _


def whole_date(edtf: str, short: bool = False) -> str:
    """A date as it is: 16 October 1964, or 16 Oct. 1964 in short; '' for none."""
    if not edtf:
        return ""
    label = parse(edtf).short_label() if _is_unsure(edtf) else parse(edtf).label()
    return _shorten(label) if short else label


def year_of(edtf: str) -> str:
    """The year of a date without month and day; an interval of years as it is; '' for none."""
    first, stroke, last = (re.sub(r"^(\d{4})-[\dX-]+", r"\1", part) for part in edtf.partition("/"))
    return whole_date(first if first == last else first + stroke + last)


def day_of(edtf: str) -> str:
    """The day and month of a full date: 16 October; '' where the date has none."""
    moment = _moment(edtf)
    return whole_date(edtf).removesuffix(f" {moment.year}") if moment and moment.month else ""


def year_first(edtf: str) -> str:
    """Year, then month and day, as APA has them: 1964, October 16; '' for none."""
    day = day_of(edtf)
    if not day:
        return year_of(edtf)
    figures, _space, month = day.rpartition(" ")
    return f"{year_of(edtf)}, {f'{month} {figures}'.strip()}"


def month_first(edtf: str) -> str:
    """Month and day, then the year: October 16, 1964."""
    day = day_of(edtf)
    figures, _space, month = day.rpartition(" ")
    return f"{month} {figures}, {year_of(edtf)}" if figures else whole_date(edtf)


def _moment(edtf: str) -> Moment | None:
    if not edtf or "/" in edtf or _is_unsure(edtf):
        return None
    return parse(edtf).start


def _is_unsure(edtf: str) -> bool:
    return edtf[-1:] in ("~", "?", "%")


def _shorten(label: str) -> str:
    """Months as MLA abbreviates them: all but May, June and July."""
    for month, short in (
        *((_("January"), _("Jan.")), (_("February"), _("Feb.")), (_("March"), _("Mar.")), (_("April"), _("Apr."))),
        *((_("August"), _("Aug.")), (_("September"), _("Sept.")), (_("October"), _("Oct."))),
        *((_("November"), _("Nov.")), (_("December"), _("Dec."))),
    ):
        label = label.replace(month, short)
    return label
