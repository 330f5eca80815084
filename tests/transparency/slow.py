"""RFC 6962 as its text has it: slow, recursive, and independent of the code under test."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256


def leaf(data: bytes) -> bytes:
    return sha256(b"\x00" + data).digest()


def split(many: int) -> int:
    """The largest power of two below `many`."""
    power = 1
    while power * 2 < many:
        power *= 2
    return power


def root(entries: Sequence[bytes]) -> bytes:
    """MTH of section 2.1."""
    if not entries:
        return sha256(b"").digest()
    if len(entries) == 1:
        return leaf(entries[0])
    k = split(len(entries))
    return sha256(b"\x01" + root(entries[:k]) + root(entries[k:])).digest()


def path(m: int, entries: Sequence[bytes]) -> list[bytes]:
    """PATH of section 2.1.1."""
    if len(entries) == 1:
        return []
    k = split(len(entries))
    if m < k:
        return [*path(m, entries[:k]), root(entries[k:])]
    return [*path(m - k, entries[k:]), root(entries[:k])]


def proof(m: int, entries: Sequence[bytes]) -> list[bytes]:
    """PROOF of section 2.1.2."""
    return subproof(m, entries, True)


def subproof(m: int, entries: Sequence[bytes], is_whole: bool) -> list[bytes]:
    if m == len(entries):
        return [] if is_whole else [root(entries)]
    k = split(len(entries))
    if m <= k:
        return [*subproof(m, entries[:k], is_whole), root(entries[k:])]
    return [*subproof(m - k, entries[k:], False), root(entries[:k])]
