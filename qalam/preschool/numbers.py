"""Numbers that people carry: of an application and of a referral, and what stands for them in public.

A number is drawn by chance, so it tells nothing and cannot be guessed from another. Its letters and digits
leave out those that are misread for each other.
"""

from __future__ import annotations

import hashlib
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
GROUPS = (4, 4)
SALT_BYTES = 16


def new_number() -> str:
    """A number such as `7K3M-92QF`."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(length)) for length in GROUPS)


def new_salt() -> str:
    """Sixteen bytes by chance, in hexadecimal."""
    return secrets.token_hex(SALT_BYTES)


def commitment(salt: str, number: str) -> str:
    """SHA-256 of the salt's bytes and the number: nobody without the salt can tell whose it is."""
    return hashlib.sha256(bytes.fromhex(salt) + number.encode()).hexdigest()
