"""Whether two headings of lists deny one another."""

from __future__ import annotations

import re

from qalam.checker.patterns import as_pattern

_DENIED = as_pattern(
    r"\b(?:не|not) ([^\W\d]{4,})|\b([^\W\d]{3,}?)(?:ма|ме|ба|бе|па|пе)(?:ған|ген|йтын|йтін|ды|ді)[^\W\d]*", re.I
)
ROOT = 6  # letters by which a word is known again


def denies(first: str, later: str) -> bool:
    """Whether the second heading says 'not' before a word of the first: 'введена' and 'не введена'."""
    roots = [(match[1] or match[2]).lower()[:ROOT] for match in _DENIED.finditer(later)]
    said = _DENIED.sub(" ", first).lower()
    return any(re.search(rf"\b{root}", said) for root in roots)
