"""A plan with something in every field, such as a student might make, for the exporters' tests."""

from essay_planner.core.pack import (
    Citation,
    Correction,
    Evidence,
    Kind,
    Meaning,
    Name,
    Quote,
    Reliability,
    Sides,
    Source,
    SourceClass,
    Term,
    Wording,
)
from essay_planner.core.plan import (
    Card,
    Comment,
    Criterion,
    Dismissal,
    ExportOptions,
    HandedInBy,
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
    Shape,
    Side,
    Stance,
    Task,
    TermDefined,
    Verdict,
)

ESSAY = Source(
    id="student-essay",
    type="webpage",
    title="Khrushchev's Changes to the Soviet Union",
    container_title="UKEssays",
    issued="2020-02-08",
    class_=SourceClass.TEACHING,
)
NOTES = Source(
    id="revision-notes",
    type="webpage",
    title="Khrushchev's Attempts to Reform Government",
    genre="revision notes",
    class_=SourceClass.TEACHING,
)
FILTZER = Source(
    id="filtzer",
    type="book",
    author=(Name(family="Filtzer", given="Donald"),),
    title="The Khrushchev Era: De-Stalinisation and the Limits of Reform in the USSR, 1953–1964",
    publisher_place="London",
    issued="1993",
)
GROSSMAN = Source(
    id="grossman",
    type="article-journal",
    author=(Name(family="Grossman", given="Joan Delaney"),),
    title="Khrushchev's Anti-Religious Policy and the Campaign of 1954",
    container_title="Soviet Studies",
    volume="24",
    issue="3",
    page="374-386",
    issued="1973",
)
KEEP = Source(
    id="keep",
    type="book",
    author=(Name(family="Keep", given="John L. H."),),
    title="A History of the Soviet Union, 1945–1991: Last of the Empires",
    publisher_place="Oxford",
    issued="1995",
)
SPEECH = Source(
    id="speech",
    type="webpage",
    author=(Name(family="Khrushchev", given="Nikita"),),
    title="Great Speeches of the 20th Century: The Cult of the Individual",
    container_title="The Guardian",
    issued="2007-04-26",
    accessed="2018-11-23",
    url="https://www.theguardian.com/theguardian/2007/apr/26/greatspeeches1",
    class_=SourceClass.PRIMARY,
)


def through_the_essay(via: str, locator: str = "", says: str = "") -> Citation:
    """A work that is known only through the student essay."""
    return Citation(source="student-essay", via=via, locator=locator, says=says)


PIECES = (
    Evidence(
        id="speech-1956",
        text="On 25 February 1956 Khrushchev attacked Stalin before a closed session of the Twentieth Congress.",
        kind=Kind.EVENT,
        date="1956-02-25",
        sources=(Citation(source="speech"),),
    ),
    Evidence(
        id="prisoners",
        label="Gulag releases",
        text="Between 1953 and 1960 millions of people were released from the camps of the Gulag.",
        kind=Kind.STATISTIC,
        date="1953/1960",
        sources=(
            through_the_essay("filtzer", "p. 20", "8 to 9 million"),
            Citation(source="revision-notes", says="thousands"),
            Citation(source="student-essay", says="millions"),
        ),
        reliability=Reliability.DISPUTED,
        note="Archive counts published since are lower.",
        details=("An amnesty of March 1953 came first.", "Political prisoners followed from 1954."),
    ),
    Evidence(
        id="code",
        text="The criminal code of 1958 ended trial of civilians by emergency or military courts.",
        date="1958-12",
        sources=(through_the_essay("filtzer", "p. 31"),),
    ),
    Evidence(
        id="treason",
        text="From 1961 the death penalty could again be given for some economic crimes.",
        date="1961",
        sources=(Citation(source="revision-notes"),),
        reliability=Reliability.CHECK,
        correction=Correction(printed="only for treason", in_="revision-notes", because="The laws of 1961 say more."),
    ),
    Evidence(
        id="church",
        text="Khrushchev stepped up the drive against the Church.",
        sources=(through_the_essay("grossman"),),
    ),
    Evidence(
        id="nobody-knew",
        text="Khrushchev told the Congress what the cult of the individual had cost.",
        kind=Kind.QUOTATION,
        quotes=(
            Quote(
                text="Comrades, we must abolish the cult of the individual decisively, once and for all.",
                speaker="Nikita Khrushchev",
                occasion="closed session of the Twentieth Congress",
                date="1956-02-25",
                source="speech",
                wording=Wording.ALTERED,
            ),
        ),
    ),
    Evidence(
        id="keep-fear",
        text="John Keep's verdict is that ending the fear of the 1930s was Khrushchev's chief achievement.",
        kind=Kind.INTERPRETATION,
        view_of="John Keep",
        sources=(through_the_essay("keep", "p. 63"), through_the_essay("filtzer", "pp. 3-4")),
    ),
    Evidence(id="banners", text="Portraits of Stalin came down in 1961.", date="1961", answers=("church",)),
)

