"""The log as files that never change: tiles of hashes and bundles of entries, named as C2SP tlog-tiles names them.

A tile of level L holds up to 256 hashes, each of a complete subtree of 256 ** L leaves. A tile that is not yet full
carries its width in its name; a bundle holds the entries under a tile of level 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

HEIGHT = 8
WIDTH = 1 << HEIGHT
ENTRIES = "entries"
PATH = re.compile(
    r"(?P<level>entries|[0-9]|[1-5][0-9]|6[0-3])/(?P<index>(x[0-9]{3}/)*[0-9]{3})(\.p/(?P<width>[0-9]{1,3}))?"
)


class Truncated(ValueError):
    """A bundle whose lengths do not agree with its bytes."""


@dataclass(frozen=True)
class Tile:
    """A tile; `level` None is the bundle of entries under a tile of level 0."""

    level: int | None
    index: int
    width: int = WIDTH

    @property
    def path(self) -> str:
        """Where the tile stands, below `tile/`: `0/x001/x234/067`, `entries/000.p/17`."""
        groups = f"{self.index:03d}" if self.index < 1000 else ""
        if not groups:
            digits = f"{self.index:d}"
            digits = digits.zfill(-(-len(digits) // 3) * 3)
            *front, last = (digits[at : at + 3] for at in range(0, len(digits), 3))
            groups = "/".join([*(f"x{group}" for group in front), last])
        partial = "" if self.width == WIDTH else f".p/{self.width}"
        return f"{ENTRIES if self.level is None else self.level}/{groups}{partial}"

    @property
    def first(self) -> int:
        """The place of its first hash on its level."""
        return self.index * WIDTH


def read_path(path: str) -> Tile | None:
    """The tile of a path below `tile/`; None where no tile is written so."""
    found = PATH.fullmatch(path)
    if found is None:
        return None
    level = None if found["level"] == ENTRIES else int(found["level"])
    index = int(found["index"].replace("x", "").replace("/", ""))
    tile = Tile(level, index, int(found["width"] or WIDTH))
    # One tile has one path: no leading groups of zeros, no full tile called partial.
    return tile if tile.path == path and 0 < tile.width <= WIDTH else None


def tiles_of(size: int) -> Iterator[Tile]:
    """All tiles of a log of `size` leaves, each as wide as it then is, with its bundles of entries."""
    yield from row_of(None, size)
    level, many = 0, size
    while many:
        yield from row_of(level, many)
        level, many = level + 1, many >> HEIGHT


def row_of(level: int | None, many: int) -> Iterator[Tile]:
    """The tiles over `many` hashes of a level."""
    for index in range(many >> HEIGHT):
        yield Tile(level, index)
    if many % WIDTH:
        yield Tile(level, many >> HEIGHT, many % WIDTH)


def width_of(tile: Tile, size: int) -> int:
    """How wide the tile is in a log of `size` leaves; nothing or less where it does not begin yet."""
    many = size >> (HEIGHT * (tile.level or 0))
    return min(WIDTH, many - tile.first)


def pack_entries(entries: Iterable[bytes]) -> bytes:
    """A bundle: each entry after its length in two bytes, the larger first."""
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def unpack_entries(bundle: bytes) -> list[bytes]:
    """The entries of a bundle; raises Truncated where it breaks off."""
    entries, at = [], 0
    while at < len(bundle):
        length = int.from_bytes(bundle[at : at + 2], "big")
        start, at = at + 2, at + 2 + length
        if at > len(bundle):
            raise Truncated(f"an entry breaks off after {len(bundle)} bytes")
        entries.append(bundle[start:at])
    return entries
