"""The reader of files, the reader of drafts, the checker of edited packs and what saves them agree on bad packs."""

from collections import Counter
from pathlib import Path

import pytest
from tests.packs.bad_packs import bad_files

from essay_planner.core import pack_edits
from essay_planner.files.problems import Unreadable
from essay_planner.packs.drafts import Draft, load_draft, read_raw
from essay_planner.packs.formatting import formatted
from essay_planner.packs.problems import PackChecker
from essay_planner.packs.reading import load_pack
from essay_planner.packs.splicing import spliced

# What is mended when a draft is opened, or is said of the parts of a value instead.
ONLY_OF_FILES = ("The id '", "The question has a criterion '", "'id' is missing", "'sides' is missing", "'meanings' is")


def said_of_file(data: bytes) -> "Counter[str]":
    try:
        load_pack(data, "f")
    except Unreadable as refused:
        return Counter(problem.message for problem in refused.problems)
    return Counter()


def opened(data: bytes) -> "Draft | Counter[str]":
    """The draft, or what is said where it is refused."""
    try:
        return load_draft(data, "f")
    except Unreadable as refused:
        return Counter(problem.message for problem in refused.problems)


@pytest.mark.parametrize("path", bad_files(), ids=lambda path: path.stem)
def test_a_bad_pack_is_opened_with_all_its_problems_or_refused_for_some_of_them(path: Path) -> None:
    data = path.read_bytes()
    draft, strict = opened(data), said_of_file(data)
    if isinstance(draft, Counter):
        assert draft
        assert not draft - strict
        return
    found = Counter(problem.message for problem in PackChecker().problems(draft.pack) if not problem.advice)
    assert all(message.startswith(ONLY_OF_FILES) for message in strict - found)
    assert found or draft.mended


@pytest.mark.parametrize("path", bad_files(), ids=lambda path: path.stem)
def test_a_bad_pack_that_can_be_opened_can_be_edited_and_tidied(path: Path) -> None:
    data = path.read_bytes()
    draft = opened(data)
    if isinstance(draft, Counter):
        return
    edited = pack_edits.change_details(draft.pack, title="Another title")
    saved = spliced(data, edited)
    assert saved is not None
    assert read_raw(saved) == edited
    tidy = formatted(saved)
    assert (read_raw(tidy.data), tidy.lost) == (edited, ())
