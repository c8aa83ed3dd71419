"""What a pack must hold to be of use, beyond the shape of each item: its parts agree, and nothing is missing.

It is looked for in the file as it stands, so that all of it is told even where other parts are faulty.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from essay_planner.core.licences import asks_for_a_name
from essay_planner.core.messages import _
from essay_planner.core.pack import Basis, Kind
from essay_planner.core.source_forms import untitled
from essay_planner.core.text import count_words, fold
from essay_planner.files.reading import START, Mark, Reading, shortened
from essay_planner.files.yaml_reader import Node, YamlList, YamlMap
from essay_planner.packs.nodes import maps, text, texts

LONGEST_TEXT = 20_000  # characters; some seven pages, which a window still shows at once
LONGEST_STATEMENT = 30  # words
LONGEST_LABEL = 5  # words

UNKNOWN: dict[str, Callable[[], str]] = {
    "theme": lambda: _("There is no theme '{id}' in this pack."),
    "source": lambda: _("There is no source '{id}' in this pack."),
    "evidence": lambda: _("There is no evidence '{id}' in this pack."),
    "question": lambda: _("There is no question '{id}' in this pack."),
}
_GROUPS = {"theme": "themes", "source": "sources", "evidence": "evidence", "question": "questions"}
_NEEDED = frozenset(  # the names of texts without which the item that they belong to is nothing
    ("title", "text", "name", "alt", "heading", "term", "front", "back", "for", "against", "as", "printed", "because")
)
_PEOPLE = ("author", "editor", "translator", "container-author")


def check_pack(root: YamlMap, reading: Reading) -> None:
    """Note all that is wrong or doubtful between the parts of a pack, after its shapes were read."""
    _check_references(root, reading)
    _check_texts(root, reading)
    _check_licence_and_sources(root, reading)
    _check_withdrawn(root, reading)
    criteria = _check_criteria(root, reading)
    _check_names(root, reading)
    _check_terms(root, reading)
    seen: dict[str, Mark] = {}
    for piece in maps(root.get("evidence")):
        _check_kind(piece, reading)
        _check_length(piece, reading)
        _check_correction(piece, reading)
        _check_links(piece, criteria, reading)
        _check_likeness(piece, seen, reading)


def _check_references(root: YamlMap, reading: Reading) -> None:
    """Where a list of the pack is no list, or there are no sources at all, that alone is told, and not each id."""
    listed = {group: key for group, key in _GROUPS.items() if isinstance(root.get(key), YamlList)}
    absent = {group for group, key in _GROUPS.items() if not root.get(key) and group != "source"}
    judged = {group: said for group, said in UNKNOWN.items() if group in listed or group in absent}
    faulty = {group: {text(item, "id") for item in maps(root.get(key))} for group, key in listed.items()}
    reading.check_references(judged, faulty)


def _check_texts(root: YamlMap, reading: Reading) -> None:
    """An empty value counts as absent, and is told where it is missing; one of blanks would look like a value."""
    faulted = reading.places
    for name, value, mark in _odd_texts(root, ""):
        if (mark.line, mark.column) in faulted:
            continue
        if len(value) > LONGEST_TEXT:
            message = _("This text has more than {count} characters. Shorten it, or divide it.")
            reading.fault(mark, message.format(count=LONGEST_TEXT))
        else:
            note = reading.fault if name in _NEEDED else reading.warn
            note(mark, _("Only blanks stand here. Fill it in, or delete it."))


def _odd_texts(node: YamlMap | YamlList, name: str) -> Iterator[tuple[str, str, Mark]]:
    """The values of nothing but blanks and those that are too long, each by the name that it stands under."""
    if isinstance(node, YamlMap):
        items = [(key, value, node.values_at[key]) for key, value in node.items()]
    else:
        items = [(name, value, mark) for value, mark in zip(node, node.items_at, strict=True)]
    for key, value, mark in items:
        if not isinstance(value, str):
            yield from _odd_texts(value, key)
        elif value.isspace() or len(value) > LONGEST_TEXT:
            yield key, value, mark


def _check_licence_and_sources(root: YamlMap, reading: Reading) -> None:
    if not root.get("licence"):
        reading.fault(
            root.keys_at.get("licence", START),
            _("The pack has no licence. Add 'licence: CC-BY-4.0', or another that says what others may do with it."),
        )
    elif asks_for_a_name(text(root, "licence")) and not root.get("authors"):
        message = _("This licence asks others to name who made the pack, but it has no authors. Add them: 'authors:'.")
        reading.warn(root.keys_at.get("authors", root.values_at["licence"]), message)
    if not root.get("sources"):
        reading.fault(
            root.keys_at.get("sources", START),
            _("The pack has no sources. Add 'sources:' with at least one work that the evidence is taken from."),
        )


def _check_withdrawn(root: YamlMap, reading: Reading) -> None:
    present, seen = reading.ids("evidence"), set()
    for item, mark in texts(root.get("withdrawn")):
        if item in present:
            message = _("'{id}' is withdrawn, but the pack still has it. Remove one of them.")
            reading.fault(mark, message.format(id=shortened(item)))
        elif item in seen:
            message = _("'{id}' stands here twice. Delete one of them.")
            reading.warn(mark, message.format(id=shortened(item)))
        seen.add(item)


def _check_criteria(root: YamlMap, reading: Reading) -> dict[str, dict[str, None]]:
    """Fault criteria of one id; the ids of the criteria of each question, in their order."""
    known: dict[str, dict[str, None]] = {}
    for question in maps(root.get("questions")):
        seen = known.setdefault(text(question, "id"), {})
        for criterion in maps(question.get("criteria")):
            name = text(criterion, "id")
            if name and name in seen:
                message = _("The question has a criterion '{id}' already. Give each one an id of its own.")
                reading.fault(criterion.values_at["id"], message.format(id=shortened(name)))
            seen[name] = None
    return known


def _check_names(root: YamlMap, reading: Reading) -> None:
    for source in maps(root.get("sources")):
        if text(source, "title") == untitled():
            message = _("This source has no title yet. Write it in the place of '{words}', which notes would print.")
            reading.warn(source.values_at["title"], message.format(words=untitled()))
        for person in (person for key in _PEOPLE for person in maps(source.get(key))):
            if not person.get("family") and not person.get("literal"):
                message = _("A name needs 'family:', or 'literal:' for a body or a person with one name. Add it.")
                reading.warn(person.mark, message)


def _check_terms(root: YamlMap, reading: Reading) -> None:
    for term in maps(root.get("terms")):
        if term.get("meanings") == []:
            message = _("A term needs a meaning. Add one under 'meanings:', as 'text:'.")
            reading.fault(term.keys_at["meanings"], message)


def _check_kind(piece: YamlMap, reading: Reading) -> None:
    kind, quotes = text(piece, "kind"), piece.get("quotes")
    if kind == Kind.QUOTATION and not quotes:
        reading.fault(
            piece.values_at["kind"], _("A quotation needs its words. Add 'quotes:' with at least one 'text:'.")
        )
    if kind == Kind.INTERPRETATION and not piece.get("view_of"):
        reading.warn(piece.values_at["kind"], _("Whose judgement is this? Say so with 'view_of:'."))
    if not piece.get("sources") and not any(quote.get("source") for quote in maps(quotes)):
        message = _("'{id}' names no source. Add 'sources:' to say who says so.")
        reading.warn(piece.mark, message.format(id=shortened(text(piece, "id"))))


def _check_length(piece: YamlMap, reading: Reading) -> None:
    if count_words(text(piece, "text")) > LONGEST_STATEMENT:
        message = _("This statement has more than {count} words. Shorten it, or move a part to 'details:'.")
        reading.warn(piece.values_at["text"], message.format(count=LONGEST_STATEMENT))
    if count_words(text(piece, "label")) > LONGEST_LABEL:
        message = _("This label has more than {count} words. Shorten it; it is for tight places.")
        reading.warn(piece.values_at["label"], message.format(count=LONGEST_LABEL))


def _check_correction(piece: YamlMap, reading: Reading) -> None:
    correction = piece.get("correction")
    if isinstance(correction, YamlMap) and correction.get("basis") == Basis.CHECKED and not correction.get("source"):
        message = _("Where was this checked? Add 'source:' to the correction, or let its basis be general-knowledge.")
        reading.fault(correction.values_at["basis"], message)


def _check_links(piece: YamlMap, criteria: Mapping[str, Collection[str]], reading: Reading) -> None:
    name = text(piece, "id")
    for other, mark in texts(piece.get("answers")):
        if other == name:
            message = _("'{id}' cannot speak against itself. Correct the id, or delete it here.")
            reading.fault(mark, message.format(id=shortened(name)))
    bearing: Node | None = piece.get("bearing")
    for question, bears in bearing.items() if isinstance(bearing, YamlMap) else ():
        named = texts(bears.get("criteria")) if isinstance(bears, YamlMap) and question in criteria else []
        for criterion, mark in named:
            if criterion and criterion not in criteria[question]:
                message = _("The question '{question}' has no criterion '{id}'.")
                said = message.format(question=question, id=shortened(criterion))
                reading.fault(mark, f"{said} {reading.did_you_mean(criterion, criteria[question])}".rstrip())


def _check_likeness(piece: YamlMap, seen: dict[str, Mark], reading: Reading) -> None:
    words = " ".join(re.findall(r"\w+", fold(text(piece, "text"))))
    if not words:
        return
    mark = piece.values_at["text"]
    first = seen.setdefault(words, mark)
    if first is not mark:
        message = _("This says the same as {place}. Keep one of them, or say how they differ.")
        reading.warn(mark, message.format(place=reading.name_of(first)))
