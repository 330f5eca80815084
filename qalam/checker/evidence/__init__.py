"""Ties that no single pattern tells: much that stands around the numbers is weighed instead.

Each is given what the patterns tied and found already, and leaves those numbers alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qalam.checker.evidence.sums import weighed_sums
from qalam.checker.findings import Finding
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text

WEIGHED: tuple[Callable[[Text, Sequence[Relation], Sequence[Finding]], Sequence[Finding]], ...] = (weighed_sums,)
