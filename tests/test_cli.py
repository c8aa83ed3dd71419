"""The command line, as its user meets it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece

from essay_planner.core.plan import Plan, Side
from essay_planner.files.lock import FileLock
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan

QUESTION = "How successful was de-Stalinisation in the Soviet Union in the years 1953–64?"


class Answer:
    """What a command printed, line by line, and its exit code."""

    def __init__(self, done: "subprocess.CompletedProcess[str]") -> None:
        self.code = done.returncode
        self.out = done.stdout.splitlines()
        self.err = done.stderr.splitlines()
        assert "Traceback" not in done.stderr, done.stderr


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, planner_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a small pack in 'mine' that is also installed as 'small'."""
    monkeypatch.chdir(tmp_path)
    data = dump_pack(a_pack(id="small", licence="CC-BY-4.0"))
    for folder in (tmp_path / "mine", planner_home / "packs" / "small"):
        folder.mkdir(parents=True)
        (folder / "pack.yaml").write_bytes(data)
    return tmp_path


def run(*arguments: str) -> Answer:
    command = [sys.executable, "-m", "essay_planner", *arguments]
    return Answer(subprocess.run(command, capture_output=True, text=True, timeout=60, check=False))


def start_a_plan() -> Path:
    assert run("new", "small/destalinisation-success", "-o", "a.essayplan").code == 0
    return Path("a.essayplan")


def text_on(plan: Plan, section: int, side: str) -> list[str]:
    cards: tuple[str, ...] = getattr(plan.sections[section], side)
    return [plan.cards[card].evidence for card in cards]


def test_questions_are_listed_with_a_tab_between_name_and_text() -> None:
    answer = run("questions", "small")
    assert (answer.code, answer.out, answer.err) == (0, [f"small/destalinisation-success\t{QUESTION}"], [])


def test_the_questions_of_a_path_can_be_given_back_to_new() -> None:
    (line,) = run("questions", "mine/pack.yaml").out
    assert run("new", line.partition("\t")[0], "-o", "b.essayplan").code == 0


def test_all_installed_packs_are_asked_for_questions() -> None:
    assert f"small/destalinisation-success\t{QUESTION}" in run("questions").out


def test_a_broken_installed_pack_is_a_problem_and_hides_no_other(planner_home: Path) -> None:
    (planner_home / "packs" / "broken.yaml").write_text("format: evidence-pack/1\n")
    answer = run("questions")
    assert answer.code == 1
    assert f"small/destalinisation-success\t{QUESTION}" in answer.out
    assert "broken.yaml:" in answer.err[0]


def test_a_new_plan_has_the_sections_that_its_question_suggests() -> None:
    plan = read_plan(start_a_plan())
    assert [section.heading for section in plan.sections] == ["Terror and the law", "Culture and the Thaw"]


def test_two_new_plans_have_different_ids() -> None:
    first = read_plan(start_a_plan())
    run("new", "small/destalinisation-success", "-o", "b.essayplan")
    assert read_plan(Path("b.essayplan")).id != first.id


def test_new_does_not_replace_a_file() -> None:
    path = start_a_plan()
    before = path.read_bytes()
    answer = run("new", "small/destalinisation-success", "-o", str(path))
    assert (answer.code, len(answer.err)) == (1, 1)
    assert path.read_bytes() == before


def test_new_replaces_a_file_when_told_to() -> None:
    path = start_a_plan()
    before = path.read_bytes()
    assert run("new", "small/destalinisation-success", "-o", str(path), "--force").code == 0
    assert path.read_bytes() != before


def test_an_unknown_question_is_named_with_those_there_are() -> None:
    answer = run("new", "small/nothing", "-o", "a.essayplan")
    assert (answer.code, answer.out) == (1, [])
    assert answer.err == ["The pack 'small' has no question 'nothing'. It has: destalinisation-success."]


def test_a_plan_must_be_called_one() -> None:
    assert run("new", "small/destalinisation-success", "-o", "a.txt").code == 2


def test_evidence_is_placed_in_the_section_and_on_the_side_that_were_named() -> None:
    path = start_a_plan()
    answer = run("place", str(path), "amnesty", "tbilisi", "--side", "against", "--section", "2")
    assert (answer.code, answer.out) == (0, ["Placed 2 pieces of evidence."])
    assert text_on(read_plan(path), 1, "against") == ["d/amnesty", "d/tbilisi"]


def test_evidence_goes_to_the_first_section_if_none_is_named() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--side", "context")
    assert text_on(read_plan(path), 0, "context") == ["d/amnesty"]


def test_a_section_can_be_named_by_its_id() -> None:
    path = start_a_plan()
    run("place", str(path), "d/amnesty", "--side", "for", "--section", read_plan(path).sections[1].id)
    assert text_on(read_plan(path), 1, "for_") == ["d/amnesty"]


