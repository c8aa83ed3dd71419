"""Small real pictures, written by hand so that tests need no library for it."""

import struct
import zlib


def a_png(width: int = 8, height: int = 6, colour: bytes = b"\xc0\x40\x20") -> bytes:
    """A PNG of one colour (https://www.w3.org/TR/png-3/)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + colour * width) * height
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def a_bomb() -> bytes:
    """A PNG that says it has 60,000 by 60,000 pixels, in a few bytes."""
    small = a_png()
    header = small[12:16] + struct.pack(">II", 60_000, 60_000) + small[24:29]
    return small[:12] + header + struct.pack(">I", zlib.crc32(header)) + small[33:]
