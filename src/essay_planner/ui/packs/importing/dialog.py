"""The dialog that takes a table or a reference list into a pack: what was understood, adjustable, and what comes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QStackedWidget, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Pack
from essay_planner.packs.importing import IMPORTERS, Choices, Items, Makes, Offer, add_to, in_words
from essay_planner.ui.beside import Beside
from essay_planner.ui.garbage import keep_for_good
from essay_planner.ui.look import FewLines, Space, button, column_of, current_theme, label, pad, row_of, set_look
from essay_planner.ui.news import announce
from essay_planner.ui.packs.importing.options import Options
from essay_planner.ui.packs.importing.outcome import Outcome
from essay_planner.ui.packs.importing.shown import Shown, more_than_evidence, of_no_question, offer_of, show
from essay_planner.ui.packs.importing.table import CellsView

Edit = Callable[[Pack], Pack]
_SIZE = (84, 50)  # ems
_FRAME = QSize(40, 80)  # what the desktop takes around a window, with some air


class ImportDialog(QDialog):
    """'taken' carries the edit of the pack and its name as a step, once the dialog is closed by its button.

    Escape closes it; where something was corrected, it says first that this will be lost.
    """

    taken = Signal(object, str)
    fileRead = Signal(object)  # the folder that something could be taken from

    def __init__(self, parent: QWidget, pack: Pack, folder: Path) -> None:
        """'folder' is where files are looked for first."""
        super().__init__(parent)
        self.setWindowTitle(_("Import a table or list"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAcceptDrops(True)
        self._pack, self._folder = pack, folder
        self._beside = Beside()
        self._offer: Offer | None = None
        self._choices = Choices()
        self._asked: Choices | None = None  # what is being understood now
        self._plain: Choices | None = None  # what was chosen before anything was corrected
        self._warned: Choices | None = None  # what is known to be lost by another Escape
        self._over = False
        self.shown: Shown | None = None
        self.options, self.cells, self.outcome = Options(pack), CellsView(), Outcome()
        self.about, self.said = FewLines("small", most=2), FewLines("", most=2)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.on_soon)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._show_nothing("")

    def _make_buttons(self) -> None:
        self.choose = button(_("Choose a file…"), "outline")
        self.choose.setToolTip(_("Choose a spreadsheet, a Word document or a reference list (Ctrl+O)"))
        self.paste = button(_("Paste"), "outline")
        self.paste.setToolTip(_("Take the cells that you copied in a spreadsheet (Ctrl+V)"))
        self.cancel = button(_("Cancel"), "quiet")
        self.cancel.setToolTip(_("Change nothing (Escape)"))
        self.add = button(_("Import"), "primary")
        self.add.setToolTip(_("Import what is shown into the pack, as one step (Ctrl+Enter)"))

    def _lay_out(self) -> None:
        top = row_of(self.about, self.paste, self.choose, spacing=Space.GAP)
        top.setStretch(0, 1)
        head = QFrame()
        set_look(head, "bar")
        column = column_of(head, label(_("Import a table or list"), "heading"), spacing=Space.SMALL)
        column.addLayout(top)
        column.addWidget(self.options)
        pad(column, Space.EDGE, Space.MEDIUM, Space.EDGE, Space.MEDIUM)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._empty())
        self.stack.addWidget(self._work())
        foot = QFrame()
        set_look(foot, "foot")
        row = QHBoxLayout(foot)
        pad(row, Space.EDGE, Space.MEDIUM, Space.EDGE, Space.WIDE)
        row.addWidget(self.said, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.add)
        outer = column_of(self, head, self.stack, foot, spacing=Space.NONE)
        outer.setStretch(1, 1)
        self.add.setDefault(True)

    def _empty(self) -> QWidget:
        place = QWidget()
        drop = QFrame()
        set_look(drop, "drop-here")
        self.hint = label(_("Drop a file here, choose one, or paste cells that you copied."), "strong", wrap=True)
        kinds = _(
            "Tables: Excel workbooks, cells copied in any spreadsheet or saved there as CSV or TSV, and Word "
            "documents. Sources: BibTeX, RIS and CSL-JSON."
        )
        self.trouble = label("", "own-care", wrap=True)
        for each in (self.hint, self.trouble):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        small = label(kinds, "small", wrap=True)
        small.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = column_of(drop, spacing=Space.MEDIUM)
        inside.addStretch(1)
        for each in (self.hint, small, self.trouble):
            inside.addWidget(each)
        inside.addStretch(1)
        pad(inside, Space.PAGE)
        pad(column_of(place, drop), Space.PAGE)
        return place

    def _work(self) -> QWidget:
        place = QWidget()
        self._halves = row_of(self.cells, self.outcome, spacing=Space.WIDE)
        self._halves.setStretch(0, 5)
        self._halves.setStretch(1, 3)
        pad(self._halves, Space.EDGE, Space.WIDE, Space.EDGE, Space.WIDE)
        place.setLayout(self._halves)
        return place

    def _connect(self) -> None:
        self.choose.clicked.connect(self.on_choose)
        self.paste.clicked.connect(self.on_paste)
        self.cancel.clicked.connect(self.reject)
        self.add.clicked.connect(self.accept)
        self.options.changed.connect(self.on_options)
        self.cells.heads.chosen.connect(self.on_field)
        self.cells.heads.split.connect(self.on_split)
        self.outcome.cellAsked.connect(self.cells.go_to)
        for keys, act in (("Ctrl+O", self.on_choose), ("Ctrl+V", self.on_paste), ("Ctrl+Return", self.accept)):
            QShortcut(QKeySequence(keys), self, act)

    def start(self, source: Path | str | None = None) -> None:
        """Open over the window, with a file or a text to take over if there is one."""
        em, room = current_theme().sizes.body, self.screen().availableSize() - _FRAME
        self.resize(QSize(*(length * em for length in _SIZE)).boundedTo(room))
        self.open()
        self.choose.setFocus()
        if source is not None:
            self.read(source)

    # -- getting a file --

    def on_choose(self) -> None:
        """Ask for a file."""
        name, _filter = QFileDialog.getOpenFileName(self, _("Import which file?"), str(self._folder), _kinds())
        if name:
            self.read(Path(name))

    def on_paste(self) -> None:
        """Take what was copied elsewhere."""
        self.read(QGuiApplication.clipboard().text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file or a text can be dropped anywhere."""
        data = event.mimeData()
        if data.hasText() or any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take over what was dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.read(files[0] if files else event.mimeData().text())

    def read(self, source: Path | str) -> None:
        """Take over a file or a pasted text."""
        self.said.show_text(_("Reading…"))
        self._beside.do(partial(offer_of, source), partial(self.on_read, source))

    def on_read(self, source: Path | str, offer: Offer | str) -> None:
        """Show what is in it, or why nothing can be taken."""
        keep_for_good()
        if self._over:
            return
        if isinstance(offer, str):
            self._show_nothing(offer)
            announce(self, offer)
            return
        if isinstance(source, Path):
            self._folder = source.parent
            self.fileRead.emit(source.parent)
        self._offer, self._choices, self.shown = offer, Choices(), None
        self.about.show_text(" ".join((_("From {file}.").format(file=offer.file), *offer.notes)))
        self.options.show_offer(offer)
        self.cells.setVisible(bool(offer.tables))
        self.stack.setCurrentIndex(1)
        self.understand()

    def _show_nothing(self, trouble: str) -> None:
        self._offer = self.shown = None
        self._soon.stop()
        self.about.show_text("")
        self.options.hide()
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.stack.setCurrentIndex(0)
        self.said.show_text("")
        self._show_items(Items())

    # -- adjusting --

    def on_options(self) -> None:
        """Understand the table by other choices; another table, or another kind of rows, has other columns."""
        if self.shown is None or self.shown.import_.mapped is None:
            return
        mapped = self.shown.import_.mapped
        table = int(self.options.table.currentData() or 0)
        makes, header = Makes(self.options.makes.currentData()), self.options.header.isChecked()
        if table != self._choices.table:
            self._choices = Choices(table=table)
        elif makes is not mapped.makes:
            self._choices = replace(self._choices, makes=makes, fields={}, separators={})
        elif header is not mapped.header:
            self._choices = replace(self._choices, makes=mapped.makes, header=header)
        self.understand()

    def on_field(self, column: int, field: str) -> None:
        """A column holds something else; a field that another column has moves to this one."""
        self._keep_all()
        fields = {number: "" if name == field else name for number, name in self._choices.fields.items()}
        self._choices = replace(self._choices, fields={**fields, column: field})
        self.understand()

    def on_split(self, column: int, mark: str) -> None:
        """Something else stands between the values of a column."""
        self._choices = replace(self._choices, separators={**self._choices.separators, column: mark})
        self.understand()

    def _keep_all(self) -> None:
        """Choose all fields as they are understood now, so that one choice does not change the others."""
        mapped = self.shown.import_.mapped if self.shown is not None else None
        if mapped is not None:
            fields = {column.number: column.field for column in mapped.columns} | dict(self._choices.fields)
            self._choices = replace(self._choices, fields=fields, makes=mapped.makes, header=mapped.header)

    def understand(self) -> None:
        """Understand the file anew, beside the window; what is asked for meanwhile comes after."""
        wanted = self.options.of(self._choices)
        self._choices = wanted
        if self._offer is None or self._asked is not None:
            return
        self._asked = wanted
        self.said.show_text(_("Looking at it…"))
        self._beside.do(partial(show, self._offer, self._pack, wanted), partial(self.on_shown, self._offer, wanted))

    def on_shown(self, offer: Offer, asked: Choices, shown: Shown) -> None:
        """Show what was understood, unless something else was asked for meanwhile."""
        self._asked = None
        keep_for_good()
        if self._over:
            return
        if offer is not self._offer or asked != self._choices:
            self.understand()
            return
        is_first, self.shown = self.shown is None, shown
        self._plain = asked if is_first else self._plain
        if shown.import_.mapped is not None:
            self.options.show_mapped(shown.import_.mapped, shown.import_.known)
        self.cells.show_rows(shown)
        self._soon.start()  # the cards come once the table is painted
        self._show_items(shown.import_.items if not shown.trouble else Items())
        lost = len(shown.told)
        left = ngettext("{n} thing to look at.", "{n} things to look at.", lost).format(n=lost) if lost else ""
        coming = in_words(shown.import_.items) or _("There is nothing to import")
        words = " ".join(
            filter(
                None, (f"{coming[0].upper()}{coming[1:]}.", self._alike_words(shown), left, self._hidden_words(shown))
            )
        )
        self.said.show_text(shown.trouble or words)
        announce(self, words)
        if is_first:
            first = self.options.asked if self.options.asked.isVisible() else self.add
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _alike_words(self, shown: Shown) -> str:
        count = 0 if self._choices.renew else shown.import_.alike
        words = ngettext(
            "{n} row seems to be a piece that is there with other words.",
            "{n} rows seem to be pieces that are there with other words.",
            count,
        )
        other = 0 if self._choices.renew else shown.import_.differing
        more = ngettext(
            "{n} row says something else of a piece that is there.",
            "{n} rows say something else of pieces that are there.",
            other,
        )
        return " ".join(said.format(n=n) for said, n in ((words, count), (more, other)) if n)

    def _hidden_words(self, shown: Shown) -> str:
        count = of_no_question(self._pack, shown.import_.items)
        words = ngettext(
            "{n} piece has no side: students see it only without the filter ‘This question’.",
            "{n} pieces have no side: students see them only without the filter ‘This question’.",
            count,
        )
        return words.format(n=count) if count else ""

    def on_soon(self) -> None:
        """Show what comes of the file."""
        self._soon.stop()
        self.outcome.show_outcome(self.shown)

    def _show_items(self, items: Items) -> None:
        self.add.setEnabled(bool(items))
        pieces = len(items.evidence)
        words = ngettext("Import {n} piece", "Import {n} pieces", pieces).format(n=pieces)
        if more := more_than_evidence(items):
            words = _("{words} and {n} more").format(words=words, n=more)
        others = _("Import {items}").format(items=in_words(items)) if items else _("Import")
        self.add.setText(words if pieces else others)

    # -- the end --

    def accept(self) -> None:
        """Close, and hand the edit over."""
        if self.shown is None or not self.add.isEnabled() or self._asked is not None:
            return
        import_ = self.shown.import_
        step = _("Import {items}").format(items=in_words(import_.items))
        super().accept()
        self.taken.emit(partial(add_to, import_=import_), step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the field and says that corrections would be lost, before it closes."""
        choices = self.options.of(self._choices)
        if event.key() != Qt.Key.Key_Escape or self.shown is None or choices in (self._plain, self._warned):
            super().keyPressEvent(event)
            return
        self._warned = choices
        (self.cells if self.cells.isVisible() else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)
        words = _("Nothing is imported yet. Escape once more closes this, and what you chose is lost.")
        self.said.show_text(words)
        announce(self, words)

    def done(self, result: int) -> None:
        """Close; what is still being understood is told to nobody."""
        self._over = True
        super().done(result)

    def wait(self) -> None:
        """Until all that was asked for is shown."""
        while self._asked is not None or self.said.accessibleName() == _("Reading…"):
            self._beside.wait()
        self._beside.wait()
        if self._soon.isActive():
            self.on_soon()


def _kinds() -> str:
    """The kinds of files, as the file dialog wants them."""
    everything = " ".join(f"*{suffix}" for kind in IMPORTERS for suffix in kind.suffixes) + " *.txt"
    each = [f"{kind.name} ({' '.join('*' + suffix for suffix in kind.suffixes)})" for kind in IMPORTERS]
    return ";;".join([_("All that can be read ({kinds})").format(kinds=everything), *each, _("All files (*)")])
