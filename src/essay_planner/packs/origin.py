"""Where an installed pack came from and when, in a small file beside its copy."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from essay_planner.files.atomic import write_atomic
from essay_planner.files.document import dump_document, load_document
from essay_planner.files.forms import TEXT
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.problems import Unreadable
from essay_planner.files.reading import Reading
from essay_planner.files.shape import Field, Shape
from essay_planner.files.yaml_reader import YamlMap

FORMAT = "essay-planner-origin/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The path of the file that a pack was copied from, the shared folder that it was found in ('' for none), and the
    moment in ISO 8601, with its time zone.
    """

    file: str = ""
    folder: str = ""
    at: str = ""

    @property
    def moment(self) -> datetime | None:
        """When the pack was copied, with a time zone; None if that is not known."""
        try:
            moment = datetime.fromisoformat(self.at)
        except ValueError:
            return None
        return moment if moment.tzinfo is not None else None


_ORIGIN = Shape(Origin, (Field("file", TEXT), Field("folder", TEXT), Field("at", TEXT)))


def origin_path(pack: Path) -> Path:
    """The file beside an installed pack that says where it came from."""
    return pack.with_name(f"{pack.name}.origin")


def read_origin(pack: Path) -> Origin | None:
    """Where an installed pack came from; None if nothing that can be read says so."""
    path = origin_path(pack)
    try:
        return load_document(read_ordinary(path, SIZE_LIMIT), str(path), FORMAT, _read)[0]
    except (OSError, Unreadable):  # it only tells something of the pack, which does not need it
        return None


def write_origin(pack: Path, origin: Origin) -> None:
    """Note where an installed pack came from. Raises OSError if that cannot be done."""
    write_atomic(origin_path(pack), dump_document(FORMAT, _ORIGIN.write(origin)))


def _read(root: YamlMap, reading: Reading) -> Origin:
    origin: Origin = _ORIGIN.read(root, root.mark, reading)
    return origin
