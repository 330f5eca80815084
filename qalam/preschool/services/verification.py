"""What a specialist finds of a paper, and what time does to it: confirmed, refused, lapsed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from qalam.access.actor import CLOCKWORK, by_clockwork
from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.days import begin_of, local_day
from qalam.preschool.models import Application, Evidence
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.categories import GROUNDS, Paper, effective_category, last_valid_day
from qalam.preschool.rules.lifecycle import Event, State
from qalam.preschool.rules.turn import Category
from qalam.preschool.services import telling
from qalam.preschool.services.deciding import DecidedAlready, decide
from qalam.preschool.services.evidence import settle, told_to_rules
from qalam.preschool.services.happening import Happening, keep, locked, remember, step
from qalam.preschool.services.rights import demand_specialist, remember_deed
from qalam.preschool.territory import TERRITORY

TOGETHER = 1000
OPEN = (Evidence.State.CLAIMED, Evidence.State.CONFIRMED)
AGEING = tuple(code for code, ground in GROUNDS.items() if ground.paper is Paper.WORKPLACE_CERTIFICATE)
"""Grounds whose paper lives only so long after its day of issue."""
SHORTEST_MONTH = timedelta(days=28)


class NoReason(Refusal):
    """A refusal without a reason."""


class WrongDay(Refusal):
    """A day of issue that is still to come, or a last day before it."""


class TooOld(Refusal):
    """A certificate that is no longer valid on the day on which it is confirmed."""


@transaction.atomic
def confirm(
    *, evidence: Evidence, issued_on: date, by: User, at: datetime, valid_until: date | None = None
) -> Evidence:
    """Confirm a paper that a person of the department has seen; the child's category follows at once.

    Refuses with NotASpecialist, DecidedAlready, WrongDay, TooOld.
    """
    demand_specialist(by, at)
    (row, found), at = locked_pair(evidence), hold(at)
    if found.state != Evidence.State.CLAIMED:
        raise DecidedAlready(DECIDED)
    if issued_on > local_day(at) or (valid_until is not None and valid_until < issued_on):
        raise WrongDay(WRONG_DAY)
    found.issued_on, found.valid_until = issued_on, valid_until
    last = last_valid_day(told_to_rules(found), TERRITORY)
    if last is not None and last < local_day(at):
        raise TooOld(TOO_OLD.fill(until=f"{last:%d.%m.%Y}"))
    decide(found, Evidence.State.CONFIRMED, by, at)
    settle(row, at, by=by, cause="evidence-confirmed")
    remember_deed("confirm evidence", found, by, at, found.reason)
    telling.one(row, f"evidence-confirmed:{found.pk}", CONFIRMED, at)
    return found


@transaction.atomic
def refuse(*, evidence: Evidence, reason: str, by: User, at: datetime) -> Evidence:
    """Refuse a paper, or one that was confirmed wrongly; the family reads the reason and may ask for a review.

    Refuses with NotASpecialist, DecidedAlready, NoReason.
    """
    demand_specialist(by, at)
    (row, found), at = locked_pair(evidence), hold(at)
    if found.state not in OPEN:
        raise DecidedAlready(DECIDED)
    if not reason.strip():
        raise NoReason(NO_REASON)
    found.reason = reason.strip()[:300]
    decide(found, Evidence.State.REFUSED, by, at)
    settle(row, at, by=by, cause="evidence-refused")
    remember_deed("refuse evidence", found, by, at, found.reason)
    telling.one(row, f"evidence-refused:{found.pk}", REFUSED, at)
    return found


def locked_pair(evidence: Evidence) -> tuple[Application, Evidence]:
    """The application and then its paper, locked in the order of all deeds."""
    row = Application.objects.select_for_update(of=("self",)).get(pk=evidence.application_id)
    return row, Evidence.objects.select_for_update(of=("self",)).get(pk=evidence.pk)


def past_their_day(at: datetime) -> list[Evidence]:
    """Confirmed papers whose last valid day is over."""
    today = local_day(at)
    old = begin_of(today - SHORTEST_MONTH)
    rows = confirmed().filter(
        Q(valid_until__lt=today)
        | Q(ground__in=AGEING, issued_on__lt=today - SHORTEST_MONTH)
        | Q(ground__in=AGEING, issued_on=None, claimed_at__lt=old)
    )
    return [one for one in rows if (last := last_day(one)) is not None and last < today]


def confirmed() -> QuerySet[Evidence]:
    """Confirmed papers of those who are still in the queue, in one order."""
    rows = Evidence.objects.filter(state=Evidence.State.CONFIRMED).exclude(application__state=State.LEFT)
    return rows.order_by("application_id", "pk")


def last_day(evidence: Evidence) -> date | None:
    """The last day on which the paper holds."""
    return last_valid_day(told_to_rules(evidence), TERRITORY)


@by_clockwork
def lapse_due(*, at: datetime, cause: str = "evidence-lapsed") -> int:
    """Let every paper lapse whose last day is over, and bring the categories after them; how many papers."""
    due = past_their_day(at)
    for start in range(0, len(due), TOGETHER):
        lapse(due[start : start + TOGETHER], at=at, cause=cause)
    return len(due)


@transaction.atomic
def lapse(papers: Sequence[Evidence], *, at: datetime, cause: str) -> None:
    """End these papers in one deed: the categories that they gave go, and the families are told."""
    rows = locked({one.application_id: one.application for one in with_applications(papers)}.values())
    still = Evidence.objects.select_for_update(of=("self",)).filter(
        pk__in=[one.pk for one in papers], state=Evidence.State.CONFIRMED
    )
    ended = list(still.values_list("pk", "application_id"))
    at = hold(at)
    Evidence.objects.filter(pk__in=[pk for pk, _ in ended]).update(
        state=Evidence.State.LAPSED, decided_at=at, decided_by=None
    )
    settle_many([rows[application] for application in dict.fromkeys(one for _, one in ended)], at=at, cause=cause)
    telling.tell([(rows[application], f"evidence-lapsed:{pk}", LAPSED) for pk, application in ended], at=at)


def with_applications(papers: Sequence[Evidence]) -> QuerySet[Evidence]:
    """The papers with their applications."""
    return Evidence.objects.filter(pk__in=[one.pk for one in papers]).select_related("application")


def settle_many(rows: Sequence[Application], *, at: datetime, cause: str) -> int:
    """Bring the categories of many to what their papers give, in a few statements; how many changed.

    The caller holds the applications locked.
    """
    at = hold(at)
    papers: dict[int, list[Evidence]] = {row.pk: [] for row in rows}
    for one in Evidence.objects.filter(application__in=papers):
        papers[one.application_id].append(one)
    happened: list[Happening] = []
    for row in rows:
        verdict = effective_category(map(told_to_rules, papers[row.pk]), local_day(at), TERRITORY)
        if row.state != State.LEFT and verdict.outcome is not Category(row.priority):
            told = {"category": str(verdict.outcome)}
            happened.append(step(row, Event.CATEGORY, at=at, by=CLOCKWORK, cause=cause, verdict=verdict, told=told))
    keep([one.application for one in happened if one.application is not None])
    remember(happened)
    return len(happened)


@by_clockwork
def remind(*, at: datetime) -> int:
    """Tell the families whose papers lapse within the days of the reminder, each once; how many papers."""
    days = int(PARAMETERS.in_force("preschool.evidence.reminder", on=local_day(at), city=TERRITORY).value)
    due = list(lapsing(at, days))
    told = [
        (one.application, f"evidence-lapses:{one.pk}", LAPSES.fill(name="{name}", until=f"{last:%d.%m.%Y}"))
        for one, last in due
    ]
    telling.tell(told, at=at)
    return len(told)


def lapsing(at: datetime, days: int) -> Iterable[tuple[Evidence, date]]:
    """Confirmed papers whose last day is at most so many days away, with that day."""
    today = local_day(at)
    until = today + timedelta(days=days)
    soon = until - SHORTEST_MONTH
    rows = confirmed().filter(
        Q(valid_until__lte=until)
        | Q(ground__in=AGEING, issued_on__lte=soon)
        | Q(ground__in=AGEING, issued_on=None, claimed_at__lt=begin_of(soon + timedelta(days=1)))
    )
    for one in rows.select_related("application"):
        last = last_day(one)
        if last is not None and today <= last <= until:
            yield one, last


DECIDED = Trilingual(
    kk="Бұл құжат бойынша шешім шығып қойған. Бетті жаңартып көріңіз.",
    ru="По этому документу решение уже принято. Обновите страницу.",
    en="This paper has its decision already. Reload the page.",
)
NO_REASON = Trilingual(
    kk="Бас тарту себебі жазылмаған. Отбасыға түсінікті бір-екі сөйлем жазыңыз.",
    ru="Причина отказа не указана. Напишите одно-два предложения, понятных семье.",
    en="The reason of the refusal is missing. Write a sentence or two that the family will understand.",
)
WRONG_DAY = Trilingual(
    kk="Құжаттың күні дұрыс емес: берілген күні бүгіннен кеш немесе соңғы күні одан бұрын. Күндерді тексеріңіз.",
    ru="Дни документа неверны: он выдан позже сегодняшнего дня или кончается раньше выдачи. Проверьте дни.",
    en="The days of the paper are wrong: it is issued after today, or ends before it was issued. Check the days.",
)
TOO_OLD = Trilingual(
    kk="Анықтаманың мерзімі {until} күні бітті. Отбасыдан жаңа анықтама сұраңыз.",
    ru="Справка действовала до {until}. Попросите у семьи новую.",
    en="The certificate was valid until {until}. Ask the family for a new one.",
)
CONFIRMED = Trilingual(
    kk="{name} балаңыздың санатына негіз расталды.",
    ru="Основание для категории ребёнка ({name}) подтверждено.",
    en="The ground for the category of your child {name} is confirmed.",
)
REFUSED = Trilingual(
    kk="{name} балаңыздың санатына негіз расталмады. Себебі өтініш бетінде жазылған, қайта қарауды сұрай аласыз.",
    ru="Основание для категории ребёнка ({name}) не подтвердилось. Причина на странице заявления, можно просить о "
    "пересмотре.",
    en="The ground for the category of your child {name} was not confirmed. The page says why; you may ask for a "
    "review.",
)
LAPSED = Trilingual(
    kk="{name} балаңыздың анықтамасының мерзімі өтті, бала жалпы кезекке көшті. Жаңа анықтама әкеліңіз.",
    ru="Справка ребёнка ({name}) истекла, он стоит в общей очереди. Принесите новую справку.",
    en="The certificate of your child {name} has lapsed; the child stands in the general queue. Bring a new one.",
)
LAPSES = Trilingual(
    kk="{name} балаңыздың анықтамасы {until} күніне дейін жарамды. Санат сақталуы үшін жаңасын әкеліңіз.",
    ru="Справка ребёнка ({name}) действует до {until}. Чтобы сохранить категорию, принесите новую.",
    en="The certificate of your child {name} is valid until {until}. Bring a new one to keep the category.",
)
