"""The program's texts in the user's language."""

import gettext
from collections.abc import Iterator

import pytest

from essay_planner.core import messages


class Shouting(gettext.NullTranslations):
    """A language in which everything is said loudly."""

    def gettext(self, message: str) -> str:
        return message.upper()

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return super().ngettext(msgid1, msgid2, n).upper()


@pytest.fixture
def _shouting() -> Iterator[None]:
    messages.use(Shouting())
    yield
    messages.use(gettext.NullTranslations())


def test_without_a_catalogue_texts_are_as_written() -> None:
    assert messages._("Undo") == "Undo"


@pytest.mark.usefixtures("_shouting")
def test_texts_are_translated_when_they_are_shown() -> None:
    assert messages._("Undo") == "UNDO"


@pytest.mark.usefixtures("_shouting")
@pytest.mark.parametrize(("count", "text"), [(1, "CARD"), (2, "CARDS")])
def test_a_text_has_the_form_that_goes_with_its_count(count: int, text: str) -> None:
    assert messages.ngettext("card", "cards", count) == text
