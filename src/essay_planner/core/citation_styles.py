"""The citation styles that a plan can be exported in: the words that files and commands use, and their names."""

from collections.abc import Mapping

from essay_planner.core.messages import _

CHICAGO = "chicago"  # what a plan has that names none


def style_names() -> Mapping[str, str]:
    """Every style's name by its word, in the order in which they are offered."""
    return {
        CHICAGO: _("Chicago (notes)"),
        "mhra": _("MHRA (notes)"),
        "harvard": _("Harvard, Cite Them Right (in the text)"),
        "mla": _("MLA (in the text)"),
        "apa": _("APA (in the text)"),
    }
