"""All keys of the board in one table: the menus are made from it, Help shows it, and tests press every key in it.

The scheme: Ctrl+Alt with a letter or an arrow works on what is selected wherever the focus is, also in a text, and is
what the menus show. In a list of cards the letter alone does the same, and Ctrl+Shift with an arrow is for desktops
that keep Ctrl+Alt with arrows for themselves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from essay_planner.core.messages import _

Rows = Mapping[str, tuple[str, str]]  # by name: what a menu says, and its key


@dataclass(frozen=True, slots=True)
class ListKey:
    """What keys do in a list of cards, or near one; 'name' is for the program, 'what' for the student."""

    name: str
    what: str
    keys: tuple[str, ...]


def stage_rows() -> Rows:
    """The stages of a plan, by number."""
    return {
        "question": (_("&1 Question"), "Ctrl+1"),
        "board": (_("&2 Board"), "Ctrl+2"),
        "judgement": (_("&3 Judgement"), "Ctrl+3"),
        "review": (_("&4 Review"), "Ctrl+4"),
    }


def adding_rows() -> Rows:
    """Where evidence goes, by place."""
    return {
        "for": (_("Add to &For"), "Ctrl+Alt+F"),
        "against": (_("Add to &Against"), "Ctrl+Alt+A"),
        "background": (_("Add to &Background"), "Ctrl+Alt+B"),
        "introduction": (_("Add to &Introduction"), "Ctrl+Alt+I"),
        "conclusion": (_("Add to &Conclusion"), "Ctrl+Alt+C"),
        "tray": (_("Add to &Tray"), "Ctrl+Alt+T"),
    }


def moving_rows() -> Rows:
    """How a card moves from where it stands."""
    return {
        "up": (_("Move &up"), "Ctrl+Alt+Up"),
        "down": (_("Move &down"), "Ctrl+Alt+Down"),
        "before": (_("Move to the section abo&ve"), "Ctrl+Alt+PgUp"),
        "after": (_("Move to the section belo&w"), "Ctrl+Alt+PgDown"),
    }


def bearing_rows() -> Rows:
    """Which of the plan's criteria the selected cards bear on; the same key again: they do no longer."""
    return {
        "first": (_("Bears on the first criterion, or no longer"), "Ctrl+Alt+1"),
        "second": (_("Bears on the second criterion, or no longer"), "Ctrl+Alt+2"),
        "third": (_("Bears on the third criterion, or no longer"), "Ctrl+Alt+3"),
        "fourth": (_("Bears on the fourth criterion, or no longer"), "Ctrl+Alt+4"),
    }


def section_rows() -> Rows:
    """What is done with sections. 'Current' is the one that was last worked in, which is outlined."""
    return {
        "add": (_("&Add section"), "Ctrl+Shift+N"),
        "rename": (_("&Rename current section"), "F2"),
        "up": (_("Move current section &up"), "Alt+Shift+Up"),
        "down": (_("Move current section &down"), "Alt+Shift+Down"),
        "fold": (_("&Fold or open current section"), "Ctrl+Shift+O"),
        "paragraph": (_("Show or hide its &paragraph plan"), "Ctrl+Shift+P"),
        "split": (_("&New section from the chosen cards"), "Ctrl+Alt+N"),
        "join": (_("&Join with the section below"), "Ctrl+Alt+J"),
        "join_above": (_("Join with the section a&bove"), ""),
        "remove": (_("Re&move current section"), ""),
    }


def width_rows() -> Rows:
    """How wide the library and the panel are, beside the sheet."""
    return {
        "library_wider": (_("Wider &library"), "F9"),
        "library_narrower": (_("Narrower l&ibrary"), "Shift+F9"),
        "panel_wider": (_("Wider &panel"), "F12"),
        "panel_narrower": (_("Narrower p&anel"), "Shift+F12"),
    }


def list_width_rows() -> Rows:
    """How wide the list at the left is, in windows beside the main one."""
    return {"wider": (_("&Wider list"), "F9"), "narrower": (_("Na&rrower list"), "Shift+F9")}


def table_width_rows() -> Rows:
    """How wide the table is in the pack editor, beside the form."""
    return {"wider": (_("&Wider table"), "F9"), "narrower": (_("Na&rrower table"), "Shift+F9")}


def find_row() -> tuple[str, str]:
    """The way to the box that finds evidence."""
    return _("Fi&nd evidence"), "Ctrl+F"


def own_row() -> tuple[str, str]:
    """The way to the form for evidence of one's own."""
    return _("Add y&our own evidence…"), "Ctrl+Alt+O"


def marking_keys() -> Sequence[ListKey]:
    """What a key says that the chosen words of the question are, by the kind of mark; and other keys of its page."""
    return (
        ListKey("command", _("Chosen words are the command phrase"), ("C",)),
        ListKey("concept", _("Chosen words are the focus"), ("F",)),
        ListKey("period", _("Chosen words are the period"), ("P",)),
        ListKey("factor", _("Chosen words are the factor"), ("A",)),
        ListKey("view", _("Chosen words are the view"), ("V",)),
        ListKey("term", _("Chosen words are a term to define"), ("T",)),
        ListKey("unmark", _("Take the mark on them away"), ("Del", "Backspace")),
        ListKey("rank", _("Move the criterion up or down"), ("Alt+Shift+Up", "Alt+Shift+Down")),
    )


