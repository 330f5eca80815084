"""Words of what was told before, and whether 'but' parts a change from its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.text import Text

THEY = as_pattern(r"\b(?:их|они|(?:между )?ними|он|она|оно|ол|олардың|олар|бұлардың|they|them)\b", re.I)
# Behind these a clause tells of something else than the change, or the figure, before it.
_BUT = as_pattern(r"[,;]\s(?:хотя|зато|но|однако|при этом|бірақ|алайда|дегенмен|әйтсе де|есесіне|though|but)\s", re.I)
_WHILE_OTHERS = as_pattern(r"[,;]\s(?:зато|есесіне)\s", re.I)


def is_set_against(text: Text, change: Claim, ends: Sequence[Claim]) -> bool:
    """Whether 'but' parts two figures from the change before them, or 'зато' the two figures: 'плюс 1,2 тыс. машин,
    хотя грузовых стало меньше: 2 150, было 2 640, зато легковых 9 480'."""
    first, last = (of(end.start for end in ends) for of in (min, max))
    is_behind = first > change.end and _BUT.search(text.content, change.end, first) is not None
    return is_behind or _WHILE_OTHERS.search(text.content, first, last) is not None
