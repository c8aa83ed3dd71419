"""The places of the board that one is led to from elsewhere, such as a finding of the review."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from essay_planner.core.paragraph.shapes import Field
from essay_planner.core.review.values import Spot
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.viewing import scroll_freely


def go_to(board: BoardView, spot: Spot, where: str, part: str = "") -> None:
    """Bring a place of the board into sight and give it the focus: the line of argument where it has no such place.

    'part' names a text of a section or of a card. Of evidence that is to be found 'where' is the heading that it would
    stand under, if it has one.
    """
    scroll_freely(board)
    if spot is Spot.CARD and where in board.session.plan.cards:
        board.show_card(where)
        if part:
            board.on_card_asked(where, False)
    elif spot is Spot.SECTION and where in board.sheet.sections:
        board.sheet.sections[where].fold(False)
        board.desk.go_to_section(where)
        board.sheet.show_section(where, False)
        if part:
            board.sheet.sections[where].fields.go_to(Field(part))
    elif spot is Spot.LIBRARY:
        _show_headed(board, where)
        board.find_evidence()
    elif spot is Spot.TRAY:
        board.room.show_beside(panel=False)
        _focus(board.tray.list)
    else:
        _focus(_text_of(board, spot))


def _show_headed(board: BoardView, heading: str) -> None:
    """Let evidence go to the section of that heading, if there is one."""
    found = next((s.id for s in board.session.plan.sections if heading and s.heading == heading), None)
    if found is not None:
        go_to(board, Spot.SECTION, found)


def _text_of(board: BoardView, spot: Spot) -> QWidget:
    sheet = board.sheet
    texts: dict[Spot, QWidget] = {
        Spot.INTRODUCTION: sheet.introduction.text,
        Spot.JUDGEMENT: sheet.conclusion.text,
        Spot.CRITERION: sheet.criteria.choose,
    }
    return texts.get(spot, sheet.argument)


def _focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
