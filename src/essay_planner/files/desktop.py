"""A place among the programs of a Linux desktop: an entry in its menu, icons, and the types of our files.

How these are written: https://specifications.freedesktop.org/desktop-entry-spec/latest/ and shared-mime-info-spec.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.files.atomic import write_atomic
from essay_planner.files.data import data_path

PLAN_TYPE = "application/vnd.essay-planner.plan+yaml"
PACK_TYPE = "application/vnd.essay-planner.pack+zip"
_PATIENCE = 60  # seconds for the system's own tools
_ICONS = {
    "apps/essay-planner.svg": "essay-planner.svg",
    f"mimetypes/{PLAN_TYPE.replace('/', '-')}.svg": "essay-plan.svg",
    f"mimetypes/{PACK_TYPE.replace('/', '-')}.svg": "evidence-pack.svg",
}


def put_on_desktop() -> Sequence[Path]:
    """Give the program its place, and our files their types and icons; gives the files that were written.

    Raises EssayPlannerError on systems that do it in another way, and OSError.
    """
    if not sys.platform.startswith(("linux", "freebsd")):
        raise EssayPlannerError(_("Only the desktops of Linux need this."))
    contents = {path: data_path(*source).read_bytes() for path, source in _copied().items()}
    contents[_entry()] = _entry_text(_command()).encode()
    for path, data in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, data)
    _tell_desktop()
    return list(contents)


def take_off_desktop() -> Sequence[Path]:
    """Take all of it away again; gives the files that were there."""
    removed = [path for path in (_entry(), *_copied()) if path.is_file()]
    for path in removed:
        path.unlink()
    _tell_desktop()
    return removed


def _share() -> Path:
    """Where a user's own programs are described (https://specifications.freedesktop.org/basedir-spec/latest/)."""
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _entry() -> Path:
    return _share() / "applications" / "essay-planner.desktop"


def _copied() -> dict[Path, tuple[str, ...]]:
    """What goes to the desktop as it is: where to, and which of our files."""
    icons = _share() / "icons" / "hicolor" / "scalable"
    types = {_share() / "mime" / "packages" / "essay-planner.xml": ("resources", "desktop", "essay-planner.xml")}
    return {**types, **{icons / to: ("resources", "icons", of) for to, of in _ICONS.items()}}


def _command() -> Sequence[str]:
    """How the program is started that is running now."""
    script = Path(sys.executable).with_name("essay-planner")
    return [str(script)] if script.is_file() else [sys.executable, "-m", "essay_planner"]


def _entry_text(command: Sequence[str]) -> str:
    start = " ".join(map(_quoted, command))
    rows = {
        "Type": "Application",
        "Version": "1.1",
        "Name": _("Essay Planner"),
        "GenericName": _("Planner of essays"),
        "Comment": _("Plan an essay, one piece of evidence at a time"),
        "Exec": f"{start} %f",
        "Icon": "essay-planner",
        "Terminal": "false",
        "Categories": "Education;History;",
        "Keywords": _("essay;plan;history;evidence;argument;"),
        "MimeType": f"{PLAN_TYPE};{PACK_TYPE};",
        "StartupNotify": "true",
        "StartupWMClass": "essay-planner",
        "Actions": "new-window;",
    }
    action = {"Name": _("New window"), "Exec": f"{start} --new-window"}
    parts = {"Desktop Entry": rows, "Desktop Action new-window": action}
    return "\n".join(
        f"[{heading}]\n" + "".join(f"{key}={value}\n" for key, value in part.items()) for heading, part in parts.items()
    )


def _quoted(word: str) -> str:
    """An argument as the Exec key has it: quoted, then with the escapes of any text, and no field codes."""
    inner = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in word)
    return '"' + inner.replace("\\", "\\\\").replace("%", "%%") + '"'


def _tell_desktop() -> None:
    """Let the desktop read again what it has; one without these tools does so when the user comes back."""
    for tool, folder in (("update-mime-database", "mime"), ("update-desktop-database", "applications")):
        found, where = shutil.which(tool), _share() / folder
        if found is not None and where.is_dir():
            with suppress(OSError, subprocess.SubprocessError):
                subprocess.run([found, str(where)], capture_output=True, timeout=_PATIENCE, check=False)
