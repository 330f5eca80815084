"""A child whom the records do not know as the parent's: it is named, and a specialist sees the birth certificate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from psycopg.types.range import DateRange

from qalam.access.models import User
from qalam.kernel.iin import Iin, parse_iin
from qalam.kernel.kazakh.alphabet import search_key, sort_key
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, StatedChild
from qalam.preschool.queries.own import application_of, held_seat_of
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.ages import may_stand, pool_year
from qalam.preschool.rules.deadlines import paper_by
from qalam.preschool.services import applications
from qalam.preschool.services.rights import demand_oneself, demand_specialist, remember_deed
from qalam.preschool.services.wishes import demand_wishes
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Guardianship, Institution, Person
from qalam.registry.models.choices import GroupKind, Sex, Stay


@dataclass(frozen=True, kw_only=True)
class Named:
    """What a parent says of a child."""

    iin: Iin
    surname: str
    given_name: str
    patronymic: str = ""
    kind: str = Guardianship.Kind.MOTHER


class TooManyStated(Refusal):
    """So many children of one person wait for confirmation that no further one is taken."""


class StatedAlready(Refusal):
    """The parent has named this child."""


class Decided(Refusal):
    """The statement has its decision."""


class ParentUnproved(Refusal):
    """Nobody has proved who the parent is; a child is entered for a known person only."""


class NeedsReason(Refusal):
    """A refusal without a reason."""


def known_child(guardian: Person, iin: Iin, at: datetime) -> Person | None:
    """The child with that number if the records know it as the person's; None alike for another's and for nobody's."""
    mine = Guardianship.objects.on(local_day(at)).filter(guardian=guardian).values("child")
    return Person.objects.filter(iin=iin.number, pk__in=mine).first()


@transaction.atomic
def state(
    *,
    named: Named,
    guardian: Person,
    language: str,
    wants: Sequence[Institution],
    by: User,
    at: datetime,
    stay: str = Stay.FULL,
    group_kind: str = GroupKind.ORDINARY,
    is_asked_younger: bool = False,
) -> StatedChild:
    """Keep what a parent says of a child and wishes for it, outside the registry and the queue.

    The answer is the same whether or not the number is in the records. Refuses with NotYours, MayNotStand, NotBornLate,
    TooManyStated, StatedAlready and what `wishes` refuses.
    """
    demand_oneself(guardian, by, at)
    verdict = may_stand(named.iin.born_on, local_day(at), TERRITORY)
    if not verdict.outcome:
        raise applications.MayNotStand(verdict.reasons[0])
    pool_year(named.iin.born_on, on=local_day(at), territory=TERRITORY, is_asked_younger=is_asked_younger)
    demand_wishes(wants, local_day(at))
    Person.objects.select_for_update(no_key=True).get(pk=guardian.pk)
    waiting = StatedChild.objects.filter(guardian=guardian, state=StatedChild.State.WAITING)
    # A fixer with a list of numbers gets no farther than this.
    most = int(PARAMETERS.in_force("preschool.stated.at_once", on=local_day(at), city=TERRITORY).value)
    if waiting.count() >= most:
        raise TooManyStated(TOO_MANY.fill(most=most))
    try:
        with transaction.atomic():
            made = StatedChild.objects.create(
                guardian=guardian,
                kind=named.kind,
                iin=named.iin.number,
                surname=named.surname,
                given_name=named.given_name,
                patronymic=named.patronymic,
                language=language,
                stay=stay,
                group_kind=group_kind,
                wants=[institution.bin for institution in wants],
                is_asked_younger=is_asked_younger,
                stated_at=at,
                stated_by=by,
            )
    except IntegrityError as problem:
        raise StatedAlready(STATED) from problem
    remember_deed("name child", made, by, at)
    return made


@transaction.atomic
def confirm(*, stated: StatedChild, by: User, at: datetime) -> Application | None:
    """A specialist has seen the birth certificate: the guardianship is entered, and the application filed.

    It is filed as of the moment at which the child was named, if that is within the term for papers, or else as of
    now. None where the child stands in the queue or has a seat already: then only the guardianship is new.
    Refuses with Decided, ParentUnproved, NotASpecialist and what filing refuses.
    """
    row = open_statement(stated, by, at)
    if row.guardian.iin is None:
        raise ParentUnproved(PARENT_UNPROVED)
    child = enter_child(row, at)
    made = file_stated(row, child, by, at) if is_free(child, at) else None
    decide(row, StatedChild.State.CONFIRMED, by, at, application=made)
    return made


@transaction.atomic
def refuse(*, stated: StatedChild, reason: str, by: User, at: datetime) -> StatedChild:
    """A specialist does not find it true. Refuses with Decided, NeedsReason or NotASpecialist."""
    row = open_statement(stated, by, at)
    if not reason.strip():
        raise NeedsReason(NEEDS_REASON)
    return decide(row, StatedChild.State.REFUSED, by, at, reason=reason.strip()[:300])


