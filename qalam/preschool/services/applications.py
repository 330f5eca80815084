"""What a family does with its place in the queue: files, changes its list, confirms, restores, withdraws."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from psycopg.types.range import DateRange

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, QueueEvent
from qalam.preschool.queries.own import held_seat_of
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.ages import may_stand, pool_year
from qalam.preschool.rules.deadlines import paper_by, restorable_until
from qalam.preschool.rules.lifecycle import Event, Guard, State
from qalam.preschool.rules.regimes import terms
from qalam.preschool.services import batches, telling
from qalam.preschool.services.happening import happen, locked
from qalam.preschool.services.opening import filing_of
from qalam.preschool.services.rights import demand_family, demand_specialist, own_row, remember_deed
from qalam.preschool.services.wishes import demand_wishes, keep_wishes
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Enrolment, Guardianship, Institution, Person
from qalam.registry.models.choices import GroupKind, Stay

Origin = Application.Origin
CONFIRMED = "confirm application"


class MayNotStand(Refusal):
    """A child that is too old, or not born yet."""


class AlreadyInQueue(Refusal):
    """The child stands in the queue, or left it today."""


class NotGuardian(Refusal):
    """The person named as guardian is none of the child's."""


class HasSeat(Refusal):
    """The child has a seat in a kindergarten, now or from a later day: it may ask for a move."""


class NoSeat(Refusal):
    """A move is asked for a child who has no seat in a kindergarten."""


class BadMoment(Refusal):
    """A moment of filing that lies ahead, or too far back."""


class NothingToConfirm(Refusal):
    """The city asks for no yearly confirmation, or it is done."""


class RestorableNoMore(Refusal):
    """The term for restoring is over."""


def file(
    *,
    child: Person,
    guardian: Person,
    language: str,
    wants: Sequence[Institution],
    by: User,
    at: datetime,
    stay: str = Stay.FULL,
    group_kind: str = GroupKind.ORDINARY,
    origin: str = Origin.PORTAL,
    filed_at: datetime | None = None,
    together_with: Application | None = None,
    is_asked_younger: bool = False,
) -> Application:
    """Put a child who has no seat in a kindergarten into the queue; `wants` has the dearest first.

    `filed_at` is of paper alone: the moment at which it was received. `is_asked_younger` asks for the groups of the
    next birth year, which a territory may allow to children born late in the year. Refuses with MayNotStand,
    AlreadyInQueue, NotGuardian, HasSeat, BadMoment, NotBornLate, NotYours, NotASpecialist for paper, and what `wishes`
    and `batches` refuse.
    """
    if held_seat_of(child, local_day(at)) is not None:
        raise HasSeat(HAS_SEAT)
    made = Application(
        child=child, guardian=guardian, language=language, stay=stay, group_kind=group_kind, origin=origin
    )
    on = local_day(filed_at or at)
    made.birth_year = pool_year(child.born_on, on=on, territory=TERRITORY, is_asked_younger=is_asked_younger)
    return enter(made, wants, by=by, at=at, filed_at=filed_at, together_with=together_with)


def ask_for_move(
    *,
    child: Person,
    guardian: Person,
    wants: Sequence[Institution],
    by: User,
    at: datetime,
    language: str = "",
) -> Application:
    """Put a child who has a seat into the queue for another one; the seat is its own until it is enrolled there.

    A seat counts from the day on which it was given: the family need not wait for the first day of its group.
    Refuses with NoSeat and all that `file` refuses.
    """
    seat = held_seat_of(child, local_day(at))
    if seat is None:
        raise NoSeat(NO_SEAT)
    made = Application(
        child=child,
        guardian=guardian,
        language=language or seat.group.language,
        stay=seat.group.stay,
        group_kind=seat.group.kind,
        origin=Origin.PORTAL,
        holds=seat,
    )
    return enter(made, wants, by=by, at=at)


