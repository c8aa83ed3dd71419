"""The strict YAML reader: strings as written, each with its place, and a sentence for everything else."""

import time

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from essay_planner.files import plain_text, yaml_reader
from essay_planner.files.problems import Unreadable
from essay_planner.files.reading import Reading
from essay_planner.files.yaml_reader import Node, YamlList, YamlMap, collector_at_rest, read_yaml


@pytest.fixture(params=["libyaml", "pure"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both of PyYAML's parsers: the second is used where libyaml is missing."""
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param == "libyaml")
    return str(request.param)


def read(text: str | bytes) -> Node:
    reading = Reading("f")
    node = read_yaml(text if isinstance(text, bytes) else text.encode(), reading)
    assert not reading.failed
    return node


def faults(text: str | bytes) -> list[str]:
    reading = Reading("f")
    try:
        read_yaml(text if isinstance(text, bytes) else text.encode(), reading)
    except Unreadable as problem:
        return [str(p) for p in problem.problems]
    return [str(p) for p in reading.unreadable().problems]


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "Yes",
        "on",
        "1956-02-25",
        "1956-02-30",
        "12:30",
        "3:16",
        "0123",
        "1_000",
        "1.10",
        "~",
        "9" * 6000,
        "=",
        "<<",
    ],
)
def test_a_value_arrives_as_it_is_written(parser: str, written: str) -> None:
    assert read(f"value: {written}") == {"value": written}


def test_a_key_is_a_string_whatever_it_looks_like(parser: str) -> None:
    assert read("no: 1\n1956: 2") == {"no": "1", "1956": "2"}


def test_every_key_and_value_keeps_its_place(parser: str) -> None:
    node = read("a: x\nlist:\n  - é: 1\n  - two\n")
    assert isinstance(node, YamlMap)
    items = node["list"]
    assert isinstance(items, YamlList)
    inner = items[0]
    assert isinstance(inner, YamlMap)
    marks = [node.mark, node.keys_at["list"], node.values_at["a"], items.items_at[1], inner.values_at["é"]]
    assert [(mark.line, mark.column) for mark in marks] == [(0, 0), (1, 0), (0, 3), (3, 4), (2, 7)]


def test_a_byte_order_mark_is_accepted() -> None:
    assert read(b"\xef\xbb\xbfa: 1\n") == {"a": "1"}


