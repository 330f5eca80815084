"""The rules that a line of the history may name, and which version of each was in force."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from qalam.kernel.rule import NotYetInForce, in_force
from qalam.preschool.rules.ages import may_stand
from qalam.preschool.rules.categories import effective_category
from qalam.preschool.rules.regimes import bulletin, notify, voucher
from qalam.preschool.rules.round import run
from qalam.preschool.rules.turn import next_in_turn

CODES = frozenset(rule.code for rule in (may_stand, effective_category, bulletin, notify, voucher, next_in_turn, run))


@lru_cache(maxsize=4096)
def is_in_force(edition: str, on: date, territory: str) -> bool:
    """Whether `code@day` names the version of that day."""
    code, _, since = edition.partition("@")
    if code not in CODES:
        return False
    try:
        return in_force(code, on=on, city=territory).since.isoformat() == since
    except NotYetInForce:
        return False
