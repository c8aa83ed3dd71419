"""A plan in Markdown (CommonMark with footnotes, as Pandoc, Obsidian and GitHub read them): for notes and wikis."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from essay_planner.core.messages import _
from essay_planner.core.outline import Item, Outline, OutlineCriterion, OutlineRank, OutlineSection
from essay_planner.core.pack import Quote, Wording
from essay_planner.core.plan import Verdict
from essay_planner.core.text import clean
from essay_planner.core.wording import (
    leaning_words,
    reliability_word,
    role_word,
    side_word,
    stance_words,
    strength_word,
)
from essay_planner.export.citations import Notes, Run, Style, list_works, style_for
from essay_planner.export.reading_order import side_after_side
from essay_planner.export.wording import aside_words, budget, leaning, no_case, subtitle

_SPACE = re.compile(r"[^\S\n\u00a0\u202f]+")
_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~$^@{}])")
_OPENS_BLOCK = re.compile(r"^(?:[-+=#:]|\d{1,9}[.)])")
_LETTER = re.compile(r"[^\W_]")
_ADDRESS = re.compile(r"(https?://[^\s<>&\\]*[\w/])")


def to_markdown(outline: Outline) -> str:
    """The plan as Markdown that ends in a newline: the same parts and words as the Word plan, a list for each side."""
    plan = side_after_side(outline)
    style = style_for(plan)
    notes = Notes(plan.notes, style)
    blocks = (
        *_opening(plan),
        *_judged_by(plan),
        *_part(_("Introduction"), _introduction(plan, notes)),
        *(block for section in plan.sections for block in _section(plan, section, notes)),
        *_part(_("Conclusion"), _conclusion(plan, notes)),
        *_sources(plan, style),
        *_part(_("Before you write"), _bullets(map(escaped, plan.before_you_write))),
        *_part(_("Set aside in the review"), _bullets(escaped(aside_words(aside)) for aside in plan.set_aside)),
        *_notes(notes),
    )
    return clean("\n\n".join(blocks) + "\n")


def escaped(text: str) -> str:
    """A text as Markdown that reads as it was typed, line ends and all, and that never opens a block of its own."""
    lines = (_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\\\n".join(_line(line) for line in lines if line)


def _line(line: str) -> str:
    safe = _safe(line)
    opening = _OPENS_BLOCK.match(safe)
    return f"{safe[: opening.end() - 1]}\\{safe[opening.end() - 1 :]}" if opening else safe


def _safe(text: str) -> str:
    """A text none of whose characters marks anything; an address on the web is a link."""
    parts = _ADDRESS.split(text)
    return "".join(f"<{part}>" if n % 2 else _SPECIAL.sub(r"\\\1", part) for n, part in enumerate(parts))


def runs(parts: Iterable[Run]) -> str:
    """Runs of text with asterisks round what is in italics, or tags where asterisks would be read as such."""
    made = ""
    alike = groupby((run for run in parts if run.text), key=lambda run: run.italic)
    pieces = [Run("".join(run.text for run in together), italic) for italic, together in alike]
    for number, run in enumerate(pieces):
        after = pieces[number + 1].text if number + 1 < len(pieces) else ""
        made += _italic(run.text, made, after) if run.italic else _inline(run.text, starts=not made)
    return made


def _inline(text: str, starts: bool) -> str:
    """Text within a line: its ends keep their spaces, and only at the start can it open a block."""
    flat = _flat(text)
    return _line(flat.lstrip(" ")) if starts else _safe(flat)


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text.replace("\n", " "))


def _italic(text: str, before: str, after: str) -> str:
    inner = _inline(text.strip(), starts=False)
    if not inner:
        return _flat(text)
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    opens = _LETTER.match(inner[0]) or not before or (lead or before[-1]).isspace()
    closes = _LETTER.match(inner[-1]) or not after or (tail or after[0]).isspace()
    marked = f"*{inner}*" if opens and closes else f"<em>{inner}</em>"
    return _flat(lead) + marked + _flat(tail)


def _part(heading: str, blocks: Iterable[str], level: int = 2) -> Iterator[str]:
    """A heading and its blocks; nothing without blocks."""
    body = [block for block in blocks if block]
    if body:
        yield f"{'#' * level} {_inline(heading, starts=False)}"
        yield from body


def _bullets(items: Iterable[str]) -> Iterator[str]:
    """One list, its items given as blocks that may have more below them; nothing without items."""
    if listed := _list(_item("- ", item) for item in items):
        yield listed


def _list(items: Iterable[str]) -> str:
    """Items as one list; those of several blocks stand apart from one another."""
    lines = list(items)
    return ("\n\n" if any("\n\n" in line for line in lines) else "\n").join(lines)


def _item(mark: str, body: str) -> str:
    return mark + re.sub(r"\n(?!\n)", "\n" + " " * len(mark), body)


def _labelled(label: str, text: str) -> str:
    """A paragraph that opens with a word for what it is; '' without a text."""
    return f"**{_inline(label, starts=False)}** {escaped(text)}" if text.strip() else ""


def _nothing(words: str) -> str:
    return f"*{escaped(words)}*"


def _opening(plan: Outline) -> Iterator[str]:
    yield f"# {_inline(plan.title, starts=False)}"
    yield escaped(subtitle(plan))
    argument = escaped(leaning(plan.argument)) or _nothing(_("No line of argument yet."))
    yield from _part(_("Line of argument"), [argument])


def _judged_by(plan: Outline) -> Iterator[str]:
    criteria = _bullets(map(_criterion, plan.criteria))
    yield from _part(_("How it will be judged"), list(criteria) or [_nothing(_("No criteria yet."))])
    defined = _bullets(_labelled(f"{term.term}:", term.meaning) for term in plan.terms_defined)
    yield from _part(_("What the terms mean"), defined)


def _criterion(criterion: OutlineCriterion) -> str:
    said = [
        leaning(Verdict(text=criterion.verdict, leans=criterion.leans)),
        *(no_case(side, reason) for side, reason in criterion.none.items()),
    ]
    return f"**{_inline(criterion.text.strip(), starts=False)}** {escaped(' '.join(w for w in said if w))}".rstrip()


def _introduction(plan: Outline, notes: Notes) -> Iterator[str]:
    said = [escaped(plan.introduction), *_cards(plan.introduction_items, notes)]
    yield from said if any(said) else [_nothing(_("No introduction yet."))]


def _section(plan: Outline, part: OutlineSection, notes: Notes) -> Iterator[str]:
    sides = plan.question.sides
    yield f"## {part.number}. {_inline(part.heading, starts=False)}"
    body = (
        escaped(budget(part)),
        _labelled(_("Point."), part.point) or _nothing(_("No point yet.")),
        *_part(_("Background"), _cards(part.context, notes), 3),
        *_side(f"{_('For')}: {sides.for_}", [row.for_ for row in part.rows if row.for_], notes),
        *_side(f"{_('Against')}: {sides.against}", [row.against for row in part.rows if row.against], notes),
        *_part(_("Verdict"), _end(part), 3),
    )
    yield from filter(None, body)


def _side(heading: str, items: list[Item], notes: Notes) -> Iterator[str]:
    return _part(heading, list(_cards(items, notes)) or [_nothing(_("Nothing here yet."))], 3)


def _end(part: OutlineSection) -> Iterator[str]:
    yield _labelled(_("So:"), leaning(part.verdict))
    yield _labelled(_("The other side is answered:"), part.counter)
    yield _labelled(_("Link:"), part.link)


def _cards(items: Iterable[Item], notes: Notes) -> Iterator[str]:
    return _bullets(_card(item, notes) for item in items)


def _card(item: Item, notes: Notes, role: str = "") -> str:
    """A card with its note, strength and reliability; the first time that it prints also all that is said."""
    words = (role, strength_word(item.card.strength), reliability_word(item.piece.reliability))
    marks = " · ".join(_inline(word, starts=False) for word in words if word)
    number = notes.mark(item.note)
    said = runs(notes.said(item.piece.text, item.note)) + (f"[^{number}]" if number else "")
    below = [] if item.again else [*_particulars(item), *_remarks(item)]
    lines = [said + (f" — {marks}" if marks else ""), *below]
    return "\n\n".join(line for line in lines if line)


def _particulars(item: Item) -> Iterator[str]:
    for quote in item.piece.quotes:
        if quote.text not in item.piece.text:
            yield "> " + _quote(quote).replace("\n", "\n> ")
    yield from _bullets(map(escaped, item.piece.details))


def _quote(quote: Quote) -> str:
    said = {Wording.ALTERED: _("wording altered"), Wording.REPORTED: _("reported speech")}.get(quote.wording, "")
    who = ", ".join(part for part in (quote.speaker, quote.occasion, said) if part)
    return escaped(f"“{quote.text}”" + (f" ({who})" if who else ""))


def _remarks(item: Item) -> Iterator[str]:
    card = item.card
    small = (
        (_("Why so: {words}"), card.because),
        (_("Answers: {words}"), "; ".join(item.answers)),
        ("{words}", stance_words(card.stance)),
        (_("Marked: {words}"), card.flag),
    )
    yield escaped(card.explanation)
    yield from (escaped(form.format(words=words)) for form, words in small if words)


def _conclusion(plan: Outline, notes: Notes) -> Iterator[str]:
    end = plan.conclusion
    degree = ", ".join(part for part in (end.degree, leaning_words(end.leans)) if part)
    body = (
        _list(_item(f"{n}. ", _ranked(one, notes)) for n, one in enumerate(end.ranked, 1)),
        _labelled(_("Strongest case for:"), end.strongest_for),
        _labelled(_("Strongest case against:"), end.strongest_against),
        _labelled(_("What decides it:"), end.decides),
        _labelled(_("How far:"), degree),
        escaped(end.text),
    )
    yield from body if any(body) else [_nothing(_("No conclusion yet."))]


def _ranked(ranked: OutlineRank, notes: Notes) -> str:
    side = f" ({side_word(ranked.side).lower()})" if ranked.side else ""
    return _card(ranked.item, notes, role_word(ranked.role) + side)


def _sources(plan: Outline, style: Style) -> Iterator[str]:
    works = list_works(plan.sources, style)
    yield f"## {_inline(works.heading, starts=False)}"
    yield from filter(None, [escaped(works.hint)])
    for part in works.parts:
        listed = _bullets(runs(entry) for entry in part.entries)
        yield from _part(part.heading, listed, 3) if part.heading else listed
    if not works.parts:
        yield _nothing(_("No sources yet."))


def _notes(notes: Notes) -> Iterator[str]:
    """Footnotes: their text is shown at the end, under no heading of ours, as every reader of Markdown does it."""
    if notes.foot:
        yield "\n".join(f"[^{number}]: {runs(said)}" for number, said in enumerate(notes.foot, 1))
