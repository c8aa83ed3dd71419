"""The packs that a plan takes evidence from: add one, take one away."""

from dataclasses import replace

from essay_planner.core.errors import EditRefused
from essay_planner.core.library import OWN, alias_of, without_unused
from essay_planner.core.messages import _
from essay_planner.core.plan import PackReference, Plan
from essay_planner.core.queries import evidence_used


def add_pack(plan: Plan, pack: PackReference) -> Plan:
    """Take evidence from one more pack, under a name of its own: its id, with a number where that is in use.

    A pack that was taken away comes back under its old name, also in another version; another pack of the same id
    does not. Raises EditRefused for a pack that is there already.
    """
    if any(_is_the_same(known, pack) for known in plan.packs.values() if not known.closed):
        raise EditRefused(_("The pack '{id}' is in this plan already.").format(id=pack.id))
    alias = next((alias for alias, known in plan.packs.items() if _comes_back(known, pack)), "") or _free(plan, pack.id)
    known = plan.packs.get(alias, pack)
    added = replace(pack, closed=False, kept=known.kept, withdrawn=known.withdrawn)
    return replace(plan, packs={**plan.packs, alias: added})


def take_pack_away(plan: Plan, alias: str) -> Plan:
    """Take no more evidence from a pack. What is used of it stays, as the plan's own copies.

    It is forgotten where nothing is used and the question is not its own. Raises EditRefused for one that is not there.
    """
    known = plan.packs.get(alias)
    if known is None or known.closed:
        raise EditRefused(_("There is no pack '{id}' in this plan.").format(id=alias))
    library = without_unused(plan.library, alias, evidence_used(plan))
    wanted = alias == plan.question.pack or any(alias_of(ref) == alias for ref in library.evidence)
    rest = {name: pack for name, pack in plan.packs.items() if name != alias or wanted}
    packs = {**rest, alias: replace(known, closed=True)} if wanted else rest
    return replace(plan, packs=packs, library=library)


def _is_the_same(known: PackReference, pack: PackReference) -> bool:
    return (known.id, known.version, known.sha256) == (pack.id, pack.version, pack.sha256)


def _comes_back(known: PackReference, pack: PackReference) -> bool:
    """Whether a pack is one that was taken away, or another version of it."""
    same_text = known.sha256 in ("", pack.sha256)
    return known.closed and known.id == pack.id and (same_text or known.version != pack.version)


def _free(plan: Plan, name: str) -> str:
    """A name that nothing in the plan goes by yet."""
    library = plan.library
    refs = (*library.evidence, *library.sources, *library.terms)
    taken = {OWN, *plan.packs, *(alias_of(ref) for ref in refs)}
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(made for made in numbered if made not in taken)
