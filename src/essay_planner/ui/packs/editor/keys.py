"""All keys of the editor, for its page of keys: those of the menus, and those of tables and forms."""

from PySide6.QtWidgets import QMenuBar

from essay_planner.core.messages import _
from essay_planner.ui.keys_page import Group, _keys_of, _menu, _plain


def key_groups(bar: QMenuBar) -> list[Group]:
    """The keys in groups."""
    menus = [(_plain(action.text()), list(_keys_of(menu))) for action in bar.actions() if (menu := _menu(action))]
    table = [
        (_("Work on the row"), _("Return")),
        (_("Choose several rows"), _("Shift+Down, Ctrl+Space")),
        (_("Choose all rows"), _("Ctrl+A")),
        (_("Remove what is chosen"), _("Del or Backspace")),
        (_("From the search box to the first row"), _("Down or Return")),
    ]
    form = [
        (_("Back to the table"), _("Esc")),
        (_("Next field, and the one before"), _("Tab, Shift+Tab")),
        (_("Choose among buttons side by side"), _("Left, Right")),
        (_("Move a row of the form"), _("Alt+Shift+Up, Alt+Shift+Down")),
    ]
    return [*((title, rows) for title, rows in menus if rows), (_("In a table"), table), (_("In a form"), form)]
