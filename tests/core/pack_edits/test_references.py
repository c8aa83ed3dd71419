"""What names an item of a pack follows its new id, and names it no more when it goes."""

from dataclasses import replace

import pytest
from tests.builders import a_pack, a_piece, a_question, a_source

from essay_planner.core import pack_edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.pack import (
    Bearing,
    Citation,
    Correction,
    Evidence,
    Flashcard,
    Leans,
    Meaning,
    Pack,
    Quote,
    Term,
)
from essay_planner.core.pack_edits import Uses
from essay_planner.core.pack_parts import Part

QUESTION = "destalinisation-success"


def tied() -> Evidence:
    """A piece that names something of every kind."""
    return a_piece(
        "tied",
        themes=("terror", "culture"),
        quotes=(Quote(text="Words", source="filtzer-1993", via="study-guide", locator="p. 1"), Quote(text="More")),
        sources=(
            Citation(source="filtzer-1993", locator="p. 2"),
            Citation(source="study-guide", via="filtzer-1993", locator="p. 3"),
            Citation(source="study-guide", locator="p. 4"),
            Citation(source="", says="not filled in yet"),
        ),
        correction=Correction(printed="x", in_="study-guide", because="y", source="filtzer-1993", locator="p. 5"),
        answers=("amnesty",),
        bearing={QUESTION: Bearing(side=Leans.FOR, criteria=("ended-terror", "freer-culture"))},
    )


PACK = replace(a_pack(), evidence=(*a_pack().evidence, tied()))


def piece(pack: Pack) -> Evidence:
    return pack.evidence[-1]


def test_a_theme_with_another_id_is_followed_by_evidence_and_sections() -> None:
    pack = pack_edits.rename_item(PACK, Part.THEMES, "terror", "law")
    assert pack.themes[0].id == "law"
    assert piece(pack).themes == ("law", "culture")
    assert pack.questions[0].sections[0].themes == ("law",)


def test_a_source_with_another_id_is_followed_wherever_it_is_named() -> None:
    found = piece(pack_edits.rename_item(PACK, Part.SOURCES, "filtzer-1993", "f"))
    assert [(citation.source, citation.via, citation.locator) for citation in found.sources] == [
        ("f", "", "p. 2"),
        ("study-guide", "f", "p. 3"),
        ("study-guide", "", "p. 4"),
        ("", "", ""),
    ]
    assert (found.quotes[0].source, found.quotes[0].locator) == ("f", "p. 1")
    assert found.correction is not None
    assert (found.correction.in_, found.correction.source, found.correction.locator) == ("study-guide", "f", "p. 5")


def test_a_question_with_another_id_is_followed_by_what_bears_on_it() -> None:
    pack = pack_edits.rename_item(PACK, Part.QUESTIONS, QUESTION, "q")
    assert list(piece(pack).bearing) == ["q"]


def test_evidence_with_another_id_is_followed_by_what_answers_it() -> None:
    assert piece(pack_edits.rename_item(PACK, Part.EVIDENCE, "amnesty", "a")).answers == ("a",)


def test_the_old_id_of_published_evidence_is_withdrawn() -> None:
    assert pack_edits.rename_item(PACK, Part.EVIDENCE, "amnesty", "a", published=True).withdrawn == ("amnesty",)
    assert pack_edits.rename_item(PACK, Part.THEMES, "terror", "law", published=True).withdrawn == ()


@pytest.mark.parametrize(("new", "said"), [("gulag-releases", "already taken"), ("Big One", "cannot be an id")])
def test_an_item_cannot_have_an_id_that_will_not_do(new: str, said: str) -> None:
    with pytest.raises(EditRefused, match=said):
        pack_edits.rename_item(PACK, Part.EVIDENCE, "amnesty", new)


def test_the_same_id_is_no_change() -> None:
    assert pack_edits.rename_item(PACK, Part.EVIDENCE, "amnesty", "amnesty") is PACK


def test_a_removed_theme_is_named_no_more() -> None:
    pack = pack_edits.remove_items(PACK, Part.THEMES, ["terror"])
    assert [theme.id for theme in pack.themes] == ["culture"]
    assert piece(pack).themes == ("culture",)
    assert pack.questions[0].sections[0].themes == ()


def test_a_removed_source_is_cited_no_more_and_pages_in_it_go() -> None:
    found = piece(pack_edits.remove_items(PACK, Part.SOURCES, ["filtzer-1993"]))
    assert found.sources == (
        Citation(source="study-guide"),
        Citation(source="study-guide", locator="p. 4"),
        Citation(source="", says="not filled in yet"),
    )
    assert found.quotes == (Quote(text="Words"), Quote(text="More"))
    assert found.correction == Correction(printed="x", in_="study-guide", because="y")


