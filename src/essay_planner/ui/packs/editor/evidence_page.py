"""The page of the evidence: one piece in a form, or several at once."""

from PySide6.QtCore import Signal

from essay_planner.core.messages import _
from essay_planner.core.pack_parts import Item, Part
from essay_planner.ui.packs.editor.evidence_form import EvidenceForm
from essay_planner.ui.packs.editor.evidence_parts import AskPicture, FindPicture
from essay_planner.ui.packs.editor.form import ItemForm
from essay_planner.ui.packs.editor.item_page import ItemPage
from essay_planner.ui.packs.editor.session import PackSession
from essay_planner.ui.packs.editor.several_form import SeveralForm


class EvidencePage(ItemPage):
    """'sourceAsked' asks for a new source to be written down."""

    sourceAsked = Signal()

    def __init__(self, session: PackSession, find_picture: FindPicture, ask_picture: AskPicture) -> None:
        self._find_picture, self._ask_picture = find_picture, ask_picture
        self.several = SeveralForm(session)
        super().__init__(session, Part.EVIDENCE, self._make)
        self.table.setAccessibleDescription(_("Several rows can be chosen, to change them at once"))
        self.several.removeAsked.connect(self.remove)

    def _make(self, _item: Item) -> ItemForm:
        form = EvidenceForm(self._find_picture, self._ask_picture)
        form.sourceAsked.connect(self.sourceAsked)
        return form

    def _show_several(self, chosen: tuple[str, ...]) -> None:
        if self.pages.indexOf(self.several) < 0:
            self.pages.addWidget(self.several)
        self.several.follow(self._session.pack, chosen)
        self.pages.setCurrentWidget(self.several)
