"""What the panel offers for a piece of evidence: to change one's own, or to copy a pack's so that it can be changed."""

from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import Space, button, label, row_of
from essay_planner.ui.own.acts import OwnEvidence


class OwnLinks(QWidget):
    """'Yours', with links, below a piece of one's own. 'copied' is for any other piece, and stands elsewhere."""

    def __init__(self, own: OwnEvidence) -> None:
        super().__init__()
        self._own = own
        self._ref = self._card = ""
        self.yours = label(_("Yours"), "strong")
        self.change = button(_("Change…"), "board-link", name=_("Change your evidence"))
        self.remove = button(_("Remove"), "board-link", name=_("Remove your evidence"))
        self.copied = button(_("Make a copy to change"), "board-link")
        self.change.clicked.connect(self.on_change)
        self.remove.clicked.connect(self.on_remove)
        self.copied.clicked.connect(self.on_copy)
        row = row_of(self.yours, self.change, self.remove, spacing=Space.MEDIUM)
        row.addStretch(1)
        self.setLayout(row)

    def show_piece(self, ref: str, card: str) -> None:
        """Offer what can be done with a piece, and the card that holds it if one does."""
        self._ref, self._card = ref, card
        own, changes = self._own.is_own(ref), self._own.can_change()
        for link in (self.change, self.remove):
            link.setVisible(own and changes)
        self.copied.setVisible(changes and not own)
        self.setVisible(own)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, but for 'copied'."""
        return [self.change, self.remove]

    def on_change(self) -> None:
        """Change the piece."""
        self._own.edit(self._ref)

    def on_remove(self) -> None:
        """Take it out of the plan."""
        self._own.remove(self._ref)

    def on_copy(self) -> None:
        """Copy it, to be changed."""
        self._own.copy(self._ref, self._card)
