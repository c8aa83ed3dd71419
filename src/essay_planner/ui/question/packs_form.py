"""The dialog that says which packs a plan takes evidence from, adds others and takes some away."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from essay_planner.core import edits
from essay_planner.core.library import alias_of
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.core.queries import evidence_used
from essay_planner.core.same_evidence import shared_with
from essay_planner.packs.catalogue import reference_to
from essay_planner.packs.reading import LoadedPack
from essay_planner.ui.board.panel_parts import titled
from essay_planner.ui.look import FewLines, Space, button, column_of, gap, label, pad
from essay_planner.ui.news import announce
from essay_planner.ui.question.dialog import SheetDialog
from essay_planner.ui.session import PlanSession
from essay_planner.ui.shelf import Shelf
from essay_planner.ui.welcome.words import about_pack


class PackRow(QWidget):
    """A pack, what is to be known of it, and what can be done with it."""

    def __init__(self, title: str, about: str, act: QPushButton) -> None:
        super().__init__()
        self.title, self.act = title, act
        words = QVBoxLayout()
        gap(words, Space.HAIR)
        for text, kind in ((title, "strong"), (about, "tiny")):
            shown = FewLines(kind, most=2)
            shown.show_text(text)
            words.addWidget(shown)
        row = QHBoxLayout(self)
        pad(row, Space.NONE)
        gap(row, Space.LARGE)
        row.addLayout(words, 1)
        row.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)


class PacksForm(SheetDialog):
    """Each act is one step of the plan, made at once. 'openAsked' asks for a pack from a file."""

    openAsked = Signal()

    def __init__(self, parent: QWidget, session: PlanSession, shelf: Shelf) -> None:
        hint = _("What you use of a pack is copied into the plan, and stays there without the pack.")
        super().__init__(parent, _("Evidence packs"), hint)
        self._session, self._shelf = session, shelf
        self.rows: list[PackRow] = []
        self._here, self._others = QWidget(), QWidget()
        self._lists = [column_of(part, spacing=Space.MEDIUM) for part in (self._here, self._others)]
        self.none = label(_("None yet: the library shows only your own evidence."), "small", wrap=True)
        self.no_other = label(_("No other pack is installed."), "small", wrap=True)
        self.said = label("", "small", wrap=True)
        self.open_file = button(_("Open a pack from a file…"), "outline")
        self.open_file.clicked.connect(self.openAsked)
        self.close_button = button(_("Done"), "primary")
        self.close_button.clicked.connect(self.accept)
        self.column.addWidget(titled(_("In this plan"), self.none, self._here))
        self.column.addWidget(titled(_("Can be added"), self.no_other, self._others))
        self.column.addWidget(self.open_file, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.lay_foot(self.said, self.close_button)
        session.changed.connect(self.on_plan_changed)

    def start(self) -> None:
        """Open with the packs as they are."""
        self.follow(self._session.plan)
        self.show_over()
        self._first().setFocus()

    def on_plan_changed(self, _before: Plan, plan: Plan) -> None:
        """Show which packs the plan has now."""
        self.follow(plan)

    def follow(self, plan: Plan) -> None:
        """Show the packs of the plan, and those that are not in it."""
        focused = any(row.act.hasFocus() for row in self.rows)
        self.rows = []
        for rows in self._lists:
            while (item := rows.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
        here = self._shelf.packs_of(plan)
        for alias, reference in plan.packs.items():
            if not reference.closed:
                self._add(0, self._row_here(plan, alias, here.get(alias)))
        for loaded in self._shelf.packs():
            if all(loaded.sha256 != other.sha256 for other in here.values()):
                self._add(1, self._row_other(loaded))
        self.none.setHidden(bool(self._lists[0].count()))
        self.no_other.setHidden(bool(self._lists[1].count()))
        self.order(*(row.act for row in self.rows), self.open_file, self.close_button)
        if focused:
            self._first().setFocus()

    def add(self, loaded: LoadedPack) -> None:
        """Take evidence from a pack."""
        self._shelf.keep(loaded)
        if self._session.apply(partial(edits.add_pack, pack=reference_to(loaded)), _("Add a pack")):
            count = len(loaded.pack.evidence)
            words = ngettext("{n} piece is in the library now.", "{n} pieces are in the library now.", count)
            self.say(f"{loaded.pack.title}: {words.format(n=count)}")

    def take_away(self, alias: str, title: str) -> None:
        """Take no more evidence from a pack; say what stays of it."""
        used = _used(self._session.plan, alias)
        if self._session.apply(partial(edits.take_pack_away, alias=alias), _("Take a pack away")):
            words = ngettext(
                "{n} piece of it stays, as the plan’s own copy.",
                "{n} pieces of it stay, as the plan’s own copies.",
                used,
            )
            stays = " " + words.format(n=used) if used else ""
            self.say(_("{title} is taken away.").format(title=title) + stays)

    def _row_here(self, plan: Plan, alias: str, loaded: LoadedPack | None) -> PackRow:
        title = loaded.pack.title if loaded is not None else plan.packs[alias].id
        about = about_pack(loaded.pack) if loaded is not None else _("not installed")
        used = _used(plan, alias)
        used_words = ngettext("{n} piece used", "{n} pieces used", used).format(n=used) if used else _("not used yet")
        act = button(_("Take away"), "outline", name=_("Take away {title}").format(title=title))
        act.clicked.connect(partial(self._on_take_away, alias, title))
        return PackRow(title, f"{used_words} · {about}", act)

    def _row_other(self, loaded: LoadedPack) -> PackRow:
        act = button(_("Add"), "outline", name=_("Add {title}").format(title=loaded.pack.title))
        act.clicked.connect(partial(self._on_add, loaded))
        return PackRow(loaded.pack.title, self._shared(loaded) + about_pack(loaded.pack), act)

    def _shared(self, loaded: LoadedPack) -> str:
        """How much of a pack is in the packs of the plan already; '' where nothing is."""
        here = [piece for known in self._shelf.packs_of(self._session.plan).values() for piece in known.pack.evidence]
        count = shared_with(loaded.pack.evidence, here)
        words = ngettext(
            "{n} piece is in the plan’s packs already", "{n} pieces are in the plan’s packs already", count
        )
        return words.format(n=count) + " · " if count else ""

    def _on_take_away(self, alias: str, title: str, *_checked: object) -> None:
        self.take_away(alias, title)

    def _on_add(self, loaded: LoadedPack, *_checked: object) -> None:
        self.add(loaded)

    def _add(self, which: int, row: PackRow) -> None:
        self.rows.append(row)
        self._lists[which].addWidget(row)

    def _first(self) -> QPushButton:
        """Where one goes on: the first pack that can be added, or the way out."""
        others = [row.act for row in self.rows if self._others.isAncestorOf(row)]
        return others[0] if others else self.close_button

    def say(self, words: str) -> None:
        """Say what became of it, below and to the screen reader."""
        self.said.setText(words)
        announce(self, words)


def _used(plan: Plan, alias: str) -> int:
    """How many pieces of a pack stand on the plan."""
    return sum(alias_of(ref) == alias for ref in evidence_used(plan))
