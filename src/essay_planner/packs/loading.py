"""A pack that was read, and where it came from."""

from dataclasses import dataclass
from pathlib import Path

from essay_planner.core.pack import Pack
from essay_planner.files.problems import Problem


@dataclass(frozen=True, slots=True)
class LoadedPack:
    """A pack with the warnings about it and the SHA-256 (hexadecimal) of its pack.yaml.

    'path' is its folder, its pack.yaml or its .evidencepack file; None if it came from memory.
    """

    pack: Pack
    warnings: tuple[Problem, ...]
    sha256: str
    path: Path | None = None
