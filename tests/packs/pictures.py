"""Small true pictures, made byte by byte, so that the tests need no library for them."""

import struct
import zlib


def png(width: int = 2, height: int = 2, told: tuple[int, int] | None = None) -> bytes:
    """A grey PNG of that size in pixels; its header tells another one if 'told' does."""
    header = struct.pack(">IIBBBBB", *(told or (width, height)), 8, 0, 0, 0, 0)
    rows = zlib.compress(
        b"".join(b"\0" + b"\x80" * width for _row in range(height)), level=0
    )  # not compressed: the same everywhere
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", rows), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def jpeg(width: int = 8, height: int = 8) -> bytes:
    """The frame of a JPEG of that size in pixels, with no picture in it."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\0"
    scan = b"\x01\x01\0\0\x3f\0"
    start = b"\xff\xd8" + _segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
    return start + b"\xff" + _segment(0xC0, frame) + _segment(0xDA, scan) + b"\0\xff\xd9"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data
