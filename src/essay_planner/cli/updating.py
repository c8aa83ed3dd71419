"""The command that tells what a newer version of a pack would change in a plan, and takes it or leaves it."""

import argparse
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from essay_planner.cli.options import add_command, takes_plan
from essay_planner.cli.plan_file import new_id, read, rewrite
from essay_planner.cli.report import Report
from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.core.updates import Change, Of, Update, What, keep_mine, take, take_off

if TYPE_CHECKING:
    from essay_planner.cli.options import Family

ALL = "all"


def add_update(family: "Family") -> None:
    """Add the command 'update'."""
    command = add_command(
        family,
        "update",
        _("list what a newer version of a pack would change in a plan, and take it or keep what the plan has"),
        "essay-planner update my.essayplan",
        "essay-planner update my.essayplan --take all",
        "essay-planner update my.essayplan --take evidence/amnesty source/filtzer-1993 --keep all",
        "essay-planner update my.essayplan --off evidence/old-figure",
    )
    takes_plan(command)
    said = _("take these: IDs as listed, or 'all' that changed; new evidence is taken by its ID, into the tray")
    command.add_argument("--take", metavar="ID", nargs="+", default=(), help=said)
    said = _("leave these as they are, and do not ask again: IDs as listed, or 'all' that are left")
    command.add_argument("--keep", metavar="ID", nargs="+", default=(), help=said)
    said = _("take withdrawn evidence off the plan; what you wrote on it goes to your notes")
    command.add_argument("--off", metavar="ID", nargs="+", default=(), help=said)
    command.add_argument("--list", action="store_true", help=_("list what is left to decide (the default)"))
    command.add_argument("--json", action="store_true", help=_("list it as JSON, with old and new text"))
    command.set_defaults(act=update_plan)


def update_plan(given: argparse.Namespace) -> Report:
    """Do what was asked for with the plan, and list what is left to decide. Raises EssayPlannerError."""
    asked = (given.take, given.keep, given.off)
    plan = rewrite(given.plan, lambda plan: _decided(plan, *asked)) if any(asked) else read(given.plan)
    updates = _updates(plan)
    if given.json:
        return Report([_as_json(updates)])
    if any(asked) and not given.list:
        return Report([_left(updates)])
    return Report(list(_lines(plan, updates)))


def _updates(plan: Plan) -> list[Update]:
    from essay_planner.packs.catalogue import installed_packs
    from essay_planner.packs.updating import updates_for

    return updates_for(plan, installed_packs().known)


def _decided(plan: Plan, taken: Collection[str], kept: Collection[str], off: Collection[str]) -> Plan:
    """The plan after all decisions. Raises EditRefused for an ID that none of its packs has, and for no update."""
    updates = _updates(plan)
    if not updates:
        raise EditRefused(_("No other version of this plan’s packs is installed."))
    known = {change.key for update in updates for change in update.changes}
    for name in (*taken, *kept, *off):
        if name not in known and name != ALL:
            words = _("The packs have no change '{id}' for this plan. They have: {known}.")
            raise EditRefused(words.format(id=name, known=", ".join(sorted(known)) or "–"))
    for update in updates:
        keys = [change.key for change in update.changes]
        plan = take_off(plan, update, [key for key in keys if key in off])
        chosen = _chosen(update, taken)
        plan = take(plan, update, chosen, new_id)
        rest = [change.key for change in update.waiting if change.key not in {*chosen, *off}]
        new = [change.key for change in update.waiting if change.what is What.ADDED] if ALL in taken else []
        plan = keep_mine(plan, update, [key for key in rest if ALL in kept or key in kept or key in new])
    return plan


def _chosen(update: Update, taken: Collection[str]) -> list[str]:
    """The keys that are taken; 'all' are all that wait, but for new evidence, criteria and sections."""
    waiting = {change.key for change in update.waiting if change.what is not What.ADDED} if ALL in taken else set()
    return [change.key for change in update.changes if change.key in taken or change.key in waiting]


def _left(updates: Sequence[Update]) -> str:
    count = sum(len(update.waiting) for update in updates)
    words = ngettext("{n} change is left to decide.", "{n} changes are left to decide.", count)
    return words.format(n=count) if count else _("Nothing is left to decide.")


def _lines(plan: Plan, updates: Sequence[Update]) -> Iterator[str]:
    if not updates:
        yield _("The plan is up to date with the packs that are installed.")
    for update in updates:
        words = _("{pack}: version {old} → {new}")
        made = plan.packs[update.alias]
        yield words.format(pack=update.new.pack.title, old=made.version, new=update.new.pack.version)
        if update.before is None:
            yield _("  What is new cannot be told: version {old} is not here any more.").format(old=made.version)
        if not update.waiting:
            yield _("  Nothing that this plan uses is different. Say --take all to go over to it.")
        for what in What:
            yield from _group(what, [change for change in update.waiting if change.what is what])


def _group(what: What, changes: Sequence[Change]) -> Iterator[str]:
    from essay_planner.core.updates.wording import field_word, what_word

    if changes:
        yield f"  {what_word(what)}"
    for change in changes:
        yield f"    {change.key}\t{change.title}"
        if change.of is Of.EVIDENCE and change.cards:
            yield "      " + ngettext("on {n} card", "on {n} cards", len(change.cards)).format(n=len(change.cards))
        for field in change.fields:
            yield f"      {field_word(field.field)}:"
            yield from (f"        - {line}" for line in field.before.splitlines())
            yield from (f"        + {line}" for line in field.now.splitlines())


def _as_json(updates: Sequence[Update]) -> str:
    import json

    told = [
        {
            "pack": update.new.pack.id,
            "alias": update.alias,
            "version": update.new.pack.version,
            "additions_known": update.before is not None,
            "changes": [_change_as_json(change) for change in update.changes],
        }
        for update in updates
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)


def _change_as_json(change: Change) -> dict[str, Any]:
    return {
        "id": change.key,
        "what": change.what.value,
        "of": change.of.value,
        "title": change.title,
        "cards": list(change.cards),
        "waits": change.waits,
        "fields": [{"field": f.field, "old": f.before, "new": f.now} for f in change.fields],
    }
