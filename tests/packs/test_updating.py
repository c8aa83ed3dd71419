"""Which pack a plan could go over to, and the edition that it was made with."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_pack, a_plan

from essay_planner.core.pack import Author
from essay_planner.core.plan import PackReference
from essay_planner.core.updates import Edition
from essay_planner.packs import updating
from essay_planner.packs.reading import LoadedPack, load_pack
from essay_planner.packs.updating import edition_before, keep_edition, offered, updates_for
from essay_planner.packs.writing import dump_pack


def loaded(version: str = "1.0.0", **fields: Any) -> LoadedPack:
    """A version of the builders' pack, as read from a file."""
    return load_pack(dump_pack(a_pack(licence="CC-BY-4.0", version=version, **fields)), "pack.yaml")


OLD, NEW, NEWEST = loaded(), loaded("1.9.0"), loaded("1.10.0")
REFERENCE = PackReference(id="de-stalinisation", version="1.0.0", sha256=OLD.sha256)


def offer(*known: LoadedPack, reference: PackReference = REFERENCE) -> LoadedPack | None:
    """What is offered of the packs at hand."""
    return offered({"d": reference}, known).get("d")


def test_the_newest_version_is_offered() -> None:
    assert offer(OLD, NEWEST, NEW) is NEWEST


def test_an_older_version_is_offered_only_where_the_plans_own_is_not_at_hand() -> None:
    older = loaded("0.9.0")

    assert offer(OLD, older) is None
    assert offer(older) is older


def test_a_pack_of_another_id_is_not_offered() -> None:
    assert offer(OLD, loaded("2.0.0", id="cold-war")) is None


def test_nothing_is_offered_for_the_very_pack() -> None:
    assert offer(OLD) is None


def test_a_text_of_the_same_version_is_offered_where_the_plans_own_is_gone() -> None:
    other = loaded(title="Changed")

    assert offer(other) is other


def test_a_plan_that_does_not_know_the_text_goes_by_the_version() -> None:
    unknown = replace(REFERENCE, sha256="")

    assert offer(OLD, reference=unknown) is None
    assert offer(OLD, NEW, reference=unknown) is NEW


def test_another_pack_with_the_same_id_is_not_a_newer_version() -> None:
    mine, theirs = loaded(authors=(Author(name="Ann"),)), loaded("2.0.0", authors=(Author(name="Bob"),))

    assert offer(mine, theirs, reference=replace(REFERENCE, sha256=mine.sha256)) is None


def test_another_pack_of_the_plan_and_one_that_was_taken_away_are_not_asked_about() -> None:
    both = {"d": REFERENCE, "d-2": replace(REFERENCE, version="1.9.0", sha256=NEW.sha256)}

    assert offered(both, [OLD, NEW]) == {}
    assert offer(OLD, NEW, reference=replace(REFERENCE, closed=True)) is None


def test_the_updates_of_a_plan_are_told() -> None:
    plan = replace(a_plan(), packs={"d": REFERENCE})

    (update,) = updates_for(plan, [OLD, NEW])

    assert (update.alias, update.new.sha256, update.before is not None) == ("d", NEW.sha256, True)


def test_who_asks_often_has_each_edition_read_once() -> None:
    plan = replace(a_plan(), packs={"d": REFERENCE})
    seen: dict[str, Edition | None] = {}

    first = updates_for(plan, [OLD, NEW], seen)
    again = updates_for(plan, [OLD, NEW], seen)

    assert again == first
    assert all(update.new is seen[NEW.sha256] for update in again)


def test_a_kept_edition_is_found_when_the_pack_is_gone() -> None:
    keep_edition(OLD)
    keep_edition(OLD)

    before = edition_before(REFERENCE, [NEW])

    assert before is not None
    assert before.pack == OLD.pack


@pytest.mark.parametrize("sha256", ["", "../x", "0" * 64])
def test_without_a_copy_there_is_no_edition_before(sha256: str) -> None:
    assert edition_before(replace(REFERENCE, sha256=sha256)) is None


def test_a_damaged_copy_is_no_edition(planner_home: Path) -> None:
    keep_edition(OLD)
    (planner_home / "editions" / f"{OLD.sha256}.yaml").write_text("nothing", encoding="utf-8")

    assert edition_before(REFERENCE) is None


def test_only_so_many_editions_are_kept(planner_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updating, "MOST", 2)
    for pack in (OLD, NEW, NEWEST):
        keep_edition(pack)

    assert {file.stem for file in (planner_home / "editions").iterdir()} == {NEW.sha256, NEWEST.sha256}
