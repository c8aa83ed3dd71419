"""What is certainly still open on a plan, said as sentences: no opinions, only what is missing, each kind once.

What the student set aside in the review, or does not have looked for, is not open.
"""

from collections.abc import Callable, Iterator, Sequence

from essay_planner.core.messages import _, ngettext
from essay_planner.core.outline.values import Item, OutlineSection
from essay_planner.core.pack import Reliability
from essay_planner.core.plan import Plan


def before_you_write(plan: Plan, sections: Sequence[OutlineSection]) -> tuple[str, ...]:
    """What to see to before writing, in the order of an essay; () if nothing is missing."""
    return (*_of_the_whole(plan), *_of_the_sections(plan, sections), *_of_the_end(plan))


def _of_the_whole(plan: Plan) -> Iterator[str]:
    if not plan.argument.text and not _is_settled(plan, "no-argument"):
        yield _("There is no line of argument yet.")
    if not plan.criteria and not _is_settled(plan, "no-criteria"):
        yield _("Nothing says yet how the question will be judged.")


def _of_the_sections(plan: Plan, sections: Sequence[OutlineSection]) -> Iterator[str]:
    sides = plan.question.sides
    yield from _named(
        [s for s in sections if not s.point and not _is_settled(plan, "no-point", s.id)],
        _("Section {names} has no point yet."),
        _("Sections {names} have no point yet."),
    )
    two_sided = [s for s in sections if not _is_settled(plan, "one-sided", s.id)]
    for words, empty in (
        (f"{_('For')}: {sides.for_}", [s for s in two_sided if not any(row.for_ for row in s.rows)]),
        (f"{_('Against')}: {sides.against}", [s for s in two_sided if not any(row.against for row in s.rows)]),
    ):
        one, many = _("Section {names} has nothing under ‘{side}’."), _("Sections {names} have nothing under ‘{side}’.")
        yield from _named(empty, one.replace("{side}", words), many.replace("{side}", words))
    yield from _of_the_cards(plan, sections)
    yield from _named(
        [s for s in sections if not s.verdict.text and not _is_settled(plan, "section-without-verdict", s.id)],
        _("Section {names} has no verdict yet."),
        _("Sections {names} have no verdict yet."),
    )


def _of_the_cards(plan: Plan, sections: Sequence[OutlineSection]) -> Iterator[str]:
    yield from _counted(
        sections,
        lambda item: not item.card.explanation and not _is_settled(plan, "unexplained", item.card.id),
        _("{count} piece of evidence has no explanation ({where})."),
        _("{count} pieces of evidence have no explanation ({where})."),
    )
    yield from _counted(
        sections,
        lambda item: _is_unowned(item) and not _is_settled(plan, "disputed-unowned", item.card.id),
        _("{count} piece of evidence is disputed ({where}). Say whose account it is."),
        _("{count} pieces of evidence are disputed ({where}). Say whose accounts they are."),
    )


def _is_unowned(item: Item) -> bool:
    return item.piece.reliability is Reliability.DISPUTED and not item.card.whose


def _is_settled(plan: Plan, rule: str, where: str = "") -> bool:
    """Whether the student wants to hear no more of what a rule of the review finds in a place."""
    aside = any(one.rule == rule and one.where in ("", where) for one in plan.dismissed)
    return aside or rule in plan.rules_off


def _named(found: Sequence[OutlineSection], one: str, many: str) -> Iterator[str]:
    """The sentence with the numbers of the sections found, if there are any; a single one is named too."""
    if len(found) == 1:
        yield one.replace("{names}", f"{found[0].number}, ‘{found[0].heading}’,")
    elif found:
        yield many.replace("{names}", _listed([str(section.number) for section in found]))


def _counted(sections: Sequence[OutlineSection], is_open: Callable[[Item], bool], one: str, many: str) -> Iterator[str]:
    """The sentence with how many cards are open and in which sections, if there are any."""
    counts = {s.number: sum(map(is_open, s.items())) for s in sections}
    total, names = sum(counts.values()), [str(number) for number, count in counts.items() if count]
    if total:
        where = ngettext("section {names}", "sections {names}", len(names)).format(names=_listed(names))
        yield (one if total == 1 else many).format(count=total, where=where)


def _listed(names: Sequence[str]) -> str:
    """'1, 2 and 4'."""
    *first, last = names
    return _("{first} and {last}").format(first=", ".join(first), last=last) if first else last


def _of_the_end(plan: Plan) -> Iterator[str]:
    if not plan.judgement.cards:
        yield _("No evidence has been chosen for the conclusion yet.")
    if not plan.judgement.conclusion and not _is_settled(plan, "no-judgement"):
        yield _("The conclusion has no judgement in words yet.")
    if waiting := [card for card in plan.tray if not _is_settled(plan, "not-placed", card)]:
        yield ngettext(
            "{count} chosen piece of evidence is still in the tray.",
            "{count} chosen pieces of evidence are still in the tray.",
            len(waiting),
        ).format(count=len(waiting))
