"""A piece of evidence before and now in words that a student reads: dates, works and kinds not as a file has them."""

from dataclasses import replace

from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.core.pack import Citation, Evidence, Quote, Reliability
from essay_planner.core.pack_diff import FieldChange
from essay_planner.core.updates.values import What
from essay_planner.core.works import FindSource, short_source

Seen = tuple[Evidence, FindSource]  # a piece, and where the works are that it names


def readable(change: FieldChange, before: Seen, now: Seen) -> FieldChange:
    """A change of a piece in words; as it is where those are the same on both sides, or there are no better ones."""
    one, other = _said(change.field, *before), _said(change.field, *now)
    return replace(change, before=one, now=other) if one != other else change


def what_word(what: What) -> str:
    """What became of things, as the heading over them."""
    return {What.ADDED: _("Added"), What.CHANGED: _("Changed"), What.WITHDRAWN: _("Withdrawn")}[what]


def field_word(name: str) -> str:
    """What a field of evidence, of a source or of a question is called."""
    return {
        "text": _("Text"),
        "label": _("Short name"),
        "date": _("Date"),
        "dated": _("Where the date comes from"),
        "kind": _("Kind"),
        "view_of": _("Whose view it is"),
        "themes": _("Themes"),
        "people": _("People"),
        "figures": _("Figures"),
        "details": _("Details"),
        "quotes": _("Quotations"),
        "sources": _("Sources"),
        "reliability": _("Reliability"),
        "note": _("Care to take"),
        "correction": _("Correction"),
        "teacher_note": _("Teacher’s note"),
        "media": _("Pictures"),
        "period": _("Period"),
        "for": _("For"),
        "against": _("Against"),
        "marks": _("Marks"),
        "meanings": _("Meaning"),
        "also": _("Other names"),
    }.get(name) or name.replace("_", " ").capitalize()


def _said(field: str, piece: Evidence, find: FindSource) -> str:
    match field:
        case "date":
            return parse(piece.date).label() if piece.date else ""
        case "reliability":
            words = {Reliability.CHECK: _("to check"), Reliability.DISPUTED: _("disputed")}
            return words.get(piece.reliability) or _("sound")
        case "sources":
            return "\n".join(_cited(citation, find) for citation in piece.sources)
        case "quotes":
            return "\n".join(_quoted(quote, find) for quote in piece.quotes)
        case "media":
            return "\n".join(picture.alt for picture in piece.media)
    return ""


def _cited(citation: Citation, find: FindSource) -> str:
    work = short_source(citation, find) or citation.source
    return f"{work}: {citation.says}" if citation.says else work


def _quoted(quote: Quote, find: FindSource) -> str:
    who = ", ".join(part for part in (quote.speaker, quote.occasion, short_source(quote, find)) if part)
    return f"‘{quote.text}’ ({who})" if who else f"‘{quote.text}’"
