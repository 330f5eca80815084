"""What a round gives, counted, beside what the same children's elders got a year before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Place, Round
from qalam.preschool.rules.lifecycle import State
from qalam.registry.models import Enrolment, Institution

A_SUMMER = timedelta(days=153)
"""How long after the day a seat counts as got by the filling of that year: from May to the end of September."""


@dataclass(frozen=True)
class Share:
    """Children of one category and birth year who took part, and how many got a place; the same of a year before.

    The children of the year before were of the same age then.
    """

    category: str
    birth_year: int
    sought: int
    placed: int
    sought_before: int
    placed_before: int


@dataclass(frozen=True)
class Filled:
    """A kindergarten in the round: its places, those given, and children who sought it first and got nothing."""

    institution: Institution
    places: int
    given: int
    unplaced: int


def shares(drawn: Round) -> list[Share]:
    """By category and birth year."""
    now = counts_of_round(drawn)
    then = counts_of_year_before(local_day(drawn.drafted_at))
    order = {category: index for index, category in enumerate(Application.Priority.values)}
    found = []
    for category, year in sorted(now, key=lambda key: (order[key[0]], key[1])):
        sought, placed = now[category, year]
        sought_before, placed_before = then.get((category, year - 1), (0, 0))
        found.append(Share(category, year, sought, placed, sought_before, placed_before))
    return found


def counts_of_round(drawn: Round) -> dict[tuple[str, int], tuple[int, int]]:
    """Who took part and who got a place, by category and birth year."""
    rows = drawn.results.order_by().values_list("application__priority", "application__birth_year")
    counted = rows.annotate(sought=Count("pk"), placed=Count("place"))
    return {(category, year): (sought, placed) for category, year, sought, placed in counted}


def counts_of_year_before(day: date) -> dict[tuple[str, int], tuple[int, int]]:
    """Who stood in the queue on that day of the year before, and who had a seat by the end of that summer."""
    then = day.replace(year=day.year - 1, day=min(day.day, 28))
    seated = Enrolment.objects.filter(
        person=OuterRef("child"),
        group__birth_year__isnull=False,
        period__startswith__gt=then,
        period__startswith__lte=then + A_SUMMER,
    )
    rows = Application.objects.on(then).order_by().annotate(got=Exists(seated)).values_list("priority", "birth_year")
    counted = rows.annotate(sought=Count("pk"), placed=Count("pk", filter=Q(got=True)))
    return {(category, year): (sought, placed) for category, year, sought, placed in counted}


def kindergartens(drawn: Round) -> list[Filled]:
    """By kindergarten; of children who got nothing each counts where it would have liked to go most."""
    places = dict(drawn.places.order_by().values_list("place__pool__institution").annotate(Count("pk")))
    given = dict(
        drawn.results.filter(place__isnull=False)
        .order_by()
        .values_list("place__pool__institution")
        .annotate(Count("pk"))
    )
    unplaced = dict(
        drawn.results.filter(place__isnull=True, application__choices__rank=1)
        .order_by()
        .values_list("application__choices__institution")
        .annotate(Count("pk"))
    )
    rows = Institution.objects.filter(pk__in=places).order_by("number", "bin")
    return [Filled(one, places[one.pk], given.get(one.pk, 0), unplaced.get(one.pk, 0)) for one in rows]


@dataclass(frozen=True)
class Reach:
    """What publishing would do: families that get an offer, those of them that no account can be told, the rest."""

    offers: int
    without_account: int
    without_place: int
    has_changed: int
    """Applications of the draft whose turn cannot come any more."""


def reach(drawn: Round, at: datetime) -> Reach:
    """Whom publishing would reach, by the draft as it was computed last."""
    results = drawn.results.order_by()
    placed = results.filter(place__isnull=False)
    has_account = Q(
        application__child__guardianships__period__contains=local_day(at),
        application__child__guardianships__guardian__account__isnull=False,
    )
    offers = placed.count()
    told = placed.filter(has_account).values("application").distinct().count()
    return Reach(
        offers=offers,
        without_account=offers - told,
        without_place=results.filter(place__isnull=True).count(),
        has_changed=results.exclude(application__state=State.QUEUED).count(),
    )


def kept_places() -> dict[int, int]:
    """Places that are kept for a round and stand in no draft, by birth year."""
    rows = unclaimed().order_by("pool__birth_year").values_list("pool__birth_year")
    return dict(rows.annotate(Count("pk")))


def unclaimed() -> QuerySet[Place]:
    """Places kept for a round that no other draft gives."""
    drafted = Round.objects.filter(state=Round.State.DRAFT, places__place=OuterRef("pk"))
    return Place.objects.filter(~Exists(drafted), state=Place.State.KEPT)
