"""Rules that speak only of coursework: pages, provenance, and more than one source."""

from collections.abc import Iterator

from essay_planner.core.library import cited_work, source_of
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import SourceClass
from essay_planner.core.review.sight import Sight
from essay_planner.core.review.values import Found, Part, Rule, Spot

_FEW_CARDS = 4


def _one_source(sight: Sight) -> Iterator[Found]:
    works = {
        (card.evidence.partition("/")[0], cited_work(citation))
        for card in sight.placed
        for citation in sight.evidence(card).sources
    }
    if len(sight.placed) >= _FEW_CARDS and len(works) == 1:
        yield Found(Spot.PLAN, "", _("All your evidence comes from one source."))


def _no_page(sight: Sight) -> Iterator[Found]:
    for card in sight.placed:
        piece = sight.evidence(card)
        pages = any(quote.locator for quote in piece.quotes) or any(citation.locator for citation in piece.sources)
        if piece.quotes and not pages and not card.note:
            yield Found(Spot.CARD, card.id, _("{card} quotes without a page.").format(card=sight.short(card)))


def _unweighed(sight: Sight) -> Iterator[Found]:
    for card in sight.arguing:
        cited = [source_of(sight.plan, card.evidence, c.via or c.source) for c in sight.evidence(card).sources]
        primary = [source for source in cited if source.class_ is SourceClass.PRIMARY]
        if primary and not card.note and not any(source.value and source.limits for source in primary):
            words = _("{card} rests on a primary source without its value and limits.")
            yield Found(Spot.CARD, card.id, words.format(card=sight.short(card)))


RULES = (
    Rule(
        id="one-source",
        part=Part.EVIDENCE,
        name=lambda: _("More than one source"),
        reason=lambda: _("Coursework is marked on how sources and historians are set against each other."),
        ask=lambda: _("Who would tell it differently?"),
        source="AQA 7042, coursework",
        weight=74,
        check=_one_source,
        coursework=True,
    ),
    Rule(
        id="quotation-without-page",
        part=Part.EVIDENCE,
        name=lambda: _("Pages of quotations"),
        reason=lambda: _("A reader has to be able to find the words."),
        ask=lambda: _("On which page do they stand?"),
        source="AQA 7042, coursework: references",
        weight=49,
        check=_no_page,
        many=lambda n: ngettext("{n} card quotes without a page.", "{n} cards quote without a page.", n),
        coursework=True,
    ),
    Rule(
        id="primary-source-unweighed",
        part=Part.EVIDENCE,
        name=lambda: _("Value and limits of primary sources"),
        reason=lambda: _("Primary sources are to be weighed in their context, and not only quoted."),
        ask=lambda: _("Who speaks, to whom, and what could they know?"),
        source="A-level history, assessment objective 2",
        weight=47,
        check=_unweighed,
        many=lambda n: ngettext(
            "{n} card rests on a primary source without its value and limits.",
            "{n} cards rest on primary sources without their value and limits.",
            n,
        ),
        coursework=True,
    ),
)
