"""A plan that does not hang together is refused with every reason and its place."""

from pathlib import Path

import pytest
from tests.builders import a_plan

from essay_planner.files.problems import Unreadable
from essay_planner.plans.reading import load_plan, read_plan
from essay_planner.plans.writing import dump_plan, write_plan


def faults(old: str, new: str) -> list[str]:
    text = dump_plan(a_plan()).decode()
    assert old in text
    with pytest.raises(Unreadable) as caught:
        load_plan(text.replace(old, new, 1).encode(), "f")
    return [problem.message for problem in caught.value.problems]


def test_a_card_that_is_not_there_is_named() -> None:
    assert faults("[k1", "[kk1")[0].startswith("There is no card 'kk1' on this plan. Did you mean 'k")


def test_a_card_in_two_places_is_named() -> None:
    assert faults("tray: [k8]", "tray: [k8, k1]") == ["The card 'k1' stands in two places. Take it out of one of them."]


def test_a_card_twice_in_one_place_is_named() -> None:
    assert "stands in two places" in faults("tray: [k8]", "tray: [k8, k8]")[0]


def test_a_card_that_stands_nowhere_is_named() -> None:
    assert faults("tray: [k8]\n", "") == ["The card 'k8' stands nowhere. Put it in the tray."]


def test_a_card_without_a_copy_of_its_evidence_is_named() -> None:
    assert faults("evidence: d/zhivago", "evidence: d/zhivag") == [
        "There is no evidence 'd/zhivag' in the library of this plan. Did you mean 'd/zhivago'?"
    ]


def test_evidence_without_a_copy_of_its_source_is_named() -> None:
    message = "'d/amnesty' names the source 'filtzer', which is not in the library of this plan."
    assert faults("source: filtzer-1993", "source: filtzer") == [message]


@pytest.mark.parametrize("ref", ["x/zhivago", "zhivago", "d"])
def test_a_copy_of_no_known_pack_is_named(ref: str) -> None:
    text = dump_plan(a_plan()).decode().replace("d/zhivago", ref)
    with pytest.raises(Unreadable, match="does not begin with the name of one of the plan's packs"):
        load_plan(text.encode(), "f")


def test_a_question_of_an_unknown_pack_is_named() -> None:
    assert faults("pack: d", "pack: x") == [
        "There is no pack 'x' under 'packs' of this plan. Correct the id, or add what it names."
    ]


def test_a_plan_without_sections_is_refused() -> None:
    text = b"format: essay-plan/1\nid: p\nquestion:\n  sides: {}\nsections: []\n"
    with pytest.raises(Unreadable, match="f:5:1: A plan needs at least one section"):
        load_plan(text, "f")


def test_two_cards_of_one_id_are_named() -> None:
    assert any("The id 'k2' is already taken on line" in message for message in faults("id: k3", "id: k2"))


def test_all_faults_are_told_in_the_order_of_the_file() -> None:
    text = dump_plan(a_plan()).decode().replace("leans: for", "leans: 4").replace("strength: 3", "strength: 9")
    with pytest.raises(Unreadable) as caught:
        load_plan(text.encode(), "f")
    lines = [problem.line for problem in caught.value.problems]
    assert len(lines) == 4
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    "place", ["cards: x", "library: {evidence: x}", "criteria: [{none: x}]", "cards: ['']", "export: {appendix: maybe}"]
)
def test_what_is_not_of_its_form_is_a_fault(place: str) -> None:
    text = f"format: essay-plan/1\nid: p\nquestion: {{sides: {{}}}}\nsections: [{{id: s}}]\n{place}\n"
    with pytest.raises(Unreadable):
        load_plan(text.encode(), "f")


def test_a_newer_format_is_refused_and_the_file_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "p.essayplan"
    path.write_bytes(b"format: essay-plan/2\nnew: things\n")
    with pytest.raises(Unreadable, match=r"^p.essayplan:1:9: This file was made by a newer Essay Planner\."):
        read_plan(path)
    assert path.read_bytes() == b"format: essay-plan/2\nnew: things\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("format: evidence-pack/1", "This is a file of the format 'evidence-pack/1'"),
        ("format: essay-plan/0", "The format is missing or not known"),
        ("format: plan", "The format is missing or not known"),
        ("format: [essay-plan/1]", "The format is missing or not known"),
        ("id: x", "The format is missing or not known"),
        ("just text", "This is not a file of Essay Planner"),
    ],
)
def test_another_file_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        load_plan(text.encode(), "f")


def test_a_plan_is_saved_and_opened_without_its_pack(tmp_path: Path) -> None:
    path = tmp_path / "p.essayplan"
    write_plan(path, a_plan())
    assert read_plan(path) == a_plan()


def test_the_shipped_format_example_keeps_to_the_rules() -> None:
    text = """\
format: essay-plan/1
id: 7f3a
question: {pack: d, id: q, text: How far?, sides: {for: It did, against: It did not}, markup: [{role: command, start: 0, end: 7}]}
packs:
  d: {id: de-stalinisation, version: 1.0.0, sha256: ab}
task: {profile: aqa-a-level, kind: coursework, minutes: 45, words: 1200}
criteria: [{id: c1, from: ended-terror, text: Did it end?, leans: for, none: {against: no room}}]
sections:
  - {id: s1, heading: Terror, shape: peel, words: 300, for: [k1], verdict: {text: So, leans: strongly-for}}
cards:
  - {id: k1, evidence: own/mine, stance: qualifies, whose: true, criteria: [c1]}
export: {style: chicago, variant: plan, appendix: no}
handed_in_by: {name: Ada, class: 12B}
comments: [{on: k1, author: T, date: today, text: Good}]
dismissed: [{rule: one-sided, where: s1}]
library:
  evidence: {own/mine: {text: Mine.}}
"""  # noqa: E501
    plan = load_plan(text.encode(), "f")
    assert plan.cards["k1"].whose
    assert not plan.export.appendix
    assert plan.handed_in_by.class_ == "12B"
    assert load_plan(dump_plan(plan), "f") == plan
