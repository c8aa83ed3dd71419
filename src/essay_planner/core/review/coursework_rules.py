"""Rules that speak only of coursework: pages, provenance, and more than one source."""

from collections.abc import Iterator

from essay_planner.core.library import cited_work, source_of
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Source, SourceClass
from essay_planner.core.plan import Card
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
        cited = [source for source in _works(sight, card) if source.class_ is not SourceClass.TEACHING]
        primary = all(source.class_ is SourceClass.PRIMARY for source in cited)
        weighed = card.note or any(source.value or source.limits for source in cited)
        if cited and primary and not weighed:
            words = _("{card} rests on a primary source whose value and limits are not said.")
            yield Found(Spot.CARD, card.id, words.format(card=sight.short(card)))


def _unreferenced(sight: Sight) -> Iterator[Found]:
    for card in sight.arguing:
        works = [source for source in _works(sight, card) if source.class_ is not SourceClass.TEACHING]
        if not works and not card.note and card.stance is None:
            title = _("{card} has no source that you could cite.").format(card=sight.short(card))
            yield Found(Spot.CARD, card.id, title)


def _works(sight: Sight, card: Card) -> list[Source]:
    """The works that bear a card's evidence out, or that its words are from."""
    piece = sight.evidence(card)
    named = [cited_work(citation) for citation in piece.sources]
    named += [quote.via or quote.source for quote in piece.quotes]
    return [source_of(sight.plan, card.evidence, name) for name in dict.fromkeys(named) if name]


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
        id="unreferenced",
        part=Part.EVIDENCE,
        name=lambda: _("Sources that can be cited"),
        reason=lambda: _(
            "Coursework rests on books, articles and documents; notes and revision cards only lead there."
        ),
        ask=lambda: _("Where could you check it, and cite that?"),
        source="AQA 7042, coursework: references",
        weight=51,
        check=_unreferenced,
        many=lambda n: ngettext(
            "{n} card has no source that you could cite.", "{n} cards have no source that you could cite.", n
        ),
        coursework=True,
    ),
    Rule(
        id="quotation-without-page",
        part=Part.EVIDENCE,
        name=lambda: _("Pages of quotations"),
        reason=lambda: _("A reader has to be able to find the words."),
        ask=lambda: _("On which page are they?"),
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
        reason=lambda: _("Primary sources should be weighed in their context, and not only quoted."),
        ask=lambda: _("Who speaks, to whom, and what could they know?"),
        source="A-level history, assessment objective 2",
        weight=47,
        check=_unweighed,
        many=lambda n: ngettext(
            "{n} card rests on a primary source whose value and limits are not said.",
            "{n} cards rest on primary sources whose value and limits are not said.",
            n,
        ),
        coursework=True,
    ),
)
