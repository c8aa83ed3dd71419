"""Sections that a student might plan for a question of their own, from the themes of the plan's packs."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from essay_planner.core import edits
from essay_planner.core.at_hand import at_hand
from essay_planner.core.dates import parse
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Pack
from essay_planner.core.plan import Plan
from essay_planner.core.question.marked import understood
from essay_planner.core.question.themes import Themed, themes_in
from essay_planner.ui.look import Space, button, column_of, label, pad, set_look
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.session import new_id
from essay_planner.ui.task.conditions import conditions


class ThemesPart(QFrame):
    """Offers themes as sections, to be ticked and taken up; nothing is put in unasked."""

    def __init__(self, parent: QWidget, current: OpenPlan) -> None:
        super().__init__(parent)
        set_look(self, "box")
        self._current = current
        self._asked: tuple[tuple[Pack, ...], str] = ((), "?")  # no period is written so
        self._offered: Sequence[Themed] = ()
        self.boxes: list[QCheckBox] = []
        self._why = label("", "small", wrap=True)
        self._rows = column_of(None, spacing=Space.FINE)
        self.use = button(_("Add the chosen sections"), "outline")
        self.use.clicked.connect(self.on_use)
        layout = column_of(self, label(_("Sections that you might have"), "strong"), self._why, spacing=Space.GAP)
        layout.addLayout(self._rows)
        layout.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        pad(layout, Space.EDGE, Space.LARGE, Space.EDGE, Space.LARGE)

    def follow(self, plan: Plan) -> None:
        """Offer the themes that are not sections yet; a question from a pack has its own suggestions."""
        packs = {alias: loaded.pack for alias, loaded in self._current.packs.items()}
        period = plan.question.period or understood(plan).period
        if not plan.question.id and self._is_other(tuple(packs.values()), period):
            evidence = at_hand(plan, packs)
            self._offer(
                themes_in(evidence.evidence.values(), evidence.themes, parse(period) if period else None), period
            )
        present = {section.heading for section in plan.sections}
        for themed, box in zip(self._offered, self.boxes, strict=True):
            box.setHidden(themed.name in present)
        left = any(not box.isHidden() for box in self.boxes)
        kept = bool(plan.question.id) or self._current.session.read_only or conditions().on
        self.setVisible(left and not kept)
        self.on_ticked()

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        return [*self.boxes, self.use]

    def on_ticked(self) -> None:
        """Sections can be added once one is ticked."""
        self.use.setEnabled(bool(self._ticked()))

    def on_use(self) -> None:
        """Add the ticked themes as sections, as one step."""
        headings = {new_id("s"): name for name in self._ticked()}
        if self.use.hasFocus():
            self._focus_what_stays()
        if self._current.session.apply(partial(edits.use_suggested_sections, headings=headings), _("Add sections")):
            count = len(headings)
            words = ngettext("{n} section is on your plan now.", "{n} sections are on your plan now.", count)
            self._current.session.announced.emit(words.format(n=count))

    def _focus_what_stays(self) -> None:
        """Leave the button for what is still there when the ticked boxes are gone."""
        shown = [box for box in self.boxes if not box.isHidden()]
        left = [box for box in shown if not box.isChecked()]
        (left or shown)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        if not left:
            self.focusPreviousChild()

    def _ticked(self) -> Sequence[str]:
        pairs = zip(self._offered, self.boxes, strict=True)
        return [themed.name for themed, box in pairs if box.isChecked() and not box.isHidden()]

    def _is_other(self, packs: tuple[Pack, ...], period: str) -> bool:
        """Whether there is other evidence, or another period, than what is offered now came from."""
        known, self._asked = self._asked, (packs, period)
        return known[1] != period or [id(pack) for pack in known[0]] != [id(pack) for pack in packs]

    def _offer(self, themes: Sequence[Themed], period: str) -> None:
        for gone in self.boxes:
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        why = _("The themes with the most evidence in {period}: tick what you want to write on.")
        always = _("The themes with the most evidence: tick what you want to write on.")
        self._why.setText(why.format(period=parse(period).label()) if period else always)
        self._offered, self.boxes = themes, [self._box(themed) for themed in themes]

    def _box(self, themed: Themed) -> QCheckBox:
        pieces = ngettext("{n} piece", "{n} pieces", themed.count).format(n=themed.count)
        made = QCheckBox(f"{themed.name} · {pieces}".replace("&", "&&"))
        set_look(made, "row-check")
        made.setToolTip(_("Make a section of this theme, or none"))
        made.toggled.connect(self.on_ticked)
        self._rows.addWidget(made)
        made.stackUnder(self.use)
        return made
