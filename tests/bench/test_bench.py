"""The measures can be taken; what they come to is for people to judge."""

import pytest
from tests.bench.checking import print_check
from tests.bench.editing import print_editing
from tests.bench.exporting import print_export
from tests.bench.opening import print_opening
from tests.bench.pieces import made_up_pieces, made_up_queries
from tests.bench.searching import print_search
from tests.bench.starting import print_start_up
from tests.bench.working import print_session


def test_made_up_pieces_are_the_same_each_time() -> None:
    assert made_up_pieces(5) == made_up_pieces(5)


def test_a_query_is_typed_letter_by_letter() -> None:
    typed = list(made_up_queries(made_up_pieces(5), 1))
    assert [len(text) for text in typed] == list(range(1, len(typed[-1]) + 1))


@pytest.mark.bench
def test_the_search_is_measured_beside_its_floor(capsys: pytest.CaptureFixture[str]) -> None:
    print_search(50, queries=2)
    printed = capsys.readouterr().out
    assert "search, 50 pieces" in printed
    assert "ratio of the medians" in printed


@pytest.mark.bench
def test_reading_is_measured_beside_its_floor(capsys: pytest.CaptureFixture[str]) -> None:
    print_opening(20, runs=1)
    assert "reading a pack, 20 pieces" in capsys.readouterr().out


@pytest.mark.bench
def test_a_check_is_measured_by_the_clock_and_of_the_processor(capsys: pytest.CaptureFixture[str]) -> None:
    print_check(20, runs=1)
    printed = capsys.readouterr().out
    assert "'pack check', 20 pieces" in printed
    assert "full of faults" in printed


@pytest.mark.bench
def test_an_export_is_measured_beside_its_floor(capsys: pytest.CaptureFixture[str]) -> None:
    print_export(10, runs=1)
    printed = capsys.readouterr().out
    assert "export to Word, 10 cards" in printed
    assert "memory above the start" in printed


@pytest.mark.bench
def test_a_session_in_the_window_is_measured_under_a_watchdog(capfd: pytest.CaptureFixture[str]) -> None:
    print_session(120, cards=40)
    printed = capfd.readouterr().out
    assert "undo" in printed
    assert "longest stalls" in printed


@pytest.mark.bench
def test_a_teachers_work_in_the_editor_is_measured_under_a_watchdog(capfd: pytest.CaptureFixture[str]) -> None:
    print_editing(60)
    printed = capfd.readouterr().out
    assert "remove many" in printed
    assert "longest stalls" in printed


@pytest.mark.bench
def test_the_start_is_measured_beside_a_bare_window(capsys: pytest.CaptureFixture[str]) -> None:
    print_start_up(runs=1)
    printed = capsys.readouterr().out
    assert "bare PySide6 window" in printed
    assert "Welcome" in printed
