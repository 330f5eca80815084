"""What a specialist does by hand with an application: stop it for a time, bring it back, or end a double one."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.ledger.services.log import hold
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.queries.duplicates import DIFFERENT, PAIR, key_of
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.services import telling
from qalam.preschool.services.happening import happen, locked
from qalam.preschool.services.rights import demand_specialist, remember_deed


class NoReason(Refusal):
    """A deed by hand without a reason."""


class DayIsOver(Refusal):
    """A stop that would end before it begins."""


class NotADouble(Refusal):
    """An application named as the double of itself, or of one that is not in the queue."""


@transaction.atomic
def stop(*, application: Application, until: date, reason: str, by: User, at: datetime) -> Application:
    """Put an application on the stop-list up to and with a day; it keeps its turn.

    Refuses with NotASpecialist, NoReason, DayIsOver, NotInTable.
    """
    row, at = by_hand(application, reason, by, at), hold(at)
    if until < local_day(at):
        raise DayIsOver(DAY_IS_OVER)
    happen(row, Event.STOPPED, at=at, cause="specialist", by=by, told={"until": until})
    remember_deed("stop application", row, by, at, reason.strip())
    telling.one(row, f"stopped:{row.pk}:{at.isoformat()}", STOPPED.fill(name="{name}", until=f"{until:%d.%m.%Y}"), at)
    return row


@transaction.atomic
def resume(*, application: Application, reason: str, by: User, at: datetime) -> Application:
    """Bring an application back from the stop-list before its day, by review.

    Refuses with NotASpecialist, NoReason, NotInTable.
    """
    row, at = by_hand(application, reason, by, at), hold(at)
    happen(row, Event.RESUMED, at=at, cause="review", by=by)
    remember_deed("resume application", row, by, at, reason.strip())
    telling.one(row, f"resumed:{row.pk}:{at.isoformat()}", BACK, at)
    return row


@transaction.atomic
def restore(*, application: Application, reason: str, by: User, at: datetime) -> Application:
    """Make an inactive application active again with its old place, by review.

    Refuses with NotASpecialist, NoReason, NotInTable.
    """
    row, at = by_hand(application, reason, by, at), hold(at)
    happen(row, Event.RESTORED, at=at, cause="review", by=by)
    remember_deed("restore application", row, by, at, reason.strip())
    telling.one(row, f"restored:{row.pk}:{at.isoformat()}", BACK, at)
    return row


@transaction.atomic
def end_double(*, application: Application, of: Application, reason: str, by: User, at: datetime) -> Application:
    """End an application of a child who stands in the queue with another one, `of`, which stays as it is.

    Refuses with NotASpecialist, NoReason, NotADouble, NotInTable.
    """
    demand_specialist(by, at)
    rows, at = locked([application, of]), hold(at)
    if application.pk == of.pk or rows[of.pk].state == Application.State.LEFT:
        raise NotADouble(NOT_A_DOUBLE)
    demand_reason(reason)
    row = rows[application.pk]
    happen(row, Event.LEFT, at=at, cause="duplicate", by=by)
    remember_deed("end double application", row, by, at, f"{of.number}: {reason.strip()}")
    telling.one(row, f"double:{row.pk}", ENDED, at)
    return row


@transaction.atomic
def keep_both(*, first: Application, second: Application, reason: str, by: User, at: datetime) -> None:
    """Say that two applications are of different children: they are not shown as doubles again.

    Refuses with NotASpecialist, NoReason, NotADouble.
    """
    demand_specialist(by, at)
    demand_reason(reason)
    if first.pk == second.pk:
        raise NotADouble(NOT_A_DOUBLE)
    Deed.objects.create(
        action=DIFFERENT, by=by, at=at, subject_kind=PAIR, subject_key=key_of(first, second), reason=reason.strip()
    )


def by_hand(application: Application, reason: str, by: User, at: datetime) -> Application:
    """The application, locked, for a deed that a specialist gives a reason for."""
    demand_specialist(by, at)
    demand_reason(reason)
    return locked([application])[application.pk]


def demand_reason(reason: str) -> None:
    """Refuse with NoReason what nobody could explain later."""
    if not reason.strip():
        raise NoReason(NO_REASON)


NO_REASON = Trilingual(
    kk="Себебі жазылмаған. Кейін түсінуге болатындай бір-екі сөйлем жазыңыз.",
    ru="Причина не указана. Напишите одно-два предложения, чтобы потом было понятно.",
    en="The reason is missing. Write a sentence or two, so that it can be understood later.",
)
DAY_IS_OVER = Trilingual(
    kk="Тоқтатудың соңғы күні өтіп кеткен. Бүгінді немесе кейінгі күнді көрсетіңіз.",
    ru="Последний день остановки уже прошёл. Укажите сегодняшний день или более поздний.",
    en="The last day of the stop is over. Name today or a later day.",
)
NOT_A_DOUBLE = Trilingual(
    kk="Екінші өтініш кезекте тұрған басқа өтініш болуы керек. Екеуін қайта тексеріңіз.",
    ru="Второе заявление должно быть другим и стоять в очереди. Сверьте оба ещё раз.",
    en="The other application must be a different one that stands in the queue. Compare both again.",
)
STOPPED = Trilingual(
    kk="{name} балаңыздың өтініші {until} күніне дейін тоқтатылды. Кезегі сақталады, себебін бөлімнен біле аласыз.",
    ru="Заявление ребёнка ({name}) остановлено до {until} включительно. Очередь сохранена, причину скажет отдел.",
    en="The application of your child {name} is stopped until {until}. It keeps its turn; the department says why.",
)
BACK = Trilingual(
    kk="{name} балаңыздың өтініші бұрынғы орнымен кезекке қайтты.",
    ru="Заявление ребёнка ({name}) вернулось в очередь на прежнее место.",
    en="The application of your child {name} is back in the queue at its old place.",
)
ENDED = Trilingual(
    kk="{name} балаңыздың қайталанған өтініші жабылды. Екінші өтініші кезекте қалады.",
    ru="Повторное заявление ребёнка ({name}) закрыто. Другое его заявление остаётся в очереди.",
    en="A second application of your child {name} was ended. The other one stays in the queue.",
)
