"""Works of every kind that students of history cite, by a name each; works.txt tells how they are cited."""

from typing import Any

from essay_planner.core.pack import Name, Source, SourceClass


def _name(words: str) -> Name:
    """'Ian D. Thatcher' as a person, '=BBC' as a body."""
    if words.startswith("="):
        return Name(literal=words[1:])
    given, _space, family = words.rpartition(" ")
    return Name(family=family, given=given)


def _work(work_id: str, kind: str, title: str, authors: str = "", **fields: Any) -> Source:
    people: dict[str, Any] = {
        role: tuple(map(_name, fields.pop(role).split(" & "))) for role in ("editor", "translator") if role in fields
    }
    return Source(
        id=work_id,
        type=kind,
        title=title,
        author=tuple(map(_name, authors.split(" & "))) if authors else (),
        **people,
        **fields,
    )


ERA = "The Khrushchev Era: De-Stalinisation and the Limits of Reform in the USSR, 1953–1964"
KREMLIN = "Khrushchev in the Kremlin: Policy and Government in the Soviet Union, 1953–1964"

# Each with the place in it that is cited.
WORKS: tuple[tuple[Source, str], ...] = (
    (
        _work("book", "book", ERA, "Donald Filtzer", publisher="Macmillan", publisher_place="London", issued="1993"),
        "p. 20",
    ),
    (
        _work(
            "book-with-a-place-alone",
            "book",
            "Gulag: A History",
            "Anne Applebaum",
            publisher_place="London",
            issued="2004",
        ),
        "p. 3",
    ),
    (
        _work(
            "book-of-two-translated",
            "book",
            "Khrushchev: The Years in Power",
            "Roy Medvedev & Zhores Medvedev",
            translator="Andrew Durkin",
            publisher="Norton",
            publisher_place="New York",
            edition="2",
            issued="1978",
        ),
        "pp. 168-170",
    ),
    (
        _work(
            "book-of-three",
            "book",
            "The Road to Post-Communism",
            "Geoffrey Hosking & Jonathan Aves & Peter J. S. Duncan",
            publisher="Pinter",
            issued="1992",
        ),
        "p. 7",
    ),
    (
        _work(
            "book-of-four",
            "book",
            "Voices of the Thaw",
            "Ann Ada & Bob Bell & Cy Cole & Di Dunn",
            publisher="Pinter",
            issued="1999",
        ),
        "p. 8",
    ),
    (
        _work(
            "book-edited",
            "book",
            "The Dilemmas of De-Stalinization",
            editor="Polly Jones",
            publisher="Routledge",
            issued="2006",
        ),
        "p. 41",
    ),
    (
        _work(
            "book-in-volumes",
            "book",
            "Memoirs of Nikita Khrushchev",
            "Nikita Khrushchev",
            editor="Sergei Khrushchev",
            volume="2",
            publisher="Penn State Press",
            issued="2006",
        ),
        "p. 189",
    ),
    (
        _work(
            "book-printed-again",
            "book",
            "The Great Terror",
            "Robert Conquest",
            publisher="Pimlico",
            original_date="1968",
            issued="2008",
        ),
        "p. 12",
    ),
    (
        _work(
            "book-of-long-ago",
            "book",
            "The Russians of To-Day",
            "Eustace Murray",
            publisher="Smith, Elder",
            publisher_place="London",
            issued="1878",
        ),
        "ch. 3",
    ),
    (_work("book-without-date", "book", "Brothers in Arms", "Odd Arne Westad", publisher="Stanford"), "p. 5"),
    (
        _work(
            "book-in-another-language",
            "book",
            "Glazami cheloveka moego pokoleniia",
            "Konstantin Simonov",
            publisher="Pravda",
            publisher_place="Moscow",
            issued="1990",
            language="ru",
        ),
        "p. 117",
    ),
    (
        _work(
            "book-without-author",
            "book",
            "A History of Russia",
            publisher="Progress",
            publisher_place="Moscow",
            issued="1960~",
        ),
        "",
    ),
    (
        _work(
            "report-of-a-body",
            "report",
            "Russia: The Ingush-Ossetian Conflict in the Prigorodnyi Region",
            "=Human Rights Watch Helsinki",
            publisher_place="New York",
            issued="1996",
        ),
        "p. 24",
    ),
    (
        _work(
            "chapter",
            "chapter",
            "Khrushchev as Leader",
            "Ian D. Thatcher",
            container_title=KREMLIN,
            editor="Jeremy Smith & Melanie Ilic",
            page="9-25",
            publisher="Routledge",
            issued="2011",
        ),
        "p. 12",
    ),
    (
        _work(
            "article",
            "article-journal",
            "Khrushchev's Anti-Religious Policy and the Campaign of 1954",
            "Joan Delaney Grossman",
            container_title="Soviet Studies",
            volume="24",
            issue="3",
            page="374-386",
            doi="10.1080/09668137308410871",
            issued="1973",
        ),
        "p. 380",
    ),
    (
        _work(
            "article-as-a-whole",
            "article-journal",
            "The culture of everyday life during the Thaw",
            "Lidiia Brusilovskaia",
            container_title="Russian Studies in History",
            volume="48",
            issue="1",
            page="10-32",
            issued="2009",
        ),
        "",
    ),
    (
        _work(
            "news-unsigned",
            "article-newspaper",
            "Khrushchev 'Resigns' All His Functions; Brezhnev Heads Party",
            container_title="New York Herald Tribune",
            edition="European Edition",
            page="1",
            issued="1964-10-16",
        ),
        "p. 1",
    ),
    (
        _work(
            "news-signed",
            "article-newspaper",
            "Russia Re-Viewed: The Prison Camps of Siberia",
            "Harrison E. Salisbury",
            container_title="The New York Times",
            url="https://example.org/nyt",
            issued="1954-09-20",
        ),
        "col. 3",
    ),
    (
        _work(
            "magazine", "article-magazine", "Of War & Peace", container_title="Time", page="12-14", issued="1960-01-25"
        ),
        "p. 13",
    ),
    (
        _work(
            "page-dated",
            "webpage",
            "Great Speeches of the 20th Century: The Cult of the Individual",
            "Nikita Khrushchev",
            container_title="The Guardian",
            issued="2007-04-26",
            accessed="2018-11-23",
            url="https://example.org/speech",
        ),
        "",
    ),
    (
        _work(
            "page-undated",
            "webpage",
            "Valentina Tereshkova",
            container_title="Britannica Kids",
            accessed="2018-11-23",
            url="https://example.org/vt",
        ),
        "para. 4",
    ),
    (
        _work(
            "page-of-a-body",
            "webpage",
            "What Was the Thaw?",
            "=Imperial War Museums",
            container_title="IWM History",
            issued="2020",
            url="https://example.org/iwm",
        ),
        "",
    ),
    (
        _work(
            "archive",
            "manuscript",
            "[Letter to the Presidium]",
            "Nikolai Bulganin",
            issued="1957-06-20",
            archive="RGANI",
            archive_place="Moscow",
            archive_location="fond 1, opis 2, delo 7",
        ),
        "fols 3-4",
    ),
    (
        _work(
            "speech",
            "speech",
            "On the Cult of Personality and Its Consequences",
            "Nikita Khrushchev",
            event_title="Twentieth Congress of the CPSU",
            event_place="Moscow",
            issued="1956-02-25",
        ),
        "",
    ),
    (
        _work(
            "film", "motion_picture", "The Cranes Are Flying", "Mikhail Kalatozov", publisher="Mosfilm", issued="1957"
        ),
        "01:12:05",
    ),
    (
        _work(
            "image",
            "graphic",
            "Khrushchev and Nixon at the Kitchen Debate",
            "Howard Sochurek",
            medium="photograph",
            archive="Library of Congress",
            archive_place="Washington",
            issued="1959-07-24",
        ),
        "",
    ),
    (
        _work(
            "broadcast",
            "broadcast",
            "The Red Tsar",
            container_title="Timewatch",
            publisher="BBC Two",
            issued="1998-03-01",
        ),
        "12:30-14:05",
    ),
    (
        _work(
            "interview",
            "interview",
            "My Father's Fall",
            "Sergei Khrushchev",
            editor="William Taubman",
            container_title="Cold War Voices",
            issued="1994-05-03",
        ),
        "p. 2",
    ),
    (
        _work(
            "thesis",
            "thesis",
            "Khrushchev's Corn Crusade",
            "Aaron Hale-Dorrell",
            genre="PhD thesis",
            publisher="University of North Carolina",
            issued="2014",
        ),
        "p. 90",
    ),
    (
        _work(
            "document",
            "document",
            "Criminal Code of the RSFSR of 27 October 1960",
            container_title="Garant legal database",
            url="https://example.org/code",
            issued="1960-10-27",
        ),
        "",
    ),
    (
        _work(
            "described",
            "article-journal",
            "[Review of Miriam Dobson, Khrushchev's Cold Summer]",
            container_title="Journal of Cold War Studies",
            volume="18",
            issue="2",
            page="201",
        ),
        "",
    ),
    (
        _work(
            "study-essay",
            "webpage",
            "Khrushchev's Changes to the Soviet Union",
            container_title="UKEssays",
            issued="2020-02-08",
            genre="student essay",
            class_=SourceClass.TEACHING,
        ),
        "",
    ),
    (
        _work("study-notes", "webpage", "Khrushchev's Attempts to Reform Government", class_=SourceClass.TEACHING),
        "card 3",
    ),
    (
        _work(
            "same-year-one",
            "book",
            "Soviet Workers and Late Stalinism",
            "Donald Filtzer",
            publisher="Cambridge University Press",
            issued="2002",
        ),
        "p. 1",
    ),
    (_work("same-year-other", "book", "A Dream Deferred", "Donald Filtzer", publisher="Lang", issued="2002"), "p. 2"),
    (_work("same-surname", "book", "Fear", "Anna Filtzer", publisher="Lang", issued="2002"), "p. 3"),
)
