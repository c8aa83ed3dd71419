"""What another version of a pack would change in a plan."""

from dataclasses import replace
from typing import Any

from tests.builders import a_pack, a_piece, a_plan, a_question, a_source, some_evidence

from essay_planner.core.pack import (
    Bearing,
    Evidence,
    Leans,
    Meaning,
    Pack,
    Sides,
    SuggestedCriterion,
    SuggestedSection,
    Term,
)
from essay_planner.core.pack_diff import FieldChange
from essay_planner.core.plan import Criterion, Plan, PlanQuestion
from essay_planner.core.updates import Change, Edition, Of, What, find_update, updatable_part
from essay_planner.core.updates.marks import fingerprint

OLD = a_pack()
THAW = Term(id="thaw", term="Thaw", meanings=(Meaning(text="A relaxation."),))


def with_piece(piece_id: str, **fields: Any) -> Pack:
    """The next version of the pack, in which one piece says something else."""
    changed = tuple(replace(p, **fields) if p.id == piece_id else p for p in OLD.evidence)
    return replace(OLD, version="1.1.0", evidence=changed)


def a_plan_of_the_pack() -> Plan:
    """The plan of the builders with the question as the pack has it."""
    plan = a_plan()
    return replace(plan, question=replace(plan.question, period="1953/1964", marks=25))


def found(pack: Pack, plan: Plan | None = None, before: Pack | None = OLD) -> tuple[Change, ...]:
    """What that version of the pack would change."""
    edition = Edition(before) if before is not None else None
    return find_update(plan or a_plan_of_the_pack(), "d", Edition(pack), edition).changes


def test_the_same_pack_changes_nothing() -> None:
    assert found(OLD) == ()


def test_a_changed_text_is_found_with_its_cards() -> None:
    (change,) = found(with_piece("amnesty", text="The amnesty of March 1953 freed over a million."))

    assert (change.what, change.of, change.key) == (What.CHANGED, Of.EVIDENCE, "evidence/amnesty")
    assert change.cards == ("k1", "k8")
    assert [field.field for field in change.fields] == ["text"]


def test_a_change_of_evidence_that_is_not_on_the_plan_is_none_of_its_business() -> None:
    plan = a_plan_of_the_pack()
    without = replace(plan, cards={k: c for k, c in plan.cards.items() if c.evidence != "d/amnesty"})

    assert found(with_piece("amnesty", text="Something else."), without) == ()


def test_what_the_teacher_thinks_of_a_piece_is_no_change_for_the_student() -> None:
    bearing = {"destalinisation-success": Bearing(side=Leans.AGAINST, hint="Look again.")}

    assert found(with_piece("amnesty", bearing=bearing, tags=("law",), answers=("zhivago",))) == ()


def test_evidence_that_is_gone_is_withdrawn() -> None:
    left = replace(OLD, evidence=tuple(p for p in OLD.evidence if p.id != "tbilisi"), withdrawn=("tbilisi",))

    (change,) = found(left)

    assert (change.what, change.id, change.cards) == (What.WITHDRAWN, "tbilisi", ("k3",))


def test_new_evidence_on_the_question_is_added_and_other_evidence_is_not() -> None:
    bearing = {"destalinisation-success": Bearing(side=Leans.FOR)}
    new = (a_piece("rehabilitations", bearing=bearing), a_piece("space-race"))

    (change,) = found(replace(OLD, evidence=(*OLD.evidence, *new)))

    assert (change.what, change.id, change.title) == (What.ADDED, "rehabilitations", new[0].text)


def test_without_the_edition_before_nothing_is_told_to_be_added() -> None:
    bearing = {"destalinisation-success": Bearing(side=Leans.FOR)}

    assert found(replace(OLD, evidence=(*OLD.evidence, a_piece("new", bearing=bearing))), before=None) == ()


def test_for_a_question_of_ones_own_all_new_evidence_counts() -> None:
    own = replace(a_plan(), question=PlanQuestion(text="Did it work?", sides=Sides(for_="Yes", against="No")))

    (change,) = found(replace(OLD, evidence=(*OLD.evidence, a_piece("space-race"))), own)

    assert change.id == "space-race"


def test_a_changed_source_names_the_cards_that_cite_it() -> None:
    (change,) = found(replace(OLD, sources=(a_source(issued="1994"), OLD.sources[1])))

    assert (change.of, change.title) == (Of.SOURCE, "Filtzer, The Khrushchev Era")
    assert change.fields == (FieldChange("issued", "1993", "1994"),)
    assert set(change.cards) == {"k1", "k2", "k4", "k7", "k8"}


