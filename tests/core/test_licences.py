"""Licences in plain words, by their ids."""

from essay_planner.core.licences import OWN_CLASSES, licence_of, licence_words, licences
from essay_planner.files.checks import check_licence


def test_every_licence_that_is_offered_can_stand_in_a_pack() -> None:
    assert [check_licence(licence.id) for licence in licences()] == [""] * len(licences())


def test_every_licence_says_what_others_may_do() -> None:
    assert all(licence.name and licence.meaning.endswith(".") for licence in licences())


def test_a_licence_is_found_by_its_id() -> None:
    found = licence_of("CC-BY-NC-4.0")
    assert found is not None
    assert "not for money" in found.name


def test_a_licence_that_is_not_offered_has_no_plain_words() -> None:
    assert licence_of("GPL-3.0-or-later") is None


def test_students_read_what_a_licence_of_our_making_means_and_the_name_of_any_other() -> None:
    assert licence_words(OWN_CLASSES) == "only for the classes of its author"
    assert licence_words("CC-BY-4.0") == "CC-BY-4.0"
