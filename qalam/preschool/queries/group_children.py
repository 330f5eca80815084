"""The children of groups on a day: who will go to school, who leaves, who is on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from qalam.preschool.days import begin_of
from qalam.preschool.models import Referral
from qalam.preschool.queries.flow import DOUBT, YEAR, Kind, months_between
from qalam.preschool.queries.group_lines import MONTHS, first_of, known_until, turn_after
from qalam.preschool.rules.ages import full_months
from qalam.preschool.rules.occupancy import goes_to_school
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Enrolment, Standing

QUARTER = 3
FEWEST = 20
"""Of fewer children of an age no habit is read."""
SEATED = ("group__institution", "group__birth_year", "group__language", "group__kind", "group__stay")


@dataclass(frozen=True, slots=True)
class Child:
    """A child in a group. `goes` is how likely it goes to school when the next school year begins; `leaves` the month
    by which it is known to leave before that, None where nothing is known."""

    person: int
    group: int
    cohort: Kind
    born_on: date
    has_disability: bool
    goes: float
    leaves: int | None


@dataclass(frozen=True, slots=True)
class Coming:
    """A child on the way to a group: by which month, how likely, and which group it leaves for it (None: none)."""

    person: int
    group: int
    month: int
    chance: float
    out_of: int | None = None


def children_of(on: date, *, is_past: bool) -> list[Child]:
    """Everybody in a group on the day. That a child leaves before its group ends was not known on a past day."""
    turn, habits = turn_after(on), gone_to_school(on)
    disabled = Standing.objects.on(on).filter(person=OuterRef("person"), kind=Standing.Kind.DISABILITY)
    rows = Enrolment.objects.on(on).filter(group__birth_year__isnull=False).annotate(needs=Exists(disabled))
    found = []
    for person, group, born_on, needs, period, of_group, *cohort in rows.order_by("pk").values_list(
        "person", "group", "person__born_on", "needs", "period", "group__period", *SEATED
    ):
        ends, until = period.upper, of_group.upper
        is_told = not is_past and ends is not None and (until is None or ends < until)
        found.append(
            Child(
                person, group, (cohort[0], *cohort[1:]), born_on, needs,
                habits.get(age_of(born_on, turn), float(goes_to_school(born_on, turn, TERRITORY))),
                months_between(on, ends) + 1 if is_told else None,
            )
        )  # fmt: skip
    return found


def age_of(born_on: date, on: date) -> int:
    """Age in full quarters of a year."""
    return full_months(born_on, on) // QUARTER


def gone_to_school(on: date) -> dict[int, float]:
    """By age when the last school year began, the share of children of kindergartens that did not go on in one.

    Only of ages of which the records know enough.
    """
    last = turn_after(on)
    last = last.replace(year=last.year - 1)
    seated = Enrolment.objects.filter(group__birth_year__isnull=False)
    after = set(seated.on(last).values_list("person", flat=True)) if last <= on else set()
    before = seated.filter(period__endswith=last) if last <= on else seated.none()
    stood, gone = Counter[int](), Counter[int]()
    for person, born_on in before.values_list("person", "person__born_on"):
        stood[age_of(born_on, last)] += 1
        gone[age_of(born_on, last)] += person not in after
    return {one: gone[one] / many for one, many in stood.items() if many >= FEWEST}


def leaves_before(on: date) -> tuple[int, float]:
    """How many children left before their group ended, for no other group, in the past year of so many child months."""
    again = Enrolment.objects.filter(
        person=OuterRef("person"), group__birth_year__isnull=False, period__startswith__lte=on,
        period__startswith__gte=OuterRef("period__endswith"),
    )  # fmt: skip
    ended = Enrolment.objects.with_days().filter(
        Q(group__period__upper_inf=True) | Q(period__endswith__lt=F("group__period__endswith")),
        group__birth_year__isnull=False, period__endswith__gt=on - YEAR, period__endswith__lte=on,
    )  # fmt: skip
    in_groups = Enrolment.objects.filter(group__birth_year__isnull=False)
    stood = sum(in_groups.filter(period__contains=first_of(on, -month)).count() for month in range(MONTHS))
    return ended.filter(~Exists(again)).count(), float(stood)


def due_on(on: date, children: Sequence[Child], *, is_past: bool) -> list[Coming]:
    """Who had a referral on the day, or is enrolled in a group from a later day on; each once."""
    seats = {child.person: child.group for child in children if child.leaves is None}
    found: dict[int, Coming] = {}
    chance = chance_of_coming(on)
    for person, group, begins in under_way(known_until(on, is_past=is_past)).values_list(
        "application__child", "place__group", "place__group__period"
    ):
        found[person] = Coming(person, group, month_of(on, begins.lower), chance, seats.get(person))
    later = Enrolment.objects.with_days().filter(group__birth_year__isnull=False, period__startswith__gt=on)
    if is_past:
        later = later.filter(referral__issued_at__lt=begin_of(on))
    for person, group, period, referral in later.order_by("pk").values_list("person", "group", "period", "referral"):
        # Who goes on in the kindergarten is dealt out with the cohort; whoever comes new or moves is on the way.
        if referral is not None or person not in seats:
            found[person] = Coming(person, group, month_of(on, period.lower), 1.0, seats.get(person))
    return [one for one in found.values() if one.month <= MONTHS]


def month_of(on: date, day: date | None) -> int:
    """By the first day of which month, counted from this one, somebody who comes on the day is there."""
    if day is None or day <= on:
        return 1
    return max(months_between(on, day) + (day.day > 1), 1)


def under_way(at: datetime) -> QuerySet[Referral]:
    """Referrals that had been issued before the moment and had not ended."""
    still = Q(ended_at__isnull=True) | Q(ended_at__gte=at)
    return Referral.objects.filter(still, issued_at__lt=at).order_by("pk")


def chance_of_coming(on: date) -> float:
    """Which share of the referrals that ended in the past year ended in a group; with none, all are taken to."""
    ended = Referral.objects.filter(ended_at__gte=begin_of(on - YEAR), ended_at__lt=begin_of(on))
    many = ended.count()
    # A referral that has ended is not changed any more.
    came = ended.filter(state=Referral.State.ENROLLED).count()
    return (came + DOUBT) / (many + 2 * DOUBT) if many else 1.0
