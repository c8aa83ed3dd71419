"""What the commands for evidence of one's own do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from essay_planner.cli.plan_file import new_id, packs_at_hand, read, rewrite
from essay_planner.cli.report import Report
from essay_planner.core import edits
from essay_planner.core.at_hand import AtHand, at_hand
from essay_planner.core.dates_in_words import read_date
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.library import OWN, reference
from essay_planner.core.messages import _, ngettext
from essay_planner.core.names_in_words import read_names
from essay_planner.core.pack import Citation, Evidence, Figure, Kind, Quote, Source
from essay_planner.core.plan import Plan
from essay_planner.core.queries import cards_of_evidence
from essay_planner.core.source_forms import DATES, PEOPLE, form_of, missing_in
from essay_planner.core.text import fold

Given = Mapping[str, Any]  # what was said on the command line, by attribute; what was not said is None

# What can be said of a source, by its attribute.
SOURCE_OPTIONS = {
    "author": "--author",
    "title": "--title",
    "container_title": "--in",
    "editor": "--editor",
    "event_title": "--event",
    "event_place": "--event-place",
    "publisher_place": "--place",
    "publisher": "--publisher",
    "issued": "--issued",
    "edition": "--edition",
    "volume": "--volume",
    "issue": "--issue",
    "page": "--pages",
    "doi": "--doi",
    "url": "--url",
    "accessed": "--accessed",
}

_MOST_TOLD = 20  # ids of works in a sentence


def add(path: Path, given: Given) -> Report:
    """Write a piece of one's own into the plan in 'path'. Raises EssayPlannerError, and then the file is as it was."""
    evidence_id = new_id("e")

    def edit(plan: Plan) -> Plan:
        piece, sources = _written(plan, Evidence(id=evidence_id, text=""), given)
        return edits.add_own_evidence(plan, piece, sources)

    return _told(rewrite(path, edit), _("Added {ref}."), reference(OWN, evidence_id))


def change(path: Path, ref: str, given: Given) -> Report:
    """Write anew what is given of a piece of one's own; the rest of it stays. Raises EssayPlannerError."""

    def edit(plan: Plan) -> Plan:
        known = plan.library.evidence.get(ref, Evidence(id=ref.partition("/")[2], text=""))
        piece, sources = _written(plan, known, given)
        return edits.change_own_evidence(plan, piece, sources)

    return _told(rewrite(path, edit), _("Changed {ref}."), ref)


def remove(path: Path, ref: str) -> Report:
    """Take a piece of one's own out of the plan in 'path', with its cards. Raises EssayPlannerError."""
    cards = len(cards_of_evidence(read(path), ref))
    rewrite(path, lambda plan: edits.remove_own_evidence(plan, ref))
    also = ngettext("Removed {ref} and the card that held it.", "Removed {ref} and the {n} cards that held it.", cards)
    return Report([(also if cards else _("Removed {ref}.")).format(ref=ref, n=cards)])


def _told(plan: Plan, words: str, ref: str) -> Report:
    """What was done, how the source stands in the notes, and what is missing there."""
    from essay_planner.export.citations import style_named
    from essay_planner.export.citations.runs import close, plain

    lines = [words.format(ref=ref)]
    for citation in plan.library.evidence[ref].sources[:1]:
        source = plan.library.sources[reference(OWN, citation.source)]
        note = plain(close(style_named(plan.export.style, [source]).full_note(source, citation.locator)))
        lines.append(_("In your notes: {note}").format(note=note))
        missing = ", ".join(part.casefold() for part in missing_in(source))
        lines += [_("A full note would also say: {fields}.").format(fields=missing)] if missing else []
    return Report(lines)


def _written(plan: Plan, piece: Evidence, given: Given) -> tuple[Evidence, Sequence[Source]]:
    """The piece with all that was given, and the source to write beside it."""
    hand = at_hand(plan, {alias: loaded.pack for alias, loaded in packs_at_hand(plan).items()})
    simple = {name: given[name] for name in ("text", "kind", "view_of", "note") if given[name] is not None}
    several = {"tags": given["tag"], "people": given["person"]}
    simple |= {name: tuple(words) for name, words in several.items() if words is not None}
    if given["date"] is not None:
        simple["date"] = _said(read_date, given["date"])
    if given["theme"] is not None:
        simple["themes"] = tuple(_theme(hand, word) for word in given["theme"])
    if given["figure"] is not None:
        simple["figures"] = (Figure(as_=given["figure"]),)
    piece = _with_quote(replace(piece, **simple), given)
    source = _source(plan, hand, piece, given)
    if source is None and given["locator"] is None:
        return piece, ()
    if source is None and not piece.sources:
        raise EssayPlannerError(_("Say with --source or --source-type which source that is a place in."))
    cited = piece.sources[0] if piece.sources else Citation(source="")
    cited = replace(cited, source=source.id if source else cited.source, locator=given["locator"] or cited.locator)
    return replace(piece, sources=(cited, *piece.sources[1:])), (source,) if source else ()


