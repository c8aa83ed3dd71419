"""A pack as one file is read in memory, and nothing unsafe in it is ever followed."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.builders import a_pack, a_piece
from tests.packs.pictures import png

from essay_planner.core.pack import Media
from essay_planner.files.problems import Unreadable
from essay_planner.packs import archive
from essay_planner.packs.archive import MIMETYPE, make_archive, open_archive
from essay_planner.packs.reading import read_pack
from essay_planner.packs.writing import dump_pack

TEXT = dump_pack(a_pack(licence="CC-BY-4.0"))
FILES = {"pack.yaml": TEXT, "media/map.png": b"picture"}
PACK = {"pack.yaml": dump_pack(a_pack(a_piece(media=(Media(file="media/map.png", alt="A map"),)), licence="MIT"))}


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], first: bytes = MIMETYPE) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", first, zipfile.ZIP_STORED)
        for entry, data in entries:
            made.writestr(entry, data)
    return buffer.getvalue()


def special(name: str, mode: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    return entry


def bzipped(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_BZIP2
    return entry


def files_or_none(data: bytes) -> dict[str, bytes] | None:
    try:
        return open_archive(data, "f")
    except Unreadable:
        return None


def test_an_archive_gives_back_its_files() -> None:
    assert open_archive(make_archive(FILES), "f") == FILES


def test_the_same_files_make_the_same_archive() -> None:
    assert make_archive(FILES) == make_archive(dict(reversed(FILES.items())))


def test_an_archive_begins_with_its_type_uncompressed() -> None:
    assert make_archive(FILES)[30:].startswith(b"mimetype" + MIMETYPE)


@pytest.mark.parametrize("name", ["p.evidencepack", "P.EVIDENCEPACK"])
def test_a_pack_is_read_from_its_archive(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(make_archive({**PACK, "media/map.png": png()}))
    loaded = read_pack(path)
    assert loaded.pack.evidence[0].media[0].alt == "A map"
    assert loaded.path == path


def test_folders_in_an_archive_do_not_matter() -> None:
    assert set(open_archive(zipped(("media/", b""), ("pack.yaml", TEXT)), "f")) == {"pack.yaml"}


ATTACKS: dict[str, tuple[str | zipfile.ZipInfo, bytes, str]] = {
    "a way up": ("../evil", b"", "leads out"),
    "a way up inside": ("media/../../evil", b"", "leads out"),
    "a way up in a folder": ("media/../..//", b"", "leads out"),
    "an absolute name": ("/etc/passwd", b"", "leads out"),
    "a backslash": ("media\\..\\evil", b"", "leads out"),
    "a drive": ("C:evil", b"", "leads out"),
    "a link": (special("media/link", 0o120777), b"/etc/passwd", "is a link"),
    "a device": (special("media/device", 0o020666), b"", "does not belong"),
    "a doubled name": ("PACK.yaml", b"", "does not belong"),
    "a doubled picture": ("media/MAP.png", b"", "is in this pack twice"),
    "a picture doubled in other letters": ("media/ma\u0301p.png", b"", "is in this pack twice"),
    "another method": (bzipped("media/x"), b"x", "packed in a way"),
    "an undeclared file": ("setup.exe", b"", "does not belong"),
    "an undeclared folder": ("setup/", b"", "does not belong"),
    "a stream": ("media/x.png:evil", b"", "does not belong"),
    "media itself": ("media", b"", "does not belong"),
    "an empty part": ("media//x", b"", "does not belong"),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_unsafe_entry_is_refused_with_the_reason(attack: str) -> None:
    entry, data, reason = ATTACKS[attack]
    others = (("media/map.png", b""), ("media/m\xe1p.png", b""))
    with pytest.raises(Unreadable) as refused:
        open_archive(zipped(("pack.yaml", TEXT), *others, (entry, data)), "f")
    assert len(refused.value.problems) == 1
    assert reason in str(refused.value)


def test_every_unsafe_entry_is_told() -> None:
    with pytest.raises(Unreadable) as refused:
        open_archive(zipped(("../a", b""), ("b.exe", b""), (special("media/c", 0o120777), b"d")), "f")
    assert [problem.message[:20] for problem in refused.value.problems] == [
        "'../a' leads out of ",
        "'b.exe' does not bel",
        "'media/c' in this pa",
        "There is no pack.yam",
    ]


def test_an_encrypted_entry_is_refused() -> None:
    data = bytearray(zipped(("pack.yaml", TEXT)))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(Unreadable, match="locked with a password"):
        open_archive(bytes(data), "f")


def test_a_name_with_a_hidden_end_is_refused() -> None:
    data = zipped(("pack.yaml", TEXT), ("media/a.png+exe", b"x")).replace(b"a.png+exe", b"a.png\0exe")
    with pytest.raises(Unreadable, match=r"'media/a.png ?exe' does not belong"):
        open_archive(data, "f")


@pytest.mark.parametrize("first", [b"MZ is a program", b"\0"])
def test_something_before_a_pack_is_refused(first: bytes) -> None:
    with pytest.raises(Unreadable, match="does not begin as a pack does"):
        open_archive(first + zipped(("pack.yaml", TEXT)), "f")


def test_a_type_that_is_compressed_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", MIMETYPE)
        made.writestr("pack.yaml", TEXT)
    with pytest.raises(Unreadable, match="does not begin as a pack does"):
        open_archive(buffer.getvalue(), "f")


def shrink_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MEDIA_LIMIT", 1000)


def shrink_total(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "TOTAL_LIMIT", len(TEXT) + 100)


@pytest.mark.parametrize("shrink", [shrink_limits, shrink_total])
def test_an_entry_that_swells_is_refused(
    monkeypatch: pytest.MonkeyPatch, shrink: Callable[[pytest.MonkeyPatch], None]
) -> None:
    shrink(monkeypatch)
    with pytest.raises(Unreadable, match="'media/zeros' in this pack is too big"):
        open_archive(zipped(("pack.yaml", TEXT), ("media/zeros", b"\0" * 2000)), "f")


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ENTRY_LIMIT", 3)
    with pytest.raises(Unreadable, match="more than 3 files"):
        open_archive(zipped(("pack.yaml", TEXT), ("media/a", b""), ("media/b", b"")), "f")


def test_an_archive_without_a_pack_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"There is no pack\.yaml"):
        open_archive(zipped(), "f")


@pytest.mark.parametrize("data", [zipped(("pack.yaml", TEXT), first=b"other"), b"", TEXT, make_archive(FILES)[:-30]])
def test_what_is_no_pack_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"does not begin as a pack|not a pack, or it is damaged|is cut short"):
        open_archive(data, "f")


def test_a_zip_that_begins_with_something_else_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("pack.yaml", TEXT)
    with pytest.raises(Unreadable, match="does not begin as a pack"):
        open_archive(buffer.getvalue(), "f")


@given(st.integers(0, len(make_archive(FILES)) - 1), st.binary(min_size=1, max_size=6))
@example(len(make_archive(FILES)) - 103, b"\x01")  # pack.yaml claims to have a comment
def test_a_damaged_archive_never_gives_a_damaged_file(at: int, put: bytes) -> None:
    data = make_archive(FILES)
    files = files_or_none(data[:at] + put + data[at + len(put) :])
    assert files is None or files.items() <= FILES.items()


def test_a_nameless_entry_is_a_sentence() -> None:
    data = zipped(("a", b"")).replace(b"\1\0\0\0\0\0\0\0\0\0\0\0\x80\1", b"\0\0\0\0\0\0\0\0\0\0\0\0\x80\1")
    with pytest.raises(Unreadable, match="This is not a pack, or it is damaged"):
        open_archive(data, "f")


def test_an_archive_that_is_too_big_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "TOTAL_LIMIT", 10)
    with pytest.raises(Unreadable, match="This pack is too big"):
        open_archive(make_archive(FILES), "f")


def test_a_name_in_an_archive_cannot_command_the_terminal() -> None:
    with pytest.raises(Unreadable, match=r"'media/\.\. \[31m' does not") as refused:
        open_archive(zipped(("pack.yaml", TEXT), ("media/..\n\x1b[31m", b"")), "f")
    assert "\x1b" not in str(refused.value)
