"""Pictures are known by what they hold."""

import pytest
from tests.packs.pictures import jpeg, png

from essay_planner.files.picture_kinds import complaint_about, size_of


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.png", png()), ("A.PNG", png(10_000, 1)), ("a.jpg", jpeg()), ("a.jpeg", jpeg(8000, 5000))],
)
def test_a_png_and_a_jpeg_can_be_shown(name: str, data: bytes) -> None:
    assert complaint_about(name, data) == ""


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"GIF89a", " (GIF)"),
        (b"RIFF\0\0\0\0WEBPVP8 ", " (WebP)"),
        (b"\0\0\0\x20ftypheic", " (HEIC)"),
        (b"\0\0\0\x20ftypavif", " (AVIF)"),
        (b"\0\0\0\x20ftypisom", ""),
        (b"<svg xmlns=", " (SVG)"),
        (b"%PDF-1.7", " (PDF)"),
        (b"MZ\x90\0", ""),
        (b"", ""),
    ],
)
def test_another_kind_is_told_by_its_name_where_it_is_known(data: bytes, kind: str) -> None:
    said = f"'a.png' is not a picture in PNG or JPEG{kind}. Save it as one of them."
    assert complaint_about("a.png", data) == said


def test_a_name_that_tells_another_kind_is_refused() -> None:
    assert "is a JPEG picture by another name. Let its name end in .jpg." in complaint_about("a.png", jpeg())
    assert "is a PNG picture by another name. Let its name end in .png." in complaint_about("a.jpg", png())
    assert "is a PNG picture by another name" in complaint_about("a.exe", png())


@pytest.mark.parametrize("told", [(10_001, 1), (1, 2**31), (7000, 7000)])
def test_a_picture_without_bounds_is_refused(told: tuple[int, int]) -> None:
    said = f"The picture 'a.png' has {told[0]:,} by {told[1]:,} pixels."
    assert complaint_about("a.png", png(told=told)).startswith(said)


@pytest.mark.parametrize("size", [(0, 5), (5, 0)])
def test_a_picture_of_no_size_is_damaged(size: tuple[int, int]) -> None:
    assert complaint_about("a.png", png(told=size)) == "The picture 'a.png' is damaged. Save it again."
    assert complaint_about("a.jpg", jpeg(*size)) == "The picture 'a.jpg' is damaged. Save it again."


@pytest.mark.parametrize("whole", [png(), jpeg()])
def test_a_picture_that_is_cut_short_has_no_size(whole: bytes) -> None:
    assert size_of(whole)
    assert all(size_of(whole[:end]) is None for end in range(4, len(whole)))


def test_filling_between_the_parts_of_a_jpeg_is_passed_over() -> None:
    whole = jpeg(3, 4)
    assert size_of(whole[:2] + b"\xff\xff\xff" + whole[2:]) == (3, 4)


def test_a_jpeg_whose_parts_do_not_join_has_no_size() -> None:
    assert size_of(b"\xff\xd8\xff\xe0\0\4xx no part begins here") is None
