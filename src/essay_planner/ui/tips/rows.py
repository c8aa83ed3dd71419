"""What each row of the menus does, by its words."""

from collections.abc import Mapping
from functools import cache

from essay_planner.core.messages import _


@cache
def rows() -> Mapping[str, str]:
    """What a row does, by its words without a mnemonic."""
    return {**_of_file(), **_of_edit(), **_of_view(), **_of_help(), **_of_plan(), **_of_sections(), **_of_evidence()}


@cache
def groups() -> Mapping[str, str]:
    """What the rows of a menu do that are alike, by the menu's title; '{row}' are the words of the row."""
    return {
        _("Open recent"): _("Open the plan ‘{row}’"),
        _("Citation style"): _("Print notes and sources in the style {row}"),
        _("Text size"): _("Show text at {row}"),
        _("Font"): _("Use this font: {row}"),
        _("Spacing"): _("Space between things: {row}"),
        _("Strength"): _("Say that the chosen cards are: {row}"),
        _("Bears on which criteria"): _("The chosen cards bear on it, or no longer: {row}"),
        _("Sort cards"): _("Sort the cards of the current section: {row}"),
        _("Shape of the paragraph"): _("Plan the section’s paragraph in this shape: {row}"),
        _("Move to"): _("Move the chosen cards there: {row}"),
        _("Add to a section"): _("Add the chosen evidence there: {row}"),
        _("View"): _("Show the window so: {row}"),
        _("Earlier copies"): _("See this copy of the plan, or go back to it: {row}"),
    }


def _of_file() -> Mapping[str, str]:
    return {
        _("New from a question"): _("Choose a question of a pack and start a plan on it"),
        _("New from my own question…"): _("Write the question yourself and start a plan on it"),
        _("Open…"): _("Open a plan from its file"),
        _("Open an evidence pack…"): _("Open a pack from its file and keep a copy of it"),
        _("New pack…"): _("Start an evidence pack of your own, for a class"),
        _("New pack from a table or list…"): _("Make a pack from a spreadsheet, a table or a list of sources"),
        _("Edit a pack…"): _("Change a pack of yours"),
        _("Packs…"): _("See the packs that you have: install, remove, or look for others"),
        _("Save"): _("Save the plan now; it saves itself, too"),
        _("Save as…"): _("Save the plan under another name"),
        _("Go on with a copy"): _("Leave this plan as it is and work on a copy"),
        _("Export…"): _("Write the plan as a document: Word, PDF, web page or text"),
        _("Save a copy with its packs…"): _("Put the plan and its packs into a folder, to hand on"),
        _("Copy plan as text"): _("Copy the whole plan as plain text, to paste elsewhere"),
        _("Print preview…"): _("See the plan as it will print"),
        _("Print…"): _("Print the plan"),
        _("New window"): _("Open another window, for another plan"),
        _("Close plan"): _("Close the plan and go back to Welcome; it is saved"),
        _("Quit"): _("Close all windows of the program; everything is saved"),
    }


def _of_edit() -> Mapping[str, str]:
    return {
        _("Undo"): _("Take the last step back"),
        _("Redo"): _("Make the step again that was taken back"),
        _("Cut"): _("Cut the chosen cards or text"),
        _("Copy"): _("Copy the chosen cards or text"),
        _("Paste"): _("Paste cards or text here"),
        _("Find anything…"): _("Find an act, a question, a section, a card, a term or a help page"),
        _("Find in the plan…"): _("Find words in your plan and in its evidence"),
    }


