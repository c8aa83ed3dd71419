"""What the editor calls the parts of a pack, and what it says where one is empty."""

from dataclasses import dataclass

from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack_parts import Part

DETAILS = "details"  # the part that is the pack itself


@dataclass(frozen=True, slots=True)
class PartWords:
    """The words of a part: its name, 'New …', what to find in it, and what it is for while it is empty."""

    name: str
    new: str
    step: str
    find: str
    empty: str
    several: str


def words_of(part: Part) -> PartWords:
    """The words of a part."""
    return {
        Part.QUESTIONS: _questions,
        Part.THEMES: _themes,
        Part.SOURCES: _sources,
        Part.EVIDENCE: _evidence,
        Part.TERMS: _terms,
        Part.CARDS: _cards,
    }[part]()


def _questions() -> PartWords:
    return PartWords(
        _("Questions"),
        _("New question"),
        _("Add a question"),
        _("Find a question"),
        _("The essay questions that students can choose. Each has two sides, and evidence says which side it is for."),
        _("{n} questions are chosen."),
    )


def _themes() -> PartWords:
    return PartWords(
        _("Themes"),
        _("New theme"),
        _("Add a theme"),
        _("Find a theme"),
        _("Headings to file evidence under, such as ‘Terror and the law’. Students find evidence by them."),
        _("{n} themes are chosen."),
    )


def _sources() -> PartWords:
    return PartWords(
        _("Sources"),
        _("New source"),
        _("Add a source"),
        _("Find a source"),
        _("The books, articles, speeches and sheets that the evidence is taken from. Students’ footnotes name them."),
        _("{n} sources are chosen."),
    )


def _evidence() -> PartWords:
    return PartWords(
        _("Evidence"),
        _("New piece"),
        _("Add evidence"),
        _("Find evidence"),
        _("The cards that students sort: each one fact, figure, quotation or view, with who says so."),
        _("{n} pieces are chosen."),
    )


def _terms() -> PartWords:
    return PartWords(
        _("Terms"),
        _("New term"),
        _("Add a term"),
        _("Find a term"),
        _("Words that students should know, such as ‘the Thaw’, with what they mean."),
        _("{n} terms are chosen."),
    )


def _cards() -> PartWords:
    return PartWords(
        _("Flashcards"),
        _("New flashcard"),
        _("Add a flashcard"),
        _("Find a flashcard"),
        _(
            "Cards to learn by: a question in front, and the answer on the back. "
            "The pack keeps them for other programs that read it; this one does not show them to students."
        ),
        _("{n} flashcards are chosen."),
    )


def shown_words(shown: int, total: int) -> str:
    """How many rows a table shows."""
    if shown == total:
        return ngettext("{n} in all", "{n} in all", total).format(n=f"{total:,}")
    return _("{n} of {total} found").format(n=f"{shown:,}", total=f"{total:,}")
