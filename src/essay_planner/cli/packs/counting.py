"""The command that counts what is in a pack, and says where it is thin: in lines, or as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from essay_planner.cli.options import add_command
from essay_planner.cli.packs.checking import dumped, found_pack, summary
from essay_planner.cli.report import Report
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Leans, Pack
from essay_planner.core.pack_stats import PackStats, QuestionStats, SectionStats, stats_of

if TYPE_CHECKING:
    from essay_planner.cli.options import Family

Word = TypeVar("Word", bound=str)

_FEW = 8  # ids that are named; of more, the first


def add_stats(family: "Family") -> None:
    """Add the command 'pack stats'."""
    command = add_command(
        family,
        "stats",
        _("count what is in a pack, and say where it is thin: sides, sections, sources, dates"),
        "essay-planner pack stats my-pack",
        "essay-planner pack stats de-stalinisation --json",
    )
    command.add_argument("pack", metavar="PACK", help=_("an installed pack's id, or a path"))
    command.add_argument("--json", action="store_true", help=_("print JSON"))
    command.set_defaults(act=lambda a: pack_stats(a.pack, a.json))


def pack_stats(name: str, as_json: bool = False) -> Report:
    """What is in a pack, in numbers. Raises EssayPlannerError, also where the pack has problems."""
    loaded = found_pack(name)
    stats = stats_of(loaded.pack)
    return Report([_as_json(loaded.pack, stats)] if as_json else [summary(loaded), *_lines(loaded.pack, stats)])


def _lines(pack: Pack, stats: PackStats) -> Iterator[str]:
    terms = ngettext("{n} term", "{n} terms", stats.terms).format(n=stats.terms)
    yield f"{terms}, {ngettext('{n} picture', '{n} pictures', stats.pictures).format(n=stats.pictures)}"
    yield _("Kinds: {counts}").format(counts=_counts(stats.kinds))
    yield _("Reliability: {counts}").format(counts=_counts(stats.reliability))
    yield _("Themes: {counts}").format(counts=_counts(stats.themes))
    for question in stats.questions:
        yield from _question_lines(pack, question, stats.pieces)
    yield from _missing_lines(stats)


def _counts(counts: Mapping[Word, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or "–"


def _question_lines(pack: Pack, question: QuestionStats, pieces: int) -> Iterator[str]:
    asked = pack.question(question.id)
    assert asked is not None
    sides = question.sides
    yield f"{pack.id}/{question.id}: {question.text}"
    words = _("  for (‘{for_}’) {n}, against (‘{against}’) {m}, either {e}, background {c}, not tied to it {r}")
    yield words.format(
        for_=asked.sides.for_,
        n=sides[Leans.FOR],
        against=asked.sides.against,
        m=sides[Leans.AGAINST],
        e=sides[Leans.EITHER],
        c=sides[Leans.CONTEXT],
        r=pieces - sum(sides.values()),
    )
    yield from (_section_line(section) for section in question.sections)
    if question.untied_criteria:
        texts = [criterion.text for criterion in asked.criteria if criterion.id in question.untied_criteria]
        yield _("  criteria that no piece is tied to: {texts}").format(texts="; ".join(f"‘{text}’" for text in texts))


def _section_line(section: SectionStats) -> str:
    words = _("  {heading}: for {n}, against {m}").format(heading=section.heading, n=section.for_, m=section.against)
    thin = {Leans.FOR: _("for"), Leans.AGAINST: _("against")}
    sides = _(" and ").join(thin[side] for side in section.thin)
    return words + (_(" – thin {sides}").format(sides=sides) if sides else "")


def _missing_lines(stats: PackStats) -> Iterator[str]:
    said = {
        "date": _("Without a date: {n} ({ids})"),
        "source": _("Without a source: {n} ({ids})"),
        "theme": _("Without a theme: {n} ({ids})"),
        "question": _("Not tied to a question: {n} ({ids})"),
    }
    for name, ids in stats.without.items():
        if ids:
            yield said[name].format(n=len(ids), ids=_some(ids))
    if stats.uncited:
        yield _("Sources that nothing cites: {n} ({ids})").format(n=len(stats.uncited), ids=_some(stats.uncited))


def _some(ids: Sequence[str]) -> str:
    return ", ".join(ids[:_FEW]) + (", …" if len(ids) > _FEW else "")


def _as_json(pack: Pack, stats: PackStats) -> str:
    questions = [
        {
            "id": question.id,
            "text": question.text,
            "sides": question.sides,
            "sections": [
                {"heading": section.heading, "for": section.for_, "against": section.against, "thin": section.thin}
                for section in question.sections
            ],
            "criteria_not_tied": question.untied_criteria,
        }
        for question in stats.questions
    ]
    return dumped(
        {
            "id": pack.id,
            "version": pack.version,
            "pieces": stats.pieces,
            "sources": len(pack.sources),
            "terms": stats.terms,
            "pictures": stats.pictures,
            "kinds": stats.kinds,
            "reliability": stats.reliability,
            "themes": stats.themes,
            "questions": questions,
            "sources_not_cited": stats.uncited,
            "without": stats.without,
        }
    )
