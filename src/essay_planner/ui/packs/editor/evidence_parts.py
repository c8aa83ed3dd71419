"""Parts of the form for evidence: how a piece bears on each question, and its pictures."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Bearing, Leans, Media, Pack, Question
from essay_planner.ui.look import Space, button, column_of, current_theme, label, pad, set_look
from essay_planner.ui.packs.editor.columns import leans_word
from essay_planner.ui.packs.editor.fields import LineField, SegmentsField, TextField, ThemesField, Titled
from essay_planner.ui.packs.editor.rows import Cell, RowsField


class QuestionBearing(QFrame):
    """How a piece bears on one question: its side, and what belongs to that."""

    changed = Signal()
    stopsChanged = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        set_look(self, "pack-row")
        self.setAccessibleName(question.text)
        self.question = question
        self._showing = False
        choices = [(side, leans_word(side)) for side in Leans]
        self.side = SegmentsField(question.text or _("A question without words"), choices, 4, empty="")
        self.side.segments.setAccessibleName(_("Side on: {question}").format(question=question.text))
        self._rest: tuple[ThemesField, LineField] | None = (
            None  # made once there is a side: there may be many questions
        )
        self.side.changed.connect(self.on_changed)
        self._column = column_of(self, self.side, spacing=Space.SMALL)
        pad(self._column, Space.MEDIUM, Space.GAP, Space.MEDIUM, Space.MEDIUM)

    def bearing(self) -> Bearing | None:
        """What stands there; None without a side."""
        side = self.side.value()
        if not side:
            return None
        criteria, hint = self._made()
        return Bearing(side=side, criteria=criteria.value(), hint=hint.value())

    def show_bearing(self, bearing: Bearing | None) -> None:
        """Show how the piece bears on the question."""
        if (self.side.value() or bearing is not None) and bearing == self.bearing():
            return
        self._showing = True
        self.side.show_value(bearing.side if bearing is not None else "")
        if bearing is not None or self._rest is not None:
            criteria, hint = self._made()
            criteria.show_value(bearing.criteria if bearing is not None else ())
            hint.show_value(bearing.hint if bearing is not None else "")
        self._showing = False
        self._show_rest()

    def _made(self) -> tuple[ThemesField, LineField]:
        """The fields that belong to a side."""
        if self._rest is None:
            criteria = ThemesField(_("Bears on"), "")
            criteria.offer({criterion.id: criterion.text for criterion in self.question.criteria})
            hint = LineField(_("Hint for students who ask for it"), _("How does it answer the question?"))
            self._rest = criteria, hint
            for part in self._rest:
                part.changed.connect(self.on_changed)
                self._column.addWidget(part)
        return self._rest

    def on_changed(self) -> None:
        """Show what belongs to a side, and tell."""
        if self._showing:
            return
        self._show_rest()
        self.changed.emit()
        self.stopsChanged.emit()

    def _show_rest(self) -> None:
        sided = bool(self.side.value())
        if sided or self._rest is not None:
            criteria, hint = self._made()
            hint.setVisible(sided)
            criteria.setVisible(sided and bool(self.question.criteria))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [*self.side.stops(), *(stop for part in self._rest or () for stop in part.stops())]


class BearingField(Titled):
    """How a piece bears on each question of the pack."""

    stopsChanged = Signal()

    def __init__(self) -> None:
        super().__init__(_("Which side is it evidence for? A second press takes the side away."))
        self.rows: list[QuestionBearing] = []
        self._asked: tuple[Question, ...] = ()
        self._value: Mapping[str, Bearing] = {}
        self._place = QWidget()
        self._column = column_of(self._place, spacing=Space.SMALL)
        self.lay(self._place)
        self._say_nothing()

    def _say_nothing(self) -> None:
        none = _("The pack has no question yet. Once it has one, you can say here which side this piece is for.")
        self.say("" if self.rows else none)
        self.above.setVisible(bool(self.rows))
        self._place.setVisible(bool(self.rows))

    def follow_pack(self, pack: Pack) -> None:
        """Show the questions that there are now."""
        if pack.questions == self._asked:
            return
        self._asked = pack.questions
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [QuestionBearing(question) for question in pack.questions]
        for row in self.rows:
            row.changed.connect(self.on_row_changed)
            row.stopsChanged.connect(self.stopsChanged)
            self._column.addWidget(row)
            row.show_bearing(self._value.get(row.question.id))
        self._say_nothing()
        self.stopsChanged.emit()

    def value(self) -> Mapping[str, Bearing]:
        """By question, how the piece bears on it; those that the pack does not have stay as they were."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show how a piece bears on the questions."""
        self._value = value
        for row in self.rows:
            row.show_bearing(value.get(row.question.id))

    def on_row_changed(self) -> None:
        """Take over what stands there."""
        said = {row.question.id: row.bearing() for row in self.rows}
        kept = {name: said.get(name, bearing) for name, bearing in self._value.items()}
        together = {**kept, **{name: bearing for name, bearing in said.items() if name not in kept}}
        self._value = {name: bearing for name, bearing in together.items() if bearing is not None}
        self.changed.emit()

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [stop for row in self.rows for stop in row.stops()]


