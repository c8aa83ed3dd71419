"""The coloured frame around a list of cards."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Sides
from essay_planner.core.places import Area, Place
from essay_planner.core.plan import Plan, Side
from essay_planner.core.wording import side_word
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.drops import DropGuide
from essay_planner.ui.board.place_model import PlaceModel
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.cards.words import list_name, place_words
from essay_planner.ui.look import column_of, current_theme, frame, set_look


def hint_of(place: Place, sides: Sides, read_only: bool = False) -> str:
    """What goes into a place, and how; 'sides' are the question's own words. Nothing goes into a read-only plan."""
    if read_only:
        return _("Nothing here.")
    if place.area is Area.SECTION:
        return {
            Side.FOR: _("Drag evidence here for ‘{side}’, or choose it and press\u00a0F.").format(side=sides.for_),
            Side.AGAINST: _("Drag evidence here for ‘{side}’, or choose it and press\u00a0A.").format(
                side=sides.against
            ),
            Side.CONTEXT: _("Background that takes no side: drag it here, or press\u00a0B."),
        }[place.side or Side.CONTEXT]
    return {
        Area.INTRODUCTION: _("Drag background here that sets the scene."),
        Area.CONCLUSION: _("Drag here the cards that your answer rests on, the weightiest first."),
        Area.TRAY: _("Chosen, not yet sorted: drag evidence here, or press\u00a0T."),
    }[place.area]


def column_of_cards(
    parent: QWidget, desk: Desk, acts: Acts, guide: DropGuide, place: Place, dress: Dress
) -> tuple[QFrame, CardList]:
    """The list of a place in the tint of its side, and the frame around it."""
    tinted = place.side in (Side.FOR, Side.AGAINST)
    made = ColumnFrame(parent, place.side) if place.side is not None and tinted else frame("column-plain", parent)
    view = make_list(made, desk, acts, guide, place, dress)
    column_of(made, view)
    if place.side is Side.CONTEXT or place.side is None:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made, view


def make_list(parent: QWidget, desk: Desk, acts: Acts, guide: DropGuide, place: Place, dress: Dress) -> CardList:
    """The list of a place, named as assistive technology expects it."""
    words = side_word(place.side) if place.side is not None else place_words(desk.plan, place)
    hint = hint_of(place, desk.plan.question.sides, desk.session.read_only)
    made = CardList(PlaceModel(desk, acts, place), guide, desk.fitting, dress, hint, words, parent)
    made.setAccessibleName(list_name(desk.plan, place))
    return made


def name_list(view: CardList, plan: Plan) -> None:
    """Name a list anew: its section may have another heading."""
    name = list_name(plan, view.place)
    if view.accessibleName() != name:
        view.setAccessibleName(name)


class ColumnFrame(QFrame):
    """The ground of a side's cards in its tint: softer in the dark, where a tall empty column would weigh too much."""

    def __init__(self, parent: QWidget, side: Side) -> None:
        super().__init__(parent)
        self._tint = "for_tint" if side is Side.FOR else "against_tint"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint."""
        del event
        theme, painter = current_theme(), QPainter(self)
        tint = QColor(getattr(theme, self._tint))
        tint.setAlphaF(0.55 if QColor(theme.paper).lightness() < 128 else 1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(self.rect(), theme.sizes.radius_small, theme.sizes.radius_small)
        painter.end()


class DropFrame(QFrame):
    """A frame that takes drops on any of its pixels and passes them to the nearest of its lists."""

    def __init__(self, parent: QWidget, guide: DropGuide, appearance: str) -> None:
        super().__init__(parent)
        self._guide = guide
        set_look(self, appearance)
        self.setAcceptDrops(True)
        guide.add_surface(self, self)

    def list_at(self, point: QPoint) -> CardList | None:
        """The list that a drop at a global point belongs to."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards and evidence."""
        self._guide.over(event, self)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where a drop would land."""
        self._guide.over(event, self)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._guide.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what was dropped where the line was."""
        self._guide.drop(event, self)
