"""The program's texts in the user's language, through the standard library's gettext."""

import gettext

_translations: gettext.NullTranslations = gettext.NullTranslations()


def use(translations: gettext.NullTranslations) -> None:
    """Translate from now on with this catalogue."""
    global _translations
    _translations = translations


def _(text: str) -> str:
    """A text in the user's language."""
    return _translations.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a text that goes with a count, in the user's language."""
    return _translations.ngettext(one, many, count)
