"""The pictures of a piece in the panel, with whose they are; a click or Enter shows one whole."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Media
from essay_planner.ui.beside import Beside
from essay_planner.ui.cards.thumbs import PictureOf, read_image, thumbs
from essay_planner.ui.look import Space, button, column_of, label, set_look

_WIDE, _TALL, _LEAST = 300, 200, 80  # pixels of the window that a picture takes in the panel
_EDGE = 8  # pixels of the button round it
_MARGIN = 80  # pixels of the screen round a whole picture


class Pictures(QWidget):
    """Follows one piece; hidden where it has no pictures."""

    stopsChanged = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: Sequence[tuple[PictureOf, str]] = ()
        self._beside = Beside()
        self.buttons: list[QPushButton] = []
        self.words: list[QLabel] = []  # in place of pictures that are not at hand
        self._inside = QWidget(self)
        self._column = column_of(self, self._inside)
        self.whole: QDialog | None = None
        thumbs().changed.connect(self.on_changed)
        self.hide()

    def show_piece(self, media: Sequence[Media], pack: str, sha256: str) -> None:
        """Show the pictures of a piece of that edition of a pack."""
        wanted = [(PictureOf(pack, sha256, medium.file, medium.alt), medium.credit) for medium in media]
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown, self.buttons, self.words = wanted, [], []
        old, self._inside = self._inside, QWidget(self)
        self._column.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()
        column_of(self._inside, *(self._part(*each) for each in wanted), spacing=Space.GAP)
        self.on_changed()
        self.stopsChanged.emit()

    def stops(self) -> Sequence[QWidget]:
        """All that Tab goes to, from the top."""
        return self.buttons

    def on_changed(self) -> None:
        """Show the pictures that are there by now."""
        room = QSize(max(_LEAST, min(_WIDE, self.width() - _EDGE)), _TALL)
        for (picture, _credit), made, words in zip(self._shown, self.buttons, self.words, strict=True):
            image = thumbs().of(picture)
            made.setVisible(image is not None)
            words.setVisible(image is None)
            if image is not None:
                made.setIcon(QPixmap.fromImage(image))
                made.setIconSize(image.size().scaled(image.size().boundedTo(room), Qt.AspectRatioMode.KeepAspectRatio))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the panel."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.on_changed()

    def _part(self, picture: PictureOf, credit: str) -> QWidget:
        made = button("", "picture", name=_("Picture: {alt}").format(alt=picture.alt))
        made.setAccessibleDescription(_("Shows the picture whole"))
        made.setToolTip(_("{alt} (click or Enter: see it whole)").format(alt=picture.alt))
        made.clicked.connect(partial(self.show_whole, picture))
        self.buttons.append(made)
        self.words.append(label(_("Picture, not at hand: {alt}").format(alt=picture.alt), "small", wrap=True))
        part = QWidget()
        said = [label(_("Picture: {credit}").format(credit=credit), "tiny", wrap=True)] if credit else []
        column = column_of(part, made, self.words[-1], *said, spacing=Space.FINE)
        column.setAlignment(made, Qt.AlignmentFlag.AlignLeft)
        return part

    def show_whole(self, picture: PictureOf, *_checked: object) -> None:
        """Show a picture as large as the screen has room for."""
        room = self.screen().availableSize() - QSize(_MARGIN, _MARGIN)
        self._beside.do(partial(read_image, picture, room), partial(self.on_read, picture))

    def on_read(self, picture: PictureOf, image: QImage | None) -> None:
        """Open the picture in a window of its own; Escape closes it."""
        if image is None:
            return
        self.whole = QDialog(self.window())
        self.whole.setWindowTitle(picture.alt)
        self.whole.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = QLabel()
        shown.setPixmap(QPixmap.fromImage(image))
        shown.setAccessibleName(picture.alt)
        set_look(self.whole, "paper")
        column_of(self.whole, shown)
        self.whole.open()

    def wait(self) -> None:
        """Until everything asked for is there."""
        thumbs().wait()
        self._beside.wait()
