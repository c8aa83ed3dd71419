"""Put cards that were copied or cut, here or in another plan, on a plan with all that was written on them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from essay_planner.core.clip import clip_place
from essay_planner.core.edits.arguing import rank_as
from essay_planner.core.edits.placing import move_cards
from essay_planner.core.library import OWN, alias_of, merge_libraries, reference, with_sources
from essay_planner.core.pack import Bearing, Evidence, Leans
from essay_planner.core.places import CONCLUSION, TRAY, Place, cards_in, column, home_of, with_cards
from essay_planner.core.plan import Card, Library, PackReference, Plan, Side
from essay_planner.core.text import fold

T = TypeVar("T")


def paste_cards(plan: Plan, clip: Plan, ids: Mapping[str, str], place: Place, row: int | None = None) -> Plan:
    """Put the cards of a clip into one place, in their order, before the card that is now at 'row' (None: at the end).

    'ids' maps the clip's card ids to ids on this plan, made by the caller; a card that is on the plan already is
    moved there. Packs are matched by their identity, whatever alias each plan has for them. Evidence and sources of
    one's own that have the id of another piece here come under another id. Ties to criteria and cards that this plan
    does not have are left out: 'ties_left_out' counts them. Raises EditRefused.
    """
    pasted = tuple(ids[card] for card in clip.cards)
    plan = move_cards(_with_new_cards(plan, clip, ids), pasted, place, row, leaving=CONCLUSION)
    return _as_in_conclusion(plan, clip, ids) if place == CONCLUSION else plan


def paste_on_sides(plan: Plan, clip: Plan, ids: Mapping[str, str], section: str) -> Plan:
    """Put the cards of a clip at the end of the sides of a section, each on the side that it had; others in the tray.

    As 'paste_cards' in all else.
    """
    plan = _with_new_cards(plan, clip, ids)
    for side in (*Side, None):
        cards = tuple(ids[card] for card in cards_in(clip, clip_place(side)))
        place = TRAY if side is None else column(section, side)
        plan = move_cards(plan, cards, place, leaving=CONCLUSION) if cards else plan
    return plan


def mend_links(plan: Plan, before: Plan, cards: frozenset[str]) -> Plan:
    """Join cut cards, once pasted again, to what they were joined to in the plan 'before' they were cut.

    They answer and are answered by the same cards, are ranked in the conclusion as they were if they stood elsewhere
    too, and are again the strongest of their side, unless another card has been named since.
    """
    back = frozenset(card for card in cards if card in plan.cards and card in before.cards)
    answered = {
        card.id: replace(card, answers=_answers(plan, before, card, back))
        for card in plan.cards.values()
        if card.id in before.cards
    }
    plan = replace(plan, cards={**plan.cards, **answered})
    said, judgement = before.judgement, plan.judgement
    if said.strongest_for in back and not judgement.strongest_for:
        judgement = replace(judgement, strongest_for=said.strongest_for)
    if said.strongest_against in back and not judgement.strongest_against:
        judgement = replace(judgement, strongest_against=said.strongest_against)
    return _ranked_again(replace(plan, judgement=judgement), before, back)


def ties_left_out(plan: Plan, clip: Plan) -> int:
    """How many ties of the clip's cards are to criteria that this plan does not have."""
    known = _criteria(plan, clip)
    return sum(criterion not in known for card in clip.cards.values() for criterion in card.criteria)


def _answers(plan: Plan, before: Plan, card: Card, back: frozenset[str]) -> tuple[str, ...]:
    """What a card answers: with the links again that the cut took."""
    lost = before.cards[card.id].answers
    again = (other for other in lost if other in plan.cards and (other in back or card.id in back))
    return tuple(dict.fromkeys((*card.answers, *again)))


def _ranked_again(plan: Plan, before: Plan, back: frozenset[str]) -> Plan:
    ranked = list(plan.judgement.cards)
    for row, one in enumerate(before.judgement.cards):
        stood = one.card in back and home_of(before, one.card) is not None
        if stood and one.card not in cards_in(plan, CONCLUSION):
            ranked.insert(row, one)
    return replace(plan, judgement=replace(plan.judgement, cards=tuple(ranked)))


def _with_new_cards(plan: Plan, clip: Plan, ids: Mapping[str, str]) -> Plan:
    """The plan with the clip's library and with those of its cards that are new, at the end of the tray."""
    aliases = _aliases(plan, clip)
    library, refs = _fitted(plan, clip, aliases)
    criteria = _criteria(plan, clip)
    new = {
        ids[card.id]: replace(
            card,
            id=ids[card.id],
            evidence=refs[card.evidence],
            criteria=tuple(dict.fromkeys(criteria[one] for one in card.criteria if one in criteria)),
            answers=_new_answers(plan, clip, card, ids),
        )
        for card in clip.cards.values()
        if ids[card.id] not in plan.cards
    }
    packs = {aliases[alias]: pack for alias, pack in clip.packs.items() if aliases[alias] not in plan.packs}
    plan = replace(
        plan,
        packs={**plan.packs, **packs},
        library=merge_libraries(plan.library, library),
        cards={**plan.cards, **new},
    )
    return with_cards(plan, TRAY, (*plan.tray, *new))


