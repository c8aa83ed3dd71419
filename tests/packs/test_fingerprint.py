"""The fingerprint of a pack: the same for the same pack in any dress, another for any other."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.packs.pictures import png

from essay_planner.core.pack import Media, Pack
from essay_planner.packs.archive import make_archive
from essay_planner.packs.fingerprint import WORDS, canonical_sha256, fingerprint, spelled, tidied
from essay_planner.packs.reading import load_pack, read_pack
from essay_planner.packs.writing import dump_pack

PICTURE = {"media/map.png": png()}
WITH_A_PICTURE = a_pack(a_piece(media=(Media(file="media/map.png", alt="A map"),)), licence="CC-BY-4.0")


def folder(path: Path, text: bytes | None = None) -> Path:
    (path / "media").mkdir(parents=True)
    (path / "media" / "map.png").write_bytes(PICTURE["media/map.png"])
    (path / "pack.yaml").write_bytes(text or dump_pack(WITH_A_PICTURE))
    return path


def test_the_vectors_hold_on_every_machine_and_for_all_time() -> None:
    assert spelled("0" * 64) == "baba-baba-baba-baba-baba-00"
    assert spelled("f" * 64) == "lofo-sare-rede-keza-leni-17"
    assert spelled("0123456789abcdef" * 4) == "dide-reje-gofi-pepe-peko-74"


def test_the_value_of_a_pack_holds_for_all_time() -> None:
    small = Pack(id="small", version="1.0.0", title="Ein Größtes · Оттепель")
    assert (
        canonical_sha256(small, {"media/map.png": b"a picture"})
        == "372d1907d0e1814af677e9b19943e210328f75d556467faff1326a62829a73ef"
    )
    assert fingerprint(load_pack(dump_pack(a_pack(licence="CC-BY-4.0")), "f")) == "savi-pova-jele-nosa-movo-14"


def test_a_folder_a_text_and_one_file_have_one_fingerprint(tmp_path: Path) -> None:
    one = folder(tmp_path / "one")
    (tmp_path / "p.evidencepack").write_bytes(make_archive({"pack.yaml": dump_pack(WITH_A_PICTURE), **PICTURE}))
    paths = (one, one / "pack.yaml", tmp_path / "p.evidencepack")
    assert len({fingerprint(read_pack(path)) for path in paths}) == 1


@pytest.mark.parametrize(
    "dressed",
    [
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: b"\xef\xbb\xbf# A comment\n" + text,
        lambda text: text.replace(b"title: Khrushchev", b"title:\n  Khrushchev"),
        lambda text: text + b"language: en-GB\n",
    ],
)
def test_line_ends_comments_and_layout_do_not_matter(tmp_path: Path, dressed: Callable[[bytes], bytes]) -> None:
    plain = dump_pack(WITH_A_PICTURE)
    assert dressed(plain) != plain
    first, second = (fingerprint(read_pack(folder(tmp_path / n, t))) for n, t in (("a", plain), ("b", dressed(plain))))
    assert first == second


def test_another_word_or_order_or_picture_gives_another_fingerprint() -> None:
    pack = a_pack()
    others = (pack, replace(pack, title="Another"), replace(pack, evidence=pack.evidence[::-1]))
    values = [canonical_sha256(other, {}) for other in others]
    values += [canonical_sha256(pack, PICTURE), canonical_sha256(pack, {"media/map.png": png(3, 3)})]
    assert len(set(values)) == len(values)


def test_words_are_of_two_syllables_each_and_all_different() -> None:
    assert all(len(word) == 4 and word.isalpha() and word.islower() for word in WORDS)
    assert len(set(WORDS)) == len(WORDS) > 4000


@pytest.mark.parametrize("typed", ["{f}", " {f}\n", "{F}", "{blanks}", "{run}"])
def test_a_fingerprint_is_known_however_it_is_typed(typed: str) -> None:
    good = spelled("0123456789abcdef" * 4)
    run = good[:-3] + " " + good[-2:]
    assert tidied(typed.format(f=good, F=good.upper(), blanks=good.replace("-", " "), run=run)) == good


@pytest.mark.parametrize("number", range(5))
def test_a_word_misheard_is_noticed(number: int) -> None:
    words = spelled("0123456789abcdef" * 4).split("-")
    for other in WORDS[::97]:
        said = [*words[:number], other, *words[number + 1 :]]
        assert said == words or tidied("-".join(said)) == ""


@pytest.mark.parametrize("typed", ["", "42", "baba-baba-baba-baba-00", "quux-baba-baba-baba-baba-00", "baba"])
def test_what_is_no_fingerprint_is_none(typed: str) -> None:
    assert tidied(typed) == ""
