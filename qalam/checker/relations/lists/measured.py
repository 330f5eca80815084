"""Lists of areas, lengths and weights behind their sum: 'засеяно 5 240 га, из них пшеница – 2 180 га, ячмень – …'.

Such lists often name some only, or what lies within one another; so they are tied where they make their sum, or where
one slip of the typist parts them from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_rest
from qalam.checker.slips import common_unit, one_slip_away
from qalam.checker.text import Text

_CLOSES = as_pattern(r"(?:\b(?:ал|тағы|ещ[её])|(?:қалған|остальны|оставши)[^\W\d]*)\s(?:[–—-]\s)?\Z", re.I)
PHYSICAL = "physical"
CLOSING = 20  # characters before the last part in which it is said to be what is left
LONG = 1_000  # of the unit to which a sum is told


def measured_in(claim: Claim) -> str:
    """The unit of an area, a length or a weight: that of '1 300 гектар' and of '1 300 га'; empty of other numbers."""
    return claim.family if claim.unit == PHYSICAL else ""


def without_some_named(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """The ties without sums of areas, lengths or weights that fail, unless one slip explains it: such parts may be
    named in part, or lie within one another as arable land does in all land."""
    told = [replace(tie, may_be_short=False) if tie.holds and _may_be_some(text, tie) else tie for tie in tied]
    return [tie for tie in told if tie.holds or not _may_be_some(text, tie)]


def _may_be_some(text: Text, tie: Relation) -> bool:
    whole, parts = tie.whole, tie.parts
    if whole is None or whole.unit != PHYSICAL or len(parts) == 1 or (tie.holds and not tie.may_be_short):
        return False
    if tie.is_exhaustive and not tie.holds and is_rest(text, parts[-1]):
        return False  # 'распределяются так: … 3 496 км, … 2 730 км, остальные 462 км'
    is_less = sum(part.value for part in parts) < whole.value
    is_closed = _CLOSES.search(text.content[max(0, parts[-1].start - CLOSING) : parts[-1].start]) is not None
    return not one_slip_away(whole, parts) or (is_less and not is_closed and not _is_long(whole, parts))


def _is_long(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a sum is told to so many digits that others hardly come one slip near it by chance."""
    exact = [claim for claim in (whole, *parts) if not claim.step]
    steps = [claim.step for claim in (whole, *parts) if claim.step]
    return whole.value >= LONG * max([*steps, *([Decimal(common_unit(exact))] if exact else [])])
