"""Which pack a plan could go over to, and the one that it was made with, of which a copy is kept for comparing."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from essay_planner.core.pack import Pack
from essay_planner.core.plan import PackReference, Plan
from essay_planner.core.updates import Edition, Update, find_update
from essay_planner.core.versions import is_newer, version_key
from essay_planner.files.atomic import write_atomic
from essay_planner.files.home import home_path
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.problems import Unreadable
from essay_planner.packs.catalogue import is_related
from essay_planner.packs.reading import LoadedPack, load_pack

MOST = 40  # editions that are kept


def updates_for(plan: Plan, known: Sequence[LoadedPack], seen: dict[str, Edition | None] | None = None) -> list[Update]:
    """What the packs at hand would change in a plan, one update for each of its packs that could be another edition.

    Several updates come in the order of the plan's packs. 'known' are all packs at hand; 'seen' are editions by the
    checksum of their text, for whoever asks often, and is filled.
    """
    seen = {} if seen is None else seen
    updates = []
    for alias, loaded in offered(plan.packs, known).items():
        new = seen.get(loaded.sha256) or _edition(loaded)
        made_with = plan.packs[alias]
        if made_with.sha256 not in seen:
            seen[made_with.sha256] = edition_before(made_with, known)
        seen[loaded.sha256] = new
        updates.append(find_update(plan, alias, new, seen[made_with.sha256]))
    return updates


def offered(references: Mapping[str, PackReference], known: Sequence[LoadedPack]) -> dict[str, LoadedPack]:
    """The pack that each of a plan's packs could give way to, by alias.

    That is the newest version that is at hand; where the plan's own edition is at hand, only one that is newer than
    that. A pack that only has the same id, another pack of the plan, and a pack that was taken away, count for nothing.
    """
    texts = {reference.sha256 for reference in references.values()}
    found: dict[str, LoadedPack] = {}
    for alias, reference in references.items():
        own = next((one for one in known if _is_it(one, reference)), None)
        others = [one for one in known if one.pack.id == reference.id and one.sha256 not in texts and one is not own]
        if own is not None:
            newer = (one for one in others if is_newer(one.pack.version, reference.version))
            others = [one for one in newer if is_related(one, own)]
        if others and not reference.closed:
            found[alias] = max(others, key=lambda one: version_key(one.pack.version))
    return found


def edition_before(reference: PackReference, known: Iterable[LoadedPack] = ()) -> Edition | None:
    """The edition that a plan was made with: one of the packs at hand, or the copy that was kept of its text."""
    for loaded in known:
        if _is_it(loaded, reference):
            return _edition(loaded)
    kept = _kept(reference.sha256)
    return Edition(kept, reference.sha256) if kept is not None else None


def keep_edition(loaded: LoadedPack) -> None:
    """Keep a copy of the text of a pack that a plan uses, for the day on which a newer one takes its place.

    Nothing is done where there is one already. Raises OSError where it cannot be written.
    """
    from essay_planner.packs.writing import dump_pack

    path = _path_of(loaded.sha256)
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, dump_pack(loaded.pack))
    kept = sorted(path.parent.glob("*.yaml"), key=lambda file: file.stat().st_mtime_ns)
    for old in kept[:-MOST]:
        old.unlink(missing_ok=True)


def _kept(sha256: str) -> Pack | None:
    try:
        return load_pack(read_ordinary(_path_of(sha256), SIZE_LIMIT), sha256).pack if sha256 else None
    except (OSError, Unreadable):  # then it cannot be told what was added, and the student is told so
        return None


def _path_of(sha256: str) -> Path:
    return home_path() / "editions" / f"{Path(sha256).name}.yaml"


def _is_it(loaded: LoadedPack, reference: PackReference) -> bool:
    same = loaded.sha256 == reference.sha256 if reference.sha256 else loaded.pack.version == reference.version
    return same and loaded.pack.id == reference.id


def _edition(loaded: LoadedPack) -> Edition:
    return Edition(loaded.pack, loaded.sha256)