def _new_answers(plan: Plan, clip: Plan, card: Card, ids: Mapping[str, str]) -> tuple[str, ...]:
    """What a pasted card answers: the cards pasted with it, and in the same plan what its original answers."""
    within = [ids[other] for other in card.answers]
    original = plan.cards.get(card.id) if clip.id == plan.id else None
    others = [other for other in original.answers if other not in ids] if original is not None else []
    return tuple(dict.fromkeys((*within, *others)))


def _as_in_conclusion(plan: Plan, clip: Plan, ids: Mapping[str, str]) -> Plan:
    """Cards that stand in the conclusion alone keep the side that they had, and their part in it."""
    cards = dict(plan.cards)
    for side in (Side.FOR, Side.AGAINST):
        for card in cards_in(clip, clip_place(side)):
            if home_of(plan, ids[card]) is None:
                cards[ids[card]] = replace(cards[ids[card]], side=side)
    plan = replace(plan, cards=cards)
    for ranked in clip.judgement.cards:
        plan = rank_as(plan, ids[ranked.card], ranked.role)
    return plan


def _aliases(plan: Plan, clip: Plan) -> dict[str, str]:
    """By the clip's alias of each pack the plan's; a pack that the plan does not know gets one that is free."""
    found = {OWN: OWN}
    taken = {*plan.packs, OWN}
    for alias, pack in clip.packs.items():
        found[alias] = _known(plan, pack) or _free(alias, taken)
        taken.add(found[alias])
    return found


def _known(plan: Plan, pack: PackReference) -> str:
    """The plan's alias of a pack, of the same version or else of the one that is open; '' if it has none."""
    same = [alias for alias, known in plan.packs.items() if known.id == pack.id]
    order = {alias: (plan.packs[alias].version != pack.version, plan.packs[alias].closed) for alias in same}
    return min(order, key=lambda alias: order[alias], default="")


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _fitted(plan: Plan, clip: Plan, aliases: Mapping[str, str]) -> tuple[Library, dict[str, str]]:
    """The clip's library under the plan's aliases, with own items under free ids; and the evidence's new references."""
    sources = _own_ids(plan.library.sources, clip.library.sources)
    said = {ref: _own_piece(plan, piece, sources) for ref, piece in clip.library.evidence.items() if _is_own(ref)}
    pieces = _own_ids(plan.library.evidence, said)
    evidence = {
        reference(OWN, pieces[ref]): replace(
            piece, id=pieces[ref], answers=tuple(pieces.get(reference(OWN, a), a) for a in piece.answers)
        )
        for ref, piece in said.items()
    }
    refs = {ref: reference(OWN, pieces[ref]) if _is_own(ref) else _under(ref, aliases) for ref in clip.library.evidence}
    evidence.update({refs[ref]: piece for ref, piece in clip.library.evidence.items() if not _is_own(ref)})
    own_sources = {
        reference(OWN, sources[ref]): replace(source, id=sources[ref])
        for ref, source in clip.library.sources.items()
        if _is_own(ref)
    }
    others = {_under(ref, aliases): s for ref, s in clip.library.sources.items() if not _is_own(ref)}
    terms = {_under(ref, aliases): term for ref, term in clip.library.terms.items()}
    return Library(evidence=evidence, sources={**own_sources, **others}, terms=terms), refs


def _is_own(ref: str) -> bool:
    return alias_of(ref) == OWN


def _under(ref: str, aliases: Mapping[str, str]) -> str:
    alias, _slash, name = ref.partition("/")
    return reference(aliases.get(alias, alias), name)


def _own_ids(standing: Mapping[str, T], coming: Mapping[str, T]) -> dict[str, str]:
    """The ids that the student's own items have on the plan: another one where a different item has theirs."""
    taken = {ref.partition("/")[2] for ref in (*standing, *coming) if _is_own(ref)}
    found = {}
    for ref, item in coming.items():
        if _is_own(ref):
            name = ref.partition("/")[2]
            found[ref] = name if standing.get(ref, item) == item else _free(name, taken)
            taken.add(found[ref])
    return found


def _own_piece(plan: Plan, piece: Evidence, sources: Mapping[str, str]) -> Evidence:
    """A piece of one's own, naming its sources by their ids on the plan, and bearing on the plan's question."""

    def named(source: str) -> str:
        return sources.get(reference(OWN, source), source)

    bearing = {plan.question.id: Bearing(side=Leans.EITHER)} if plan.question.id else {}
    return replace(with_sources(piece, named), bearing=bearing)


def _criteria(plan: Plan, clip: Plan) -> dict[str, str]:
    """The ids that the clip's criteria have on the plan, for those that it has in the same words."""
    found = {}
    for criterion in clip.criteria:
        for known in plan.criteria:
            same = known.id == criterion.id and clip.id == plan.id
            if same or fold(known.text) == fold(criterion.text):
                found[criterion.id] = known.id
    return found
