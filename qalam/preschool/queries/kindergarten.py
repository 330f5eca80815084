"""What a kindergarten has and what is coming to it: groups with their seats, and referrals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from qalam.access.models import Role, RoleGrant, User
from qalam.preschool.models import Place, Referral
from qalam.registry.models import Enrolment, Group, Institution

OPEN_STATES = (Place.State.KEPT, Place.State.FREE, Place.State.LEFT_OVER, Place.State.OFFERED)
LIVE_STATES = (Referral.State.ISSUED, Referral.State.DOCUMENTS, Referral.State.CONTRACT)


@dataclass(frozen=True)
class Seats:
    """A group counted as of a day, or of its first day where that is still to come.

    `places` are those open for the queue by state, `referred` the seats for which somebody has a referral;
    `free` are the seats that are neither of these nor a child's.
    """

    group: Group
    children: int
    places: Counter[str]
    referred: int

    @property
    def free(self) -> int:
        return max(self.group.seats - self.children - sum(self.places.values()) - self.referred, 0)


def own_institution(user: User, on: date) -> Institution | None:
    """The institution that the account heads on that day."""
    grant = RoleGrant.objects.on(on).filter(user=user, role=Role.HEAD).first()
    return Institution.objects.filter(bin=grant.institution_bin).first() if grant else None


def heads_of(institution: Institution, on: date) -> QuerySet[User]:
    """The accounts of those who head the institution on that day."""
    held = RoleGrant.objects.on(on).filter(role=Role.HEAD, institution_bin=institution.bin)
    return User.objects.filter(pk__in=held.values("user"), is_active=True)


def groups_of(institution: Institution, on: date) -> QuerySet[Group]:
    """Kindergarten groups that go on or are still to begin, the youngest children last."""
    still = Q(period__endswith__gt=on) | Q(period__upper_inf=True)
    found = Group.objects.filter(still, institution=institution, birth_year__isnull=False)
    return found.order_by("period", "birth_year", "name", "pk")


def seats_of(groups: Sequence[Group], on: date) -> list[Seats]:
    """The groups with their seats, in the same order; four questions to the database, however many they are."""
    children = children_in(groups, on)
    places: dict[int, Counter[str]] = defaultdict(Counter)
    opened = Place.objects.filter(group__in=groups, state__in=OPEN_STATES).without_sitters(on)
    for row in opened.values("group", "state").annotate(many=Count("pk")):
        places[row["group"]][row["state"]] = row["many"]
    waiting = Referral.objects.filter(place__group__in=groups, ended_at__isnull=True, place__state=Place.State.TAKEN)
    waiting = waiting.exclude(place__left_by__period__contains=on)
    referred = Counter(waiting.values_list("place__group", flat=True))
    return [Seats(group, children[group.pk], places[group.pk], referred[group.pk]) for group in groups]


def children_in(groups: Sequence[Group], on: date) -> Counter[int]:
    """How many children each group has on the day, or on its first day."""
    first = {group.pk: max(on, group.period.lower or on) for group in groups}
    still = Q(period__endswith__gt=on) | Q(period__upper_inf=True)
    rows = Enrolment.objects.filter(still, group__in=groups)
    return Counter(row.group_id for row in rows if first[row.group_id] in row.period)


def referrals_to(institution: Institution) -> QuerySet[Referral]:
    """All referrals to the kindergarten, with what is shown of them."""
    found = Referral.objects.filter(place__pool__institution=institution)
    return found.select_related("application__child", "place__group", "place__pool__institution")


def incoming(institution: Institution) -> QuerySet[Referral]:
    """Referrals on their way to a seat, the nearest term first."""
    return referrals_to(institution).filter(state__in=LIVE_STATES).order_by("present_by", "issued_at", "pk")


def enrolled(institution: Institution) -> QuerySet[Referral]:
    """Those that became an enrolment, the latest first."""
    return referrals_to(institution).filter(state=Referral.State.ENROLLED).order_by("-ended_at", "-pk")
