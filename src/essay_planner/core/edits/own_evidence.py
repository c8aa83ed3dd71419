"""The student's own evidence and sources: they live in the plan's library, under own/."""

from collections.abc import Sequence
from dataclasses import replace

from essay_planner.core.edits.placing import remove_cards
from essay_planner.core.edits.same_source import with_known_sources
from essay_planner.core.edits.tidying import tidied_piece, tidied_source
from essay_planner.core.errors import EditRefused
from essay_planner.core.library import OWN, alias_of, reference, sources_named
from essay_planner.core.messages import _
from essay_planner.core.pack import Bearing, Evidence, Leans, Source
from essay_planner.core.plan import Library, Plan
from essay_planner.core.queries import cards_of_evidence


def add_own_evidence(plan: Plan, piece: Evidence, sources: Sequence[Source] = ()) -> Plan:
    """Put a piece of one's own into the plan's library, before the others, with its sources.

    Their ids are made by the caller; a source whose id is there already is changed, and for a new one that is equal
    to one of the student's own in all but its id that one is taken. What the student adds bears on
    the plan's question. Raises EditRefused for an id in use, an empty statement, and a source that is nowhere.
    """
    ref = reference(OWN, piece.id)
    if ref in plan.library.evidence:
        raise EditRefused(_("The plan has evidence of your own with the id '{id}' already.").format(id=piece.id))
    question = plan.question.id
    bearing = {question: Bearing(side=Leans.EITHER)} if question else {}
    return _with_piece(plan, replace(piece, bearing=bearing), sources, first=True)


def change_own_evidence(plan: Plan, piece: Evidence, sources: Sequence[Source] = ()) -> Plan:
    """Write a piece of one's own anew; cards that hold it show what it says now. Own sources that nothing names
    any more go. Raises EditRefused as 'add_own_evidence' does, and for a piece that is not there."""
    known = _own_piece(plan, reference(OWN, piece.id))
    return _without_idle_sources(_with_piece(plan, replace(piece, bearing=known.bearing), sources, first=False))


def remove_own_evidence(plan: Plan, ref: str) -> Plan:
    """Take a piece of one's own out of the plan, with the cards that hold it and the sources that only it named.

    Raises EditRefused for evidence that is not the student's own.
    """
    _own_piece(plan, ref)
    plan = remove_cards(plan, cards_of_evidence(plan, ref))
    evidence = {known: piece for known, piece in plan.library.evidence.items() if known != ref}
    return _without_idle_sources(_with_library(plan, replace(plan.library, evidence=evidence)))


def copy_as_own(plan: Plan, piece: Evidence, sources: Sequence[Source], copied: str, cards: Sequence[str] = ()) -> Plan:
    """Copy a pack's piece, as evidence of one's own that can be changed; 'copied' is the new id.

    'sources' are all that the piece names; one that is the student's own already stays as it is. 'cards' hold the
    copy from then on. What only the pack's author can say (hints, notes for teachers, pictures, what answers what)
    is not copied. Raises EditRefused.
    """
    mine = replace(piece, id=copied, bearing={}, teacher_note="", answers=(), media=())
    new = [source for source in sources if reference(OWN, source.id) not in plan.library.sources]
    plan = add_own_evidence(plan, mine, new)
    held = {card: replace(plan.cards[card], evidence=reference(OWN, copied)) for card in cards}
    return replace(plan, cards={**plan.cards, **held}) if held else plan


def _own_piece(plan: Plan, ref: str) -> Evidence:
    if alias_of(ref) != OWN or ref not in plan.library.evidence:
        raise EditRefused(_("There is no evidence '{id}' of your own in this plan.").format(id=ref))
    return plan.library.evidence[ref]


def _with_piece(plan: Plan, piece: Evidence, sources: Sequence[Source], first: bool) -> Plan:
    piece = tidied_piece(piece)
    if not piece.text:
        raise EditRefused(_("Evidence needs a statement: say what it shows, in one sentence."))
    piece, new = with_known_sources(piece, [tidied_source(source) for source in sources], plan.library.sources)
    plan = _with_sources(plan, new)
    for source in sorted(sources_named(piece)):
        if reference(OWN, source) not in plan.library.sources:
            raise EditRefused(_("There is no source '{id}' of your own in this plan.").format(id=source))
    own = {reference(OWN, piece.id): piece}
    evidence = {**own, **plan.library.evidence} if first else {**plan.library.evidence, **own}
    return _with_library(plan, replace(plan.library, evidence=evidence))


def _with_sources(plan: Plan, sources: Sequence[Source]) -> Plan:
    own = {reference(OWN, source.id): source for source in sources}
    return _with_library(plan, replace(plan.library, sources={**plan.library.sources, **own})) if own else plan


def _without_idle_sources(plan: Plan) -> Plan:
    """The plan without sources of one's own that no piece of one's own names."""
    library = plan.library
    named = {name for ref, piece in library.evidence.items() if alias_of(ref) == OWN for name in sources_named(piece)}
    idle = {ref for ref in library.sources if alias_of(ref) == OWN and ref.partition("/")[2] not in named}
    kept = {ref: source for ref, source in library.sources.items() if ref not in idle}
    return _with_library(plan, replace(library, sources=kept)) if idle else plan


def _with_library(plan: Plan, library: Library) -> Plan:
    return plan if library == plan.library else replace(plan, library=library)
