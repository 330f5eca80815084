"""The tiles, bundles and proofs of the log, each from a few hundred rows however long the log is."""

from __future__ import annotations

from functools import cache

from qalam.ledger.models import Leaf, Subtree
from qalam.transparency import proofs
from qalam.transparency.hashing import HASH_SIZE
from qalam.transparency.tiles import HEIGHT, WIDTH, Tile, pack_entries, width_of
from qalam.transparency.tree import Tree


def tile_bytes(tile: Tile, size: int) -> bytes | None:
    """The bytes of a tile of a log that is `size` leaves long; None where it does not reach so far."""
    if tile.width > width_of(tile, size):
        return None
    if tile.level is None:
        rows = Leaf.objects.filter(index__gte=tile.first, index__lt=tile.first + tile.width)
        return pack_entries(bytes(data) for data in rows.order_by("index").values_list("data", flat=True))
    return b"".join(hashes(tile.level, tile.first, tile.width))


def hashes(level: int, first: int, many: int) -> list[bytes]:
    """Hashes beside one another, each of a subtree of `256 ** level` leaves."""
    rows = Subtree.objects.filter(level=level) if level else Leaf.objects.all()
    found = rows.filter(index__gte=first, index__lt=first + many).order_by("index")
    return [bytes(each) for each in found.values_list("hash", flat=True)]


def inclusion_proof(index: int, size: int) -> list[bytes]:
    """The proof that a leaf stands in the log of that size; raises NoProof where there is no such leaf."""
    return proofs.inclusion(nodes(), index, size)


def consistency_proof(old: int, new: int) -> list[bytes]:
    """The proof that the log of one size continues that of another."""
    return proofs.consistency(nodes(), old, new)


def nodes() -> proofs.Nodes:
    """The hashes of complete subtrees; each tile that they need is read once."""

    @cache
    def tile(level: int, index: int) -> Tree:
        return Tree(hashes(level, index * WIDTH, WIDTH))

    def node(level: int, index: int) -> bytes:
        row, above = divmod(level, HEIGHT)
        first = index << above
        found = tile(row, first >> HEIGHT).row(above, (first % WIDTH) >> above, 1)
        if len(found) != HASH_SIZE:
            raise proofs.NoProof(f"the log has no subtree {index} of level {level}")
        return found

    return node
