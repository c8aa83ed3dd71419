"""What a pack says of itself: its title, who made it, and what others may do with it."""

from dataclasses import replace
from typing import TypedDict, Unpack

from essay_planner.core.cleaning import cleaned
from essay_planner.core.errors import EditRefused
from essay_planner.core.ids import is_id
from essay_planner.core.messages import _
from essay_planner.core.pack import Author, Pack


class Details(TypedDict, total=False):
    """What 'change_details' can change; what is not given stays."""

    title: str
    version: str
    licence: str
    language: str
    subject: str
    topic: str
    description: str
    authors: tuple[Author, ...]


def change_details(pack: Pack, **details: Unpack[Details]) -> Pack:
    """Change what a pack says of itself. What will not do yet is kept: the pack's problems say so."""
    return replace(pack, **{name: cleaned(value) for name, value in details.items()})  # type: ignore[arg-type]


def change_pack_id(pack: Pack, pack_id: str, published: bool = False) -> Pack:
    """Give a new pack another id. Raises EditRefused for one that plans may know, and for what cannot be an id."""
    if published and pack_id != pack.id:
        raise EditRefused(_("Plans know this pack by its id '{id}', so it stays as it is.").format(id=pack.id))
    check_new_id(pack_id)
    return replace(pack, id=pack_id)


def check_new_id(new: str) -> None:
    """Raise EditRefused for what cannot be an id."""
    if not is_id(new):
        words = _("'{id}' cannot be an id. Use lower-case letters, digits and hyphens, such as prisoners-released.")
        raise EditRefused(words.format(id=new))