def test_windows_line_ends_are_accepted() -> None:
    assert read("a: 1\r\nb: |\r\n  x\r\n  y\r\n") == {"a": "1", "b": "x\ny\n"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\n\r\n"])
def test_the_lines_of_a_long_text_are_those_of_its_parts(end: str) -> None:
    lines = ["a line of forty letters, more or less, and", ""] * 30_000
    assert plain_text.lines_of(end.join(lines)) == plain_text.LINE_END.split(end.join(lines))


def test_smart_quotes_and_emoji_are_plain_text() -> None:
    assert read("a: “Thaw” 😀") == {"a": "“Thaw” 😀"}


REFUSED = [
    ("a: &x [1]\nb: 2", "f:1:4: A value cannot begin with '&' here. Put quotes round the whole value."),
    ("b: *x", "f:1:4: A value cannot begin with '*'. Put quotes round the whole value."),
    ("a: !!binary x", "f:1:4: A value cannot begin with '!' here. Put quotes round the whole value."),
    ("a: !!set {x, y}", "f:1:4: A value cannot begin with '!' here. Put quotes round the whole value."),
    ("a: 1\n---\nb: 2", "f:2:1: A second document begins here. Keep one in each file."),
    ("id: 1\nx: 2\nid: 3", "f:3:1: 'id' is here a second time (first on line 1). Keep one of them."),
    ("? [a]\n: b", "f:1:3: A name before a colon must be plain text, not a list or braces."),
    ("", "f:1:1: This file is empty."),
    ("# only a comment\n", "f:1:1: This file is empty."),
    ('a: "\\x07"', "f:1:4: A hidden character (U+0007) stands here. Delete it."),
    ('a: "x\\ry"', "f:1:4: A hidden character (U+000D) stands here. Delete it."),
    ("a: x\ny: \u202ez", "f:2:4: A hidden character (U+202E) stands here. Delete it."),
    ("a: 1\nb: é\x00", "f:2:5: A hidden character (U+0000) stands here. Delete it."),
    ("a: [sic] he wrote", "f:1:10: A value that begins with '[' is a list and ends at ']'."),
    ("a: {x: y} z", "f:1:11: A value that begins with '{' ends at '}'. Put quotes round the whole value."),
    ("t: 'tis the season", "f:1:4: The ' here opens a quotation that never ends."),
    ('t: "open', 'f:1:4: The " here opens a quotation that never ends. Close it with another ".'),
    ('a: "x\n---\n"', 'f:1:4: The " here opens a quotation that never ends. Close it with another ".'),
    ("t: He said: peace", "f:1:11: This value holds a second ': '. Put quotes round the whole value."),
    ("a: 1\n b: 2", "f:2:3: This line does not fit the line above."),
    ("t: @foo", "f:1:4: A value cannot begin with '@'. Put quotes round the whole value."),
    ("t: %bad", "f:1:4: A value cannot begin with '%'. Put quotes round the whole value."),
    ("a:\n\tb: 1", "f:2:1: A tab stands here. Use spaces to indent."),
    ('t: "He said "peace" to"', "f:1:14: The quotation ends before this."),
    ("a:\n  b: 1\n c: 2", "f:3:2: This line is indented differently from its neighbours."),
    ("a: [1, 2\nb: 3", "f:1:4: The '[' here is not closed, or holds a ?, # or , that wants quotes."),
    ("a: {x: 1\nb: 3", "f:1:4: The '{' here is not closed, or holds a ?, # or , that wants quotes."),
    ("t: - x", "f:1:4: A list cannot begin here. Put each '- ' on a line of its own, or quotes round the whole value."),
    ("t: > x", "f:1:6: After '>' or '|' the text begins on the next line."),
    ("t: |x\n y", "f:1:5: After '>' or '|' the text begins on the next line."),
    ("k: v\nother\nx: 1", "f:2:1: This line has no ': ' after a name."),
    ("- a\nb: 1", "f:2:1: This line"),
    ("a: ]", "f:1:4: A value cannot begin with ']'. Put quotes round the whole value."),
    ("a: 1\n...\nb", "f:3:1: Nothing may follow the end of the document. Delete what stands here, or the '...' above."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), REFUSED, ids=[text[:20] for text, _sentence in REFUSED])
def test_what_is_refused_is_said_in_plain_words_with_its_place(parser: str, text: str, sentence: str) -> None:
    assert faults(text)[0].startswith(sentence)


def test_a_backslash_in_double_quotes_is_explained(parser: str) -> None:
    assert "backslash has a special sense" in faults('t: "C:\\quick"')[0]


def test_a_directive_is_explained() -> None:
    assert faults("%bad\na: 1") == ["f:1:5: A line cannot begin with '%'. Put quotes round the value."]


def test_a_tab_before_a_name_is_explained() -> None:
    assert faults("t:\tx\n\ty: 1") == ["f:2:1: A tab stands here. Use spaces to indent."]


def test_a_question_mark_in_braces_is_read_or_explained(parser: str) -> None:
    found = faults("q: {text: what end?}")
    assert found == [] or "quote its texts" in found[0]


def test_an_error_of_no_known_kind_still_has_a_place() -> None:
    assert faults("a: *") == [
        "f:1:5: This is not valid YAML (did not find expected alphabetic or numeric character). "
        "Look here for a missing quotation mark, colon or bracket."
    ]


def test_faults_that_leave_the_rest_readable_are_told_together(parser: str) -> None:
    found = faults("a: &x 1\na: 2\nb: !t 3\n")
    assert [line.split(":")[1:3] for line in found] == [["1", "4"], ["2", "1"], ["3", "4"]]


@pytest.mark.parametrize(
    ("text", "cut"),
    [("text: page 3 #4", True), ("text: page 3 # four", False), ("text: 'page 3 #4'", False), ("a: b #c", True),
     ("a: b #", False), ("a: b ##", False)],
)  # fmt: skip
def test_a_value_that_a_hash_sign_cuts_is_warned_of(parser: str, text: str, cut: bool) -> None:
    reading = Reading("f")
    read_yaml(text.encode(), reading)
    assert [problem.warning for problem in reading.warnings] == [True] * cut


def test_latin_1_is_a_sentence_with_line_and_column() -> None:
    assert faults("a: 1\nname: José".encode("latin-1")) == [
        "f:2:10: This file is not in the encoding UTF-8: the byte 0xe9 here is not part of any letter. "
        "Save it again with the encoding UTF-8."
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf_16_is_a_sentence(encoding: str) -> None:
    text = "\ufeffa: 1" if encoding.endswith("be") else "a: 1"
    assert faults(text.encode(encoding)) == [
        "f:1:1: This file is in the encoding UTF-16. Save it again with the encoding UTF-8."
    ]


def test_what_is_no_text_is_one_sentence() -> None:
    assert faults(b"PK\x03\x04" + b"\0" * 1000) == [
        "f:1:1: This is not a text. Choose another file, or save it again with the encoding UTF-8."
    ]


def test_a_file_that_is_too_big_is_refused() -> None:
    assert "too big" in faults(b"a" * (plain_text.SIZE_LIMIT + 1))[0]


def test_very_many_faults_are_counted() -> None:
    assert faults("\x07" * 201)[-1].endswith("1 more problem follows.")
    assert len(faults("\x07\n" * 1_000_000)) == 201


def test_very_many_warnings_do_not_fail() -> None:
    reading = Reading("f")
    read_yaml(b"- a #b\n" * 300, reading)
    assert len(reading.finish()) == 200


def test_too_many_items_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "EVENT_LIMIT", 1_000)
    said = faults("[" + "a," * 2_000 + "]")[0]
    assert said.endswith("This file holds more than 1,000 names and values. Make several files of it.")


BOMBS = {
    "billion laughs": "a: &a [x,x]\n" + "".join(f"b{n}: &b{n} [*a, *b{n - 1}]\n" for n in range(1, 20)),
    "merge keys": "a: &a {x: 1}\nb:\n  <<: [" + "*a, " * 1000 + "*a]",
    "deep": "[" * 10_000,
    "very deep": "[" * 100_000,
    "deep braces": "{a: " * 100_000,
    "deep lists": "- " * 100_000,
    "deep keys": "? " * 100_000,
    "recursive alias": "&a [*a]",
    "many documents": "---\n" * 100_000,
    "one long key": "a" * 1_000_000 + ": 1",
    "open brackets and commas": "[a, " * 50_000,
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_at_once(name: str) -> None:
    began = time.process_time()
    assert faults(BOMBS[name])
    assert time.process_time() - began < 5


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b'a: "\\ud800"')
@example(b"\xef\xbb\xbf")
def test_no_bytes_at_all_do_more_than_be_refused(data: bytes) -> None:
    faults(data)


@given(st.text(st.sampled_from("ab:-?[]{}#&*!|>'\"%@ \n\t,\\é\u2028"), max_size=60), st.booleans())
def test_no_text_at_all_does_more_than_be_refused(text: str, with_libyaml: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "__with_libyaml__", with_libyaml)
        for line in faults(text):
            _file, line_number, column, message = line.split(":", 3)
            assert int(line_number) >= 1
            assert int(column) >= 1
            assert message.strip()


def test_the_collector_stays_off_where_it_was_off() -> None:
    import gc

    gc.disable()
    try:
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_quotation_that_ends_in_a_later_line_is_told_where_it_opens(parser: str) -> None:
    assert faults("a: 'One Day\nb: It's a book.\n") == [
        "f:1:4: The ' here opens a quotation that runs on over the next lines. Close it on its own line."
    ]


def test_a_text_behind_a_quotation_is_told_where_it_stands(parser: str) -> None:
    (said,) = faults("b: x\nit's: 'One' Day\n")
    assert said.startswith("f:2:13: The quotation ends before this.")
