"""The packs that ship with the program and those that the user installed, and how to find one of them."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.pack import Question
from essay_planner.core.plan import PackReference
from essay_planner.core.text import fold
from essay_planner.core.versions import is_newer
from essay_planner.files.data import data_path
from essay_planner.files.home import home_path
from essay_planner.files.problems import Unreadable
from essay_planner.packs.reading import ARCHIVE_SUFFIX, PACK_FILE, LoadedPack, read_pack, unreadable


class NotFound(EssayPlannerError):
    """There is no pack or question of that name."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The packs that can be used, and those that are there but cannot be read.

    'packs' are those for new plans: of each the newest version. Two of them have one id only where neither takes the
    other's place: they are of different authors, or of one version and say different things. 'editions' are the older
    versions, which plans may use.
    """

    packs: tuple[LoadedPack, ...]
    broken: tuple[tuple[Path, Unreadable], ...] = ()
    editions: tuple[LoadedPack, ...] = ()

    @property
    def known(self) -> tuple[LoadedPack, ...]:
        """All packs that a plan can take evidence from."""
        return (*self.packs, *self.editions)

    def find(self, name: str | Path) -> LoadedPack:
        """The pack of that id, or at that path. Raises NotFound with a sentence, or Unreadable."""
        found = [loaded for loaded in self.packs if loaded.pack.id == str(name)]
        if len(found) > 1:
            raise NotFound(_two_packs(str(name), found))
        if found:
            return found[0]
        if Path(name).exists():
            return read_pack(Path(name))
        for path, problem in self.broken:
            if str(name) in (path.name, path.stem):
                raise problem
        raise NotFound(_no_pack(str(name), [loaded.pack.id for loaded in self.packs]))

    def find_question(self, name: str) -> tuple[LoadedPack, Question]:
        """The pack and the question of 'PACK/QUESTION'; PACK is an id or a path. Raises NotFound or Unreadable."""
        pack_name, _slash, question_id = name.rpartition("/")
        if not pack_name:
            raise NotFound(_("'{name}' does not name a question. Write it as PACK/QUESTION.").format(name=name))
        loaded = self.find(pack_name)
        question = loaded.pack.question(question_id)
        if question is None:
            known = [q.id for q in loaded.pack.questions]
            message = _("The pack '{pack}' has no question '{id}'. It has: {known}.")
            raise NotFound(message.format(pack=loaded.pack.id, id=question_id, known=", ".join(known) or "–"))
        return loaded, question


def packs_folder() -> Path:
    """Where the user's packs are kept."""
    return home_path() / "packs"


def installed_packs() -> Catalogue:
    """All packs: those that ship with the program, then the user's, each text once."""
    found: list[LoadedPack] = []
    broken: list[tuple[Path, Unreadable]] = []
    for path in (*_packs_in(data_path("evidence"), broken), *_packs_in(packs_folder(), broken)):
        try:
            found.append(read_pack(path))
        except Unreadable as problem:
            broken.append((path, problem))
    return arranged(found, broken)


def arranged(found: Iterable[LoadedPack], broken: Iterable[tuple[Path, Unreadable]] = ()) -> Catalogue:
    """A catalogue of these packs; of those that are the same to the letter, the first."""
    texts: dict[str, LoadedPack] = {}
    for loaded in found:
        texts.setdefault(loaded.sha256, loaded)
    each = list(texts.values())
    editions = tuple(one for one in each if any(takes_the_place_of(other, one) for other in each))
    return Catalogue(tuple(one for one in each if one not in editions), tuple(broken), editions)


def takes_the_place_of(new: LoadedPack, old: LoadedPack) -> bool:
    """Whether a pack is a newer version of another: of its id, and by some of its authors if both name any."""
    return is_related(new, old) and is_newer(new.pack.version, old.pack.version)


def is_related(one: LoadedPack, other: LoadedPack) -> bool:
    """Whether two packs of one id are versions of one pack, by their authors; else they only have one id by chance."""
    first, second = ({fold(author.name) for author in loaded.pack.authors} for loaded in (one, other))
    return one.pack.id == other.pack.id and (not first or not second or bool(first & second))


def reference_to(loaded: LoadedPack) -> PackReference:
    """How a plan names a pack that it takes evidence from."""
    return PackReference(id=loaded.pack.id, version=loaded.pack.version, sha256=loaded.sha256)


def installed_bytes() -> int:
    """How large the texts of all packs are together, in bytes, to tell how long it will take to read them."""
    paths = (*_packs_in(data_path("evidence"), []), *_packs_in(packs_folder(), []))
    texts = (path / PACK_FILE if path.is_dir() else path for path in paths)
    return sum(text.stat().st_size for text in texts if text.is_file())


def packs_for(references: Mapping[str, PackReference], known: Sequence[LoadedPack]) -> dict[str, LoadedPack]:
    """The packs that a plan's references stand for, by alias, in the plan's order; closed ones are left out.

    The very pack comes first, then one of that id and version, then one of that id; one pack stands for one alias.
    """
    found: dict[str, LoadedPack] = {}
    for likeness in (_is_the_same, _has_the_version, _has_the_id):
        for alias, reference in references.items():
            if alias not in found and not reference.closed:
                taken = [loaded.sha256 for loaded in found.values()]
                alike = (one for one in known if likeness(one, reference) and one.sha256 not in taken)
                if (loaded := next(alike, None)) is not None:
                    found[alias] = loaded
    return {alias: found[alias] for alias in references if alias in found}


def _has_the_id(loaded: LoadedPack, reference: PackReference) -> bool:
    return loaded.pack.id == reference.id


def _has_the_version(loaded: LoadedPack, reference: PackReference) -> bool:
    return _has_the_id(loaded, reference) and loaded.pack.version == reference.version


def _is_the_same(loaded: LoadedPack, reference: PackReference) -> bool:
    return _has_the_id(loaded, reference) and loaded.sha256 == reference.sha256


def example_plans() -> list[Path]:
    """The plans that ship with the packs, to be opened read-only."""
    return sorted(data_path("evidence").glob("*/*.essayplan"))


def _packs_in(folder: Path, broken: list[tuple[Path, Unreadable]]) -> list[Path]:
    """What could be a pack in a folder. A folder that cannot be looked into is noted as broken."""
    try:
        inside = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        broken.append((folder, unreadable(folder, error)))
        return []
    return [path for path in inside if path.suffix in (ARCHIVE_SUFFIX, ".yaml", ".yml") or _has_pack(path)]


def _has_pack(folder: Path) -> bool:
    """Whether a folder holds a pack; one that is closed to us may, and reading it will say so."""
    try:
        return (folder / PACK_FILE).is_file()
    except OSError:
        return True


def _no_pack(name: str, known: list[str]) -> str:
    message = _("There is no pack '{name}'.").format(name=name)
    close = difflib.get_close_matches(name, known, 1)
    if close:
        return message + " " + _("Did you mean '{name}'?").format(name=close[0])
    return message + " " + _("There are: {known}. A path to a pack will do, too.").format(known=", ".join(known) or "–")


def _two_packs(name: str, found: Sequence[LoadedPack]) -> str:
    message = _("There are {n} packs called '{name}'. Name the one that you mean by its path:")
    return "\n".join([message.format(n=len(found), name=name), *(f"  {loaded.path}" for loaded in found)])
