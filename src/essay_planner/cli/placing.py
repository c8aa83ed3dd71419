"""The command that puts evidence on a plan."""

import argparse
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, one_of, takes_plan
from essay_planner.cli.parts import WITHOUT_SIDES, place_for
from essay_planner.cli.plan_file import held, new_id, packs_at_hand, read
from essay_planner.cli.report import Report
from essay_planner.core import edits
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.library import OWN, copy_from_pack, merge_libraries, reference
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Library, Plan, Side

if TYPE_CHECKING:
    from essay_planner.cli.options import Family, takes_plan
    from essay_planner.packs.reading import LoadedPack


def add_place(family: "Family") -> None:
    """Add the command 'place'."""
    command = add_command(
        family,
        "place",
        _("put evidence on a plan, as cards"),
        "essay-planner place my.essayplan one-day-published first-sign-of-thaw-1954 --side for --section 1",
        "essay-planner place my.essayplan novocherkassk-shooting-1962 --side against --section 2 --strength 3 \\\n"
        '      --explain "Force was still used against workers."',
        "essay-planner place my.essayplan rehabilitation-law-narrow --section tray",
    )
    takes_plan(command)
    command.add_argument("evidence", metavar="EVIDENCE", nargs="+", help=_("ids of evidence in the plan's packs"))
    command.add_argument("--side", type=one_of(Side), metavar="SIDE", help=_("for, against or context"))
    command.add_argument(
        "--section",
        metavar="SECTION",
        help=_("a section's number or id, or introduction, conclusion or tray; the first section if left out"),
    )
    command.add_argument("--explain", metavar="TEXT", default="", help=_("how it answers the question"))
    command.add_argument("--strength", type=int, choices=(1, 2, 3), help=_("1 weak, 2 good, 3 strong"))
    command.add_argument("--pack", metavar="PACK", help=_("where the evidence is, if the plan's pack is not installed"))
    command.set_defaults(act=lambda a: _place(command, a))


def _place(command: argparse.ArgumentParser, given: argparse.Namespace) -> Report:
    takes_side = given.section not in WITHOUT_SIDES
    if takes_side and given.side is None:
        command.error(_("say --side for, --side against or --side context"))
    if not takes_side and given.side is not None:
        command.error(_("nothing takes a side in the {place}: leave --side out").format(place=given.section))
    return place(
        given.plan,
        given.evidence,
        side=given.side,
        section=given.section or "1",
        explanation=given.explain,
        strength=given.strength,
        pack=given.pack,
    )


def place(
    path: Path,
    evidence: Sequence[str],
    *,
    side: Side | None,
    section: str,
    explanation: str = "",
    strength: int | None = None,
    pack: str | None = None,
) -> Report:
    """Put evidence on the plan in 'path', as new cards at the end of one of its places; all of it or none.

    'evidence' are ids in the pack of the plan's question, or alias/id. 'section' is a number as 'show' prints it,
    an id, or introduction, conclusion or tray. 'pack' says where a pack is that is not installed.
    Raises EssayPlannerError with everything that is wrong, and then the file is as it was.
    """
    from essay_planner.plans.writing import write_plan

    read(path)  # what cannot be read is left without a lock beside it
    with held(path):
        plan = read(path)
        where = place_for(plan, section, side)
        cards = {new_id("k"): ref for ref in _references(plan, evidence)}
        copies = _copies(plan, tuple(cards.values()), pack)
        plan = edits.place_evidence(plan, cards, copies, where, side=side)
        write_plan(path, _with_reasons(plan, cards, explanation, strength))
    placed = ngettext("Placed {n} piece of evidence.", "Placed {n} pieces of evidence.", len(cards))
    return Report([placed.format(n=len(cards))])


def _with_reasons(plan: Plan, cards: Iterable[str], explanation: str, strength: int | None) -> Plan:
    """Say of each card why it matters and how much, as far as that is given."""
    for card in cards:
        plan = edits.explain_card(plan, card, explanation) if explanation else plan
        plan = edits.rate_card(plan, card, strength) if strength else plan
    return plan


def _references(plan: Plan, evidence: Sequence[str]) -> list[str]:
    """Each id as alias/id; an id without an alias is of the question's pack, or of the first that has it."""
    aliases = sorted(_open_packs(plan), key=lambda alias: alias != plan.question.pack)
    usual = aliases[0] if aliases else OWN
    holding: dict[str, str] = {}
    if len(aliases) > 1 and any("/" not in name for name in evidence):
        found = packs_at_hand(plan)
        for alias in (alias for alias in aliases if alias in found):
            for piece in found[alias].pack.evidence:
                holding.setdefault(piece.id, alias)
    return [name if "/" in name else reference(holding.get(name, usual), name) for name in evidence]


def _open_packs(plan: Plan) -> list[str]:
    return [alias for alias, pack in plan.packs.items() if not pack.closed]


def _copies(plan: Plan, refs: Sequence[str], pack: str | None) -> Library:
    """Copies from the plan's packs of what the plan itself does not hold yet. Raises for all that is unknown."""
    copies, unknown = Library(), []
    wanted = [ref.partition("/") for ref in refs if ref not in plan.library.evidence]
    for alias in dict.fromkeys(alias for alias, _slash, _id in wanted):
        loaded = _pack_of(plan, alias, pack)
        ids = [evidence_id for of, _slash, evidence_id in wanted if of == alias]
        copies = merge_libraries(copies, copy_from_pack(loaded.pack, alias, ids))
        known = [piece.id for piece in loaded.pack.evidence]
        unknown += [_unknown(name, loaded.pack.id, known) for name in ids if name not in known]
    if unknown:
        raise EssayPlannerError("\n".join(unknown))
    return copies


def _pack_of(plan: Plan, alias: str, path: str | None) -> "LoadedPack":
    from essay_planner.packs.catalogue import installed_packs

    if alias not in _open_packs(plan):
        raise EssayPlannerError(_("The plan uses no pack by the name of '{alias}'.").format(alias=alias))
    at_hand = None if path else packs_at_hand(plan).get(alias)
    loaded = at_hand or installed_packs().find(path or plan.packs[alias].id)
    if loaded.pack.id != plan.packs[alias].id:
        raise EssayPlannerError(
            _("That is the pack '{found}'; the plan uses '{wanted}'.").format(
                found=loaded.pack.id, wanted=plan.packs[alias].id
            )
        )
    return loaded


def _unknown(name: str, pack: str, known: Sequence[str]) -> str:
    close = get_close_matches(name, known, n=1)
    hint = _(" Did you mean '{name}'?").format(name=close[0]) if close else ""
    return _("There is no evidence '{name}' in the pack '{pack}'.").format(name=name, pack=pack) + hint
