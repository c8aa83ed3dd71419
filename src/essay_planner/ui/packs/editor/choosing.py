"""Fields that choose: another item of the pack by its words, a licence, a language, and a version."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QStyledItemDelegate, QWidget

from essay_planner.core.licences import licence_of, licences
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.ui.look import set_look
from essay_planner.ui.own.lines import Line
from essay_planner.ui.packs.editor.facts import full_name
from essay_planner.ui.packs.editor.fields import Choice, LineField, Titled


class Names:
    """The items of a part by their words: made once for all fields that offer them, when they are first asked for."""

    def __init__(self, items: Callable[[Pack], tuple[Any, ...]], name: Callable[[Any], str]) -> None:
        self._items, self._name = items, name
        self._known: tuple[Any, ...] = ()
        self._made: tuple[Any, ...] = ()
        self._ids: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self._model: QStringListModel | None = None

    def follow(self, pack: Pack) -> None:
        """Know the items that there are now."""
        self._known = self._items(pack)
        if self._model is not None:
            self._make()

    @property
    def ids(self) -> dict[str, str]:
        """The ids of the items, by their words. Where two are called the same, their ids tell them apart."""
        self._make()
        return self._ids

    @property
    def words(self) -> dict[str, str]:
        """The words of the items, by their ids."""
        self._make()
        return self._words

    @property
    def model(self) -> QStringListModel:
        """All words, to be offered. From the first time on they are kept up with the pack."""
        if self._model is None:
            self._model = QStringListModel(list(self.ids))
        return self._model

    def _make(self) -> None:
        if self._made is self._known:
            return
        self._made = self._known
        before, self._ids, self._words = self._words, {}, {}
        for item in self._known:
            words = " ".join(self._name(item).split()) or item.id
            words = words if words not in self._ids else f"{words} [{item.id}]"
            self._ids[words] = item.id
            self._words[item.id] = words
        if self._model is not None and before != self._words:
            self._model.setStringList(list(self._ids))


def source_names() -> Names:
    """The pack's sources."""
    return Names(lambda pack: pack.sources, full_name)


def piece_names() -> Names:
    """The pack's evidence."""
    return Names(lambda pack: pack.evidence, lambda piece: piece.text)


class PickField(LineField):
    """An item of the pack, found by its words: those that have them are offered below."""

    def __init__(self, words: str, hint: str, names: Names, nothing: str) -> None:
        """'nothing' is said where no item is called what stands there."""
        super().__init__(words, hint)
        self._names, self._nothing, self._value = names, nothing, ""
        self.field.textEdited.connect(self.on_edited)

    def on_edited(self, text: str) -> None:
        """Offer items that have these words; the list for that is made when it is first needed."""
        if self.field.completer() is not None:
            return
        offer = QCompleter(self._names.model, self)
        offer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offer.setFilterMode(Qt.MatchFlag.MatchContains)
        offer.setMaxVisibleItems(8)
        if (popup := offer.popup()) is not None:
            popup.setAccessibleName(self.field.accessibleName())
            set_look(popup, "own-offer")
            popup.setItemDelegate(QStyledItemDelegate(popup))  # the one that Qt gives a completer knows no stylesheet
        self.field.setCompleter(offer)
        offer.setCompletionPrefix(text)
        offer.complete()

    def value(self) -> Any:
        """The id of what is named there, or ''."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show an item by its words; one that is not there by its id."""
        self._value = value
        self.show_text(self._names.words.get(value, value) if value else "")

    def on_typed(self) -> None:
        """See which item is named there."""
        if self.text != self._names.words.get(self._value, self._value):
            self._value = self._names.ids.get(" ".join(self.text.split()), "")
        self.say(self.unread, "own-care")
        super().on_typed()

    @property
    def unread(self) -> str:
        """Why what stands there names no item, or ''."""
        return self._nothing if self.text and not self._value else ""

    def follow_pack(self, pack: Pack) -> None:
        """Offer the items that there are now, and show the chosen one as it is called now."""
        self._names.follow(pack)
        if self._value and not self.field.hasFocus():
            self.show_text(self._names.words.get(self._value, self._value))


class OwnChoice(Titled):
    """One of some values in words, or another that is typed; below, what it means."""

    def __init__(self, words: str, choices: Mapping[str, str], other: str, other_hint: str) -> None:
        """'choices' are values with their words; 'other' offers to type one."""
        super().__init__(words)
        self._choices = choices
        self.box = Choice(words)
        self.box.addItem(_("Choose…"), "")
        for value, shown in choices.items():
            self.box.addItem(shown, value)
        self.box.addItem(other, None)
        self.own = Line(other, other_hint)
        self.above.setBuddy(self.box)
        self.lay(self.box, self.own)
        self.own.hide()
        self.box.activated.connect(self.on_chosen)
        self.own.changed.connect(self.on_typed)

    def value(self) -> str:
        """The value that is chosen or typed."""
        chosen = self.box.currentData()
        return self.own.text if chosen is None else str(chosen)

    def show_value(self, value: Any) -> None:
        """Show a value as chosen, or as typed."""
        known = value in self._choices or not value
        self.box.setCurrentIndex(self.box.findData(value) if known else self.box.count() - 1)
        self.own.setVisible(not known)
        if not known:
            self.own.show_text(value)
        self.explain()

    def on_chosen(self) -> None:
        """Another value was chosen, or one is to be typed."""
        typing = self.box.currentData() is None
        self.own.setVisible(typing)
        if typing:
            self.own.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.on_typed()

    def on_typed(self) -> None:
        """Say what it means, and tell."""
        self.explain()
        self.changed.emit()

    def explain(self) -> None:
        """Say what the value means, if there is something to say."""

    def stops(self) -> list[QWidget]:
        """The list, and the line."""
        return [self.box, self.own.field]


class LicenceField(OwnChoice):
    """What others may do with the pack."""

    def __init__(self) -> None:
        known = {licence.id: licence.name for licence in licences()}
        other, hint = (
            _("Another licence: its short name (SPDX id)"),
            _("For example: GPL-3.0-or-later, LicenseRef-Ours"),
        )
        super().__init__(_("What may others do with it?"), known, other, hint)
        self.explain()

    def explain(self) -> None:
        """Say in a plain line what the licence means."""
        known = licence_of(self.value())
        unchosen = _("A pack needs a licence, so that others know what they may do with it.")
        self.say(known.meaning if known is not None else "" if self.value() else unchosen)


class LanguageField(OwnChoice):
    """The language that the pack is written in."""

    def __init__(self) -> None:
        known = {
            "en-GB": _("English (British)"),
            "en-US": _("English (American)"),
            "cy": _("Welsh"),
            "fr": _("French"),
            "de": _("German"),
            "es": _("Spanish"),
            "it": _("Italian"),
            "ru": _("Russian"),
        }
        super().__init__(_("Language"), known, _("Another language: its code"), _("For example: pl, pt-BR"))
