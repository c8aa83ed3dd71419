"""A new plan from a question of a pack."""

from tests.builders import QUESTION_TEXT, SIDES, a_pack, a_question

from essay_planner.core.edits import new_plan, own_plan, own_question
from essay_planner.core.plan import PackReference, Plan


def started() -> Plan:
    return new_plan(a_pack(), a_question(minutes=45, words=1200), "p1", "s1", sha256="4f2a")


def test_a_new_plan_asks_the_question_of_the_pack() -> None:
    question = started().question
    assert (question.text, question.sides, question.period, question.marks) == (QUESTION_TEXT, SIDES, "1953/1964", 25)


def test_a_new_plan_says_which_pack_it_was_made_with() -> None:
    reference = PackReference(id="de-stalinisation", version="1.0.0", sha256="4f2a")
    assert (started().question.pack, started().packs) == ("d", {"d": reference})


def test_a_new_plan_has_one_section_for_what_is_not_grouped() -> None:
    assert [(section.id, section.heading) for section in started().sections] == [("s1", "Not grouped yet")]


def test_a_new_plan_takes_the_suggested_criteria() -> None:
    assert [(c.id, c.from_) for c in started().criteria] == [("c1", "ended-terror"), ("c2", "freer-culture")]


def test_a_new_plan_has_the_time_and_length_of_its_question() -> None:
    assert (started().task.minutes, started().task.words) == (45, 1200)


def test_a_question_is_found_by_its_id_in_the_pack() -> None:
    assert a_pack().question("destalinisation-success") == a_question()


def test_a_question_that_is_not_in_the_pack_is_none() -> None:
    assert a_pack().question("other") is None


def started_by_oneself(*headings: str, packs: tuple[PackReference, ...] = ()) -> Plan:
    ids = {f"s{number}": heading for number, heading in enumerate(headings, 2)}
    return own_plan(own_question("Did the Thaw last?"), "p1", "s1", ids, packs)


def test_a_plan_on_a_question_of_ones_own_needs_no_pack() -> None:
    plan = started_by_oneself()
    assert (plan.question.text, plan.question.id, plan.packs) == ("Did the Thaw last?", "", {})


def test_a_plan_on_a_question_of_ones_own_starts_with_its_sections() -> None:
    assert [section.heading for section in started_by_oneself("Terror", "Culture").sections] == ["Terror", "Culture"]


def test_without_sections_of_ones_own_there_is_one_for_what_is_not_grouped() -> None:
    assert [(section.id, section.heading) for section in started_by_oneself().sections] == [("s1", "Not grouped yet")]


def test_a_plan_on_a_question_of_ones_own_takes_several_packs() -> None:
    packs = (PackReference(id="thaw", version="1.0.0"), PackReference(id="cold-war", version="2.0.0"))
    assert list(started_by_oneself(packs=packs).packs.values()) == list(packs)
