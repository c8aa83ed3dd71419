"""The kinds of document that a plan can be exported as: the words that files and commands use, and their names."""

from collections.abc import Mapping

from essay_planner.core.messages import _

PLAN = "plan"  # what a plan has that names none
BLANK = "blank"
REVISION = "revision"
SKELETON = "skeleton"
TEACHER = "teacher"
WITHOUT_NOTES = (BLANK, REVISION)  # they have no room for notes and sources


def variant_names() -> Mapping[str, str]:
    """Every variant's name by its word, in the order in which they are offered."""
    return {
        PLAN: _("The whole plan"),
        BLANK: _("Blank planning sheet"),
        REVISION: _("Revision sheet on one page"),
        SKELETON: _("Essay skeleton with word budgets"),
        TEACHER: _("Copy for the teacher, with room for comments"),
    }


def variant_of(word: str) -> str:
    """The variant that a plan asks for; the whole plan where it asks for none that we have."""
    return word if word in variant_names() else PLAN
