"""Pictures of evidence, made small beside the window when a card that shows one is painted, and kept for a while."""

from collections import OrderedDict
from functools import cache, partial
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from essay_planner.core.plan import PackReference
from essay_planner.files.pictures import kept_picture
from essay_planner.ui.beside import Beside

MOST = 150  # pictures that are held, each of at most 0.3 MB
SMALL = QSize(480, 160)  # pixels, enough for screens of double density
_DECODED = 192  # MB that one picture may take while it is read


class PictureOf(NamedTuple):
    """Which picture of which edition of a pack, and what it shows in words."""

    pack: str
    sha256: str
    file: str
    alt: str


class Thumbs(QObject):
    """Holds small pictures by what they are of; 'changed' tells that others are there than before."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._beside = Beside()
        self._held: OrderedDict[PictureOf, QImage | None] = OrderedDict()
        self._asked: set[PictureOf] = set()
        self._stale: set[PictureOf] = set()  # are shown until they are read again

    def of(self, picture: PictureOf) -> QImage | None:
        """The small picture if it is there by now; else it is fetched, and 'changed' tells."""
        if picture not in self._asked and (picture not in self._held or picture in self._stale):
            self._asked.add(picture)
            self._beside.do(partial(read_image, picture, SMALL), partial(self.on_read, picture))
        if picture not in self._held:
            return None
        self._held.move_to_end(picture)
        return self._held[picture]

    def on_read(self, picture: PictureOf, image: QImage | None) -> None:
        """Hold what was read; None for a picture that is not at hand."""
        self._asked.discard(picture)
        self._stale.discard(picture)
        self._held[picture] = image
        while len(self._held) > MOST:
            self._held.popitem(last=False)
        if image is not None:
            self.changed.emit()

    def look_again(self) -> None:
        """Look for all pictures again: some have come, or are others."""
        self._held = OrderedDict((name, image) for name, image in self._held.items() if image is not None)
        self._stale = set(self._held)
        self.changed.emit()

    def forget(self) -> None:
        """Hold nothing any more."""
        self.wait()
        self._held.clear()

    def wait(self) -> None:
        """Until everything asked for is there."""
        self._beside.wait()


@cache
def thumbs() -> Thumbs:
    """The small pictures of the program."""
    return Thumbs()


def read_image(picture: PictureOf, most: QSize) -> QImage | None:
    """A picture no larger than 'most', in proportion; None if it is not at hand or cannot be shown. On any thread."""
    found = kept_picture(PackReference(id=picture.pack, version="", sha256=picture.sha256), picture.file)
    if found is None:
        return None
    QImageReader.setAllocationLimit(_DECODED)
    buffer = QBuffer()
    buffer.setData(QByteArray(found.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(found.kind.lower().encode()))
    reader.setAutoTransform(True)
    size = QSize(found.width, found.height)
    if size.width() > most.width() or size.height() > most.height():
        size.scale(most, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(size.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image
