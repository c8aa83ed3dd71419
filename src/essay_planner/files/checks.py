"""What a single text must look like: ids, dates, versions, languages and licences."""

import re
from collections.abc import Callable

from essay_planner.core.dates import parse
from essay_planner.core.ids import ID_PATTERN, LONGEST_ID
from essay_planner.core.messages import _
from essay_planner.files.reading import shortened

VERSION_PATTERN = r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$"
LANGUAGE_PATTERN = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
LICENCE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9.+-]*( (AND|OR|WITH) [A-Za-z0-9][A-Za-z0-9.+-]*)*$"
_DAY = r"([0-9]{2}XX|[0-9]{3}X|[0-9]{4}(-XX(-XX)?|-[0-9]{2}(-([0-9]{2}|XX))?)?)[~?%]?"
DATE_PATTERN = rf"^({_DAY}|{_DAY}/({_DAY}|\.\.)?|(\.\.)?/{_DAY})$"  # EDTF as far as a pattern can say
_LONGEST_DATE = 60


def _matching(pattern: str, sentence: Callable[[], str]) -> Callable[[str], str]:
    compiled = re.compile(pattern.removesuffix("$") + r"\Z")

    def check(text: str) -> str:
        good = len(text) <= LONGEST_ID and compiled.match(text)
        return "" if good else sentence().format(text=shortened(text))

    return check


check_id = _matching(
    ID_PATTERN,
    lambda: _("'{text}' cannot be an id. Use lower-case letters, digits and hyphens, such as prisoners-released."),
)
check_version = _matching(
    VERSION_PATTERN, lambda: _("'{text}' is not a version. Write three numbers with dots, such as 1.0.0.")
)
check_language = _matching(
    LANGUAGE_PATTERN, lambda: _("'{text}' is not a language code. Write one such as en-GB, ru or de.")
)
check_licence = _matching(
    LICENCE_PATTERN, lambda: _("'{text}' is not the short name of a licence. Write one such as CC-BY-4.0.")
)


def check_date(text: str) -> str:
    """The sentence about a date that cannot be read (core.dates.parse), or ''."""
    tellable = len(text) <= _LONGEST_DATE and text.isprintable()
    try:
        parse(text if tellable else shortened(text, _LONGEST_DATE).rstrip("…") + "…")
    except ValueError as error:
        return str(error)
    return ""
