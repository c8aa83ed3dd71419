"""What names what in a pack: counted, followed when an id changes, and cleared when an item goes."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import partial

from essay_planner.core.library import sources_named
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Citation, Evidence, Pack, Question, Quote
from essay_planner.core.pack_parts import Part

Name = Callable[[str], str]  # the id that stands for an id from now on; '' for none


@dataclass(frozen=True, slots=True)
class Uses:
    """The ids of the evidence and the questions that name an item."""

    evidence: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    def in_words(self) -> str:
        """'3 pieces of evidence and 1 question', or '' for none."""
        pieces, questions = len(self.evidence), len(self.questions)
        said = []
        if pieces:
            said.append(ngettext("{n} piece of evidence", "{n} pieces of evidence", pieces).format(n=pieces))
        if questions:
            said.append(ngettext("{n} question", "{n} questions", questions).format(n=questions))
        return _(" and ").join(said)


def uses_of(pack: Pack, part: Part, ids: Collection[str]) -> Uses:
    """What names any of these items of a part, other than these themselves."""
    gone = frozenset(ids)
    pieces = tuple(
        piece.id
        for piece in pack.evidence
        if not gone.isdisjoint(_named_in(piece, part)) and not (part is Part.EVIDENCE and piece.id in gone)
    )
    questions = tuple(q.id for q in pack.questions if renamed_in_question(q, part, partial(_unless, gone)) is not q)
    return Uses(pieces, questions)


def _unless(gone: Collection[str], item_id: str) -> str:
    return "" if item_id in gone else item_id


def with_references(pack: Pack, part: Part, name: Name) -> Pack:
    """The pack in which every reference to an item of a part names what 'name' gives, or is gone where that is ''."""
    evidence = tuple(renamed_in_piece(piece, part, name) for piece in pack.evidence)
    questions = tuple(renamed_in_question(question, part, name) for question in pack.questions)
    return replace(pack, evidence=evidence, questions=questions)


def without_criteria(pack: Pack, question_id: str, gone: Collection[str]) -> Pack:
    """The pack in which no evidence is tied to these criteria of a question."""

    def untied(piece: Evidence) -> Evidence:
        bearing = piece.bearing.get(question_id)
        if bearing is None or not set(gone).intersection(bearing.criteria):
            return piece
        rest = tuple(criterion for criterion in bearing.criteria if criterion not in gone)
        return replace(piece, bearing={**piece.bearing, question_id: replace(bearing, criteria=rest)})

    return replace(pack, evidence=tuple(map(untied, pack.evidence)))


def renamed_in_question(question: Question, part: Part, name: Name) -> Question:
    """A question with the themes of its sections named anew; the very question where nothing changes."""
    if part is not Part.THEMES:
        return question
    sections = tuple(replace(section, themes=_named(section.themes, name)) for section in question.sections)
    return question if sections == question.sections else replace(question, sections=sections)


def renamed_in_piece(piece: Evidence, part: Part, name: Name) -> Evidence:
    """A piece with its references to one part named anew; the very piece where nothing changes."""
    if all(name(item_id) == item_id for item_id in _named_in(piece, part)):
        return piece
    match part:
        case Part.THEMES:
            return replace(piece, themes=_named(piece.themes, name))
        case Part.EVIDENCE:
            return replace(piece, answers=_named(piece.answers, name))
        case Part.QUESTIONS:
            bearing = {name(question): bears for question, bears in piece.bearing.items() if name(question)}
            return replace(piece, bearing=bearing)
        case _:
            return _with_sources(piece, name)


def _named_in(piece: Evidence, part: Part) -> Iterable[str]:
    """The ids of items of a part that a piece names."""
    match part:
        case Part.THEMES:
            return piece.themes
        case Part.EVIDENCE:
            return piece.answers
        case Part.QUESTIONS:
            return piece.bearing
        case Part.SOURCES:
            return sources_named(piece)
        case _:
            return ()


def _with_sources(piece: Evidence, name: Name) -> Evidence:
    correction = piece.correction
    if correction is not None:
        known = name(correction.source)
        locator = correction.locator if known or not correction.source else ""
        correction = replace(correction, in_=name(correction.in_), source=known, locator=locator)
    return replace(
        piece,
        sources=tuple(_cited(cited, name) for cited in piece.sources if name(cited.source) or not cited.source),
        quotes=tuple(_quoted(quote, name) for quote in piece.quotes),
        correction=correction,
    )


def _cited(citation: Citation, name: Name) -> Citation:
    """A citation without the work that it was seen through loses the page in it."""
    via = name(citation.via)
    locator = citation.locator if via or not citation.via else ""
    return replace(citation, source=name(citation.source), via=via, locator=locator)


def _quoted(quote: Quote, name: Name) -> Quote:
    source = name(quote.source)
    via = name(quote.via) if source else ""
    kept = (source or not quote.source) and (via or not quote.via)
    return replace(quote, source=source, via=via, locator=quote.locator if kept else "")


def _named(ids: tuple[str, ...], name: Name) -> tuple[str, ...]:
    new = tuple(map(name, ids))
    return ids if new == ids else tuple(dict.fromkeys(filter(None, new)))
