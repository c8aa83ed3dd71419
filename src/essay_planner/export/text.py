"""A plan as text that one can read in a terminal or an e-mail: everything that is on it, in order."""

from collections.abc import Iterable, Iterator
from itertools import chain

from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.core.outline import Item, Outline, OutlineSection
from essay_planner.core.plan import Verdict
from essay_planner.core.text import clean
from essay_planner.core.wording import (
    leaning_words,
    reliability_word,
    role_word,
    shape_words,
    side_word,
    stance_words,
    strength_word,
    task_kind_word,
)
from essay_planner.export.citations import Notes, Style, list_works, plain, style_for
from essay_planner.export.wording import aside_words, markup_word

Lines = Iterator[str]


def to_text(outline: Outline, ids: bool = True) -> str:
    """The whole outline as plain text that ends in a newline; parts with nothing in them are left out.

    With 'ids' each card and section is told by its id, too, and the plan by its own and its packs'.
    """
    style = style_for(outline)
    notes = Notes(outline.notes, style)
    parts = (
        _question(outline),
        _part(_("Line of argument"), _verdict(outline.argument)),
        _part(_("Terms"), (f"{defined.term}: {defined.meaning}" for defined in outline.terms_defined)),
        _part(_("Judged by"), _criteria(outline, ids)),
        _part(_("Introduction"), chain(_said(outline.introduction), _cards(outline.introduction_items, notes, ids))),
        *(_section(outline, section, notes, ids) for section in outline.sections),
        _part(_("Conclusion"), _conclusion(outline, notes, ids)),
        _part(_("Chosen, not yet sorted"), _cards(outline.tray, notes, ids)),
        _part(_("Before you write"), outline.before_you_write),
        _part(_("Key terms"), (f"{t.term}: " + " / ".join(m.text for m in t.meanings) for t in outline.terms)),
        _part(_("Note to oneself"), _said(outline.scratch)),
        _part(_("Comments"), _comments(outline)),
        _part(_("Set aside in the review"), _set_aside(outline, ids)),
        _part(_("Notes"), _notes(notes)),
        *_sources(outline, style),
        _part(_("About this plan"), _about(outline) if ids else ()),
    )
    blocks = ("\n".join(lines) for lines in map(tuple, parts) if lines)
    return clean("\n\n".join(blocks) + "\n")


def _part(heading: str, lines: Iterable[str]) -> Lines:
    """A heading and its lines, or nothing where there are no lines."""
    body = tuple(lines)
    if body:
        yield heading
        yield from (_indented(line) for line in body)


def _indented(text: str, by: str = "  ") -> str:
    return by + text.replace("\n", "\n" + by)


def _said(text: str, label: str = "") -> Lines:
    """The text under its label, if there is any."""
    if text.strip():
        yield f"{label}: {text}" if label else text


def _question(outline: Outline) -> Lines:
    question, task = outline.question, outline.task
    yield outline.title
    yield _indented(f"{_('For')}: {question.sides.for_} · {_('Against')}: {question.sides.against}")
    facts = (
        outline.period,
        _("{n} marks").format(n=question.marks) if question.marks else "",
        task_kind_word(task.kind),
        task.profile,
        _("{n} minutes").format(n=task.minutes) if task.minutes else "",
        _("{n} words").format(n=task.words) if task.words else "",
    )
    yield _indented(" · ".join(fact for fact in facts if fact))
    for mark in question.markup:
        yield _indented(f"{markup_word(mark.role)}: {question.text[mark.start : mark.end]}")
    yield from map(_indented, _said(outline.handed_in_by.name, _("Name")))
    yield from map(_indented, _said(outline.handed_in_by.class_, _("Class")))


def _verdict(verdict: Verdict, label: str = "") -> Lines:
    leaning = leaning_words(verdict.leans)
    text = " ".join(part for part in (verdict.text, f"({leaning})" if leaning else "") if part)
    return _said(text, label)


def _criteria(outline: Outline, ids: bool) -> Lines:
    for criterion in outline.criteria:
        yield f"{criterion.text} ({criterion.suggested})" if ids and criterion.suggested else criterion.text
        yield from map(_indented, _verdict(Verdict(text=criterion.verdict, leans=criterion.leans), _("Verdict")))
        for side, reason in criterion.none.items():
            words = _("No evidence {side}").format(side=side_word(side).lower())
            yield _indented(f"{words}: {reason}" if reason else words)


