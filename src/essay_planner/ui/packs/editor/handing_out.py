"""One file to hand out: made from the pack once nothing is to be mended, under its next version."""

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.licences import asks_for_a_name
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Pack
from essay_planner.core.pack_edits import next_version, tidied
from essay_planner.core.source_forms import untitled
from essay_planner.files.checks import check_version
from essay_planner.packs.reading import ARCHIVE_SUFFIX
from essay_planner.ui.look import button, label
from essay_planner.ui.packs.editor.facts import short_name
from essay_planner.ui.packs.editor.fields import LineField
from essay_planner.ui.packs.editor.keeping import Outcome
from essay_planner.ui.packs.editor.leading import names_missing
from essay_planner.ui.question.dialog import SheetDialog

FIRST = "1.0.0"


def version_to_offer(pack: Pack, published: Pack | None) -> str:
    """The version under which a pack is to be handed out now."""
    if published is None:
        return FIRST if pack.version.startswith("0.") or check_version(pack.version) else pack.version
    return next_version(published, pack) if pack.version == published.version else pack.version


class HandOutDialog(SheetDialog):
    """Asks for the version, and says what changed since the last. 'agreed' has the version."""

    agreed = Signal(str)

    def __init__(self, parent: QWidget, pack: Pack, published: Pack | None, advice: int = 0) -> None:
        """'published' is the pack as others have it; 'advice' is how many things there are to look at."""
        hint = _("One file with everything in it. Students open it by a double click, or drop it on the window.")
        super().__init__(parent, _("Hand out ‘{title}’").format(title=pack.title), hint)
        self.version = LineField(_("Version"), _("For example: 1.0.0"))
        self.version.show_value(version_to_offer(pack, published))
        self.version.changed.connect(self.on_changed)
        self.about = label(f"{_about(published)} {_since(published, pack)}".rstrip(), "small", wrap=True)
        self.to_look_at = label(_advice_words(advice), "small", wrap=True)
        self.to_look_at.setVisible(bool(advice))
        self.make, self.cancel = button(_("Choose where to put the file…"), "primary"), button(_("Cancel"), "quiet")
        self.make.setToolTip(_("Asks for a folder and a name, and makes the file (Enter)"))
        self.cancel.setToolTip(_("Make no file now (Escape)"))
        self.make.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.nameless = label(names_missing(), "own-care", wrap=True)
        self.nameless.setVisible(asks_for_a_name(pack.licence) and not pack.authors)
        self.column.addWidget(self.version)
        self.column.addWidget(self.about)
        self.column.addWidget(self.to_look_at)
        self.column.addWidget(self.nameless)
        self.untitled = label(_without_titles(pack), "own-care", wrap=True)
        self.untitled.setVisible(bool(self.untitled.text()))
        self.column.addWidget(self.untitled)
        self.column.addStretch(1)
        self.lay_foot(QWidget(), self.cancel, self.make)

    def on_changed(self) -> None:
        """Say why a version will not do."""
        self.version.say(check_version(self.version.value()), "own-care")

    def accept(self) -> None:
        """Go on, or stay with a version that will not do."""
        if check_version(self.version.value()):
            self.on_changed()
            self.version.field.setFocus()
            return
        super().accept()
        self.agreed.emit(self.version.value())


def _about(published: Pack | None) -> str:
    if published is None:
        return _("Nobody has this pack yet, so it begins with 1.0.0. Later versions go up by themselves.")
    return _("Students have version {version}. Plans that they made keep working with the new one.").format(
        version=published.version
    )


def _without_titles(pack: Pack) -> str:
    """Which sources of a pack have no title yet, by who wrote them; '' if all have one."""
    without = [short_name(source) for source in pack.sources if source.title == untitled()]
    words = ngettext(
        "A source has no title yet, which students would see in their notes: {sources}.",
        "{count} sources have no title yet, which students would see in their notes: {sources}.",
        len(without),
    )
    return words.format(count=len(without), sources="; ".join(without)) if without else ""


def _since(published: Pack | None, pack: Pack) -> str:
    """How much of the pack changed since others got it; '' where no item did."""
    from essay_planner.core.pack_diff import compare_packs, counts_in_words

    found = compare_packs(published, tidied(pack)) if published is not None else None
    if found is None or not (found.added or found.changed or found.gone):
        return ""
    return _("Since then: {counts}").format(counts=counts_in_words(found))


def _advice_words(count: int) -> str:
    return ngettext(
        "{n} thing to look at is listed at the foot of the editor (F7). The pack can be handed out as it is.",
        "{n} things to look at are listed at the foot of the editor (F7). The pack can be handed out as it is.",
        count,
    ).format(n=count)


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is handed out: the pack, the bytes that it was read from, and the folders that its pictures are in."""

    pack: Pack
    before: bytes
    places: tuple[Path | None, ...]


def make_file(parcel: Parcel, target: Path) -> Outcome:
    """Write the one file of a pack. Safe in any thread; what is wrong with the pack comes back as a sentence."""
    from essay_planner.files.atomic import write_atomic
    from essay_planner.packs.building import build

    try:
        with TemporaryDirectory() as folder:
            data = _gather(parcel, Path(folder))
            write_atomic(target, build(Path(folder)).data)
    except (OSError, EssayPlannerError) as error:
        why = getattr(error, "strerror", None) or str(error).splitlines()[0]
        return Outcome(trouble=_("The file ‘{name}’ cannot be made ({why}).").format(name=target.name, why=why))
    return Outcome(data)


def _gather(parcel: Parcel, folder: Path) -> bytes:
    from essay_planner.packs.pictures import picture_names
    from essay_planner.packs.reading import PACK_FILE
    from essay_planner.ui.packs.editor.keeping import as_text

    for name in picture_names(parcel.pack):
        found = (place / name for place in parcel.places if place is not None)
        if (source := next((path for path in found if path.is_file()), None)) is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(source.read_bytes())
    data, _anew = as_text(parcel.pack, parcel.before)
    (folder / PACK_FILE).write_bytes(data)
    return data


def ask_where_to_hand_out(parent: QWidget, pack: Pack, folder: Path) -> Path | None:
    """Where to put the file, or None; its name says which version it is. An existing file is asked about."""
    dialog = QFileDialog(parent, _("Hand out the pack as"), str(folder), _("Evidence packs (*.evidencepack)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("evidencepack")
    version = pack.version.replace(".", "-")  # after a point, Qt would take the rest of a name for its ending
    dialog.selectFile(f"{file_name(pack)} {version}{ARCHIVE_SUFFIX}")
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def ask_folder_to_save_in(parent: QWidget, pack: Pack, folder: Path) -> Path | None:
    """Which folder is to hold the pack, or None; it is made if need be."""
    dialog = QFileDialog(parent, _("Save the pack in a folder of its own"), str(folder))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, _("Folder:"))
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a folder is not written over
    dialog.selectFile(file_name(pack))
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def file_name(pack: Pack) -> str:
    """A name for the pack's file or folder, from its title."""
    kept = "".join(ch if ch.isalnum() or ch in "-–’'," else " " for ch in pack.title)
    return re.sub(r"\s+", " ", kept).strip(" -–’',")[:60] or pack.id
