"""How long a big pack takes to read, write, check and save, printed; reading beside what the parser alone needs."""

from dataclasses import replace
from time import perf_counter, process_time

import pytest
import yaml
from tests.bench.pieces import made_up_pieces
from tests.builders import a_pack, a_question

from essay_planner.core.pack import Pack, Theme
from essay_planner.packs.problems import PackChecker
from essay_planner.packs.reading import load_pack
from essay_planner.packs.splicing import spliced
from essay_planner.packs.writing import dump_pack


def big_pack(count: int) -> Pack:
    """A pack of that many made-up pieces."""
    themes = tuple(Theme(id=f"theme-{number}", name=f"Theme {number}") for number in range(12))
    question = a_question("question", sections=(), criteria=())
    return a_pack(*made_up_pieces(count).values(), themes=themes, questions=(question,), licence="CC0-1.0")


@pytest.mark.bench
@pytest.mark.parametrize("count", [300, 10_000])
def test_a_pack_is_read_and_written_beside_the_parser_alone(count: int) -> None:
    pack = big_pack(count)
    started = perf_counter()
    text = dump_pack(pack)
    written = perf_counter()
    parser = yaml.CSafeLoader(text)
    while parser.check_event():
        parser.get_event()
    parsed = perf_counter()
    loaded = load_pack(text, "pack.yaml")
    read = perf_counter()
    assert loaded.pack == pack
    print(f"\npack of {count} pieces, {len(text) / 1e6:.1f} MB")
    print(f"  written {(written - started) * 1000:.0f} ms")
    print(f"  read    {(read - parsed) * 1000:.0f} ms, of which the parser alone {(parsed - written) * 1000:.0f} ms")


@pytest.mark.bench
@pytest.mark.parametrize("count", [300, 10_000])
def test_a_pack_is_checked_and_saved_after_an_edit(count: int) -> None:
    pack = big_pack(count)
    text = dump_pack(pack)
    edited = replace(pack, evidence=(replace(pack.evidence[0], text="Other words."), *pack.evidence[1:]))
    checker = PackChecker()
    started = process_time()
    first = checker.problems(pack)
    checked = process_time()
    after = checker.problems(edited)
    again = process_time()
    saved = spliced(text, edited)
    written = process_time()
    assert len(first) - len(after) in (0, 1)
    assert saved is not None
    assert load_pack(saved, "pack.yaml").pack == edited
    print(f"\nan edit of a pack of {count} pieces, in time of the processor")
    print(f"  checked {(checked - started) * 1000:.0f} ms, after an edit {(again - checked) * 1000:.0f} ms")
    print(f"  saved   {(written - again) * 1000:.0f} ms")
