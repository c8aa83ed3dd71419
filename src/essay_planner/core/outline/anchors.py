"""The names by which a document and the plan that it was made from find each other's places again."""

import re
from zlib import crc32

_LONGEST = 40  # characters of a bookmark's name in Word, which tells capitals and small letters not apart
_FIT = re.compile(r"[a-z0-9_]+")


def anchor(kind: str, item_id: str = "") -> str:
    """The bookmark of a place, such as 'card_k1' or 'argument'; the same for the same place in every document.

    An id that Word would refuse, or take for another, is made fit and told apart by a number made from the whole of it.
    """
    name = f"{kind}_{item_id}" if item_id else kind
    if len(name) <= _LONGEST and _FIT.fullmatch(name):
        return name
    number = f"_{crc32(name.encode(errors='surrogatepass')):08x}"
    return re.sub(r"\W", "_", name, flags=re.ASCII)[: _LONGEST - len(number)] + number
