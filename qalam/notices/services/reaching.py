"""Working the could-not-reach list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from qalam.access.demanding import demand
from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.notices.models import Notice, Reaching
from qalam.notices.permissions import MAY, Action
from qalam.notices.services.marking import mark_reached


class AlreadyReached(Refusal):
    """The notice has reached its person meanwhile, or a colleague has worked it."""


def work(*, notice: Notice, how: Reaching.How, by: User, at: datetime, note: str = "") -> Reaching:
    """Record that the person was called, visited, or looked for in vain: from now on the notice counts as reached.

    Refuses with NotOfYourRole or AlreadyReached.
    """
    demand(MAY, Action.WORK_UNREACHED, by=by, at=at)
    with transaction.atomic():
        found = Notice.objects.select_for_update().get(pk=notice.pk)
        if found.reached_at is not None:
            raise AlreadyReached(REACHED)
        reaching = Reaching.objects.create(notice=found, how=how, by=by, at=at, note=note.strip())
        mark_reached([found.pk], at=at)
        Deed.objects.create(
            action="notices.work",
            by=by,
            at=at,
            subject_kind="notices.notice",
            subject_key=found.key[:80],
            reason=note.strip(),
            detail={"how": str(how)},
        )
    return reaching


REACHED = Trilingual(
    kk="Бұл хабарлама иесіне жетіп қойған, сондықтан тізімнен алынды.",
    ru="Это сообщение уже дошло до адресата, поэтому из списка оно ушло.",
    en="This notice has reached its person meanwhile, so it has left the list.",
)
