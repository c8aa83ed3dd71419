"""The glossary of a plan: what the student and the packs at hand say that terms mean, and where a text uses them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from essay_planner.core.library import alias_of, evidence_of
from essay_planner.core.pack import Pack, Term
from essay_planner.core.places import all_places, cards_in
from essay_planner.core.plan import Plan, TermDefined
from essay_planner.core.spelled import Spelled, spellings_of
from essay_planner.core.text import fold


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a term: the student's own, or that of the pack with this title ('' where it is not known)."""

    text: str
    note: str = ""
    pack: str = ""
    yours: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of the glossary; 'key' is its name without case, 'also' are its other spellings.

    The student's own meaning comes first.
    """

    key: str
    name: str
    senses: tuple[Sense, ...]
    also: tuple[str, ...] = ()

    @property
    def yours(self) -> str:
        """What the student takes it to mean; '' where nothing is said."""
        return next((sense.text for sense in self.senses if sense.yours), "")

    def is_called(self, words: str) -> bool:
        """Whether every word is in the name or in another spelling."""
        whole = fold(" ".join((self.name, *self.also)))
        return all(word in whole for word in fold(words).split())

    def matches(self, words: str) -> bool:
        """Whether every word is in the name, in a spelling, in a meaning or in what is noted of it."""
        said = (part for sense in self.senses for part in (sense.text, sense.note))
        whole = fold(" ".join((self.name, *self.also, *said)))
        return all(word in whole for word in fold(words).split())


class Glossary:
    """Entries by key in the order of the alphabet, found in texts."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries: Mapping[str, Entry] = {one.key: one for one in sorted(entries, key=lambda one: one.key)}
        spelled = tuple((name, one.key) for one in self.entries.values() for name in (one.name, *one.also))
        self._spellings = spellings_of(spelled)

    def find(self, text: str) -> tuple[Spelled, ...]:
        """Where the terms of the glossary stand in a text, in its order."""
        return self._spellings.find(text)

    def of(self, text: str) -> Sequence[Entry]:
        """The entries that a text uses, each once, as they come."""
        return [self.entries[key] for key in dict.fromkeys(key for spelled in self.find(text) for key in spelled.keys)]

    def of_keys(self, keys: Iterable[str]) -> Sequence[Entry]:
        """The entries of these keys."""
        return [self.entries[key] for key in keys]


def glossary_of(plan: Plan, packs: Mapping[str, Pack]) -> Glossary:
    """What the terms of a plan mean: the student's words first, then its packs at hand by alias, then its own copies of
    what those do not say.
    """
    held: list[tuple[str, Iterable[Term]]] = [(pack.title, pack.terms) for pack in packs.values()]
    copies: dict[str, list[Term]] = {}
    for ref, term in plan.library.terms.items():
        copies.setdefault(alias_of(ref), []).append(term)
    held += [("", terms) for alias, terms in copies.items() if alias not in packs]
    return glossary(plan.terms_defined, held)


def glossary(defined: Iterable[TermDefined], held: Iterable[tuple[str, Iterable[Term]]]) -> Glossary:
    """The glossary of the student's own definitions and of packs, each as its title with its terms.

    Terms of one name are one entry; a meaning that several packs have in the same words is told once.
    """
    entries: dict[str, Entry] = {}
    for title, terms in held:
        for term in terms:
            _add(entries, term, title)
    for own in defined:
        key = _key_of(entries, own.term)
        before = entries.get(key) or Entry(key, own.term, ())
        entries[key] = replace(before, senses=(Sense(own.meaning, yours=True), *before.senses))
    return Glossary(entries.values())


def cards_using(plan: Plan, terms: Glossary, key: str) -> Sequence[str]:
    """The ids of the cards whose evidence uses a term, in the order of the plan."""
    cards = dict.fromkeys(card for place in all_places(plan) for card in cards_in(plan, place))
    return [card for card in cards if any(key in found.keys for found in terms.find(evidence_of(plan, card).text))]


def _add(entries: dict[str, Entry], term: Term, title: str) -> None:
    key = fold(term.term)
    before = entries.get(key) or Entry(key, term.term, ())
    senses = [Sense(meaning.text, meaning.note, title) for meaning in term.meanings]
    known = {(sense.text, sense.note) for sense in before.senses}
    new = tuple(sense for sense in senses if (sense.text, sense.note) not in known)
    also = tuple(dict.fromkeys((*before.also, *term.also)))
    entries[key] = replace(before, senses=(*before.senses, *new), also=also)


def _key_of(entries: Mapping[str, Entry], term: str) -> str:
    """The key of the entry that a word is the name or a spelling of; else its own."""
    key = fold(term)
    if key in entries:
        return key
    return next((one.key for one in entries.values() if key in map(fold, one.also)), key)
