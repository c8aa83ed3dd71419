"""Rows of a table as sources, terms and themes, and works of a reference list beside those of a pack."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from essay_planner.core.ids import is_id
from essay_planner.core.messages import _
from essay_planner.core.pack import Meaning, Pack, Source, Term, Theme
from essay_planner.core.text import fold
from essay_planner.packs.importing.cells import split_cell
from essay_planner.packs.importing.choices import Mapped
from essay_planner.packs.importing.describing import described
from essay_planner.packs.importing.evidence_rows import head_of
from essay_planner.packs.importing.named_works import Works
from essay_planner.packs.importing.new_ids import NewIds
from essay_planner.packs.importing.offer import Dropped, Items, Row, dropped
from essay_planner.packs.importing.titles_found import Untitled, filled_in


def sources_in(mapped: Mapped, pack: Pack) -> tuple[Items, list[Dropped]]:
    """The sources in the rows of a table that the pack does not have."""
    listed, lost = [], []
    for row in mapped.rows:
        cells = _cells(mapped, row)
        if not cells.get("title"):
            lost.append(_empty(row, _("There is no title in this row, so it is left out: ‘{words}’.")))
            continue
        source, wrong = described(cells)
        lost += [dropped(row.number, head_of(mapped.column(name)), cells[name], why) for name, why in wrong.items()]
        listed.append((row.number, source))
    items, told = _beside(pack, listed)
    return items, sorted([*lost, *told], key=lambda one: one.row)


def new_sources(sources: Iterable[Source], pack: Pack) -> tuple[Items, list[Dropped]]:
    """The works of a reference list that the pack does not have, and what is told of the others."""
    return _beside(pack, [(0, source) for source in sources])


def _beside(pack: Pack, listed: Sequence[tuple[int, Source]]) -> tuple[Items, list[Dropped]]:
    """What works, each with its row, are beside those of a pack."""
    works, lost = Works(pack.sources), []
    nameless = Untitled(pack.sources, [source for _row, source in listed])
    for row, source in listed:
        lost += _added(works, nameless, source, row)
    return Items(sources=tuple(works.new), completed=tuple(works.completed.values())), lost


def _added(works: Works, nameless: Untitled, source: Source, row: int) -> list[Dropped]:
    if works.complete(source):
        return []
    known = works.double_of(source)
    if known is None:
        return _titled(works, nameless, source, row)
    words = _("‘{title}’ is there already, as ‘{id}’, so it is left out.")
    return [dropped(row, "", source.title, words.format(title=source.title, id=known.id))]


def _titled(works: Works, nameless: Untitled, source: Source, row: int) -> list[Dropped]:
    """A new work, or one that the pack has without a title and that surely is this one; what is told of that."""
    fitting = nameless.fitting(source)
    if nameless.is_it(source) and fitting[0].id not in works.completed:
        works.fill_in(fitting[0], filled_in(fitting[0], source))
        words = _("‘{id}’, which had no title yet, is now ‘{title}’. Look whether it is right.")
    else:
        works.add(source)
        words = _("‘{title}’ may be ‘{id}’, which has no title yet, but so may another. It comes beside it.")
    return [dropped(row, "", source.title, words.format(title=source.title, id=known.id)) for known in fitting[:1]]


def terms_in(mapped: Mapped, pack: Pack) -> tuple[Items, list[Dropped]]:
    """The terms in the rows of a table that the pack does not have; rows of one term are its meanings."""
    known = {fold(name) for term in pack.terms for name in (term.term, *term.also)}
    ids = NewIds(term.id for term in pack.terms)
    found: dict[str, Term] = {}
    lost = []
    for row in mapped.rows:
        cells = _cells(mapped, row)
        name, meaning = " ".join(cells.get("term", "").split()), cells.get("meaning", "")
        if not name or not meaning:
            lost.append(_empty(row, _("A term needs its word and a meaning, so this row is left out: ‘{words}’.")))
        elif fold(name) in known:
            lost.append(dropped(row.number, "", name, _("The pack has ‘{term}’ already.").format(term=name)))
        else:
            column = mapped.column("also")
            also = split_cell(cells.get("also", ""), column.separator if column else "")
            sense = Meaning(text=meaning, note=cells.get("note", ""))
            before = found.get(fold(name))
            if before is None:
                found[fold(name)] = Term(id=_id(cells, name, ids, "term"), term=name, meanings=(sense,), also=also)
            elif sense not in before.meanings:
                both = tuple(dict.fromkeys((*before.also, *also)))
                found[fold(name)] = replace(before, meanings=(*before.meanings, sense), also=both)
    return Items(terms=tuple(found.values())), lost


def themes_in(mapped: Mapped, pack: Pack) -> tuple[Items, list[Dropped]]:
    """The themes in the rows of a table that the pack does not have."""
    known = {fold(theme.name) for theme in pack.themes}
    ids = NewIds(theme.id for theme in pack.themes)
    themes, lost = [], []
    for row in mapped.rows:
        cells = _cells(mapped, row)
        name = " ".join(cells.get("name", "").split())
        if not name:
            lost.append(_empty(row, _("There is no theme in this row, so it is left out: ‘{words}’.")))
        elif fold(name) in known:
            lost.append(dropped(row.number, "", name, _("The theme ‘{name}’ is there already.").format(name=name)))
        else:
            known.add(fold(name))
            themes.append(Theme(id=_id(cells, name, ids, "theme"), name=name, group=cells.get("group", "")))
    return Items(themes=tuple(themes)), lost


def _cells(mapped: Mapped, row: Row) -> dict[str, str]:
    return {column.field: row.cells[column.number] for column in mapped.columns if column.field}


def _empty(row: Row, why: str) -> Dropped:
    words = " · ".join(cell for cell in row.cells if cell)
    found = dropped(row.number, "", words, "")
    return replace(found, why=why.format(words=found.words))


def _id(cells: dict[str, str], name: str, ids: NewIds, otherwise: str) -> str:
    """The id in the row if it will do, else one made from the name."""
    given = cells.get("id", "")
    return ids.take(given) if given and is_id(given) and given not in ids else ids.new(name, otherwise)
