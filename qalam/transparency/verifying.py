"""Checking an export from the outside: signatures, every hash, the past, the moments, and the rules of the leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from qalam.transparency.dating import dated_wrong
from qalam.transparency.findings import Replayer, Told, finding
from qalam.transparency.folder import Folder, Named
from qalam.transparency.hashing import HASH_SIZE, leaf_hash
from qalam.transparency.leaves import NotALeaf, read_leaf
from qalam.transparency.notes import TIMED, Key
from qalam.transparency.tiles import HEIGHT, Tile, Truncated, tiles_of, unpack_entries
from qalam.transparency.tree import Tree


@dataclass(frozen=True)
class Trust:
    """What whoever checks brings along: the key of the log, checkpoints kept from before, keys of witnesses."""

    key: Key
    older: Sequence[Named] = ()
    witnesses: Sequence[Key] = ()


@dataclass
class Read:
    """The leaves of an export, as far as they could be read."""

    data: list[bytes] = field(default_factory=list)
    entries: list[dict[str, Any]] = field(default_factory=list)


def verify(folder: Folder, trust: Trust, replayer: Replayer | None = None) -> Iterator[Told]:
    """What does not hold in an export; nothing if all is sound. Refuses with Unreadable.

    The rules are replayed when all leaves are there and can be read.
    """
    current = folder.checkpoint()
    known = [*folder.older(), *trust.older]
    yield from signed_wrong(current, known, trust)
    size, read = current.signed.checkpoint.size, Read()
    yield from bundles_wrong(folder, size, read)
    if len(read.data) != size:
        return
    tree = Tree(map(leaf_hash, read.data))
    yield from tiles_wrong(folder, tree)
    yield from roots_wrong(tree, current, known)
    yield from leaves_wrong(read)
    if len(read.entries) != size:
        return
    yield from dated_wrong(read.entries, [*known, current], trust.key)
    if replayer is not None:
        yield from replayer(read.entries)


def signed_wrong(current: Named, known: Sequence[Named], trust: Trust) -> Iterator[Told]:
    """Checkpoints that the log did not sign, and witnesses that did not."""
    for each in (*known, current):
        if each.signed.checkpoint.origin != trust.key.name:
            yield finding("origin", name=each.name, origin=each.signed.checkpoint.origin)
        elif not each.signed.is_signed_by(trust.key):
            yield finding("signature", name=each.name)
        elif each.signed.signed_at(trust.key) is None:
            yield finding("time", name=each.name)
    for witness in trust.witnesses:
        if not current.signed.note.is_signed_by(witness.of_kind(TIMED)):
            yield finding("witness", witness=witness.name)


def bundles_wrong(folder: Folder, size: int, read: Read) -> Iterator[Told]:
    """Bundles that are missing or not whole; the leaves of the others are read."""
    for tile in tiles_of(size):
        if tile.level is not None:
            return
        bundle = folder.tile(tile)
        if bundle is None:
            # A checkpoint may claim any size: what is missing is named once, not for ever.
            yield finding("missing", path=tile.path)
            return
        try:
            entries = unpack_entries(bundle)
        except Truncated:
            entries = []
        if len(entries) != tile.width:
            yield finding("truncated", path=tile.path, found=len(entries), wanted=tile.width)
            continue
        read.data += entries


def tiles_wrong(folder: Folder, tree: Tree) -> Iterator[Told]:
    """Tiles that are missing, not whole, or not made of what lies below."""
    for tile in tiles_of(tree.size):
        if tile.level is None:
            continue
        wanted, found = tree.row(HEIGHT * tile.level, tile.first, tile.width), folder.tile(tile)
        if found is None:
            yield finding("missing", path=tile.path)
        elif len(found) != len(wanted):
            yield finding("truncated", path=tile.path, found=len(found), wanted=len(wanted))
        elif found != wanted:
            yield from hashes_wrong(tile, wanted, found)


def hashes_wrong(tile: Tile, wanted: bytes, found: bytes) -> Iterator[Told]:
    """In a tile over leaves, which of them are others; in one above, that it is another."""
    if tile.level:
        yield finding("tile", path=tile.path)
        return
    for place in range(tile.width):
        stretch = slice(place * HASH_SIZE, (place + 1) * HASH_SIZE)
        if wanted[stretch] != found[stretch]:
            yield finding("changed", leaf=tile.first + place, path=tile.path)


def roots_wrong(tree: Tree, current: Named, known: Sequence[Named]) -> Iterator[Told]:
    """Roots that the leaves do not give, now or at an earlier size."""
    if tree.root() != current.signed.checkpoint.root:
        yield finding("root")
    for each in known:
        said = each.signed.checkpoint
        if said.size > tree.size:
            yield finding("shrunk", name=each.name, size=said.size, now=tree.size)
        elif tree.root(said.size) != said.root:
            yield finding("fork", name=each.name, size=said.size)


def leaves_wrong(read: Read) -> Iterator[Told]:
    """Leaves that are not written as a leaf is."""
    for index, data in enumerate(read.data):
        try:
            read.entries.append(read_leaf(data))
        except NotALeaf as refusal:
            yield finding("leaf", leaf=index).because(refusal)
