"""What the writer writes is tidy, and the strict reader gets the very same strings back."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from essay_planner.core.text import clean
from essay_planner.files.reading import Reading
from essay_planner.files.yaml_reader import read_yaml
from essay_planner.files.yaml_writer import WIDTH, write_yaml

ODD = " \n\t'\"#:-?[]{}>|@%&*!`\\a.é\u2028\u2029\ufeff\xa0😀,=~"
LONG = "Lorem ipsum dolor sit amet, consectetur adipiscing elit"
texts = st.one_of(
    st.text(st.sampled_from(ODD)),
    st.text(st.characters(exclude_categories=["Cs", "Cc"])).map(clean),
    st.lists(st.sampled_from(["b: ", "#c", "- ", "x\n", "\n", "\n\n", " ", LONG, "'", "[", "a" * 120])).map(" ".join),
)
trees: st.SearchStrategy[Any] = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4), max_leaves=10
)


def read_back(data: dict[str, Any]) -> Any:
    reading = Reading("f")
    node = read_yaml(write_yaml(data), reading)
    assert not reading.failed
    return node


@given(st.dictionaries(texts, trees, max_size=4))
@example({"a" * 2000: {"b" * 2000: ["x"]}})
@example({"a" * 96: []})
@example({"a": [[], {}, [[]], [{}], {"": ""}], "b": {}})
def test_any_data_come_back_exactly(data: dict[str, Any]) -> None:
    assert read_back(data) == data


@pytest.mark.parametrize(
    "text",
    ["", "no", "Null", "~", "1953", "1953-05-27", "12:30", " lead", "trail ", "\n", "a\n", "\na", "a #b", "a: b", "a:",
     "- a", "-", "...", "---", "'tis", '"', "\\", "[sic] he", "@", "%", "`", "😀", "a\tb", "\t", "a\u2028b", "= x",
     "<<"],
)  # fmt: skip
def test_a_string_that_yaml_could_mistake_comes_back_exactly(text: str) -> None:
    assert read_back({"a": text, "b": [text], "c": {text: text}}) == {"a": text, "b": [text], "c": {text: text}}


def test_long_text_is_folded_where_it_can_be_read() -> None:
    text = " ".join([LONG] * 6)
    written = write_yaml({"list": [{"text": text}]}).decode()
    assert written.startswith("list:\n  - text: >-\n      Lorem ipsum")
    assert max(map(len, written.splitlines())) <= WIDTH


def test_paragraphs_are_written_with_empty_lines_between_them() -> None:
    assert write_yaml({"a": "One.\nTwo."}) == b"a: >-\n  One.\n\n  Two.\n"


@pytest.mark.parametrize("text", ["x " + "y" * 200 + " z", "y" * 200])
def test_a_word_longer_than_a_line_stays_whole(text: str) -> None:
    assert "y" * 200 in write_yaml({"a": text}).decode()
    assert read_back({"a": text}) == {"a": text}


def test_one_item_stands_on_a_line() -> None:
    assert write_yaml({"a": ["x", {"b": "1", "c": ["z?"]}], "d": {"e": "f"}}).decode() == (
        "a:\n  - x\n  - b: 1\n    c:\n      - z?\nd:\n  e: f\n"
    )


def test_a_short_list_of_words_stands_on_one_line() -> None:
    assert write_yaml({"a": ["terror-and-law", "Nikita Khrushchev"]}) == b"a: [terror-and-law, Nikita Khrushchev]\n"


def test_a_long_list_of_words_has_one_item_a_line() -> None:
    assert write_yaml({"a": ["word"] * 20}) == b"a:\n" + b"  - word\n" * 20


def test_numbers_and_truth_values_are_written_plainly() -> None:
    assert write_yaml({"a": 1, "b": 2.5, "c": True, "d": False}) == b"a: 1\nb: 2.5\nc: yes\nd: no\n"


def test_words_that_others_take_for_truth_values_are_quoted() -> None:
    assert write_yaml({"a": "no", "on": "x"}) == b'a: "no"\n"on": x\n'


def test_quotation_marks_are_written_readably() -> None:
    assert write_yaml({"a": 'He said: "I don\'t"'}) == b"a: 'He said: \"I don''t\"'\n"


def test_what_the_reader_refuses_is_left_out() -> None:
    assert read_back({"a": "x\x07y\ud800\u202ez\r\nw"}) == {"a": "xyz\nw"}


def test_nothing_at_all_can_be_written() -> None:
    assert write_yaml({}) == b"{}\n"


def test_folded_text_reads_the_same_elsewhere() -> None:
    import yaml

    data = {"a": f"{LONG} {LONG} {LONG}\n{LONG}\n\nend", "b": ["x: y", "no"]}
    assert json.dumps(yaml.safe_load(write_yaml(data))) == json.dumps(data)
