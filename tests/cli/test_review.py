"""The review of a plan, from the command line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_pack
from tests.core.review.sound import sound_plan, with_card, with_first_section

from essay_planner.cli import main
from essay_planner.core import edits
from essay_planner.core.plan import PackReference, Plan
from essay_planner.core.review.reviewing import RULES
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.writing import write_plan


@pytest.fixture(autouse=True)
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(plan: Plan) -> None:
    """A plan as 'a.essayplan', of a pack that can be installed."""
    write_plan(Path("a.essayplan"), replace(plan, packs={"d": PackReference(id="small", version="1.0.0")}))


def one_sided() -> Plan:
    """A plan whose first section has nothing against."""
    plan = with_first_section(against=(), counter="")
    return replace(plan, cards={card: held for card, held in plan.cards.items() if card != "k3"})


def run(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """The lines that the command prints; it succeeds, whatever is found."""
    assert main(["review", *words], lambda _file: 9, lambda _folder: 9) == 0
    return capsys.readouterr().out.splitlines()


def test_a_finding_is_told_with_its_reason_its_question_and_where_it_is_from(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(one_sided())
    assert run(capsys, "a.essayplan") == [
        "1 thing to look at",
        "",
        "1. Section 1 has nothing on the Against side.",
        "   Examiners look for a balanced argument. Is there really no case on the other side, or is it missing?",
        "   From: AQA 7042, 25-mark essays, level 5",
    ]


def test_findings_of_one_kind_are_listed_below_their_number(capsys: pytest.CaptureFixture[str]) -> None:
    write(with_card("k1", with_card("k5", explanation=""), explanation=""))
    lines = run(capsys, "a.essayplan")
    assert lines[2] == "1. 2 cards have no explanation."
    assert [line[:6] for line in lines[5:]] == ["   - '", "   - '"]


def test_a_sound_plan_has_no_open_points(capsys: pytest.CaptureFixture[str]) -> None:
    write(sound_plan())
    assert run(capsys, "a.essayplan") == ["No open points"]


def test_what_was_set_aside_and_turned_off_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    plan = edits.set_aside(one_sided(), "one-sided", "s1", "Nobody disagrees.")
    plan = with_card("k1", with_card("k5", plan, explanation=""), explanation="")
    plan = edits.set_aside(edits.set_aside(plan, "unexplained", "k1"), "unexplained", "k5")
    write(edits.turn_rule_off(plan, "lopsided"))
    lines = run(capsys, "a.essayplan")
    assert lines[0] == "No open points"
    assert "  Section 1 has nothing on the Against side. (Nobody disagrees.)" in lines
    assert "  'The one day of 1953 freed many prisoners' has no explanation." in lines
    assert lines[-1] == "Turned off: lopsided"


def test_a_review_is_told_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    plan = with_card("k1", one_sided(), explanation="")
    write(edits.turn_rule_off(edits.set_aside(plan, "one-sided", "s1"), "lopsided"))
    found = json.loads("\n".join(run(capsys, "a.essayplan", "--json")))
    assert found["count"] == 1
    assert found["findings"] == [
        {
            "rule": "unexplained",
            "part": "sections",
            "title": "'The amnesty of 1953 freed many prisoners' has no explanation.",
            "advice": "Facts that are not tied to the question only tell a story. So what does it show?",
            "source": "IB history, lower bands: narrative or descriptive",
            "found": [
                {
                    "title": "'The amnesty of 1953 freed many prisoners' has no explanation.",
                    "place": "card",
                    "where": "k1",
                }
            ],
        }
    ]
    assert found["set_aside"] == [
        {
            "rule": "one-sided",
            "title": "Section 1 has nothing on the Against side.",
            "place": "section",
            "where": "s1",
            "reason": "",
        }
    ]
    assert found["rules_off"] == ["lopsided"]


def test_the_packs_question_is_used_where_the_pack_is_installed(
    capsys: pytest.CaptureFixture[str], planner_home: Path
) -> None:
    plan = sound_plan()
    cards = {card: replace(held, evidence="d/amnesty") for card, held in plan.cards.items()}
    cards["k9"] = replace(cards["k1"], id="k9")
    first = replace(plan.sections[0], for_=("k1", "k2", "k9"))
    write(replace(plan, cards=cards, sections=(first, plan.sections[1])))
    assert not [line for line in run(capsys, "a.essayplan") if "Culture and the Thaw" in line]
    folder = planner_home / "packs" / "small"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(a_pack(id="small", licence="CC-BY-4.0")))
    assert [line for line in run(capsys, "a.essayplan") if "Culture and the Thaw" in line]


def test_all_rules_are_listed_with_their_reasons_and_sources(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "--rules")
    assert len(lines) == 3 * len(RULES)
    at = lines.index("one-source: More than one source (coursework only)")
    assert lines[at + 1].endswith("set against each other. Who would tell it differently?")
    assert lines[at + 2] == "  From: AQA 7042, coursework"


def test_the_rules_of_a_plan_say_which_are_off(capsys: pytest.CaptureFixture[str]) -> None:
    write(edits.turn_rule_off(sound_plan(), "one-source"))
    assert "one-source: More than one source (coursework only, turned off)" in run(capsys, "a.essayplan", "--rules")
    rules = json.loads("\n".join(run(capsys, "a.essayplan", "--rules", "--json")))
    assert [rule["rule"] for rule in rules if rule["off"]] == ["one-source"]


def test_a_review_needs_a_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review"], lambda _file: 9, lambda _folder: 9) == 2
    assert "say which plan" in capsys.readouterr().err


def test_a_plan_that_is_not_there_is_a_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "gone.essayplan"], lambda _file: 9, lambda _folder: 9) == 1
    assert "gone.essayplan" in capsys.readouterr().err
