"""The form for what a pack says of itself: its title, who made it, and what others may do with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Author, Pack
from essay_planner.core.pack_edits import next_version
from essay_planner.ui.look import button
from essay_planner.ui.packs.editor.choosing import LanguageField, LicenceField
from essay_planner.ui.packs.editor.fields import IdsField, LineField, TextField
from essay_planner.ui.packs.editor.form import ItemForm
from essay_planner.ui.packs.editor.rows import Cell, RowsField


class VersionField(LineField):
    """The version, with the one that the pack should have next."""

    offered = Signal()

    def __init__(self) -> None:
        super().__init__(_("Version"), _("For example: 1.0.0"))
        self._next = ""
        self.offer = button("", "board-link")
        self.offer.clicked.connect(self.on_offer)
        self.offer.hide()
        if isinstance(column := self.layout(), QVBoxLayout):
            column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)

    def suggest(self, version: str) -> None:
        """Offer a version, or none."""
        self._next = version
        words = _("Make it {version}").format(version=version)
        self.offer.setText(words)
        self.offer.setAccessibleName(words)
        self.offer.setVisible(bool(version) and version != self.text)

    def on_offer(self) -> None:
        """Take the version that is offered."""
        self.show_text(self._next)
        self.offered.emit()

    def stops(self) -> list[QWidget]:
        """The line, and the offer."""
        return [self.field, self.offer]


class DetailsForm(ItemForm):
    """The pack itself is the item."""

    def __init__(self, published: Pack | None) -> None:
        """'published' is the pack as others have it, or None where nobody has."""
        super().__init__(_("Details"))
        self._published = published
        title = LineField(_("Title of the pack"), _("For example: Stalin in power, 1928–53"))
        self.add(self.bind("title", title, _("Change the title")))
        text = TextField(
            _("What is in it"),
            _("What it covers, what it leaves out, and where a side has little evidence"),
            sentence=False,
        )
        self.add(self.bind("description", text, _("Change the description")))
        authors = RowsField(_("Who made it"), _("Author"), _("Add a name"), _author_cells, lambda: Author(name=""))
        self.add(self.bind("authors", authors, _("Change who made it")))
        self.add(self.bind("licence", LicenceField(), _("Change the licence")))
        self.version = VersionField()
        language = self.bind("language", LanguageField(), _("Change the language"))
        self.add_pairs(language, self.bind("version", self.version, _("Change the version")))
        subject = LineField(_("Subject"), _("For example: History"))
        topic = LineField(_("Place in the course"), _("For example: 1.3.2"))
        self.add_pairs(
            self.bind("subject", subject, _("Change the subject")), self.bind("topic", topic, _("Change the topic"))
        )
        self.fold(_("Evidence that is no longer in the pack"))
        withdrawn = IdsField(_("Ids that were withdrawn"), _("One on each line, such as prisoners-released"))
        withdrawn.say(
            _(
                "Plans that use this evidence still open, and say that you withdrew it. "
                "What you remove after handing out is written down here by itself."
            )
        )
        self.add(self.bind("withdrawn", withdrawn, _("Change what is withdrawn")))
        self.end()

    def publish(self, pack: Pack) -> None:
        """From now on this is the pack that others have."""
        self._published = pack
        self._say_version(pack)

    def follow(self, pack: Pack, item: object) -> None:
        """Show the pack, and which version it should have."""
        super().follow(pack, item)
        self._say_version(pack)

    def _say_version(self, pack: Pack) -> None:
        if self._published is None:
            self.version.suggest("")
            self.version.say(_("It becomes 1.0.0 when you hand it out for the first time."))
            return
        wanted = next_version(self._published, pack)
        self.version.suggest(wanted if pack.version == self._published.version else "")
        self.version.say(_("Handed out as {version}.").format(version=self._published.version))


def _author_cells() -> Sequence[Cell]:
    return [
        ("name", LineField(_("Name"), _("For example: A. Teacher, Example School")), False),
        ("role", LineField(_("Part"), _("For example: author, editor")), False),
    ]
