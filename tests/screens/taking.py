"""Takes the pictures of all scenes on one screen: in every theme, at every size of text."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Asked:
    """What pictures are asked for on one screen: its size and pixel ratio, and the looks."""

    folder: Path
    size: tuple[int, int]
    ratio: float
    themes: Sequence[str]
    percents: Sequence[int]
    fonts: Sequence[str]
    spacings: Sequence[str]
    scenes: Sequence[str]


@dataclass(frozen=True)
class Picture:
    """One picture that was taken, and what was seen to be wrong."""

    scene: str
    look: str
    file: str
    faults: Sequence[str]


def take(asked: Asked) -> list[Picture]:
    """Take them. To be called once in a process, before Qt is there."""
    with TemporaryDirectory(prefix="essay-planner-screens-") as home:
        _prepare(asked, Path(home))
        from tests.screens.stage import open_stand

        stand = open_stand(ROOT, Path(home))
        return list(_pictures(asked, stand))


def _prepare(asked: Asked, home: Path) -> None:
    width, height = asked.size
    pixels = {"width": round(width * asked.ratio), "height": round(height * asked.ratio)}
    screen = {"name": "one", "x": 0, "y": 0, **pixels}
    config = home / "screens.json"
    config.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    os.environ["QT_SCALE_FACTOR"] = str(asked.ratio)  # the platform's own 'dpr' does not reach the windows
    os.environ["ESSAY_PLANNER_HOME"] = str(home / "home")
    os.environ["HOME"] = str(home)
    for name in ("example", "good-practice"):
        shutil.copy(ROOT / "evidence" / "de-stalinisation" / f"{name}.essayplan", home / f"{name}.essayplan")


def _pictures(asked: Asked, stand: "object") -> Iterator[Picture]:
    from tests.screens.faults import faults
    from tests.screens.scenes import SCENES, Stand
    from tests.screens.tips import lacking

    assert isinstance(stand, Stand)
    window = stand.program.window
    for theme, percent, font, spacing in product(asked.themes, asked.percents, asked.fonts, asked.spacings):
        stand.program.looks.choose(theme, percent, font, spacing)
        for scene in SCENES:
            if asked.scenes and scene.name not in asked.scenes:
                continue
            stand.program.looks.show_compact(False)
            window.resize(*asked.size)
            shown = scene.show(stand)
            stand.settle()
            look = f"{theme}-{percent}-{font}-{spacing}-{asked.size[0]}x{asked.size[1]}@{asked.ratio:g}"
            file = f"{scene.name}-{look}.png"
            assert shown.grab().save(str(asked.folder / file)), file
            yield Picture(scene.name, look, file, [*faults(shown), *lacking(shown)])
            if shown is not window:
                shown.close()
                stand.settle()


Take = Callable[[Asked], list[Picture]]
