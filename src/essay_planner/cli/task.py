"""The command that says what the task of a plan is, shows how its time and words share out, and lists the profiles."""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, one_of
from essay_planner.cli.plan_file import read, rewrite
from essay_planner.cli.report import Report
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan, Task, TaskKind

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def add_task(family: "Family") -> None:
    """Add the command 'task'."""
    command = add_command(
        family,
        "task",
        _("say what the essay is written for, and see how its time and words share out over the sections"),
        "essay-planner task my.essayplan",
        "essay-planner task my.essayplan --profile aqa-a-level --words 1200",
        "essay-planner task --profiles",
    )
    command.add_argument("plan", metavar="FILE", type=Path, nargs="?", help=_("the plan"))
    command.add_argument("--profile", metavar="ID", help=_("follow an exam profile: its kind, minutes and words"))
    command.add_argument("--kind", type=one_of(TaskKind), metavar="KIND", help=_("exam or coursework"))
    command.add_argument("--minutes", type=int, metavar="N", help=_("minutes, with planning; 0 for none"))
    command.add_argument("--words", type=int, metavar="N", help=_("length of the essay; 0 for none"))
    command.add_argument("--profiles", action="store_true", help=_("list the exam profiles"))
    command.set_defaults(act=lambda a: _task(command, a))


def _task(command: argparse.ArgumentParser, given: argparse.Namespace) -> Report:
    if given.profiles:
        return list_profiles()
    if given.plan is None:
        command.error(_("say which plan"))
    return task(given.plan, given.profile, given.kind, given.minutes, given.words)


def task(path: Path, profile: str | None, kind: TaskKind | None, minutes: int | None, words: int | None) -> Report:
    """Change what is given of the task of the plan in 'path', and show all of it. Raises EssayPlannerError."""
    asked = (profile, kind, minutes, words)

    def edit(plan: Plan) -> Plan:
        from essay_planner.core import edits

        plan = edits.choose_profile(plan, profile) if profile is not None else plan
        return edits.set_task(plan, _changed(plan.task, kind, minutes, words))

    plan = read(path) if all(one is None for one in asked) else rewrite(path, edit)
    return Report(list(_lines(plan)))


def _changed(now: Task, kind: TaskKind | None, minutes: int | None, words: int | None) -> Task:
    return replace(
        now,
        kind=kind or now.kind,
        minutes=now.minutes if minutes is None else minutes or None,
        words=now.words if words is None else words or None,
    )


def _lines(plan: Plan) -> Iterator[str]:
    from essay_planner.core.task.profiles import profile_of
    from essay_planner.core.task.sharing import Share
    from essay_planner.core.task.wording import left_words, minutes_words, named_shares, words_words
    from essay_planner.core.wording import task_kind_word

    whole = Share(plan.task.minutes, plan.task.words)
    known = profile_of(plan.task.profile)
    name = known.name if known is not None else plan.task.profile
    parts = (name, task_kind_word(plan.task.kind), minutes_words(whole), words_words(whole))
    yield " · ".join(part for part in parts if part)
    if known is not None and known.says:
        yield known.says
    if whole != Share():
        for part, share in named_shares(plan):
            figures = ", ".join(words for words in (minutes_words(share), words_words(share)) if words)
            yield f"  {part}: {figures}" if figures else f"  {part}"
        if left := left_words(plan):
            yield f"  {left}"


def list_profiles() -> Report:
    """All exam profiles, as their ids, names and where their figures are from."""
    from essay_planner.core.task.profiles import profiles

    return Report([line for profile in profiles() for line in (f"{profile.id}: {profile.name}", f"  {profile.says}")])
