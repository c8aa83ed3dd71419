"""Reference lists in CSL-JSON, as Zotero and pandoc write them."""

from essay_planner.core.messages import _
from essay_planner.files.csl import read_sound_csl
from essay_planner.packs.importing.offer import ImportRefused, Items, Offer, dropped, left_out
from essay_planner.packs.importing.text import is_text, read_text


class Csl:
    """CSL-JSON files: works with which something is wrong are told, and the others are taken."""

    suffixes = (".json",)

    @property
    def name(self) -> str:
        """What people call such a file."""
        return _("Reference list in CSL-JSON")

    def can_read(self, data: bytes) -> bool:
        """Whether it begins as JSON of this kind does."""
        return is_text(data) and data.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")[:1] in (b"[", b"{")

    def read(self, data: bytes, file: str) -> Offer:
        """The works in a file. Raises ImportRefused where there is none."""
        text, notes = read_text(data)
        loaded, wrong = read_sound_csl(text, file)
        if not loaded.sources:
            raise ImportRefused(" ".join(wrong[:3]))
        said = (sentence.removeprefix(f"{file}: ") for sentence in wrong)
        lost = [dropped(0, "", "", sentence[:1].upper() + sentence[1:]) for sentence in said]
        lost += left_out(loaded.left_out)
        return Offer(file=file, items=Items(sources=loaded.sources), notes=notes, dropped=tuple(lost))