@pytest.mark.parametrize("part", ["introduction", "tray"])
def test_a_side_is_refused_where_nothing_takes_one(part: str) -> None:
    path = start_a_plan()
    answer = run("place", str(path), "amnesty", "--side", "for", "--section", part)
    assert (answer.code, "leave --side out" in answer.err[-1]) == (2, True)


@pytest.mark.parametrize("part", ["introduction", "tray"])
def test_parts_that_take_no_side_need_none(part: str) -> None:
    path = start_a_plan()
    assert run("place", str(path), "amnesty", "--section", part).code == 0
    plan = read_plan(path)
    assert len(plan.introduction.cards if part == "introduction" else plan.tray) == 1


def test_a_card_in_the_conclusion_alone_keeps_the_side_that_was_named() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--section", "conclusion", "--side", "against")
    plan = read_plan(path)
    assert plan.cards[plan.judgement.cards[0].card].side is Side.AGAINST


def test_the_explanation_and_the_strength_go_on_the_card() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--side", "for", "--explain", "It ended fear – «été».", "--strength", "3")
    (card,) = read_plan(path).cards.values()
    assert (card.explanation, card.strength) == ("It ended fear – «été».", 3)


def test_placed_evidence_brings_its_sources_along() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--side", "for")
    assert list(read_plan(path).library.sources) == ["d/filtzer-1993"]


def test_all_unknown_evidence_is_named_and_nothing_is_placed() -> None:
    path = start_a_plan()
    before = path.read_bytes()
    answer = run("place", str(path), "amnesty", "tbilis", "nowhere", "--side", "for")
    assert answer.code == 1
    assert answer.err == [
        "There is no evidence 'tbilis' in the pack 'small'. Did you mean 'tbilisi'?",
        "There is no evidence 'nowhere' in the pack 'small'.",
    ]
    assert path.read_bytes() == before


def test_an_unknown_section_is_named_with_those_there_are() -> None:
    answer = run("place", str(start_a_plan()), "amnesty", "--side", "for", "--section", "3")
    assert answer.code == 1
    assert "1 (Terror and the law), 2 (Culture and the Thaw), introduction" in answer.err[0]


def test_a_plan_whose_pack_is_not_installed_takes_evidence_from_a_path(planner_home: Path) -> None:
    path = start_a_plan()
    (planner_home / "packs" / "small" / "pack.yaml").unlink()
    assert run("place", str(path), "amnesty", "--side", "for").code == 1
    assert run("place", str(path), "amnesty", "--side", "for", "--pack", "mine").code == 0


def test_evidence_of_another_pack_is_not_placed_as_if_it_were_the_plans() -> None:
    path = start_a_plan()
    Path("other.yaml").write_bytes(dump_pack(a_pack(id="other", licence="CC-BY-4.0")))
    answer = run("place", str(path), "amnesty", "--side", "for", "--pack", "other.yaml")
    assert (answer.code, answer.err) == (1, ["That is the pack 'other'; the plan uses 'small'."])


def test_evidence_of_a_pack_that_the_plan_does_not_use_is_refused() -> None:
    answer = run("place", str(start_a_plan()), "x/amnesty", "--side", "for")
    assert (answer.code, answer.err) == (1, ["The plan uses no pack by the name of 'x'."])


def test_a_plan_that_is_open_elsewhere_is_left_alone() -> None:
    path = start_a_plan()
    before = path.read_bytes()
    lock = FileLock(path)
    assert lock.acquire()
    try:
        answer = run("place", str(path), "amnesty", "--side", "for")
    finally:
        lock.release()
    assert (answer.code, answer.err) == (1, ["a.essayplan: The plan is open elsewhere. Close it there first."])
    assert path.read_bytes() == before


