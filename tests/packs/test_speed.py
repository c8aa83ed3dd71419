"""How long a big pack takes to read and to write, printed beside what the YAML parser alone needs."""

from time import perf_counter

import pytest
import yaml
from tests.bench.pieces import made_up_pieces
from tests.builders import a_pack, a_question

from essay_planner.core.pack import Theme
from essay_planner.packs.reading import load_pack
from essay_planner.packs.writing import dump_pack


@pytest.mark.bench
@pytest.mark.parametrize("count", [300, 10_000])
def test_a_pack_is_read_and_written_beside_the_parser_alone(count: int) -> None:
    themes = tuple(Theme(id=f"theme-{number}", name=f"Theme {number}") for number in range(12))
    question = a_question("question", sections=(), criteria=())
    pack = a_pack(*made_up_pieces(count).values(), themes=themes, questions=(question,), licence="CC0-1.0")
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
