"""What follows for an application when a family lets a place or a referral go: stop-list, rest, or the end."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from qalam.access.actor import CLOCKWORK, by_clockwork
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.rules.deadlines import stop_until
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.rules.regimes import Consequence, terms
from qalam.preschool.services.happening import happen, locked
from qalam.preschool.territory import TERRITORY


class StillStopped(Refusal):
    """An application that is not due to come back from the stop-list."""


CAUSES = {Event.EXPIRED: "silence", Event.ANNULLED: "not-presented", Event.DECLINED: "declined"}


def follow(application: Application, consequence: Consequence, *, event: Event, at: datetime) -> None:
    """Put the application, which is held locked, where the terms say; where they say nothing it waits on."""
    verdict = terms(local_day(at), TERRITORY)
    cause = CAUSES[event]
    if consequence is Consequence.STOP_LIST:
        until = stop_until(verdict.outcome, local_day(at))
        happen(application, Event.STOPPED, at=at, by=CLOCKWORK, cause=cause, verdict=verdict, told={"until": until})
    elif consequence is Consequence.INACTIVE:
        happen(application, Event.INACTIVE, at=at, by=CLOCKWORK, cause=cause, verdict=verdict)
    elif consequence is Consequence.ANNULLED:
        happen(application, Event.LEFT, at=at, by=CLOCKWORK, cause="declined", verdict=verdict)


@by_clockwork
@transaction.atomic
def resume(*, application: Application, at: datetime) -> None:
    """Bring an application back from the stop-list with its old place, once its last day there is over.

    Refuses with StillStopped.
    """
    row = locked([application])[application.pk]
    at = hold(at)
    if row.stopped_until is None or local_day(at) <= row.stopped_until:
        raise StillStopped(STILL_STOPPED)
    happen(row, Event.RESUMED, at=at, by=CLOCKWORK, cause="term-over")


STILL_STOPPED = Trilingual(
    kk="Өтініш тоқтату тізімінде емес немесе мерзімі әлі өткен жоқ.",
    ru="Заявления нет в стоп-листе, или его срок там ещё не истёк.",
    en="The application is not on the stop-list, or its term there is not over.",
)
