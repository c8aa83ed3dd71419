"""The text of a pack tidied from the command line."""

from pathlib import Path

import pytest
from tests.cli.shell import run

from essay_planner.packs.archive import make_archive

pytestmark = pytest.mark.usefixtures("desk")
FILE = Path("mine/pack.yaml")


def untidy(old: str = "format:", new: str = "# mine\nformat:") -> str:
    """Put something into the pack of the folder; the tidy text that it had."""
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    FILE.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text


def test_a_tidy_pack_is_told_and_not_written() -> None:
    FILE.chmod(0o444)
    answer = run("pack", "format", "mine")
    assert (answer.code, answer.out, answer.err) == (0, ["mine/pack.yaml: It is tidy."], [])


def test_a_pack_is_tidied_and_keeps_its_comments() -> None:
    tidy = untidy("id: small\nversion: 1.0.0\n", "version: '1.0.0'   # the first\nid: small\n")
    answer = run("pack", "format", "mine/pack.yaml")
    assert (answer.code, answer.out, answer.err) == (0, ["mine/pack.yaml: It is tidy now."], [])
    assert FILE.read_text(encoding="utf-8") == tidy.replace("version: 1.0.0", "version: 1.0.0  # the first")
    assert run("pack", "format", "mine", "--check").code == 0


def test_a_check_says_that_a_pack_is_not_tidy_and_writes_nothing() -> None:
    untidy("id: small", "id:   small")
    text = FILE.read_bytes()
    answer = run("pack", "format", "mine", "--check")
    assert (answer.code, answer.out, answer.err) == (1, [], ["mine/pack.yaml: It is not tidy."])
    assert FILE.read_bytes() == text


def test_comments_that_cannot_be_kept_are_told_and_the_old_text_stays_beside() -> None:
    untidy("themes: [terror]", "themes: [terror, # one\n      culture]")
    old = FILE.read_bytes()
    answer = run("pack", "format", "mine")
    assert answer.out[1] == "The old text is kept in mine/pack.yaml.bak1."
    assert answer.err == ["mine/pack.yaml: The comment '# one' cannot be kept."]
    assert Path("mine/pack.yaml.bak1").read_bytes() == old


def test_an_unfinished_pack_is_tidied_too() -> None:
    untidy("licence: CC-BY-4.0", "licence:")
    assert run("pack", "format", "mine").code == 0
    assert "licence" not in FILE.read_text(encoding="utf-8")


def test_a_text_that_is_no_pack_is_told_with_its_place() -> None:
    untidy("title:", "titel:")
    answer = run("pack", "format", "mine")
    assert (answer.code, answer.err[0][:18]) == (1, "mine/pack.yaml:4:1")


def test_a_file_to_hand_out_is_not_tidied() -> None:
    Path("mine.evidencepack").write_bytes(make_archive({"pack.yaml": FILE.read_bytes()}))
    answer = run("pack", "format", "mine.evidencepack")
    assert (answer.code, answer.err[0][:58]) == (1, "mine.evidencepack: This is the file to hand out. Tidy the ")
