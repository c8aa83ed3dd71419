"""The few questions that the window asks in a box of its own: which file, and what if there can be none."""

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.open_plan import Unsaved
from essay_planner.ui.writing import SUFFIX

NAME_LENGTH = 80  # characters of a file's name
JOINING = frozenset(
    ("and", "as", "at", "between", "but", "by", "during", "for", "from", "in", "of", "on", "or", "that", "the", "to")
) | {"was", "were"}


def ask_about_unsaved(parent: QWidget, plan: Plan, why: str, folder: Path) -> Path | Unsaved:
    """What is to become of a plan that is to be left and can be saved nowhere; closing the box stays with the plan."""
    box = QMessageBox(QMessageBox.Icon.Warning, _("The plan is not saved"), why, parent=parent)
    box.setInformativeText(_("Save it somewhere else, or its last changes are lost."))
    save = box.addButton(_("Save somewhere else…"), QMessageBox.ButtonRole.AcceptRole)
    drop = box.addButton(_("Leave without saving"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(_("Go on with the plan"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if clicked is drop:
        return Unsaved.DROP
    return (ask_where_to_save(parent, plan, folder) if clicked is save else None) or Unsaved.STAY


def ask_plan_to_open(parent: QWidget, folder: Path) -> Path | None:
    """Which plan to open, or None."""
    name, _filter = QFileDialog.getOpenFileName(parent, _("Open a plan"), str(folder), _plans())
    return Path(name) if name else None


def ask_pack_to_open(parent: QWidget, folder: Path) -> Path | None:
    """Which evidence pack to open, or None."""
    kinds = _("Evidence packs (*.evidencepack *.yaml)")
    name, _filter = QFileDialog.getOpenFileName(parent, _("Open an evidence pack"), str(folder), kinds)
    return Path(name) if name else None


def ask_shared_folder(parent: QWidget, folder: Path) -> Path | None:
    """Which folder packs may come from, or None."""
    name = QFileDialog.getExistingDirectory(parent, _("Add a shared folder"), str(folder))
    return Path(name) if name else None


def ask_where_to_save(parent: QWidget, plan: Plan, folder: Path) -> Path | None:
    """Where to save a plan, or None. An existing file is asked about."""
    return _ask_where(parent, _("Save the plan as"), folder / file_name(plan, SUFFIX), _plans())


def ask_where_to_hand_on(parent: QWidget, plan: Plan, folder: Path) -> Path | None:
    """Which new folder is to hold the plan and its packs, or None."""
    dialog = QFileDialog(parent, _("Save a copy with its packs, in a new folder"), str(folder))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # what is there already stays: nothing is written over
    dialog.selectFile(_("{name} with its packs").format(name=file_name(plan, "")))
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def file_name(plan: Plan, suffix: str) -> str:
    """A name for a plan's file: the first sentence of its question, or as much of it as makes sense by itself."""
    sentence = next((part for part in re.split(r"[.?!:;]", plan.question.text) if part.strip()), "")
    kept = "".join(ch if ch.isalnum() or ch in "-–’'" else " " for ch in sentence)
    words = [word for part in kept.split() if (word := part.strip("-–’'"))]
    return (_phrase(words) or "plan") + suffix


def _phrase(words: list[str]) -> str:
    """The words, if they are few; else those before the last joining word that leaves few."""
    text = " ".join(words)
    if len(text) <= NAME_LENGTH:
        return text
    lengths = [len(" ".join(words[: count + 1])) for count in range(len(words))]
    fitting = [count for count in range(1, len(words)) if lengths[count - 1] <= NAME_LENGTH]
    joins = [count for count in fitting if words[count].lower() in JOINING and words[count - 1].lower() not in JOINING]
    return " ".join(words[: max(joins or fitting, default=0)]) or text[:NAME_LENGTH]


def _plans() -> str:
    return _("Essay plans (*{suffix})").format(suffix=SUFFIX)


def _ask_where(parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
    dialog = QFileDialog(parent, title, str(start.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(start.suffix)
    dialog.selectFile(start.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
