"""The texts of a section: its point, how the other side is answered, its verdict and its link, as its shape asks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.paragraph.shapes import Field, fields, kept_aside, lead, other_fields, prompt, text_in
from essay_planner.core.places import section_of
from essay_planner.core.plan import Plan, Section
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.leaning import LeaningButton
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.look import Space, button, pad, row_of, title

BELOW = (Field.COUNTER, Field.VERDICT, Field.LINK)  # the cards; the point stands above them

_WRITES: Mapping[Field, Callable[[Plan, str, str], Plan]] = {
    Field.POINT: edits.set_point,
    Field.COUNTER: edits.set_counter,
    Field.VERDICT: edits.set_verdict,
    Field.LINK: edits.set_link,
}


class FieldRow:
    """A field with the word before it, and for the verdict which way it leans.

    It is a layout and no widget: each widget around a text that grows takes one more turn to find its height.
    """

    def __init__(self, text: PlanText, leaning: LeaningButton | None = None) -> None:
        self.lead = title("", "small-heading")
        pad(self.lead, Space.NONE, Space.TINY, Space.NONE, Space.NONE)
        self._parts: list[QWidget] = [self.lead, text, *([leaning] if leaning is not None else [])]
        self.layout = row_of(*self._parts, spacing=Space.TINY)
        for part in self._parts:
            self.layout.setAlignment(part, Qt.AlignmentFlag.AlignTop)

    def holds_focus(self) -> bool:
        """Whether the focus is in it."""
        return any(part.hasFocus() for part in self._parts)

    def is_hidden(self) -> bool:
        """Whether it was left aside."""
        return self.lead.isHidden()

    def show(self, shown: bool) -> None:
        """Show it or leave it aside."""
        for part in self._parts:
            part.setVisible(shown)


class SectionFields(QObject):
    """Makes the fields and shows those of the section's shape; the section lays them out.

    What the shape does not ask for is behind a link that counts what is written there.
    """

    def __init__(self, parent: QWidget, desk: Desk, section_id: str) -> None:
        super().__init__(parent)
        self._desk, self._id = desk, section_id
        self._all = False
        self._names: dict[Field, str] = {}
        self.texts = {field: self._text(parent, field) for field in _WRITES}
        self.leaning = LeaningButton(
            parent,
            desk.session,
            _("the verdict of this section"),
            lambda plan: section_of(plan, section_id).verdict.leans,
            lambda plan, leans: edits.lean_section(plan, section_id, leans),
        )
        self.texts[Field.VERDICT].passes = (self.leaning,)
        self.rows = {
            field: FieldRow(self.texts[field], self.leaning if field is Field.VERDICT else None) for field in BELOW
        }
        self.more = button("", "board-link", what=_("Show or fold the other fields of the section"))
        self.more.clicked.connect(self.on_more)

    def _text(self, parent: QWidget, field: Field) -> PlanText:
        here, write = self._id, _WRITES[field]
        names = {
            Field.POINT: (_("Point"), _("Write the point")),
            Field.COUNTER: (_("counter-argument"), _("Answer the other side")),
            Field.VERDICT: (_("verdict"), _("Write the verdict")),
            Field.LINK: (_("Link"), _("Write the link")),
        }
        name, label = names[field]
        self._names[field] = name
        made = PlanText(parent, self._desk.session, name, prompt(None, field), "point")
        return made.bind(
            lambda plan: text_in(section_of(plan, here), field),
            lambda plan, said: write(plan, here, said),
            label,
            f"{field} {here}",
        )

    def follow(self, plan: Plan) -> None:
        """Show the fields of the section's shape, in its words."""
        section = section_of(plan, self._id)
        for field, text in self.texts.items():
            text.say(prompt(section.shape, field))
            text.follow(plan)
        self.leaning.follow(plan)
        self._show(section)
        self._say_leads(section)

    def _show(self, section: Section) -> None:
        asked = fields(section.shape)
        for field, row in self.rows.items():
            shown = field in asked or self._all or row.holds_focus()
            if row.is_hidden() is shown:
                row.show(shown)
        aside = other_fields(section.shape)
        self.more.setVisible(bool(aside))
        self.more.setText(_more_words(section, self._all))

    def _say_leads(self, section: Section) -> None:
        width = 0
        for field, row in self.rows.items():
            words, name = lead(section.shape, field), self._names[field]
            row.lead.setText(f"{words}:")
            self.texts[field].setAccessibleName(words if words == name else f"{words}: {name}")
            width = max(width, 0 if row.is_hidden() else row.lead.sizeHint().width())
        for row in self.rows.values():
            row.lead.setMinimumWidth(width)

    def go_to(self, field: Field) -> None:
        """Give the focus to a field; one that the shape does not ask for is shown first."""
        if field in self.rows and self.rows[field].is_hidden():
            self.on_more()
        self.texts[field].setFocus(Qt.FocusReason.OtherFocusReason)

    def on_more(self) -> None:
        """Show the fields that the shape does not ask for, or leave them aside again."""
        self._all = not self._all
        self.follow(self._desk.plan)

    def stops(self) -> list[QWidget]:
        """All below the cards that Tab goes to, from the top."""
        return [self.texts[Field.COUNTER], self.texts[Field.VERDICT], self.leaning, self.texts[Field.LINK], self.more]


def _more_words(section: Section, shown: bool) -> str:
    count = len(kept_aside(section))
    if shown:
        return _("Show only the fields of this shape")
    if count:
        return ngettext("{n} more field with text", "{n} more fields with text", count).format(n=count)
    return _("More fields")
