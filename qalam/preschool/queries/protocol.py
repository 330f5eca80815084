"""The protocol of referrals: which place went to which code, in what category, filed when, given why. No name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, OuterRef, QuerySet, Subquery

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import QueueEvent, Referral
from qalam.preschool.rules.lifecycle import Event
from qalam.registry.queries.names import institution_names


@dataclass(frozen=True)
class Given:
    """One referral. `category` and `filed_at` are those with which the child stood when it was offered the place."""

    who: str
    place: int
    bin: str
    kindergarten: Trilingual
    birth_year: int
    language: str
    category: str
    filed_at: datetime | None
    issued_at: datetime
    cause: str
    round: str


def referrals(at: datetime) -> QuerySet[Referral]:
    """Those issued up to the moment, the latest first, with how the child stood and why the place came to it."""
    offered = QueueEvent.objects.filter(
        kind=Event.OFFERED, application=OuterRef("application"), place=OuterRef("place"), at=OuterRef("offer__made_at")
    ).order_by("-leaf_index")
    return (
        Referral.objects.filter(issued_at__lte=at)
        .select_related("place__pool__institution")
        .annotate(
            who=F("application__code"),
            round_code=F("offer__round__code"),
            stood_in=Subquery(offered.values("before_priority")[:1]),
            stood_since=Subquery(offered.values("before_filed_at")[:1]),
            cause=Subquery(offered.values("cause")[:1]),
        )
        .order_by("-issued_at", "-pk")
    )


def told(rows: QuerySet[Referral] | list[Referral], at: datetime) -> Iterator[Given]:
    """The rows as everybody may see them."""
    names = institution_names(local_day(at))
    for row in rows:
        pool = row.place.pool
        bin = pool.institution.bin
        since = row.stood_since  # type: ignore[attr-defined]  # annotated above
        yield Given(
            who=row.who,  # type: ignore[attr-defined]
            place=row.place_id,
            bin=bin,
            kindergarten=names.get(pool.institution_id, Trilingual(bin, bin, bin)),
            birth_year=pool.birth_year,
            language=pool.language,
            category=row.stood_in or "",  # type: ignore[attr-defined]
            filed_at=since.astimezone(CITY_ZONE) if since else None,
            issued_at=row.issued_at.astimezone(CITY_ZONE),
            cause=row.cause or "",  # type: ignore[attr-defined]
            round=row.round_code or "",  # type: ignore[attr-defined]
        )
