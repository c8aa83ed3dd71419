"""From the bytes of a file to clean text, or a sentence that says what is wrong with them."""

import re
from bisect import bisect_right
from functools import partial

from essay_planner.core.messages import _
from essay_planner.files.reading import START, Reading, Spot

SIZE_LIMIT = 25_000_000  # bytes; a pack of 100,000 short pieces has about 14 million

# What core.text.clean takes out, but for the carriage return of a Windows line end.
UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")  # as YAML 1.1 counts lines
_TOGETHER = 1 << 20  # characters looked through in one go, in which no other thread has its turn
_FEW = 3  # zero bytes: with more of them a file is no text that somebody wrote
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, reading: Reading) -> str:
    """The text of a UTF-8 file, without its byte order mark.

    Raises Unreadable for a file that is too big, in another encoding, or holds hidden control characters.
    """
    text = _decoded(data, reading)
    if any(UNWANTED.search(text, start, start + _TOGETHER) for start in range(0, len(text), _TOGETHER)):
        _fault_unwanted(text, reading)
        raise reading.unreadable()
    return text


def lines_of(text: str) -> list[str]:
    """The lines of a text, as YAML counts them, without their ends. Quick where they all end alike."""
    split = LINE_END.split if any(end in text for end in "\r\u2028\u2029") else partial(str.split, sep="\n")
    lines: list[str] = []
    start = 0
    while (end := text.find("\n", start + _TOGETHER) + 1) > 0:
        lines += split(text[start:end])[:-1]
        start = end
    return lines + split(text[start:])


def _fault_unwanted(text: str, reading: Reading) -> None:
    starts = [0, *(end.end() for end in LINE_END.finditer(text))]
    for match in UNWANTED.finditer(text):
        line = bisect_right(starts, match.start()) - 1
        reading.fault(Spot(line, match.start() - starts[line]), unwanted_character(match.group()))


def _decoded(data: bytes, reading: Reading) -> str:
    if len(data) > SIZE_LIMIT:
        reading.fault(START, _("This file is too big: more than {count} MB.").format(count=SIZE_LIMIT // 1_000_000))
    elif data.startswith(_UTF_16):
        reading.fault(START, _("This file is in the encoding UTF-16. Save it again with the encoding UTF-8."))
    elif data.count(b"\0") > _FEW:
        message = _("This is not a text. Choose another file, or save it again with the encoding UTF-8.")
        reading.fault(START, message)
    else:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-8-sig", errors="replace")
            message = _(
                "This file is not in the encoding UTF-8: the byte {byte:#04x} here is not part of any letter. "
                "Save it again with the encoding UTF-8."
            )
            lines = LINE_END.split(before)
            reading.fault(Spot(len(lines) - 1, len(lines[-1])), message.format(byte=data[error.start]))
    raise reading.unreadable()


def unwanted_character(character: str) -> str:
    """The sentence about a control character or a mark that turns the direction of writing."""
    return _("A hidden character (U+{code:04X}) stands here. Delete it.").format(code=ord(character))
