"""What a pack must hold to be of use, beyond the shape of each item: its parts agree, and nothing is missing."""

import re
from collections.abc import Callable, Collection

from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Kind, Pack
from essay_planner.core.text import count_words, fold
from essay_planner.files.forms import BAD
from essay_planner.files.reading import START, Mark, Reading, shortened
from essay_planner.files.yaml_reader import YamlList, YamlMap

LONGEST_STATEMENT = 30  # words
LONGEST_LABEL = 5  # words

UNKNOWN: dict[str, Callable[[], str]] = {
    "theme": lambda: _("There is no theme '{id}' in this pack."),
    "source": lambda: _("There is no source '{id}' in this pack."),
    "evidence": lambda: _("There is no evidence '{id}' in this pack."),
    "question": lambda: _("There is no question '{id}' in this pack."),
}


def check_pack(pack: Pack, root: YamlMap, reading: Reading) -> None:
    """Note all that is wrong or doubtful between the parts of a pack. 'pack' is BAD if parts of it were faulty."""
    reading.check_references(UNKNOWN)
    _check_licence_and_sources(root, reading)
    if pack is BAD:
        return
    _check_withdrawn(pack, root, reading)
    _check_criteria(pack, root, reading)
    seen: dict[str, int] = {}
    nodes = _items(root, "evidence")
    for piece, node in zip(pack.evidence, nodes, strict=True):
        _check_piece(piece, node, reading)
        _check_bearing(piece, node, pack, reading)
        _check_likeness(piece, node, seen, reading)


def _items(root: YamlMap, key: str) -> list[YamlMap]:
    found = root.get(key)
    return [item for item in found if isinstance(item, YamlMap)] if isinstance(found, YamlList) else []


def _check_licence_and_sources(root: YamlMap, reading: Reading) -> None:
    if not root.get("licence"):
        reading.fault(
            root.keys_at.get("licence", START),
            _("The pack has no licence. Add 'licence: CC-BY-4.0', or another that says what others may do with it."),
        )
    if not root.get("sources"):
        reading.fault(
            root.keys_at.get("sources", START),
            _("The pack has no sources. Add 'sources:' with at least one work that the evidence is taken from."),
        )


def _check_withdrawn(pack: Pack, root: YamlMap, reading: Reading) -> None:
    withdrawn = root.get("withdrawn")
    if isinstance(withdrawn, YamlList):
        present = {piece.id for piece in pack.evidence}
        for item, mark in zip(pack.withdrawn, withdrawn.items_at, strict=True):
            if item in present:
                message = _("'{id}' is withdrawn, but the pack still has it. Remove one of them.")
                reading.fault(mark, message.format(id=item))


def _check_criteria(pack: Pack, root: YamlMap, reading: Reading) -> None:
    for question, node in zip(pack.questions, _items(root, "questions"), strict=True):
        seen: set[str] = set()
        for criterion, item in zip(question.criteria, _items(node, "criteria"), strict=True):
            if criterion.id in seen:
                message = _("The question has a criterion '{id}' already. Give each one an id of its own.")
                reading.fault(item.values_at["id"], message.format(id=criterion.id))
            seen.add(criterion.id)


def _check_piece(piece: Evidence, node: YamlMap, reading: Reading) -> None:
    if piece.kind is Kind.QUOTATION and not piece.quotes:
        reading.fault(
            node.values_at["kind"], _("A quotation needs its words. Add 'quotes:' with at least one 'text:'.")
        )
    if piece.kind is Kind.INTERPRETATION and not piece.view_of:
        reading.warn(node.values_at["kind"], _("Whose judgement is this? Say so with 'view_of:'."))
    if not piece.sources and not any(quote.source for quote in piece.quotes):
        reading.warn(node.mark, _("'{id}' names no source. Add 'sources:' to say who says so.").format(id=piece.id))
    if count_words(piece.text) > LONGEST_STATEMENT:
        message = _("This statement has more than {count} words. Shorten it, or move a part to 'details:'.")
        reading.warn(node.values_at["text"], message.format(count=LONGEST_STATEMENT))
    if count_words(piece.label) > LONGEST_LABEL:
        message = _("This label has more than {count} words. Shorten it; it is for tight places.")
        reading.warn(node.values_at["label"], message.format(count=LONGEST_LABEL))


def _check_bearing(piece: Evidence, node: YamlMap, pack: Pack, reading: Reading) -> None:
    bearings = node.get("bearing")
    for question_id, bearing in piece.bearing.items():
        question = pack.question(question_id)
        if not bearing.criteria or question is None:
            continue
        known = [criterion.id for criterion in question.criteria]
        for criterion, mark in zip(bearing.criteria, _criteria_at(bearings, question_id), strict=True):
            if criterion not in known:
                message = _("The question '{question}' has no criterion '{id}'.")
                said = message.format(question=question_id, id=shortened(criterion))
                reading.fault(mark, f"{said} {reading.did_you_mean(criterion, known)}".rstrip())


def _criteria_at(bearings: object, question_id: str) -> list[Mark]:
    assert isinstance(bearings, YamlMap)
    bearing = bearings[question_id]
    assert isinstance(bearing, YamlMap)
    criteria = bearing["criteria"]
    assert isinstance(criteria, YamlList)
    return criteria.items_at


def _check_likeness(piece: Evidence, node: YamlMap, seen: dict[str, int], reading: Reading) -> None:
    words = " ".join(re.findall(r"\w+", fold(piece.text)))
    mark = node.values_at["text"]
    first = seen.setdefault(words, mark.line)
    if first != mark.line:
        message = _("This says the same as line {line}. Keep one of them, or say how they differ.")
        reading.warn(mark, message.format(line=first + 1))


def check_media(pack: Pack, root: YamlMap, media: Collection[str], reading: Reading) -> None:
    """Note every picture that the pack names but does not bring along; 'media' are the names of those it has."""
    if pack is BAD:
        return
    for piece, node in zip(pack.evidence, _items(root, "evidence"), strict=True):
        for picture, item in zip(piece.media, _items(node, "media"), strict=True):
            if picture.file not in media:
                message = _("There is no file '{file}' in the pack. Add it, or correct the name (media/…).")
                reading.fault(item.values_at["file"], message.format(file=shortened(picture.file)))
