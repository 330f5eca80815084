"""Checking an export from the outside: signatures, every hash, the past, the moments, and the rules of the leaves."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from qalam.transparency.dating import Dating
from qalam.transparency.findings import Replayer, Told, finding
from qalam.transparency.folder import Folder, Named
from qalam.transparency.hashing import HASH_SIZE, leaf_hash
from qalam.transparency.leaves import NotALeaf, read_leaf
from qalam.transparency.notes import TIMED, Key
from qalam.transparency.tiles import HEIGHT, Tile, Truncated, row_of, tiles_of, unpack_entries
from qalam.transparency.tree import Tree


@dataclass(frozen=True)
class Trust:
    """What whoever checks brings along: the key of the log, checkpoints kept from before, keys of witnesses."""

    key: Key
    older: Sequence[Named] = ()
    witnesses: Sequence[Key] = ()


def verify(folder: Folder, trust: Trust, replayer: Replayer | None = None) -> Iterator[Told]:
    """What does not hold in an export; nothing if all is sound. Refuses with Unreadable.

    The leaves are gone through once, and none is kept but for its hash. What their moments and the rules say of them
    is told when all leaves are there and can be read.
    """
    current = folder.checkpoint()
    known = [*folder.older(), *trust.older]
    yield from signed_wrong(current, known, trust)
    reading, dating = Reading(folder, current.signed.checkpoint.size), Dating([*known, current], trust.key)
    entries = dating.over(reading.entries())
    broken = [] if replayer is None else list(replayer(entries))
    deque(entries, maxlen=0)
    yield from reading.bundles_wrong
    if not reading.is_whole:
        return
    tree = Tree([bytes(reading.hashes)])
    yield from tiles_wrong(folder, tree)
    yield from roots_wrong(tree, current, known)
    yield from reading.leaves_wrong
    if reading.leaves_wrong:
        return
    yield from dating.checkpoints_wrong
    yield from dating.leaves_wrong
    yield from broken


@dataclass
class Reading:
    """One way through the leaves of an export; what was wrong on it is complete at its end."""

    folder: Folder
    size: int
    hashes: bytearray = field(default_factory=bytearray)
    bundles_wrong: list[Told] = field(default_factory=list)
    leaves_wrong: list[Told] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether there are as many leaves as the checkpoint says."""
        return len(self.hashes) == self.size * HASH_SIZE

    def entries(self) -> Iterator[dict[str, Any]]:
        """What the leaves say, up to the first that is missing or not written as a leaf is."""
        for index, data in enumerate(self.leaves()):
            self.hashes += leaf_hash(data)
            try:
                entry = read_leaf(data)
            except NotALeaf as refusal:
                self.leaves_wrong.append(finding("leaf", leaf=index).because(refusal))
                continue
            if not self.bundles_wrong and not self.leaves_wrong:
                yield entry

    def leaves(self) -> Iterator[bytes]:
        """The leaves of all bundles that are there and whole."""
        for tile in row_of(None, self.size):
            bundle = self.folder.tile(tile)
            if bundle is None:
                # A checkpoint may claim any size: what is missing is named once, not for ever.
                self.bundles_wrong.append(finding("missing", path=tile.path))
                return
            try:
                entries = unpack_entries(bundle)
            except Truncated:
                entries = []
            if len(entries) != tile.width:
                told = finding("truncated", path=tile.path, found=len(entries), wanted=tile.width)
                self.bundles_wrong.append(told)
                continue
            yield from entries


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