@transaction.atomic
def enter(
    made: Application,
    wants: Sequence[Institution],
    *,
    by: User,
    at: datetime,
    filed_at: datetime | None = None,
    together_with: Application | None = None,
) -> Application:
    """The new application becomes a row of the queue, a line of its history and a leaf of the log."""
    # Two who file for one child at once wait here for each other.
    child = Person.objects.select_for_update(no_key=True).get(pk=made.child_id)
    demand_right(child, made, by, at)
    if together_with is not None:
        locked([together_with])
    at = hold(at)
    verdict = may_stand(child.born_on, local_day(at), TERRITORY)
    if not verdict.outcome:
        raise MayNotStand(verdict.reasons[0])
    demand_free(child, local_day(at))
    demand_wishes(wants, local_day(at), held=held_institution(made.holds))
    made.filed_at = moment_of_filing(made.origin, filed_at, at)
    # The log takes plain text, and members of a list of choices are none.
    made.state, made.priority = str(State.OUTSIDE), str(Application.Priority.GENERAL)
    made.language, made.stay, made.group_kind = str(made.language), str(made.stay), str(made.group_kind)
    made.period = DateRange(local_day(made.filed_at), None)
    made.save()
    keep_wishes(made, wants)
    if together_with is not None:
        batches.join(made, together_with, by, at)
    happen(made, Event.FILED, at=at, cause=str(made.origin), by=by, verdict=verdict, told=filing_of(made))
    remember_deed("file application", made, by, at)
    telling.one(made, f"filed:{made.pk}", FILED.fill(name="{name}", number=made.number), at)
    return made


def held_institution(seat: Enrolment | None) -> Institution | None:
    """Where the child has its seat."""
    return seat.group.institution if seat else None


def demand_right(child: Person, made: Application, by: User, at: datetime) -> None:
    """Who files answers for the child, or is a specialist with a paper; and so does the guardian that it names."""
    if made.origin == Origin.PAPER:
        demand_specialist(by, at)
    else:
        demand_family(child, by, at)
    if not Guardianship.objects.on(local_day(at)).filter(child=child, guardian=made.guardian).exists():
        raise NotGuardian(NOT_GUARDIAN)


def demand_free(child: Person, on: date) -> None:
    """A child stands in the queue once at a time, by days."""
    standing = Application.objects.filter(child=child, period__overlap=DateRange(on, None)).first()
    if standing is not None:
        raise AlreadyInQueue(LEFT_TODAY if standing.state == State.LEFT else STANDS.fill(number=standing.number))


def moment_of_filing(origin: str, filed_at: datetime | None, at: datetime) -> datetime:
    """The moment that orders the queue: of a paper, when it was received; the log refuses one that is too old."""
    if filed_at is None or origin != Origin.PAPER:
        return at
    if filed_at > at or local_day(at) > paper_by(local_day(filed_at), TERRITORY):
        raise BadMoment(BAD_MOMENT)
    return filed_at


@transaction.atomic
def change_choices(*, application: Application, wants: Sequence[Institution], by: User, at: datetime) -> Application:
    """Give the application another list; its place in the order stays.

    Refuses with NotYours, NotInTable while an offer or a referral is open, and what `wishes` refuses.
    """
    row, at = own_row(application, by, at), hold(at)
    demand_wishes(wants, local_day(at), held=held_institution(row.holds))
    keep_wishes(row, wants)
    happen(row, Event.CHOICES, at=at, by=by, told={"wants": [institution.bin for institution in wants]})
    remember_deed("change choices", row, by, at)
    return row


@transaction.atomic
def withdraw(*, application: Application, by: User, at: datetime) -> Application:
    """Take the child out of the queue for good. Refuses with NotYours, or NotInTable while an offer is open."""
    row, at = own_row(application, by, at), hold(at)
    happen(row, Event.LEFT, at=at, cause="withdrawn", by=by)
    remember_deed("withdraw application", row, by, at)
    telling.one(row, f"withdrawn:{row.pk}", WITHDRAWN, at)
    return row


@transaction.atomic
def restore(*, application: Application, by: User, at: datetime) -> Application:
    """Bring an inactive application back to its old place in the order, once.

    Refuses with NotYours, NotInTable, GuardFails the second time, NoSuchTerm, or RestorableNoMore.
    """
    row, at = own_row(application, by, at), hold(at)
    rested = QueueEvent.objects.filter(application=row, kind=Event.INACTIVE).order_by("-leaf_index").first()
    if row.state == State.INACTIVE and rested is not None:
        last = restorable_until(terms(local_day(rested.at), TERRITORY).outcome, local_day(rested.at))
        if local_day(at) > last:
            raise RestorableNoMore(RESTORABLE_NO_MORE.fill(last=last))
    before = QueueEvent.objects.filter(application=row, kind=Event.RESTORED, cause="parent").exists()
    happen(row, Event.RESTORED, at=at, cause="parent", by=by, facts=set() if before else {Guard.NOT_RESTORED})
    remember_deed("restore application", row, by, at)
    return row


