"""What buttons do, by their words: for all whose words never change. Others are told of where they are made."""

from collections.abc import Mapping
from functools import cache

from essay_planner.core.messages import _


@cache
def buttons() -> Mapping[str, str]:
    """What a button does, by the words on it."""
    return {**_everywhere(), **_of_stages(), **_of_board(), **_of_judgement(), **_of_question(), **_of_packs()}


def _everywhere() -> Mapping[str, str]:
    return {
        _("Cancel"): _("Close without changing anything (Esc)"),
        _("Close"): _("Close this window (Esc)"),
        _("Done"): _("Keep what is here and close"),
        _("Back"): _("The step before (Left)"),
        _("Next"): _("The next step (Right)"),
        _("Undo"): _("Take the last change back"),
        _("Export"): _("Write the document now"),
        _("Another folder…"): _("Choose where the document goes"),
        _("Without"): _("Export in the program’s own layout, without a template"),
        _("Print…"): _("Choose a printer and print"),
        _("Start"): _("Start the clock"),
        _("Use this"): _("Keep this as the task of the plan"),
        _("Go on"): _("Open it and go on where you left off"),
    }


def _of_stages() -> Mapping[str, str]:
    return {
        _("Start with a question"): _("Choose a question and start a plan on it"),
        _("Write your own question…"): _("Write the question yourself and start a plan on it"),
        _("Open a plan…"): _("Open a plan from its file (Ctrl+O)"),
        _("Open an evidence pack…"): _("Open a pack from its file and keep a copy of it"),
        _("Make a pack…"): _("Make an evidence pack for a class"),
        _("Packs…"): _("See the packs that you have, install or remove them"),
        _("Plan this"): _("Start a plan on this question"),
        _("Export…"): _("Write the plan as a document: Word, PDF, web page or text (Ctrl+E)"),
        _("Compare with the teacher’s view…"): _("See which side the teacher sees your cards on"),
        _("Show the teacher’s view"): _("Show it now, beside your plan"),
        _("What is looked for"): _("See the rules of the review, and turn rules off or on"),
        _("End exam conditions"): _("Show hints and the review again"),
        _("Set aside…"): _("Leave this finding out, with a reason if you like (Del)"),
        _("Set aside"): _("Leave this finding out; it can be brought back"),
    }


def _of_board() -> Mapping[str, str]:
    return {
        _("Add your own evidence…"): _("Write down evidence of your own, with its source (Ctrl+Alt+O)"),
        _("Add an evidence pack…"): _("Choose a pack for the plan to take evidence from"),
        _("Filters"): _("Show only some themes, kinds, years, people or tags"),
        _("Clear all"): _("Take off all filters"),
        _("Choose what to judge by"): _("Go to the criteria, and choose around three"),
        _("Choose…"): _("Choose it now"),
        _("Use suggested sections"): _("Add the sections that the pack suggests for this question"),
        _("Show the teacher’s hint"): _("Show what the teacher says of this evidence"),
        _("Move…"): _("Choose another place for the card"),
        _("Elsewhere…"): _("Choose another place for all of them"),
        _("Remove from the plan"): _("Take them off the plan; the evidence stays in the library (Del)"),
        _("Note for the footnote"): _("Write something that is printed in the card’s footnote"),
        _("Make a copy to change"): _("Copy this evidence as your own, and change the copy"),
        _("Change…"): _("Change your evidence or its source"),
        _("Remove"): _("Remove your evidence from the plan; Undo brings it back"),
        _("Discard changes"): _("Close without keeping what you wrote (Esc)"),
        _("Change this source"): _("Change what is known of this source"),
        _("Choose another"): _("Let another source stand here"),
    }


def _of_judgement() -> Mapping[str, str]:
    return {
        _("Go to the board"): _("Show the sections on the board (Ctrl+2)"),
        _("Go there"): _("Go to the place where this can be changed"),
        _("Show on the board"): _("Show this card where it stands (Enter)"),
        _("There is no case, because…"): _("Say why nothing speaks for this side of the criterion"),
        _("Find evidence"): _("Go to the library and look for evidence"),
        _("Take that back"): _("Say no longer that there is no case"),
        _("Add a card…"): _("Choose a card that the conclusion rests on"),
        _("Add a criterion…"): _("Choose or write what else to judge by"),
        _("See what the question asks"): _("Go to the question and its criteria (Ctrl+1)"),
    }


def _of_question() -> Mapping[str, str]:
    return {
        _("Mark words yourself"): _("Choose words of the question and say what they are"),
        _("Take the mark away"): _("The chosen words mean nothing special (Del)"),
        _("Back to what was read"): _("Drop all marks that were made by hand"),
        _("More ideas"): _("Show further criteria that fit such a question"),
        _("Write your own"): _("Write a criterion of your own"),
        _("Key term"): _("Show or hide what the pack says of this term"),
        _("Define another term"): _("Name a term that the answer hangs on, and define it"),
        _("Add the chosen sections"): _("Add a section for each chosen theme"),
        _("Start planning"): _("Start a plan on this question"),
        _("Change"): _("Keep the question as it is here"),
        _("Open a pack from a file…"): _("Open a pack and let the plan take evidence from it"),
        _("Take away"): _("Let the plan take no more from this pack; what is used stays"),
        _("Add"): _("Let the plan take evidence from this pack"),
    }


def _of_packs() -> Mapping[str, str]:
    return {
        _("See what changed"): _("See each change of the pack, and take it or keep what the plan has"),
        _("Take all"): _("Take over everything that newer packs change"),
        _("Keep all"): _("Leave everything as the plan has it"),
        _("New pack from a table or list…"): _("Make a pack from a spreadsheet, a table or a list of sources"),
        _("New empty pack"): _("Start a pack with nothing in it yet"),
        _("Open a folder…"): _("Edit the pack in a folder"),
        _("Open a file…"): _("Edit the pack in a file"),
        _("Edit"): _("Open this pack in the editor"),
        _("Back to the table"): _("Go back to the table of the part (Esc)"),
        _("Import…"): _("Import evidence, sources, terms or themes from a table or list (Ctrl+I)"),
        _("As a student sees it"): _("Try the pack on a practice board"),
        _("Hand out…"): _("Make one file of the pack, to give to a class"),
        _("Looking through the pack…"): _("Show or fold what is missing in the pack"),
        _("Go to the first"): _("Go to the first thing that is missing"),
        _("Give"): _("Give this to all the chosen pieces"),
        _("Remove them all"): _("Remove all the chosen pieces from the pack; Undo brings them back"),
        _("Write down a new source…"): _("Add a source to the pack and cite it here"),
        _("Choose where to put the file…"): _("Choose a folder and a name, and write the file"),
        _("Back to the editor"): _("Leave the practice board"),
        _("Choose a file…"): _("Choose the file to take evidence from"),
        _("Paste"): _("Take a table or a list that you copied elsewhere (Ctrl+V)"),
        _("Save in a folder…"): _("Choose a folder and save the pack in it (Ctrl+Shift+S)"),
        _("Close and lose them"): _("Close the window without the changes that are neither saved nor kept"),
        _("Save mine over it"): _("Write your pack to the folder; what stands there is kept beside it"),
        _("Open the other one"): _("Open the pack as it stands in the folder, without your changes"),
    }
