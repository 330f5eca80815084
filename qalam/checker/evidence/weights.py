"""How much each thing seen around some numbers speaks for a tie between them.

The weights of a kind of tie are a table, `KIND.toml` beside this module: for each evidence the values from which on a
weight is added. `make learn-checker` reckons them anew from the shown texts of the tests.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
Evidence = Mapping[str, float]
Steps = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Log-odds of a tie before anything is seen, and what each evidence adds from each of its values on. There is one
    of a kind."""

    before: float
    steps: tuple[tuple[str, Steps], ...]

    def log_odds(self, seen: Evidence) -> float:
        """Natural logarithm of the odds that the numbers are tied. KeyError when an evidence was not looked for."""
        return self.before + sum(_added(steps, seen[name]) for name, steps in self.steps)

    def so_far(self, seen: Evidence) -> float:
        """The log-odds when only some evidence was looked for yet."""
        return self.before + sum(_added(steps, seen[name]) for name, steps in self.steps if name in seen)


def _added(steps: Steps, value: float) -> float:
    return sum(weight for least, weight in steps if value >= least)


@cache
def weights(kind: str) -> Weights:
    """The table of a kind of tie."""
    table = tomllib.loads((FOLDER / f"{kind}.toml").read_text(encoding="utf-8"))
    steps = tuple((name, tuple((least, weight) for least, weight in rows)) for name, rows in table["steps"].items())
    return Weights(table["before"], steps)
