"""The command that takes the pictures, one process for each screen, and makes the page to look through."""

import argparse
import html
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from multiprocessing import get_context
from pathlib import Path

from tests.screens.taking import Asked, Picture, take

THEMES, PERCENTS = ("light", "cream", "dark", "contrast"), (100, 200)
FONTS, SPACINGS = ("inter", "system", "hyperlegible", "dyslexic"), ("tight", "normal", "roomy")
SIZES, RATIOS = ("1280x800", "1024x640"), (1.0, 2.0)


def main() -> int:
    """Take the pictures; 0 if nothing was seen to be wrong with any, else 1."""
    asked = _parser().parse_args()
    folder: Path = asked.folder
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    looks = asked.theme, asked.percent, asked.font, asked.spacing, asked.scene
    screens = [
        Asked(folder, (int(size.split("x")[0]), int(size.split("x")[1])), ratio, *looks)
        for size, ratio in product(asked.size, asked.ratio)
    ]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        pictures = [picture for taken in pool.map(take, screens) for picture in taken]
    wrong = [(picture.file, fault) for picture in pictures for fault in picture.faults]
    (folder / "index.html").write_text(_page(pictures), encoding="utf-8")
    (folder / "faults.txt").write_text("".join(f"{file}: {fault}\n" for file, fault in wrong), encoding="utf-8")
    print(f"{len(pictures)} pictures in {folder / 'index.html'}; {len(wrong)} faults in {folder / 'faults.txt'}")
    return 1 if wrong else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=main.__doc__)
    parser.add_argument("--folder", type=Path, default=Path("build/screens"))
    parser.add_argument("--theme", nargs="+", default=THEMES, choices=THEMES)
    parser.add_argument("--percent", nargs="+", type=int, default=PERCENTS, help="sizes of text")
    parser.add_argument("--font", nargs="+", default=("inter",), choices=FONTS)
    parser.add_argument("--spacing", nargs="+", default=("normal",), choices=SPACINGS)
    parser.add_argument("--size", nargs="+", default=SIZES, help="of the window and its screen")
    parser.add_argument("--ratio", nargs="+", type=float, default=RATIOS, help="pixels to a logical one")
    parser.add_argument("--scene", nargs="+", default=())
    return parser


def _page(pictures: list[Picture]) -> str:
    scenes = dict.fromkeys(picture.scene for picture in pictures)
    parts = [f"<h2>{scene}</h2>" + "".join(_figure(one) for one in pictures if one.scene == scene) for scene in scenes]
    style = "body{font:14px sans-serif}figure{display:inline-block;margin:8px;vertical-align:top}img{width:420px}"
    head = f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{style}li{{color:#a00}}</style>"
    return head + "".join(parts)


def _figure(picture: Picture) -> str:
    faults = "".join(f"<li>{html.escape(fault)}</li>" for fault in picture.faults)
    link = f"<a href='{picture.file}'><img loading=lazy src='{picture.file}'></a>"
    return f"<figure>{link}<figcaption>{picture.look}<ul>{faults}</ul></figcaption></figure>"


if __name__ == "__main__":
    sys.exit(main())
