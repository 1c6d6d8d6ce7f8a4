"""`joined`: PNG pictures of equal width, one below the other, as one, without all of it in memory.

A row of a PNG may be written as its difference to the row above (its filter, PNG 9.2). Only the
first row of each band has another row above it than before; it is written anew, all others stay.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator

__all__ = ["chunk", "joined"]

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGBA = 4
_NONE, _SUB, _AVERAGE, _PAETH = 0, 1, 3, 4


def joined(bands: Iterable[bytes]) -> bytes:
    """Join PNG files of 8-bit RGBA without interlacing.

    Raises
    ------
    ValueError
        A band is of another width or kind than the first.
    """
    packer, parts = zlib.compressobj(6), []
    wide, high = 0, 0
    for band in bands:
        (width, height, *kind), packed = _taken(band)
        if kind != [8, 6, 0, 0, 0] or wide not in {0, width}:
            raise ValueError(f"a band of width {width} and kind {kind} cannot be joined")
        wide, high = width, high + height
        parts.append(packer.compress(_first_row(zlib.decompress(packed), width)))
    parts.append(packer.flush())
    header = struct.pack(">IIBBBBB", wide, high, 8, 6, 0, 0, 0)
    return b"".join(
        (_SIGNATURE, chunk(b"IHDR", header), chunk(b"IDAT", b"".join(parts)), chunk(b"IEND", b""))
    )


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG: length, kind, data, check."""
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check


def _taken(band: bytes) -> tuple[tuple[int, ...], bytes]:
    """A PNG's header and its packed rows."""
    chunks = dict[bytes, bytes]()
    for kind, data in _chunks(band):
        chunks[kind] = chunks.get(kind, b"") + data
    return struct.unpack(">IIBBBBB", chunks[b"IHDR"]), chunks[b"IDAT"]


def _chunks(band: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(band):
        (length,) = struct.unpack_from(">I", band, at)
        yield band[at + 4 : at + 8], band[at + 8 : at + 8 + length]
        at += 12 + length


def _first_row(rows: bytes, width: int) -> bytes:
    """The rows with the first one written as it is; above it there was nothing, that is zeros."""
    end = 1 + width * _RGBA
    how, row = rows[0], bytearray(rows[1:end])
    if how in {_SUB, _PAETH}:
        for at in range(_RGBA, len(row)):
            row[at] = (row[at] + row[at - _RGBA]) & 0xFF
    elif how == _AVERAGE:
        for at in range(_RGBA, len(row)):
            row[at] = (row[at] + row[at - _RGBA] // 2) & 0xFF
    return b"".join((bytes([_NONE]), row, memoryview(rows)[end:]))
