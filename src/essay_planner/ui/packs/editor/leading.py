"""The problems of a pack as the editor says them: a plain sentence, whose it is, and the field that it leads to."""

from dataclasses import dataclass
from typing import Any

from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Kind, Pack
from essay_planner.core.pack_parts import Part, headline, in_few_words, item_of
from essay_planner.core.text import count_words
from essay_planner.packs.checks import LONGEST_STATEMENT
from essay_planner.packs.problems import PackProblem

_NESTED = frozenset({"sides", "correction"})  # keys whose own keys have fields of their own in a form


@dataclass(frozen=True, slots=True)
class Lead:
    """A problem: where it leads ('part' None are the details), what it says, and whether it is only advice.

    'key' is of a field in the form, and 'rest' leads on in it: the row of a list and a key of that.
    """

    part: Part | None
    item: str
    key: str
    rest: tuple[str | int, ...]
    sentence: str
    whose: str
    advice: bool

    @property
    def place(self) -> tuple[object, ...]:
        """Where it leads."""
        return self.part, self.item, self.key, self.rest


def lead_of(problem: PackProblem, pack: Pack) -> Lead:
    """A problem of a pack in the editor's words."""
    item = item_of(pack, problem.part, problem.item) if problem.part is not None and problem.item else None
    path = tuple(_attribute(step) for step in problem.path)
    key, rest = _key_of(path)
    if isinstance(item, Evidence):
        key, rest = _meant(item, key, rest)
    words = headline(item) if item is not None else ""
    whose = in_few_words(words) if words.strip() else ""
    return Lead(problem.part, problem.item, key, rest, _sentence(problem, key, rest, item, pack), whose, problem.advice)


def _attribute(step: str | int) -> str | int:
    if isinstance(step, int):
        return step
    known = step.replace("-", "_").lower()
    return f"{known}_" if known in ("class", "in", "as") else known


def _key_of(path: tuple[str | int, ...]) -> tuple[str, tuple[str | int, ...]]:
    if len(path) > 1 and path[0] in _NESTED:
        return f"{path[0]}.{path[1]}", path[2:]
    return (str(path[0]), path[1:]) if path else ("", ())


def _meant(piece: Evidence, key: str, rest: tuple[str | int, ...]) -> tuple[str, tuple[str | int, ...]]:
    """The field to fill in, where the problem stands with another."""
    if key == "kind" and piece.kind is Kind.QUOTATION:
        return "quotes", ()
    if key == "kind" and piece.kind is Kind.INTERPRETATION:
        return "view_of", ()
    return ("sources", ()) if not key else (key, rest)


def _sentence(problem: PackProblem, key: str, rest: tuple[str | int, ...], item: Any, pack: Pack) -> str:
    """What is missing is said without the keys of the file."""
    said = (
        _missing().get((problem.part, key)) if not rest and _is_empty(item if item is not None else pack, key) else None
    )
    if problem.part is not None and not problem.item:
        said = _missing().get((problem.part, ""))
    if problem.part is Part.EVIDENCE and not problem.path:
        said = (
            _("Nobody is named who says so. Add a source.") if isinstance(item, Evidence) and not item.sources else said
        )
    if said is None and rest and isinstance(rest[-1], str) and not _at(item if item is not None else pack, key, rest):
        said = _missing_in_rows().get((key, rest[-1]))
    return said or _otherwise(item, key) or problem.message


def _otherwise(item: Any, key: str) -> str:
    """What the file's own sentence would say with its keys."""
    if isinstance(item, Evidence) and key == "text" and count_words(item.text) > LONGEST_STATEMENT:
        words = _("This has more than {count} words. Shorten it, or move a part to the details.")
        return words.format(count=LONGEST_STATEMENT)
    if key == "correction.basis":
        return _("Name the source that it was checked in, or say that it is general knowledge.")
    return ""


def _at(owner: Any, key: str, rest: tuple[str | int, ...]) -> Any:
    """What stands at a place in a list of an item; None where there is nothing."""
    value = getattr(owner, key, None)
    for step in rest:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        else:
            value = getattr(value, step, None)
    return value


def _is_empty(owner: Any, key: str) -> bool:
    value = owner
    for step in key.split("."):
        value = getattr(value, "for_" if step == "for" else step, "") if value is not None else ""
    return not value


def names_missing() -> str:
    """What a pack without authors lacks, whose licence asks to name them."""
    return _(
        "The licence asks others to name who made the pack, but it names nobody yet. Add a name under ‘Who made it’."
    )


def _missing() -> dict[tuple[Part | None, str], str]:
    return {
        (None, "title"): _("The pack has no title yet."),
        (None, "version"): _("The pack has no version yet."),
        (None, "licence"): _("Say what others may do with the pack: it has no licence yet."),
        (None, "authors"): names_missing(),
        (None, "id"): _("The pack has no name for its file yet."),
        (Part.SOURCES, ""): _("The pack has no source yet. Add at least one that the evidence is taken from."),
        (Part.QUESTIONS, "text"): _("This question has no words yet."),
        (Part.QUESTIONS, "sides.for"): _("Say what the For side of the question says."),
        (Part.QUESTIONS, "sides.against"): _("Say what the Against side of the question says."),
        (Part.THEMES, "name"): _("This theme has no name yet."),
        (Part.SOURCES, "title"): _("This source has no title yet."),
        (Part.EVIDENCE, "text"): _("This piece says nothing yet."),
        (Part.EVIDENCE, "quotes"): _("A quotation needs its words."),
        (Part.EVIDENCE, "view_of"): _("Whose view is this? Say so."),
        (Part.EVIDENCE, "correction.printed"): _("Say what is printed, or leave the correction out."),
        (Part.EVIDENCE, "correction.in_"): _("Say where it is printed: choose the source."),
        (Part.EVIDENCE, "correction.because"): _("Say why it is not right."),
        (Part.TERMS, "term"): _("This term has no name yet."),
        (Part.TERMS, "meanings"): _("Say what this term means."),
        (Part.CARDS, "front"): _("Nothing stands on the front of this flashcard yet."),
        (Part.CARDS, "back"): _("Nothing stands on the back of this flashcard yet."),
    }


def _missing_in_rows() -> dict[tuple[str, str], str]:
    return {
        ("authors", "name"): _("An author has no name yet."),
        ("sections", "heading"): _("A suggested paragraph has no heading yet."),
        ("criteria", "text"): _("A criterion has no words yet."),
        ("sources", "source"): _("Choose the source, or remove the row."),
        ("quotes", "text"): _("A quotation has no words yet."),
        ("figures", "as_"): _("Write the figure as it is printed."),
        ("media", "alt"): _("Say in words what the picture shows, for students who cannot see it."),
        ("meanings", "text"): _("Say what this term means."),
    }
