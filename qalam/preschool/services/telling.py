"""What families are told, and whether they were reached: an offer that nobody heard of cannot lapse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from qalam.access.actor import by_clockwork
from qalam.access.models import User
from qalam.kernel.trilingual import Trilingual
from qalam.notices.models import Notice
from qalam.notices.services.outbox import Message, put_many
from qalam.preschool.days import end_of, local_day
from qalam.preschool.models import Application, Offer, Place, Referral
from qalam.preschool.queries.kindergarten import heads_of
from qalam.preschool.rules.deadlines import answer_by
from qalam.preschool.rules.regimes import Terms
from qalam.registry.models import Guardianship, Institution, Person


def guardians(applications: Sequence[Application], at: datetime) -> dict[int, list[User]]:
    """The accounts of those who answer for each child on that day, by the child."""
    held = Guardianship.objects.on(local_day(at)).filter(child__in=[one.child_id for one in applications])
    found: dict[int, list[User]] = defaultdict(list)
    pairs = held.exclude(guardian__account=None).select_related("guardian__account__user").order_by("guardian_id")
    for guardianship in pairs:
        found[guardianship.child_id].append(guardianship.guardian.account.user)
    return found


def tell(
    told: Sequence[tuple[Application, str, Trilingual]],
    *,
    at: datetime,
    is_urgent: bool = False,
    expires_at: datetime | None = None,
) -> None:
    """Tell the guardians of each child its sentence, once for each key; `{name}` in it is the child's."""
    of_child = guardians([application for application, _, _ in told], at)
    names = dict(Person.objects.filter(pk__in=[one.child_id for one, _, _ in told]).values_list("pk", "given_name"))
    put_many(
        (
            Message(
                to=user,
                key=f"{key}:{user.pk}",
                sentence=sentence.fill(name=names[application.child_id]),
                link=f"/queue/{application.number}/",
                is_urgent=is_urgent,
                expires_at=expires_at,
            )
            for application, key, sentence in told
            for user in of_child[application.child_id]
        ),
        at=at,
    )


def offered(offers: Sequence[Offer], *, at: datetime, is_exchange: bool = False) -> None:
    """Places are offered, all with one term: urgent, since silence has consequences."""
    if not offers:
        return
    until = offers[0].answer_by
    sentence = (EXCHANGED if is_exchange else OFFERED).fill(name="{name}", until=f"{local_day(until):%d.%m.%Y}")
    told = [(offer.application, f"offer:{offer.pk}", sentence) for offer in offers]
    tell(told, at=at, is_urgent=True, expires_at=until)


def one(application: Application, key: str, sentence: Trilingual, at: datetime) -> None:
    """One sentence to the guardians of one child."""
    tell([(application, key, sentence)], at=at)


@by_clockwork
def reminded(offers: Iterable[Offer], *, at: datetime) -> None:
    """The last day of each offer has come and nobody answered."""
    tell([(offer.application, f"reminder:{offer.pk}", REMINDED) for offer in offers], at=at, is_urgent=True)


def referred(referral: Referral, *, at: datetime) -> None:
    """The referral is there."""
    sentence = REFERRED.fill(name="{name}", until=f"{referral.present_by:%d.%m.%Y}")
    one(referral.application, f"referral:{referral.pk}", sentence, at)
    arrived(referral, at=at)


def arrived(referral: Referral, *, at: datetime) -> None:
    """A family is coming to the kindergarten: its head is told, with no word of the child."""
    sentence = ARRIVED.fill(group=referral.place.group.name, until=f"{referral.present_by:%d.%m.%Y}")
    link, key = f"/queue/kindergarten/referrals/{referral.number}/", f"arrived:{referral.pk}"
    heads = heads_of(referral.place.group.institution, local_day(at))
    put_many((Message(to=user, key=f"{key}:{user.pk}", sentence=sentence, link=link) for user in heads), at=at)


@by_clockwork
def closed_without_order(places: Sequence[Place], *, at: datetime) -> None:
    """A state order is over, and so the places were closed: the heads of their kindergartens are told how many."""
    by_house: dict[Institution, list[Place]] = defaultdict(list)
    for place in places:
        by_house[place.pool.institution].append(place)
    put_many(
        (
            Message(
                to=user,
                key=f"order-ended:{closed[0].pk}:{user.pk}",
                sentence=CLOSED.fill(count=len(closed)),
                link="/queue/kindergarten/",
            )
            for house, closed in by_house.items()
            for user in heads_of(house, local_day(at))
        ),
        at=at,
    )


def expired(offer: Offer, *, at: datetime) -> None:
    """The offer ran out."""
    one(offer.application, f"expired:{offer.pk}", EXPIRED, at)


def recalled(offer: Offer, *, at: datetime) -> None:
    """The department took the offer back."""
    one(offer.application, f"recalled:{offer.pk}", RECALLED, at)


def broken_off(applications: Iterable[Application], round_code: str, *, at: datetime) -> None:
    """An exchange did not come about, by no doing of these families."""
    tell([(one, f"exchange:{round_code}:{one.pk}", BROKEN_OFF) for one in applications], at=at)


def refused(referral: Referral, *, at: datetime) -> None:
    """The kindergarten refused the papers."""
    one(referral.application, f"refused:{referral.pk}", REFUSED, at)


def annulled(referral: Referral, *, at: datetime) -> None:
    """The referral was not presented."""
    one(referral.application, f"annulled:{referral.pk}", ANNULLED, at)


