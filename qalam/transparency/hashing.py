"""The hashes of RFC 6962: a leaf and a node never hash alike, because a byte in front says which it is."""

from __future__ import annotations

from hashlib import sha256

HASH_SIZE = 32
EMPTY_ROOT = sha256(b"").digest()
"""The root of a log without leaves."""
LEAF, NODE = b"\x00", b"\x01"


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf: SHA-256(0x00 || data)."""
    return sha256(LEAF + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node: SHA-256(0x01 || left || right)."""
    return sha256(NODE + left + right).digest()


def level_above(hashes: bytes) -> bytes:
    """The nodes over pairs of neighbours; a last one without a neighbour waits for it and gives nothing."""
    pairs = range(0, len(hashes) - HASH_SIZE, 2 * HASH_SIZE)
    return b"".join([sha256(NODE + hashes[at : at + 2 * HASH_SIZE]).digest() for at in pairs])
