"""What the student makes of a new version of a pack: takes it, keeps their own copy, or takes what is withdrawn off.

Only copies from the pack change: explanations, sides, order, strengths and notes are never touched. Each function is
one edit; the last decision moves the plan over to the new version.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from essay_planner.core.edits.criteria import add_criterion, reword_criterion
from essay_planner.core.edits.placing import place_evidence, remove_cards
from essay_planner.core.edits.sections import use_suggested_sections
from essay_planner.core.errors import EditRefused
from essay_planner.core.library import alias_of, copy_from_pack, merge_libraries, reference, without_unused
from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Sides
from essay_planner.core.places import TRAY
from essay_planner.core.plan import Library, Markup, PackReference, Plan
from essay_planner.core.queries import cards_of_evidence, evidence_used
from essay_planner.core.text import fold
from essay_planner.core.updates.finding import QUIET, find_update
from essay_planner.core.updates.values import Change, Edition, Of, Update, What

NewIds = Callable[[str], str]  # a new random id that begins with 'k' for a card, 's' for a section, 'c' for a criterion


def take(plan: Plan, update: Update, keys: Collection[str], new_id: NewIds) -> Plan:
    """Let the plan say what the pack says now, in the changes of those keys.

    New evidence is put into the tray, a new criterion and a new section after the others. Withdrawn evidence stays as
    it is and is marked so. Raises EditRefused for a key that the update does not have.
    """
    for change in _named(update, keys):
        plan = _TAKING[change.what, change.of](plan, update, change, new_id)
    return _settled(_forgotten(plan, update, keys), update)


def keep_mine(plan: Plan, update: Update, keys: Collection[str]) -> Plan:
    """Leave the plan as it is in the changes of those keys, and remember that; withdrawn evidence is marked so.

    Raises EditRefused as 'take' does.
    """
    changes = _named(update, keys)
    withdrawn = {c.key: c.id for c in changes if c.what is What.WITHDRAWN and c.of is Of.EVIDENCE}
    kept = {change.key: change.mark for change in changes if change.key not in withdrawn}
    marked = _with_withdrawn(plan, update, withdrawn.values())
    return _settled(_with(marked, update, kept={**plan.packs[update.alias].kept, **kept}), update)


def take_off(plan: Plan, update: Update, keys: Collection[str]) -> Plan:
    """Take the cards of withdrawn evidence off the plan; what the student wrote on them is kept in the plan's notes.

    Raises EditRefused as 'take' does, and for what is not withdrawn evidence.
    """
    for change in _named(update, keys):
        if change.what is not What.WITHDRAWN or change.of is not Of.EVIDENCE:
            raise EditRefused(_("'{key}' is not withdrawn, so it stays on the plan.").format(key=change.key))
        cards = cards_of_evidence(plan, reference(update.alias, change.id))
        said = [_words_on(plan, card) for card in cards]
        scratch = "\n".join(part for part in (plan.scratch, *said) if part)
        plan = remove_cards(replace(plan, scratch=scratch), cards)
    return _settled(plan, update)


def _words_on(plan: Plan, card_id: str) -> str:
    """What the student wrote on a card, with what it was written on; '' for nothing."""
    card = plan.cards[card_id]
    words = [text for text in (card.explanation, card.because, card.note, card.flag) if text]
    return "\n".join((plan.library.evidence[card.evidence].text, *words)) if words else ""


def _named(update: Update, keys: Collection[str]) -> list[Change]:
    known = {change.key: change for change in update.changes}
    for key in keys:
        if key not in known:
            raise EditRefused(_("The pack has no change '{key}' for this plan.").format(key=key))
    return [change for change in update.changes if change.key in keys]


def _take_piece(plan: Plan, update: Update, change: Change, _new_id: NewIds) -> Plan:
    alias, library = update.alias, plan.library
    evidence = {**library.evidence, reference(alias, change.id): update.new.evidence[change.id]}
    copies = copy_from_pack(update.new.pack, alias, (change.id,))
    return replace(plan, library=merge_libraries(replace(library, evidence=evidence), copies))


def _take_new_piece(plan: Plan, update: Update, change: Change, new_id: NewIds) -> Plan:
    copies = copy_from_pack(update.new.pack, update.alias, (change.id,))
    return place_evidence(plan, {new_id("k"): reference(update.alias, change.id)}, copies, TRAY)


def _take_source(plan: Plan, update: Update, change: Change, _new_id: NewIds) -> Plan:
    sources = {**plan.library.sources, reference(update.alias, change.id): update.new.sources[change.id]}
    return replace(plan, library=replace(plan.library, sources=sources))


def _take_term(plan: Plan, update: Update, change: Change, _new_id: NewIds) -> Plan:
    terms = {**plan.library.terms, reference(update.alias, change.id): update.new.terms[change.id]}
    return replace(plan, library=replace(plan.library, terms=terms))


def _take_question(plan: Plan, update: Update, change: Change, _new_id: NewIds) -> Plan:
    told, asked = update.new.pack.question(change.id), plan.question
    assert told is not None
    fields = {field.field for field in change.fields}
    sides = Sides(
        for_=told.sides.for_ if "for" in fields else asked.sides.for_,
        against=told.sides.against if "against" in fields else asked.sides.against,
    )
    new = {name: getattr(told, name) for name in fields - {"for", "against"}}
    return replace(plan, question=replace(asked, sides=sides, markup=_carried(plan, told.text), **new))


def _carried(plan: Plan, text: str) -> tuple[Markup, ...]:
    """The student's marks on the words that the new text of the question still has."""
    asked, carried = plan.question, []
    for mark in asked.markup:
        words = asked.text[mark.start : mark.end]
        start = text.find(words)
        if start >= 0:
            carried.append(replace(mark, start=start, end=start + len(words)))
    return tuple(carried)


