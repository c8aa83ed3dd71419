"""Pictures as documents show them."""

import pytest

from essay_planner.core.pictures import Picture, picture_name


@pytest.mark.parametrize(
    ("size", "room", "fitted"),
    [
        ((400, 200), (150.0, 300.0), (150.0, 75.0)),
        ((200, 400), (300.0, 150.0), (75.0, 150.0)),
        ((40, 20), (300.0, 300.0), (30.0, 15.0)),
    ],
)
def test_a_picture_fits_its_room_in_proportion_and_is_never_blown_up(
    size: tuple[int, int], room: tuple[float, float], fitted: tuple[float, float]
) -> None:
    assert Picture(b"", "PNG", *size).fitted(*room) == fitted


def test_a_picture_goes_by_its_pack_and_its_file() -> None:
    assert picture_name("d/amnesty", "media/map.png") == "d/media/map.png"
