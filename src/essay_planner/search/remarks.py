"""What is to be said of a query that cannot mean what was typed: a sentence for the student, never a refusal."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from essay_planner.core.messages import _
from essay_planner.core.pack import Kind
from essay_planner.search.matches import matches
from essay_planner.search.periods import is_period, read_period
from essay_planner.search.query import Field, parse_query

_QUOTED = re.compile(r'["“”„][^"“”„]*(?:["“”]|$)')
_NAMED = re.compile(r"(?:^|\s)[-−]?(?P<name>[^\W\d_]+):(?P<said>\S*)")


def remark(text: str, theme_names: Mapping[str, str], finished: bool = False) -> str:
    """What is odd about a query: a field that is not one, or is empty; a theme, kind or date that there is not; a
    quotation that is not closed. Only the first, as a sentence, or ''.

    'theme_names' maps the ids of the themes to their names. 'finished' is a query that nobody types on: a date of
    which only the beginning can be read, which is found meanwhile, is none then.
    """
    query = parse_query(text)
    for found in _NAMED.finditer(_QUOTED.sub('""', text)):
        if sentence := _of_field(found["name"].lower(), found["said"], theme_names):
            return sentence
    for term in query.terms:
        known = {Field.THEME: _themes(theme_names), Field.KIND: _kinds()}.get(term.field) if term.field else None
        if known is not None and not any(all(matches(words, word) for word in term.words) for words in known):
            return _unknown(term.field, " ".join(term.words), theme_names)
    dates = [text[term.start : term.end] for term in query.terms if term.field is Field.DATE]
    if finished and (cut := next((said for said in dates if not is_period(said)), "")):
        return _no_date(cut)
    if any(term.unfinished for term in query.terms):
        return _("The quotation marks are not closed yet.")
    return ""


def _of_field(name: str, said: str, theme_names: Mapping[str, str]) -> str:
    fields = [str(field) for field in Field]
    if name not in fields:
        close = get_close_matches(name, fields, n=1)
        instead = _("Did you mean {field}:?") if close else _("What works: {field}:")
        return (
            _("‘{name}:’ is looked for as a word.").format(name=name)
            + " "
            + instead.format(field=close[0] if close else ":, ".join(fields))
        )
    if not said:
        return _empty(Field(name), theme_names)
    if name == Field.DATE and said != '""' and read_period(said) is None:
        return _no_date(said)
    return ""


def _no_date(said: str) -> str:
    return _("‘{said}’ is not a date. Write a year (1956), a decade (1950s) or years (1953–56).").format(said=said)


def _empty(field: Field, theme_names: Mapping[str, str]) -> str:
    return {
        Field.THEME: _("Say which theme: {themes}.").format(themes=_listed(theme_names.values())),
        Field.KIND: _("Say which kind: {kinds}.").format(kinds=_listed(Kind)),
        Field.DATE: _("Say when: a year (1956), a decade (1950s) or years (1953–56)."),
        Field.PERSON: _("Say who: any part of the name will do."),
        Field.TAG: _("Say which tag."),
        Field.SOURCE: _("Say which work: an author, or words of the title."),
    }[field]


def _unknown(field: Field | None, said: str, theme_names: Mapping[str, str]) -> str:
    if field is Field.THEME:
        there_are = _listed(theme_names.values())
        return _("There is no theme ‘{said}’. There are: {themes}.").format(said=said, themes=there_are)
    return _("There is no kind ‘{said}’. There are: {kinds}.").format(said=said, kinds=_listed(Kind))


def _themes(theme_names: Mapping[str, str]) -> list[str]:
    return [f"{theme} {name}" for theme, name in theme_names.items()]


def _kinds() -> list[str]:
    return [f"{kind} {kind}s" for kind in Kind]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
