"""A whole tree in memory: sixty-four bytes for each leaf."""

from __future__ import annotations

from collections.abc import Iterable

from qalam.transparency import proofs
from qalam.transparency.hashing import HASH_SIZE, level_above


class Tree:
    """All complete subtrees over a row of leaf hashes."""

    def __init__(self, leaves: Iterable[bytes]) -> None:
        hashes = b"".join(leaves)
        self.size = len(hashes) // HASH_SIZE
        self.levels: list[bytes] = []
        while hashes:
            self.levels.append(hashes)
            hashes = level_above(hashes)

    def node(self, level: int, index: int) -> bytes:
        """The hash of a complete subtree."""
        return self.levels[level][index * HASH_SIZE : (index + 1) * HASH_SIZE]

    def row(self, level: int, first: int, many: int) -> bytes:
        """Hashes of complete subtrees beside one another, as a tile holds them."""
        return self.levels[level][first * HASH_SIZE : (first + many) * HASH_SIZE] if level < len(self.levels) else b""

    def root(self, size: int | None = None) -> bytes:
        """The root of the first `size` leaves; of all unless told."""
        return proofs.root(self.node, self.size if size is None else size)

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """The proof that a leaf stands in the log of that size."""
        return proofs.inclusion(self.node, index, self.size if size is None else size)

    def consistency(self, old: int, new: int | None = None) -> list[bytes]:
        """The proof that the log of one size continues that of another."""
        return proofs.consistency(self.node, old, self.size if new is None else new)
