"""How occupancy is weighed: what a child counts for, what the staff of a group is, and who goes to school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qalam.kernel.parameter import Parameter
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.ages import age, full_months

SPACE = "preschool.occupancy"
CODES = ("weight.under_three", "weight.from_three", "weight.disability", "pedagogues_per_group")
FROM = 3
"""Full years from which a child counts as an elder one."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How many places a child takes: by age, and so many times as many with a disability."""

    under_three: float
    from_three: float
    disability: float

    def of(self, born_on: date, on: date, *, has_disability: bool = False) -> float:
        """Places that a child takes on the day."""
        by_age = self.under_three if age(born_on, on) < FROM else self.from_three
        return by_age * (self.disability if has_disability else 1.0)


def parameters(on: date, territory: str) -> list[Parameter]:
    """What occupancy is weighed by on the day, with sources and confidence, as it is shown to users."""
    return [PARAMETERS.in_force(f"{SPACE}.{code}", on=on, city=territory) for code in CODES]


def weights(on: date, territory: str) -> Weights:
    """The weights in force; where nothing is known every child takes one place."""
    under_three, from_three, disability, _ = (float(one.value) for one in parameters(on, territory))
    return Weights(under_three, from_three, disability)


def pedagogues_per_group(on: date, territory: str) -> float:
    """How many pedagogues a kindergarten has for each group, as practice goes."""
    return float(parameters(on, territory)[-1].value)


def goes_to_school(born_on: date, turn: date, territory: str) -> bool:
    """Whether a child is old enough, on the first day of a school year, that it leaves the kindergarten for school."""
    months = int(PARAMETERS.in_force(f"{SPACE}.school_from", on=turn, city=territory).value)
    return full_months(born_on, turn) >= months
