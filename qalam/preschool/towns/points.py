"""Marks of people: points of the curve P-256, multiplied by the secret of each town in turn, in whichever order.

A point is its x-coordinate, 32 bytes. The arithmetic is that of the library; only finding a point is done here.
"""

from __future__ import annotations

import re
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec

CURVE, AGREEMENT = ec.SECP256R1(), ec.ECDH()
UP = b"\x02"
"""Of the two points above an x-coordinate one is taken; both lead to the same x-coordinate."""
TAG_BYTES, MARK_BYTES = 16, 8
HEX_SECRET = re.compile(r"[0-9a-f]{64}")


class NotAPoint(Exception):
    """Bytes that are no point of the curve."""


class NotASecret(Exception):
    """A text that is no secret."""


class Secret:
    """What one town keeps to itself for one comparison."""

    def __init__(self, key: ec.EllipticCurvePrivateKey) -> None:
        self._key = key

    @classmethod
    def new(cls) -> Secret:
        """A secret that nobody has had before."""
        return cls(ec.generate_private_key(CURVE))

    @classmethod
    def read(cls, text: str) -> Secret:
        """The secret that `write` wrote; raises NotASecret."""
        if not HEX_SECRET.fullmatch(text):
            raise NotASecret
        try:
            return cls(ec.derive_private_key(int(text, 16), CURVE))
        except ValueError as problem:
            raise NotASecret from problem

    def write(self) -> str:
        """64 hexadecimal digits."""
        return f"{self._key.private_numbers().private_value:064x}"

    @property
    def mark(self) -> str:
        """What tells this secret from others and betrays nothing of it: a digest of its public half."""
        return sha256(b"mark" + self.blind(generator())).digest()[:MARK_BYTES].hex()

    def blind(self, point: bytes) -> bytes:
        """The point multiplied by the secret; raises NotAPoint."""
        return self._key.exchange(AGREEMENT, on_curve(point))


def on_curve(point: bytes) -> ec.EllipticCurvePublicKey:
    """The point with this x-coordinate; raises NotAPoint where there is none."""
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(CURVE, UP + point)
    except ValueError as problem:
        raise NotAPoint from problem


def generator() -> bytes:
    """The point that all others are multiples of."""
    numbers = ec.derive_private_key(1, CURVE).public_key().public_numbers()
    return numbers.x.to_bytes(32, "big")


def point_of(comparison: str, what: str, text: str) -> bytes:
    """The point that stands for a text in one comparison: the first of a row of digests that is one.

    Every second digest is. Which multiple of the generator it is nobody knows, so only a holder of the secret can tell
    what becomes of it.
    """
    seed = f"qalam towns\n{comparison}\n{what}\n{text}\n".encode()
    for tried in range(256):
        point = sha256(seed + bytes([tried])).digest()
        try:
            on_curve(point)
        except NotAPoint:
            continue
        return point
    raise AssertionError("256 tries out of two fail less often than a digest is guessed")


def tag_of(point: bytes) -> str:
    """The short name by which a town finds its line again: a digest of the point under that town's secret alone."""
    return sha256(b"tag" + point).digest()[:TAG_BYTES].hex()
