"""Three hands: one by roles and names, as with assistive technology, one by keys and one by single clicks alone."""

from pathlib import Path

from tests.e2e.desk import Desk, Thing

_MOST = 80  # presses of Tab, or clicks, until something is given up


class ByNames:
    """Presses, writes and chooses by role and name; it has neither pointer nor keys."""

    def __init__(self, desk: Desk) -> None:
        """To be made before the program is opened: it listens to what is announced from then on."""
        self.desk = desk
        desk.heard()

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
        """Wait until a sentence is announced that begins so; what was announced before it is not heard again."""
        told: list[str] = []

        def heard() -> bool:
            told.extend(self.desk.heard())
            return any(one.startswith(sentence) for one in told)

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


class ByKeys:
    """Presses keys and types, and knows of no pointer. What has the focus is told by the screen reader."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def go(self, role: str, name: str) -> None:
        """Press Tab until the focus is on a thing of that role whose name starts so."""
        passed: list[tuple[str, str]] = self.desk.gone()
        for _press in range(_MOST):
            self.desk.key("Tab")
            there = self.desk.until(self.desk.gone, f"Tab leads on from {passed[-1:]} to the {role} '{name}'")
            if any(kind == role and words.startswith(name) for kind, words in there):
                return
            passed += there
        raise AssertionError(f"Tab does not come to the {role} '{name}', but by {passed}")

    def write(self, name: str, text: str) -> None:
        """Go to the field of that name and type in it."""
        self.go("text", name)
        self.desk.type(text)

    def save_under(self, path: Path) -> None:
        """Answer the box, or the sheet, that asks for a file's name."""
        self.desk.find("dialog", "")
        self.desk.key("ctrl+a")
        self.desk.type(str(path))
        self.desk.key("Return")
        closed(self.desk, path)


class ByClicks:
    """Clicks once with the left button on what can be seen, and types in fields; it neither drags nor turns a wheel.

    What it saw last, and under just that name, it finds without looking at all again, if it is there still.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._things: list[Thing] = []

    def click(self, role: str, name: str, within: str = "") -> None:
        """Click on a thing that is in sight and stands still."""
        before = next((t for t in self._things if (t.role, t.name) == (role, name) and t.on_screen), None)
        if before is None or within or not self.desk.stands(before):
            before = self.desk.until(lambda: self._still(role, name, within), f"the {role} '{name}' stands still")
        self.desk.click(before)

    def bring(self, role: str, name: str) -> None:
        """Click below the grip of the scroll bar until a thing can be seen as a whole, and then on it."""
        for _click in range(_MOST):
            thing = self._seen(role, name)
            if thing is not None and thing.whole == thing.box:
                return self.click(role, name)
            (bar,) = [t for t in self._things if t.role == "scroll bar" and t.on_screen]
            self.desk.click(bar.at(0.5, 0.97))
        raise AssertionError(f"the {role} '{name}' cannot be brought into sight")

    def write(self, name: str, text: str) -> None:
        """Click on the field of that name and type in it."""
        self.click("text", name)
        self.desk.type(text)

    def save_under(self, path: Path, button: str) -> None:
        """Answer the box that asks for a file's name: the name that it offers is selected, and the suffix stays."""
        self.desk.find("dialog", "")
        self.desk.type(str(path.with_suffix("")))
        self.click("push button", button)
        closed(self.desk, path)

    def _seen(self, role: str, name: str, within: str = "") -> Thing | None:
        """What can be seen of that role whose name starts so, before others what is called just so."""
        things = self._things = self.desk.things()
        found = [t for t in things if t.role == role and t.name.startswith(name) and t.on_screen]
        inside = [t for t in found if not within or things[t.parent].name == within]
        return next(iter(sorted(inside, key=lambda t: t.name != name)), None)

    def _still(self, role: str, name: str, within: str) -> Thing | None:
        thing = self._seen(role, name, within)
        return thing if thing is not None and self.desk.stands(thing) else None


def closed(desk: Desk, path: Path) -> None:
    """Wait until there is a file, and nothing asks for its name any more."""
    desk.until(path.exists, f"there is {path.name}")
    desk.until(lambda: desk.look_for("dialog", "") is None, "what asked for its name has closed")
