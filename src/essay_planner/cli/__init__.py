"""The command line: every capability without a window.

A module for each family of commands holds what they can be told and what they do; 'parser' brings them together.
"""

from essay_planner.cli.running import main

__all__ = ["main"]
