"""What a card shows, as a value made from evidence and what the student says of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from essay_planner.core.at_hand import AtHand
from essay_planner.core.dates import parse
from essay_planner.core.library import OWN, alias_of, reference, sources_named
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Citation, Evidence, Kind, Quote, Reliability, Source
from essay_planner.core.plan import Card, PackReference, Plan
from essay_planner.core.queries import used_again
from essay_planner.core.wording import strength_word
from essay_planner.core.works import short_source, words_of_work
from essay_planner.ui.cards.thumbs import PictureOf
from essay_planner.ui.cards.words import News, also_words, kind_word, news_word, reliability_word, times_words

Bears = tuple[tuple[int, str], ...]  # criteria, by their number from 1 and their words


@dataclass(frozen=True, slots=True)
class Face:
    """One card as it is painted and spoken. 'key' is a card id or a reference; 'stripe' is the theme's number,
    None without a theme.

    'said' is whether the student's strength and explanation belong on it; 'used' dims a piece in the library;
    'mark' is a number or word before the text, for the conclusion. 'times' is on how many cards of the plan the
    evidence is, and 'also' says where the others are. 'bears' are the criteria that it bears on, by number and words.
    'news' is what became of the evidence in its pack since; 'picture' is the first that belongs to it. 'flag' is the
    student's own mark. 'answers' is how many cards the student says it answers.
    """

    key: str
    text: str
    kind: Kind = Kind.FACT
    chips: tuple[str, ...] = ()
    date: str = ""
    date_spoken: str = ""
    source: str = ""
    stripe: int | None = None
    reliability: Reliability = Reliability.SOUND
    used: bool = False
    said: bool = False
    strength: int | None = None
    explanation: str = ""
    mark: str = ""
    times: int = 0
    also: str = ""
    bears: Bears = ()
    by_criteria: bool = False
    strongest: bool = False
    news: News | None = None
    picture: PictureOf | None = None
    flag: str = ""
    answers: int = 0


@dataclass(frozen=True, slots=True)
class OnPlan:
    """What a card's face has from the rest of the plan: see 'Face'."""

    mark: str = ""
    times: int = 1
    also: str = ""
    bears: Bears = ()
    by_criteria: bool = False
    strongest: bool = False
    news: News | None = None


_ALONE = OnPlan()


class Faces:
    """Makes the faces of evidence and of cards; the part that only evidence decides is made once."""

    def __init__(self, at_hand: AtHand, packs: Mapping[str, PackReference] = MappingProxyType({})) -> None:
        """'packs' are the plan's, by alias: by them pictures are found."""
        self._packs = packs
        self.evidence = at_hand.evidence
        self.sources = at_hand.sources
        self.themes = at_hand.themes
        self._theme_ids = at_hand.theme_ids
        self._numbers = {theme: number for number, theme in enumerate(at_hand.themes)}
        self._made: dict[str, tuple[Evidence, Face]] = {}
        self._of_cards: dict[tuple[str, str], tuple[Card, Evidence, OnPlan, Face]] = {}
        self._again: tuple[Plan | None, Mapping[str, tuple[int, str]]] = (None, {})

    def source(self, ref: str, source_id: str) -> Source | None:
        """A source that the evidence of that reference names."""
        return self.sources.get(reference(alias_of(ref), source_id))

    def works(self) -> Mapping[str, str]:
        """By reference, the authors and titles of all sources that a piece names: words to find it by.

        They are put together when they are asked for, on any thread: there may be 100,000.
        """
        return _Works(self.evidence, self.sources)

    def of_evidence(self, ref: str, used: bool = False, times: int = 0) -> Face:
        """The face of a piece in the library; 'times' is on how many cards of the plan it is."""
        face = self._plain(ref, self.evidence[ref])
        return replace(face, used=True, times=times) if used else face

    def again(self, plan: Plan, card: str) -> tuple[int, str]:
        """On how many cards of the plan a card's evidence is, and where the others are; (1, '') for only one."""
        if self._again[0] is not plan:
            places = used_again(plan)
            self._again = plan, {key: (len(p) + 1, also_words(plan, p)) for key, p in places.items()}
        return self._again[1].get(card, (1, ""))

    def of_card(self, card: Card, evidence: Evidence, on_plan: OnPlan = _ALONE) -> Face:
        """The face of a card on the plan."""
        known = self._of_cards.get((card.id, on_plan.mark))
        if known is None or known[0] is not card or known[1] is not evidence or known[2] != on_plan:
            face = replace(
                self._plain(card.evidence, evidence),
                key=card.id,
                said=True,
                mark=on_plan.mark,
                times=on_plan.times,
                also=on_plan.also,
                bears=on_plan.bears,
                by_criteria=on_plan.by_criteria,
                strongest=on_plan.strongest,
                news=on_plan.news,
                strength=card.strength,
                explanation=card.explanation.strip(),
                flag=" ".join(card.flag.split()),
                answers=len(card.answers),
            )
            known = self._of_cards[card.id, on_plan.mark] = (card, evidence, on_plan, face)
        return known[3]

    def _plain(self, ref: str, piece: Evidence) -> Face:
        made = self._made.get(ref)
        if made is None or made[0] is not piece:
            made = (piece, self._make(ref, piece))
            self._made[ref] = made
        return made[1]

    def _make(self, ref: str, piece: Evidence) -> Face:
        named: list[Citation | Quote] = [*piece.sources, *piece.quotes]
        return Face(
            key=ref,
            text=piece.text,
            kind=piece.kind,
            chips=(_("Yours"), *self._chips(ref, piece)) if alias_of(ref) == OWN else self._chips(ref, piece),
            date=parse(piece.date).short_label() if piece.date else "",
            date_spoken=date_words(piece.date),
            source=short_source(named[0], lambda source: self.source(ref, source)) if named else "",
            stripe=self._numbers.get(self._theme(ref, piece)),
            reliability=piece.reliability,
            picture=self._picture(ref, piece),
        )

    def _picture(self, ref: str, piece: Evidence) -> PictureOf | None:
        pack = self._packs.get(alias_of(ref))
        if pack is None or not piece.media:
            return None
        return PictureOf(pack.id, pack.sha256, piece.media[0].file, piece.media[0].alt)

    def _theme(self, ref: str, piece: Evidence) -> str:
        """The id that the first theme of a piece has among all packs; '' if it has none."""
        first = piece.themes[0] if piece.themes else ""
        return self._theme_ids.get(reference(alias_of(ref), first), first)

    def _chips(self, ref: str, piece: Evidence) -> tuple[str, ...]:
        theme = self._theme(ref, piece)
        themes = (self.themes[theme],) if theme in self.themes else ()
        return (*themes, kind_word(piece.kind)) if piece.kind is not Kind.FACT else themes


