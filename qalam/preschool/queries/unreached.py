"""Open offers of which nobody could be told: while that is so, their term does not run out."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from qalam.notices.models import Notice
from qalam.notices.queries import reach
from qalam.preschool.days import local_day
from qalam.preschool.models import Offer
from qalam.registry.models import Guardianship

KEY = "offer:"


def untold(at: datetime) -> QuerySet[Offer]:
    """Open offers whose family has no account, or whom no message reached and none is still on its way."""
    standing = Offer.objects.filter(state=Offer.State.OPEN, told_at=None)
    accounts = Guardianship.objects.filter(
        child=OuterRef("application__child"), period__contains=local_day(at), guardian__account__isnull=False
    )
    first = standing.order_by("made_at").values_list("made_at", flat=True).first()
    if first is None:
        return standing.none()
    notices = Notice.objects.filter(key__startswith=KEY, made_at__gte=first)
    hopeless = offers_of(reach.unreached(at=at).filter(key__startswith=KEY))
    heard = offers_of(notices.filter(reached_at__isnull=False))
    rows = standing.filter(~Exists(accounts) | Q(pk__in=hopeless)).exclude(pk__in=heard)
    return rows.select_related("application__child", "application__guardian", "place__pool__institution").order_by(
        "answer_by", "pk"
    )


def offers_of(notices: QuerySet[Notice]) -> set[int]:
    """The offers that the keys of the notices name."""
    return {int(key.split(":")[1]) for key in notices.order_by().values_list("key", flat=True)}
