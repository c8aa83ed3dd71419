"""Cards pasted on a plan, from the same one and from others."""

from dataclasses import replace

from tests.builders import a_library, a_pack, a_piece, a_plan, a_source, an_empty_plan

from essay_planner.core.clip import clip_cards
from essay_planner.core.edits.choosing import remove_chosen
from essay_planner.core.edits.pasting import mend_links, paste_cards, paste_on_sides, ties_left_out
from essay_planner.core.pack import Citation, Correction, Evidence, Quote, Source
from essay_planner.core.places import CONCLUSION, TRAY, cards_in, column
from essay_planner.core.plan import Criterion, Library, PackReference, Plan, PlanQuestion, RankedCard, Role, Side
from essay_planner.plans.reading import load_plan
from essay_planner.plans.writing import dump_plan

FOR, AGAINST = column("s1", Side.FOR), column("s1", Side.AGAINST)
ALL = {FOR: ("k1", "k2"), AGAINST: ("k3",), TRAY: ("k8",)}


def fresh(clip: Plan) -> dict[str, str]:
    return {card: f"n-{card}" for card in clip.cards}


def another(**fields: object) -> Plan:
    return an_empty_plan(**{"id": "plan2", "library": Library(), "packs": {}, "question": own_question(), **fields})


def own_question() -> PlanQuestion:
    return replace(an_empty_plan().question, pack="", id="")


def test_copied_cards_are_pasted_as_new_ones_after_the_current_card() -> None:
    plan = a_plan()
    clip = clip_cards(plan, {FOR: ("k1",), AGAINST: ("k3",)})
    pasted = paste_cards(plan, clip, fresh(clip), FOR, 1)
    assert cards_in(pasted, FOR) == ("k1", "n-k1", "n-k3", "k2")
    assert replace(pasted.cards["n-k1"], id="k1") == plan.cards["k1"]


def test_pasted_cards_answer_one_another_and_in_the_same_plan_what_the_originals_answer() -> None:
    plan = a_plan()
    both, alone = clip_cards(plan, {FOR: ("k1",), AGAINST: ("k3",)}), clip_cards(plan, {AGAINST: ("k3",)})
    assert paste_cards(plan, both, fresh(both), TRAY).cards["n-k3"].answers == ("n-k1",)
    assert paste_cards(plan, alone, fresh(alone), TRAY).cards["n-k3"].answers == ("k1",)
    assert paste_cards(another(), alone, fresh(alone), TRAY).cards["n-k3"].answers == ()


def test_cards_pasted_in_another_plan_bring_their_words_evidence_sources_and_pack() -> None:
    plan = a_plan()
    clip = clip_cards(plan, ALL)
    pasted = paste_cards(another(), clip, fresh(clip), FOR)
    assert cards_in(pasted, FOR) == ("n-k1", "n-k2", "n-k3", "n-k8")
    assert pasted.cards["n-k1"].explanation == plan.cards["k1"].explanation
    assert pasted.packs == plan.packs
    assert load_plan(dump_plan(pasted), "plan") == pasted


def test_a_pack_is_known_by_its_identity_whatever_its_alias_is() -> None:
    clip = clip_cards(a_plan(), {FOR: ("k1",)})
    target = another(packs={"x": PackReference(id="de-stalinisation", version="2.0.0")})
    pasted = paste_cards(target, clip, fresh(clip), FOR)
    assert pasted.cards["n-k1"].evidence == "x/amnesty"
    assert set(pasted.library.sources) == {"x/filtzer-1993"}
    assert pasted.packs == target.packs


def test_of_two_versions_of_a_pack_the_same_one_is_meant_or_else_the_open_one() -> None:
    clip = clip_cards(a_plan(), {FOR: ("k1",)})
    old, new = (PackReference(id="de-stalinisation", version=v, closed=v != "3.0") for v in ("1.0.0", "3.0"))
    for packs, alias in (({"a": new, "b": old}, "b"), ({"a": replace(old, version="2.0"), "b": new}, "b")):
        pasted = paste_cards(another(packs=packs), clip, fresh(clip), FOR)
        assert pasted.cards["n-k1"].evidence == f"{alias}/amnesty"


def test_a_pack_whose_alias_is_taken_gets_another() -> None:
    clip = clip_cards(a_plan(), {FOR: ("k1",)})
    taken = {"d": PackReference(id="another", version="1"), "d-2": PackReference(id="a-third", version="1")}
    pasted = paste_cards(another(packs=taken), clip, fresh(clip), FOR)
    assert pasted.cards["n-k1"].evidence == "d-3/amnesty"
    assert pasted.packs["d-3"].id == "de-stalinisation"


