"""Words for what changed: the old and the new text with what differs marked, and what can be done about it."""

import html

from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import CONCLUSION, home_of
from essay_planner.core.plan import Plan
from essay_planner.core.updates import Change, Of, Update, What
from essay_planner.core.updates.differing import Bits, differing
from essay_planner.ui.cards.words import place_words
from essay_planner.ui.look import Theme

_SHORT = 140  # letters of a text that stands as a title


def side_by_side(before: str, now: str, theme: Theme) -> tuple[str, str]:
    """Both texts as HTML: what is gone is struck through, what is new is underlined and bold, both on a ground."""
    old, new = differing(before, now)
    none = f'<i style="color:{theme.faint}">{html.escape(_("nothing"))}</i>'
    gone = f"background-color:{theme.against_tint};text-decoration:line-through"
    come = f"background-color:{theme.for_tint};text-decoration:underline;font-weight:600"
    return _marked(old, gone) or none, _marked(new, come) or none


def _marked(bits: Bits, style: str) -> str:
    made = ""
    for text, differs in bits:
        words, bare = html.escape(text).replace("\n", "<br>"), text.strip()
        if differs and bare:  # blanks around the words are not marked
            first, last = (html.escape(part) for part in text.split(bare, 1))
            words = f'{first}<span style="{style}">{html.escape(bare)}</span>{last}'.replace("\n", "<br>")
        made += words
    return made


def title_of(change: Change) -> str:
    """What a change is of, in one line."""
    text = change.title if len(change.title) <= _SHORT else change.title[:_SHORT].rsplit(" ", 1)[0] + "…"
    said = {
        Of.SOURCE: _("The source ‘{title}’"),
        Of.TERM: _("The term ‘{title}’"),
        Of.QUESTION: _("The question"),
        Of.CRITERION: _("The criterion ‘{title}’"),
        Of.SECTION: _("The section ‘{title}’"),
    }.get(change.of)
    return said.format(title=text) if said else text


def about(plan: Plan, change: Change) -> str:
    """Where the cards stand that a change concerns, and what follows of it."""
    if change.of is Of.SOURCE:
        words = ngettext("cited on {n} card", "cited on {n} cards", len(change.cards)).format(n=len(change.cards))
        return _("{cited}; its footnotes change only if you take it").format(cited=words)
    if change.what is What.WITHDRAWN and change.of is Of.QUESTION:
        return _("The pack no longer has this question. It stays the question of your plan.")
    places = [place_words(plan, home_of(plan, card) or CONCLUSION) for card in change.cards if card in plan.cards]
    where = "; ".join(dict.fromkeys(places))
    if change.what is What.WITHDRAWN:
        return _("{places}. The pack’s author has withdrawn it.").format(places=where)
    return where


def take_word(change: Change) -> str:
    """What the button says that takes a change."""
    if change.what is What.WITHDRAWN:
        return _("Note it") if change.of is Of.QUESTION else _("Keep it, marked")
    if change.what is What.ADDED:
        return {Of.EVIDENCE: _("Put in the tray")}.get(change.of, _("Add it"))
    return _("Take")


def keep_word(change: Change) -> str:
    """What the button says that leaves the plan as it is; '' where that is what the other one does."""
    if change.what is What.WITHDRAWN:
        return ""
    return _("Leave it out") if change.what is What.ADDED else _("Keep mine")


def can_go(change: Change) -> bool:
    """Whether a change is of evidence that can be taken off the plan."""
    return change.what is What.WITHDRAWN and change.of is Of.EVIDENCE


def versions(plan: Plan, update: Update) -> str:
    """'Khrushchev and de-Stalinisation: from version 1.0.0 to 1.1.0', and what cannot be told of it."""
    made = plan.packs[update.alias]
    words = _("{title}: from version {old} to {new}.")
    if made.version == update.new.pack.version:
        words = _("{title}: changed, and still called version {new}.")
    said = words.format(title=update.new.pack.title, old=made.version, new=update.new.pack.version)
    if update.before is None:
        said += " " + _("What is new cannot be told, because the version that this plan was made with is not here.")
    return said
