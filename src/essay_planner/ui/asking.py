"""The few questions that the window asks in a box of its own: which file."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.saving import SUFFIX


def ask_plan_to_open(parent: QWidget, folder: Path) -> Path | None:
    """Which plan to open, or None."""
    name, _filter = QFileDialog.getOpenFileName(parent, _("Open a plan"), str(folder), _plans())
    return Path(name) if name else None


def ask_pack_to_open(parent: QWidget, folder: Path) -> Path | None:
    """Which evidence pack to open, or None."""
    kinds = _("Evidence packs (*.evidencepack *.yaml)")
    name, _filter = QFileDialog.getOpenFileName(parent, _("Open an evidence pack"), str(folder), kinds)
    return Path(name) if name else None


def ask_where_to_save(parent: QWidget, plan: Plan, folder: Path) -> Path | None:
    """Where to save a plan, or None. An existing file is asked about."""
    return _ask_where(parent, _("Save the plan as"), folder / file_name(plan, SUFFIX), _plans())


def ask_where_to_export(parent: QWidget, plan: Plan, beside: Path) -> Path | None:
    """Where to write the Word document, or None. 'beside' is the plan's file, or a folder."""
    start = beside / file_name(plan, ".docx") if beside.is_dir() else beside.with_suffix(".docx")
    return _ask_where(parent, _("Export to Word"), start, _("Word documents (*.docx)"))


def file_name(plan: Plan, suffix: str) -> str:
    """A name for a plan's file, made from the first words of its question."""
    kept = "".join(ch if ch.isalnum() or ch in " -–’'" else " " for ch in plan.question.text)
    words = kept.split()
    return " ".join(words[:7]) + suffix if words else "plan" + suffix


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
