"""What came of heads' refusals in the demo city's past: reviews with their answers, and the note on what is planted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from qalam.access.models import Role, RoleGrant, User
from qalam.demo.refusing import PLANTED, PLANTED_SAID
from qalam.ledger.models import Deed
from qalam.preschool.days import local_day
from qalam.preschool.models import QueueEvent, Referral, Review
from qalam.preschool.queries.decisions import REFUSED, is_refusal
from qalam.preschool.queries.refusal_notes import KIND
from qalam.preschool.queries.refusals import YEARS, Window, checked, last_check
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.rules.turn import Category
from qalam.preschool.services import refusal_notes
from qalam.registry.models import Institution

Reason, Outcome = Referral.Refusal, Review.Outcome
QUESTIONS = {
    Reason.INCOMPLETE: (
        "Барлық құжатты апардық, бірақ меңгеруші «топтама толық емес» деді. Қай құжат жетіспейді?",
        "Бізге тізімде жоқ анықтаманы әкеліңіз деді. Оны талап етуге бола ма?",
        "Денсаулық паспортын емхана бір аптадан кейін береді. Сол үшін орыннан айырылғанымыз дұрыс па?",
        "Тіркеу туралы анықтама порталда бар ғой, оны неге қағазбен сұрайды?",
    ),
    Reason.OUT_OF_DATE: (
        "Баланың медициналық анықтамасы бір апта бұрын алынған. Неге ескірген деп есептелді?",
        "Анықтаманың мерзімі демалыс күні бітті, дүйсенбіде апардық. Бір күнге бола орынды бермеді.",
        "Анықтаманы кезек келгенге дейін алдық, жолдама кеш берілді. Біздің кінәміз не?",
    ),
    Reason.UNVACCINATED: (
        "Балаға екпе дәрігердің қорытындысы бойынша кейінге қалдырылған. Бұл бас тартуға негіз бе?",
        "Топта екпе алмаған неше бала барын айтпады. Шектен шынымен асып кете ме?",
    ),
}
UPHELD = {
    Reason.INCOMPLETE: (
        "Топтамада баланың денсаулық паспорты болмаған. Балабақшаның шешімі дұрыс. Бала кезекте бұрынғы орнында тұр, "
        "келесі орын ұсынылғанда паспортты бірге апарыңыз.",
        "Балабақша бекітілген тізімдегі құжатты ғана сұраған, ол тапсырылмаған. Баланың кезегі сақталды.",
        "Туу туралы куәліктің көшірмесі жетіспеген. Балабақшаның шешімі дұрыс, баланың кезегі сақталды.",
    ),
    Reason.OUT_OF_DATE: (
        "Анықтаманың жарамдылық мерзімі келген күні өтіп кеткен. Балабақшаның шешімі дұрыс. Бала кезекте бұрынғы "
        "орнында тұр, жаңа анықтама алыңыз.",
        "Медициналық анықтама қабылдау күні жарамды болуы керек. Баланың кезегі сақталды, келесі орын ұсынылған соң "
        "анықтаманы жаңартыңыз.",
    ),
    Reason.UNVACCINATED: (
        "Бұл топта екпе алмаған балалардың үлесі шекке жеткен. Балабақшаның шешімі дұрыс. Бала кезекте бұрынғы "
        "орнында тұр, басқа балабақшадан орын ұсынылуы мүмкін.",
    ),
}
CHANGED = (
    "Құжаттар дұрыс болған, меңгерушіге ескерту жасалды. Ол орын басқа балаға беріліп кетті. Балаңыз кезектегі орнын "
    "жоғалтқан жоқ, келесі бос орын кезек бойынша ұсынылады.",
    "Бас тартуға негіз болмаған, меңгеруші түсіндірме жазды. Баланың кезегі сақталды, келесі бос орын кезек бойынша "
    "ұсынылады.",
)


def keep_reviews(*, asked_by: User, answered_by: User) -> None:
    """The questions and answers of which the log tells that they were asked and given, for families that came in."""
    rows = list(reviews_in_log(asked_by, answered_by))
    Review.objects.bulk_create(rows)
    deeds = []
    for row in rows:
        deeds.append(deed("ask for review", asked_by, row.asked_at, row.application.number))
        if row.answered_at is not None:
            deeds.append(deed("answer review", answered_by, row.answered_at, row.application.number, row.outcome))
    renew(deeds)


def reviews_in_log(asked_by: User, answered_by: User) -> Iterator[Review]:
    """Each review of a refusal, from its three lines of the history."""
    refused = QueueEvent.objects.filter(kind=Event.ANNULLED, cause=REFUSED)
    lines = QueueEvent.objects.filter(application__in=refused.values("application"))
    lines = lines.filter(kind__in=(Event.ANNULLED, Event.REVIEWED)).select_related("application")
    reasons = {
        (row.application_id, row.ended_at): Reason(row.refused_because)
        for row in Referral.objects.exclude(refused_because="")
    }
    refusals: dict[int, QueueEvent] = {}
    asked: dict[int, datetime] = {}
    for line in lines.order_by("leaf_index"):
        assert line.application is not None  # only such lines are read
        who = line.application.pk
        if is_refusal(line):
            refusals[who] = line
        elif line.cause == "asked":
            asked[who] = line.at
        elif line.cause in Outcome.values:
            reason = reasons[who, refusals[who].at]
            yield Review(
                event=refusals[who],
                application=line.application,
                question=one_of(QUESTIONS[reason], line.leaf_index),
                asked_at=asked[who],
                asked_by=asked_by,
                outcome=line.cause,
                answer=one_of(UPHELD[reason] if line.cause == Outcome.UPHELD else CHANGED, line.leaf_index),
                answered_at=line.at,
                answered_by=answered_by,
            )


def one_of(words: Sequence[str], number: int) -> str:
    """Not everybody writes the same."""
    return words[number % len(words)]


def remember_refusals() -> None:
    """The audit knows whom the head refused who has an account."""
    deeds = []
    for grant in RoleGrant.objects.filter(role=Role.HEAD).select_related("user"):
        rows = Referral.objects.filter(place__pool__institution__bin=grant.institution_bin).exclude(refused_because="")
        for row in rows:
            assert row.ended_at is not None  # a refusal ends the referral
            deeds.append(
                Deed(
                    action="refuse referral", by=grant.user, at=row.ended_at, subject_kind="referral",
                    subject_key=str(row.pk), reason=row.refused_because,
                )
            )  # fmt: skip
    renew(deeds)


def note_planted(*, by: User, at: datetime) -> None:
    """Beside each pattern that comes of the planted one stands that it does."""
    garden = Institution.objects.filter(names__name_kk__contains=f"«{PLANTED}»").order_by("pk").first()
    if garden is None:
        return
    text = "\n".join((PLANTED_SAID.kk, PLANTED_SAID.ru, PLANTED_SAID.en))
    noted: set[str] = set()
    # Of an earlier build of the city.
    Deed.objects.filter(subject_kind=KIND, by=by, at=at).delete()
    for years in YEARS:
        found = checked(Window(years, last_check(local_day(at))))
        for line in found.patterns:
            is_of_all = isinstance(line.who, str) and line.sort == Category.FIRST
            if line.key not in noted and (line.who == garden.pk or is_of_all):
                noted.add(line.key)
                refusal_notes.note(line=line, checked=found, text=text, by=by, at=at)


def deed(action: str, by: User, at: datetime, number: str, reason: str = "") -> Deed:
    """One row of the audit about an application."""
    return Deed(action=action, by=by, at=at, subject_kind="application", subject_key=number, reason=reason)


def renew(deeds: list[Deed]) -> None:
    """Rows of the audit; those of an earlier build of the city make room."""
    for action, by in {(row.action, row.by_id) for row in deeds}:
        Deed.objects.filter(action=action, by=by, at__lte=max(row.at for row in deeds)).delete()
    Deed.objects.bulk_create(deeds)
