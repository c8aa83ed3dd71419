"""What the glossary of a plan holds, and which texts and cards use it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.builders import a_library, a_pack, a_plan

from essay_planner.core.glossary import Glossary, Sense, cards_using, glossary, glossary_of
from essay_planner.core.library import evidence_of
from essay_planner.core.pack import Meaning, Term
from essay_planner.core.plan import TermDefined


def a_term(name: str, *meanings: str, also: Sequence[str] = (), note: str = "") -> Term:
    return Term(
        id=name.lower().replace(" ", "-"),
        term=name,
        meanings=tuple(Meaning(text=text, note=note) for text in meanings),
        also=tuple(also),
    )


def test_the_students_own_meaning_comes_first() -> None:
    held = glossary([TermDefined(term="the Thaw", meaning="Mine.")], [("P", [a_term("Thaw", "A.", also=["the thaw"])])])
    (entry,) = held.entries.values()
    assert entry.name == "Thaw"
    assert entry.senses == (Sense("Mine.", yours=True), Sense("A.", pack="P"))
    assert entry.yours == "Mine."


def test_a_term_that_only_the_student_defined_is_there() -> None:
    held = glossary([TermDefined(term="Terror", meaning="Fear.")], [])
    assert [(entry.name, entry.yours) for entry in held.of("Of terror")] == [("Terror", "Fear.")]


def test_terms_of_one_name_in_several_packs_are_one_entry() -> None:
    first, second = a_term("Thaw", "A.", also=["ice"]), a_term("thaw", "A.", "B.", also=["melting"])
    (entry,) = glossary([], [("P", [first]), ("Q", [second])]).entries.values()
    assert entry.senses == (Sense("A.", pack="P"), Sense("B.", pack="Q"))
    assert entry.also == ("ice", "melting")
    assert not entry.yours


def test_a_plan_has_the_terms_of_its_packs_and_copies_of_others() -> None:
    pack = a_pack(terms=(a_term("Thaw", "A."),))
    library = replace(a_library(), terms={"d/thaw": a_term("Thaw", "Old."), "gone/terror": a_term("Terror", "B.")})
    held = glossary_of(replace(a_plan(), library=library), {"d": pack})
    senses = [sense for entry in held.entries.values() for sense in entry.senses]
    assert senses == [Sense("B."), Sense("A.", pack=pack.title)]


def test_another_meaning_leaves_what_was_found_in_texts() -> None:
    first = glossary([TermDefined(term="Thaw", meaning="Mild.")], [])
    second = glossary([TermDefined(term="Thaw", meaning="Milder.")], [])
    assert first.find("a thaw") is second.find("a thaw")


def test_a_text_tells_each_of_its_terms_once() -> None:
    held = glossary([], [("P", [a_term("Thaw", "A."), a_term("ice", "B.")])])
    assert [entry.name for entry in held.of("Ice in the thaw, and ice")] == ["ice", "Thaw"]
    assert [entry.name for entry in held.of_keys(["thaw"])] == ["Thaw"]


@pytest.mark.parametrize("words", ["", "tha", "ICE", "gentle", "melts spring"])
def test_an_entry_is_found_by_name_spelling_meaning_and_note(words: str) -> None:
    (entry,) = glossary(
        [], [("P", [a_term("Thaw", "A gentle time.", also=["ice"], note="It melts in spring.")])]
    ).entries.values()
    assert entry.matches(words)
    assert not entry.matches("winter")


def test_the_cards_that_use_a_term_come_in_the_order_of_the_plan() -> None:
    plan = a_plan()
    word = evidence_of(plan, "k1").text.split()[-1].rstrip(".")
    held = glossary([TermDefined(term=word, meaning="It.")], [])
    assert "k1" in cards_using(plan, held, word.lower())
    assert not cards_using(plan, Glossary(), "none")


def test_an_entry_is_called_by_its_name_and_spellings_and_not_by_its_meaning() -> None:
    (entry,) = glossary([], [("P", [a_term("Thaw", "A gentle time.", also=["ice"])])]).entries.values()
    assert entry.is_called("thaw ICE")
    assert not entry.is_called("gentle")


def test_the_student_may_define_a_term_by_its_very_name() -> None:
    (entry,) = glossary([TermDefined(term="thaw", meaning="Mine.")], [("P", [a_term("Thaw", "A.")])]).entries.values()
    assert (entry.name, entry.yours) == ("Thaw", "Mine.")
