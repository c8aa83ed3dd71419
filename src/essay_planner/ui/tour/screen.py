"""A screen of the tour's own, so that nobody's pointer is grabbed: Xvfb, with openbox for the keyboard focus."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _

WIDTH, HEIGHT = 1440, 900
_NEEDED = ("Xvfb", "openbox", "xdotool")
_NOT_OURS = ("WAYLAND_DISPLAY", "XAUTHORITY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "QT_QPA_PLATFORMTHEME")
_SCALES = ("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_STYLE_OVERRIDE")


def missing() -> list[str]:
    """The programs that the tour needs and that are not installed."""
    return [name for name in _NEEDED if shutil.which(name) is None]


@contextmanager
def own_screen() -> Iterator[None]:
    """Within it, this process and what it starts are on a screen of 1440 by 900 of their own.

    Raises EssayPlannerError if a program is missing or the screen does not come up.
    """
    if lacking := missing():
        sentence = _("The tour needs {programs}. On Debian: apt install xvfb openbox xdotool")
        raise EssayPlannerError(sentence.format(programs=", ".join(lacking)))
    for name in (*_NOT_OURS, *_SCALES):
        os.environ.pop(name, None)
    server, display = _start_server()
    os.environ["DISPLAY"] = display
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    manager = subprocess.Popen(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def _start_server() -> tuple[subprocess.Popen[bytes], str]:
    """Start Xvfb on a number that is free, which it chooses itself and tells through a pipe."""
    reading, writing = os.pipe()
    size = f"{WIDTH}x{HEIGHT}x24"
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        number = told.readline().strip().decode()
    if not number:
        server.wait()
        raise EssayPlannerError(_("The tour's screen (Xvfb) did not start."))
    return server, f":{number}"
