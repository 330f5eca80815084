"""The forecast put to the test: what it would have said on a past day, and what then happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
from django.db.models import Exists, OuterRef, Q, QuerySet

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
    # What comes after the months of the test is the same to it, for what was told and for what happened.
    low, high, seen = (np.minimum(one, months + 1) for one in (*told.placed_interval(), actual))
    return Backtest(
        on=on,
        months=months,
        waited=len(found.children),
        placed=int(came.sum()),
        score=score(forecast, came),
        covered=covered(low, high, seen),
        bins=tuple(reliability(forecast, came)),
    )


def outlook_on(on: date) -> Outlook:
    """The queue of the day. Who had filed and had not left waited; a category is taken as it stands in the records."""
    rows = Application.objects.filter(period__contains=on, filed_at__lt=begin_of(on))
    children = waits(rows.order_by("filed_at", "code").values_list(*FIELDS), on)
    known = places_on(on)
    return outlook(children, known or seats_of_the_new_year(on), {}, past_year(on), taught_on(on))


def places_on(on: date) -> Counter[tuple[int, Kind]]:
    """Places that stood open on the day, by the months in which they are given."""
    return by_their_months(open_on(on), on)


def open_on(on: date, until: datetime | None = None) -> QuerySet[Place]:
    """Places that stood open on the morning of the day, or at a moment: neither closed nor taken by then."""
    moment = until or begin_of(on)
    taken = Offer.objects.filter(place=OuterRef("pk"), state=Offer.State.ACCEPTED, answered_at__lt=moment)
    # What the records call closed by now was open then.
    return Place.objects.filter(~Q(closed_at__lt=moment), ~Exists(taken), opened_at__lt=moment)


def seats_of_the_new_year(on: date) -> Counter[tuple[int, Kind]]:
    """Seats of the groups about to begin, without those of children who were enrolled before, in the round's months.

    For records that have no places of that time: the department knew by the summer who stays.
    """
    soon = Q(period__startswith__gt=on, period__startswith__lte=on + BEGINS_WITHIN)
    groups = Group.objects.filter(soon, birth_year__isnull=False)
    stay_on = enrolled_before(on)
    taken: Counter[int] = Counter()
    for seated, person in Enrolment.objects.with_days().filter(group__in=groups).values_list("group", "person"):
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
    ends = {one: period.upper for one, period in rows.values_list("pk", "period") if period.upper is not None}
    found = [NEVER if (end := ends.get(one)) is None else months_between(on, end) + 1 for one in children]
    return np.array(found, dtype=np.int64)


def reliability(forecast: np.ndarray, came: np.ndarray) -> list[Bin]:
    """Those who were told about the same, together: what they were told on average and what happened."""
    places = np.minimum((forecast * BINS).astype(np.int64), BINS - 1)
    return [
        Bin(float(forecast[places == one].mean()), float(came[places == one].mean()), int((places == one).sum()))
        for one in range(BINS)
        if (places == one).any()
    ]


def printed(found: Sequence[Backtest]) -> str:
    """The results as the documentation has them: a line for each day, then what was told beside what happened."""
    lines = [
        "| forecast made on | months | children | placed | told / placed | Brier | of the share alone | intervals |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        *(
            f"| {one.on.isoformat()} | {one.months} | {one.waited} | {one.placed} "
            f"| {one.score.forecast:.2f} / {one.score.happened:.2f} | {one.score.brier:.3f} | {one.score.base:.3f} "
            f"| {one.covered:.2f} |"
            for one in found
        ),
        "",
        "| forecast made on | told (mean) | placed (share) | children |",
        "| --- | --- | --- | --- |",
        *(
            f"| {one.on.isoformat()} | {bin.told:.2f} | {bin.happened:.2f} | {bin.children} |"
            for one in found
            for bin in one.bins
        ),
    ]
    return "\n".join(lines) + "\n"
