"""Where the program keeps what belongs to the user: settings, installed packs, recovered plans."""

import os
from pathlib import Path


def home_path() -> Path:
    """The program's folder for this user; ESSAY_PLANNER_HOME moves it. It may not exist yet."""
    moved = os.environ.get("ESSAY_PLANNER_HOME")
    if moved:
        return Path(moved)
    from platformdirs import user_data_path

    return user_data_path("essay-planner", appauthor=False)
