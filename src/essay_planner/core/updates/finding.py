"""Finds what another version of a pack would change in a plan: in its evidence, sources, terms and question.

The plan is compared with the pack through its own library, so nothing that the student wrote is ever in question.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from essay_planner.core.library import alias_of, reference, sources_named
from essay_planner.core.pack import Evidence, Question
from essay_planner.core.pack_diff import FieldChange, as_text, changes_in
from essay_planner.core.plan import Card, Introduction, Judgement, Plan, Section, Verdict
from essay_planner.core.queries import cards_of_evidence, evidence_used
from essay_planner.core.text import fold
from essay_planner.core.updates.marks import fingerprint
from essay_planner.core.updates.values import Change, Edition, Of, Update, What
from essay_planner.core.updates.wording import readable
from essay_planner.core.works import short_work

# What only steers the program, or is hidden until the student asks: it follows without a question.
QUIET = ("id", "bearing", "answers", "tags")
GONE = "withdrawn"  # in place of the fingerprint of what is not in the pack any more


def find_update(plan: Plan, alias: str, new: Edition, before: Edition | None = None) -> Update:
    """What the edition 'new' of a pack would change in a plan that was made with the edition 'before'.

    The question comes first, then evidence in the order of the pack, then sources and terms.
    """
    parts = (_of_question, _of_evidence, _of_sources, _of_terms, _of_additions)
    found = [change for part in parts for change in part(plan, alias, new, before)]
    known = plan.packs[alias]
    kept = {key for change in found if known.kept.get(key := change.key) == change.mark}
    changes = tuple(replace(change, waits=False) if change.key in kept else change for change in found)
    return Update(alias=alias, new=new, before=before, changes=changes)


def updatable_part(plan: Plan) -> Plan:
    """The plan without what no update depends on, such as what is written on cards: equal for equal updates."""
    return replace(
        plan,
        cards={card.id: Card(id=card.id, evidence=card.evidence) for card in plan.cards.values()},
        sections=tuple(Section(id=section.id, heading=section.heading) for section in plan.sections),
        argument=Verdict(),
        introduction=Introduction(),
        tray=(),
        judgement=Judgement(),
        scratch="",
    )


def used_of(plan: Plan, alias: str) -> Iterator[tuple[str, Evidence]]:
    """The evidence of a pack that stands on the plan, by its ids in the pack, in the order of the library."""
    used = evidence_used(plan)
    for ref, piece in plan.library.evidence.items():
        if ref in used and alias_of(ref) == alias:
            yield piece.id, piece


def _of_evidence(plan: Plan, alias: str, new: Edition, _before: Edition | None) -> Iterator[Change]:
    for name, piece in used_of(plan, alias):
        cards = cards_of_evidence(plan, reference(alias, name))
        told = new.evidence.get(name)
        if told is None:
            waits = name not in plan.packs[alias].withdrawn
            made = _change(What.WITHDRAWN, Of.EVIDENCE, name, piece.label or piece.text, GONE, cards=cards)
            yield replace(made, waits=waits)
        elif fields := _differences(plan, alias, new, piece, told):
            title = piece.label or piece.text
            yield _change(What.CHANGED, Of.EVIDENCE, name, title, _mark_of(told), fields, cards)


def _differences(plan: Plan, alias: str, new: Edition, piece: Evidence, told: Evidence) -> tuple[FieldChange, ...]:
    """How the plan's copy of a piece differs from the pack's, in what a student reads, as text."""
    mine, now = plan.library.sources, new.sources
    return tuple(
        readable(change, (piece, lambda name: mine.get(reference(alias, name))), (told, now.get))
        for change in changes_in(piece, told)
        if change.field not in QUIET
    )


def _of_sources(plan: Plan, alias: str, new: Edition, _before: Edition | None) -> Iterator[Change]:
    pieces = dict(used_of(plan, alias))
    named = {source for piece in pieces.values() for source in sources_named(piece)}
    for ref, source in plan.library.sources.items():
        told = new.sources.get(source.id)
        if alias_of(ref) == alias and source.id in named and told is not None and source != told:
            citing = (name for name, piece in pieces.items() if source.id in sources_named(piece))
            cards = tuple(card for name in citing for card in cards_of_evidence(plan, reference(alias, name)))
            fields = changes_in(source, told)
            yield _change(What.CHANGED, Of.SOURCE, source.id, short_work(source), fingerprint(told), fields, cards)


def _of_terms(plan: Plan, alias: str, new: Edition, _before: Edition | None) -> Iterator[Change]:
    for ref, term in plan.library.terms.items():
        told = new.terms.get(term.id)
        if alias_of(ref) == alias and told is not None and term != told:
            yield _change(What.CHANGED, Of.TERM, term.id, term.term, fingerprint(told), changes_in(term, told))


def _of_additions(plan: Plan, alias: str, new: Edition, before: Edition | None) -> Iterator[Change]:
    """New evidence that bears on the plan's question; on any question where that is the student's own."""
    if before is None:
        return
    on_plan = {name for name, _piece in used_of(plan, alias)}
    asked = plan.question.id if plan.question.pack == alias else ""
    for name, piece in new.evidence.items():
        if name not in before.evidence and name not in on_plan and (not asked or asked in piece.bearing):
            yield _change(What.ADDED, Of.EVIDENCE, name, piece.text, _mark_of(piece))


def _of_question(plan: Plan, alias: str, new: Edition, before: Edition | None) -> Iterator[Change]:
    asked = plan.question
    if asked.pack != alias:
        return
    told, was = new.pack.question(asked.id), before.pack.question(asked.id) if before is not None else None
    if told is None:
        yield _change(What.WITHDRAWN, Of.QUESTION, asked.id, asked.text, GONE)
        return
    if fields := _question_fields(plan, told, was):
        mark = fingerprint(tuple((field.field, field.now) for field in fields))
        yield _change(What.CHANGED, Of.QUESTION, asked.id, asked.text, mark, fields)
    if was is not None:
        yield from _of_criteria(plan, told, was)
        yield from _of_sections(plan, told, was)


def _question_fields(plan: Plan, told: Question, was: Question | None) -> tuple[FieldChange, ...]:
    """How the question differs. Sides and marks can be the student's own, so only what is as the pack had it counts."""
    asked = plan.question
    found: list[tuple[str, object, object]] = [("text", asked.text, told.text), ("period", asked.period, told.period)]
    if was is not None:
        sides = (asked.sides, was.sides, told.sides)
        for name, mine, old, now in (
            ("for", *(each.for_ for each in sides)),
            ("against", *(each.against for each in sides)),
            ("marks", asked.marks, was.marks, told.marks),
        ):
            found.append((name, mine, now if mine == old else mine))
    return tuple(FieldChange(name, as_text(mine), as_text(now)) for name, mine, now in found if mine != now)


