"""Packs spoiled at random: their bytes, their YAML, and the archives that they come in."""

import io
import random
import warnings
import zipfile
from collections.abc import Callable
from typing import Any

import yaml
from tests.builders import a_pack, a_piece
from tests.packs.bad_packs import GOOD, bad_bytes, bad_files
from tests.packs.pictures import jpeg, png

from essay_planner.core.pack import Media
from essay_planner.packs.archive import MIMETYPE, make_archive
from essay_planner.packs.writing import dump_pack

_PICTURES = {"media/map.png": png(5, 4), "media/face.jpg": jpeg(30, 20)}
_WITH_PICTURES = a_pack(
    a_piece(media=tuple(Media(file=name, alt="A picture") for name in _PICTURES)), licence="CC-BY-4.0"
)
ARCHIVE = make_archive({"pack.yaml": dump_pack(_WITH_PICTURES), **_PICTURES})
TEXTS = [
    *[GOOD.read_bytes()] * 40,
    *(path.read_bytes() for path in bad_files()),
    *(data for data, _sentence in bad_bytes().values()),
]
_SIGNS = [
    *(
        b"&a ",
        b"*a",
        b"!!python/object/apply:os.system ",
        b"!x ",
        b"<<: *a\n",
        b"- ",
        b"-\n",
        b": ",
        b":\n",
        b"? ",
        b"\t",
    ),
    *(
        b"[",
        b"]",
        b"{",
        b"}",
        b"|\n",
        b">-\n",
        b"---\n",
        b"...\n",
        b"%YAML 1.3\n",
        b"#",
        b" #",
        b"'",
        b'"',
        b"\\",
        b",",
        b"@",
    ),
    *(
        b"\0",
        b"\xff",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\r",
        b"\r\n",
        b"\n",
        b"\n\n",
        b"\xe2\x80\xa8",
        b"\xc2\x85",
        b"\xe2\x80\xae",
    ),
    *(
        b"[" * 3000,
        b"- " * 3000,
        b"{a: " * 1500,
        b"a: &a\n" * 500,
        b"'" * 999,
        b"x" * 70_000,
        b"9" * 5000,
        b"\n" * 5000,
    ),
    *(
        b"1e999",
        b".nan",
        b"0x7f",
        b"null",
        b"~",
        b"id: thaw\n",
        b"  - id: one-day\n",
        b"    media:\n      - file: ../x\n",
    ),
]
_NAMES = [
    *(
        "../evil",
        "/etc/passwd",
        "media/../../x",
        "media\\x",
        "C:x",
        "",
        ".",
        "media",
        "media/",
        "media//x",
        "PACK.YAML",
    ),
    *(
        "pack.yaml",
        "mimetype",
        "media/map.png",
        "media/\u202egnp.exe",
        "media/a\0b",
        "x" * 5000,
        "media/" + "d/" * 500 + "x",
    ),
]
_VALUES: list[Any] = [
    *("", " ", "\n", "x" * 10_000, "\u202e", "0", "1953/..", "../x", "media/map.png", "one-day", "{}", "é" * 200),
    *(None, True, -1, 10**30, 1.5, [], {}, [[]], [None], {"": ""}, {"id": "x"}, [{"id": "x"}], [[[[["x"]]]]]),
]


def spoiled_text(dice: random.Random) -> bytes:
    """The text of a pack, spoiled."""
    if dice.random() < 0.4:
        return _spoiled_tree(dice)
    data = dice.choice(TEXTS)
    for _time in range(dice.choice((1, 1, 1, 2, 4, 16))):
        data = dice.choice(_BYTE_WAYS)(data, dice)
    return data[:400_000]


def spoiled_archive(dice: random.Random) -> bytes:
    """An archive of a pack, spoiled: its bytes, or what it is made of."""
    data = ARCHIVE if dice.random() < 0.6 else _odd_archive(dice)
    for _time in range(dice.choice((0, 1, 1, 2, 8))):
        data = dice.choice(_BYTE_WAYS)(data, dice)
    return data


def _flip(data: bytes, dice: random.Random) -> bytes:
    if not data:
        return data
    spoiled = bytearray(data)
    for _bit in range(dice.choice((1, 1, 2, 8))):
        spoiled[dice.randrange(len(spoiled))] ^= 1 << dice.randrange(8)
    return bytes(spoiled)


