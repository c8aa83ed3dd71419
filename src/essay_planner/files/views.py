"""How each plan was last looked at: kept with the program, not in the plan, for the plans opened last."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from essay_planner.core.pack import Kind
from essay_planner.files.atomic import write_atomic
from essay_planner.files.document import dump_document, load_document
from essay_planner.files.evidence_shapes import DATE
from essay_planner.files.forms import TEXT, TEXTS, Choice, Flag, ListOf, Whole
from essay_planner.files.home import home_path
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.problems import Unreadable
from essay_planner.files.reading import Reading
from essay_planner.files.shape import Field, Shape
from essay_planner.files.yaml_reader import YamlMap

FORMAT = "essay-planner-views/1"
MOST = 100  # plans


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """What was looked for in the library of a plan, what was in sight on its board, and which stage was open.

    'plan' is the plan's id; 'words' were typed and the next seven are filters, 'bears' and 'unused' on or off;
    'folded' are ids of sections, 'card' and 'section' those that were chosen, and 'scrolled' is in pixels. 'stage' is
    a stage by its name ('' is the board).
    """

    plan: str
    words: str = ""
    themes: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    period: str = ""
    bears: bool = False
    unused: bool = False
    folded: tuple[str, ...] = ()
    card: str = ""
    section: str = ""
    scrolled: int = 0
    stage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Views:
    views: tuple[PlanView, ...] = ()


_VIEW = Shape(
    PlanView,
    (
        Field("plan", TEXT),
        Field("words", TEXT),
        Field("themes", TEXTS),
        Field("kinds", ListOf(Choice(Kind))),
        Field("people", TEXTS),
        Field("tags", TEXTS),
        Field("period", DATE),
        Field("bears", Flag()),
        Field("unused", Flag()),
        Field("folded", TEXTS),
        Field("card", TEXT),
        Field("section", TEXT),
        Field("scrolled", Whole(0, 10_000_000)),
        Field("stage", TEXT),
    ),
)
_VIEWS = Shape(_Views, (Field("views", ListOf(_VIEW)),))


def views_path() -> Path:
    """Where the views are kept."""
    return home_path() / "views.yaml"


def read_view(plan: str) -> PlanView | None:
    """How the plan of that id was last looked at; None if that is not known, or cannot be read."""
    return next((view for view in _read_all() if view.plan == plan), None)


def write_view(view: PlanView) -> None:
    """Keep how a plan is looked at, and forget the plans not seen longest. Raises OSError."""
    others = [other for other in _read_all() if other.plan != view.plan]
    views_path().parent.mkdir(parents=True, exist_ok=True)
    kept = _Views(views=(view, *others[: MOST - 1]))
    write_atomic(views_path(), dump_document(FORMAT, _VIEWS.write(kept)))


def _read_all() -> tuple[PlanView, ...]:
    path = views_path()
    try:
        return _parsed(read_ordinary(path, SIZE_LIMIT), str(path)).views
    except (OSError, Unreadable):  # where one looked is a convenience, and no news when it is lost
        return ()


@lru_cache(maxsize=1)  # a plan that is opened asks for several things, one after the other
def _parsed(data: bytes, name: str) -> _Views:
    return load_document(data, name, FORMAT, _read)[0]


def _read(root: YamlMap, reading: Reading) -> _Views:
    views: _Views = _VIEWS.read(root, root.mark, reading)
    return views
