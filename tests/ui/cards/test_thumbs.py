"""Pictures of evidence on cards: made small beside the window, and words where there is none."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from tests.picture_files import a_bomb, a_png

from essay_planner.core.plan import PackReference
from essay_planner.files.atomic import write_atomic
from essay_planner.files.pictures import keep_picture, picture_paths
from essay_planner.ui.cards import thumbs as module
from essay_planner.ui.cards.thumbs import PictureOf, Thumbs, read_image

PACK = PackReference(id="small", version="1.0.0", sha256="a" * 64)
MAP = PictureOf("small", "a" * 64, "media/map.png", "A map.")


@pytest.fixture
def held(qapp: QApplication) -> Iterator[Thumbs]:
    made = Thumbs()
    yield made
    made.forget()


def test_a_picture_comes_beside_the_window(held: Thumbs) -> None:
    keep_picture(PACK, MAP.file, a_png(800, 400))
    told: list[bool] = []
    held.changed.connect(lambda: told.append(True))

    assert held.of(MAP) is None
    held.wait()

    image = held.of(MAP)
    assert image is not None
    assert image.size() == QSize(320, 160)
    assert told == [True]


def test_a_small_picture_is_not_blown_up(qapp: QApplication) -> None:
    keep_picture(PACK, MAP.file, a_png(8, 6))
    image = read_image(MAP, QSize(480, 160))
    assert image is not None
    assert image.size() == QSize(8, 6)


def test_a_picture_that_is_not_at_hand_is_looked_for_again_once_some_have_come(held: Thumbs) -> None:
    held.of(MAP)
    held.wait()
    keep_picture(PACK, MAP.file, a_png())
    assert held.of(MAP) is None

    held.look_again()
    held.of(MAP)
    held.wait()

    assert held.of(MAP) is not None


def test_a_picture_stays_in_sight_until_the_one_in_its_place_is_read(held: Thumbs) -> None:
    keep_picture(PACK, MAP.file, a_png(8, 6))
    held.of(MAP)
    held.wait()
    keep_picture(PACK, MAP.file, a_png(4, 4))

    held.look_again()
    before = held.of(MAP)
    held.wait()
    after = held.of(MAP)

    assert before is not None
    assert after is not None
    assert (before.width(), after.width()) == (8, 4)


@pytest.mark.parametrize("data", [a_bomb(), a_png()[:60], b"GIF89a", a_png()[:-30] + b"x" * 30])
def test_a_hostile_picture_is_no_picture(qapp: QApplication, data: bytes) -> None:
    path = picture_paths(PACK, MAP.file)[0]
    path.parent.mkdir(parents=True)
    write_atomic(path, data)
    assert read_image(MAP, QSize(480, 160)) is None


def test_only_so_many_pictures_are_held(held: Thumbs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    keep_picture(PACK, MAP.file, a_png())
    held.of(MAP)
    held.of(MAP._replace(file="media/other.png"))
    held.wait()
    assert held.of(MAP) is None
