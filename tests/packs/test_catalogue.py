"""The packs at hand: those that ship and the user's own, found by id or path."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.builders import a_pack

from essay_planner.core.pack import Author
from essay_planner.core.plan import PackReference
from essay_planner.files import data
from essay_planner.files.problems import Unreadable
from essay_planner.packs.archive import make_archive
from essay_planner.packs.catalogue import (
    NotFound,
    arranged,
    example_plans,
    installed_bytes,
    installed_packs,
    packs_for,
    reference_to,
)
from essay_planner.packs.reading import LoadedPack
from essay_planner.packs.writing import dump_pack


def text(pack_id: str) -> bytes:
    return dump_pack(a_pack(id=pack_id, licence="CC-BY-4.0"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with three packs, one of them broken, and one pack that ships."""
    monkeypatch.setenv("ESSAY_PLANNER_HOME", str(tmp_path / "home"))
    package = tmp_path / "package"
    shipped = package / "data" / "evidence" / "shipped"
    shipped.mkdir(parents=True)
    (shipped / "pack.yaml").write_bytes(text("shipped"))
    (shipped / "example.essayplan").touch()
    monkeypatch.setattr(data, "_PACKAGE", package)
    packs = tmp_path / "home" / "packs"
    packs.mkdir(parents=True)
    (packs / "one.yaml").write_bytes(text("one"))
    (packs / "two.evidencepack").write_bytes(make_archive({"pack.yaml": text("two")}))
    (packs / "again.yaml").write_bytes(text("shipped"))
    (packs / "broken.yaml").write_bytes(b"format: evidence-pack/1\nid: broken\n")
    (packs / "notes.txt").touch()
    return tmp_path / "home"


@pytest.mark.usefixtures("home")
def test_shipped_packs_come_before_the_users() -> None:
    assert [loaded.pack.id for loaded in installed_packs().packs] == ["shipped", "one", "two"]


def test_a_broken_pack_is_kept_apart_with_its_reasons(home: Path) -> None:
    ((path, problem),) = installed_packs().broken
    assert path == home / "packs" / "broken.yaml"
    assert len(problem.problems) == 4


def test_without_a_home_there_are_still_the_shipped_packs(home: Path) -> None:
    (home / "packs").rename(home / "elsewhere")
    assert [loaded.pack.id for loaded in installed_packs().packs] == ["shipped"]


def test_a_pack_is_found_by_its_id_or_its_path(home: Path) -> None:
    catalogue = installed_packs()
    assert catalogue.find("two").pack.id == "two"
    assert catalogue.find(home / "packs" / "one.yaml").pack.id == "one"


@pytest.mark.usefixtures("home")
def test_a_broken_pack_that_is_asked_for_says_why() -> None:
    with pytest.raises(Unreadable, match="'version' is missing here"):
        installed_packs().find("broken")


@pytest.mark.usefixtures("home")
def test_a_name_that_is_close_to_a_pack_is_told() -> None:
    with pytest.raises(NotFound, match=r"There is no pack 'shiped'\. Did you mean 'shipped'\?"):
        installed_packs().find("shiped")


@pytest.mark.usefixtures("home")
def test_a_name_like_no_other_is_told_with_all_packs() -> None:
    with pytest.raises(NotFound, match="There are: shipped, one, two"):
        installed_packs().find("zzz")


@pytest.mark.usefixtures("home")
def test_a_question_is_found_by_pack_and_id() -> None:
    loaded, question = installed_packs().find_question("one/destalinisation-success")
    assert (loaded.pack.id, question.id) == ("one", "destalinisation-success")


def test_a_question_is_found_by_the_path_of_its_pack(home: Path) -> None:
    loaded, _question = installed_packs().find_question(f"{home}/packs/one.yaml/destalinisation-success")
    assert loaded.pack.id == "one"


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("name", "sentence"),
    [("one", "does not name a question"), ("one/x", "has no question 'x'. It has: destalinisation-success")],
)
def test_a_question_that_is_not_there_is_a_sentence(name: str, sentence: str) -> None:
    with pytest.raises(NotFound, match=sentence):
        installed_packs().find_question(name)


@pytest.mark.usefixtures("home")
def test_the_examples_are_the_plans_beside_the_shipped_packs() -> None:
    assert [path.name for path in example_plans()] == ["example.essayplan"]


def test_a_folder_of_packs_that_is_closed_to_us_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_list = os.listdir

    def closed(folder: Path) -> list[str]:
        if folder == home / "packs":
            raise PermissionError(errno.EACCES, "Permission denied")
        return really_list(folder)

    monkeypatch.setattr(os, "listdir", closed)
    catalogue = installed_packs()
    assert [loaded.pack.id for loaded in catalogue.packs] == ["shipped"]
    assert "Permission denied" in str(catalogue.broken[0][1])


