"""Numbers of applications in addresses."""

from __future__ import annotations

from qalam.preschool.numbers import ALPHABET, GROUPS


class NumberConverter:
    """`7K3M-92QF`, as `numbers.new_number` draws them."""

    regex = "-".join(f"[{ALPHABET}]{{{length}}}" for length in GROUPS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
