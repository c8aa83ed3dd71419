"""What the program remembers for its user between two runs, in a small file of the same YAML as all others."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from essay_planner.core.messages import _
from essay_planner.files.atomic import write_atomic
from essay_planner.files.document import dump_document, load_document
from essay_planner.files.forms import TEXT, TEXTS, Choice, Flag, Whole
from essay_planner.files.home import home_path
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.problems import Unreadable
from essay_planner.files.reading import Reading
from essay_planner.files.shape import Field, Shape
from essay_planner.files.yaml_reader import YamlMap

FORMAT = "essay-planner-settings/1"
PATIENCE = 0.08  # seconds to wait for another window that changes the settings: nobody notices so short a while
_PAUSE = 0.002  # seconds between two looks whether it has done so

_GONE = ("last",)  # names that earlier versions wrote, and that mean nothing any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The user's settings.

    'recent' are paths of plans, the last opened first.
    'text_percent' is the size of text and 'still' lets nothing be seen to move; 'compact' shows the cards of the board
    in two lines each, and 'terms_marked' marks key terms in texts; 'geometry' is the window's size and place and
    'splitter' how the board shares its room, both as Qt saves them, in Base64;
    'packs_missed' are packs that are not installed, as PLAN/PACK by their ids, of which the window has told;
    'pack_folders' are the shared folders that packs may come from, 'packs_offered' are the SHA-256 of those there that
    the window has told of, and 'packs_hidden' the ids of packs that are not shown for new plans;
    'greeted' is the version of the program that was last told of, '' before the first plan;
    'trouble' is a sentence if the settings could not be read.
    """

    recent: tuple[str, ...] = ()
    theme: str = "system"
    text_percent: int = 100
    font: str = "inter"
    spacing: str = "normal"
    still: bool = False
    compact: bool = False
    terms_marked: bool = True
    geometry: str = ""
    splitter: str = ""
    packs_missed: tuple[str, ...] = ()
    pack_folders: tuple[str, ...] = ()
    packs_offered: tuple[str, ...] = ()
    packs_hidden: tuple[str, ...] = ()
    greeted: str = ""
    trouble: str = ""


_SETTINGS = Shape(
    Settings,
    (
        Field("recent", TEXTS),
        Field("theme", Choice(("system", "light", "cream", "dark", "contrast"))),
        Field("text_percent", Whole(50, 400)),
        Field("font", Choice(("inter", "system", "hyperlegible", "dyslexic"))),
        Field("spacing", Choice(("tight", "normal", "roomy"))),
        Field("still", Flag()),
        Field("compact", Flag()),
        Field("terms_marked", Flag()),
        Field("geometry", TEXT),
        Field("splitter", TEXT),
        Field("packs_missed", TEXTS),
        Field("pack_folders", TEXTS),
        Field("packs_offered", TEXTS),
        Field("packs_hidden", TEXTS),
        Field("greeted", TEXT),
    ),
)


def settings_path() -> Path:
    """Where the settings are kept."""
    return home_path() / "settings.yaml"


def read_settings() -> Settings:
    """The user's settings. Ones that cannot be read are set aside and 'trouble' says so; this never fails."""
    path = settings_path()
    try:
        data = read_ordinary(path, SIZE_LIMIT)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        return Settings(
            trouble=_("Your settings could not be opened: {reason}.").format(reason=error.strerror or error)
        )
    try:
        return load_document(data, str(path), FORMAT, _read)[0]
    except Unreadable as problem:
        return Settings(trouble=_set_aside(path, problem))


def write_settings(settings: Settings) -> None:
    """Keep the settings. Raises OSError if that cannot be done."""
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, dump_document(FORMAT, _SETTINGS.write(settings)))


def change_settings(change: Callable[[Settings], Settings], patience: float | None = None) -> Settings:
    """Keep what 'change' makes of the settings; what other windows and commands change meanwhile stays.

    'patience' are the seconds to wait for them, PATIENCE if left out; then they are not waited for any more.
    Settings that cannot be read now may be there none the less: they are given back with their 'trouble', and nothing
    is written. Raises OSError if the settings cannot be kept, and what 'change' raises.
    """
    with _alone(PATIENCE if patience is None else patience):
        settings = read_settings()
        if settings.trouble:
            return settings
        changed = change(settings)
        write_settings(changed)
        return changed


@contextmanager
def _alone(patience: float) -> Iterator[None]:
    """While nobody else changes the settings; but whoever keeps them for too long is not waited for."""
    from essay_planner.files.lock import FileLock

    path = settings_path()
    with suppress(OSError):  # writing says what is wrong
        path.parent.mkdir(parents=True, exist_ok=True)
    lock, end = FileLock(path), monotonic() + patience
    while not lock.acquire() and monotonic() < end:
        sleep(_PAUSE)
    try:
        yield
    finally:
        lock.release()


def _read(root: YamlMap, reading: Reading) -> Settings:
    for name in _GONE:
        root.pop(name, None)
    settings: Settings = _SETTINGS.read(root, root.mark, reading)
    return settings


def _set_aside(path: Path, problem: Unreadable) -> str:
    aside = path.with_name(f"{path.name}.unreadable")
    try:
        path.replace(aside)
    except OSError as error:
        return _("Your settings could not be read: {reason}.").format(reason=error.strerror or error)
    message = _("Your settings could not be read and start afresh. The old ones are in {file}: {problem}")
    return message.format(file=aside, problem=problem.problems[0].message)