def _section(outline: Outline, section: OutlineSection, notes: Notes, ids: bool) -> Lines:
    sides = outline.question.sides
    yield f"{section.number}. {section.heading}" + (f" ({section.id})" if ids else "")
    body = chain(
        _said(section.point, _("Point")),
        _said(shape_words(section.shape), _("Shape")),
        _said(str(section.words or ""), _("Words")),
        _part(_("Background"), _cards(section.context, notes, ids)),
        _part(f"{_('For')}: {sides.for_}", _cards((r.for_ for r in section.rows if r.for_), notes, ids)),
        _part(
            f"{_('Against')}: {sides.against}",
            _cards((r.against for r in section.rows if r.against), notes, ids),
        ),
        _said(section.counter, _("Answer to the other side")),
        _verdict(section.verdict, _("So")),
        _said(section.link, _("Link")),
    )
    yield from map(_indented, body)


def _cards(items: Iterable[Item], notes: Notes, ids: bool) -> Lines:
    for item in items:
        yield from _card(item, notes, ids)


def _card(item: Item, notes: Notes, ids: bool, lead: str = "") -> Lines:
    card = item.card
    number = notes.mark(item.note)
    said = plain(notes.said(item.piece.text, item.note)) + (f" [{number}]" if number else "")
    yield f"- {lead}{said}" + (f" ({card.evidence}, {card.id})" if ids else "")
    lines = chain(
        _said(reliability_word(item.piece.reliability), _("Care")),
        *(_said(f"“{quote.text}”", quote.speaker) for quote in item.piece.quotes),
        *(_said(detail, _("Detail")) for detail in item.piece.details),
        _said(card.explanation, _("Explanation")),
        _said(strength_word(card.strength).lower(), _("Strength")),
        _said(card.because, _("Because")),
        _said("; ".join(item.criteria), _("Bears on")),
        _said("; ".join(item.answers), _("Answers")),
        _said(stance_words(card.stance), _("Stance")),
        _said(_("yes") if card.whose else "", _("I say whose figure or view this is")),
        _said(card.flag, _("Mark")),
        _said(parse(item.piece.date).label() if item.piece.date else "", _("Date")),
        _said(item.piece.note, _("Care to take")),
    )
    yield from (_indented(line, "    ") for line in lines)


def _conclusion(outline: Outline, notes: Notes, ids: bool) -> Lines:
    conclusion = outline.conclusion
    for rank in conclusion.ranked:
        words = (role_word(rank.role).lower(), side_word(rank.side).lower() if rank.side else "")
        yield from _card(rank.item, notes, ids, "{}: ".format(", ".join(word for word in words if word)))
    yield from _said(conclusion.strongest_for, _("Strongest for"))
    yield from _said(conclusion.strongest_against, _("Strongest against"))
    yield from _said(conclusion.decides, _("What decides it"))
    yield from _verdict(Verdict(text=conclusion.degree, leans=conclusion.leans), _("Judgement"))
    yield from _said(conclusion.text)


def _comments(outline: Outline) -> Lines:
    for comment in outline.comments:
        who = ", ".join(part for part in (comment.author, comment.date, _("on {id}").format(id=comment.on)) if part)
        yield f"{who}: {comment.text}"


def _set_aside(outline: Outline, ids: bool) -> Lines:
    """What was set aside; with ids also what is not found any more, and which rules are off."""
    yield from map(aside_words, outline.set_aside)
    if not ids:
        return
    told = {(aside.rule, aside.reason) for aside in outline.set_aside}
    for dismissal in outline.dismissed:
        if (dismissal.rule, dismissal.reason) not in told:
            where = f" ({dismissal.where})" if dismissal.where else ""
            yield dismissal.rule + where + (f": {dismissal.reason}" if dismissal.reason else "")
    for rule in outline.rules_off:
        yield _("{rule}: never").format(rule=rule)


def _notes(notes: Notes) -> Lines:
    return (f"{number}. {plain(runs)}" for number, runs in enumerate(notes.foot, 1))


def _sources(outline: Outline, style: Style) -> Iterator[Lines]:
    works = list_works(outline.sources, style)
    for part in works.parts:
        yield _part(part.heading or works.heading, map(plain, part.entries))


def _about(outline: Outline) -> Lines:
    question = outline.question
    yield from _said(outline.plan_id, _("Plan"))
    yield from _said("/".join(part for part in (question.pack, question.id) if part), _("Question"))
    for alias, pack in outline.packs.items():
        evidence = _("Evidence '{alias}': {id} {version}").format(alias=alias, id=pack.id, version=pack.version)
        yield f"{evidence} {pack.sha256}".rstrip()
    options = outline.export
    yield from _said(" ".join(part for part in (options.style, options.variant, options.template) if part), _("Export"))
    yield from _said(_("yes") if options.appendix else "", _("With an appendix"))
    yield _("Words written: {n}").format(n=outline.words_written)
