"""The planning clock between two runs: how much of it is left, so that it waits until the student goes on."""

from dataclasses import dataclass
from pathlib import Path

from essay_planner.files.atomic import write_atomic
from essay_planner.files.document import dump_document, load_document
from essay_planner.files.forms import TEXT, Flag, Whole
from essay_planner.files.home import home_path
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.problems import Unreadable
from essay_planner.files.reading import Reading
from essay_planner.files.shape import Field, Shape
from essay_planner.files.yaml_reader import YamlMap

FORMAT = "essay-planner-clock/1"
MOST_MINUTES = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptClock:
    """A clock that is not over yet: the id of its plan, its whole time in minutes, and what is left in seconds.

    No time of day is kept: while the program is closed no time goes by. 'exam' are exam conditions, and 'hidden' says
    that the student does not want to see the time.
    """

    plan: str = ""
    minutes: int = 0
    left: int = 0
    exam: bool = False
    hidden: bool = False


_CLOCK = Shape(
    KeptClock,
    (
        Field("plan", TEXT),
        Field("minutes", Whole(0, MOST_MINUTES)),
        Field("left", Whole(0, MOST_MINUTES * 60)),
        Field("exam", Flag()),
        Field("hidden", Flag()),
    ),
)


def clock_path() -> Path:
    """Where the clock is kept."""
    return home_path() / "clock.yaml"


def read_clock(plan: str) -> KeptClock | None:
    """The clock of the plan of that id; None if there is none, or it cannot be read."""
    path = clock_path()
    try:
        kept = load_document(read_ordinary(path, SIZE_LIMIT), str(path), FORMAT, _read)[0]
    except (OSError, Unreadable):  # what is lost is set again in a moment
        return None
    return kept if kept.plan == plan and kept.left else None


def write_clock(clock: KeptClock) -> None:
    """Keep a clock in place of the one before. Raises OSError."""
    clock_path().parent.mkdir(parents=True, exist_ok=True)
    write_atomic(clock_path(), dump_document(FORMAT, _CLOCK.write(clock)))


def _read(root: YamlMap, reading: Reading) -> KeptClock:
    clock: KeptClock = _CLOCK.read(root, root.mark, reading)
    return clock
