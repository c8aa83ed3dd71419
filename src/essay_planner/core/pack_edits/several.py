"""One change for several pieces of evidence at once: their themes, tags, kind, reliability and sides."""

from collections.abc import Callable, Collection
from dataclasses import replace

from essay_planner.core.cleaning import cleaned
from essay_planner.core.pack import Bearing, Evidence, Kind, Leans, Pack, Reliability
from essay_planner.core.pack_parts import Part, check_there, item_of


def add_theme(pack: Pack, ids: Collection[str], theme: str) -> Pack:
    """File pieces under a theme as well. Raises EditRefused for a piece or a theme that is not there."""
    item_of(pack, Part.THEMES, theme)
    return _each(pack, ids, lambda piece: replace(piece, themes=_with(piece.themes, theme)))


def take_theme(pack: Pack, ids: Collection[str], theme: str) -> Pack:
    """File pieces under a theme no more. Raises EditRefused for a piece that is not there."""
    return _each(pack, ids, lambda piece: replace(piece, themes=_without(piece.themes, theme)))


def add_tag(pack: Pack, ids: Collection[str], tag: str) -> Pack:
    """Give pieces a tag. Raises EditRefused for a piece that is not there."""
    tag = " ".join(cleaned(tag).split())
    return _each(pack, ids, lambda piece: replace(piece, tags=_with(piece.tags, tag))) if tag else pack


def take_tag(pack: Pack, ids: Collection[str], tag: str) -> Pack:
    """Take a tag from pieces. Raises EditRefused for a piece that is not there."""
    return _each(pack, ids, lambda piece: replace(piece, tags=_without(piece.tags, tag)))


def set_kind(pack: Pack, ids: Collection[str], kind: Kind) -> Pack:
    """Say what sort of evidence pieces are. Raises EditRefused for a piece that is not there."""
    return _each(pack, ids, lambda piece: replace(piece, kind=kind))


def set_reliability(pack: Pack, ids: Collection[str], reliability: Reliability) -> Pack:
    """Say how far pieces can be relied on. Raises EditRefused for a piece that is not there."""
    return _each(pack, ids, lambda piece: replace(piece, reliability=reliability))


def set_side(pack: Pack, ids: Collection[str], question: str, side: Leans | None) -> Pack:
    """Say which way pieces bear on a question; None: they do not. Criteria and hints stay with another side.

    Raises EditRefused for a piece or a question that is not there.
    """
    item_of(pack, Part.QUESTIONS, question)

    def change(piece: Evidence) -> Evidence:
        known = piece.bearing.get(question)
        others = {name: bears for name, bears in piece.bearing.items() if name != question}
        if side is None:
            return replace(piece, bearing=others)
        bears = replace(known, side=side) if known else Bearing(side=side)
        return replace(piece, bearing={**piece.bearing, question: bears})

    return _each(pack, ids, change)


def _each(pack: Pack, ids: Collection[str], change: Callable[[Evidence], Evidence]) -> Pack:
    check_there(pack, Part.EVIDENCE, ids)
    ids = frozenset(ids)

    def changed(piece: Evidence) -> Evidence:
        new = change(piece) if piece.id in ids else piece
        return piece if new == piece else new

    return replace(pack, evidence=tuple(map(changed, pack.evidence)))


def _with(words: tuple[str, ...], word: str) -> tuple[str, ...]:
    return words if word in words else (*words, word)


def _without(words: tuple[str, ...], word: str) -> tuple[str, ...]:
    return tuple(known for known in words if known != word)
