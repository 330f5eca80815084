"""What the past year of the queue says: how many places went out, who filed, who said no, who left."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, Q

from qalam.preschool.days import begin_of
from qalam.preschool.models import Application, Offer
from qalam.registry.models import Enrolment

YEAR = timedelta(days=365)
SOON = timedelta(days=120)
"""A child that leaves the queue and enters a group within so many days was placed there."""
SETTLED = timedelta(days=30)
"""What came of an offer is known so many days after the answer."""
DOUBT = 0.5
"""Jeffreys' prior: a share of no cases at all is a half."""
Kind = tuple[int, int, str, str, str]
"""A pool: institution, birth year, language, kind of group, stay."""


@dataclass(frozen=True)
class Past:
    """The year before a day. Children placed from the queue by month and pool, months counted as those in which they
    come again: in the turns of the year, and in the rounds before a school year. Children of the two categories that
    go ahead who filed in a month; shares of offers that were let go, of the dearest and of another kindergarten; the
    share of the waiting that stopped waiting in a month without a place."""

    turns: Counter[tuple[int, Kind]]
    rounds: Counter[tuple[int, Kind]]
    arrivals: tuple[float, float]
    refusals: tuple[float, float]
    departs: float


def past_year(today: date) -> Past:
    """The past year as it was known on the day."""
    turns, rounds, placed = placed_before(today)
    return Past(turns, rounds, arrivals_before(today), refusals_before(today), departs_before(today, placed))


def placed_before(today: date) -> tuple[Counter[tuple[int, Kind]], Counter[tuple[int, Kind]], int]:
    """Children placed in the past year in turn and in rounds, and how many they were.

    A group that began later than the child left the queue was filled by a round before its school year.
    """
    # A seat of a later day counts where its referral was known by then.
    known = Q(period__startswith__lte=today) | Q(referral__issued_at__lt=begin_of(today))
    rows = Enrolment.objects.filter(
        known,
        person__applications__state=Application.State.LEFT,
        person__applications__period__endswith__gt=today - YEAR,
        person__applications__period__endswith__lte=today,
        period__startswith__gte=F("person__applications__period__endswith"),
        group__birth_year__isnull=False,
    ).values_list(
        "person__applications__period", "period", "group__period", "person__applications__birth_year",
        "group__institution", "group__language", "group__kind", "group__stay",
    )  # fmt: skip
    turns: Counter[tuple[int, Kind]] = Counter()
    rounds: Counter[tuple[int, Kind]] = Counter()
    for waited, seated, group, year, institution, language, kind, stay in rows:
        left, begins = waited.upper, seated.lower
        if left and begins and begins - left <= SOON:
            into = rounds if group.lower and group.lower > left else turns
            into[months_between(today, left) % 12, (institution, year, language, kind, stay)] += 1
    return turns, rounds, turns.total() + rounds.total()


def arrivals_before(today: date) -> tuple[float, float]:
    """Children of the categories that go ahead who filed in a month of the past year, on average."""
    filed = Application.objects.filter(filed_at__gte=begin_of(today - YEAR), filed_at__lt=begin_of(today))
    counts = dict(filed.values_list("priority").annotate(many=Count("pk")))
    return counts.get(Application.Priority.EXTRAORDINARY, 0) / 12, counts.get(Application.Priority.FIRST, 0) / 12


def refusals_before(today: date) -> tuple[float, float]:
    """The shares of offers of the past year that did not end in a group, of the dearest and of another kindergarten.

    Offers of which nothing is known yet do not count; with none at all nobody is taken to say no.
    """
    closed = Offer.objects.exclude(state__in=(Offer.State.OPEN, Offer.State.RECALLED)).filter(
        answered_at__gte=begin_of(today - YEAR), answered_at__lt=begin_of(today - SETTLED)
    )
    taken = closed.filter(state=Offer.State.ACCEPTED, application__period__endswith__lte=today)
    found = []
    for of_rank in ({"rank": 1}, {"rank__gt": 1}):
        many, kept = closed.filter(**of_rank).count(), taken.filter(**of_rank).count()
        found.append((many - kept + DOUBT) / (many + 2 * DOUBT) if many else 0.0)
    return found[0], found[1]


def departs_before(today: date, placed: int) -> float:
    """The share of those waiting that stopped waiting in a month without a place."""
    ended = Application.objects.filter(
        state=Application.State.LEFT, period__endswith__gt=today - YEAR, period__endswith__lte=today
    ).count()
    waited = [Application.objects.on(day).count() for day in (today - YEAR, today - YEAR / 2, today)]
    return max(ended - placed, 0) / (12 * max(sum(waited) / len(waited), 1))


def months_between(start: date, end: date) -> int:
    """Calendar months from one day to another."""
    return 12 * (end.year - start.year) + end.month - start.month
