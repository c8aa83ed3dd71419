"""Rows of tables in a document for paper: Qt breaks a page within them, wherever a line ends."""

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextFormat, QTextTable, QTextTableCellFormat

_SMALLEST = 1  # points: a font whose lines always fit below what a page holds


def row_at(block: QTextBlock) -> tuple[QTextTable, int] | None:
    """The table and the row that begin with a block; None for a block that begins none."""
    table = QTextCursor(block).currentTable()
    if table is None:
        return None
    cell = table.cellAt(block.position())
    begins = cell.column() == 0 and cell.firstCursorPosition().block() == block
    return (table, cell.row()) if begins else None


def first_block(table: QTextTable, row: int) -> QTextBlock:
    """The block that a row begins with."""
    return table.cellAt(row, 0).firstCursorPosition().block()


def last_blocks(table: QTextTable, row: int) -> list[QTextBlock]:
    """The block that each cell of a row ends with."""
    return [table.cellAt(row, column).lastCursorPosition().block() for column in range(table.columns())]


def heads_of(table: QTextTable) -> int:
    """How many rows of a table stand at the top of each of its pages."""
    return table.format().headerRowCount()


def break_before(table: QTextTable, row: int) -> int:
    """Let a row begin a page, or the table if it is the first below the heads; how many rows were put in for that."""
    if row > heads_of(table):
        _fill_page_before(table, row)
        return 1
    form = table.format()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    table.setFormat(form)
    return 0


def _fill_page_before(table: QTextTable, row: int) -> None:
    """Put an empty row without lines before a row, which takes up what is left of the page.

    Qt heeds a break in a cell; but one before the row's own words it would heed again on the next page.
    """
    table.insertRows(row, 1)
    bare, breaks = QTextTableCellFormat(), QTextBlockFormat()
    bare.setPadding(0)
    bare.setFontPointSize(_SMALLEST)
    breaks.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysAfter)
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        cell.setFormat(bare)
        cell.firstCursorPosition().setBlockFormat(breaks)
