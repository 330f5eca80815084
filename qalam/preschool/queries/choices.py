"""Kindergartens to choose from: where they are, how far from home, in which languages, with how many free places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt

from django.db.models import Avg, Count, Exists, OuterRef, Q, QuerySet

from qalam.kernel.kazakh.alphabet import sort_key
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.models import Choice, Place
from qalam.preschool.rules.lifecycle import State
from qalam.registry.models import (
    Area,
    Institution,
    InstitutionProfile,
    Person,
    Residence,
    StateOrder,
)
from qalam.registry.models.choices import Ownership
from qalam.registry.queries.names import Named, named_institutions

EARTH = 6371.0
"""Mean radius, in kilometres."""


@dataclass(frozen=True)
class Point:
    """A place on the map, in degrees."""

    longitude: float
    latitude: float

    def kilometres(self, other: Point) -> float:
        """How far the other is, as the crow flies."""
        here, there = radians(self.latitude), radians(other.latitude)
        across = radians(other.longitude - self.longitude)
        half = sin((there - here) / 2) ** 2 + cos(here) * cos(there) * sin(across / 2) ** 2
        return 2 * EARTH * asin(sqrt(half))


@dataclass(frozen=True)
class Profile:
    """For whom a place is sought: it decides which places count."""

    birth_year: int
    language: str
    group_kind: str = "ordinary"
    stay: str = "full"


@dataclass(frozen=True)
class Kindergarten:
    """One that can be chosen. `kilometres` are from the middle of the home area, None where either is unknown."""

    institution: Institution
    name: Trilingual
    area: Trilingual
    sort_key: str
    ownership: str
    has_state_order: bool
    languages: tuple[str, ...]
    point: Point | None
    kilometres: float | None
    free: int
    waiting: int


def of_the_queue(on: date) -> QuerySet[Institution]:
    """Kindergartens and mini-centres that are open on the day: all of the state, and private ones with a state order.

    An institution of which no profile is known counts as one of the state.
    """
    kinds = (Institution.Kind.KINDERGARTEN, Institution.Kind.MINI_CENTRE)
    own = {"institution": OuterRef("pk"), "period__contains": on}
    is_private = Exists(InstitutionProfile.objects.filter(ownership=Ownership.PRIVATE, **own))
    return Institution.objects.on(on).filter(~is_private | Exists(StateOrder.objects.filter(**own)), kind__in=kinds)


def without_state_order(on: date) -> frozenset[int]:
    """Private institutions that hold no state order on the day: their seats are not the queue's."""
    private = InstitutionProfile.objects.on(on).filter(ownership=Ownership.PRIVATE)
    return frozenset(private.values_list("institution", flat=True)) - under_state_order(on)


def under_state_order(on: date) -> frozenset[int]:
    """Which institutions hold a state order on the day."""
    return frozenset(StateOrder.objects.on(on).values_list("institution", flat=True))


def kindergartens(profile: Profile, home: Point | None, on: date) -> list[Kindergarten]:
    """All of the queue, the nearest first; without a home in the order of the alphabet.

    `free` counts places for this profile that nobody was offered, `waiting` the children of it who name the
    kindergarten.
    """
    names = named_institutions(on)
    profiles = {one.institution_id: one for one in InstitutionProfile.objects.on(on)}
    free, waiting, ordered = free_places(profile), waiting_children(profile), under_state_order(on)
    found = [
        tell(
            one,
            names.get(one.pk, Named(one.bin, Trilingual(one.bin, one.bin, one.bin), one.bin)),
            profiles.get(one.pk),
            home,
            free=free[one.pk],
            waiting=waiting[one.pk],
            has_state_order=one.pk in ordered,
        )
        for one in of_the_queue(on).select_related("area")
    ]
    return sorted(found, key=lambda one: (one.kilometres is None, one.kilometres or 0, one.sort_key))


def tell(
    one: Institution,
    named: Named,
    profile: InstitutionProfile | None,
    home: Point | None,
    *,
    free: int,
    waiting: int,
    has_state_order: bool,
) -> Kindergarten:
    """One of them."""
    point = point_of(one)
    return Kindergarten(
        institution=one,
        name=named.name,
        area=Trilingual(one.area.name_kk, one.area.name_ru, one.area.name_en),
        sort_key=named.sort_key,
        ownership=profile.ownership if profile else "",
        has_state_order=has_state_order,
        languages=tuple(profile.languages) if profile else (),
        point=point,
        kilometres=home.kilometres(point) if home and point else None,
        free=free,
        waiting=waiting,
    )


def point_of(institution: Institution) -> Point | None:
    """Where it stands."""
    if institution.longitude is None or institution.latitude is None:
        return None
    return Point(float(institution.longitude), float(institution.latitude))


def free_places(profile: Profile) -> Counter[int]:
    """Places of each kindergarten for the profile that nobody was offered."""
    states = (Place.State.FREE, Place.State.LEFT_OVER)
    rows = Place.objects.filter(
        state__in=states,
        pool__birth_year=profile.birth_year,
        pool__language=profile.language,
        pool__group_kind=profile.group_kind,
        pool__stay=profile.stay,
    )
    return Counter(dict(rows.values_list("pool__institution").annotate(Count("pk"))))


def waiting_children(profile: Profile) -> Counter[int]:
    """Children of the profile who name each kindergarten and whose turn can come."""
    rows = Choice.objects.filter(
        application__state=State.QUEUED,
        application__birth_year=profile.birth_year,
        application__language=profile.language,
        application__group_kind=profile.group_kind,
        application__stay=profile.stay,
    )
    return Counter(dict(rows.values_list("institution").annotate(Count("pk"))))


def home_area(person: Person, on: date) -> Area | None:
    """The area in which the person lives on that day."""
    row = Residence.objects.on(on).filter(person=person).select_related("area").first()
    return row.area if row else None


def areas_of(found: Iterable[Kindergarten]) -> list[Area]:
    """The areas in which these kindergartens stand, in the order of their Kazakh names."""
    areas = {one.institution.area_id: one.institution.area for one in found}
    return sorted(areas.values(), key=lambda area: sort_key(area.name_kk))


def middle_of(area: Area | None) -> Point | None:
    """The middle of an area: of the institutions that stand in it, since areas have no borders in the records."""
    if area is None:
        return None
    within = Institution.objects.filter(Q(area=area) | Q(area__parent=area), longitude__isnull=False)
    found = within.aggregate(longitude=Avg("longitude"), latitude=Avg("latitude"))
    if found["longitude"] is None:
        return None
    return Point(float(found["longitude"]), float(found["latitude"]))
