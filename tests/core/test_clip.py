"""Cards taken out of a plan as a clip."""

from dataclasses import replace

from tests.builders import a_library, a_pack, a_piece, a_plan

from essay_planner.core.clip import as_one_list, clip_cards, clip_evidence
from essay_planner.core.pack import Meaning, Term
from essay_planner.core.places import CONCLUSION, TRAY, column
from essay_planner.core.plan import RankedCard, Role, Side

FOR, AGAINST = column("s1", Side.FOR), column("s1", Side.AGAINST)


def test_a_clip_has_the_cards_with_all_that_was_written_on_them() -> None:
    plan = a_plan()
    clip = clip_cards(plan, {FOR: ("k1", "k2"), AGAINST: ("k3",), TRAY: ("k8",)})
    assert list(clip.cards.items()) == [(card, plan.cards[card]) for card in ("k1", "k2", "k3", "k8")]
    assert (clip.sections[0].for_, clip.sections[0].against, clip.tray) == (("k1", "k2"), ("k3",), ("k8",))


def test_a_clip_has_only_the_evidence_sources_terms_criteria_and_packs_that_its_cards_need() -> None:
    terms = (
        Term(id="amnesty", term="Amnesty", meanings=(Meaning(text="x"),)),
        Term(id="x", term="Sputnik", meanings=()),
    )
    plan = a_plan(library=a_library(a_pack(terms=terms)))
    clip = clip_cards(plan, {FOR: ("k1",)})
    assert set(clip.library.evidence) == {"d/amnesty"}
    assert set(clip.library.sources) == {"d/filtzer-1993"}
    assert set(clip.library.terms) == {"d/amnesty"}
    assert [criterion.text for criterion in clip.criteria] == ["Did rule by terror end?"]
    assert clip.packs == plan.packs


def test_a_clip_leaves_out_links_to_other_cards_and_unneeded_packs() -> None:
    plan = a_plan()
    assert clip_cards(plan, {AGAINST: ("k3",)}).cards["k3"].answers == ()
    assert clip_cards(replace(plan, packs={**plan.packs, "e": plan.packs["d"]}), {FOR: ("k2",)}).packs == plan.packs
    assert clip_cards(plan, {FOR: ("k2",)}).criteria == ()


def test_cards_chosen_in_the_conclusion_keep_their_part_and_their_side() -> None:
    plan = a_plan()
    clip = clip_cards(plan, {CONCLUSION: ("k3", "k9")})
    assert clip.judgement.cards == (RankedCard(card="k3", role=Role.QUALIFIER), RankedCard(card="k9"))
    assert (clip.sections[0].against, clip.tray) == (("k3",), ("k9",))


def test_evidence_of_the_library_is_clipped_as_cards_without_words() -> None:
    plan = a_plan()
    clip = clip_evidence(plan, {"n1": "d/zhivago"}, plan.library)
    assert clip.tray == ("n1",)
    assert clip.cards["n1"].evidence == "d/zhivago"
    assert set(clip.library.evidence) == {"d/zhivago"}


def test_a_clip_as_one_list_has_its_cards_in_their_order() -> None:
    clip = clip_cards(a_plan(), {FOR: ("k1",), AGAINST: ("k3",), TRAY: ("k8",)})
    assert as_one_list(clip).sections[0].context == ("k1", "k3", "k8")


def test_own_evidence_is_clipped_with_its_own_sources() -> None:
    plan = a_plan()
    own = {"own/mine": a_piece("mine")}
    plan = replace(plan, library=replace(plan.library, evidence={**plan.library.evidence, **own}))
    plan = replace(plan, cards={**plan.cards, "k2": replace(plan.cards["k2"], evidence="own/mine")})
    clip = clip_cards(plan, {FOR: ("k2",)})
    assert (set(clip.library.evidence), clip.packs) == ({"own/mine"}, {})
