"""A plan as one HTML page that needs nothing beside it: for the clipboard, for printing and for a browser."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape

from essay_planner.core.messages import _
from essay_planner.core.outline import Item, Outline, OutlineCriterion, OutlineRank, OutlineSection
from essay_planner.core.pack import Quote
from essay_planner.core.plan import Verdict
from essay_planner.core.text import clean
from essay_planner.core.wording import reliability_word, role_word, side_word, strength_word
from essay_planner.export.citations import Notes, Run, Style, list_works, style_for
from essay_planner.export.html_style import STYLE
from essay_planner.export.wording import (
    aside_words,
    budget,
    how_far,
    leaning,
    markup_word,
    no_case,
    remarks,
    said_by,
    subtitle,
    tied_words,
)

_WIDEST, _TALLEST = 210.0, 180.0  # points that a picture takes at most
_WIDTH = '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">'


def to_html(outline: Outline) -> str:
    """The plan as a whole page in UTF-8: the same parts and words as the Word plan, with its notes at the end."""
    style = style_for(outline)
    notes = Notes(outline.notes, style)
    parts = (
        _opening(outline),
        _judged_by(outline),
        _asked(outline),
        _terms(outline),
        _introduction(outline, notes),
        *(_section(outline, section, notes) for section in outline.sections),
        _conclusion(outline, notes),
        _notes(notes),
        _sources(outline, style),
        _part(_("Before you write"), _items("ul", map(_text, outline.before_you_write))),
        _part(_("Set aside in the review"), _items("ul", (_text(aside_words(aside)) for aside in outline.set_aside))),
    )
    head = f'<meta charset="utf-8">{_WIDTH}<title>{escape(outline.title)}</title><style>\n{STYLE}\n</style>'
    body = "\n".join(part for part in parts if part)
    page = f'<html lang="{escape(outline.language)}"><head>{head}</head>\n<body>\n{body}\n</body></html>'
    return clean(f"<!DOCTYPE html>\n{page}\n")


def _text(text: str) -> str:
    """A text as it stands, line ends and all."""
    return escape(text, quote=False).replace("\n", "<br>")


def _runs(runs: Iterable[Run]) -> str:
    return "".join(f"<i>{_text(run.text)}</i>" if run.italic else _text(run.text) for run in runs)


def _paragraph(text: str, kind: str = "") -> str:
    """A paragraph of HTML; '' where there is none."""
    return (f'<p class="{kind}">{text}</p>' if kind else f"<p>{text}</p>") if text else ""


def _labelled(label: str, text: str) -> str:
    """A paragraph that opens with a word for what it is; '' without a text."""
    return _paragraph(f'<span class="label">{_text(label)}</span> {_text(text)}') if text else ""


def _nothing(words: str) -> str:
    return _paragraph(_text(words), "nothing")


def _items(kind: str, items: Iterable[str]) -> str:
    """A list of HTML, 'ul' or 'ol'; '' for none."""
    lines = "".join(f"<li>{item}</li>" for item in items)
    return f"<{kind}>{lines}</{kind}>" if lines else ""


def _part(heading: str, body: str, level: int = 2) -> str:
    """A heading, if there is one, and what stands under it; '' for nothing."""
    return (f"<h{level}>{_text(heading)}</h{level}>\n" if heading else "") + body if body else ""


def _opening(plan: Outline) -> str:
    argument = _paragraph(_text(leaning(plan.argument)), "argument") or _nothing(_("No line of argument yet."))
    title = f"<h1>{_text(plan.title)}</h1>\n" + _paragraph(_text(subtitle(plan)), "subtitle")
    return title + _part(_("Line of argument"), argument)


def _judged_by(plan: Outline) -> str:
    criteria = _items("ul", map(_criterion, plan.criteria)) or _nothing(_("No criteria yet."))
    return _part(_("How it will be judged"), criteria)


def _asked(plan: Outline) -> str:
    """What a question of this kind asks for, and its words as the student marked them."""
    marked = (
        f"<b>{_text(markup_word(mark.role))}:</b> {_text(plan.question.text[mark.start : mark.end])}"
        for mark in plan.question.markup
    )
    return _part(_("What the question asks"), _paragraph(_text(plan.asks)) + _items("ul", marked))


def _terms(plan: Outline) -> str:
    defined = (f"<b>{_text(term.term)}</b>: {_text(term.meaning)}" for term in plan.terms_defined)
    return _part(_("What the terms mean"), _items("ul", defined))


def _criterion(criterion: OutlineCriterion) -> str:
    said = [
        leaning(Verdict(text=criterion.verdict, leans=criterion.leans)),
        *(no_case(side, reason) for side, reason in criterion.none.items()),
    ]
    named = f"<b>{_text(criterion.text)}</b> {_text(' '.join(words for words in said if words))}".rstrip()
    return named + "".join(_paragraph(_text(words), "remark") for words in tied_words(criterion))


def _introduction(plan: Outline, notes: Notes) -> str:
    said = _paragraph(_text(plan.introduction)) + _cards(plan.introduction_items, notes)
    return _part(_("Introduction"), said or _nothing(_("No introduction yet.")))


def _section(plan: Outline, part: OutlineSection, notes: Notes) -> str:
    background = f'<p class="label">{_("Background.")}</p>' if part.context else ""
    body = (
        _paragraph(_text(budget(part)), "hint"),
        _labelled(_("Point."), part.point) or _nothing(_("No point yet.")),
        background + _cards(part.context, notes),
        _table(plan, part, notes),
        _labelled(_("The other side is answered:"), part.counter),
        _labelled(_("So:"), leaning(part.verdict)),
        _labelled(_("Link:"), part.link),
    )
    return _part(f"{part.number}. {part.heading}", "\n".join(filter(None, body)))


def _table(plan: Outline, part: OutlineSection, notes: Notes) -> str:
    sides = plan.question.sides
    heads = (("for", f"{_('For')}: {sides.for_}"), ("against", f"{_('Against')}: {sides.against}"))
    row = "".join(f'<th scope="col" class="{kind}" width="50%">{_text(words)}</th>' for kind, words in heads)
    lines = [(line.for_, line.against) for line in part.rows] or [(None, None)]
    bare = [not any(line[side] for line in lines) for side in (0, 1)]
    rows = "".join(
        f"<tr>{''.join(_cell(item, notes, bare[side] and not n) for side, item in enumerate(line))}</tr>"
        for n, line in enumerate(lines)
    )
    name = escape(_("Evidence for and against: {heading}").format(heading=part.heading))
    table = f'<table aria-label="{name}" width="100%" cellspacing="0" cellpadding="5">'
    return f"{table}<thead><tr>{row}</tr></thead><tbody>{rows}</tbody></table>"


def _cell(item: Item | None, notes: Notes, say_so: bool) -> str:
    return f"<td>{_card(item, notes) if item else _nothing(_('Nothing here yet.')) if say_so else ''}</td>"


def _cards(items: Iterable[Item], notes: Notes) -> str:
    return _items("ul", (_card(item, notes) for item in items))


def _card(item: Item, notes: Notes, role: str = "") -> str:
    """A card with its note, strength and reliability in words; the first time that it prints also all that is said."""
    words = (role, strength_word(item.card.strength), reliability_word(item.piece.reliability))
    marks = " · ".join(_text(word) for word in words if word)
    number = notes.mark(item.note)
    mark = f' <sup><a id="mark-{number}" href="#note-{number}">{number}</a></sup>' if number else ""
    said = _runs(notes.said(item.piece.text, item.note)) + mark
    main = _paragraph(said + (f' <span class="strength">{marks}</span>' if marks else ""))
    return main if item.again else main + _particulars(item) + _pictures(item) + _remarks(item)


def _particulars(item: Item) -> str:
    quotes = (_quote(quote) for quote in item.piece.quotes if quote.text not in item.piece.text)
    return "".join([*quotes, *(_paragraph(_text(detail), "detail") for detail in item.piece.details)])


def _pictures(item: Item) -> str:
    """The pictures in the page itself, with whose they are; where one is not at hand, what it shows in words."""
    made = []
    for one in item.pictures:
        credit = _paragraph(_text(_("Picture: {credit}").format(credit=one.credit)), "remark") if one.credit else ""
        if one.picture is None:
            told = _("Picture, not at hand: {alt}").format(alt=one.alt)
            made.append(_paragraph(_text(told), "remark") + credit)
            continue
        data = b64encode(one.picture.data).decode()
        wide, tall = (round(side / 0.75) for side in one.picture.fitted(_WIDEST, _TALLEST))
        source = f"data:image/{one.picture.kind.lower()};base64,{data}"
        image = f'<img src="{source}" alt="{escape(one.alt)}" width="{wide}" height="{tall}">'
        made.append(f'<p class="detail">{image}</p>{credit}')
    return "".join(made)


def _quote(quote: Quote) -> str:
    who = said_by(quote)
    return f"<blockquote>“{_text(quote.text)}”{_text(f' ({who})' if who else '')}</blockquote>"


def _remarks(item: Item) -> str:
    lines = (_paragraph(_text(remark), "remark") for remark in remarks(item))
    return _paragraph(_text(item.card.explanation), "explanation") + "".join(lines)


def _conclusion(plan: Outline, notes: Notes) -> str:
    end = plan.conclusion
    body = (
        _items("ol", (_ranked(ranked, notes) for ranked in end.ranked)),
        _labelled(_("Strongest case for:"), end.strongest_for),
        _labelled(_("Strongest case against:"), end.strongest_against),
        _labelled(_("What decides it:"), end.decides),
        _labelled(_("How far:"), how_far(end)),
        _paragraph(_text(end.text), "argument"),
    )
    return _part(_("Conclusion"), "\n".join(filter(None, body)) or _nothing(_("No conclusion yet.")))


def _ranked(ranked: OutlineRank, notes: Notes) -> str:
    side = f" ({side_word(ranked.side).lower()})" if ranked.side else ""
    return _card(ranked.item, notes, role_word(ranked.role) + side)


def _notes(notes: Notes) -> str:
    lines = (
        f'<p class="note" id="note-{n}"><a href="#mark-{n}">{n}</a>. {_runs(runs)}</p>'
        for n, runs in enumerate(notes.foot, 1)
    )
    return _part(_("Notes"), "\n".join(lines))


def _sources(plan: Outline, style: Style) -> str:
    works = list_works(plan.sources, style)
    hint = _paragraph(_text(works.hint), "hint")
    listed = (_part(part.heading, "".join(_paragraph(_runs(e)) for e in part.entries), 3) for part in works.parts)
    return _part(works.heading, hint + "".join(listed) or _nothing(_("No sources yet.")))