LIBRARY = Library(
    evidence={f"d/{piece.id}": piece for piece in PIECES},
    sources={f"d/{source.id}": source for source in (ESSAY, NOTES, FILTZER, GROSSMAN, KEEP, SPEECH)},
    terms={"d/thaw": Term(id="thaw", term="Thaw", meanings=(Meaning(text="A time of looser control", note="1956"),))},
)

SECTIONS = (
    Section(
        id="s1",
        heading="Terror and the law",
        point="The end of arbitrary arrest was the clearest break with Stalin.",
        shape=Shape.PEEL,
        words=300,
        context=("k8",),
        for_=("k1", "k2"),
        against=("k3",),
        counter="New penalties were harsh, but they came from courts.",
        verdict=Verdict(text="terror against citizens ended, though harsh penalties did not.", leans=Leaning.FOR),
        link="Did the state also let people speak?",
    ),
    Section(id="s2", heading="Religion", against=("k4",)),
)


def a_full_plan() -> Plan:
    """A plan with something in every field."""
    cards = (
        Card(
            id="k1",
            evidence="d/prisoners",
            explanation="Shows the physical machinery of repression being taken apart.",
            strength=3,
            because="nothing else touched so many lives",
            criteria=("c1",),
            answers=("k3",),
            note="Compare Applebaum on this.",
            flag="Find a second figure",
        ),
        Card(id="k2", evidence="d/code", explanation="Convictions now needed more than a confession.", strength=2),
        Card(id="k3", evidence="d/treason", explanation="The law could still kill.", strength=1, whose=True),
        Card(id="k4", evidence="d/church"),
        Card(id="k5", evidence="d/speech-1956", explanation="It set the limits of what could be said."),
        Card(
            id="k6", evidence="d/keep-fear", side=Side.FOR, explanation="He weighs it highest.", stance=Stance.QUALIFIES
        ),
        Card(id="k7", evidence="d/banners"),
        Card(id="k8", evidence="d/nobody-knew"),
    )
    return Plan(
        id="7f3a09",
        question=PlanQuestion(
            text="How successful was de-Stalinisation in the Soviet Union in the years 1953–64?",
            sides=Sides(for_="It succeeded", against="It was limited"),
            pack="d",
            id="destalinisation-success",
            period="1953/1964",
            marks=25,
        ),
        packs={"d": PackReference(id="de-stalinisation", version="1.0.0", sha256="ab12")},
        task=Task(profile="aqa-a-level", minutes=45, words=1200),
        terms_defined=(TermDefined(term="de-Stalinisation", meaning="undoing what was Stalin's own work"),),
        criteria=(
            Criterion(
                id="c1",
                text="Did rule by terror end?",
                from_="ended-terror",
                verdict="Yes, after 1953.",
                leans=Leaning.STRONGLY_FOR,
                none={Side.AGAINST: "no mass arrests are known"},
            ),
            Criterion(id="c2", text="Did the changes last?"),
        ),
        argument=Verdict(
            text="De-Stalinisation ended mass terror and personal rule, but it never dismantled the one-party system "
            "that made them possible.",
            leans=Leaning.FOR,
        ),
        introduction=Introduction(text="Stalin left a system of fear.", cards=("k5",)),
        sections=SECTIONS,
        tray=("k7",),
        cards={card.id: card for card in cards},
        judgement=Judgement(
            degree="largely",
            leans=Leaning.FOR,
            strongest_for="k1",
            strongest_against="k4",
            decides="Khrushchev could be voted out in 1964 and live.",
            conclusion="It was largely successful, because fear no longer held the system together.",
            cards=(RankedCard(card="k6"), RankedCard(card="k1"), RankedCard(card="k4", role=Role.QUALIFIER)),
        ),
        scratch="Ask about Hungary.",
        dismissed=(Dismissal(rule="one-sided", where="s2", reason="Nothing was better for the Church."),),
        rules_off=("word-budget",),
        comments=(Comment(on="k1", author="Ms Okafor", date="2026-03-01", text="Whose figure?"),),
        export=ExportOptions(style="chicago", variant="plan", template="school.dotx", appendix=True),
        handed_in_by=HandedInBy(name="Sam Reed", class_="12B"),
        library=LIBRARY,
    )