def enrolled(referral: Referral, *, at: datetime) -> None:
    """The child has its seat."""
    one(referral.application, f"enrolled:{referral.pk}", ENROLLED, at)


def reached_at(offer: Offer) -> datetime | None:
    """When the family heard of the offer: the notice was opened or delivered, or a specialist told them; else None."""
    told = Notice.objects.filter(key__startswith=f"offer:{offer.pk}:", reached_at__isnull=False)
    heard = told.order_by("reached_at").values_list("reached_at", flat=True).first()
    moments = [moment for moment in (offer.told_at, heard) if moment is not None]
    return min(moments, default=None)


def may_lapse(offer: Offer, in_force: Terms, at: datetime) -> bool:
    """Whether silence counts: the last day is over, and the family had the whole term since it heard of the offer."""
    if at <= offer.answer_by:
        return False
    heard = reached_at(offer)
    return heard is not None and at >= end_of(answer_by(in_force, local_day(heard)))


OFFERED = Trilingual(
    kk="{name} балаңызға балабақшадан орын ұсынылды. {until} күніне дейін жауап беріңіз.",
    ru="Вашему ребёнку ({name}) предложено место в детском саду. Ответьте до {until} включительно.",
    en="A kindergarten place is offered to your child {name}. Answer by {until}.",
)
EXCHANGED = Trilingual(
    kk="{name} балаңызға орын алмасу ұсынылды. Балаңыз қазіргі орнын сақтайды: бәрі келіскенде ғана бір мезетте "
    "ауысасыздар. {until} күніне дейін жауап беріңіз.",
    ru="Вашему ребёнку ({name}) предложен обмен местами. Нынешнее место остаётся за ним, пока не согласятся все: дети "
    "меняются в один момент. Ответьте до {until} включительно.",
    en="An exchange of seats is offered to your child {name}. It keeps its seat until all agree: the children move at "
    "one moment. Answer by {until}.",
)
BROKEN_OFF = Trilingual(
    kk="{name} балаңызға ұсынылған орын алмасу болмады: басқа отбасы келіспеді. Балаңыздың орны да, "
    "кезегі де сақталды.",
    ru="Обмен местами для вашего ребёнка ({name}) не состоялся: отказалась другая семья. Место и очередь сохранены.",
    en="The exchange of seats for your child {name} did not come about: another family fell out. Its seat and its turn "
    "are kept.",
)
REMINDED = Trilingual(
    kk="{name} балаңызға ұсынылған орынға жауап берудің соңғы күні келді.",
    ru="Сегодня последний день, чтобы ответить на место, предложенное вашему ребёнку ({name}).",
    en="Today is the last day to answer the place offered to your child {name}.",
)
REFERRED = Trilingual(
    kk="{name} балаңызға жолдама берілді. Оны {until} күніне дейін балабақшаға көрсетіңіз.",
    ru="Вашему ребёнку ({name}) выдано направление. Предъявите его в детский сад до {until} включительно.",
    en="A referral is issued for your child {name}. Bring it to the kindergarten by {until}.",
)
ARRIVED = Trilingual(
    kk="«{group}» тобына жолдама берілді. Отбасы {until} күніне дейін келуі керек.",
    ru="Выдано направление в группу «{group}». Семья должна прийти до {until} включительно.",
    en="A referral to the group '{group}' is issued. The family has to come by {until}.",
)
CLOSED = Trilingual(
    kk="Балабақшаңыздың мемлекеттік тапсырысы аяқталды не топ басталғанша аяқталады. Кезекке ашылған бос орындар "
    "жабылды: {count}.",
    ru="Государственный заказ Вашего детского сада закончился или закончится до начала группы. Закрыты свободные места "
    "для очереди: {count}.",
    en="The state order of your kindergarten is over, or will be before the group begins. Free places that were open "
    "for the queue are closed: {count}.",
)
EXPIRED = Trilingual(
    kk="{name} балаңызға ұсынылған орынға жауап беру мерзімі өтті. Кезектегі орны туралы өтініш бетінде жазылған.",
    ru="Срок ответа на место для ребёнка ({name}) истёк. На странице заявления сказано, что с его очередью.",
    en="The term for the place offered to your child {name} is over. The application's page tells of its turn.",
)
RECALLED = Trilingual(
    kk="{name} балаңызға ұсынылған орынды бөлім қайтарып алды. Баланың кезегі сақталды.",
    ru="Отдел отозвал место, предложенное вашему ребёнку ({name}). Очередь ребёнка сохранена.",
    en="The department took back the place offered to your child {name}. The child keeps its turn.",
)
REFUSED = Trilingual(
    kk="Балабақша {name} балаңыздың құжаттарын қабылдамады. Себебі өтініш бетінде жазылған, баланың кезегі сақталды.",
    ru="Детский сад не принял документы ребёнка ({name}). Причина на странице заявления, очередь сохранена.",
    en="The kindergarten did not take the papers of your child {name}. The page says why; the child keeps its turn.",
)
ANNULLED = Trilingual(
    kk="{name} балаңыздың жолдамасы мерзімінде көрсетілмегендіктен жойылды. Келесі қадам өтініш бетінде.",
    ru="Направление ребёнка ({name}) не предъявлено в срок и аннулировано. Что дальше, сказано на странице заявления.",
    en="The referral of your child {name} was not presented in time and is annulled. The page says what happens next.",
)
ENROLLED = Trilingual(
    kk="{name} балаңыз балабақшаға қабылданды.",
    ru="Ваш ребёнок ({name}) зачислен в детский сад.",
    en="Your child {name} is enrolled in the kindergarten.",
)
