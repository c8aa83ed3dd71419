"""The window: everything that a user sees. The only package that imports PySide6."""

import sys

from essay_planner.ui.overrides import make_errors_whole

if sys.version_info < (3, 12):
    make_errors_whole()  # before any class is defined that could need it