class _Works(Mapping[str, str]):
    """What the sources of each piece are called, put together when it is asked for."""

    def __init__(self, evidence: Mapping[str, Evidence], sources: Mapping[str, Source]) -> None:
        self._evidence, self._sources = evidence, sources

    def __getitem__(self, ref: str) -> str:
        alias = ref[: ref.find("/") + 1]
        return " ".join([self._words.get(alias + name, "") for name in sources_named(self._evidence[ref])])

    def __iter__(self) -> Iterator[str]:
        return iter(self._evidence)

    def __len__(self) -> int:
        return len(self._evidence)

    @cached_property
    def _words(self) -> dict[str, str]:
        return {ref: words_of_work(source) for ref, source in self._sources.items()}


def date_words(date: str) -> str:
    """A date as British English prints it, or ''."""
    return parse(date).label() if date else ""


def spoken(face: Face) -> str:
    """What a screen reader says of a card after its text: 'Statistic. May 1953. Disputed. Filtzer, p. 20. …'."""
    parts = [kind_word(face.kind), *face.chips[:1], face.date_spoken, reliability_word(face.reliability), face.source]
    if face.picture is not None:
        parts.append(_("picture: {alt}").format(alt=face.picture.alt))
    if face.news is not None:
        parts.append(news_word(face.news))
    if face.used:
        parts.append(times_words(face.times) or _("in your plan"))
    if face.strength:
        parts.append(_("strength: {word}").format(word=strength_word(face.strength).lower()))
    if face.strongest:
        parts.append(_("strongest on its side"))
    if face.bears:
        parts.append(bears_words(face))
    parts += [answers_words(face), flag_words(face)]
    if face.said:
        parts.append(face.explanation or _("not explained yet"))
    if face.also:
        parts.append(_("{times}, {places}").format(times=times_words(face.times), places=face.also))
    return " ".join(_ended(part) for part in dict.fromkeys(parts) if part)


def _ended(part: str) -> str:
    """As a sentence, with its end."""
    part = f"{part[0].upper()}{part[1:].rstrip('.')}"
    return part if part.endswith("?") else f"{part}."


def answers_words(face: Face) -> str:
    """'Answers 2 cards', by what the student says; '' for a card that answers none."""
    words = ngettext("answers {n} card", "answers {n} cards", face.answers)
    return words.format(n=face.answers) if face.answers else ""


def flag_words(face: Face) -> str:
    """'Your mark: look up the page'; '' for a card without one."""
    return _("your mark: {words}").format(words=face.flag) if face.flag else ""


def bears_words(face: Face) -> str:
    """'Bears on: Did rule by terror end?'; '' for a card that bears on no criterion."""
    named = " · ".join(text for _number, text in face.bears)
    return _("bears on: {criteria}").format(criteria=named) if named else ""