def test_cards_go_to_their_sides_of_a_section_where_no_list_is_meant() -> None:
    clip = clip_cards(a_plan(), {**ALL, column("s1", Side.CONTEXT): ("k4",)})
    section = paste_on_sides(another(), clip, fresh(clip), "s1").sections[0]
    assert (section.for_, section.against, section.context) == (("n-k1", "n-k2"), ("n-k3",), ("n-k4",))
    assert paste_on_sides(another(), clip, fresh(clip), "s1").tray == ("n-k8",)


def test_ties_to_criteria_hold_where_the_plan_has_the_same_words_and_are_counted_where_it_has_not() -> None:
    clip = clip_cards(a_plan(), {FOR: ("k1",)})
    alike, other = another(criteria=(Criterion(id="z", text="Did Rule by Terror end?"),)), another()
    assert paste_cards(alike, clip, fresh(clip), FOR).cards["n-k1"].criteria == ("z",)
    assert paste_cards(other, clip, fresh(clip), FOR).cards["n-k1"].criteria == ()
    assert (ties_left_out(alike, clip), ties_left_out(other, clip)) == (0, 1)


def test_a_tie_holds_in_the_same_plan_though_the_criterion_was_reworded() -> None:
    plan = a_plan()
    clip = clip_cards(plan, {FOR: ("k1",)})
    reworded = replace(plan, criteria=(Criterion(id="c1", text="Another wording"),))
    assert paste_cards(reworded, clip, fresh(clip), FOR).cards["n-k1"].criteria == ("c1",)


def with_own(plan: Plan, *pieces: Evidence, source: Source) -> Plan:
    """The plan with pieces of the student's own on its first cards, in their order."""
    library = Library(
        evidence={**plan.library.evidence, **{f"own/{piece.id}": piece for piece in pieces}},
        sources={**plan.library.sources, f"own/{source.id}": source},
    )
    held = {f"k{n}": replace(plan.cards[f"k{n}"], evidence=f"own/{p.id}") for n, p in enumerate(pieces, 1)}
    return replace(plan, library=library, cards={**plan.cards, **held})


def a_plan_with_own(title: str) -> Plan:
    cited = (Citation(source="book", locator="p. 1"),)
    quoted = (Quote(text="No more.", source="book"),)
    corrected = Correction(printed="1952", in_="book", because="A misprint.")
    one = a_piece("one", sources=cited, quotes=quoted, correction=corrected, text=f"{title} says so.")
    two = a_piece("two", answers=("one",), text=f"{title} says more.")
    return with_own(a_plan(), one, two, source=a_source("book", title=title))


def test_own_evidence_and_sources_that_are_there_already_are_not_doubled() -> None:
    plan = a_plan_with_own("Mine")
    clip = clip_cards(plan, {FOR: ("k1", "k2")})
    first = paste_cards(another(), clip, fresh(clip), FOR)
    again = paste_cards(first, clip, {card: f"m-{card}" for card in clip.cards}, FOR)
    assert again.library == first.library
    assert again.cards["m-k1"].evidence == "own/one"


def test_own_items_whose_ids_are_taken_by_others_come_under_new_ids_and_stay_joined() -> None:
    target, clip = a_plan_with_own("Theirs"), clip_cards(a_plan_with_own("Mine"), {FOR: ("k1", "k2")})
    pasted = paste_cards(target, clip, fresh(clip), FOR)
    assert [pasted.cards[card].evidence for card in ("k1", "n-k1", "n-k2")] == ["own/one", "own/one-2", "own/two-2"]
    piece, book = pasted.library.evidence["own/one-2"], pasted.library.sources["own/book-2"]
    assert (piece.id, book.id, book.title) == ("one-2", "book-2", "Mine")
    assert (piece.sources[0].source, piece.quotes[0].source) == ("book-2", "book-2")
    assert piece.correction is not None
    assert piece.correction.in_ == "book-2"
    assert pasted.library.evidence["own/two-2"].answers == ("one-2",)
    assert pasted.library.sources["own/book"].title == "Theirs"
    assert load_plan(dump_plan(pasted), "plan") == pasted


def test_own_evidence_bears_on_the_question_of_the_plan_that_it_is_pasted_in() -> None:
    plan = a_plan_with_own("Mine")
    clip = clip_cards(plan, {FOR: ("k1",)})
    assert set(paste_cards(plan, clip, fresh(clip), FOR).library.evidence["own/one-2"].bearing) == {
        "destalinisation-success"
    }
    assert paste_cards(another(), clip, fresh(clip), FOR).library.evidence["own/one"].bearing == {}


