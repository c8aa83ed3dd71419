"""Cards are sorted, sections split off and joined, and no word of the student's is lost."""

from dataclasses import replace

import pytest
from tests.builders import a_library, a_pack, a_piece, a_plan

from essay_planner.core import edits
from essay_planner.core.edits import Order
from essay_planner.core.errors import EditRefused
from essay_planner.core.places import column, with_cards
from essay_planner.core.plan import Card, Comment, Criterion, Dismissal, Leaning, Plan, Section, Shape, Side, Verdict

BOTH = (Side.FOR, Side.AGAINST)


def dated(**dates: str) -> Plan:
    """A plan whose one column holds a card for each of these, in this order; '' is a piece without a date."""
    pack = a_pack(*(a_piece(name, date=date) for name, date in dates.items()))
    cards = {name: Card(id=name, evidence=f"d/{name}") for name in dates}
    section = Section(id="s1", heading="Culture", for_=tuple(dates))
    return a_plan(cards=cards, sections=(section,), library=a_library(pack), tray=(), judgement=a_plan().judgement)


def rated(**strengths: int | None) -> Plan:
    """A plan whose one column holds cards of these strengths, in this order."""
    plan = dated(**dict.fromkeys(strengths, ""))
    return replace(plan, cards={name: replace(plan.cards[name], strength=s) for name, s in strengths.items()})


def sorted_for(plan: Plan, order: Order) -> tuple[str, ...]:
    return edits.sort_cards(plan, "s1", order, BOTH).sections[0].for_


def test_cards_are_sorted_by_date_the_earliest_first() -> None:
    found = sorted_for(dated(late="1962", early="1953-03", middle="1956-02-25"), Order.DATE)
    assert found == ("early", "middle", "late")


def test_cards_without_a_date_come_last_as_they_stood() -> None:
    assert sorted_for(dated(x="", late="1962", y="", early="1953"), Order.DATE) == ("early", "late", "x", "y")


def test_cards_of_one_date_keep_their_order() -> None:
    assert sorted_for(dated(z="1956", a="1956", first="1953"), Order.DATE) == ("first", "z", "a")


def test_cards_are_sorted_by_strength_the_strongest_first_and_the_unrated_last() -> None:
    plan = rated(unsaid=None, weak=1, strong=3, other=None, good=2, also_strong=3)
    assert sorted_for(plan, Order.STRENGTH) == ("strong", "also_strong", "good", "weak", "unsaid", "other")


def test_only_the_sides_asked_for_are_sorted() -> None:
    plan = with_cards(a_plan(), column("s1", Side.FOR), ("k2", "k1"))
    assert edits.sort_cards(plan, "s1", Order.DATE, (Side.AGAINST, Side.CONTEXT)) == plan
    assert edits.sort_cards(plan, "s1", Order.DATE, (Side.FOR,)) == a_plan()


def test_to_sort_what_is_sorted_changes_nothing() -> None:
    plan = dated(early="1953", late="1962", never="")
    assert edits.sort_cards(plan, "s1", Order.DATE, BOTH) == plan


def test_a_section_that_is_not_there_cannot_be_sorted() -> None:
    with pytest.raises(EditRefused, match="no section 's9'"):
        edits.sort_cards(a_plan(), "s9", Order.DATE, BOTH)


def test_cards_split_off_keep_their_sides_and_their_order() -> None:
    new = edits.split_off(a_plan(), "new", "Law", ["k3", "k4", "k2", "k1"]).sections[1]
    assert (new.id, new.heading, new.context, new.for_, new.against) == ("new", "Law", ("k4",), ("k1", "k2"), ("k3",))


def test_a_new_section_stands_below_the_one_it_was_split_from() -> None:
    assert [s.id for s in edits.split_off(a_plan(), "new", "Law", ["k1"]).sections] == ["s1", "new", "s2"]
    assert [s.id for s in edits.split_off(a_plan(), "new", "Law", ["k5", "k1"]).sections] == ["s1", "s2", "new"]


def test_cards_that_take_no_side_become_background_of_a_new_section_at_the_end() -> None:
    plan = edits.split_off(a_plan(), "new", "Law", ["k8", "k7"])
    assert (plan.sections[2].context, plan.tray, plan.introduction.cards) == (("k7", "k8"), (), ())


def test_a_card_of_the_conclusion_stays_ranked_and_takes_its_side_along() -> None:
    plan = edits.take_side(a_plan(), "k9", Side.AGAINST)
    after = edits.split_off(plan, "new", "Law", ["k9"])
    assert after.sections[2].against == ("k9",)
    assert after.judgement == plan.judgement
    assert after.cards["k9"].side is None


@pytest.mark.parametrize("cards", [[], ["k1", "k99"]])
def test_no_section_is_made_of_no_cards_or_unknown_ones(cards: list[str]) -> None:
    with pytest.raises(EditRefused, match="Choose the cards first"):
        edits.split_off(a_plan(), "new", "Law", cards)


def two(first: Section, second: Section) -> Plan:
    return a_plan(sections=(first, second), cards={}, tray=(), judgement=replace(a_plan().judgement, cards=()))


