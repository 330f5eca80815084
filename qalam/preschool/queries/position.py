"""Where a child stands: among all of its birth year in the city, and for each kindergarten on its list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Pool
from qalam.preschool.queries.tally import counts_of_year
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.position import Position
from qalam.preschool.rules.position import position as position_by_rule
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.turn import Category
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Institution

FRESH_COUNTER = 0
"""The counter that is reckoned with where there is no pool: a first-priority child comes next."""


@dataclass(frozen=True)
class Standing:
    """Category and moment of filing; `code` parts equal moments."""

    category: Category
    filed_at: datetime
    code: str

    def key(self) -> tuple[int, datetime, str]:
        """Lower is served first."""
        return (self.category.order, self.filed_at, self.code)


@dataclass(frozen=True)
class PoolPosition:
    """Where the child stands for one kindergarten; `places` are free now."""

    institution: Institution
    rank: int
    position: Position | None
    waiting: int


def standing_of(application: Application) -> Standing | None:
    """Where the child stands in the order; None while its turn cannot come."""
    if application.state != State.QUEUED:
        return None
    return Standing(Category(application.priority), application.filed_at, application.code)


def ratio(at: datetime) -> int:
    """General children to one of first priority."""
    return terms(local_day(at), TERRITORY).outcome.general_per_first


def position(application: Application, at: datetime) -> Position | None:
    """The place among all of the birth year who wait now; None for a child whose turn cannot come.

    However long the queue is, only the children of one day are counted one by one.
    """
    own = standing_of(application)
    if own is None:
        return None
    counts = counts_of_year(application.birth_year, own.category, own.filed_at, own.code)
    return position_by_rule(own.category, counts, FRESH_COUNTER, ratio(at))


def pool_of(application: Application, institution: Institution) -> Pool:
    """The pool in which the child waits there; an unsaved one with a fresh counter where no place was ever opened."""
    about = {
        "institution": institution,
        "birth_year": application.birth_year,
        "language": application.language,
        "group_kind": application.group_kind,
        "stay": application.stay,
    }
    return Pool.objects.filter(**about).first() or Pool(**about)
