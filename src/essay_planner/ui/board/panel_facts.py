"""What is known of a piece of evidence, in words for the panel: quotations, details, sources, care to take."""

import html
from collections.abc import Sequence

from essay_planner.core.library import alias_of, is_withdrawn
from essay_planner.core.messages import _
from essay_planner.core.pack import Basis, Bearing, Correction, Dated, Evidence, Kind, Quote, Reliability, Wording
from essay_planner.core.queries import cards_of_evidence
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.cards.face import date_words
from essay_planner.ui.cards.sources import Runs, readable_source
from essay_planner.ui.task.conditions import conditions


def as_html(runs: Runs) -> str:
    """Runs as the simple HTML that a label shows."""
    return "".join(f"<i>{html.escape(text)}</i>" if italic else html.escape(text) for text, italic in runs)


def sources(desk: Desk, ref: str, piece: Evidence) -> list[str]:
    """Each source of a piece as HTML, with what it says where sources differ."""
    lines, differ = [], len({citation.says for citation in piece.sources}) > 1
    for citation in piece.sources:
        words = as_html(readable_source(citation, lambda source: desk.faces.source(ref, source)))
        said = f": {html.escape(citation.says)}" if citation.says and differ else ""
        if words:
            lines.append(words + said)
    return list(dict.fromkeys(lines))


def quotes(desk: Desk, ref: str, piece: Evidence) -> list[str]:
    """Each quotation as HTML, with who said it, when and where it stands, unless that is the piece's only source."""
    told = sources(desk, ref, piece)
    only = told[0] if len(told) == 1 else ""
    return [line for quote in piece.quotes if (line := _quote(desk, ref, quote, piece.text, only))]


def _quote(desk: Desk, ref: str, quote: Quote, statement: str, told: str) -> str:
    """The words are left out where the statement itself is the quotation, and the source where it is told below."""
    from essay_planner.export.citations.runs import plain, quoted

    when = () if _is_in_its_work(desk, ref, quote) else (quote.occasion, date_words(quote.date))
    spoken = ", ".join(part for part in (quote.speaker, *when) if part)
    source = as_html(readable_source(quote, lambda source: desk.faces.source(ref, source))) if quote.source else ""
    wording = {Wording.ALTERED: _("wording altered"), Wording.REPORTED: _("as reported")}.get(quote.wording, "")
    below = " · ".join(part for part in (html.escape(spoken), source if source != told else "", wording) if part)
    words = html.escape(plain(quoted(quote.text, "‘’"))) if quote.text != statement else ""
    return "<br>".join(part for part in (words, below) if part)


def _is_in_its_work(desk: Desk, ref: str, quote: Quote) -> bool:
    """Whether the words were written in the work that they are cited from, which is told anyway."""
    work = desk.faces.source(ref, quote.via or quote.source)
    if work is None or quote.date[:4] not in ("", work.issued[:4]):
        return False
    return quote.occasion in (work.title, work.title.partition(":")[0])


def date(piece: Evidence) -> str:
    """The date, and where it comes from if the source does not state it."""
    where = {
        Dated.CONTEXT: _("from the context"),
        Dated.INFERRED: _("bounds set by the pack’s author"),
        Dated.GENERAL_KNOWLEDGE: _("from general knowledge"),
    }.get(piece.dated, "")
    words = date_words(piece.date)
    return f"{words} ({where})" if words and where else words


def pack(desk: Desk, ref: str) -> list[str]:
    """Which of several packs a piece is from, and which others have it, too: each a line of HTML."""
    alias = alias_of(ref)
    if len(desk.packs) < 2 or alias not in desk.packs:
        return []
    lines = [html.escape(desk.packs[alias].title)]
    for other in desk.same_elsewhere(ref):
        words = _("The same evidence is in {pack}.")
        if cards_of_evidence(desk.plan, other):
            words = _("The same evidence is in {pack}, and on the plan from there.")
        lines.append(html.escape(words.format(pack=_pack_title(desk, alias_of(other)))))
    return lines


def _pack_title(desk: Desk, alias: str) -> str:
    return f"‘{desk.packs[alias].title}’" if alias in desk.packs else _("the plan’s own copies")


def care(desk: Desk, ref: str, piece: Evidence) -> list[str]:
    """Why to be careful with a piece: each reason a sentence."""
    reasons = []
    if is_withdrawn(desk.plan, ref):
        reasons.append(_("The pack’s author has withdrawn this evidence. Check it before you rely on it."))
    if piece.reliability is Reliability.DISPUTED:
        reasons.append(_("Disputed: say whose figure or view this is."))
    if piece.reliability is Reliability.CHECK:
        reasons.append(_("Check this before you rely on it."))
    if piece.kind is Kind.INTERPRETATION and piece.view_of:
        reasons.append(_("This is a view: {whose}.").format(whose=piece.view_of))
    if piece.note:
        reasons.append(piece.note)
    if piece.correction is not None:
        reasons.append(_correction(desk, ref, piece.correction))
    return reasons + ([piece.teacher_note] if piece.teacher_note and not conditions().on else [])


def _correction(desk: Desk, ref: str, correction: Correction) -> str:
    printed_in = desk.faces.source(ref, correction.in_)
    where = printed_in.title_short or printed_in.title if printed_in is not None else correction.in_
    basis = _("general knowledge") if correction.basis is Basis.GENERAL_KNOWLEDGE else _("checked")
    words = _("Corrected. {where} prints ‘{printed}’. {because} ({basis})")
    return words.format(where=where, printed=_bare(correction.printed), because=correction.because, basis=basis)


def _bare(text: str) -> str:
    """Words without the quotation marks around all of them."""
    opening, closing = text[:1], text[-1:]
    around = (opening, closing) in {("'", "'"), ('"', '"'), ("‘", "’"), ("“", "”")} and len(text) > 1
    return text[1:-1] if around and closing not in text[1:-1] else text


def hint(desk: Desk, ref: str, piece: Evidence) -> str:
    """What the teacher says of the piece for this question, or ''; other packs may have questions of the same name.

    Under exam conditions there is none.
    """
    bearing: Bearing | None = desk.faces.evidence.get(ref, piece).bearing.get(desk.plan.question.id)
    return bearing.hint if bearing is not None and not conditions().on else ""


def joined(lines: Sequence[str]) -> str:
    """Lines of HTML as paragraphs with a little room between them."""
    return "".join(f'<p style="margin:0 0 5px 0">{line}</p>' for line in lines)
