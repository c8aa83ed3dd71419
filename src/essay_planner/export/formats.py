"""Every kind of file that a plan can become. A new one is a file with a function from an outline to bytes, and a line
in FORMATS; one that only the window's libraries can make is handed in by who has them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.outline import Outline

Maker = Callable[[Outline, datetime], bytes]  # with the time at which the file is said to be made

WORD, PDF = "word", "pdf"


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its word, its suffix with the dot, its name, what it is good for, and what makes it.

    'make' is None for what needs Qt.
    """

    word: str
    suffix: str
    name: str
    use: str
    make: Maker | None


def formats() -> Mapping[str, Format]:
    """Every kind of file by its word, in the order in which they are offered."""
    made = (
        Format(WORD, ".docx", _("Word"), _("to go on writing, and for your teacher’s comments"), _word),
        Format(PDF, ".pdf", _("PDF"), _("to print, or to read on a phone"), None),
        Format("html", ".html", _("Web page"), _("to read in any browser, without a network"), _html),
        Format("markdown", ".md", _("Markdown"), _("for notes apps such as Obsidian"), _markdown),
    )
    return {one.word: one for one in made}


def format_for(path: PurePath) -> Format:
    """The kind of file that a name ends in. Raises EssayPlannerError, naming those that there are, for another."""
    for one in formats().values():
        if one.suffix == path.suffix.lower():
            return one
    known = ", ".join(one.suffix for one in formats().values())
    raise EssayPlannerError(_("{file}: The name must end in one of {known}.").format(file=path, known=known))


def _word(outline: Outline, created: datetime) -> bytes:
    from essay_planner.export.paged import as_word

    return as_word(outline, created)


def _html(outline: Outline, _created: datetime) -> bytes:
    from essay_planner.export.paged import to_page

    return to_page(outline).encode()


def _markdown(outline: Outline, _created: datetime) -> bytes:
    from essay_planner.export.markdown import to_markdown

    return to_markdown(outline).encode()
