"""What each row of the pack editor's menus does, by its words."""

from collections.abc import Mapping
from functools import cache

from essay_planner.core.messages import _


@cache
def editor_rows() -> Mapping[str, str]:
    """What a row does, by its words without a mnemonic."""
    return {
        _("New pack"): _("Start another pack with nothing in it yet"),
        _("Edit another pack…"): _("Choose another pack to change"),
        _("Import a table or list…"): _("Import evidence, sources, terms or themes"),
        _("Save"): _("Save the pack now"),
        _("Save in another folder…"): _("Save the pack under another name or in another folder"),
        _("Hand out…"): _("Make one file of the pack, to give to a class"),
        _("Put it among my packs"): _("Install the pack, so that plans can take evidence from it"),
        _("Close"): _("Close the editor; what is not saved is kept for next time"),
        _("Quit"): _("Close all windows of the program; what is not saved is kept for next time"),
        _("Undo"): _("Take the last change back"),
        _("Redo"): _("Make the change again that was taken back"),
        _("New row"): _("Add a row to this part of the pack"),
        _("Duplicate"): _("Add a copy of the chosen row"),
        _("Remove"): _("Remove the chosen rows; Undo brings them back"),
        _("Move up"): _("Move the chosen rows before the one above"),
        _("Move down"): _("Move the chosen rows behind the one below"),
        _("Find"): _("Go to the box that finds rows"),
        _("Next thing to mend"): _("Go to the next thing that is missing or wrong"),
        _("List of things to mend"): _("Show or fold the list of what is missing or wrong"),
        _("Wider table"): _("Give the table more of the width, and the form less"),
        _("Narrower table"): _("Give the table less of the width, and the form more"),
        _("As a student sees it"): _("Try the pack on a practice board"),
        _("Larger text"): _("Show all text of the program one size larger"),
        _("Smaller text"): _("Show all text of the program one size smaller"),
        _("Usual text size"): _("Show all text of the program in its usual size"),
        _("Appearance…"): _("Colours, font, size of text and spacing, with a sample"),
        _("Make your first pack"): _("Read in the help how a pack is made"),
        _("Keys"): _("See every key of the editor"),
    }
