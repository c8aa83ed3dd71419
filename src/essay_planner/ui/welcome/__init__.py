"""Welcome: choose a question, or go on with a plan."""

from essay_planner.ui.welcome.view import WelcomeView

__all__ = ["WelcomeView"]
