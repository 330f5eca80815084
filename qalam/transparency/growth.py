"""The compact range: all that a growing log must remember of its tree, one hash for each one-bit of its size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qalam.transparency.hashing import EMPTY_ROOT, HASH_SIZE, level_above, node_hash


@dataclass(frozen=True)
class Complete:
    """The hash of a complete subtree: `2 ** level` leaves from `index * 2 ** level` on."""

    level: int
    index: int
    hash: bytes


@dataclass(frozen=True)
class Range:
    """The complete subtrees that a log of `size` leaves consists of, the largest first."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    @classmethod
    def of(cls, size: int, peaks: bytes) -> Range:
        """A range as it was kept, with its hashes one after the other."""
        if size < 0 or len(peaks) != HASH_SIZE * size.bit_count():
            raise ValueError(f"a log of {size} leaves does not have {len(peaks)} bytes of subtrees")
        return cls(size, tuple(peaks[at : at + HASH_SIZE] for at in range(0, len(peaks), HASH_SIZE)))

    def __bytes__(self) -> bytes:
        return b"".join(self.peaks)

    @property
    def root(self) -> bytes:
        """The root of the whole log."""
        if not self.peaks:
            return EMPTY_ROOT
        *left, root = self.peaks
        for peak in reversed(left):
            root = node_hash(peak, root)
        return root


def grow(old: Range, leaves: Sequence[bytes], *, every: int = 8) -> tuple[Range, list[Complete]]:
    """The range with more leaf hashes, and the subtrees that became complete at each `every`-th level.

    Hashes as many nodes as there are new leaves, and one more for each level.
    """
    heights = [height for height in range(old.size.bit_length()) if old.size >> height & 1]
    waiting = dict(zip(reversed(heights), old.peaks, strict=True))
    grown: dict[int, bytes] = {}
    complete: list[Complete] = []
    hashes, level = b"".join(leaves), 0
    while hashes:
        first = old.size >> level
        if level and level % every == 0:
            complete += [
                Complete(level, first + at // HASH_SIZE, hashes[at : at + HASH_SIZE])
                for at in range(0, len(hashes), HASH_SIZE)
            ]
        # An old subtree of this height is the left neighbour of the first new one.
        hashes = waiting.pop(level, b"") + hashes
        if len(hashes) // HASH_SIZE % 2:
            grown[level] = hashes[-HASH_SIZE:]
        hashes, level = level_above(hashes), level + 1
    grown |= waiting
    return Range(old.size + len(leaves), tuple(grown[height] for height in sorted(grown, reverse=True))), complete
