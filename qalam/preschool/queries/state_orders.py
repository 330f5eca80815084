"""State orders as the department keeps them, and what hangs on them."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, QuerySet

from qalam.preschool.models import OrderChange, Place
from qalam.registry.models import Enrolment, Institution, InstitutionProfile, StateOrder
from qalam.registry.models.choices import Ownership

KINDS = (Institution.Kind.KINDERGARTEN, Institution.Kind.MINI_CENTRE)
OPEN = (Place.State.KEPT, Place.State.FREE, Place.State.LEFT_OVER, Place.State.OFFERED)


def private_kindergartens(on: date) -> QuerySet[Institution]:
    """Private kindergartens and mini-centres that are open on the day."""
    private = InstitutionProfile.objects.on(on).filter(ownership=Ownership.PRIVATE).values("institution")
    rows = Institution.objects.on(on).filter(kind__in=KINDS, pk__in=private)
    return rows.select_related("area").order_by("area_id", "pk")


def state_orders() -> QuerySet[StateOrder]:
    """All of them, the latest of each kindergarten first."""
    return StateOrder.objects.select_related("institution__area").order_by("institution_id", "-period")


def waiting_changes() -> QuerySet[OrderChange]:
    """Those that wait for a second person, the oldest first."""
    rows = OrderChange.objects.filter(state=OrderChange.State.PROPOSED)
    return rows.select_related("institution__area", "order", "proposed_by").order_by("proposed_at", "pk")


def decided_changes() -> QuerySet[OrderChange]:
    """Those that were signed or refused, the latest first."""
    rows = OrderChange.objects.exclude(state=OrderChange.State.PROPOSED)
    return rows.select_related("institution__area", "order", "proposed_by", "decided_by").order_by("-decided_at", "-pk")


def children_of(on: date) -> dict[int, int]:
    """How many children are in the groups of each institution on the day."""
    rows = Enrolment.objects.on(on).filter(group__birth_year__isnull=False).order_by()
    return dict(rows.values_list("group__institution").annotate(Count("pk")))


def open_places_of(institution: Institution) -> int:
    """How many of its places are open for the queue, or kept for a round."""
    return Place.objects.filter(pool__institution=institution, state__in=OPEN).count()
