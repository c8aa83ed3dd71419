"""The argument of the whole plan."""

import pytest
from tests.builders import a_plan

from essay_planner.core import edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.plan import ExportOptions, HandedInBy, Leaning, Role, Side, Task, TermDefined, Verdict


def test_the_argument_keeps_its_leaning_when_only_the_words_change() -> None:
    assert edits.set_argument(a_plan(), "It\x07 failed.").argument == Verdict(text="It failed.", leans=Leaning.FOR)


def test_the_argument_can_lean_another_way() -> None:
    assert edits.set_argument(a_plan(), "It failed.", Leaning.AGAINST).argument.leans is Leaning.AGAINST


def test_the_leaning_of_the_argument_changes_without_its_words() -> None:
    before = a_plan().argument
    assert edits.lean_argument(a_plan(), Leaning.AGAINST).argument == Verdict(text=before.text, leans=Leaning.AGAINST)


def test_the_introduction_keeps_its_cards_when_its_words_change() -> None:
    introduction = edits.set_introduction(a_plan(), "In 1953").introduction
    assert (introduction.text, introduction.cards) == ("In 1953", ("k7",))


def test_the_conclusion_keeps_its_ranking_when_its_words_change() -> None:
    judgement = edits.set_conclusion(a_plan(), "In the end").judgement
    assert (judgement.conclusion, len(judgement.cards)) == ("In the end", 3)


def test_what_decides_is_written_down() -> None:
    assert edits.set_decides(a_plan(), "The law.").judgement.decides == "The law."


def test_a_degree_may_be_free_words_and_leaves_the_leaning() -> None:
    judgement = edits.choose_degree(a_plan(), " more than\nit seems ").judgement
    assert (judgement.degree, judgement.leans) == ("more than it seems", Leaning.FOR)


def test_the_leaning_of_the_judgement_leaves_its_degree() -> None:
    judgement = edits.lean_judgement(a_plan(), Leaning.UNSAID).judgement
    assert (judgement.degree, judgement.leans) == ("largely", Leaning.UNSAID)


def test_the_strongest_card_of_each_side_is_chosen() -> None:
    plan = edits.choose_strongest(edits.choose_strongest(a_plan(), Side.FOR, "k5"), Side.AGAINST, "k6")
    assert (plan.judgement.strongest_for, plan.judgement.strongest_against) == ("k5", "k6")


def test_no_card_need_be_the_strongest() -> None:
    assert edits.choose_strongest(a_plan(), Side.FOR, "").judgement.strongest_for == ""


@pytest.mark.parametrize(("side", "card"), [(Side.FOR, "k3"), (Side.AGAINST, "k99"), (Side.CONTEXT, "k4")])
def test_the_strongest_card_has_to_stand_on_its_side(side: Side, card: str) -> None:
    with pytest.raises(EditRefused):
        edits.choose_strongest(a_plan(), side, card)


def test_a_ranked_card_gets_a_role_and_the_others_keep_theirs() -> None:
    roles = [ranked.role for ranked in edits.rank_as(a_plan(), "k9", Role.VERDICT).judgement.cards]
    assert roles == [Role.REASON, Role.QUALIFIER, Role.VERDICT]


def test_a_card_outside_the_conclusion_has_no_role() -> None:
    with pytest.raises(EditRefused, match="not in the conclusion"):
        edits.rank_as(a_plan(), "k2", Role.VERDICT)


def test_a_note_to_oneself_is_kept() -> None:
    assert edits.set_scratch(a_plan(), "Ask about Tbilisi.").scratch == "Ask about Tbilisi."


def test_the_task_is_set() -> None:
    assert edits.set_task(a_plan(), Task(words=800)).task.words == 800


@pytest.mark.parametrize("task", [Task(minutes=0), Task(minutes=1001), Task(words=0), Task(words=100_001)])
def test_a_task_out_of_bounds_is_refused(task: Task) -> None:
    with pytest.raises(EditRefused, match="from 1 to"):
        edits.set_task(a_plan(), task)


def test_a_profile_sets_the_task() -> None:
    assert edits.choose_profile(a_plan(), "ap-long-essay").task == Task(profile="ap-long-essay", minutes=40, words=1200)


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(EditRefused, match="no exam profile 'mars'"):
        edits.choose_profile(a_plan(), "mars")


def test_a_definition_needs_a_term() -> None:
    with pytest.raises(EditRefused, match="needs a term"):
        edits.define_term(a_plan(), " ", "Lasting.")


def test_a_term_is_defined_anew_where_it_stood() -> None:
    plan = edits.define_term(edits.define_term(a_plan(), "Thaw", "Old."), "success", "Lasting.")
    assert edits.define_term(plan, "Thaw", "New.").terms_defined == (
        TermDefined(term="Thaw", meaning="New."),
        TermDefined(term="success", meaning="Lasting."),
    )


def test_an_empty_meaning_takes_a_definition_away() -> None:
    plan = edits.define_term(a_plan(), "Thaw", "A spring.")
    assert edits.define_term(plan, "Thaw", " ").terms_defined == ()


def test_taking_away_what_is_not_defined_changes_nothing() -> None:
    assert edits.define_term(a_plan(), "Thaw", "") == a_plan()


def test_how_a_plan_was_exported_is_remembered() -> None:
    assert edits.set_export_options(a_plan(), ExportOptions(style="chicago")).export.style == "chicago"


def test_a_plan_can_bear_a_name() -> None:
    assert edits.set_handed_in_by(a_plan(), HandedInBy(name="A. Student")).handed_in_by.name == "A. Student"


def test_a_name_and_a_class_are_one_line_each() -> None:
    plan = edits.set_handed_in_by(a_plan(), HandedInBy(name=" Sam\n Reed ", class_="12\x07B "))
    assert plan.handed_in_by == HandedInBy(name="Sam Reed", class_="12B")


def test_a_plan_cites_in_a_style_that_there_is() -> None:
    assert edits.choose_style(a_plan(), "mhra").export.style == "mhra"


def test_a_style_that_there_is_not_is_refused_with_those_there_are() -> None:
    with pytest.raises(EditRefused, match="'oxford'; there are chicago, mhra, harvard, mla, apa"):
        edits.choose_style(a_plan(), "oxford")
