"""Tables and reference lists taken into a pack from the command line."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.shell import run
from tests.packs.importing.taking import FILES

from essay_planner.packs.drafts import read_draft

pytestmark = pytest.mark.usefixtures("desk")
TEACHER = str(FILES / "teacher.csv")
ASKED = ("--question", "How successful was de-Stalinisation in the years 1953–64?")


def write(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_a_new_pack_is_made_from_the_table_of_a_teacher() -> None:
    answer = run("pack", "import", TEACHER, "-o", "new-pack", *ASKED, "--licence", "CC-BY-4.0", "--title", "Facts")
    assert answer.code == 0
    assert answer.out[-1] == "Imported into new-pack: 38 pieces of evidence, 3 sources, 8 themes and 1 question."
    assert "Topic → Themes (semicolon)" in answer.out
    assert [line.split(",")[0].split(":")[0] for line in answer.err] == ["Row 37", "Row 38", "Row 40", "Row 41"]
    assert run("pack", "check", "new-pack").code == 0
    assert read_draft(Path("new-pack")).pack.title == "Facts"


def test_a_new_pack_without_a_licence_is_told() -> None:
    assert "licence" in run("pack", "import", TEACHER, "-o", "bare").out[-1]
    assert read_draft(Path("bare")).pack.title == "Bare"


@pytest.mark.parametrize("folder", ["full", "mine"])
def test_a_pack_that_cannot_be_written_is_named(folder: str) -> None:
    """As on a full disk: a file may be no longer than a few bytes here."""
    code = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))"
    command = ["pack", "import", TEACHER, "-o", folder, *ASKED]
    act = f"{code}\nimport sys; sys.argv[1:] = {command!r}\nfrom essay_planner.__main__ import run; sys.exit(run())"
    done = subprocess.run([sys.executable, "-c", act], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (1, f"{folder}/pack.yaml: File too large.\n")


def test_a_dry_run_changes_nothing() -> None:
    answer = run("pack", "import", TEACHER, "-o", "none", "--dry-run")
    assert answer.out[-1].startswith("Would import into none: 38 pieces")
    assert not Path("none").exists()


def test_what_stands_in_a_pack_stays_byte_for_byte() -> None:
    before = Path("mine/pack.yaml").read_text() + "# a remark of mine\n"
    Path("mine/pack.yaml").write_text(before)
    assert run("pack", "import", write("terms.csv", "Term,Meaning\nThaw,A time of ease\n"), "-o", "mine").code == 0
    after = Path("mine/pack.yaml").read_text()
    assert after != before
    assert all(line in after for line in before.splitlines())
    assert read_draft(Path("mine")).pack.terms[0].term == "Thaw"


def test_columns_are_mapped_by_head_letter_and_number() -> None:
    table = write("odd.csv", "Sache,Stichwort,Rest,Mehr\nHe freed them.,law / gulag,x,y\n")
    mapped = ("--map", "Sache=text", "--map", "b=Tags", "--map", "3=note", "--map", "Mehr=", "--separator", "2=slash")
    assert run("pack", "import", table, "-o", "odd", *mapped).code == 0
    piece = read_draft(Path("odd")).pack.evidence[0]
    assert (piece.text, piece.tags, piece.note) == ("He freed them.", ("law", "gulag"), "x")


def test_a_table_of_a_document_is_chosen_by_its_number_and_a_question_by_its_id() -> None:
    document = str(FILES / "merged.docx")
    assert run("pack", "import", document, "-o", "mine", "--question", "destalinisation-success").code == 0
    assert run("pack", "import", document, "-o", "mine", "--table", "2").code == 0
    assert "There is no table 9." in run("pack", "import", document, "-o", "mine", "--table", "9").err[0]
    assert "There is no table 999" in run("pack", "import", document, "-o", "mine", "--table", "9" * 5000).err[0]


def test_a_sheet_of_a_workbook_is_chosen_by_its_name() -> None:
    assert run("pack", "import", str(FILES / "workbook.xlsx"), "-o", "mine", "--table", "Words").code == 0
    assert [term.term for term in read_draft(Path("mine")).pack.terms] == ["Thaw"]


def test_rows_become_what_is_said_and_the_first_may_be_no_head() -> None:
    table = write("list.csv", "Farming\nCulture\n")
    answer = run("pack", "import", table, "-o", "themes", "--as", "themes", "--no-header")
    assert answer.out[:2] == ["column A → Theme", "Imported into themes: 2 themes."]


def test_a_reference_list_becomes_sources() -> None:
    answer = run("pack", "import", str(FILES / "references.bib"), "-o", "mine")
    assert (answer.code, answer.out) == (0, ["Imported into mine: 2 sources."])
    assert answer.err[0].startswith("Line 4: this cannot be read")


def test_a_file_with_nothing_new_fails_and_says_why() -> None:
    themes = write("themes.csv", "Theme,Group\nCulture,\n")
    answer = run("pack", "import", themes, "-o", "mine")
    assert (answer.code, len(answer.err)) == (1, 2)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--map", "X=text"), "There is no column 'X'. There are: Term, Meaning."),
        (("--map", "Term=bla"), "There is no field 'bla'."),
        (("--map", "Term"), "Write it as COLUMN=FIELD"),
        (("--separator", "Term=dot"), "'dot' is not one of: comma"),
        (("--question", "nope"), "The pack has no question 'nope'."),
        (("-o", "a.evidencepack"), "Import into the pack's folder"),
        (("-o", "full"), "This folder holds other files"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(options: tuple[str, ...], words: str) -> None:
    Path("full").mkdir()
    Path("full/other.txt").touch()
    table = write("terms.csv", "Term,Meaning\nThaw,Ease\n")
    answer = run("pack", "import", table, "-o", "mine", *options)
    assert (answer.code, len(answer.err)) == (1, 1)
    assert words in answer.err[0]


def test_a_question_of_one_word_is_a_new_one_and_an_unknown_id_of_a_new_pack_is_told() -> None:
    table = write("sides.csv", "Evidence,Side\nSteel output rose by a third in five years.,for\n")
    assert run("pack", "import", table, "-o", "asked", "--question", "Why?").code == 0
    (said,) = run("pack", "import", table, "-o", "other", "--question", "nope").err
    assert "The pack has no question yet, so 'nope' is none of it." in said


def test_a_table_that_was_changed_comes_beside_or_in_place_of_what_the_pack_has() -> None:
    table = write("cards.csv", "Evidence,Date\nSteel output rose by a third in five years.,1955\n")
    run("pack", "import", table, "-o", "steel")
    write("cards.csv", "Evidence,Date\nSteel output rose by a half in five years.,1956\n")
    beside = run("pack", "import", table, "-o", "steel", "--dry-run")
    assert beside.out[-1] == "Would import into steel: 1 piece of evidence."
    assert "which the pack has with other words" in beside.err[0]
    assert beside.err[-1] == "With --replace such rows change the pieces that are there already."
    assert run("pack", "import", table, "-o", "steel", "--replace").out[-2] == "Imported into steel: 1 changed piece."
    (piece,) = read_draft(Path("steel")).pack.evidence
    assert (piece.text, piece.date) == ("Steel output rose by a half in five years.", "1956")


def test_a_mark_can_be_said_as_itself() -> None:
    table = write("t.csv", "Evidence,Tags\nHe did.,a; b\n")
    assert run("pack", "import", table, "-o", "tags", "--separator", "Tags=;").code == 0
    assert read_draft(Path("tags")).pack.evidence[0].tags == ("a", "b")