def test_a_folder_that_does_not_let_us_see_its_pack_is_told(home: Path) -> None:
    (home / "packs" / "three").mkdir()
    (home / "packs" / "three" / "pack.yaml").symlink_to("x" * 300)  # a name that no system can look up
    assert home / "packs" / "three" in [path for path, _problem in installed_packs().broken]


def loaded(version: str = "1.0.0", sha256: str = "a1", name: str = "cold-war") -> LoadedPack:
    return LoadedPack(a_pack(id=name, version=version), (), sha256)


def test_a_plans_pack_is_the_very_one_that_it_was_made_with_if_that_is_there() -> None:
    references = {"d": PackReference(id="cold-war", version="1.0.0", sha256="b2")}
    found = packs_for(references, [loaded(), loaded(sha256="b2"), loaded(name="thaw", sha256="b2")])
    assert found == {"d": loaded(sha256="b2")}


def test_else_it_is_one_of_its_version_and_else_one_of_its_name() -> None:
    references = {"d": PackReference(id="cold-war", version="1.1.0")}
    assert packs_for(references, [loaded(), loaded("1.1.0", "b2")]) == {"d": loaded("1.1.0", "b2")}
    assert packs_for(references, [loaded(name="thaw"), loaded()]) == {"d": loaded()}


def test_one_pack_stands_for_one_alias() -> None:
    one, other = (PackReference(id="cold-war", version="1.0.0", sha256=sha256) for sha256 in ("gone", "a1"))
    assert packs_for({"d": one, "e": other}, [loaded()]) == {"e": loaded()}


def test_a_pack_that_was_taken_from_a_plan_is_not_looked_for() -> None:
    assert packs_for({"d": PackReference(id="cold-war", version="1.0.0", closed=True)}, [loaded()]) == {}


def test_the_size_of_all_packs_is_that_of_their_texts(home: Path) -> None:
    packs = [home / "packs" / name for name in ("one.yaml", "two.evidencepack", "again.yaml", "broken.yaml")]
    shipped = home.parent / "package" / "data" / "evidence" / "shipped" / "pack.yaml"
    assert installed_bytes() == sum(path.stat().st_size for path in (shipped, *packs))


def test_a_plan_names_a_pack_by_its_id_version_and_text() -> None:
    assert reference_to(loaded()) == PackReference(id="cold-war", version="1.0.0", sha256="a1")


def by(*authors: str, version: str = "1.0.0", sha256: str = "") -> LoadedPack:
    """A pack of these authors; its text is its own."""
    pack = a_pack(id="thaw", version=version, authors=tuple(Author(name=name) for name in authors))
    return LoadedPack(pack, (), sha256 or f"{authors} {version}", Path(f"{'-'.join(authors)}-{version}"))


def versions(packs: Iterable[LoadedPack]) -> list[str]:
    return [loaded.pack.version for loaded in packs]


def test_the_newest_version_is_for_new_plans_and_the_others_stay_for_those_that_use_them() -> None:
    catalogue = arranged([by("A. T.", version=version) for version in ("1.2.0", "1.10.0", "1.9.0")])
    assert (versions(catalogue.packs), versions(catalogue.editions)) == (["1.10.0"], ["1.2.0", "1.9.0"])
    assert versions(catalogue.known) == ["1.10.0", "1.2.0", "1.9.0"]


def test_a_newer_pack_of_the_same_name_by_others_takes_no_ones_place() -> None:
    catalogue = arranged([by("A. Teacher"), by("B. Teacher", version="2.0.0")])
    assert versions(catalogue.packs) == ["1.0.0", "2.0.0"]


@pytest.mark.parametrize("before", [("A. TEACHER",), ("A. Teacher", "C. Teacher"), ()])
def test_a_newer_pack_by_some_of_the_same_authors_takes_the_place(before: tuple[str, ...]) -> None:
    catalogue = arranged([by(*before), by("A. Teacher", "B. Teacher", version="2.0.0")])
    assert versions(catalogue.packs) == ["2.0.0"]


def test_two_that_say_different_things_under_one_version_both_stay() -> None:
    assert len(arranged([by("A. T.", sha256="a1"), by("A. T.", sha256="b2")]).packs) == 2


def test_what_is_the_same_to_the_letter_is_there_once() -> None:
    assert len(arranged([by("A. T.", sha256="a1"), by("A. T.", sha256="a1")]).known) == 1


def test_a_name_that_stands_for_two_packs_asks_for_a_path() -> None:
    with pytest.raises(NotFound, match="2 packs called 'thaw'") as refused:
        arranged([by("A. Teacher"), by("B. Teacher")]).find("thaw")
    assert str(refused.value).splitlines()[1:] == ["  A. Teacher-1.0.0", "  B. Teacher-1.0.0"]
