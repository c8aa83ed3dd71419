"""Bad packs and what is said of them.

Each file in 'bad' is a pack with one fault, or, where its name begins with 'mixed', with many. It begins with what the
reader says of it, as '# line:column: message'. Those that no text can hold are made here.
"""

import re
from pathlib import Path

FOLDER = Path(__file__).with_name("bad")
GOOD = FOLDER / "good.yml"

_EXPECTED = re.compile(r"# (\d+:\d+: .+)\n")


def bad_files() -> list[Path]:
    """The bad packs that are files, in the order of their names."""
    return sorted(FOLDER.glob("*.yaml"))


def expected(text: str) -> list[str]:
    """What a bad pack says at its top that the reader will say of it."""
    said = []
    while found := _EXPECTED.match(text):
        said.append(found[1])
        text = text[found.end() :]
    return said


def bad_bytes() -> dict[str, tuple[bytes, str]]:
    """Bad packs that are no text in UTF-8, each with the one thing to be said of it."""
    good = GOOD.read_bytes()
    utf_16 = "1:1: This file is in the encoding UTF-16. Save it again with the encoding UTF-8."
    no_text = "1:1: This is not a text. Choose another file, or save it again with the encoding UTF-8."
    latin = "5:16: This file is not in the encoding UTF-8: the byte 0xe9 here is not part of any letter. "
    return {
        "nothing at all": (b"", "1:1: This file is empty."),
        "only a byte order mark": (b"\xef\xbb\xbf", "1:1: This file is empty."),
        "UTF-16 of Windows": (good.decode().encode("utf-16"), utf_16),
        "UTF-16 the other way round": (b"\xfe\xff" + good.decode().encode("utf-16-be"), utf_16),
        "UTF-16 without a mark": (good.decode().encode("utf-16-le"), no_text),
        "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\2\0\0\0\2", no_text),
        "a letter of Windows": (
            good.replace(b"Thaw, 1953", b"Thaw, caf\xe9 1953").replace(b"The Thaw", b"Thaw"),
            latin.replace("5:16", "4:17") + "Save it again with the encoding UTF-8.",
        ),
        "a hidden zero": (
            good.replace(b"One Day\n", b"One\0Day\n"),
            "40:15: A hidden character (U+0000) stands here. Delete it.",
        ),
        "a form feed": (b"\x0c" + good, "1:1: A hidden character (U+000C) stands here. Delete it."),
    }
