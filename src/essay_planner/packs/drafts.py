"""Packs that are still being made, read for editing: what is missing or will not do yet is held as it stands.

Only what no pack can hold is refused: what is no YAML, keys that are not known, lists where a text belongs.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from essay_planner.core.ids import new_id_for
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack, Question, SuggestedCriterion
from essay_planner.core.pack_parts import Item, Part, headline, in_few_words, items_of, name_of, with_items
from essay_planner.files.document import load_document
from essay_planner.files.problems import Problem
from essay_planner.files.reading import Mark, Reading
from essay_planner.files.yaml_reader import YamlMap
from essay_planner.packs.other_kinds import others_named
from essay_planner.packs.pack_text import read_text
from essay_planner.packs.shapes import FORMAT, PACK

Known = TypeVar("Known", Item, SuggestedCriterion)


@dataclass(frozen=True, slots=True)
class Draft:
    """A pack as it stands, the bytes of its pack.yaml, and what was doubtful in these.

    'mended' says which items got ids, because they had none or one of another item. What is wrong with the pack is for
    packs.problems to say.
    """

    pack: Pack
    data: bytes
    mended: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()
    path: Path | None = None


class _Lenient(Reading):
    """A reading that goes on where a value is unfinished."""

    def gap(self, _mark: Mark, _message: str) -> bool:
        """Go on: the pack's problems will say so."""
        return True

    def define(self, group: str, name: str, mark: Mark) -> None:
        """Ids are seen to when all is read."""


def load_draft(data: bytes, file: str) -> Draft:
    """The pack in the text of a pack.yaml, however unfinished. Raises Unreadable with all that cannot be held."""
    found, warnings = _load(data, file)
    pack, mended = with_ids(found)
    return Draft(pack, data, mended, warnings)


def read_raw(data: bytes, file: str = "") -> Pack:
    """The same to the letter: items that share an id, or have none, are left so. Raises Unreadable."""
    return _load(data, file)[0]


def _load(data: bytes, file: str) -> tuple[Pack, tuple[Problem, ...]]:
    def read(root: YamlMap, reading: Reading) -> Pack:
        pack: Pack = PACK.read(root, root.mark, reading)
        return pack

    return load_document(data, file, FORMAT, read, _Lenient)


def read_draft(path: Path) -> Draft:
    """The pack in a folder, a pack.yaml or an .evidencepack file, for editing. Raises Unreadable."""
    data, name = read_text(path)
    with others_named(name, data):
        return replace(load_draft(data, name), path=path)


def with_ids(pack: Pack) -> tuple[Pack, tuple[str, ...]]:
    """The pack with an id of its own for each item, and what was done, in sentences."""
    said: list[str] = []
    for part in Part:
        items = _distinct(items_of(pack, part), headline, name_of(part), said)
        pack = with_items(pack, part, items) if items is not None else pack
    questions = [_with_criteria(question, said) for question in pack.questions]
    return with_items(pack, Part.QUESTIONS, questions), tuple(said)


def _with_criteria(question: Question, said: list[str]) -> Question:
    criteria = _distinct(question.criteria, lambda criterion: criterion.text, _("criterion"), said)
    return question if criteria is None else replace(question, criteria=tuple(criteria))


def _distinct(items: Sequence[Known], words: Callable[[Known], str], name: str, said: list[str]) -> list[Known] | None:
    """The items with ids of their own; None where they have them already."""
    taken = {item.id for item in items}
    if len(taken) == len(items) and "" not in taken:
        return None
    return list(_renamed(items, words, name, said, taken))


def _renamed(
    items: Sequence[Known], words: Callable[[Known], str], name: str, said: list[str], taken: set[str]
) -> Iterator[Known]:
    seen: set[str] = set()
    for item in items:
        if item.id and item.id not in seen:
            seen.add(item.id)
            yield item
            continue
        new = new_id_for(item.id or words(item), taken)
        taken.add(new)
        if item.id:
            sentence = _("A second {item} had the id '{old}': ‘{words}’. Its id is '{new}' now.")
        else:
            sentence = _("A {item} had no id: ‘{words}’. Its id is '{new}' now.")
        said.append(sentence.format(item=name, old=item.id, new=new, words=in_few_words(words(item))))
        yield replace(item, id=new)
