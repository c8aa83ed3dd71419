"""The command that tells how two editions of a pack differ."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command
from essay_planner.cli.packs.checking import dumped, found_pack
from essay_planner.cli.report import Report
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family
    from essay_planner.core.pack import Pack
    from essay_planner.core.pack_diff import FieldChange, PackDiff


def add_diff(family: "Family") -> None:
    """Add the command 'pack diff'."""
    command = add_command(
        family,
        "diff",
        _("tell what one edition of a pack has that another has not: added, changed and gone, with old and new text"),
        "essay-planner pack diff old/pack.yaml my-pack",
        "essay-planner pack diff cold-war cold-war-2.evidencepack --json",
    )
    command.add_argument("old", metavar="OLD", help=_("the earlier edition: an installed pack's id, or a path"))
    command.add_argument("new", metavar="NEW", help=_("the later edition: an installed pack's id, or a path"))
    command.add_argument("--json", action="store_true", help=_("print JSON"))
    command.set_defaults(act=lambda a: compare_packs(a.old, a.new, a.json))


def compare_packs(old: str, new: str, as_json: bool = False) -> Report:
    """How two editions differ, and whether the version of the newer one says so. Raises EssayPlannerError."""
    from essay_planner.core import pack_diff, pack_edits

    before, now = found_pack(old).pack, found_pack(new).pack
    found = pack_diff.compare_packs(before, now)
    due = pack_edits.next_version(before, now)
    if as_json:
        return Report([dumped(_answer(before, now, found, due))])
    if not found:
        return Report([_("They do not differ.")])
    lines = [*_details(found.details), *_items(found), pack_diff.counts_in_words(found)]
    return Report(lines, warnings=_about_version(now.version, due))


def _details(changes: "Iterable[FieldChange]") -> Iterator[str]:
    for change in changes:
        yield f"~ {change.field}"
        yield from _texts(change, "  ")


def _items(found: "PackDiff") -> Iterator[str]:
    from essay_planner.core.pack_parts import Part, headline

    for part in Part:
        for item in found.added.get(part, ()):
            yield f"+ {part}/{item.id}: {headline(item)}"
        for changed in found.changed.get(part, ()):
            yield f"~ {part}/{changed.now.id}"
            for change in changed.fields:
                yield f"  {change.field}"
                yield from _texts(change, "    ")
        for item in found.gone.get(part, ()):
            yield f"- {part}/{item.id}: {headline(item)}"
        if part in found.moved:
            yield f"~ {part}: " + _("in another order")


def _texts(change: "FieldChange", indent: str) -> Iterator[str]:
    for sign, text in (("-", change.before), ("+", change.now)):
        yield from (f"{indent}{sign} {line}" for line in text.splitlines())


def _about_version(version: str, due: str) -> list[str]:
    if _numbers(version) >= _numbers(due):
        return []
    words = _("The new edition calls itself {version}. After these changes {due} is due.")
    return [words.format(version=version, due=due)]


def _numbers(version: str) -> tuple[int, ...]:
    """The three numbers of a version, which the reader has checked."""
    return tuple(map(int, version.partition("+")[0].partition("-")[0].split(".")))


def _answer(before: "Pack", now: "Pack", found: "PackDiff", due: str) -> dict[str, object]:
    return {
        "old": {"id": before.id, "version": before.version},
        "new": {"id": now.id, "version": now.version, "due": due},
        "details": _fields(found.details),
        "added": {part.value: [item.id for item in items] for part, items in found.added.items()},
        "changed": {
            part.value: [{"id": one.now.id, "fields": _fields(one.fields)} for one in changes]
            for part, changes in found.changed.items()
        },
        "gone": {part.value: [item.id for item in items] for part, items in found.gone.items()},
        "moved": [part.value for part in found.moved],
    }


def _fields(changes: "Iterable[FieldChange]") -> list[dict[str, str]]:
    return [{"field": change.field, "old": change.before, "new": change.now} for change in changes]