def _cut(data: bytes, dice: random.Random) -> bytes:
    start, end = _stretch(data, dice)
    return data[:start] + data[end:]


def _double(data: bytes, dice: random.Random) -> bytes:
    start, end = _stretch(data, dice)
    return data[:end] + data[start:end] * dice.choice((1, 1, 2, 50)) + data[end:]


def _move(data: bytes, dice: random.Random) -> bytes:
    start, end = _stretch(data, dice)
    rest = data[:start] + data[end:]
    at = dice.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _put(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice(_SIGNS) + data[at:]


def _end(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data) + 1)]


def _mix(data: bytes, dice: random.Random) -> bytes:
    other = dice.choice(TEXTS)
    start, end = _stretch(other, dice)
    at = dice.randrange(len(data) + 1)
    return data[:at] + other[start:end] + data[at:]


_BYTE_WAYS: list[Callable[[bytes, random.Random], bytes]] = [_flip, _flip, _cut, _double, _move, _put, _put, _end, _mix]


def _stretch(data: bytes, dice: random.Random) -> tuple[int, int]:
    start = dice.randrange(len(data) + 1)
    return start, min(len(data), start + dice.choice((1, 4, 40, 400)))


def _spoiled_tree(dice: random.Random) -> bytes:
    """A pack whose YAML is well-formed and whose contents are not what they should be."""
    tree = yaml.safe_load(GOOD.read_text())
    for _time in range(dice.choice((1, 1, 2, 5, 20))):
        _spoil_node(tree, dice)
    text = yaml.safe_dump(
        tree,
        sort_keys=dice.random() < 0.3,
        allow_unicode=dice.random() < 0.8,
        default_flow_style=dice.choice((None, False, True)),
        width=dice.choice((20, 80, 1000)),
    )
    return str(text).encode("utf-8", "surrogatepass")


def _spoil_node(tree: Any, dice: random.Random) -> None:
    node = tree
    while dice.random() < 0.8:
        inner = [
            one for one in (node.values() if isinstance(node, dict) else node) if isinstance(one, dict | list) and one
        ]
        if not inner:
            break
        node = dice.choice(inner)
    keys: list[Any] = list(node) if isinstance(node, dict) else list(range(len(node)))
    if not keys:
        return
    key, other, way = dice.choice(keys), dice.choice(keys), dice.randrange(5)
    if way == 0:
        del node[key]
    elif way == 1:
        node[key] = dice.choice(_VALUES)
    elif way == 2:
        node[key], node[other] = node[other], node[key]
    elif isinstance(node, dict):
        node[dice.choice(("id", "text", "kind", "x", "", "1", "sources", "media"))] = node[key]
    else:
        node.insert(other, node[key])


def _odd_archive(dice: random.Random) -> bytes:
    entries = [("mimetype", MIMETYPE), ("pack.yaml", dump_pack(_WITH_PICTURES)), *_PICTURES.items()]
    for _time in range(dice.choice((1, 2, 5))):
        name = dice.choice(_NAMES)
        entries.insert(dice.randrange(len(entries) + 1), (name, dice.choice((b"", b"x", png(), dice.randbytes(50)))))
    if dice.random() < 0.5:
        at = dice.randrange(len(entries))
        entries[at] = (entries[at][0], spoiled_text(dice) if dice.random() < 0.5 else _flip(entries[at][1], dice))
    if dice.random() < 0.1:
        entries += [(f"media/{number}.png", b"") for number in range(600)]
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as made:
        warnings.simplefilter("ignore", UserWarning)  # a name that is there twice is what is wanted
        for name, data in entries:
            made.writestr(_odd_entry(name, dice), data)
    return buffer.getvalue()


def _odd_entry(name: str, dice: random.Random) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name or "x", (1980, 1, 1, 0, 0, 0))
    if not name:
        entry.filename = ""
    entry.compress_type = dice.choice((0, 0, 0, 8, 8, 12, 14))
    entry.external_attr = dice.choice((0, 0, 0o644, 0o120777, 0o020666, 0o040755)) << 16
    entry.create_system = dice.choice((0, 3))
    return entry
