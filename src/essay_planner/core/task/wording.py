"""How the time and length of a task share out, in words: for the window and for the command line."""

from collections.abc import Sequence

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.core.queries import numbered_sections
from essay_planner.core.task.sharing import Share, share_out


def named_shares(plan: Plan) -> Sequence[tuple[str, Share]]:
    """The parts of the essay by name, each with its minutes and words, in order; planning first, if it has any."""
    found, numbers = share_out(plan), numbered_sections(plan)
    headings = {section.id: section.heading for section in plan.sections}
    sections = [(f"{numbers[name]}. {headings[name]}", share) for name, share in found.sections.items()]
    planning = [(_("Planning"), Share(found.planning))] if found.planning else []
    return [*planning, (_("Introduction"), found.introduction), *sections, (_("Conclusion"), found.conclusion)]


def left_words(plan: Plan) -> str:
    """How many words of the essay no part has, or how many the parts have too many, in a sentence; '' for none."""
    left = share_out(plan).words_left or 0
    if left < 0:
        words = ngettext(
            "Together that is {n} word more than the essay is to have.",
            "Together that is {n} words more than the essay is to have.",
            -left,
        )
    else:
        words = ngettext("{n} word is not shared out.", "{n} words are not shared out.", left)
    return words.format(n=f"{abs(left):,}") if left else ""


def minutes_words(share: Share) -> str:
    """'9 minutes', or ''."""
    return "" if share.minutes is None else ngettext("{n} minute", "{n} minutes", share.minutes).format(n=share.minutes)


def words_words(share: Share) -> str:
    """'240 words', or ''."""
    return "" if share.words is None else ngettext("{n} word", "{n} words", share.words).format(n=f"{share.words:,}")
