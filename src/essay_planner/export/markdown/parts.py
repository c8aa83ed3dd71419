"""The parts of a plan in Markdown, from its title to its notes."""

from collections.abc import Iterator

from essay_planner.core.messages import _
from essay_planner.core.outline import Item, Outline, OutlineCriterion, OutlineRank, OutlineSection
from essay_planner.core.plan import Verdict
from essay_planner.core.wording import role_word, side_word
from essay_planner.export.citations import Notes, Style, list_works
from essay_planner.export.markdown.blocks import bullets, joined, labelled, list_item, nothing, under
from essay_planner.export.markdown.cards import card, cards
from essay_planner.export.markdown.inline import escaped, inline, runs
from essay_planner.export.wording import (
    aside_words,
    budget,
    how_far,
    leaning,
    markup_word,
    no_case,
    subtitle,
    tied_words,
)


def opening(plan: Outline, what: str = "") -> Iterator[str]:
    """The title and what stands under it; 'what' says what this is where it is not the whole plan."""
    yield f"# {inline(plan.title)}"
    yield escaped(" · ".join(part for part in (what, subtitle(plan)) if part))


def argument(plan: Outline) -> Iterator[str]:
    """The line of argument."""
    said = escaped(leaning(plan.argument)) or nothing(_("No line of argument yet."))
    return under(_("Line of argument"), [said])


def judged_by(plan: Outline) -> Iterator[str]:
    """The criteria with their verdicts and what bears on each."""
    criteria = list(bullets(map(_criterion, plan.criteria)))
    return under(_("How it will be judged"), criteria or [nothing(_("No criteria yet."))])


def _criterion(criterion: OutlineCriterion) -> str:
    said = [
        leaning(Verdict(text=criterion.verdict, leans=criterion.leans)),
        *(no_case(side, reason) for side, reason in criterion.none.items()),
    ]
    named = f"**{inline(criterion.text)}** {escaped(' '.join(w for w in said if w))}".rstrip()
    return "\n\n".join([named, *bullets(map(escaped, tied_words(criterion)))])


def asked(plan: Outline) -> Iterator[str]:
    """What a question of this kind asks for, and its words as the student marked them; nothing where that is unsaid."""
    marked = bullets(
        labelled(f"{markup_word(mark.role)}:", plan.question.text[mark.start : mark.end])
        for mark in plan.question.markup
    )
    return under(_("What the question asks"), [escaped(plan.asks), *marked])


def terms(plan: Outline) -> Iterator[str]:
    """What the student takes the terms of the question to mean; nothing where that is unsaid."""
    return under(_("What the terms mean"), bullets(labelled(f"{t.term}:", t.meaning) for t in plan.terms_defined))


def introduction(plan: Outline, notes: Notes) -> Iterator[str]:
    """What the introduction will say, and its cards."""
    said = [escaped(plan.introduction), *cards(plan.introduction_items, notes)]
    return under(_("Introduction"), said if any(said) else [nothing(_("No introduction yet."))])


def section(plan: Outline, section: OutlineSection, notes: Notes) -> Iterator[str]:
    """A section, its evidence side after side."""
    sides = plan.question.sides
    yield from section_heading(section, budget(section))
    yield labelled(_("Point."), section.point) or nothing(_("No point yet."))
    yield from under(_("Background"), cards(section.context, notes), 3)
    yield from _side(f"{_('For')}: {sides.for_}", [row.for_ for row in section.rows if row.for_], notes)
    yield from _side(f"{_('Against')}: {sides.against}", [row.against for row in section.rows if row.against], notes)
    yield from under(_("Verdict"), verdict(section), 3)


def section_heading(section: OutlineSection, hint: str) -> Iterator[str]:
    """A section's heading with its number, and what is to be known of its length."""
    yield f"## {section.number}. {inline(section.heading)}"
    yield from filter(None, [escaped(hint)])


def _side(heading: str, items: list[Item], notes: Notes) -> Iterator[str]:
    return under(heading, list(cards(items, notes)) or [nothing(_("Nothing here yet."))], 3)


def verdict(section: OutlineSection) -> Iterator[str]:
    """How the other side is answered, what a section comes to then, and where it leads."""
    yield labelled(_("The other side is answered:"), section.counter)
    yield labelled(_("So:"), leaning(section.verdict))
    yield labelled(_("Link:"), section.link)


def conclusion(plan: Outline, notes: Notes) -> Iterator[str]:
    """The ranked cards, then the judgement."""
    ranked = joined(list_item(f"{n}. ", _ranked(one, notes)) for n, one in enumerate(plan.conclusion.ranked, 1))
    body = [ranked, *judgement(plan)]
    return under(_("Conclusion"), body if any(body) else [nothing(_("No conclusion yet."))])


def judgement(plan: Outline) -> Iterator[str]:
    """How the sides compare, how far the answer goes, and the judgement in words."""
    end = plan.conclusion
    yield labelled(_("Strongest case for:"), end.strongest_for)
    yield labelled(_("Strongest case against:"), end.strongest_against)
    yield labelled(_("What decides it:"), end.decides)
    yield labelled(_("How far:"), how_far(end))
    yield escaped(end.text)


def _ranked(ranked: OutlineRank, notes: Notes) -> str:
    side = f" ({side_word(ranked.side).lower()})" if ranked.side else ""
    return card(ranked.item, notes, role_word(ranked.role) + side)


def sources(plan: Outline, style: Style) -> Iterator[str]:
    """The works cited and no others."""
    works = list_works(plan.sources, style)
    yield f"## {inline(works.heading)}"
    yield from filter(None, [escaped(works.hint)])
    for part in works.parts:
        listed = bullets(runs(entry) for entry in part.entries)
        yield from under(part.heading, listed, 3) if part.heading else listed
    if not works.parts:
        yield nothing(_("No sources yet."))


def still_open(plan: Outline) -> Iterator[str]:
    """What is to do before writing, and what was set aside in the review; nothing where there is nothing."""
    yield from under(_("Before you write"), bullets(map(escaped, plan.before_you_write)))
    yield from under(_("Set aside in the review"), bullets(escaped(aside_words(aside)) for aside in plan.set_aside))


def footnotes(notes: Notes) -> Iterator[str]:
    """Footnotes: their text is shown at the end, under no heading of ours, as every reader of Markdown does it."""
    if notes.foot:
        yield "\n".join(f"[^{number}]: {runs(said)}" for number, said in enumerate(notes.foot, 1))
