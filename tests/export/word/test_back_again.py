"""A Word plan comes back from another word processor with every place, comment and the plan's id in it."""

import subprocess

import pytest
from lxml import etree
from tests.export.sample import a_full_plan
from tests.export.word.opening import W, a_full_docx, part, text_of, tree

from essay_planner.core.variants import variant_names
from essay_planner.export.word.properties import PLAN_PROPERTY

pytestmark = pytest.mark.word


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bytes, bytes]]:
    """Each variant as we made it, and as LibreOffice saved it."""
    folder = tmp_path_factory.mktemp("again")
    (folder / "out").mkdir()
    made = {variant: a_full_docx(variant=variant) for variant in variant_names()}
    for variant, docx in made.items():
        (folder / f"{variant}.docx").write_bytes(docx)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(folder / "out")]
    files = [str(folder / f"{variant}.docx") for variant in made]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=280)
    return {variant: (docx, (folder / "out" / f"{variant}.docx").read_bytes()) for variant, docx in made.items()}


def bookmarks(docx: bytes) -> dict[str, str]:
    """The text in each of our bookmarks, by its name."""
    root, found = tree(docx), {}
    for start in root.iter(f"{W}bookmarkStart"):
        (end,) = [e for e in root.iter(f"{W}bookmarkEnd") if e.get(f"{W}id") == start.get(f"{W}id")]
        inside = _between(root, start, end)
        found[str(start.get(f"{W}name"))] = "".join(text_of(e) for e in inside if e.tag == f"{W}t")
    return {name: text for name, text in found.items() if not name.startswith("_")}


def _between(root: etree._Element, start: etree._Element, end: etree._Element) -> list[etree._Element]:
    order = list(root.iter())
    return order[order.index(start) : order.index(end)]


@pytest.mark.parametrize("variant", variant_names())
def test_every_bookmark_is_found_again_with_its_words(
    saved_again: dict[str, tuple[bytes, bytes]], variant: str
) -> None:
    before, after = map(bookmarks, saved_again[variant])
    assert before
    assert after == before


@pytest.mark.parametrize("variant", ["plan", "skeleton", "teacher"])
def test_every_comment_is_found_again_on_its_card(saved_again: dict[str, tuple[bytes, bytes]], variant: str) -> None:
    for docx in saved_again[variant]:
        (comment,) = tree(docx, "word/comments.xml")
        assert text_of(comment).strip() == "Whose figure?"
        assert comment.get(f"{W}author") == "Ms Okafor"
        root = tree(docx)
        (start,) = root.iter(f"{W}commentRangeStart")
        paragraph = next(p for p in start.iterancestors(f"{W}p"))
        assert [b.get(f"{W}name") for b in paragraph.iter(f"{W}bookmarkStart")] == ["card_k1"]


def test_the_plans_id_is_found_again(saved_again: dict[str, tuple[bytes, bytes]]) -> None:
    for docx in saved_again["plan"]:
        (found,) = [p for p in tree(docx, "docProps/custom.xml") if p.get("name") == PLAN_PROPERTY]
        assert found[0].text == a_full_plan().id


def test_the_language_and_the_notes_are_found_again(saved_again: dict[str, tuple[bytes, bytes]]) -> None:
    before, after = saved_again["plan"]
    notes = [[text_of(note).strip() for note in tree(docx, "word/footnotes.xml")][-9:] for docx in (before, after)]
    assert notes[0] == notes[1]
    assert b'w:val="en-GB"' in part(after, "word/styles.xml")
