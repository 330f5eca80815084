"""State orders of private kindergartens: entered from a paper by one person, in force once another has signed.

An order decides which kindergartens families can name and which seats are the queue's, so two persons look at it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from psycopg.types.range import DateRange

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import OrderChange
from qalam.preschool.services.deciding import decide, demand_second_person
from qalam.preschool.services.rights import demand_specialist, remember_deed
from qalam.registry.models import Institution, InstitutionProfile, StateOrder
from qalam.registry.models.choices import Ownership

LONGEST = 200
ONE_DAY = timedelta(days=1)
KINDS = (Institution.Kind.KINDERGARTEN, Institution.Kind.MINI_CENTRE)


class NotPrivate(Refusal):
    """An institution that needs no state order: it is the state's, or no kindergarten."""


class NoDocument(Refusal):
    """A change that rests on no paper."""


class NoSeats(Refusal):
    """An order of no places."""


class WrongDays(Refusal):
    """An order that would end before it begins, or later than it ends already."""


class OrderThere(Refusal):
    """Another order of the kindergarten holds on some of these days."""


class ChangeWaits(Refusal):
    """Another change of the kindergarten waits for its second person."""


class NoReason(Refusal):
    """A refusal without a reason."""


@transaction.atomic
def propose(
    *,
    institution: Institution,
    begins_on: date,
    last_day: date | None,
    seats: int,
    document: str,
    by: User,
    at: datetime,
) -> OrderChange:
    """Enter a state order from its paper; it is in force once a second person has signed.

    Refuses with NotASpecialist, NotPrivate, NoSeats, WrongDays, NoDocument, OrderThere or ChangeWaits.
    """
    demand_specialist(by, at)
    demand_private(institution, begins_on)
    if seats < 1:
        raise NoSeats(NO_SEATS)
    if last_day is not None and last_day < begins_on:
        raise WrongDays(WRONG_DAYS)
    change = OrderChange(institution=institution, begins_on=begins_on, last_day=last_day, seats=seats)
    demand_free(change)
    return enter(change, document, by, at)


@transaction.atomic
def propose_end(*, order: StateOrder, last_day: date, document: str, by: User, at: datetime) -> OrderChange:
    """Enter the paper by which an order ends before its time, with its last day.

    Refuses with NotASpecialist, WrongDays, NoDocument or ChangeWaits.
    """
    demand_specialist(by, at)
    demand_shorter(order, last_day)
    return enter(OrderChange(institution=order.institution, order=order, last_day=last_day), document, by, at)


def enter(change: OrderChange, document: str, by: User, at: datetime) -> OrderChange:
    """The change waits for its second person."""
    if not document.strip():
        raise NoDocument(NO_DOCUMENT)
    change.document, change.proposed_by, change.proposed_at = document.strip()[:LONGEST], by, at
    try:
        with transaction.atomic():
            change.save()
    except IntegrityError as problem:
        raise ChangeWaits(CHANGE_WAITS) from problem
    remember_change("propose state order" if change.order_id is None else "propose end of state order", change, by, at)
    return change


@transaction.atomic
def sign(*, change: OrderChange, by: User, at: datetime) -> StateOrder:
    """Sign a change as the second person, who has compared the paper: the order begins or ends with its days.

    Refuses with NotASpecialist, DecidedAlready, SamePerson, OrderThere or WrongDays.
    """
    demand_specialist(by, at)
    found = undecided(change, by)
    order = begin(found) if found.order_id is None else end(found)
    decide(found, OrderChange.State.DONE, by, at)
    remember_change("sign state order" if found.order_id is None else "sign end of state order", found, by, at)
    return order


@transaction.atomic
def refuse(*, change: OrderChange, reason: str, by: User, at: datetime) -> OrderChange:
    """Refuse a change as the second person; nothing begins or ends.

    Refuses with NotASpecialist, DecidedAlready, SamePerson or NoReason.
    """
    demand_specialist(by, at)
    found = undecided(change, by)
    if not reason.strip():
        raise NoReason(NO_REASON)
    found.reason = reason.strip()[:300]
    decide(found, OrderChange.State.REFUSED, by, at)
    remember_change("refuse state order", found, by, at)
    return found


def begin(change: OrderChange) -> StateOrder:
    """The order of the paper."""
    demand_free(change)
    return StateOrder.objects.create(
        institution=change.institution, period=days_of(change), seats=change.seats, document=change.document
    )


def end(change: OrderChange) -> StateOrder:
    """The order with its new last day."""
    # A change that ends an order has both.
    assert change.order_id is not None
    assert change.last_day is not None
    order = StateOrder.objects.select_for_update(of=("self",), no_key=True).get(pk=change.order_id)
    demand_shorter(order, change.last_day)
    order.period = DateRange(order.period.lower, change.last_day + ONE_DAY)
    order.ended_by = change.document
    order.save(update_fields=["period", "ended_by"])
    return order


def days_of(change: OrderChange) -> DateRange:
    """The days on which the new order holds."""
    return DateRange(change.begins_on, change.last_day + ONE_DAY if change.last_day else None)