def _take_criterion(plan: Plan, _update: Update, change: Change, _new_id: NewIds) -> Plan:
    mine = next(criterion for criterion in plan.criteria if criterion.from_ == change.id)
    text = change.fields[0].now
    return plan if _judges_by(plan, text) else reword_criterion(plan, mine.id, text)


def _take_new_criterion(plan: Plan, _update: Update, change: Change, new_id: NewIds) -> Plan:
    return plan if _judges_by(plan, change.title) else add_criterion(plan, new_id("c"), change.title, change.id)


def _judges_by(plan: Plan, text: str) -> bool:
    return any(fold(criterion.text) == fold(text) for criterion in plan.criteria)


def _take_new_section(plan: Plan, _update: Update, change: Change, new_id: NewIds) -> Plan:
    return use_suggested_sections(plan, {new_id("s"): change.title})


def _take_withdrawn(plan: Plan, update: Update, change: Change, _new_id: NewIds) -> Plan:
    return _with_withdrawn(plan, update, (change.id,))


def _take_note_of(plan: Plan, update: Update, change: Change, _new_id: NewIds) -> Plan:
    """A question that was withdrawn stays the plan's question."""
    return _with(plan, update, kept={**plan.packs[update.alias].kept, change.key: change.mark})


_TAKING: Mapping[tuple[What, Of], Callable[[Plan, Update, Change, NewIds], Plan]] = {
    (What.CHANGED, Of.QUESTION): _take_question,
    (What.WITHDRAWN, Of.QUESTION): _take_note_of,
    (What.CHANGED, Of.CRITERION): _take_criterion,
    (What.ADDED, Of.CRITERION): _take_new_criterion,
    (What.ADDED, Of.SECTION): _take_new_section,
    (What.CHANGED, Of.EVIDENCE): _take_piece,
    (What.ADDED, Of.EVIDENCE): _take_new_piece,
    (What.WITHDRAWN, Of.EVIDENCE): _take_withdrawn,
    (What.CHANGED, Of.SOURCE): _take_source,
    (What.CHANGED, Of.TERM): _take_term,
}


def _with(plan: Plan, update: Update, kept: Mapping[str, str]) -> Plan:
    return replace(plan, packs={**plan.packs, update.alias: replace(plan.packs[update.alias], kept=kept)})


def _with_withdrawn(plan: Plan, update: Update, names: Collection[str]) -> Plan:
    known = plan.packs[update.alias]
    withdrawn = tuple(dict.fromkeys((*known.withdrawn, *names)))
    return replace(plan, packs={**plan.packs, update.alias: replace(known, withdrawn=withdrawn)})


def _forgotten(plan: Plan, update: Update, keys: Collection[str]) -> Plan:
    """No longer remember that something was kept which is taken now."""
    taken = {change.key for change in update.changes if change.key in keys and change.what is not What.WITHDRAWN}
    kept = plan.packs[update.alias].kept
    return _with(plan, update, {key: mark for key, mark in kept.items() if key not in taken})


def _settled(plan: Plan, update: Update) -> Plan:
    """The plan as one of the new version, once nothing waits any more; else as it is."""
    left = find_update(plan, update.alias, update.new, update.before)
    if left.waiting:
        return plan
    known, edition, alias = plan.packs[update.alias], update.new, update.alias
    still = {change.key for change in left.changes if change.what is not What.ADDED}
    gone = (change for change in left.changes if change.what is What.WITHDRAWN and change.of is Of.EVIDENCE)
    moved = PackReference(
        id=known.id,
        version=edition.pack.version,
        sha256=edition.sha256,
        closed=known.closed,
        kept={key: mark for key, mark in known.kept.items() if key in still},
        withdrawn=tuple(change.id for change in gone),
    )
    library = replace(without_unused(plan.library, alias, evidence_used(plan)), terms=plan.library.terms)
    kept = {change.id for change in left.changes if change.of is Of.EVIDENCE}
    return replace(plan, packs={**plan.packs, alias: moved}, library=_followed(library, alias, edition, kept))


def _followed(library: Library, alias: str, edition: Edition, but: Collection[str]) -> Library:
    """The library with what steers the program as the edition has it, 'but' for evidence that the student kept."""
    changed = {
        ref: _steered(piece, edition.evidence[piece.id])
        for ref, piece in library.evidence.items()
        if alias_of(ref) == alias and piece.id in edition.evidence and piece.id not in but
    }
    return replace(library, evidence={**library.evidence, **changed}) if changed else library


def _steered(piece: Evidence, told: Evidence) -> Evidence:
    return replace(piece, **{name: getattr(told, name) for name in QUIET})
