"""The mechanisms by the names used on the command line, and what each of them knows."""

from __future__ import annotations

from collections.abc import Callable

from qalam.allocation.boston import boston
from qalam.allocation.deferred_acceptance import deferred_acceptance
from qalam.allocation.problem import Ints, Problem
from qalam.allocation.serial_dictatorship import serial_dictatorship
from qalam.allocation.top_trading_cycles import top_trading_cycles

MECHANISMS: dict[str, Callable[[Problem], Ints]] = {
    "deferred-acceptance": deferred_acceptance,
    "serial-dictatorship": serial_dictatorship,
    "boston": boston,
    "ttc": top_trading_cycles,
}

STABLE = frozenset({"deferred-acceptance", "serial-dictatorship"})
"""Mechanisms without blocking pairs, for serial dictatorship in the order of the turns alone."""

KEEPS_SEATS = frozenset({"deferred-acceptance", "ttc"})
"""Mechanisms that never move those who stand first at a place, up to its seats, to something worse."""

SERVES_LISTS = frozenset({"deferred-acceptance"})
"""Mechanisms that know reserves and batches."""

HEEDS_UNASKED = frozenset({"ttc"})
"""Mechanisms that look at the standing of those who did not ask for the place too."""


def problem_of(mechanism: str, problem: Problem) -> Problem:
    """The round as the mechanism sees it."""
    return problem.by_turn_alone() if mechanism == "serial-dictatorship" else problem
