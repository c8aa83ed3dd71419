"""Cards taken out of a plan to be pasted, as a small plan of their own: with all that they need, and nothing else."""

from dataclasses import replace

from essay_planner.core.library import alias_of, reference, sources_named, terms_in
from essay_planner.core.places import CONCLUSION, TRAY, Chosen, Place, chosen_cards, column, homes, with_cards
from essay_planner.core.plan import Card, Criterion, Judgement, Library, Plan, PlanQuestion, Section, Side
from essay_planner.core.queries import side_of

_SECTION = "clip"


def clip_cards(plan: Plan, chosen: Chosen) -> Plan:
    """The chosen cards with the student's words, their evidence, sources and terms, criteria and packs.

    They stand on the side that they had on the plan, those without one in the tray; 'cards' has them in the order of
    the board. Those chosen in the conclusion are ranked, with their part in it. Links to cards that are not among
    them are left out.
    """
    ids, standing = chosen_cards(chosen), homes(plan)
    cards = {card: _alone(plan.cards[card], ids) for card in ids}
    tied = {criterion for card in cards.values() for criterion in card.criteria}
    ranked = tuple(one for one in plan.judgement.cards if one.card in chosen.get(CONCLUSION, ()))
    clip = Plan(
        id=plan.id,
        question=PlanQuestion(text=plan.question.text, sides=plan.question.sides),
        sections=(Section(id=_SECTION, heading=""),),
        criteria=tuple(Criterion(id=c.id, text=c.text, from_=c.from_) for c in plan.criteria if c.id in tied),
        cards=cards,
        judgement=Judgement(cards=ranked),
        library=_needed(plan.library, {card.evidence for card in cards.values()}),
        export=plan.export,
    )
    sides = {card: side_of(plan, card, standing[card]) for card in ids}
    for side in (*Side, None):
        clip = with_cards(clip, clip_place(side), tuple(card for card in ids if sides[card] is side))
    used = {alias_of(card.evidence) for card in cards.values()}
    return replace(clip, packs={alias: pack for alias, pack in plan.packs.items() if alias in used})


def clip_evidence(plan: Plan, pieces: dict[str, str], copies: Library) -> Plan:
    """Evidence of the library as cards without any words; 'pieces' maps new card ids to references.

    'copies' holds that evidence with its sources.
    """
    cards = {card: Card(id=card, evidence=ref) for card, ref in pieces.items()}
    return clip_cards(replace(plan, cards=cards, library=copies, tray=tuple(cards)), {TRAY: tuple(cards)})


def clip_place(side: Side | None) -> Place:
    """Where a clip has the cards of a side; None for those without one."""
    return TRAY if side is None else column(_SECTION, side)


def as_one_list(clip: Plan) -> Plan:
    """The clip with all its cards in the background of its one section, in their order: to be printed as one list."""
    listed = Section(id=_SECTION, heading="", context=tuple(clip.cards))
    return replace(clip, sections=(listed,), tray=(), judgement=Judgement())


def _alone(card: Card, ids: tuple[str, ...]) -> Card:
    return replace(card, side=None, answers=tuple(other for other in card.answers if other in ids))


def _needed(library: Library, refs: set[str]) -> Library:
    evidence = {ref: piece for ref, piece in library.evidence.items() if ref in refs}
    sources = {reference(alias_of(ref), name) for ref, piece in evidence.items() for name in sources_named(piece)}
    terms = terms_in(" ".join(piece.text for piece in evidence.values()), library.terms.values())
    return Library(
        evidence=evidence,
        sources={ref: source for ref, source in library.sources.items() if ref in sources},
        terms={ref: term for ref, term in library.terms.items() if term in terms},
    )
