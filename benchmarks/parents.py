"""Parents of the demo city who have signed in, for the load: their pages, their cookies, and a deed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.clock import now
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Offer, Place, Pool
from qalam.preschool.services.applications import withdraw
from qalam.preschool.services.claims import claim
from qalam.preschool.services.offers import serve
from qalam.registry.models import AccountHolder, Group, Guardianship
from qalam.registry.queries.city import present
from tests.factories.sessions import session_of

PAGES = ("own", "application", "application", "journal")
"""What a parent looks at, in these shares."""
Ask = tuple[str, str]
"""An address and a cookie."""


@dataclass(frozen=True)
class Parent:
    """A parent of a child in the queue."""

    user: User
    application: Application
    asks: tuple[Ask, ...]

    def withdraws(self) -> None:
        """Take the child out of the queue: whoever stood behind it moves."""
        withdraw(application=self.application, by=self.user, at=present(now()))

    def wishes(self, place: Place) -> None:
        """Wish for a place left over, at nine in the morning of the day in which the city lives."""
        claim(application=self.application, place=place, by=self.user, at=present(now()).replace(hour=9))

    @property
    def seeks(self) -> tuple[object, ...]:
        """What kind of place the child seeks: those of one kind can wish for one place."""
        one = self.application
        return (one.birth_year, one.language, one.group_kind, one.stay)


def parents(count: int) -> Iterator[Parent]:
    """So many parents, each with an account of her own and an open session."""
    day = local_day(present(now()))
    held = Guardianship.objects.on(day).filter(guardian__account=None, child__applications__state="queued")
    seen: set[int] = set()
    for guardianship in held.select_related("guardian").order_by("pk"):
        if guardianship.guardian_id in seen or len(seen) == count:
            continue
        seen.add(guardianship.guardian_id)
        user = User.objects.create(username=f"load-{guardianship.pk}")
        AccountHolder.objects.create(user=user, person=guardianship.guardian)
        RoleGrant.objects.create(user=user, role=Role.GUARDIAN, period=DateRange(None, None))
        application = Application.objects.get(child=guardianship.child_id, state="queued")
        cookie = f"{settings.SESSION_COOKIE_NAME}={session_of(user)}"
        asks = (
            (reverse(f"queue:{page}", args=[application.number] if page != "own" else []), cookie) for page in PAGES
        )
        yield Parent(user, application, tuple(asks))


def left_over(parent: Parent) -> Place:
    """A place left over that suits the parent's child, and all who seek the same."""
    year, language, kind, stay = parent.seeks
    group = Group.objects.filter(birth_year=year).first()
    assert group is not None
    about = {"birth_year": year, "language": language, "group_kind": kind, "stay": stay}
    pool, _ = Pool.objects.get_or_create(institution=group.institution, **about)
    return Place.objects.create(pool=pool, group=group, state=Place.State.LEFT_OVER, opened_at=present(now()))


def offered_to(families: Sequence[Parent]) -> list[Offer]:
    """Open offers: for each family a place is free in the dearest kindergarten of its list, for whoever is next."""
    found: list[Offer] = []
    for family in families:
        year, language, kind, stay = family.seeks
        institution = family.application.choices.order_by("rank").first().institution
        group = Group.objects.filter(institution=institution, birth_year=year).first()
        if group is None:
            continue
        about = {"birth_year": year, "language": language, "group_kind": kind, "stay": stay}
        pool, _ = Pool.objects.get_or_create(institution=institution, **about)
        Place.objects.create(pool=pool, group=group, state=Place.State.FREE, opened_at=present(now()))
        found += serve(pool=pool, at=present(now()))
    return found


def answer(offer: Offer, said: Callable[..., object]) -> None:
    """Take or decline the offered place."""
    said(offer=offer, by=None, at=present(now()))
