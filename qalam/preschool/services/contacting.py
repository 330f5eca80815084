"""Telling a family of its offer by phone or in person, where no message could."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.preschool.models import Application, Offer
from qalam.preschool.services.rights import demand_specialist


class ToldAlready(Refusal):
    """Somebody has told the family, or the offer has its answer."""


@transaction.atomic
def tell(*, offer: Offer, note: str, by: User, at: datetime) -> Offer:
    """Record that a person told the family of its offer: from this moment its term runs.

    Refuses with NotASpecialist, ToldAlready.
    """
    demand_specialist(by, at)
    Application.objects.select_for_update(of=("self",)).get(pk=offer.application_id)
    found = Offer.objects.select_for_update(of=("self",)).get(pk=offer.pk)
    if found.state != Offer.State.OPEN or found.told_at is not None:
        raise ToldAlready(TOLD)
    found.told_at, found.told_by = at, by
    found.save(update_fields=["told_at", "told_by"])
    Deed.objects.create(
        action="tell of offer by phone", by=by, at=at, subject_kind="offer", subject_key=str(found.pk),
        reason=note.strip(),
    )  # fmt: skip
    return found


TOLD = Trilingual(
    kk="Бұл отбасыға хабарланған немесе ол жауап берген. Бетті жаңартып көріңіз.",
    ru="Этой семье уже сообщили, или она ответила. Обновите страницу.",
    en="This family has been told, or has answered. Reload the page.",
)
