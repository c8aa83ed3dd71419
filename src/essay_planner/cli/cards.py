"""What the commands for the cards of a plan can be told."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from essay_planner.cli import card_edits
from essay_planner.cli.options import add_command, family_of, one_of, takes_plan
from essay_planner.cli.parts import WITHOUT_SIDES
from essay_planner.cli.report import Report
from essay_planner.core.messages import _
from essay_planner.core.plan import Role, Side, Stance

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def add_card(family: "Family") -> None:
    """Add the command 'card', with all that it can do."""
    card = add_command(
        family,
        "card",
        _("say what you make of a plan's cards, move them, or take them off"),
        'essay-planner card say my.essayplan k3 --explain "It shows the limits." --strength 3',
        "essay-planner card move my.essayplan k3 --section 2",
        "essay-planner card remove my.essayplan k3",
    )
    acts = family_of(card, "card")
    _add_say(acts)
    _add_move(acts)
    _add_remove(acts)


def _card_command(acts: "Family", name: str, summary: str, *examples: str) -> argparse.ArgumentParser:
    command = add_command(acts, name, summary, *examples)
    takes_plan(command)
    command.add_argument("cards", metavar="CARD", nargs="+", help=_("ids of cards, as 'show' prints them"))
    return command


def _each_once(cards: Sequence[str]) -> Sequence[str]:
    return tuple(dict.fromkeys(cards))


def _add_say(acts: "Family") -> None:
    say = _card_command(
        acts,
        "say",
        _("say what you make of cards: what you say anew; the rest stays"),
        'essay-planner card say my.essayplan k3 --explain "It shows the limits." --strength 3',
        "essay-planner card say my.essayplan k3 --answers k1 --answers k2 --criterion 1",
        'essay-planner card say my.essayplan k1 k2 --mark "ask in class"',
    )
    none = card_edits.NONE
    say.add_argument("--explain", metavar="TEXT", help=_("how it answers the question"))
    strengths = ("1", "2", "3", none)
    say.add_argument("--strength", choices=strengths, help=_("1 weak, 2 good, 3 strong, or none"))
    say.add_argument("--because", metavar="TEXT", help=_("why it is as strong as that"))
    said = _("a card on the other side that it answers; again for another, or none")
    say.add_argument("--answers", metavar="CARD", action="append", help=said)
    said = _("a criterion that it bears on, by its number or id; again for another, or none")
    say.add_argument("--criterion", metavar="CRITERION", action="append", help=said)
    said = _("of a view: agrees, qualifies, rejects or none")
    say.add_argument("--stance", metavar="STANCE", choices=(*map(str, Stance), none), help=said)
    said = _("of what is disputed: whether the explanation says whose figure or view it is")
    say.add_argument("--whose", action=argparse.BooleanOptionalAction, help=said)
    said = _("in the conclusion: reason, qualifier, verdict or quotation")
    say.add_argument("--role", type=one_of(Role), metavar="ROLE", help=said)
    say.add_argument("--note", metavar="TEXT", help=_("a note for its footnote"))
    say.add_argument("--mark", metavar="TEXT", help=_("a mark of your own; '' for none"))
    say.set_defaults(act=lambda a: _say(say, a))


def _say(command: argparse.ArgumentParser, given: argparse.Namespace) -> Report:
    said = {name: vars(given)[name] for name in card_edits.SAID if vars(given)[name] is not None}
    if not said:
        command.error(_("say something of it, such as --explain TEXT or --strength 3"))
    return card_edits.say(given.plan, _each_once(given.cards), said)


def _add_move(acts: "Family") -> None:
    move = _card_command(
        acts,
        "move",
        _("move cards to the end of a place, with all that you said of them"),
        "essay-planner card move my.essayplan k3 k4 --section 2",
        "essay-planner card move my.essayplan k3 --section 1 --side against",
        "essay-planner card move my.essayplan k3 --section conclusion",
    )
    said = _("a section's number or id, or introduction, conclusion or tray; cards in the conclusion stay in theirs")
    move.add_argument("--section", metavar="SECTION", required=True, help=said)
    said = _("for, against or context; the side on which they stand if left out")
    move.add_argument("--side", type=one_of(Side), metavar="SIDE", help=said)
    move.set_defaults(act=lambda a: _move(move, a))


def _move(command: argparse.ArgumentParser, given: argparse.Namespace) -> Report:
    if given.side is not None and given.section in WITHOUT_SIDES:
        command.error(_("nothing takes a side in the {place}: leave --side out").format(place=given.section))
    return card_edits.move(given.plan, _each_once(given.cards), given.section, given.side)


def _add_remove(acts: "Family") -> None:
    remove = _card_command(
        acts,
        "remove",
        _("take cards off a plan, with all that you said of them"),
        "essay-planner card remove my.essayplan k3",
        "essay-planner card remove my.essayplan k3 --from-conclusion",
    )
    said = _("only from the conclusion; they stand elsewhere as well")
    remove.add_argument("--from-conclusion", action="store_true", help=said)
    remove.set_defaults(act=lambda a: card_edits.remove(a.plan, _each_once(a.cards), a.from_conclusion))