def _with_quote(piece: Evidence, given: Given) -> Evidence:
    """A quotation's words are the statement itself where no others are given."""
    if piece.kind is not Kind.QUOTATION:
        return piece
    known = piece.quotes[0] if piece.quotes else Quote(text=piece.text)
    names = {"text": "words", "speaker": "speaker", "occasion": "occasion"}
    said = {name: given[option] for name, option in names.items() if given[option] is not None}
    return replace(piece, quotes=(replace(known, date=piece.date, **said), *piece.quotes[1:]))


def _theme(hand: AtHand, word: str) -> str:
    names = {fold(name): theme for theme, name in hand.themes.items()}
    if word in hand.themes or fold(word) in names:
        return word if word in hand.themes else names[fold(word)]
    close = get_close_matches(word, [*hand.themes, *hand.themes.values()], n=1)
    hint = _(" Did you mean '{name}'?").format(name=close[0]) if close else ""
    raise EssayPlannerError(
        _("There is no theme '{word}' in the plan's packs; --tag takes any.").format(word=word) + hint
    )


def _source(plan: Plan, hand: AtHand, piece: Evidence, given: Given) -> Source | None:
    """The source that was chosen or described; None where nothing was said of one."""
    if given["source"] is not None:
        return _known_source(plan, hand, given["source"])
    said = {name: given[f"of_{name}"] for name in (*SOURCE_OPTIONS, "class_") if given[f"of_{name}"] is not None}
    form = form_of(given["source_type"] or "")
    if not said and form is None and given["source_file"] is None:
        return None
    values = {name: _value(name, words) for name, words in said.items()}
    if given["source_file"] is not None:
        return replace(_source_in(given["source_file"]), id=new_id("w"), **values)
    if form is not None:
        return Source(**{"id": new_id("w"), "type": form.type, "title": "", "class_": form.class_, **values})
    standing = plan.library.sources.get(reference(OWN, piece.sources[0].source)) if piece.sources else None
    if standing is None:
        raise EssayPlannerError(_("Say with --source-type what kind of source that is."))
    return replace(standing, **values)


def _known_source(plan: Plan, hand: AtHand, name: str) -> Source:
    """A source by alias/id, or by its id alone; it becomes one of the plan's own."""
    refs = [ref for ref in hand.sources if name in (ref, ref.partition("/")[2])]
    if not refs:
        raise EssayPlannerError(_("There is no source '{id}' in this plan or its packs.").format(id=name))
    source = hand.sources[refs[0]]
    standing = plan.library.sources.get(reference(OWN, source.id))
    return source if standing in (None, source) else replace(source, id=new_id("w"))


def _value(attribute: str, words: Any) -> Any:
    if attribute in PEOPLE:
        return read_names(words)
    return _said(read_date, words) if attribute in DATES else words


def _said(read: Callable[[str], str], words: str) -> str:
    try:
        return read(words)
    except ValueError as error:
        raise EssayPlannerError(str(error)) from error


def _source_in(named: str) -> Source:
    """The work in a file of CSL-JSON; of several the one whose id stands after '#'. Raises EssayPlannerError."""
    from essay_planner.files.csl import read_csl
    from essay_planner.files.ordinary import read_ordinary
    from essay_planner.files.plain_text import SIZE_LIMIT

    file, _hash, wanted = named.partition("#")
    try:
        text = read_ordinary(Path(file), SIZE_LIMIT).decode("utf-8")
    except UnicodeDecodeError:
        raise EssayPlannerError(_("{file}: This is not text in UTF-8.").format(file=file)) from None
    works = {work.id: work for work in read_csl(text, file).sources}
    if not wanted and len(works) == 1:
        return next(iter(works.values()))
    if wanted in works:
        return works[wanted]
    known = ", ".join(list(works)[:_MOST_TOLD])
    raise EssayPlannerError(_("{file}: Say which work after '#'; there are {known}.").format(file=file, known=known))
