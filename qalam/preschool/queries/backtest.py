"""The forecast put to the test: what it would have said on a past day, and what then happened."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from django.db.models import Exists, OuterRef, Q

from qalam.preschool.days import begin_of
from qalam.preschool.models import Application, Offer, Place
from qalam.preschool.queries.flow import SOON, Kind, months_between, past_year
from qalam.preschool.queries.outlook import (
    FIELDS,
    Outlook,
    by_their_months,
    outlook,
    round_months,
    taught_on,
    waits,
)
from qalam.preschool.rules.regimes import terms
from qalam.preschool.simulation.chances import chances
from qalam.preschool.simulation.months import NEVER, Ints
from qalam.preschool.simulation.scoring import Score, covered, score
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Enrolment, Group

COURSES = 200
BINS = 5
BEGINS_WITHIN = timedelta(days=92)


@dataclass(frozen=True)
class Bin:
    """Children who were told about the same chance, and how many of them got a place."""

    told: float
    happened: float
    children: int


@dataclass(frozen=True)
class Backtest:
    """The forecast of a day for all who waited, against `months` of what happened."""

    on: date
    months: int
    waited: int
    placed: int
    score: Score
    covered: float
    bins: tuple[Bin, ...]


def backtest(on: date, *, months: int, courses: int = COURSES) -> Backtest:
    """Forecast the day from what was known on it: the queue, the places open then, and the year before it."""
    found = outlook_on(on)
    ratio = terms(on, TERRITORY).outcome.general_per_first
    told = chances(found.market, found.flow, ratio, courses=courses, seed=on.toordinal())
    actual = happened(found.children, on)
    forecast, came = told.placed_within(months), actual <= months
    low, high = told.placed_interval()
    return Backtest(
        on=on,
        months=months,
        waited=len(found.children),
        placed=int(came.sum()),
        score=score(forecast, came),
        covered=covered(low[came], high[came], actual[came]),
        bins=tuple(reliability(forecast, came)),
    )


def outlook_on(on: date) -> Outlook:
    """The queue of the day. Who had filed and had not left waited; a category is taken as it stands in the records."""
    rows = Application.objects.filter(period__contains=on, filed_at__lt=begin_of(on))
    children = waits(rows.order_by("filed_at", "code").values_list(*FIELDS), on)
    known = places_on(on)
    return outlook(children, known or seats_of_the_new_year(on), {}, past_year(on), taught_on(on))


def places_on(on: date) -> Counter[tuple[int, Kind]]:
    """Places that stood open on the day: opened before it, and neither closed nor taken by then."""
    morning = begin_of(on)
    taken = Offer.objects.filter(place=OuterRef("pk"), state=Offer.State.ACCEPTED, answered_at__lt=morning)
    places = Place.objects.filter(~Q(closed_at__lt=morning), ~Exists(taken), opened_at__lt=morning)
    # What the records call closed by now was open then.
    return by_their_months(places, on)


def seats_of_the_new_year(on: date) -> Counter[tuple[int, Kind]]:
    """Seats of the groups about to begin, without those of children who were enrolled before, in the round's months.

    For records that have no places of that time: the department knew by the summer who stays.
    """
    soon = Q(period__startswith__gt=on, period__startswith__lte=on + BEGINS_WITHIN)
    groups = Group.objects.filter(soon, birth_year__isnull=False)
    stay_on = enrolled_before(on)
    taken: Counter[int] = Counter()
    for seated, person in Enrolment.objects.filter(group__in=groups).values_list("group", "person"):
        taken[seated] += person in stay_on
    years, found = years_in_groups(on), Counter[tuple[int, Kind]]()
    for group in groups:
        assert group.birth_year is not None  # asked for above
        begins, seats = group.period.lower or on, max(group.seats - taken[group.pk], 0)
        months = round_months(on, begins)
        for offset, many in shared_out(seats, years).items():
            kind = (group.institution_id, group.birth_year + offset, group.language, group.kind, group.stay)
            for seat in range(many):
                found[months[seat % len(months)], kind] += 1
    return found


def years_in_groups(on: date) -> dict[int, float]:
    """Which birth years the groups of the day hold, as the difference from the group's own, and their shares."""
    rows = Enrolment.objects.on(on).filter(group__birth_year__isnull=False)
    told = Counter(
        born.year - year for born, year in rows.values_list("person__born_on", "group__birth_year") if year is not None
    )
    return {offset: many / told.total() for offset, many in told.most_common(2)}


def shared_out(seats: int, shares: dict[int, float]) -> Counter[int]:
    """The seats by the shares, one after another to whoever is furthest behind."""
    given: Counter[int] = Counter()
    for seat in range(1, seats + 1):
        given[max(shares, key=lambda one: shares[one] * seat - given[one])] += 1
    return given


def enrolled_before(on: date) -> set[int]:
    """Who had a seat on the day."""
    return set(Enrolment.objects.on(on).filter(group__birth_year__isnull=False).values_list("person", flat=True))


def happened(children: tuple[int, ...], on: date) -> Ints:
    """The month, counted from 1, in which each left the queue for a seat; `NEVER` of all others."""
    entered = Enrolment.objects.filter(
        person=OuterRef("child"),
        group__birth_year__isnull=False,
        period__startswith__gte=OuterRef("period__endswith"),
        period__startswith__lte=OuterRef("period__endswith") + SOON,
    )
    rows = Application.objects.filter(Exists(entered), pk__in=children, state=Application.State.LEFT)
    ends = {one: period.upper for one, period in rows.values_list("pk", "period")}
    return np.array([months_between(on, ends[one]) + 1 if one in ends else NEVER for one in children], np.int64)


def reliability(forecast: np.ndarray, came: np.ndarray) -> list[Bin]:
    """Those who were told about the same, together: what they were told on average and what happened."""
    places = np.minimum((forecast * BINS).astype(np.int64), BINS - 1)
    return [
        Bin(float(forecast[places == one].mean()), float(came[places == one].mean()), int((places == one).sum()))
        for one in range(BINS)
        if (places == one).any()
    ]


def printed(found: Backtest) -> str:
    """The result as the documentation has it."""
    lines = [
        "| what | value |",
        "| --- | --- |",
        f"| forecast made on | {found.on.isoformat()} |",
        f"| children who waited | {found.waited} |",
        f"| of them placed within {found.months} months | {found.placed} |",
        f"| share forecast / share placed | {found.score.forecast:.2f} / {found.score.happened:.2f} |",
        f"| Brier score | {found.score.brier:.3f} |",
        f"| Brier score of the share alone, told to everybody | {found.score.base:.3f} |",
        f"| 80 % intervals that held the month, of those placed | {found.covered:.2f} |",
        "",
        "| told (mean) | placed (share) | children |",
        "| --- | --- | --- |",
        *(f"| {one.told:.2f} | {one.happened:.2f} | {one.children} |" for one in found.bins),
    ]
    return "\n".join(lines) + "\n"
