"""The sheets that leave out or leave room: essay skeleton, revision sheet and blank planning sheet in Markdown."""

from collections.abc import Iterable, Iterator

from essay_planner.core.messages import _
from essay_planner.core.outline import Item, Outline, OutlineSection
from essay_planner.core.outline.budgets import budgets
from essay_planner.core.plan import Side, Verdict
from essay_planner.export.brief import MOST, in_brief, outcome, strongest
from essay_planner.export.citations import Notes, Style
from essay_planner.export.markdown import parts
from essay_planner.export.markdown.blocks import bullets, labelled, nothing, under
from essay_planner.export.markdown.cards import cards
from essay_planner.export.markdown.inline import escaped, inline
from essay_planner.export.wording import about_words, budget, how_far, leaning

_SECTIONS, _ROWS = 4, 4  # of a blank sheet whose plan has no sections, and of each section


def skeleton(plan: Outline, notes: Notes, style: Style) -> Iterator[str]:
    """The essay's paragraphs in order, each with what it rests on and a place to write it, then the sources."""
    lengths = budgets(plan)
    yield from parts.opening(plan, _("Essay skeleton"))
    yield from parts.argument(plan)
    said = [escaped(about_words(lengths.introduction)), escaped(plan.introduction)]
    place = nothing(_("Write the introduction here: context, terms, and your answer."))
    yield from under(_("Introduction"), [*said, *cards(plan.introduction_items, notes), place])
    for section, words in zip(plan.sections, lengths.sections, strict=True):
        yield from _paragraph(section, about_words(words), notes)
    ranked = cards((one.item for one in plan.conclusion.ranked), notes)
    place = nothing(_("Write the conclusion here: weigh both sides, and answer the question."))
    length = escaped(about_words(lengths.conclusion))
    yield from under(_("Conclusion"), [length, *ranked, *parts.judgement(plan), place])
    yield from parts.sources(plan, style)


def _paragraph(section: OutlineSection, hint: str, notes: Notes) -> Iterator[str]:
    yield from parts.section_heading(section, hint)
    evidence = [*section.context, *_side(section, Side.FOR), *_side(section, Side.AGAINST)]
    yield from filter(None, [labelled(_("Point."), section.point), *cards(evidence, notes), *parts.verdict(section)])
    yield nothing(_("Write this paragraph here."))


def _side(section: OutlineSection, side: Side) -> Iterable[Item]:
    return filter(None, (row.for_ if side is Side.FOR else row.against for row in section.rows))


def revision_sheet(plan: Outline) -> Iterator[str]:
    """The argument, what each section comes to with its strongest evidence, and the judgement; no notes."""
    end = plan.conclusion
    criteria = (leaning(Verdict(text=f"{c.text} {c.verdict}".strip(), leans=c.leans)) for c in plan.criteria)
    yield from parts.opening(plan, _("Revision sheet"))
    yield from parts.argument(plan)
    yield from under(_("Judged by"), bullets(map(escaped, criteria)))
    for section in plan.sections:
        yield from _brief_section(section, plan)
    said = [labelled(_("How far:"), how_far(end)), labelled(_("What decides it:"), end.decides), escaped(end.text)]
    yield from under(_("Conclusion"), said if any(said) else [nothing(_("No conclusion yet."))])


def _brief_section(section: OutlineSection, plan: Outline) -> Iterator[str]:
    sides = plan.question.sides
    yield from parts.section_heading(section, outcome(section))
    for side, words in ((Side.FOR, f"{_('For')}: {sides.for_}"), (Side.AGAINST, f"{_('Against')}: {sides.against}")):
        evidence = bullets(escaped(in_brief(item)) for item in strongest(section, side, MOST))
        yield from under(words, list(evidence) or ["–"], 3)


def blank_sheet(plan: Outline) -> Iterator[str]:
    """A sheet with places for all that a plan holds, and nothing of what the student has put there."""
    yield from parts.opening(plan, _("Planning sheet"))
    yield from under(_("Line of argument"), [_room(_("My answer in a sentence:"))])
    criteria = bullets(f"**{inline(c.text)}**\n\n{_room(_('Verdict:'))}" for c in plan.criteria)
    yield from under(_("How it will be judged"), list(criteria) or [_room(_("I judge by:"))])
    yield from parts.asked(plan)
    yield from under(_("Introduction"), [_room(_("Context, terms and argument:"))])
    numbers = range(1, _SECTIONS + 1)
    unnamed = [OutlineSection(id="", number=n, heading=_("Section"), verdict=Verdict()) for n in numbers]
    for section in plan.sections or unnamed:
        yield from _blank_section(section, plan)
    ends = (_("Strongest case for:"), _("Strongest case against:"), _("What decides it:"), _("How far:"))
    yield from under(_("Conclusion"), map(_room, ends))


def _room(label: str) -> str:
    return f"**{inline(label)}** …"


def _blank_section(section: OutlineSection, plan: Outline) -> Iterator[str]:
    sides = plan.question.sides
    yield from parts.section_heading(section, budget(section))
    yield _room(_("Point."))
    for words in (f"{_('For')}: {sides.for_}", f"{_('Against')}: {sides.against}"):
        yield from under(words, bullets(["…"] * _ROWS), 3)
    yield from under(_("Verdict"), [_room(_("So:")), _room(_("Link:"))], 3)