@transaction.atomic
def confirm(*, application: Application, by: User, at: datetime) -> Application:
    """The family confirms that it still waits; a row of the audit keeps it, for the yearly renewal to find.

    Refuses with NotYours, or NothingToConfirm where the city does not ask or has the answer.
    """
    row = own_row(application, by, at)
    if not asks_to_confirm(local_day(at)) or row.state == State.LEFT:
        raise NothingToConfirm(NOTHING_TO_CONFIRM)
    remember_deed(CONFIRMED, row, by, at)
    return row


def asks_to_confirm(on: date) -> bool:
    """Whether families confirm every year that they still wait."""
    return bool(PARAMETERS.in_force("preschool.renewal.confirmation", on=on, city=TERRITORY).value)


FILED = Trilingual(
    kk="{name} балаңыз балабақша кезегіне тұрды. Өтініш нөмірі — {number}.",
    ru="Ваш ребёнок ({name}) поставлен в очередь в детский сад. Номер заявления — {number}.",
    en="Your child {name} stands in the kindergarten queue. The number of the application is {number}.",
)
WITHDRAWN = Trilingual(
    kk="{name} балаңыздың өтініші қайтарып алынды, бала кезектен шықты.",
    ru="Заявление ребёнка ({name}) отозвано, он выбыл из очереди.",
    en="The application of your child {name} is withdrawn; the child has left the queue.",
)
STANDS = Trilingual(
    kk="Бұл бала кезекте тұр, өтініш нөмірі — {number}. Екінші өтініш қажет емес.",
    ru="Этот ребёнок уже стоит в очереди, номер заявления — {number}. Второе заявление не нужно.",
    en="This child stands in the queue already, application {number}. A second one is not needed.",
)
LEFT_TODAY = Trilingual(
    kk="Бұл бала кезектен бүгін шықты. Жаңа өтінішті ертең беріңіз.",
    ru="Этот ребёнок выбыл из очереди сегодня. Новое заявление подайте завтра.",
    en="This child left the queue today. File the new application tomorrow.",
)
NOT_GUARDIAN = Trilingual(
    kk="Тізілімде бұл адам баланың ата-анасы не заңды өкілі ретінде көрсетілмеген. Алдымен құжатын тексеріңіз.",
    ru="В реестре этот человек не указан родителем или представителем ребёнка. Сначала проверьте его документ.",
    en="The records do not name this person as the child's parent or guardian. Look at their papers first.",
)
HAS_SEAT = Trilingual(
    kk="Балаңыздың балабақшада орны бар. Басқа балабақшаға ауысуды сұраңыз: ауысқанша бұл орны сақталады.",
    ru="У ребёнка есть место в детском саду. Попросите о переводе в другой: до перевода это место сохранится.",
    en="Your child has a seat in a kindergarten. Ask for a move to another one: the seat is kept until then.",
)
NO_SEAT = Trilingual(
    kk="Балаңыздың балабақшада орны жоқ, сондықтан ауысу емес, кезекке тұру керек.",
    ru="У ребёнка нет места в детском саду, поэтому нужен не перевод, а постановка в очередь.",
    en="Your child has no seat in a kindergarten, so it needs no move: put it into the queue.",
)
BAD_MOMENT = Trilingual(
    kk="Қағаз өтініш қабылданған уақыт дұрыс емес: ол әлі келмеген немесе енгізу мерзімі өтіп кеткен.",
    ru="Неверное время приёма бумажного заявления: оно ещё не наступило или срок ввода прошёл.",
    en="The moment at which the paper was received cannot be: it lies ahead, or the term for entering it is over.",
)
NOTHING_TO_CONFIRM = Trilingual(
    kk="Қалада өтінішті жыл сайын растау талап етілмейді. Ештеңе істеудің қажеті жоқ.",
    ru="В городе не требуется ежегодно подтверждать заявление. Делать ничего не нужно.",
    en="The city does not ask to confirm applications every year. There is nothing to do.",
)
RESTORABLE_NO_MORE = Trilingual(
    kk="Өтінішті қалпына келтіру мерзімі {last} күні бітті. Жаңа өтініш беріңіз немесе қайта қарауды сұраңыз.",
    ru="Восстановить заявление можно было до {last}. Подайте новое или попросите о пересмотре.",
    en="The application could be restored until {last}. File a new one or ask for a review.",
)
