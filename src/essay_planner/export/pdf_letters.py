"""Which letters the shapes in a PDF stand for, so that its words can be copied, searched and read aloud.

Of the letters that share a shape in a font, Qt names the one with the lowest number: for a blank the tab, for ’ the
letter ʼ of a few alphabets.
"""

import re

_TABLE = re.compile(rb"\nbegincmap\n.*?\nendcmap\n", re.DOTALL)
_LETTERS = re.compile(rb"\[[<>0-9A-F ]+\]")
_MEANT = {b"<0009>": b"<0020>", b"<0269>": b"<03B9>", b"<02BC>": b"<2019>", b"<02EE>": b"<201D>"}  # ι, ’ and ”


def with_letters(pdf: bytes) -> bytes:
    """A PDF of Qt's whose tables of letters name those that are meant; nothing in it comes to stand elsewhere."""
    return _TABLE.sub(lambda table: _LETTERS.sub(_named, table[0]), pdf)


def _named(letters: "re.Match[bytes]") -> bytes:
    return re.sub(rb"<[0-9A-F]{4}>", lambda letter: _MEANT.get(letter[0], letter[0]), letters[0])