def joined(first: Section, second: Section) -> Section:
    (section,) = edits.join_sections(two(first, second), first.id).sections
    return section


TERROR = Section(
    id="a",
    heading="Terror",
    point="It ended.",
    words=200,
    for_=("k1",),
    counter="Not all.",
    verdict=Verdict(text="Largely.", leans=Leaning.FOR),
    link="So to culture.",
)
CULTURE = Section(
    id="b",
    heading="Culture",
    point="It thawed.",
    words=100,
    shape=Shape.PEEL,
    for_=("k2",),
    against=("k3",),
    context=("k4",),
    counter="Pasternak.",
    verdict=Verdict(text="Partly.", leans=Leaning.AGAINST),
    link="So to the party.",
)


def test_joined_sections_have_the_cards_of_both_the_first_ones_first() -> None:
    section = joined(TERROR, CULTURE)
    assert (section.context, section.for_, section.against) == (("k4",), ("k1", "k2"), ("k3",))


def test_joined_sections_keep_every_word_and_the_first_heading() -> None:
    section = joined(TERROR, CULTURE)
    assert (section.id, section.heading) == ("a", "Terror")
    assert section.point == "It ended.\nCulture: It thawed."
    assert section.counter == "Not all.\nPasternak."
    assert section.verdict.text == "Largely.\nPartly."
    assert section.link == "So to culture.\nSo to the party."


def test_joined_sections_add_up_their_lengths_and_keep_the_shape_that_is_said() -> None:
    assert (joined(TERROR, CULTURE).words, joined(TERROR, CULTURE).shape) == (300, Shape.PEEL)
    assert joined(replace(TERROR, words=None), replace(CULTURE, words=None)).words is None
    assert joined(replace(TERROR, shape=Shape.PEACE), CULTURE).shape is Shape.PEACE


def test_a_heading_without_a_point_is_kept_by_itself() -> None:
    assert joined(TERROR, replace(CULTURE, point="")).point == "It ended.\nCulture"


@pytest.mark.parametrize("heading", ["Terror", "New section", "Not grouped yet"])
def test_a_heading_that_is_the_same_or_nobodys_is_not_repeated(heading: str) -> None:
    assert joined(TERROR, replace(CULTURE, heading=heading)).point == "It ended.\nIt thawed."


def test_a_heading_that_nobody_wrote_gives_way_to_the_other() -> None:
    section = joined(Section(id="a", heading="Not grouped yet"), CULTURE)
    assert (section.heading, section.point) == ("Culture", "It thawed.")


def test_verdicts_that_lean_differently_leave_it_unsaid() -> None:
    assert joined(TERROR, CULTURE).verdict.leans is Leaning.UNSAID
    assert joined(TERROR, replace(CULTURE, verdict=Verdict(text="Both."))).verdict.leans is Leaning.UNSAID


def test_a_leaning_stays_that_both_share_or_that_only_one_verdict_has() -> None:
    assert joined(TERROR, replace(CULTURE, verdict=TERROR.verdict)).verdict.leans is Leaning.FOR
    assert joined(TERROR, replace(CULTURE, verdict=Verdict())).verdict == TERROR.verdict
    assert joined(replace(TERROR, verdict=Verdict()), CULTURE).verdict == CULTURE.verdict
    assert joined(Section(id="a", heading="A"), Section(id="b", heading="B")).verdict == Verdict()


def test_comments_and_findings_set_aside_go_along_with_a_section_that_is_joined() -> None:
    plan = replace(
        two(TERROR, CULTURE),
        comments=(Comment(on="b", text="Good."), Comment(on="k1", text="Why?")),
        dismissed=(Dismissal(rule="one-sided", where="a"), Dismissal(rule="one-sided", where="b")),
    )
    after = edits.join_sections(plan, "a")
    assert [comment.on for comment in after.comments] == ["a", "k1"]
    assert after.dismissed == (Dismissal(rule="one-sided", where="a"),)


def test_the_sections_around_the_joined_ones_stay() -> None:
    plan = edits.add_section(a_plan(), "s0", "Before", 0)
    plan = edits.add_section(plan, "s3", "After")
    assert [section.id for section in edits.join_sections(plan, "s1").sections] == ["s0", "s1", "s3"]


def test_the_last_section_has_none_below_to_join() -> None:
    with pytest.raises(EditRefused, match="no section below"):
        edits.join_sections(a_plan(), "s2")


def test_what_was_split_off_can_be_joined_again() -> None:
    plan = edits.split_off(a_plan(), "new", "New section", ["k2"])
    assert edits.join_sections(plan, "s1").sections == a_plan().sections


def test_cards_are_sorted_by_the_first_criterion_that_they_bear_on_and_those_of_none_come_last() -> None:
    plan = dated(none="", second="", first="")
    criteria = (Criterion(id="c1", text="Did it last?"), Criterion(id="c2", text="Was it deep?"))
    cards = {
        "none": plan.cards["none"],
        "second": replace(plan.cards["second"], criteria=("c2",)),
        "first": replace(plan.cards["first"], criteria=("c2", "c1")),
    }
    assert sorted_for(replace(plan, criteria=criteria, cards=cards), Order.CRITERION) == ("first", "second", "none")
