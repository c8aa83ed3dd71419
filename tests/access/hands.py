"""A hand that has neither pointer nor keys: all that it does goes by roles and names, as with assistive technology."""

from pathlib import Path

from tests.e2e.desk import Desk, Thing


class ByNames:
    """Presses, writes and chooses by role and name."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def press(self, role: str, name: str, within: str = "") -> None:
        """Do what a control is there for."""
        self._act(role, name, "Press", within)

    def choose_in_menu(self, *rows: str) -> None:
        """Open a menu of the menu bar, menus in it, and choose the last row named."""
        *menus, row = rows
        for menu in menus:
            self._act("menu item", menu, "ShowMenu")
        role = self.desk.until(lambda: self.row(row), f"a menu offers '{row}'").role
        self.press(role, row)

    def write(self, name: str, text: str) -> None:
        """Put a text into the field of that name."""
        self.desk.until(lambda: self._told("write", "text", name, "", text), f"'{name}' takes a text")

    def select(self, name: str, within: str) -> None:
        """Choose an item of a list."""
        self.desk.until(lambda: self._told("choose", "list item", name, within), f"'{name}' is chosen in {within}")

    def save_under(self, path: Path) -> None:
        """Answer the box that asks for a file's name."""
        self.write("File name", str(path))
        self.press("push button", "Save")
        self.desk.until(path.exists, f"there is {path.name}")

    def hear(self, sentence: str) -> None:
        """Wait until a sentence is announced."""
        told: list[str] = []

        def heard() -> bool:
            told.extend(self.desk.heard())
            return sentence in told

        self.desk.until(heard, f"'{sentence}' is announced")

    def row(self, name: str) -> Thing | None:
        """The row of a menu that is open, whatever kind of row it is."""
        rows = [t for t in self.desk.things() if t.role.endswith("menu item") and t.name.startswith(name)]
        return rows[-1] if rows else None

    def _act(self, role: str, name: str, action: str, within: str = "") -> None:
        self.desk.until(lambda: self._told("act", role, name, within, action), f"{role} '{name}' does {action}")

    def _told(self, command: str, role: str, name: str, within: str, *words: str) -> bool:
        """Tell a thing to do something, wherever it is scrolled to."""
        things = self.desk.things()
        found = [t for t in things if t.role == role and t.name.startswith(name)]
        inside = [t for t in found if not within or things[t.parent].name == within]
        thing = next(iter(sorted(inside, key=lambda t: t.name != name)), None)
        return thing is not None and self.desk.tell(command, thing, *words)
