"""The quiet line below a section's heading: its next step, the shape of its paragraph, and the paragraph plan."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QToolButton, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.paragraph.ladder import Step, next_step
from essay_planner.core.paragraph.shapes import shape_name, short_shape
from essay_planner.core.places import section_of
from essay_planner.core.plan import Plan, Shape
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.look import Mark, Space, button, current_theme, icon, look, row_of, set_look, sharp

SHAPES = (None, *Shape)


class StepsLine(QWidget):
    """'asked' is a click on the next step; 'paragraphAsked' says whether the paragraph plan is to be open."""

    asked = Signal(object)
    paragraphAsked = Signal(bool)

    def __init__(self, parent: QWidget, desk: Desk, section_id: str) -> None:
        super().__init__(parent)
        self._desk, self._id = desk, section_id
        self._step: Step | None = None
        self.next = button("", "step", what=_("Do the next step of this section"))
        self.shape = _quiet_button()
        self.paragraph = _quiet_button()
        self.paragraph.setCheckable(True)
        self.paragraph.setText(f" {_('Paragraph plan')}")  # apart from the mark
        self.paragraph.setToolTip(_("How the paragraph would run, and where its gaps are"))
        self.paragraph.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.next.clicked.connect(self.on_next)
        self.shape.clicked.connect(self.on_shape)
        self.paragraph.toggled.connect(self.paragraphAsked)
        self._tools = QWidget()
        tools = row_of(self.shape, self.paragraph, spacing=Space.TINY)
        tools.insertStretch(0, 1)
        self._tools.setLayout(tools)
        self._row = row_of(self.next, self._tools, spacing=Space.TINY)
        self._row.setStretch(1, 1)
        self.setLayout(self._row)
        look().changed.connect(self.draw)
        self.draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the next step stands on a line of its own."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        needed = self.next.sizeHint().width() + self._tools.sizeHint().width() + 4
        narrow = not self.next.isHidden() and needed > self.width()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way is not self._row.direction():
            self._row.setDirection(way)

    def draw(self) -> None:
        """Draw the mark in the theme's colour."""
        side = sharp(current_theme().sizes.mark)
        self.paragraph.setIconSize(QSize(side, side))
        self.paragraph.setIcon(icon(Mark.WORDS, current_theme().muted, side))

    def follow(self, plan: Plan) -> None:
        """Show the next step and the shape as they are now."""
        section = section_of(plan, self._id)
        self._step = None if self._desk.session.read_only else next_step(plan, self._id)
        words = self._step.words if self._step is not None else ""
        self.next.setText(_("Next: {step}").format(step=words[:1].lower() + words[1:]) if words else "")
        self.next.setVisible(bool(words))
        self._share_room()
        self.shape.setText(short_shape(section.shape))
        named = _("Shape of the paragraph {heading}: {shape}")
        self.shape.setAccessibleName(named.format(heading=section.heading, shape=shape_name(section.shape)))
        self.shape.setToolTip(_("Shape of the paragraph: {shape}").format(shape=shape_name(section.shape)))
        self.shape.setEnabled(not self._desk.session.read_only)
        self.paragraph.setAccessibleName(_("Paragraph plan of {heading}").format(heading=section.heading))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the left."""
        return [self.next, self.shape, self.paragraph]

    def on_next(self) -> None:
        """Ask to be led to the next step."""
        if self._step is not None:
            self.asked.emit(self._step)

    def on_shape(self) -> None:
        """Show the shapes."""
        menu = shape_menu(self._desk, self._id, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.shape.mapToGlobal(self.shape.rect().bottomLeft()))


def shape_menu(desk: Desk, section_id: str, parent: QWidget) -> QMenu:
    """The shapes, with a tick at the section's own; and the same for all sections at once."""
    menu = QMenu(_("Shape of the paragraph"), parent)
    fill_shapes(menu, desk, section_id)
    return menu


def fill_shapes(menu: QMenu, desk: Desk, section_id: str) -> None:
    """Put the choices into a menu."""
    plan = desk.plan
    _add_shapes(menu, {section_of(plan, section_id).shape}, partial(shape_one, desk, section_id))
    menu.addSeparator()
    everywhere = menu.addMenu(_("For all sections"))
    _add_shapes(everywhere, {section.shape for section in plan.sections}, partial(shape_all, desk))


def _add_shapes(menu: QMenu, now: set[Shape | None], choose: Callable[[Shape | None], None]) -> None:
    for shape in SHAPES:
        action = menu.addAction(shape_name(shape))
        action.setCheckable(True)
        action.setChecked(now == {shape})
        action.triggered.connect(partial(_call, choose, shape))


def shape_one(desk: Desk, section_id: str, shape: Shape | None) -> None:
    """Choose how one paragraph is built, and say so."""
    edit = partial(edits.shape_section, section_id=section_id, shape=shape)
    if desk.session.apply(edit, _("Choose the shape of a paragraph")):
        desk.session.announced.emit(_("{shape}. What is written stays.").format(shape=shape_name(shape)))


def shape_all(desk: Desk, shape: Shape | None) -> None:
    """Choose how all paragraphs are built, and say so."""
    if desk.session.apply(partial(edits.shape_sections, shape=shape), _("Choose the shape of all paragraphs")):
        said = _("For all sections: {shape}. What is written stays.")
        desk.session.announced.emit(said.format(shape=shape_name(shape)))


def _call(choose: Callable[[Shape | None], None], shape: Shape | None, *_checked: object) -> None:
    choose(shape)


def _quiet_button() -> QToolButton:
    made = QToolButton()
    set_look(made, "leaning")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