FindPicture = Callable[[str], Path | None]
AskPicture = Callable[[], str]


class PictureField(Titled):
    """The picture itself, small, with the name of its file. It is chosen once, and anew if it is lost."""

    def __init__(self, find: FindPicture, ask: AskPicture) -> None:
        super().__init__(_("Picture"))
        self._find, self._ask, self._value = find, ask, ""
        self.picture = QLabel()
        self.name = label("", "small", wrap=True)
        self.anew = button(_("Choose it anew…"), "outline")
        self.anew.setToolTip(_("Choose the file of this picture again; what is written about it stays"))
        self.anew.clicked.connect(self.on_anew)
        self.lay(self.picture, self.name)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(self.anew, 0, Qt.AlignmentFlag.AlignLeft)

    def value(self) -> str:
        """The name in the pack: media/…."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show the picture of that name."""
        self._value = value
        self.name.setText(value.removeprefix("media/"))
        path = self._find(value)
        small = _small(path, current_theme().sizes.body * 12) if path is not None else QPixmap()
        self.picture.setPixmap(small)
        self.picture.setVisible(not small.isNull())
        missing = _("This picture is not there any more. Remove it, or choose it anew.")
        is_lost = path is None and bool(value)
        self.say(missing if is_lost else "", "own-care")
        self.anew.setVisible(is_lost)

    def on_anew(self) -> None:
        """Ask for the picture again."""
        if name := self._ask():
            self.show_value(name)
            self.changed.emit()

    def stops(self) -> list[QWidget]:
        """The button that chooses a lost picture again."""
        return [] if self.anew.isHidden() else [self.anew]


def _small(path: Path, side: int) -> QPixmap:
    """A picture as small as it is shown, read no larger than that."""
    reader = QImageReader(str(path))
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())


class PicturesField(RowsField):
    """The pictures of a piece, each with words for who cannot see it."""

    def __init__(self, find: FindPicture, ask: AskPicture) -> None:
        """'find' gives the file of a picture; 'ask' lets one be chosen and gives its name, or ''."""
        self._find, self._ask = find, ask
        super().__init__(_("Pictures"), _("Picture"), _("Add a picture…"), self._cells, lambda: Media(file="", alt=""))

    def _cells(self) -> list[Cell]:
        alt = TextField(_("What it shows, in words (needed)"), _("For students who cannot see the picture"))
        credit = LineField(_("Who made it, and where it is from"), "")
        return [("file", PictureField(self._find, self._ask), True), ("alt", alt, True), ("credit", credit, True)]

    def on_add(self) -> None:
        """Ask for a picture, and go to what is to be said of it."""
        if name := self._ask():
            self.show_value((*self.value(), Media(file=name, alt="")))
            self._tell_step()
            self.rows[-1].fields["alt"].stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)
