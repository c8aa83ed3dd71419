"""What Welcome says of questions, packs and plans, in plain words."""

from collections.abc import Iterator
from datetime import date, datetime

from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Leans, Pack, Question
from essay_planner.core.text import fold

_FOR = {Leans.FOR, Leans.EITHER}
_AGAINST = {Leans.AGAINST, Leans.EITHER}


def about_question(pack: Pack, question: Question) -> str:
    """A question's period, parts and task, and how much bears on it; never which way the evidence leans."""
    return " · ".join(_about_question(pack, question))


def _about_question(pack: Pack, question: Question) -> Iterator[str]:
    if question.period:
        yield period_label(question.period)
    bearing = [piece.bearing[question.id].side for piece in pack.evidence if question.id in piece.bearing]
    pieces = ngettext("{n} piece bears on this", "{n} pieces bear on this", len(bearing)).format(n=len(bearing))
    sides = set(bearing)
    covered = bool(sides & _FOR and sides & _AGAINST)
    yield pieces + (_("; both sides are covered") if covered else "")
    if question.marks:
        yield ngettext("{n} mark", "{n} marks", question.marks).format(n=question.marks)
    if question.minutes:
        yield ngettext("{n} minute", "{n} minutes", question.minutes).format(n=question.minutes)


def parts_of_question(question: Question) -> str:
    """The headings that a question suggests, as one line."""
    return " · ".join(section.heading for section in question.sections)


def about_pack(pack: Pack) -> str:
    """How large a pack is, and its version."""
    evidence, terms, sources = len(pack.evidence), len(pack.terms), len(pack.sources)
    parts = [ngettext("{n} piece of evidence", "{n} pieces of evidence", evidence).format(n=evidence)]
    if terms:
        parts.append(ngettext("{n} key term", "{n} key terms", terms).format(n=terms))
    if sources:
        parts.append(ngettext("{n} source", "{n} sources", sources).format(n=sources))
    return " · ".join([*parts, _("version {version}").format(version=pack.version)])


def period_label(period: str) -> str:
    """A period (EDTF) in British English; as it is written where it is no date."""
    from essay_planner.core.dates import parse

    try:
        return parse(period).label()
    except ValueError:
        return period


def words_of_question(pack: Pack, question: Question) -> str:
    """All that a search for a question looks in, folded."""
    return fold(" ".join([question.text, pack.title, pack.topic, parts_of_question(question)]))


def when(changed: datetime, today: date) -> str:
    """A moment as one would say it on the day 'today'."""
    days = (today - changed.date()).days
    if days == 0:
        return _("today {time}").format(time=f"{changed:%H:%M}")
    if days == 1:
        return _("yesterday {time}").format(time=f"{changed:%H:%M}")
    year = "" if changed.year == today.year else f" {changed.year}"
    return f"{changed.day} {changed:%b}{year}"
