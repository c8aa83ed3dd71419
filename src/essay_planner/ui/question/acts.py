"""What the menus, Welcome and the board do about questions and packs: each opens its dialog."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.plan import PlanQuestion
from essay_planner.ui.brief import briefly
from essay_planner.ui.opening import Opener
from essay_planner.ui.session import PlanSession

if TYPE_CHECKING:
    from essay_planner.packs.reading import LoadedPack
    from essay_planner.ui.question.change_form import ChangeQuestionForm
    from essay_planner.ui.question.own_form import OwnQuestionForm
    from essay_planner.ui.question.packs_form import PacksForm


class QuestionActs(QObject):
    """Opens the dialogs over the window; 'ask_pack' asks the user for the file of a pack."""

    startedOwn = Signal()  # a plan on a question of one's own

    def __init__(self, window: QWidget, opener: Opener, ask_pack: Callable[[], Path | None]) -> None:
        super().__init__(window)
        self._window, self._opener, self._ask_pack = window, opener, ask_pack
        self.own_form: OwnQuestionForm | None = None  # kept: what was typed is there again next time
        self.change_form: ChangeQuestionForm | None = None
        self.packs_form: PacksForm | None = None

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {"own_question": self.write_own, "change_question": self.change, "packs": self.choose_packs}

    def write_own(self, words: object = "") -> None:
        """Write a question of one's own; 'words' are a first version of it."""
        from essay_planner.ui.question.own_form import OwnQuestionForm

        if self.own_form is None:
            self.own_form = OwnQuestionForm(self._window)
            self.own_form.written.connect(self.on_written)
        self.own_form.open_with(self._opener.shelf.packs(), words if isinstance(words, str) else "")

    def on_written(self, question: PlanQuestion, headings: Sequence[str], packs: "Sequence[LoadedPack]") -> None:
        """Start the plan; the form is empty next time."""
        if self._opener.start_own(question, headings, packs) and self.own_form is not None:
            self.own_form.deleteLater()
            self.own_form = None
            self.startedOwn.emit()

    def change(self) -> None:
        """Change the question of the open plan."""
        from essay_planner.ui.question.change_form import ChangeQuestionForm

        if (session := self._session()) is not None:
            self.change_form = ChangeQuestionForm(self._window, session)
            self.change_form.finished.connect(self.change_form.deleteLater)
            self.change_form.start()

    def choose_packs(self) -> None:
        """Choose the packs of the open plan."""
        from essay_planner.ui.question.packs_form import PacksForm

        if (session := self._session()) is not None:
            self.packs_form = PacksForm(self._window, session, self._opener.shelf)
            self.packs_form.openAsked.connect(self.on_open_asked)
            self.packs_form.finished.connect(self.on_packs_chosen)
            self.packs_form.start()

    def on_open_asked(self) -> None:
        """Add a pack from a file to the open plan."""
        path, form = self._ask_pack(), self.packs_form
        if path is None or form is None:
            return
        meanwhile = self._opener.add_pack(path, partial(self._on_pack_read, form), partial(self._on_pack_failed, form))
        if meanwhile:
            form.say(meanwhile)

    def _on_pack_read(self, form: "PacksForm", loaded: "LoadedPack") -> None:
        if form is self.packs_form:
            form.add(loaded)

    def _on_pack_failed(self, form: "PacksForm", error: EssayPlannerError) -> None:
        if form is self.packs_form:
            form.say(briefly(error))

    def on_packs_chosen(self) -> None:
        """The dialog is closed."""
        if self.packs_form is not None:
            self.packs_form.deleteLater()
            self.packs_form = None

    def _session(self) -> PlanSession | None:
        return self._opener.current.session if self._opener.current is not None else None