def _of_view() -> Mapping[str, str]:
    return {
        _("1 Question"): _("What the question asks, its terms, and what you judge by"),
        _("2 Board"): _("Sort evidence into For and Against, and explain it"),
        _("3 Judgement"): _("Weigh the two sides, and decide"),
        _("4 Review"): _("Look again before you write: what is weak or missing"),
        _("As the system"): _("Light or dark, as your computer is set"),
        _("Compact cards"): _("Show the cards of the board in two lines each"),
        _("Mark key terms"): _("Draw a dotted line under terms that the glossary explains"),
        _("Larger"): _("Show text one size larger"),
        _("Smaller"): _("Show text one size smaller"),
        _("Usual size"): _("Show text at 100 %"),
        _("Wider library"): _("Give the library more of the board’s width"),
        _("Narrower library"): _("Give the library less of the board’s width"),
        _("Wider panel"): _("Give the panel more of the board’s width"),
        _("Narrower panel"): _("Give the panel less of the board’s width"),
        _("Reduce motion"): _("Let nothing be seen to move"),
        _("Appearance…"): _("Colours, font, size of text and spacing, with a sample"),
    }


def _of_help() -> Mapping[str, str]:
    return {
        _("Help pages"): _("Read how things are done, beginning with where you are"),
        _("Tour of the board"): _("See the parts of the board in five steps"),
        _("Glossary…"): _("What key terms mean, and which cards use them"),
        _("Keys"): _("See every key of the program"),
        _("What’s new"): _("What changed in this version"),
        _("Add to the desktop’s menu"): _("Let the desktop start the program and open its files"),
        _("About Essay Planner"): _("Which version this is"),
    }


def _of_plan() -> Mapping[str, str]:
    return {
        _("Add the suggested sections"): _("Add the sections that the pack suggests for this question"),
        _("Change the question…"): _("Change its words, its sides, its period or its marks"),
        _("Evidence packs…"): _("Choose which packs the plan takes evidence from"),
        _("What changed in the packs…"): _("See what newer packs change, and take it or leave it"),
        _("The task…"): _("Say what the plan is for: exam or coursework, minutes and words"),
        _("Planning clock…"): _("Plan against the clock, also under exam conditions"),
        _("Compare with the teacher’s view…"): _("See which side the teacher sees your cards on"),
    }


def _of_sections() -> Mapping[str, str]:
    return {
        _("Add section"): _("Add a section at the end"),
        _("Rename current section"): _("Type another heading for the section that you work in"),
        _("Move current section up"): _("Put the section before the one above it"),
        _("Move current section down"): _("Put the section behind the one below it"),
        _("Fold or open current section"): _("Show only its heading, or all of it"),
        _("Show or hide its paragraph plan"): _("See how the section’s paragraph would run, with its gaps"),
        _("New section from the chosen cards"): _("Split the chosen cards off into a section of their own"),
        _("Join with the section below"): _("Make one section of this one and the next"),
        _("Join with the section above"): _("Make one section of this one and the one before"),
        _("Remove current section"): _("Remove the section; its cards go to the tray"),
    }


def _of_evidence() -> Mapping[str, str]:
    return {
        _("Find evidence"): _("Go to the box that finds evidence"),
        _("Add your own evidence…"): _("Write down evidence of your own, with its source"),
        _("Add to For"): _("Put it on the For side of the current section"),
        _("Add to Against"): _("Put it on the Against side of the current section"),
        _("Add to Background"): _("Put it into the background of the current section"),
        _("Add to Introduction"): _("Put it into the introduction"),
        _("Add to Conclusion"): _("Let the conclusion rest on it"),
        _("Add to Tray"): _("Put it aside in the tray, to be sorted later"),
        _("Move to For"): _("Move it to the For side of the current section"),
        _("Move to Against"): _("Move it to the Against side of the current section"),
        _("Move to Background"): _("Move it into the background of the current section"),
        _("Move up"): _("Move it before the card above"),
        _("Move down"): _("Move it behind the card below"),
        _("Move to the section above"): _("Move it to the same side of the section above"),
        _("Move to the section below"): _("Move it to the same side of the section below"),
        _("Explain"): _("Write how the card answers the question"),
        _("Remove from the plan"): _("Take the card off the plan; the evidence stays in the library"),
    }
