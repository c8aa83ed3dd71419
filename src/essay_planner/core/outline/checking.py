"""What is certainly still open on a plan, said as sentences: no opinions, only what is missing."""

from collections.abc import Iterator

from essay_planner.core.messages import _, ngettext
from essay_planner.core.outline.values import OutlineSection
from essay_planner.core.pack import Reliability
from essay_planner.core.plan import Plan


def before_you_write(plan: Plan, sections: tuple[OutlineSection, ...]) -> tuple[str, ...]:
    """What to see to before writing, in the order of the plan; () if nothing is missing."""
    found = list(_of_the_whole(plan))
    for section in sections:
        found += _of_a_section(plan, section)
    return (*found, *_of_the_end(plan))


def _of_the_whole(plan: Plan) -> Iterator[str]:
    if not plan.argument.text:
        yield _("There is no line of argument yet.")
    if not plan.criteria:
        yield _("Nothing says yet how the question will be judged.")


def _of_a_section(plan: Plan, section: OutlineSection) -> Iterator[str]:
    place = {"number": section.number, "heading": section.heading}
    if not section.point:
        yield _("Section {number}, ‘{heading}’, has no point yet.").format(**place)
    yield from _of_its_sides(plan, section)
    bare = sum(not item.card.explanation for item in section.items())
    if bare:
        yield ngettext(
            "Section {number}, ‘{heading}’, has {count} piece of evidence without an explanation.",
            "Section {number}, ‘{heading}’, has {count} pieces of evidence without an explanation.",
            bare,
        ).format(count=bare, **place)
    open_ = sum(item.piece.reliability is Reliability.DISPUTED and not item.card.whose for item in section.items())
    if open_:
        yield ngettext(
            "Section {number}, ‘{heading}’, uses {count} disputed piece of evidence. Say whose account it is.",
            "Section {number}, ‘{heading}’, uses {count} disputed pieces of evidence. Say whose accounts they are.",
            open_,
        ).format(count=open_, **place)
    if not section.verdict.text:
        yield _("Section {number}, ‘{heading}’, has no verdict yet.").format(**place)


def _of_its_sides(plan: Plan, section: OutlineSection) -> Iterator[str]:
    columns = (
        (_("For"), plan.question.sides.for_, any(row.for_ for row in section.rows)),
        (_("Against"), plan.question.sides.against, any(row.against for row in section.rows)),
    )
    for side, words, used in columns:
        if not used:
            yield _("Section {number}, ‘{heading}’, has nothing under ‘{side}: {words}’.").format(
                number=section.number, heading=section.heading, side=side, words=words
            )


def _of_the_end(plan: Plan) -> Iterator[str]:
    if not plan.judgement.cards:
        yield _("No evidence has been chosen for the conclusion yet.")
    if not plan.judgement.conclusion:
        yield _("The conclusion has no judgement in words yet.")
    if plan.tray:
        yield ngettext(
            "{count} chosen piece of evidence is still in the tray.",
            "{count} chosen pieces of evidence are still in the tray.",
            len(plan.tray),
        ).format(count=len(plan.tray))
