"""A page of HTML put into a document bit by bit, where doing it at once would hold up the window."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextCursor, QTextDocument, QTextDocumentFragment

LONGEST = 8_000  # characters of HTML in a piece, unless one table is longer: some 10 ms of work
_OPENS, _ENDS = "<body>\n", "\n</body>"
_INDENT = re.compile(r"((?:margin-left|text-indent): )(-?\d+)(?=px)")
_INCH = 96  # pixels of CSS
_CAN_BEGIN = ("<p", "<h")  # Qt joins a piece that begins otherwise, such as with a table, to what stands before it


def indented(html: str, dots: int) -> str:
    """A page whose styles indent as far on paper of so many dots an inch: Qt takes indents, and no other room, as dots.

    Room above and below, and all of lists and tables, it measures by the paper itself.
    """
    head, opens, body = html.partition(_OPENS)
    return _INDENT.sub(lambda said: f"{said[1]}{round(int(said[2]) * dots / _INCH)}", head) + opens + body


def pieces(html: str, longest: int = LONGEST) -> Iterator[str]:
    """A page that has each of its blocks on a line, as pages of a few blocks each, with the same styles."""
    head, opens, rest = html.partition(_OPENS)
    body, ends, foot = rest.partition(_ENDS)
    piece, size, before = list[str](), 0, ""
    for line in body.split("\n"):
        if size > longest and line.startswith(_CAN_BEGIN) and before.startswith(_CAN_BEGIN):
            yield head + opens + "\n".join(piece)  # a line end after it would print as a space
            piece, size = [], 0
        piece.append(line)
        size += len(line)
        before = line
    yield head + opens + "\n".join(piece) + ends + foot


def print_document(body: QFont, parent: QObject | None = None) -> QTextDocument:
    """An empty document for paper, in that font where its page names none."""
    document = QTextDocument(parent)
    document.setDocumentMargin(0)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(body)
    document.setMetaInformation(QTextDocument.MetaInformation.CssMedia, "print")
    return document


def add_piece(document: QTextDocument, piece: str) -> None:
    """Put a piece at the end of a document, as if the document had been made of all of them at once."""
    if document.isEmpty():
        document.setHtml(piece)
        return
    made = print_document(document.defaultFont())
    made.setHtml(piece)
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertBlock(made.begin().blockFormat(), made.begin().charFormat())
    cursor.insertFragment(QTextDocumentFragment(made))
