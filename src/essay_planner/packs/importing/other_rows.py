"""Rows of a table as sources, terms and themes, and works of a reference list beside those of a pack."""

from collections.abc import Iterable
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


def sources_in(mapped: Mapped, pack: Pack) -> tuple[Items, list[Dropped]]:
    """The sources in the rows of a table that the pack does not have."""
    works, lost = Works(pack.sources), []
    for row in mapped.rows:
        cells = _cells(mapped, row)
        if not cells.get("title"):
            lost.append(_empty(row, _("There is no title in this row, so it is left out: ‘{words}’.")))
            continue
        source, wrong = described(cells)
        lost += [dropped(row.number, head_of(mapped.column(name)), cells[name], why) for name, why in wrong.items()]
        lost += _added(works, source, row.number)
    return _of(works), lost


def new_sources(sources: Iterable[Source], pack: Pack) -> tuple[Items, list[Dropped]]:
    """The works of a reference list that the pack does not have, and what is told of the others."""
    works, lost = Works(pack.sources), []
    for source in sources:
        lost += _added(works, source, 0)
    return _of(works), lost


def _of(works: Works) -> Items:
    return Items(sources=tuple(works.new), completed=tuple(works.completed.values()))


def _added(works: Works, source: Source, row: int) -> list[Dropped]:
    if works.complete(source):
        return []
    known = works.double_of(source)
    if known is None:
        works.add(source)
        return []
    words = _("‘{title}’ is there already, as ‘{id}’, so it is left out.")
    return [dropped(row, "", source.title, words.format(title=source.title, id=known.id))]


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