def demand_private(institution: Institution, on: date) -> None:
    """Refuse with NotPrivate what is no private kindergarten on the day."""
    profiles = InstitutionProfile.objects.on(on).filter(institution=institution, ownership=Ownership.PRIVATE)
    if institution.kind not in KINDS or not profiles.exists():
        raise NotPrivate(NOT_PRIVATE)


def demand_free(change: OrderChange) -> None:
    """Refuse with OrderThere where an order of the kindergarten holds on some of the days."""
    # Two who sign for one kindergarten at once wait here for each other.
    Institution.objects.select_for_update(of=("self",), no_key=True).get(pk=change.institution_id)
    if StateOrder.objects.filter(institution=change.institution_id, period__overlap=days_of(change)).exists():
        raise OrderThere(ORDER_THERE)


def demand_shorter(order: StateOrder, last_day: date) -> None:
    """Refuse with WrongDays a last day before the order begins, or not before the one that it has."""
    is_before = order.period.lower is not None and last_day < order.period.lower
    if is_before or (order.period.upper is not None and last_day + ONE_DAY >= order.period.upper):
        raise WrongDays(WRONG_END)


def undecided(change: OrderChange, by: User) -> OrderChange:
    """The change, locked, for a second person."""
    rows = OrderChange.objects.select_for_update(of=("self",), no_key=True).select_related("institution")
    found = rows.get(pk=change.pk)
    demand_second_person(found, by, decided=DECIDED, same=SAME_PERSON)
    return found


def remember_change(action: str, change: OrderChange, by: User, at: datetime) -> None:
    """One row of the audit, with the days and the seats that the change is about."""
    days = {"from": str(change.begins_on or ""), "last_day": str(change.last_day or ""), "seats": change.seats}
    about = {"change": change.pk, "day": str(local_day(at)), **days}
    remember_deed(action, change, by, at, change.reason or change.document, **about)


NOT_PRIVATE = Trilingual(
    kk="Бұл ұйымға мемлекеттік тапсырыс тіркелмейді: ол көрсетілген күні жекеменшік балабақша емес. Басқасын таңдаңыз.",
    ru="Этой организации государственный заказ не вносится: в указанный день это не частный детский сад. Выберите "
    "другую.",
    en="No state order is recorded for this institution: on that day it is no private kindergarten. Choose another.",
)
NO_SEATS = Trilingual(
    kk="Тапсырыс орын санын көрсетуі керек: кемінде бір орын.",
    ru="В заказе должно быть число мест: хотя бы одно.",
    en="An order names how many places it is for: at least one.",
)
NO_DOCUMENT = Trilingual(
    kk="Негіз болатын құжат көрсетілмеген. Оның атауын, нөмірін және күнін жазыңыз.",
    ru="Не указан документ-основание. Напишите его название, номер и дату.",
    en="The source document is missing. Write its name, number and date.",
)
WRONG_DAYS = Trilingual(
    kk="Тапсырыстың соңғы күні басталатын күнінен бұрын. Күндерді тексеріңіз.",
    ru="Последний день заказа раньше первого. Проверьте дни.",
    en="The last day of the order is before its first. Check the days.",
)
WRONG_END = Trilingual(
    kk="Бұл күнмен тапсырысты аяқтауға болмайды: ол тапсырыс басталғанға дейін немесе қазіргі соңғы күнінен ерте емес.",
    ru="Этим днём заказ не завершить: он раньше его начала или не раньше нынешнего последнего дня.",
    en="The order cannot end on that day: it is before the order begins, or not before the last day that it has now.",
)
ORDER_THERE = Trilingual(
    kk="Бұл күндерде балабақшаның мемлекеттік тапсырысы бар. Алдымен оны аяқтаңыз немесе басқа күндерді көрсетіңіз.",
    ru="На эти дни у детского сада уже есть государственный заказ. Сначала завершите его или укажите другие дни.",
    en="The kindergarten holds a state order on these days already. End that one first, or name other days.",
)
CHANGE_WAITS = Trilingual(
    kk="Бұл балабақшаның тапсырысы бойынша енгізілген өзгеріс екінші маманның қолын күтіп тұр. Алдымен соны шешіңіз.",
    ru="Изменение заказа этого детского сада уже ждёт второй подписи. Сначала решите его.",
    en="A change of this kindergarten's order waits for a second signature already. Decide that one first.",
)
DECIDED = Trilingual(
    kk="Бұл өзгеріс бойынша шешім шығып қойған. Бетті жаңартып көріңіз.",
    ru="По этому изменению решение уже принято. Обновите страницу.",
    en="This change has its decision already. Reload the page.",
)
SAME_PERSON = Trilingual(
    kk="Бұл өзгерісті Сіз енгіздіңіз, сондықтан құжатпен салыстырып, басқа маман қол қояды.",
    ru="Это изменение внесли Вы, поэтому сверяет с документом и подписывает другой специалист.",
    en="You entered this change, so another specialist compares the paper and signs.",
)
NO_REASON = Trilingual(
    kk="Бас тарту себебі жазылмаған. Құжаттан не сәйкес келмейтінін жазыңыз.",
    ru="Причина отказа не указана. Напишите, что не сходится с документом.",
    en="The reason of the refusal is missing. Write what does not agree with the paper.",
)