def test_a_missing_plan_leaves_nothing_behind(desk: Path) -> None:
    answer = run("place", "no.essayplan", "amnesty", "--side", "for")
    assert (answer.code, answer.err) == (1, ["no.essayplan: No such file or directory."])
    assert sorted(path.name for path in desk.iterdir()) == ["mine"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["place", "a.essayplan", "amnesty"],
        ["place", "a.essayplan", "--side", "for"],
        ["place", "a.essayplan", "amnesty", "--side", "both"],
        ["place", "a.essayplan", "amnesty", "--side", "for", "--strength", "4"],
        ["export", "a.essayplan"],
        ["export", "a.essayplan", "-o", "a.pdf"],
        ["new", "small/destalinisation-success"],
        ["pack"],
        ["pack", "chekc", "mine"],
        ["show"],
        ["tour"],
        ["--unknown"],
        ["--"],
        ["shwo", "a.essayplan"],
        ["shwo"],
        ["mine", "mine"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_prints_no_result(arguments: list[str]) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (2, [])
    assert answer.err[0].startswith("usage: ")


def test_a_mistyped_command_is_guessed() -> None:
    assert run("shwo", "a.essayplan").err[-1].endswith("Did you mean 'show'?")


def test_a_file_that_is_not_there_is_a_problem_and_opens_no_window() -> None:
    answer = run("lost.essayplan")
    assert (answer.code, answer.err) == (1, ["lost.essayplan: There is no such file."])


def test_export_writes_a_word_document() -> None:
    answer = run("export", str(start_a_plan()), "-o", "a.docx")
    assert (answer.code, answer.out) == (0, ["Wrote a.docx."])
    assert Path("a.docx").read_bytes().startswith(b"PK")


def test_a_document_that_cannot_be_written_is_named_as_the_user_named_it() -> None:
    answer = run("export", str(start_a_plan()), "-o", "nowhere/a.docx")
    assert (answer.code, answer.err) == (1, ["nowhere/a.docx: No such file or directory."])


def test_show_prints_the_plan_as_text() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--side", "for")
    answer = run("show", str(path))
    assert answer.out[0] == QUESTION
    assert any("- The amnesty of 1953 freed many prisoners. [1] (d/amnesty, k" in line for line in answer.out)


def test_every_problem_of_a_faulty_plan_is_a_line_with_its_place() -> None:
    path = start_a_plan()
    path.write_text(path.read_text().replace("heading:", "heding:"))
    answer = run("show", str(path))
    assert (answer.code, answer.out) == (1, [])
    assert len(answer.err) >= 2
    assert all(line.startswith("a.essayplan:") for line in answer.err)


def test_a_sound_pack_is_told_by_its_contents() -> None:
    answer = run("pack", "check", "mine")
    assert (answer.code, answer.out[0][:58]) == (0, "small 1.0.0: 1 question, 6 pieces of evidence, 2 sources. ")


def test_every_problem_of_a_pack_is_a_line_with_its_place() -> None:
    path = Path("mine/pack.yaml")
    path.write_text(path.read_text().replace("kind: event", "kind: evnt"))
    answer = run("pack", "check", "mine/pack.yaml")
    assert (answer.code, answer.out) == (1, [])
    faults = [line for line in answer.err if "evnt" in line]
    assert len(faults) == 2
    assert all(line.startswith("mine/pack.yaml:") and "Did you mean 'event'?" in line for line in faults)


def test_an_unknown_pack_is_named_with_those_there_are() -> None:
    answer = run("pack", "check", "smal")
    assert answer.code == 1
    assert "Did you mean 'small'?" in answer.err[0]


@pytest.mark.parametrize(
    "command", [[], ["questions"], ["new"], ["place"], ["export"], ["show"], ["pack"], ["pack", "check"], ["tour"]]
)
def test_every_command_has_help_and_all_but_the_first_show_an_example(command: list[str]) -> None:
    answer = run(*command, "--help")
    assert (answer.code, answer.err) == (0, [])
    example = " ".join(["  essay-planner", *command])
    assert not command or any(line.startswith(example) for line in answer.out)


def test_a_reader_that_stops_reading_gets_no_traceback() -> None:
    path = start_a_plan()
    command = f'"{sys.executable}" -m essay_planner show {path} | head -c 1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""


def test_a_full_disk_is_a_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "essay_planner", "questions", "small"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (1, "No space left on device.\n")


def test_a_name_that_the_terminal_cannot_print_is_no_crash() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "essay_planner", "questions", "small"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert (done.returncode, done.stdout.rstrip()[-8:]) == (0, "u201364?")


def test_an_interrupted_command_says_so() -> None:
    path = start_a_plan()
    path.write_text(path.read_text() + "scratch: |\n" + "  A note to oneself.\n" * 50_000)  # more than a pipe holds
    command = [sys.executable, "-m", "essay_planner", "show", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        os.read(process.stdout.fileno(), 1)  # it prints now
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"Stopped.\n"
        assert process.wait(60) == 130


def test_a_closed_output_is_no_crash() -> None:
    command = f'"{sys.executable}" -m essay_planner questions small >&-'
    done = subprocess.run(["bash", "-c", command], stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_plan_is_not_replaced_by_its_own_document() -> None:
    start_a_plan().rename("a.docx")
    before = Path("a.docx").read_bytes()
    answer = run("export", "a.docx", "-o", "a.docx")
    assert (answer.code, answer.err) == (1, ["a.docx: This is the plan itself. Choose another name for the document."])
    assert Path("a.docx").read_bytes() == before


def test_a_pipe_is_refused_and_not_waited_for() -> None:
    os.mkfifo("slow.essayplan")
    answer = run("show", "slow.essayplan")
    assert (answer.code, answer.err) == (1, ["slow.essayplan: This is not an ordinary file."])


def test_a_word_is_not_said_to_mean_itself() -> None:
    assert run("--", "show").err == ["show: There is no such file."]


def own_plan(*more: str) -> Path:
    assert run("new", "--own", "Did the Thaw last?", "-o", "own.essayplan", *more).code == 0
    return Path("own.essayplan")


def install(planner_home: Path, name: str, *pieces: str) -> None:
    pack = a_pack(*map(a_piece, pieces), id=name, licence="CC-BY-4.0")
    (planner_home / "packs" / f"{name}.yaml").write_bytes(dump_pack(pack))


def test_a_plan_is_started_on_a_question_of_ones_own() -> None:
    words = ("--for", "It lasted", "--against", "It did not", "--period", "1953–64", "--marks", "20")
    asked = read_plan(own_plan(*words)).question
    assert (asked.text, asked.sides.for_, asked.sides.against) == ("Did the Thaw last?", "It lasted", "It did not")
    assert (asked.period, asked.marks) == ("1953/1964", 20)


def test_a_question_of_ones_own_has_its_sections_and_packs() -> None:
    plan = read_plan(own_plan("--section", "Writers", "--section", "Cinema", "--pack", "small"))
    assert [section.heading for section in plan.sections] == ["Writers", "Cinema"]
    assert list(plan.packs) == ["small"]


def test_a_question_of_ones_own_needs_no_more_than_its_words() -> None:
    plan = read_plan(own_plan())
    assert (plan.question.sides.for_, plan.packs) == ("Yes, mostly", {})


def test_a_period_that_cannot_be_read_starts_no_plan() -> None:
    answer = run("new", "--own", "Why?", "--period", "long ago", "-o", "own.essayplan")
    assert (answer.code, Path("own.essayplan").exists()) == (1, False)
    assert "‘long ago’ is not a date" in answer.err[0]


def test_what_is_for_a_question_of_ones_own_is_not_said_of_a_packs() -> None:
    answer = run("new", "small/destalinisation-success", "--for", "It did", "-o", "a.essayplan")
    assert (answer.code, "--for is for a question of your own" in answer.err[-1]) == (2, True)


def test_a_plan_is_on_one_question() -> None:
    assert run("new", "-o", "a.essayplan").code == 2
    assert run("new", "small/destalinisation-success", "--own", "Why?", "-o", "a.essayplan").code == 2


def test_the_document_of_a_question_of_ones_own_is_written() -> None:
    own_plan("--section", "Writers")
    assert run("export", "own.essayplan", "-o", "own.docx").code == 0
    assert "For: Yes, mostly · Against: No, mostly" in run("show", "own.essayplan").out[1]


def test_packs_are_added_to_a_plan_and_their_evidence_is_found_by_its_id(planner_home: Path) -> None:
    install(planner_home, "walls", "wall")
    plan = start_a_plan()
    answer = run("pack", "add", str(plan), "walls")
    assert answer.out == ["Added Khrushchev and de-Stalinisation, 1953–64: place its evidence as walls/ID."]
    assert run("place", str(plan), "wall", "amnesty", "--side", "for").code == 0
    assert text_on(read_plan(plan), 0, "for_") == ["walls/wall", "d/amnesty"]


def test_a_pack_that_is_in_a_plan_is_not_added_again() -> None:
    plan = start_a_plan()
    before = plan.read_bytes()
    answer = run("pack", "add", str(plan), "small")
    assert (answer.code, answer.err) == (1, ["The pack 'small' is in this plan already."])
    assert plan.read_bytes() == before


def test_a_pack_is_taken_from_a_plan_and_what_is_used_stays() -> None:
    plan = start_a_plan()
    run("place", str(plan), "amnesty", "--side", "for")
    answer = run("pack", "remove", str(plan), "small")
    assert answer.out == ["Took 'small' away. What the plan uses of it stays, as its own copies."]
    assert text_on(read_plan(plan), 0, "for_") == ["d/amnesty"]
    assert run("place", str(plan), "criminal-code", "--side", "for").code == 1


def test_a_pack_of_which_nothing_is_used_is_taken_away_without_more_words(planner_home: Path) -> None:
    install(planner_home, "walls", "wall")
    plan = own_plan("--pack", "walls")
    assert run("pack", "remove", str(plan), "walls").out == ["Took 'walls' away."]


def test_a_pack_that_is_not_in_a_plan_cannot_be_taken_away() -> None:
    answer = run("pack", "remove", str(own_plan()), "small")
    assert (answer.code, answer.err) == (1, ["There is no pack 'small' in this plan."])
