"""Taking a new version of a pack, keeping one's own copies, and taking withdrawn evidence off."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest
from tests.builders import a_pack, a_piece, a_question, a_source
from tests.core.updates.test_finding import OLD, THAW, a_plan_of_the_pack, with_piece, with_question

from essay_planner.core.errors import EditRefused
from essay_planner.core.pack import (
    Bearing,
    Citation,
    Leans,
    Meaning,
    Pack,
    Sides,
    SuggestedCriterion,
    SuggestedSection,
)
from essay_planner.core.plan import Markup, MarkupRole, PackReference, Plan
from essay_planner.core.updates import Edition, Update, find_update, keep_mine, take, take_off

TEXT = "The amnesty of March 1953 freed over a million."


def new_ids() -> Callable[[str], str]:
    """Ids in a row."""
    numbers = count(100)
    return lambda prefix: f"{prefix}{next(numbers)}"


def update_of(plan: Plan, pack: Pack) -> Update:
    """What a version of the pack would change."""
    return find_update(plan, "d", Edition(pack, "new"), Edition(OLD, "old"))


def taken(pack: Pack, plan: Plan | None = None) -> Plan:
    """The plan after everything was taken."""
    plan = plan or a_plan_of_the_pack()
    update = update_of(plan, pack)
    return take(plan, update, [change.key for change in update.changes], new_ids())


def test_a_text_that_is_taken_is_the_packs_and_nothing_else_changes() -> None:
    plan, after = a_plan_of_the_pack(), taken(with_piece("amnesty", text=TEXT))

    assert after.library.evidence["d/amnesty"].text == TEXT
    assert (after.cards, after.sections, after.judgement) == (plan.cards, plan.sections, plan.judgement)


def test_the_last_decision_moves_the_plan_over_to_the_new_version() -> None:
    assert taken(with_piece("amnesty", text=TEXT)).packs["d"] == PackReference(
        id="de-stalinisation", version="1.1.0", sha256="new"
    )


def test_a_plan_stays_with_its_version_while_something_waits() -> None:
    plan, pack = a_plan_of_the_pack(), with_piece("amnesty", text=TEXT)
    pack = replace(pack, sources=(a_source(issued="1994"), pack.sources[1]))

    after = take(plan, update_of(plan, pack), ["evidence/amnesty"], new_ids())

    assert after.packs["d"].version == "1.0.0"
    assert after.library.sources["d/filtzer-1993"].issued == "1993"
    assert [change.key for change in update_of(after, pack).waiting] == ["source/filtzer-1993"]


def test_a_source_that_is_taken_is_the_packs() -> None:
    assert taken(replace(OLD, sources=(a_source(issued="1994"),))).library.sources["d/filtzer-1993"].issued == "1994"


def test_what_is_kept_stays_and_is_remembered() -> None:
    plan, pack = a_plan_of_the_pack(), with_piece("amnesty", text=TEXT)

    after = keep_mine(plan, update_of(plan, pack), ["evidence/amnesty"])

    assert after.library.evidence == plan.library.evidence
    assert after.packs["d"].version == "1.1.0"
    assert list(after.packs["d"].kept) == ["evidence/amnesty"]
    assert update_of(after, pack).waiting == ()


def test_what_was_kept_can_be_taken_later() -> None:
    plan, pack = a_plan_of_the_pack(), with_piece("amnesty", text=TEXT)
    kept = keep_mine(plan, update_of(plan, pack), ["evidence/amnesty"])

    after = taken(pack, kept)

    assert after.library.evidence["d/amnesty"].text == TEXT
    assert after.packs["d"].kept == {}


def test_a_piece_that_is_taken_brings_the_sources_it_names() -> None:
    cites = (Citation(source="taubman"),)
    pack = with_piece("amnesty", sources=cites)
    pack = replace(pack, sources=(*pack.sources, a_source("taubman", title="Khrushchev")))

    assert taken(pack).library.sources["d/taubman"].title == "Khrushchev"


def test_new_evidence_that_is_taken_waits_in_the_tray() -> None:
    new = a_piece("rehabilitations", bearing={"destalinisation-success": Bearing(side=Leans.FOR)})

    after = taken(replace(OLD, evidence=(*OLD.evidence, new)))

    assert after.tray == ("k8", "k100")
    assert after.cards["k100"].evidence == "d/rehabilitations"


def test_a_term_that_is_taken_is_the_packs() -> None:
    plan = a_plan_of_the_pack()
    plan = replace(plan, library=replace(plan.library, terms={"d/thaw": THAW}))
    pack = replace(OLD, terms=(replace(THAW, meanings=(Meaning(text="A loosening."),)),))

    assert taken(pack, plan).library.terms["d/thaw"].meanings[0].text == "A loosening."


def test_marks_on_words_that_the_new_question_has_go_with_them() -> None:
    plan = a_plan_of_the_pack()
    marks = (
        Markup(role=MarkupRole.COMMAND, start=0, end=14),
        Markup(role=MarkupRole.TERM, start=19, end=35),
    )
    plan = replace(plan, question=replace(plan.question, markup=marks))

    asked = taken(with_question(text="Was de-Stalinisation a success?"), plan).question

    assert asked.text == "Was de-Stalinisation a success?"
    assert asked.markup == (Markup(role=MarkupRole.TERM, start=4, end=20),)


def test_sides_and_marks_can_be_taken() -> None:
    asked = taken(with_question(sides=Sides(for_="It worked", against="It failed"), marks=20)).question

    assert (asked.sides, asked.marks) == (Sides(for_="It worked", against="It failed"), 20)


def test_criteria_and_sections_of_the_question_can_be_taken() -> None:
    criteria = (
        SuggestedCriterion(id="ended-terror", text="Did mass terror end?"),
        SuggestedCriterion(id="party", text="Did the party change?"),
        SuggestedCriterion(id="again", text="Did the party change?"),
    )
    sections = (*a_question().sections, SuggestedSection(heading="The party"))

    after = taken(with_question(criteria=criteria, sections=sections))

    assert [(c.text, c.from_) for c in after.criteria] == [
        ("Did mass terror end?", "ended-terror"),
        ("Did the party change?", "party"),
    ]
    assert after.sections[-1].heading == "The party"


def test_a_criterion_is_not_reworded_to_what_another_says() -> None:
    plan, criteria = a_plan_of_the_pack(), (SuggestedCriterion(id="ended-terror", text="Did mass terror end?"),)
    update = update_of(plan, with_question(criteria=criteria))
    mine = replace(plan.criteria[0], id="c2", text="Did mass terror end?", from_="")

    after = take(replace(plan, criteria=(*plan.criteria, mine)), update, ["criterion/ended-terror"], new_ids())

    assert [c.text for c in after.criteria] == ["Did rule by terror end?", "Did mass terror end?"]


def test_a_question_that_is_withdrawn_stays_the_plans() -> None:
    plan = a_plan_of_the_pack()

    after = taken(replace(OLD, questions=()), plan)

    assert after.question == plan.question
    assert update_of(after, replace(OLD, questions=())).waiting == ()


def without_tbilisi() -> Pack:
    """The next version of the pack, in which one piece is withdrawn."""
    left = tuple(p for p in OLD.evidence if p.id != "tbilisi")
    return replace(OLD, version="2.0.0", evidence=left, withdrawn=("tbilisi",))


@pytest.mark.parametrize("act", ["take", "keep"])
def test_withdrawn_evidence_stays_on_the_plan_and_is_marked(act: str) -> None:
    plan, pack = a_plan_of_the_pack(), without_tbilisi()
    update = update_of(plan, pack)
    keys = ["evidence/tbilisi"]

    after = take(plan, update, keys, new_ids()) if act == "take" else keep_mine(plan, update, keys)

    assert after.cards == plan.cards
    assert after.packs["d"].withdrawn == ("tbilisi",)
    assert update_of(after, pack).waiting == ()


def test_withdrawn_evidence_can_be_taken_off_and_what_was_written_on_it_is_kept() -> None:
    plan, pack = a_plan_of_the_pack(), without_tbilisi()
    said = replace(plan.cards["k3"], explanation="Georgia shows the limits.", note="See also Gori.")
    plan = replace(plan, cards={**plan.cards, "k3": said}, scratch="A note.")

    after = take_off(plan, update_of(plan, pack), ["evidence/tbilisi"])

    assert "k3" not in after.cards
    assert after.scratch.splitlines()[0] == "A note."
    assert "Georgia shows the limits.\nSee also Gori." in after.scratch


def test_a_card_without_words_leaves_no_note() -> None:
    plan = a_plan_of_the_pack()

    assert take_off(plan, update_of(plan, without_tbilisi()), ["evidence/tbilisi"]).scratch == ""


def test_only_withdrawn_evidence_is_taken_off() -> None:
    plan = a_plan_of_the_pack()
    update = update_of(plan, with_piece("amnesty", text=TEXT))

    with pytest.raises(EditRefused, match="'evidence/amnesty' is not withdrawn"):
        take_off(plan, update, ["evidence/amnesty"])


def test_a_change_that_the_pack_does_not_have_is_refused() -> None:
    plan = a_plan_of_the_pack()

    with pytest.raises(EditRefused, match="no change 'evidence/none'"):
        keep_mine(plan, update_of(plan, OLD), ["evidence/none"])


def test_evidence_that_comes_back_is_no_longer_marked() -> None:
    plan = taken(without_tbilisi())

    assert taken(OLD, plan).packs["d"].withdrawn == ()


def test_what_the_teacher_thinks_follows_without_a_question() -> None:
    bearing = {"destalinisation-success": Bearing(side=Leans.AGAINST, hint="Look again.")}
    pack = with_piece("amnesty", bearing=bearing)

    after = taken(pack)

    assert after.library.evidence["d/amnesty"].bearing == bearing


def test_copies_that_nothing_uses_go_with_the_old_version() -> None:
    plan = a_plan_of_the_pack()
    plan = replace(plan, cards={k: c for k, c in plan.cards.items() if c.evidence != "d/zhivago"})

    assert "d/zhivago" not in taken(a_pack(version="1.0.1"), plan).library.evidence


def test_what_has_the_id_of_withdrawn_evidence_is_kept_with_it() -> None:
    plan = a_plan_of_the_pack()
    plan = replace(plan, library=replace(plan.library, terms={"d/amnesty": replace(THAW, id="amnesty")}))
    term = replace(THAW, id="amnesty", meanings=(Meaning(text="A pardon."),))
    pieces = tuple(piece for piece in OLD.evidence if piece.id != "amnesty")
    pack = replace(OLD, evidence=pieces, terms=(term,))
    update = update_of(plan, pack)

    after = keep_mine(plan, update, [change.key for change in update.changes])

    assert after.packs["d"].sha256 == "new"
    assert update_of(after, pack).waiting == ()
