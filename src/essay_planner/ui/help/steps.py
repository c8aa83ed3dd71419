"""The five steps of the tour of the board: what each says, and what it points at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.header import Header
from essay_planner.ui.look import Space, px


@dataclass(frozen=True, slots=True)
class Step:
    """One step. 'show' brings what it points at into sight, and gives it."""

    title: str
    text: str
    show: Callable[[], QWidget]


def steps(board: BoardView, header: Header) -> Sequence[Step]:
    """The way through the board, in the order in which one works."""
    return (
        Step(
            _("Find evidence"),
            _("Type a word, or open Filters. ‘This question’ shows what bears on it; you say on which side. Ctrl+F."),
            lambda: _beside(board, board.library, panel=False),
        ),
        Step(
            _("Sort it"),
            _("Drag a piece into For or Against. Or select it and press F or A. It goes into the outlined section."),
            lambda: _section(board),
        ),
        Step(
            _("Explain it"),
            _("Here stands all that is known of a piece. Say how it answers the question, and how strong it is."),
            lambda: _beside(board, board.panel, panel=True),
        ),
        Step(
            _("Argue"),
            _("Put your answer into one sentence, and let it grow as you sort. Each section opens with one, too."),
            lambda: _at_top(board),
        ),
        Step(
            _("Judge, look again, export"),
            _("Each stage is open at any time. Ctrl+Z takes back anything. Saving happens by itself."),
            lambda: header.stages,
        ),
    )


def _beside(board: BoardView, part: QWidget, panel: bool) -> QWidget:
    board.room.show_beside(panel=panel)
    return part


def _section(board: BoardView) -> QWidget:
    first = next(iter(board.sheet.sections.values()))
    first.fold(False)
    board.sheet.verticalScrollBar().setValue(first.y() - px(Space.APART))
    return first


def _at_top(board: BoardView) -> QWidget:
    board.sheet.verticalScrollBar().setValue(0)
    return board.sheet.argument
