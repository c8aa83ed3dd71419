"""What is chosen in the export dialog, and what is said of it."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from essay_planner.core.messages import _, ngettext
from essay_planner.core.outline import Outline
from essay_planner.core.plan import ExportOptions, HandedInBy
from essay_planner.core.variants import PLAN, TEACHER, variant_of
from essay_planner.export.formats import WORD, Format, formats

MARKDOWN = "markdown"
_WITH_ALL_THAT_IS_OPEN = (PLAN, TEACHER)


@dataclass(frozen=True, slots=True)
class Choice:
    """How a plan is to be exported, where to, and whose it is if that is typed."""

    options: ExportOptions
    path: Path
    who: HandedInBy = field(default_factory=HandedInBy)


def format_of(options: ExportOptions) -> Format:
    """The kind of file that the options name; a Word document where they name none that we have."""
    return formats().get(options.format, formats()[WORD])


def path_for(typed: str, folder: Path, kind: Format) -> Path:
    """Where a name leads that was typed: within the folder unless it says more, with the suffix of its kind."""
    name = typed.strip()
    whole = name if name.lower().endswith(kind.suffix) else name + kind.suffix
    return folder / (Path.home() / whole[2:] if whole.startswith("~/") else whole)


def is_name(typed: str) -> bool:
    """Whether what is typed names a file, and not nothing or a folder."""
    return bool(Path(without_suffix(typed)).name) and not without_suffix(typed).endswith(("/", "\\"))


def typed_format(typed: str) -> Format | None:
    """The kind of file that a typed name ends in, if it is one of ours."""
    return next((kind for kind in formats().values() if typed.strip().lower().endswith(kind.suffix)), None)


def without_suffix(typed: str) -> str:
    """A typed name without the suffix of a kind of file that we have."""
    kind = typed_format(typed)
    return typed.strip()[: -len(kind.suffix)] if kind is not None else typed.strip()


def free_name(folder: Path, name: str, suffix: str) -> str:
    """A name that no file in the folder has yet: the one wished for, or one with the next number."""
    stem = re.sub(r" \d+$", "", name)
    number, free = 1, name
    while (folder / f"{free}{suffix}").exists():
        number += 1
        free = f"{stem} {number}"
    return free


def still_open(plan: Outline) -> str:
    """How much is to be seen to before writing."""
    count = len(plan.before_you_write)
    if not count:
        return _("Nothing is missing from the plan.")
    words = ngettext("{count} thing is missing", "{count} things are missing", count).format(count=count)
    listed = variant_of(plan.export.variant) in _WITH_ALL_THAT_IS_OPEN
    form = _("{words} from the plan: see ‘Before you write’ at the end.") if listed else _("{words} from the plan.")
    return form.format(words=words)


def trouble(path: Path, options: ExportOptions, plan: Path | None = None) -> str:
    """Why nothing can be written there, as a sentence; '' where it can, as far as one can tell.

    'plan' is the file that the plan is kept in.
    """
    if path.is_dir():
        return _("There is a folder of this name. Choose another name.")
    if not path.parent.is_dir():
        return _("There is no folder ‘{folder}’. Choose another.").format(folder=said_folder(path.parent))
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        return _("Nothing may be written here. Choose another name or folder.")
    if _are_one(path, plan):
        return _("This is the plan itself. Choose another name.")
    if _are_one(path, Path(options.template).expanduser() if options.template else None):
        return _("This is the template itself. Choose another name.")
    return ""


def _are_one(path: Path, other: Path | None) -> bool:
    return other is not None and path.exists() and other.exists() and path.samefile(other)


def said_folder(folder: Path) -> str:
    """A folder as one says it: those in the user’s home folder without the way to it."""
    home = Path.home()
    if folder == home:
        return _("your home folder")
    return str(folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)


def difference(options: ExportOptions) -> str:
    """Where the file will not be like its pages; '' where it will."""
    kind = format_of(options)
    if kind.word == WORD:
        said = _("In Word each note stands at the foot of its page, and lines may break elsewhere.")
        return said + " " + _("The school’s template gives it its own look.") if options.template else said
    if kind.word == MARKDOWN:
        return _("Markdown is plain text: your notes app gives it its look. The words are these.")
    return _("A web page has no pages until it is printed.") if kind.word == "html" else ""
