"""What is said when a pack has come or gone, and when there is something new in a shared folder. Without Qt."""

from collections.abc import Sequence

from essay_planner.core.messages import _, ngettext
from essay_planner.packs.catalogue import Catalogue, is_related, takes_the_place_of
from essay_planner.packs.folders import Offer
from essay_planner.packs.reading import LoadedPack
from essay_planner.packs.telling_apart import authors_of
from essay_planner.ui.packs.window.words import holds


def said_of_arrival(loaded: LoadedPack, new: bool, catalogue: Catalogue) -> str:
    """What became of a pack that was opened from a file. 'catalogue' has it already."""
    pack = loaded.pack
    if not new:
        words = _("‘{title}’ {version} is installed already.")
        return words.format(title=pack.title, version=pack.version)
    others = [one for one in catalogue.known if one.pack.id == pack.id and one.sha256 != loaded.sha256]
    newer = [one for one in others if takes_the_place_of(one, loaded)]
    older = [one for one in others if takes_the_place_of(loaded, one)]
    if newer:
        words = _("‘{title}’ {version} is kept for plans that use it; version {newer} is there for new plans.")
        return words.format(title=pack.title, version=pack.version, newer=newer[0].pack.version)
    authors = authors_of(loaded)
    by = " " + _("by {authors}").format(authors=authors) if authors else ""
    words = _("Installed: ‘{title}’ {version}{by}, with {holds}.")
    said = [words.format(title=pack.title, version=pack.version, by=by, holds=holds(pack, ", "))]
    if older:
        said.append(_("Version {old} stays for the plans that use it.").format(old=older[0].pack.version))
    if any(not is_related(one, loaded) for one in others):
        words = _("Another pack, by other authors, is called ‘{id}’, too: both are kept, and told apart.")
        said.append(words.format(id=pack.id))
    return " ".join(said)


def said_of_removal(title: str) -> str:
    """That a pack is gone, and what stays."""
    return _("Removed: ‘{title}’. Plans keep their own copies of what they use.").format(title=title)


def said_of_offers(found: Sequence[Offer]) -> str:
    """What is new in shared folders; '' if nothing is."""
    if not found:
        return ""
    names = ", ".join(f"‘{offer.loaded.pack.title}’ {offer.loaded.pack.version}" for offer in found[:3])
    more = ngettext("and {n} more", "and {n} more", len(found) - 3).format(n=len(found) - 3)
    where = found[0].folder.name
    same = all(offer.folder == found[0].folder for offer in found)
    words = _("New in ‘{folder}’: {names}.") if same else _("New in shared folders: {names}.")
    return words.format(folder=where, names=f"{names} {more}" if len(found) > 3 else names)