def _of_criteria(plan: Plan, told: Question, was: Question) -> Iterator[Change]:
    before = {criterion.id: criterion.text for criterion in was.criteria}
    mine = {criterion.from_: criterion.text for criterion in plan.criteria if criterion.from_}
    said = {fold(criterion.text) for criterion in plan.criteria}
    for criterion in told.criteria:
        mark = fingerprint(criterion)
        if fold(criterion.text) in said:
            continue
        if criterion.id not in before:
            yield _change(What.ADDED, Of.CRITERION, criterion.id, criterion.text, mark)
        elif before[criterion.id] == mine.get(criterion.id):
            fields = (FieldChange("text", mine[criterion.id], criterion.text),)
            yield _change(What.CHANGED, Of.CRITERION, criterion.id, mine[criterion.id], mark, fields)


def _of_sections(plan: Plan, told: Question, was: Question) -> Iterator[Change]:
    known = {section.heading for section in was.sections} | {section.heading for section in plan.sections}
    for section in told.sections:
        if section.heading not in known:
            yield _change(What.ADDED, Of.SECTION, section.heading, section.heading, fingerprint(section))


def _change(
    what: What, of: Of, name: str, title: str, mark: str, fields: tuple[FieldChange, ...] = (), cards: Any = ()
) -> Change:
    key = f"{of}/{name}"
    return Change(what=what, of=of, key=key, id=name, title=title, mark=mark, fields=fields, cards=tuple(cards))


def _mark_of(piece: Evidence) -> str:
    """The fingerprint of what a piece says to the student."""
    usual = {field.name: getattr(_EMPTY, field.name) for field in dataclasses.fields(Evidence) if field.name in QUIET}
    return fingerprint(replace(piece, **usual))


_EMPTY = Evidence(id="", text="")
