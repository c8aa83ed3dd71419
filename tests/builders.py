"""Small builders of packs, evidence, sources and plans, so that a test names only what it is about."""

from collections.abc import Mapping
from typing import Any

from essay_planner.core.pack import (
    Bearing,
    Citation,
    Evidence,
    Kind,
    Leans,
    Name,
    Pack,
    Question,
    Sides,
    Source,
    SourceClass,
    SuggestedCriterion,
    SuggestedSection,
    Theme,
)
from essay_planner.core.plan import (
    Card,
    Criterion,
    Introduction,
    Judgement,
    Leaning,
    Library,
    PackReference,
    Plan,
    PlanQuestion,
    RankedCard,
    Role,
    Section,
    Task,
    Verdict,
)

SIDES = Sides(for_="It succeeded", against="It was limited")
QUESTION_TEXT = "How successful was de-Stalinisation in the Soviet Union in the years 1953–64?"


def a_piece(piece_id: str = "amnesty", text: str = "", **fields: Any) -> Evidence:
    """A piece of evidence; its text is made from its id if none is given."""
    words = text or f"The {piece_id.replace('-', ' ')} of 1953 freed many prisoners."
    return Evidence(id=piece_id, text=words, **fields)


def a_source(source_id: str = "filtzer-1993", **fields: Any) -> Source:
    """A book, by default Filtzer's."""
    book: dict[str, Any] = {
        "type": "book",
        "title": "The Khrushchev Era",
        "author": (Name(family="Filtzer", given="Donald"),),
        "publisher_place": "London",
        "issued": "1993",
    }
    return Source(id=source_id, **{**book, **fields})


def a_question(question_id: str = "destalinisation-success", **fields: Any) -> Question:
    """A question with two suggested sections and two criteria."""
    usual: dict[str, Any] = {
        "text": QUESTION_TEXT,
        "sides": SIDES,
        "period": "1953/1964",
        "sections": (
            SuggestedSection(heading="Terror and the law", themes=("terror",)),
            SuggestedSection(heading="Culture and the Thaw", themes=("culture",)),
        ),
        "criteria": (
            SuggestedCriterion(id="ended-terror", text="Did rule by terror end?"),
            SuggestedCriterion(id="freer-culture", text="Was culture freer?"),
        ),
        "marks": 25,
    }
    return Question(id=question_id, **{**usual, **fields})


def some_evidence() -> tuple[Evidence, ...]:
    """Six pieces of evidence of several kinds; the last two speak against earlier ones."""

    def bears(side: Leans) -> Mapping[str, Bearing]:
        return {"destalinisation-success": Bearing(side=side, criteria=("ended-terror",))}

    filtzer = (Citation(source="filtzer-1993", locator="p. 20"),)
    return (
        a_piece("amnesty", date="1953-03/1953-04", themes=("terror",), bearing=bears(Leans.FOR), sources=filtzer),
        a_piece("gulag-releases", kind=Kind.STATISTIC, date="1953/1960", themes=("terror",), sources=filtzer),
        a_piece("criminal-code", date="1958-12", themes=("terror",), bearing=bears(Leans.FOR), sources=filtzer),
        a_piece("one-day", kind=Kind.EVENT, date="1962", themes=("culture",), people=("Alexander Solzhenitsyn",)),
        a_piece("tbilisi", kind=Kind.EVENT, date="1956-03", themes=("terror",), answers=("amnesty",)),
        a_piece("zhivago", date="1957/1958", themes=("culture",), answers=("one-day",)),
    )


def a_pack(*evidence: Evidence, **fields: Any) -> Pack:
    """A pack of that evidence, or of some_evidence(), with one question, two themes and two sources."""
    usual: dict[str, Any] = {
        "id": "de-stalinisation",
        "version": "1.0.0",
        "title": "Khrushchev and de-Stalinisation, 1953–64",
        "themes": (Theme(id="terror", name="Terror and the law"), Theme(id="culture", name="Culture")),
        "questions": (a_question(),),
        "sources": (a_source(), a_source("study-guide", title="Study guide", class_=SourceClass.TEACHING)),
        "evidence": evidence or some_evidence(),
    }
    return Pack(**{**usual, **fields})


def a_library(pack: Pack | None = None, alias: str = "d") -> Library:
    """Copies of everything in a pack, under an alias."""
    pack = pack or a_pack()
    return Library(
        evidence={f"{alias}/{piece.id}": piece for piece in pack.evidence},
        sources={f"{alias}/{source.id}": source for source in pack.sources},
        terms={f"{alias}/{term.id}": term for term in pack.terms},
    )


def an_empty_plan(**fields: Any) -> Plan:
    """A plan with one section (s1), no cards, and a library of some_evidence()."""
    usual: dict[str, Any] = {
        "id": "plan1",
        "question": PlanQuestion(text=QUESTION_TEXT, sides=SIDES, pack="d", id="destalinisation-success"),
        "packs": {"d": PackReference(id="de-stalinisation", version="1.0.0")},
        "sections": (Section(id="s1", heading="Not grouped yet"),),
        "library": a_library(),
    }
    return Plan(**{**usual, **fields})


def a_plan(**fields: Any) -> Plan:
    """A plan in the middle of its making.

    Section s1 holds k1 and k2 for, k3 against and k4 as background; s2 holds k5 for and k6 against. k7 opens the
    introduction, k8 waits in the tray, and the conclusion ranks k1, k3 and k9, which stands there alone.
    """
    refs = {
        "k1": "d/amnesty",
        "k2": "d/criminal-code",
        "k3": "d/tbilisi",
        "k4": "d/gulag-releases",
        "k5": "d/one-day",
        "k6": "d/zhivago",
        "k7": "d/gulag-releases",
        "k8": "d/amnesty",
        "k9": "d/one-day",
    }
    cards = {card_id: Card(id=card_id, evidence=ref) for card_id, ref in refs.items()}
    cards["k1"] = Card(
        id="k1",
        evidence="d/amnesty",
        explanation="Shows that arbitrary arrest was ending.",
        strength=3,
        because="Filtzer dates the break to it.",
        criteria=("c1",),
    )
    cards["k3"] = Card(id="k3", evidence="d/tbilisi", strength=1, answers=("k1",))
    usual: dict[str, Any] = {
        "task": Task(minutes=45, words=1200),
        "criteria": (Criterion(id="c1", text="Did rule by terror end?", from_="ended-terror"),),
        "argument": Verdict(text="It ended terror but kept one-party rule.", leans=Leaning.FOR),
        "introduction": Introduction(text="Stalin left a system of fear.", cards=("k7",)),
        "sections": (
            Section(
                id="s1",
                heading="Terror and the law",
                point="The end of arbitrary arrest was the clearest break.",
                for_=("k1", "k2"),
                against=("k3",),
                context=("k4",),
                verdict=Verdict(text="Terror against citizens ended.", leans=Leaning.FOR),
                link="Culture shows the same limits.",
            ),
            Section(id="s2", heading="Culture and the Thaw", for_=("k5",), against=("k6",)),
        ),
        "tray": ("k8",),
        "cards": cards,
        "judgement": Judgement(
            degree="largely",
            leans=Leaning.FOR,
            strongest_for="k1",
            strongest_against="k3",
            decides="Whether terror could return.",
            conclusion="Largely successful.",
            cards=(RankedCard(card="k1"), RankedCard(card="k3", role=Role.QUALIFIER), RankedCard(card="k9")),
        ),
    }
    return an_empty_plan(**{**usual, **fields})
