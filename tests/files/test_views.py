"""How plans were last looked at: kept for the plans opened last, and never in the way."""

import pytest

from essay_planner.core.pack import Kind
from essay_planner.files import views
from essay_planner.files.views import PlanView, read_view, views_path, write_view

VIEW = PlanView(
    plan="plan1",
    words="gulag",
    themes=("terror",),
    kinds=(Kind.EVENT,),
    people=("Lavrenty Beria",),
    tags=("camps",),
    period="1953/1956",
    bears=True,
    unused=True,
    folded=("s1", "s2"),
    card="k1",
    section="s3",
    scrolled=120,
    stage="question",
)


def test_a_view_comes_back_as_it_was_kept() -> None:
    write_view(VIEW)
    assert read_view("plan1") == VIEW


def test_nothing_is_known_of_a_plan_that_was_never_looked_at() -> None:
    write_view(VIEW)
    assert read_view("plan2") is None


def test_a_newer_view_takes_the_place_of_the_one_before() -> None:
    write_view(VIEW)
    write_view(PlanView(plan="plan1"))
    assert read_view("plan1") == PlanView(plan="plan1")


def test_the_plans_not_seen_longest_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST", 2)
    for plan in ("one", "two", "one", "three"):
        write_view(PlanView(plan=plan))
    assert [read_view(plan) is not None for plan in ("one", "two", "three")] == [True, False, True]


def test_views_that_cannot_be_read_are_no_news() -> None:
    views_path().parent.mkdir(parents=True, exist_ok=True)
    views_path().write_bytes(b"[")
    assert read_view("plan1") is None
    write_view(VIEW)
    assert read_view("plan1") == VIEW