def test_a_removed_source_in_which_something_else_was_seen_goes_with_that_citation() -> None:
    found = piece(pack_edits.remove_items(PACK, Part.SOURCES, ["study-guide"]))
    assert [citation.source for citation in found.sources] == ["filtzer-1993", ""]
    assert found.quotes[0] == Quote(text="Words", source="filtzer-1993")
    assert found.correction is not None
    assert (found.correction.in_, found.correction.locator) == ("", "p. 5")


def test_a_removed_question_is_borne_on_no_more() -> None:
    assert piece(pack_edits.remove_items(PACK, Part.QUESTIONS, [QUESTION])).bearing == {}


def test_removed_evidence_is_answered_no_more_and_leaves_the_others_the_very_same() -> None:
    pack = pack_edits.remove_items(PACK, Part.EVIDENCE, ["amnesty"])
    assert piece(pack).answers == ()
    assert pack.withdrawn == ()
    assert pack.evidence[0] is PACK.evidence[1]


def test_the_id_of_removed_evidence_that_was_published_is_withdrawn_and_never_used_again() -> None:
    pack = pack_edits.remove_items(PACK, Part.EVIDENCE, ["amnesty", "one-day"], published=True)
    assert pack.withdrawn == ("amnesty", "one-day")
    with pytest.raises(EditRefused, match="was withdrawn"):
        pack_edits.add_item(pack, a_piece("amnesty"))


def test_what_is_not_there_cannot_be_removed() -> None:
    with pytest.raises(EditRefused, match="There is no term 'x' in this pack"):
        pack_edits.remove_items(PACK, Part.TERMS, ["x"])


def test_a_term_and_a_flashcard_are_removed_and_nothing_names_them() -> None:
    thaw = Term(id="thaw", term="Thaw", meanings=(Meaning(text="A loosening"),))
    pack = pack_edits.add_items(PACK, [thaw, Flashcard(id="c", front="Who?", back="He.")])
    assert pack_edits.uses_of(pack, Part.TERMS, ["thaw"]) == Uses()
    pack = pack_edits.remove_items(pack_edits.remove_items(pack, Part.TERMS, ["thaw"]), Part.CARDS, ["c"])
    assert pack == PACK


def test_a_criterion_that_a_question_loses_is_tied_to_no_more() -> None:
    question = PACK.questions[0]
    pack = pack_edits.change_item(PACK, replace(question, criteria=question.criteria[1:]))
    assert piece(pack).bearing[QUESTION].criteria == ("freer-culture",)
    assert pack.evidence[1] is PACK.evidence[1]


def test_a_question_that_keeps_its_criteria_leaves_the_evidence_as_it_was() -> None:
    pack = pack_edits.change_item(PACK, replace(PACK.questions[0], text="How far?"))
    assert pack.evidence is PACK.evidence


def test_what_names_an_item_is_counted() -> None:
    assert pack_edits.uses_of(PACK, Part.THEMES, ["culture"]) == Uses(("one-day", "zhivago", "tied"), (QUESTION,))
    assert pack_edits.uses_of(PACK, Part.EVIDENCE, ["amnesty"]) == Uses(("tbilisi", "tied"))
    assert pack_edits.uses_of(PACK, Part.EVIDENCE, ["amnesty", "tied"]) == Uses(("tbilisi",))


@pytest.mark.parametrize(
    ("part", "ids", "said"),
    [
        (
            Part.THEMES,
            ["culture"],
            "Remove the theme ‘Culture’, also from 3 pieces of evidence and 1 question",
        ),
        (Part.EVIDENCE, ["tied"], "Remove the piece of evidence ‘The tied of 1953 freed many prisoners.’"),
        (Part.EVIDENCE, ["amnesty", "tied"], "Remove 2 pieces of evidence, also from 1 piece of evidence"),
        (Part.SOURCES, ["filtzer-1993"], "Remove the source ‘The Khrushchev Era’, also from 4 pieces of evidence"),
        (
            Part.QUESTIONS,
            [QUESTION],
            "Remove the question ‘How successful was de-Stalinisation in…’, also",
        ),
    ],
)
def test_a_removal_says_what_it_does(part: Part, ids: list[str], said: str) -> None:
    assert pack_edits.removal_in_words(PACK, part, ids).startswith(said)


def test_removing_several_items_of_any_part_has_words() -> None:
    pack = pack_edits.add_items(PACK, [a_question("q2"), a_source("s2"), a_source("s3")])
    assert pack_edits.removal_in_words(pack, Part.SOURCES, ["s2", "s3"]) == "Remove 2 sources"
