"""Sets a page of the help with air: room round headings, paragraphs and pictures, and quiet tables."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from essay_planner.ui.look import Space, current_theme, only_size, px

_LEADING = 140.0  # percent
_PICTURE = "\ufffc"  # stands for one in the text
_LEVELS = {1: "title", 2: "heading"}  # sizes of headings; deeper ones are as large as the text


def typeset(document: QTextDocument) -> None:
    """Give a document that was read from Markdown its room and sizes."""
    document.setDocumentMargin(px(Space.PAGE))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in _blocks(document):
        _set_block(cursor, block)
    for table in _tables(document.rootFrame()):
        _set_table(table)
    cursor.endEditBlock()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _set_block(cursor: QTextCursor, block: QTextBlock) -> None:
    cursor.setPosition(block.position())
    room = QTextBlockFormat()
    if _PICTURE not in block.text():
        room.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    level = block.blockFormat().headingLevel()
    in_table = cursor.currentTable() is not None
    room.setTopMargin(px(Space.EDGE) if level > 1 else px(Space.NONE))
    listed = block.textList() is not None
    room.setBottomMargin(px(Space.NONE if in_table else Space.TINY if listed else Space.MEDIUM))
    cursor.mergeBlockFormat(room)
    if level:
        _set_heading(cursor, block, level)


def _set_heading(cursor: QTextCursor, block: QTextBlock, level: int) -> None:
    sizes = current_theme().sizes
    letters = QTextCharFormat()
    font = only_size(getattr(sizes, _LEVELS.get(level, "body")), QFont.Weight.Bold)
    letters.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
    letters.clearProperty(QTextCharFormat.Property.FontSizeAdjustment.value)
    cursor.setPosition(block.position())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    whole = cursor.charFormat()
    whole.clearProperty(QTextCharFormat.Property.FontSizeAdjustment.value)
    whole.merge(letters)
    cursor.setCharFormat(whole)
    cursor.clearSelection()


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from _tables(child)


def _set_table(table: QTextTable) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(QColor(current_theme().line)))
    form.setCellPadding(px(Space.SMALL))
    form.setCellSpacing(0)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99))  # its lines at either side take a pixel more
    form.setTopMargin(px(Space.SMALL))
    form.setBottomMargin(px(Space.WIDE))
    table.setFormat(form)
