"""The command that says what key terms mean: those of packs, or of a plan with the student's own meanings."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essay_planner.cli.options import add_command
from essay_planner.cli.report import Report
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family
    from essay_planner.core.glossary import Entry, Glossary
    from essay_planner.core.plan import Plan


def add_terms(family: "Family") -> None:
    """Add the command 'terms'."""
    command = add_command(
        family,
        "terms",
        _("say what key terms mean, and which cards of a plan use them"),
        "essay-planner terms",
        "essay-planner terms de-stalinisation Thaw",
        "essay-planner terms my.essayplan --json",
    )
    where = _("an installed pack's id, a path to a pack, or the file of a plan; without it, all installed packs")
    command.add_argument("where", metavar="PACK|PLAN", nargs="?", default="", help=where)
    command.add_argument("words", metavar="WORD", nargs="*", help=_("only terms with these words, also in a meaning"))
    command.add_argument("--json", action="store_true", help=_("print JSON"))
    command.set_defaults(act=lambda given: terms(given.where, " ".join(given.words), given.json))


def terms(where: str = "", words: str = "", as_json: bool = False) -> Report:
    """What terms mean: of a pack, of a plan, or of all installed packs. Raises EssayPlannerError."""
    plan, held = _held(where)
    found = [entry for entry in held.entries.values() if entry.matches(words)]
    if as_json:
        return Report([_as_json(found, held, plan)])
    lines = [line for entry in found for line in _lines(entry, held, plan)]
    return Report(lines or [_("There is no such term.") if words else _("There are no terms.")])


def _held(where: str) -> "tuple[Plan | None, Glossary]":
    from essay_planner.cli.plan_file import packs_at_hand, read
    from essay_planner.core.glossary import glossary, glossary_of
    from essay_planner.packs.catalogue import installed_packs

    if where.endswith(".essayplan"):
        plan = read(Path(where))
        return plan, glossary_of(plan, {alias: held.pack for alias, held in packs_at_hand(plan).items()})
    packs = [installed_packs().find(where)] if where else installed_packs().packs
    return None, glossary((), [(held.pack.title, held.pack.terms) for held in packs])


def _cards(entry: "Entry", held: "Glossary", plan: "Plan | None") -> Sequence[str]:
    from essay_planner.core.glossary import cards_using

    return cards_using(plan, held, entry.key) if plan is not None else ()


def _lines(entry: "Entry", held: "Glossary", plan: "Plan | None") -> Iterator[str]:
    yield entry.name + (f" ({', '.join(entry.also)})" if entry.also else "")
    for sense in entry.senses:
        whose = _("Yours") if sense.yours else sense.pack
        yield "  " + (_("{meaning} [{whose}]").format(meaning=sense.text, whose=whose) if whose else sense.text)
        if sense.note:
            yield f"    {sense.note}"
    if cards := _cards(entry, held, plan):
        yield "  " + _("Cards that use it: {cards}").format(cards=", ".join(cards))


def _as_json(found: "Sequence[Entry]", held: "Glossary", plan: "Plan | None") -> str:
    import json

    told: list[dict[str, Any]] = [
        {
            "term": entry.name,
            "also": entry.also,
            "meanings": [
                {"text": sense.text, "note": sense.note or None, "pack": sense.pack or None, "yours": sense.yours}
                for sense in entry.senses
            ],
            "cards": _cards(entry, held, plan),
        }
        for entry in found
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)
