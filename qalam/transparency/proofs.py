"""Proofs of RFC 6962: that a leaf stands in a log, and that a log of today continues the log of yesterday."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qalam.transparency.hashing import EMPTY_ROOT, node_hash

Nodes = Callable[[int, int], bytes]
"""The hash of the complete subtree of `2 ** level` leaves from `index * 2 ** level` on, by level and index."""


class NoProof(ValueError):
    """There is no such leaf, or no such earlier log."""


def root(nodes: Nodes, size: int) -> bytes:
    """The root of the first `size` leaves."""
    return stretch(nodes, 0, size) if size else EMPTY_ROOT


def inclusion(nodes: Nodes, index: int, size: int) -> list[bytes]:
    """The hashes beside the way from a leaf to the root, from below."""
    if not 0 <= index < size:
        raise NoProof(f"a log of {size} leaves has no leaf {index}")
    start, end, path = 0, size, []
    while end - start > 1:
        middle = start + split(end - start)
        if index < middle:
            path.append(stretch(nodes, middle, end))
            end = middle
        else:
            path.append(stretch(nodes, start, middle))
            start = middle
    return path[::-1]


def consistency(nodes: Nodes, old: int, new: int) -> list[bytes]:
    """The hashes from which both the root of the first `old` leaves and that of `new` can be made."""
    if not 0 <= old <= new:
        raise NoProof(f"a log of {new} leaves does not continue one of {old}")
    if old in (0, new):
        return []
    start, end, path = 0, new, []
    while old != end:
        middle = start + split(end - start)
        if old <= middle:
            path.append(stretch(nodes, middle, end))
            end = middle
        else:
            path.append(stretch(nodes, start, middle))
            start = middle
    # What the old log consists of alone is its root, which whoever checks has already.
    return [*([stretch(nodes, start, end)] if start else []), *path[::-1]]


def root_by_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """The root that a path leads to from a leaf's hash; None where the path has not the length it must have."""
    if not 0 <= index < size:
        return None
    place, last, found = index, size - 1, leaf
    for beside in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            found = node_hash(beside, found)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, beside)
        place, last = place >> 1, last >> 1
    return found if last == 0 else None


def includes(root: bytes, leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bool:
    """Whether the path proves that the leaf's hash stands at `index` in the log of that size and root."""
    return root_by_inclusion(leaf, index, size, path) == root


def continues(old: tuple[int, bytes], new: tuple[int, bytes], path: Sequence[bytes]) -> bool:
    """Whether the path proves that the log `new` (size and root) begins with all of the log `old`."""
    (old_size, old_root), (new_size, new_root) = old, new
    if old_size > new_size:
        return False
    if old_size == 0:
        return not path and old_root == EMPTY_ROOT
    if old_size == new_size:
        return not path and old_root == new_root
    return roots_by_consistency(old_size, old_root, new_size, path) == (old_root, new_root)


def roots_by_consistency(
    old_size: int, old_root: bytes, new_size: int, path: Sequence[bytes]
) -> tuple[bytes, bytes] | None:
    """Both roots as a path makes them; None where it has not the length it must have."""
    hashes = list(path) if old_size & (old_size - 1) else [old_root, *path]
    if not hashes:
        return None
    place, last = old_size - 1, new_size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    before = after = hashes[0]
    for beside in hashes[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            before, after = node_hash(beside, before), node_hash(beside, after)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            after = node_hash(after, beside)
        place, last = place >> 1, last >> 1
    return (before, after) if last == 0 else None


def split(many: int) -> int:
    """The largest power of two below `many`, which is two or more."""
    return 1 << (many - 1).bit_length() - 1


def stretch(nodes: Nodes, start: int, end: int) -> bytes:
    """The hash over leaves `start` to `end`, as a node of some log: `start` is a multiple of its left subtree."""
    level = (end - start).bit_length() - 1
    left = nodes(level, start >> level)
    middle = start + (1 << level)
    return left if middle == end else node_hash(left, stretch(nodes, middle, end))
