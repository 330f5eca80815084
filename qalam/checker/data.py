"""Values of findings as data: the notation of machines, whatever language the text is in."""

from __future__ import annotations

from qalam.checker.patterns import as_pattern

_THOUSANDS = as_pattern(r"(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))")
_COMMA = as_pattern(r"(?<=\d),(?=\d)")
_UNIT = as_pattern(r"(?<=\d)[ \u00a0](?:%|×|п\. ?п\.|п\. ?т\.|пайыздық тармақ|percentage points)\Z")


def as_data(said: str) -> str:
    """'1 204,5 %' as '1204.5': thousands together, a decimal point, the unit left to the claim."""
    return _COMMA.sub(".", _THOUSANDS.sub("", _UNIT.sub("", said)))
