"""Parts of which each tells what was done next by those of the part before: 'Олардың 241-і тест тапсырды, 196-сы шекті
балдан өтті' are no two sides of a whole."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.labels import are_opposed
from qalam.checker.relations.scopes import item
from qalam.checker.slips import one_slip_away
from qalam.checker.text import Text

_VERB = as_pattern(r"\b[^\W\d]{2,}(?:[дт][ыі]|(?<=[^\W\d]{3})[ыі]п|л[иао]?(?:с[ья])?|[юу]т(?:ся)?|ят(?:ся)?)\b", re.I)
NEAR = Decimal("1.15")  # times the whole
HALF = 2  # times a part that is more than half of the whole


def done_by_same(text: Text, whole: Claim, parts: list[Claim]) -> bool:
    """Whether each part but the last is most of the whole, none is above the part before it, and each has a verb of
    its own."""
    if len(parts) < 2 or any(part.value * HALF <= whole.value for part in parts[:-1]):
        return False
    if any(part.value > whole.value for part in parts) or _is_near(whole, parts):
        return False
    if any(later.value > one.value for one, later in pairwise(parts)) or one_slip_away(whole, parts):
        return False
    items = [item(text, part) for part in parts]
    verbs = [frozenset(verb.lower() for verb in _VERB.findall(words)) for words in items]
    return all(verbs) and all(
        not one & later and not are_opposed(first, second) and not are_opposed(second, first)
        for (one, first), (later, second) in pairwise(zip(verbs, items, strict=True))
    )


def _is_near(whole: Claim, parts: list[Claim]) -> bool:
    """Whether parts of which the last is less than half come near to the whole, as two sides of it with a slip do."""
    total = sum((part.value for part in parts), Decimal(0))
    return parts[-1].value * HALF <= whole.value and total <= whole.value * NEAR
