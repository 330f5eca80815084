"""Base64 in the one spelling that bytes have, so that no file can be changed without changing what it says."""

from __future__ import annotations

from base64 import b64decode, b64encode


def to_base64(data: bytes) -> str:
    """Bytes as base64 (RFC 4648, section 4), padded."""
    return b64encode(data).decode()


def from_base64(text: str) -> bytes:
    """The bytes that base64 writes; ValueError for any other text, bits beyond the last byte included."""
    data = b64decode(text, validate=True)
    if to_base64(data) != text:
        raise ValueError("not the one spelling of these bytes")
    return data
