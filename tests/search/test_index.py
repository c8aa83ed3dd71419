"""The evidence index: what is found, in which order, and what each filter would leave."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bench.pieces import made_up_pieces, made_up_queries
from tests.builders import a_piece, some_evidence

from essay_planner.core.pack import Bearing, Evidence, Figure, Kind, Leans, Quote
from essay_planner.search.index import EvidenceIndex, Filters
from essay_planner.search.words import date_words, normalise, words_of


def found(query: str, *pieces: Evidence, **index: Any) -> list[str]:
    """The ids found among those pieces."""
    return list(EvidenceIndex({piece.id: piece for piece in pieces}, **index).search(query).refs)


def some_index() -> EvidenceIndex:
    return EvidenceIndex({f"d/{piece.id}": piece for piece in some_evidence()})


def test_a_piece_is_found_by_the_author_it_rests_on() -> None:
    pieces = {"d/releases": a_piece("releases"), "d/code": a_piece("code")}
    index = EvidenceIndex(pieces, works={"d/releases": "Donald Filtzer, The Khrushchev Era"})
    assert list(index.search("filtzer").refs) == ["d/releases"]


def test_no_words_find_everything_in_the_order_of_the_pack() -> None:
    pieces = some_evidence()
    assert found("", *pieces) == [piece.id for piece in pieces]


def test_signs_alone_are_no_words() -> None:
    assert found(" — … ", a_piece("amnesty")) == ["amnesty"]


def test_a_word_is_found_by_its_beginning() -> None:
    assert found("amn", a_piece("p", "An amnesty came."), a_piece("q", "No such thing.")) == ["p"]


def test_a_word_is_not_found_by_its_middle() -> None:
    assert found("nesty", a_piece("p", "An amnesty came.")) == []


def test_every_word_must_be_there() -> None:
    assert found("amnesty gulag", a_piece("p", "An amnesty."), a_piece("q", "The Gulag amnesty.")) == ["q"]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("destalinisation", "The de-Stalinisation of culture."),
        ("de-stalinisation", "The destalinisation of culture."),
        ("de-Stalinization", "The de-Stalinisation of culture."),
        ("de-stal", "The de-Stalinisation of culture."),
        ("stalinisation", "The de-Stalinisation of culture."),
        ("de-Stalinisation", "The de stalinisation of culture."),
        ("de‑stalinisation", "De‐Stalinisation of culture."),
        ("Stalin's", "Stalin’s death."),
        ("stalin", "Stalin’s death."),
        ("stalin's", "Stalin died."),
        ("cafe", "The café."),
        ("Gomulka", "Gomułka came back."),
        ("solzhenitsyn", "Solzhenitsyn wrote."),
        ("44%", "Only 44 per cent were workers."),
        ("44%", "Only 44 percent were workers."),
        ("44 per cent", "Only 44% were workers."),
        ("44", "Only 44% were workers."),
        ("4,620", "Some 4620 prisoners."),
        ("4620", "Some 4,620 prisoners."),
        ("1953", "The years 1953–64."),
        ("64", "The years 1953-64."),
        ("1950s", "The mid-1950s."),
        ("Kruschev", "Khrushchev’s speech."),
        ("krus", "Khrushchev spoke."),
        ("Khrushchov", "The Khrushchevs."),
        ("coexistence", "Peaceful co-existence."),
        ("co-existence", "Peaceful coexistence."),
        ("organised", "They organized it."),
        ("labor", "The Labour camps."),
        ("labou", "The labor camps."),
    ],
)
def test_a_word_is_found_however_it_is_spelt(query: str, text: str) -> None:
    assert found(query, a_piece("p", text)) == ["p"]


def test_the_parts_of_a_compound_are_whole_words_but_for_the_last() -> None:
    assert found("de-stal", a_piece("p", "The death of Stalin.")) == []


def test_figures_are_not_taken_apart_at_the_comma() -> None:
    assert found("620", a_piece("p", "Some 4,620 prisoners.")) == []


@pytest.mark.parametrize(
    "piece",
    [
        a_piece(label="Beria"),
        a_piece(view_of="Beria"),
        a_piece(tags=("Beria",)),
        a_piece(people=("Lavrenty Beria",)),
        a_piece(text="Beria fell."),
        a_piece(details=("Beria fell.",)),
        a_piece(quotes=(Quote(text="Beria!"),)),
        a_piece(quotes=(Quote(text="No.", speaker="Beria"),)),
        a_piece(quotes=(Quote(text="No.", occasion="Beria's trial"),)),
        a_piece(figures=(Figure(as_="Beria"),)),
        a_piece(note="Beria is not named."),
    ],
)
def test_words_are_found_in_every_part_of_a_piece(piece: Evidence) -> None:
    assert found("beria", piece) == [piece.id]


def test_the_name_of_a_theme_is_found() -> None:
    assert found("law", a_piece("p", themes=("t",)), theme_names={"t": "Terror and the law"}) == ["p"]


@pytest.mark.parametrize(
    ("query", "date", "expected"),
    [
        ("1955", "1953/1960", True),
        ("1961", "1953/1960", False),
        ("march 1956", "1956-03", True),
        ("march", "1956-02/1956-04", True),
        ("may", "1956-02/1956-04", False),
        ("1957", "195X", True),
        ("1964", "1953/..", False),
        ("1953", "../1953", True),
        ("1930", "1801/1953", False),
        ("1801", "1801/1953", True),
        ("spring", "1956-21", True),
        ("sometime", "sometime", True),
    ],
)
def test_a_date_is_found_by_its_years_and_months(query: str, date: str, expected: bool) -> None:
    assert bool(found(query, a_piece("p", "Nothing.", date=date))) is expected


def test_the_date_of_a_quotation_is_found() -> None:
    assert found("1956", a_piece("p", "A.", quotes=(Quote(text="No.", date="1956-02-25"),))) == ["p"]


def test_a_label_counts_more_than_the_text_and_the_text_more_than_a_note() -> None:
    pieces = (a_piece("n", "A.", note="gulag"), a_piece("t", "The gulag."), a_piece("l", "A.", label="Gulag"))
    assert found("gulag", *pieces) == ["l", "t", "n"]


def test_a_whole_word_counts_more_than_a_beginning() -> None:
    assert found("law", a_piece("p", "A lawyer."), a_piece("q", "The law.")) == ["q", "p"]


def test_pieces_that_match_alike_stay_in_the_order_of_the_pack() -> None:
    assert found("law", *(a_piece(name, "The law.") for name in "cab")) == ["c", "a", "b"]


def test_a_separator_inside_a_text_does_not_shift_the_rest() -> None:
    assert found("gulag", a_piece("p", "A\x1eB"), a_piece("q", "The gulag.")) == ["q"]


def test_an_empty_index_finds_nothing() -> None:
    hits = EvidenceIndex({}).search("law", Filters(unused_of=frozenset({"d/x"})))
    assert (list(hits.refs), hits.total) == ([], 0)


def test_a_word_of_the_text_counts_more_than_one_of_a_theme() -> None:
    pieces = [a_piece("themed", themes=("t",)), a_piece("told", text="A rising in Hungary.")]
    assert found("hungary", *pieces, theme_names={"t": "Poland and Hungary"}) == ["told", "themed"]


def test_themes_of_one_choice_are_alternatives() -> None:
    hits = some_index().search(filters=Filters(themes=frozenset({"terror", "culture"})))
    assert len(hits.refs) == 6


def test_filters_of_different_sorts_all_hold() -> None:
    chosen = Filters(themes=frozenset({"terror"}), kinds=frozenset({Kind.EVENT}))
    assert list(some_index().search(filters=chosen).refs) == ["d/tbilisi"]


def test_an_unknown_theme_leaves_nothing() -> None:
    assert not some_index().search(filters=Filters(themes=frozenset({"economy"}))).refs


def test_only_pieces_with_a_bearing_on_the_question_are_kept() -> None:
    hits = some_index().search(filters=Filters(question="destalinisation-success"))
    assert list(hits.refs) == ["d/amnesty", "d/criminal-code"]


def test_evidence_in_use_is_left_out() -> None:
    hits = some_index().search("1953", Filters(unused_of=frozenset({"d/amnesty", "own/x"})))
    assert "d/amnesty" not in hits.refs


def test_text_and_filters_work_together() -> None:
    hits = some_index().search("1956", Filters(kinds=frozenset({Kind.EVENT})))
    assert list(hits.refs) == ["d/tbilisi"]


def test_a_theme_counts_what_choosing_it_would_leave() -> None:
    hits = some_index().search(filters=Filters(themes=frozenset({"culture"}), kinds=frozenset({Kind.EVENT})))
    assert hits.themes == {"terror": 1, "culture": 1}


def test_a_kind_counts_what_choosing_it_would_leave() -> None:
    hits = some_index().search(filters=Filters(themes=frozenset({"terror"})))
    assert hits.kinds == {Kind.FACT: 2, Kind.STATISTIC: 1, Kind.EVENT: 1}


def people_and_tags() -> EvidenceIndex:
    return EvidenceIndex(
        {
            "d/speech": a_piece("speech", people=("Mikoyan", "Khrushchev"), tags=("party",)),
            "d/virgin-lands": a_piece("virgin-lands", people=("Khrushchev",), tags=("grain", "party")),
            "d/doctors": a_piece("doctors", people=("Beria",), tags=("law",)),
        }
    )


def test_people_of_one_choice_are_alternatives() -> None:
    hits = people_and_tags().search(filters=Filters(people=frozenset({"Mikoyan", "Beria"})))
    assert list(hits.refs) == ["d/speech", "d/doctors"]


def test_a_tag_and_a_person_must_both_be_there() -> None:
    chosen = Filters(people=frozenset({"Khrushchev"}), tags=frozenset({"grain", "law"}))
    assert list(people_and_tags().search(filters=chosen).refs) == ["d/virgin-lands"]


def test_a_person_counts_what_choosing_them_would_leave() -> None:
    hits = people_and_tags().search(filters=Filters(people=frozenset({"Beria"}), tags=frozenset({"party"})))
    assert hits.people == {"Khrushchev": 2, "Mikoyan": 1, "Beria": 0}


def test_a_tag_counts_what_choosing_it_would_leave() -> None:
    hits = people_and_tags().search(filters=Filters(people=frozenset({"Khrushchev"}), tags=frozenset({"grain"})))
    assert hits.tags == {"party": 2, "grain": 1, "law": 0}


def test_the_commonest_people_come_first() -> None:
    assert list(people_and_tags().search().people) == ["Khrushchev", "Mikoyan", "Beria"]


def test_people_are_counted_however_many_pieces_they_are_in() -> None:
    pieces = {str(number): a_piece(str(number), people=("Everyone", f"Nr {number % 3}")) for number in range(900)}
    hits = EvidenceIndex(pieces).search(filters=Filters(people=frozenset({"Nr 1"})))
    assert (len(hits.refs), hits.people) == (300, {"Everyone": 900, "Nr 0": 300, "Nr 1": 300, "Nr 2": 300})


def test_a_name_that_a_piece_gives_twice_counts_once() -> None:
    assert EvidenceIndex({"p": a_piece(people=("Beria", "Beria"))}).search().people == {"Beria": 1}


def test_nobody_is_counted_who_is_in_no_piece() -> None:
    people = people_and_tags().search().people
    assert "Stalin" not in people
    assert people.get("Stalin", 0) == 0


def test_an_index_is_as_long_as_it_has_pieces() -> None:
    assert len(people_and_tags()) == 3


def test_an_index_that_was_prepared_finds_the_same() -> None:
    prepared, other = people_and_tags(), people_and_tags()
    prepared.prepare()
    assert prepared.search("speech person:mikoyan") == other.search("speech person:mikoyan")


def test_the_question_is_counted_before_it_is_chosen() -> None:
    assert some_index().search(question="destalinisation-success").question == 2


def test_a_chosen_question_is_counted_too() -> None:
    assert some_index().search(filters=Filters(question="destalinisation-success")).question == 2


def test_unused_evidence_is_counted_before_it_is_asked_for() -> None:
    assert some_index().search(used=frozenset({"d/amnesty"})).unused == 5


def test_unused_evidence_is_counted_when_it_is_asked_for() -> None:
    assert some_index().search(filters=Filters(unused_of=frozenset({"d/amnesty"}))).unused == 5


def test_the_total_is_all_there_is() -> None:
    assert some_index().search("amnesty").total == 6


PIECES = made_up_pieces(60)
INDEX = EvidenceIndex(PIECES)
QUERIES = list(made_up_queries(PIECES, 20))
THEMES = sorted({theme for piece in PIECES.values() for theme in piece.themes})


def holds(piece: Evidence, word: str) -> bool:
    said = [part for quote in piece.quotes for part in (quote.text, quote.speaker)]
    texts = (piece.label, piece.text, piece.note, *piece.tags, *piece.people, *piece.themes, *piece.details, *said)
    texts = (*texts, date_words(piece.date))
    words = " ".join(texts).casefold().replace("z", "s").split()
    return any(other.startswith(word.replace("z", "s")) for other in words)


@given(st.sampled_from(QUERIES), st.frozensets(st.sampled_from(THEMES)), st.frozensets(st.sampled_from(Kind)))
def test_the_index_finds_what_a_plain_scan_finds(query: str, themes: frozenset[str], kinds: frozenset[Kind]) -> None:
    kept = {
        ref
        for ref, piece in PIECES.items()
        if all(holds(piece, word) for word in query.split())
        and (not themes or themes & set(piece.themes))
        and (not kinds or piece.kind in kinds)
    }
    hits = INDEX.search(query, Filters(themes=themes, kinds=kinds))
    assert (set(hits.refs), len(hits.refs)) == (kept, len(kept))


def score(piece: Evidence, word: str) -> int:
    """What a word counts: twice the weight of the heaviest texts where it begins a word, and one if it is whole."""
    said = [part for quote in piece.quotes for part in (quote.text, quote.speaker)]
    texts = {
        4: (piece.label, *piece.tags, *piece.people),
        3: (piece.text, date_words(piece.date)),
        2: (*piece.details, *said, *piece.themes),
        1: (piece.note,),
    }
    words = {weight: set(words_of(normalise(" ".join(some)))) for weight, some in texts.items()}
    heaviest = max(weight for weight, some in words.items() if any(other.startswith(word) for other in some))
    return 2 * heaviest + any(word in some for some in words.values())


@given(st.sampled_from([query for query in QUERIES if not query.endswith(" ")]))
def test_the_best_come_first(query: str) -> None:
    refs = INDEX.search(query).refs
    ranked = [
        (-sum(score(PIECES[ref], normalise(word)) for word in query.split()), list(PIECES).index(ref)) for ref in refs
    ]
    assert ranked == sorted(ranked)


@given(st.sampled_from(QUERIES), st.sampled_from(THEMES))
def test_a_count_is_what_the_choice_then_leaves(query: str, theme: str) -> None:
    counted = INDEX.search(query).themes[theme]
    assert counted == len(INDEX.search(query, Filters(themes=frozenset({theme}))).refs)


@given(st.text(), st.text())
def test_any_text_can_be_indexed_and_typed(text: str, query: str) -> None:
    piece = Evidence(id="p", text=text, bearing={"q": Bearing(side=Leans.FOR)})
    assert EvidenceIndex({"p": piece}).search(query).total == 1


@given(st.text())
def test_the_words_of_a_text_find_the_piece_that_says_it(text: str) -> None:
    assert found(" ".join(words_of(normalise(text))), Evidence(id="p", text=text)) == ["p"]


@given(st.text())
def test_a_text_in_quotation_marks_finds_the_piece_that_says_it(text: str) -> None:
    said = re.sub('["“”„|\\s]+', " ", text)
    assert found(f'"{said}"', Evidence(id="p", text=said)) == ["p"]


def test_words_in_quotation_marks_stand_in_that_order() -> None:
    pieces = (a_piece("p", "The secret speech."), a_piece("q", "A speech in secret."))
    assert found('"secret speech"', *pieces) == ["p"]


def test_the_last_word_of_a_closed_quotation_is_whole() -> None:
    assert found('"secret spee"', a_piece("p", "The secret speech.")) == []


def test_the_last_word_of_an_open_quotation_may_be_a_beginning() -> None:
    pieces = (a_piece("p", "The secret speech."), a_piece("q", "A speech in secret."))
    assert found('"secret spee', *pieces) == ["p"]


def test_an_open_quotation_that_stands_nowhere_is_only_its_words() -> None:
    assert found('"speech secret', a_piece("p", "The secret speech.")) == ["p"]


def test_a_quoted_word_is_whole() -> None:
    assert found('"law"', a_piece("p", "A lawyer."), a_piece("q", "The law.")) == ["q"]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ('"peaceful coexistence"', "On peaceful co-existence."),
        ('"peaceful co-existence"', "On peaceful coexistence."),
        ('"peaceful co existence"', "On peaceful co-existence."),
        ('"peaceful co-existence"', "On peaceful co existence."),
        ('"Kruschev\'s secret speech"', "Khrushchev’s Secret Speech."),
        ('"stalin death', "Stalin's death."),
        ('"44 per cent were"', "Some 44% were workers."),
        ('"44% were"', "Some 44 percent were workers."),
        ('"44"', "Some 44 percent were workers."),
        ('"25 February"', "On 25 February 1956."),
        ('"the krus', "The Khrushchev era."),
    ],
)
def test_a_phrase_is_found_however_it_is_spelt(query: str, text: str) -> None:
    assert found(query, a_piece("p", text)) == ["p"]


def test_a_phrase_is_found_however_many_others_were_typed() -> None:
    pieces = {name: a_piece(name, f"The secret {name}.") for name in ("speech", "police", "spending", "archives")}
    index = EvidenceIndex(pieces)
    typed = [f'"secret {name[:end]}' for name in pieces for end in range(1, len(name) + 1)]
    first = [list(index.search(text).refs) for text in typed]
    assert [list(index.search(text).refs) for text in typed] == first
    assert [refs for text, refs in zip(typed, first, strict=True) if text == '"secret sp'] == [
        ["speech", "spending"]
    ] * 2


def test_a_phrase_does_not_run_from_one_text_into_another() -> None:
    assert found('"old guard"', a_piece("p", "A.", tags=("old", "guard"))) == []


def test_a_phrase_in_a_label_counts_more_than_one_in_the_text() -> None:
    pieces = (a_piece("t", "The secret speech."), a_piece("l", "The secret speech.", label="Secret speech"))
    assert found('"secret speech"', *pieces) == ["l", "t"]


@pytest.mark.parametrize("query", ["-gulag", '-"the gulag"', "-tag:camps", "-date:1953", '-"the gul'])
def test_what_is_excluded_is_left_out(query: str) -> None:
    pieces = (a_piece("p", "The gulag.", tags=("camps",), date="1953"), a_piece("q", "The law.", date="1956"))
    assert found(query, *pieces) == ["q"]


@given(
    st.sampled_from(["am", "1956", "terror", '"of 1953"', "date:1956", "kind:fact", "theme:cult", "nothing", '"of 19'])
)
def test_a_term_and_the_same_excluded_share_out_all_pieces(term: str) -> None:
    index = some_index()
    assert sorted([*index.search(term).refs, *index.search(f"-{term}").refs]) == sorted(index.search().refs)


@pytest.mark.parametrize(
    "query",
    [
        "theme:law",
        "theme:terror-and",
        'theme:"terror and the law"',
        "kind:stat",
        "kind:statistics",
        "date:1956",
        "date:195",
        "date:1950s",
        "person:beria",
        "person:lavrentii",
        'person:"lavrenty beria"',
        "person:keep",
        "person:molotov",
        "tag:secret-speech",
        'tag:"secret speech"',
        "source:filtzer",
        'source:"khrushchev era"',
        "source:KRUSCHEV",
    ],
)
def test_a_field_finds_what_is_in_it(query: str) -> None:
    piece = a_piece(
        "p",
        "Nothing.",
        kind=Kind.STATISTIC,
        date="1956-02",
        themes=("terror-and-law",),
        tags=("secret-speech",),
        people=("Lavrenty Beria",),
        view_of="John Keep",
        quotes=(Quote(text="No.", speaker="Molotov"),),
    )
    works = {"p": "Filtzer, The Khrushchev Era"}
    names = {"terror-and-law": "Terror and the law"}
    assert found(query, piece, a_piece("q", "Beria, law, 1956."), works=works, theme_names=names) == ["p"]


def test_a_phrase_in_a_field_does_not_run_from_one_name_into_another() -> None:
    assert found('person:"beria molotov"', a_piece(people=("Lavrenty Beria", "Molotov"))) == []


def test_fields_alone_leave_the_order_of_the_pack() -> None:
    pieces = (a_piece("b", tags=("gulags",)), a_piece("a", tags=("gulag",)))
    assert found("tag:gulag", *pieces) == ["b", "a"]


def test_only_pieces_of_the_period_are_kept() -> None:
    assert list(some_index().search(filters=Filters(period="1956/1957")).refs) == [
        "d/gulag-releases",
        "d/tbilisi",
        "d/zhivago",
    ]


def test_a_piece_without_a_date_is_of_no_period() -> None:
    index = EvidenceIndex({"p": a_piece("p")})
    assert not index.search(filters=Filters(period="1956")).refs


def test_a_period_that_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="not a date"):
        some_index().search(filters=Filters(period="spring"))


def test_years_count_what_choosing_each_would_leave() -> None:
    chosen = Filters(themes=frozenset({"terror"}))
    for year, count in some_index().search(filters=chosen).years.items():
        assert count == len(some_index().search(filters=replace(chosen, period=str(year))).refs)


def test_years_are_counted_whatever_the_period() -> None:
    everything, chosen = some_index().search(), some_index().search(filters=Filters(period="1956"))
    assert everything.years == chosen.years
    assert list(everything.years.items())[:3] == [(1953, 2), (1954, 1), (1955, 1)]


def test_other_counts_are_of_the_period() -> None:
    hits = some_index().search(filters=Filters(period="1962"), question="destalinisation-success")
    assert (hits.themes, hits.question, hits.unused) == ({"terror": 0, "culture": 1}, 0, 1)


def test_the_last_word_of_a_phrase_is_looked_for_in_its_place_from_the_second_letter_on() -> None:
    pieces = {
        "a": Evidence(id="a", kind=Kind.FACT, text="The secret speech."),
        "b": Evidence(id="b", kind=Kind.FACT, text="A secret, spoken."),
    }
    index = EvidenceIndex({**pieces, "c": Evidence(id="c", kind=Kind.FACT, text="Spies kept a secret.")})
    assert list(index.search('"secret s').refs) == ["a", "b", "c"]
    assert list(index.search('"secret sp').refs) == ["a", "b"]


def test_an_index_knows_whether_it_has_all_pieces_of_another() -> None:
    few, more = EvidenceIndex({"a": a_piece("a")}), EvidenceIndex({"a": a_piece("a", "Anew."), "b": a_piece("b")})
    assert (more.has_all_of(few), few.has_all_of(more)) == (True, False)
