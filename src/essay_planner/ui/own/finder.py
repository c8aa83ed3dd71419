"""The box that finds a source among those of a plan and its packs."""

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate

from essay_planner.core.library import OWN, alias_of
from essay_planner.core.messages import _
from essay_planner.core.pack import Source
from essay_planner.core.works import family_names
from essay_planner.ui.look import set_look


class SourceFinder(QLineEdit):
    """Words of an author or a title; those sources that have them are offered below. 'found' tells the reference."""

    found = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._refs: dict[str, str] = {}
        self.setPlaceholderText(_("Type an author or a title"))
        self.setAccessibleName(_("Find a source that is here already"))
        self.setToolTip(_("Type an author or a title, and choose from the list (Down)"))
        self._names = QStringListModel(self)
        offer = QCompleter(self._names, self)
        offer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offer.setFilterMode(Qt.MatchFlag.MatchContains)
        offer.setMaxVisibleItems(8)
        offer.activated.connect(self.on_activated)
        if (popup := offer.popup()) is not None:
            popup.setAccessibleName(_("Sources"))
            set_look(popup, "own-offer")
            popup.setItemDelegate(QStyledItemDelegate(popup))  # the one that Qt gives a completer knows no stylesheet
        self.setCompleter(offer)

    def show_sources(self, sources: Mapping[str, Source]) -> None:
        """Offer these: one's own first, then by name; the same source once."""
        order = sorted(sources, key=lambda ref: (alias_of(ref) == OWN, name_of(sources[ref]).casefold()))
        self._refs = {name_of(sources[ref]): ref for ref in order}
        self._names.setStringList(sorted(self._refs, key=lambda name: (alias_of(self._refs[name]) != OWN, name)))

    def on_activated(self, name: str) -> None:
        """A source was chosen; the box is emptied once Qt has put the name into it."""
        QTimer.singleShot(0, self, self.clear)
        self.found.emit(self._refs[name])


def name_of(source: Source) -> str:
    """'Filtzer, The Khrushchev Era: … (1993)': enough to know a source by."""
    names = family_names(source.author or source.editor)
    title = f"{names}, {source.title}" if names else source.title
    year = source.issued[:4]
    return f"{title} ({year})" if year else title