def open_statement(stated: StatedChild, by: User, at: datetime) -> StatedChild:
    """The statement, locked, while a specialist other than its author can decide on it."""
    demand_specialist(by, at)
    rows = StatedChild.objects.select_for_update(of=("self",), no_key=True).select_related("guardian")
    row = rows.get(pk=stated.pk)
    if row.state != StatedChild.State.WAITING:
        raise Decided(DECIDED)
    if row.stated_by_id == by.pk:
        raise Decided(OWN)
    return row


def enter_child(row: StatedChild, at: datetime) -> Person:
    """The child of the registry, entered where it is new, with the guardianship from today on."""
    iin = parse_iin(row.iin, accept_invented=True)
    child, _ = Person.objects.get_or_create(
        iin=iin.number,
        defaults={
            "surname": row.surname,
            "given_name": row.given_name,
            "patronymic": row.patronymic,
            "sex": Sex.MALE if iin.sex == "male" else Sex.FEMALE,
            "born_on": iin.born_on,
            "sort_key": sort_key(str(row)),
            "search_key": search_key(str(row)),
        },
    )
    if not Guardianship.objects.on(local_day(at)).filter(child=child, guardian=row.guardian).exists():
        Guardianship.objects.create(
            child=child, guardian=row.guardian, kind=row.kind, period=DateRange(local_day(at), None)
        )
    return child


def is_free(child: Person, at: datetime) -> bool:
    """Whether the child neither stands in the queue nor has a seat in a kindergarten."""
    return application_of(child) is None and held_seat_of(child, local_day(at)) is None


def file_stated(row: StatedChild, child: Person, by: User, at: datetime) -> Application:
    """The application that the parent wished for, entered by the specialist as a paper is."""
    by_bin = {one.bin: one for one in Institution.objects.filter(bin__in=row.wants)}
    is_in_time = local_day(at) <= paper_by(local_day(row.stated_at), TERRITORY)
    return applications.file(
        child=child,
        guardian=row.guardian,
        language=row.language,
        wants=[by_bin[number] for number in row.wants],
        stay=row.stay,
        group_kind=row.group_kind,
        origin=Application.Origin.PAPER,
        filed_at=row.stated_at if is_in_time else at,
        is_asked_younger=row.is_asked_younger,
        by=by,
        at=at,
    )


def decide(
    row: StatedChild,
    state: StatedChild.State,
    by: User,
    at: datetime,
    *,
    application: Application | None = None,
    reason: str = "",
) -> StatedChild:
    """Write the decision down."""
    row.state, row.decided_by, row.decided_at, row.application, row.reason = state, by, at, application, reason
    row.save(update_fields=["state", "decided_by", "decided_at", "application", "reason"])
    remember_deed(f"child {state}", row, by, at, reason)
    return row


def looked_at(*, stated: StatedChild, by: User, at: datetime) -> None:
    """Write down that a specialist read what a parent says of a child. Refuses with NotASpecialist."""
    demand_specialist(by, at)
    remember_deed("see named child", stated, by, at)


TOO_MANY = Trilingual(
    kk="Растауды күтіп тұрған балаларыңыз {most} болды. Алдымен олардың туу туралы куәліктерін бөлімге әкеліңіз.",
    ru="Подтверждения ждут детей: {most}. Сначала принесите в отдел их свидетельства о рождении.",
    en="{most} children of yours wait for confirmation. First bring their birth certificates to the department.",
)
STATED = Trilingual(
    kk="Сіз бұл баланы енгізгенсіз, ол растауды күтіп тұр.",
    ru="Вы уже назвали этого ребёнка, он ждёт подтверждения.",
    en="You have named this child; it waits for confirmation.",
)
DECIDED = Trilingual(
    kk="Бұл бала бойынша шешім қабылданған. Тізімді жаңартыңыз.",
    ru="По этому ребёнку решение уже принято. Обновите список.",
    en="This child has been decided on. Reload the list.",
)
OWN = Trilingual(
    kk="Өзіңіз енгізген баланы өзіңіз растай алмайсыз. Мұны басқа маман жасайды.",
    ru="Названного Вами ребёнка не подтвердить самому. Это сделает другой специалист.",
    en="Nobody confirms a child that they named themselves. Another specialist does it.",
)
PARENT_UNPROVED = Trilingual(
    kk="Ата-ананың кім екені әлі расталмаған. Алдымен жеке куәлігін тексеріп, тіркелгісін растаңыз.",
    ru="Личность родителя ещё не подтверждена. Сначала проверьте его удостоверение и подтвердите учётную запись.",
    en="Who the parent is has not been proved yet. First look at their identity document and confirm the account.",
)
NEEDS_REASON = Trilingual(
    kk="Растамаудың себебі жазылмаған. Ата-ана не істеу керегін түсінетіндей етіп жазыңыз.",
    ru="Не указана причина отказа. Напишите так, чтобы родитель понял, что делать.",
    en="The refusal has no reason. Write it so that the parent knows what to do.",
)
