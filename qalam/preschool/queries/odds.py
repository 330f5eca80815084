"""Chances and expected waits: what a simulation of the actual queue says of each kindergarten and each child."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.queries.flow import Kind
from qalam.preschool.queries.outlook import FIELDS, HORIZON, Outlook, outlook_of, waits
from qalam.preschool.rules.regimes import terms
from qalam.preschool.simulation.chances import Bools, Chances, chances, with_probes
from qalam.preschool.simulation.months import Floats, Ints
from qalam.preschool.territory import TERRITORY

COURSES = 200
HORIZONS = (3, 6, 12)


@dataclass(frozen=True)
class Odds:
    """Within 3, 6 and 12 months it comes about with these chances; in 80 of 100 courses between the two months.

    Months count from 1; one beyond the horizon means that within two years it does not come. `is_known` is false
    where no place of the kind is announced or came free in the past year, so that nothing can be foretold.
    """

    within: tuple[float, float, float]
    soonest: int
    latest: int
    is_known: bool = True


UNSEEN = Odds((0.0, 0.0, 0.0), HORIZON + 1, HORIZON + 1, is_known=False)


@dataclass(frozen=True)
class Forecast:
    """The odds of everybody on a day.

    `wishes`, by application and institution: that the turn comes. `children`, by application: that a place in any
    kindergarten of the list is had. `pools`: that the turn comes to a child of the general queue that would file now.
    """

    wishes: Mapping[tuple[int, int], Odds]
    children: Mapping[int, Odds]
    pools: Mapping[Kind, Odds]


def forecast(at: datetime, *, courses: int = COURSES) -> Forecast:
    """Play the months; the same day and the same queue give the same."""
    found, today = outlook_of(at), local_day(at)
    ratio = terms(today, TERRITORY).outcome.general_per_first
    market = with_probes(found.market)
    told = chances(market, found.flow, ratio, courses=courses, seed=today.toordinal())
    can_say = foretold(found)
    by_wish = [
        one if can_say[pool] else UNSEEN for one, pool in zip(turns_of(told), market.pools.tolist(), strict=True)
    ]
    rows = {row.id: row for row in waits(Application.objects.filter(pk__in=found.children).values_list(*FIELDS), today)}
    wishes: dict[tuple[int, int], Odds] = {}
    children: dict[int, Odds] = {}
    offsets = found.market.offsets.tolist()
    for child, place, first, last in zip(found.children, places_of(told), offsets[:-1], offsets[1:], strict=False):
        wishes |= {(child, one): by_wish[wish] for one, wish in zip(rows[child].wants, range(first, last), strict=True)}
        children[child] = place if can_say[found.market.pools[first:last]].any() else UNSEEN
    probes = by_wish[len(found.market.pools) :]
    return Forecast(wishes, children, dict(zip(found.kinds, probes, strict=True)))


def foretold(found: Outlook) -> Bools:
    """Of which pools anything can be said: places are announced, or came free in the past year in pools alike."""
    flow = found.flow
    past = flow.freed.sum(axis=0)
    of_peers = np.bincount(flow.peers + 1, weights=past, minlength=1)[flow.peers + 1]
    return np.asarray((flow.known.sum(axis=0) > 0) | ((flow.peers >= 0) & (of_peers > 0)))


def turns_of(told: Chances) -> list[Odds]:
    """The odds of each wish: that its turn comes."""
    return odds_of([told.within(months) for months in HORIZONS], told.interval())


def places_of(told: Chances) -> list[Odds]:
    """The odds of each child: that it has a place."""
    return odds_of([told.placed_within(months) for months in HORIZONS], told.placed_interval())


def odds_of(within: list[Floats], interval: tuple[Ints, Ints]) -> list[Odds]:
    """Shares and months as odds; a month beyond the horizon stands for never."""
    low, high = (np.minimum(months, HORIZON + 1).tolist() for months in interval)
    shares = np.stack(within, axis=1).tolist()
    return [Odds((some[0], some[1], some[2]), *months) for some, *months in zip(shares, low, high, strict=True)]