def reviewing_keys() -> Sequence[ListKey]:
    """The keys of a finding of the review, or of a card that is compared with the teacher's view."""
    return (
        ListKey("step", _("Next finding, and the one before"), ("Down", "Up")),
        ListKey("ends", _("First finding, and the last one"), ("Home", "End")),
        ListKey("lead", _("Go to its place, or show its places"), ("Return",)),
        ListKey("places", _("Show its places, or fold them"), ("Right", "Left")),
        ListKey("aside", _("Set it aside"), ("Del", "Backspace")),
    )


def judging_keys() -> Sequence[ListKey]:
    """The keys of a card beside a criterion, or of one that the conclusion rests on."""
    return (
        ListKey("above", _("Move to the criterion above; weigh more"), ("Ctrl+Alt+Up", "Ctrl+Shift+Up")),
        ListKey("below", _("Move to the criterion below; weigh less"), ("Ctrl+Alt+Down", "Ctrl+Shift+Down")),
        ListKey("bear", _("Bears on the first criterion … the fourth, or no longer"), ("Ctrl+Alt+1", "Ctrl+Alt+4")),
        ListKey("gone", _("Bears on this criterion no longer; out of the conclusion"), ("Del", "Backspace")),
        ListKey("board", _("Show it on the board"), ("Return",)),
        ListKey("meaning", _("What its terms mean"), ("M",)),
        ListKey("menu", _("Open its menu"), ("Menu", "Shift+F10")),
    )


def updating_keys() -> Sequence[ListKey]:
    """The keys of a change on the sheet of what changed in the plan's packs."""
    return (
        ListKey("take", _("Take it"), ("T",)),
        ListKey("keep", _("Keep what the plan has"), ("K",)),
        ListKey("off", _("Take withdrawn evidence off the plan"), ("Del", "Backspace")),
        ListKey("row", _("Next change, and the one before"), ("Down", "Up")),
    )


def list_keys() -> Sequence[ListKey]:
    """The keys of a list of cards: the board's own, which no menu has."""
    return (
        ListKey("for", _("Add to For"), ("F",)),
        ListKey("against", _("Add to Against"), ("A",)),
        ListKey("background", _("Add to Background"), ("B",)),
        ListKey("tray", _("Add to Tray"), ("T",)),
        ListKey("explain", _("Explain the card"), ("Return",)),
        ListKey("meaning", _("What its terms mean"), ("M",)),
        ListKey("menu", _("Open its menu"), ("Menu", "Shift+F10")),
        ListKey("remove", _("Remove from the plan"), ("Del", "Backspace")),
        ListKey("up", _("Move up"), ("Ctrl+Alt+Up", "Ctrl+Shift+Up")),
        ListKey("down", _("Move down"), ("Ctrl+Alt+Down", "Ctrl+Shift+Down")),
        ListKey("left", _("Move to For"), ("Ctrl+Alt+Left", "Ctrl+Shift+Left")),
        ListKey("right", _("Move to Against"), ("Ctrl+Alt+Right", "Ctrl+Shift+Right")),
        ListKey("before", _("Move to the section above"), ("Ctrl+Alt+PgUp", "Ctrl+Shift+PgUp")),
        ListKey("after", _("Move to the section below"), ("Ctrl+Alt+PgDown", "Ctrl+Shift+PgDown")),
    )


def walking_keys() -> Sequence[ListKey]:
    """The keys that go from card to card and from part to part."""
    return (
        ListKey("next", _("Next card, and on into the next list"), ("Down",)),
        ListKey("previous", _("Card before, and back into the list before"), ("Up",)),
        ListKey("across", _("Over to Against"), ("Right",)),
        ListKey("back", _("Back to For"), ("Left",)),
        ListKey("several", _("Choose several cards"), ("Shift+Down", "Shift+Up")),
        ListKey("ends", _("Choose all up to the end or the beginning of the list"), ("Shift+End", "Shift+Home")),
        ListKey("added", _("Go to another card, then choose it too or no longer"), ("Ctrl+Down", "Ctrl+Space")),
        ListKey("all", _("Choose all cards of a list; again: of the section; again: of the board"), ("Ctrl+A",)),
        ListKey("none", _("Choose nothing"), ("Esc",)),
        ListKey("found", _("From the search box to the first piece found"), ("Down", "Return")),
        ListKey("emptied", _("Empty the search box"), ("Esc",)),
        ListKey("returned", _("From the panel back to the card"), ("Esc",)),
        ListKey("bar", _("To the menu bar"), ("F10",)),
        ListKey("part", _("Next part of the window, and the one before"), ("Tab", "Shift+Tab")),
        ListKey("press", _("Press the button"), ("Space", "Return")),
    )
