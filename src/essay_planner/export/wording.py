"""What exporters say in the same words: the line under the title, which way a verdict leans, and more."""

from collections.abc import Iterator, Sequence

from essay_planner.core.messages import _
from essay_planner.core.outline import Aside, Item, Outline, OutlineConclusion, OutlineCriterion, OutlineSection
from essay_planner.core.pack import Quote, Wording
from essay_planner.core.plan import MarkupRole, Side, Verdict
from essay_planner.core.wording import leaning_words, shape_words, side_word, stance_words

_MOST_NAMED = 5  # cards that bear on a criterion


def subtitle(plan: Outline) -> str:
    """What stands under the title: what this is, the period, the task, and whose it is if the student said so."""
    task = plan.task
    limits = [
        _("{count} minutes").format(count=task.minutes) if task.minutes else "",
        about_words(task.words),
    ]
    parts = (
        _("Essay plan"),
        plan.period,
        _("{count} marks").format(count=plan.question.marks) if plan.question.marks else "",
        ", ".join(limit for limit in limits if limit),
        ", ".join(part for part in (plan.handed_in_by.name, plan.handed_in_by.class_) if part),
    )
    return " · ".join(part for part in parts if part)


def leaning(verdict: Verdict) -> str:
    """A verdict's words, and which way the student says it leans."""
    words = leaning_words(verdict.leans)
    if not words:
        return verdict.text
    return f"{verdict.text} ({words})" if verdict.text else words


def how_far(end: OutlineConclusion) -> str:
    """How far the answer goes, and which way; '' where neither is said."""
    return leaning(Verdict(text=end.degree, leans=end.leans))


def said_by(quote: Quote) -> str:
    """Who said a quotation, on what occasion, and whether these are the very words; '' if none of it is known."""
    said = {Wording.ALTERED: _("wording altered"), Wording.REPORTED: _("reported speech")}.get(quote.wording, "")
    return ", ".join(part for part in (quote.speaker, quote.occasion, said) if part)


def remarks(item: Item) -> Iterator[str]:
    """What the student says of a card beside its explanation, each a line of small print."""
    card = item.card
    small = (
        (_("Why so: {words}"), card.because),
        (_("Answers: {words}"), "; ".join(item.answers)),
        ("{words}", stance_words(card.stance)),
        (_("Marked: {words}"), card.flag),
    )
    yield from (form.format(words=words) for form, words in small if words)


def budget(part: OutlineSection) -> str:
    """How long a paragraph is to be, and how it is built; '' if neither is said."""
    return " · ".join(text for text in (about_words(part.words), shape_words(part.shape)) if text)


def about_words(count: int | None) -> str:
    """A length: 'about 1,200 words'; '' where none is set."""
    return _("about {count} words").format(count=f"{count:,}") if count else ""


def markup_word(role: MarkupRole) -> str:
    """What a stretch of the question's words is called."""
    return {
        MarkupRole.COMMAND: _("Command phrase"),
        MarkupRole.CONCEPT: _("Focus"),
        MarkupRole.PERIOD: _("Period"),
        MarkupRole.FACTOR: _("Stated factor"),
        MarkupRole.VIEW: _("Stated view"),
        MarkupRole.TERM: _("Term to define"),
    }[role]


def no_case(side: Side, reason: str) -> str:
    """That a side has no case by a criterion, and why, if the student said why."""
    words = _("Nothing stands under ‘{side}’").format(side=side_word(side))
    return f"{words}: {reason}" if reason else f"{words}."


def tied_words(criterion: OutlineCriterion) -> Iterator[str]:
    """The evidence that bears on a criterion by its names, a line for each side that has any."""
    for side, names in criterion.tied.items():
        if names:
            yield f"{side_word(side)}: {'; '.join(first_names(names))}"


def first_names(names: Sequence[str]) -> Sequence[str]:
    """The first few of some names, and how many more there are."""
    more = len(names) - _MOST_NAMED
    return [*names[:_MOST_NAMED], _("and {n} more").format(n=more)] if more > 0 else names


def aside_words(aside: Aside) -> str:
    """What was found and set aside, with the student's reason if there is one."""
    return f"{aside.title} ‘{aside.reason}’" if aside.reason else aside.title