def test_a_source_that_the_pack_no_longer_has_stays_without_a_word() -> None:
    assert found(replace(OLD, sources=OLD.sources[1:])) == ()


def test_a_changed_term_is_found() -> None:
    plan = a_plan_of_the_pack()
    plan = replace(plan, library=replace(plan.library, terms={"d/thaw": THAW, "d/old": replace(THAW, id="old")}))
    pack = replace(OLD, terms=(replace(THAW, meanings=(Meaning(text="A loosening."),)),))

    (change,) = found(pack, plan)

    assert (change.of, change.title, change.fields[0].field) == (Of.TERM, "Thaw", "meanings")


def with_question(**fields: Any) -> Pack:
    """The next version of the pack, which asks something else."""
    return replace(OLD, questions=(a_question(**fields),))


def test_a_question_asked_in_other_words_is_found() -> None:
    (change,) = found(with_question(text="Was it a success?", period="1953/1962", marks=30), before=None)

    assert [field.field for field in change.fields] == ["text", "period"]


def test_new_words_for_the_sides_are_found_where_the_student_has_the_old_ones() -> None:
    (change,) = found(with_question(sides=Sides(for_="It worked", against="It was limited"), marks=20))

    assert [(field.field, field.now) for field in change.fields] == [("for", "It worked"), ("marks", "20")]


def test_sides_that_the_student_worded_are_left_alone() -> None:
    plan = a_plan_of_the_pack()
    mine = replace(plan, question=replace(plan.question, sides=Sides(for_="Mostly yes", against="Mostly no")))

    assert found(with_question(sides=Sides(for_="It worked", against="It failed")), mine) == ()


def test_a_question_that_is_gone_is_withdrawn() -> None:
    (change,) = found(replace(OLD, questions=()))

    assert (change.what, change.of) == (What.WITHDRAWN, Of.QUESTION)


def test_a_new_criterion_and_a_reworded_one_are_found() -> None:
    criteria = (
        SuggestedCriterion(id="ended-terror", text="Did mass terror end?"),
        SuggestedCriterion(id="freer-culture", text="Was culture much freer?"),
        SuggestedCriterion(id="party", text="Did the party change?"),
    )

    changed, added = found(with_question(criteria=criteria))

    assert (changed.what, changed.id, changed.title) == (What.CHANGED, "ended-terror", "Did rule by terror end?")
    assert (added.what, added.id) == (What.ADDED, "party")


def test_a_criterion_that_the_student_worded_is_left_alone() -> None:
    mine = Criterion(id="c1", text="Was there less fear?", from_="ended-terror")
    plan = replace(a_plan_of_the_pack(), criteria=(mine,))
    criteria = (SuggestedCriterion(id="ended-terror", text="Did mass terror end?"),)

    assert found(with_question(criteria=criteria), plan) == ()


def test_a_new_suggested_section_is_found() -> None:
    sections = (*a_question().sections, SuggestedSection(heading="The party"))

    (change,) = found(with_question(sections=sections))

    assert (change.what, change.of, change.title) == (What.ADDED, Of.SECTION, "The party")


def test_what_the_student_kept_does_not_wait_until_the_pack_says_something_else() -> None:
    plan, pack = a_plan_of_the_pack(), with_piece("amnesty", text="It freed over a million.")
    (change,) = found(pack, plan)
    kept = replace(plan.packs["d"], kept={change.key: change.mark})
    plan = replace(plan, packs={"d": kept})

    assert [one.waits for one in found(pack, plan)] == [False]
    assert [one.waits for one in found(with_piece("amnesty", text="It freed two million."), plan)] == [True]


def test_a_fingerprint_does_not_depend_on_empty_fields_or_order() -> None:
    sides = {"q": Bearing(side=Leans.FOR), "p": Bearing(side=Leans.EITHER)}
    one = Evidence(id="a", text="A.", bearing=sides)
    other = Evidence(id="a", text="A.", bearing=dict(reversed(sides.items())), note="")

    assert fingerprint(one) == fingerprint(other) != fingerprint(some_evidence()[0])
    assert fingerprint((None, 3)) == fingerprint(("", "3"))


def test_what_is_written_on_a_plan_is_no_part_of_what_updates_depend_on() -> None:
    plan = a_plan_of_the_pack()
    written = replace(plan, cards={**plan.cards, "k2": replace(plan.cards["k2"], explanation="So.")}, tray=())
    placed = replace(plan, cards={**plan.cards, "k2": replace(plan.cards["k2"], evidence="d/zhivago")})

    assert updatable_part(written) == updatable_part(plan) != updatable_part(placed)