def test_a_pack_s_evidence_that_the_plan_has_stays_as_it_is_there() -> None:
    clip = clip_cards(a_plan(), {FOR: ("k1",)})
    library = a_library(a_pack(a_piece("amnesty", text="A newer wording.")))
    pasted = paste_cards(a_plan(library=library, id="p2"), clip, fresh(clip), FOR)
    assert pasted.library.evidence["d/amnesty"].text == "A newer wording."


def test_cards_pasted_in_the_conclusion_stand_there_with_their_side_and_part() -> None:
    clip = clip_cards(a_plan(), {FOR: ("k1",), CONCLUSION: ("k3", "k9")})
    pasted = paste_cards(another(), clip, fresh(clip), CONCLUSION)
    parts = (RankedCard(card="n-k1"), RankedCard(card="n-k3", role=Role.QUALIFIER), RankedCard(card="n-k9"))
    assert pasted.judgement.cards == parts
    assert [pasted.cards[f"n-{card}"].side for card in ("k1", "k3", "k9")] == [Side.FOR, Side.AGAINST, None]
    assert pasted.tray == ()


def test_cut_cards_pasted_in_their_plan_are_the_same_with_all_their_links() -> None:
    before = a_plan()
    clip = clip_cards(before, {FOR: ("k1",)})
    cut = remove_chosen(before, {FOR: ("k1",)})
    pasted = mend_links(paste_cards(cut, clip, {"k1": "k1"}, FOR, 0), before, frozenset({"k1"}))
    assert pasted == before


def test_a_cut_card_that_answers_another_answers_it_again() -> None:
    before = a_plan()
    clip = clip_cards(before, {AGAINST: ("k3",)})
    cut = remove_chosen(before, {AGAINST: ("k3",)})
    pasted = mend_links(paste_cards(cut, clip, {"k3": "k3"}, TRAY), before, frozenset({"k3"}))
    assert pasted.cards["k3"].answers == ("k1",)
    assert pasted.judgement == before.judgement


def test_the_strongest_card_that_was_named_since_the_cut_stays_so() -> None:
    before = a_plan()
    clip = clip_cards(before, {FOR: ("k1",)})
    cut = remove_chosen(before, {FOR: ("k1",)})
    cut = replace(cut, judgement=replace(cut.judgement, strongest_for="k2"))
    pasted = mend_links(paste_cards(cut, clip, {"k1": "k1"}, FOR), before, frozenset({"k1"}))
    assert pasted.judgement.strongest_for == "k2"


def test_a_card_cut_from_the_conclusion_alone_is_no_longer_ranked_where_it_is_pasted() -> None:
    before = a_plan()
    clip = clip_cards(before, {CONCLUSION: ("k9",)})
    cut = remove_chosen(before, {CONCLUSION: ("k9",)})
    pasted = mend_links(paste_cards(cut, clip, {"k9": "k9"}, FOR), before, frozenset({"k9"}))
    assert cards_in(pasted, FOR) == ("k1", "k2", "k9")
    assert cards_in(pasted, CONCLUSION) == ("k1", "k3")


def test_a_card_that_is_on_the_plan_under_its_id_is_moved() -> None:
    plan = a_plan()
    clip = clip_cards(plan, {CONCLUSION: ("k1",)})
    pasted = paste_cards(plan, clip, {"k1": "k1"}, TRAY)
    assert cards_in(pasted, TRAY) == ("k8", "k1")
    assert cards_in(pasted, CONCLUSION) == ("k3", "k9")
    assert pasted.cards == plan.cards


def test_of_several_criteria_each_tie_finds_the_one_in_the_same_words() -> None:
    criteria = (Criterion(id="c1", text="First"), Criterion(id="c2", text="Second"))
    plan = a_plan(criteria=criteria)
    plan = replace(plan, cards={**plan.cards, "k1": replace(plan.cards["k1"], criteria=("c2", "c1"))})
    clip = clip_cards(plan, {FOR: ("k1",)})
    target = another(criteria=(Criterion(id="c1", text="Second"), Criterion(id="c9", text="Else")))
    assert paste_cards(target, clip, fresh(clip), FOR).cards["n-k1"].criteria == ("c1",)


def test_a_card_cut_from_the_conclusion_is_ranked_again_when_pasted_there() -> None:
    plan = a_plan()
    clip = clip_cards(plan, {CONCLUSION: ("k3",)})
    cut = remove_chosen(plan, {CONCLUSION: ("k3",)})
    pasted = paste_cards(cut, clip, {"k3": "k3"}, CONCLUSION, 0)
    assert pasted.judgement.cards[0] == RankedCard(card="k3", role=Role.QUALIFIER)
    assert pasted.cards == plan.cards
