"""A forecast of occupancy, as a job of the night would keep it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from qalam.preschool.queries.kept_occupancy import GroupTold, HouseTold, Month, Span, Told, keep
from qalam.preschool.queries.occupancy_score import GROUPS, Scored
from qalam.registry.models import Institution

TODAY = date(2023, 5, 1)
PROOF = Scored(date(2022, 11, 1), 6, GROUPS, 491, 0.83, 0.96, 1.31, 3.1)


def month(children: float, low: float | None = None, high: float | None = None, seats: int = 20) -> Month:
    span = Span(children, children if low is None else low, children if high is None else high)
    return Month(TODAY, seats, span, span)


def house(institution: Institution, *children: Month, pedagogues: int | None = 3) -> HouseTold:
    return HouseTold(
        institution.pk, 2, pedagogues, children or (month(18), month(19, 18, 20), month(15, 12, 17), month(16))
    )


def told(*houses: HouseTold, groups: dict[int, tuple[GroupTold, ...]] | None = None, **values: Any) -> Told:
    """A forecast is kept."""
    about: dict[str, Any] = {"on": TODAY, "city": houses[0].months, "houses": houses, "proof": (PROOF,)}
    found = Told(**about | values)
    keep(found, groups or {})
    return found


def group(row: int, **values: Any) -> GroupTold:
    months = tuple(month(12 + one, 11 + one, 14 + one, seats=30) for one in range(13))
    return replace(GroupTold(row, "Кіші топ 1", 2020, "kk", "ordinary", "full", None, months), **values)
