"""A change of somebody's turn by hand: one person proposes it with a reason, another signs, all see the count."""

from __future__ import annotations

from datetime import datetime
from secrets import token_hex

from django.db import IntegrityError, transaction

from qalam.access.models import User
from qalam.access.refusing import NotAllowed, Subject, Why, refusing
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, ManualMove
from qalam.preschool.numbers import SALT_BYTES, commitment
from qalam.preschool.queries.kinship import closeness
from qalam.preschool.rules.lifecycle import Event, State
from qalam.preschool.services import telling
from qalam.preschool.services.deciding import decide, demand_second_person
from qalam.preschool.services.happening import happen, locked
from qalam.preschool.services.rights import demand_specialist, remember_deed

LONGEST = 2000


class ConflictOfInterest(NotAllowed):
    """The person is close to the child, or nobody can say whether it is."""


class NoExplanation(Refusal):
    """A move that nobody could explain later."""


class FiledAhead(Refusal):
    """A time of filing that is still to come."""


class NothingMoves(Refusal):
    """The time and the category are what they were, or the child does not wait."""


class ProposedAlready(Refusal):
    """Another move of the child waits for its second person."""


@transaction.atomic
def propose(
    *,
    application: Application,
    reason: ManualMove.Reason,
    explanation: str,
    filed_at: datetime,
    priority: str,
    by: User,
    at: datetime,
) -> ManualMove:
    """Propose another time of filing or category for a child that waits; nothing moves before a second person signs.

    Refuses with NotASpecialist, ConflictOfInterest, NoExplanation, FiledAhead, NothingMoves, ProposedAlready.
    """
    demand_specialist(by, at)
    row = locked([application])[application.pk]
    demand_disinterested(row, by, at)
    if not explanation.strip():
        raise NoExplanation(NO_EXPLANATION)
    if filed_at > at:
        raise FiledAhead(FILED_AHEAD)
    if row.state != State.QUEUED or (row.filed_at, row.priority) == (filed_at, priority):
        raise NothingMoves(NOTHING_MOVES)
    try:
        with transaction.atomic():
            made = ManualMove.objects.create(
                application=row, reason=ManualMove.Reason(reason), explanation=explanation.strip()[:LONGEST],
                filed_at=filed_at, priority=Application.Priority(priority), proposed_by=by, proposed_at=at,
            )  # fmt: skip
    except IntegrityError as problem:
        raise ProposedAlready(PROPOSED) from problem
    remember_deed("propose move", made, by, at, made.explanation)
    return made


@transaction.atomic
def sign(*, move: ManualMove, by: User, at: datetime) -> ManualMove:
    """Sign a proposed move as the second person: the child's turn changes now, and the log says so.

    The log names both persons by codes whose salt stands in the audit. Refuses with NotASpecialist, SamePerson,
    ConflictOfInterest, DecidedAlready, NothingMoves.
    """
    demand_specialist(by, at)
    (row, found), at = undecided(move, by), hold(at)
    demand_disinterested(row, by, at)
    demand_disinterested(row, found.proposed_by, at)
    if row.state != State.QUEUED:
        raise NothingMoves(NOTHING_MOVES)
    decide(found, ManualMove.State.DONE, by, at)
    salt = token_hex(SALT_BYTES)
    codes = {"first": commitment(salt, str(found.proposed_by_id)), "second": commitment(salt, str(by.pk))}
    told = {"filed_at": found.filed_at, "category": found.priority, **codes}
    happen(row, Event.MOVED, at=at, cause=found.reason, by=by, told=told)
    remember_deed("sign move", found, by, at, found.explanation, salt=salt, **codes)
    telling.one(row, f"moved:{found.pk}", MOVED, at)
    return found


@transaction.atomic
def refuse(*, move: ManualMove, reason: str, by: User, at: datetime) -> ManualMove:
    """Refuse a proposed move as the second person; nothing moves.

    Refuses with NotASpecialist, SamePerson, NoExplanation, DecidedAlready.
    """
    demand_specialist(by, at)
    _, found = undecided(move, by)
    if not reason.strip():
        raise NoExplanation(NO_EXPLANATION)
    decide(found, ManualMove.State.REFUSED, by, at)
    remember_deed("refuse move", found, by, at, reason.strip())
    return found


def undecided(move: ManualMove, by: User) -> tuple[Application, ManualMove]:
    """The application and the move, locked, for a second person."""
    row = Application.objects.select_for_update(of=("self",)).select_related("child").get(pk=move.application_id)
    found = ManualMove.objects.select_for_update(of=("self",)).get(pk=move.pk)
    demand_second_person(found, by, decided=DECIDED, same=SAME_PERSON)
    return row, found


def demand_disinterested(row: Application, by: User, at: datetime) -> None:
    """Refuse with ConflictOfInterest whoever is close to the child."""
    found = closeness(by, row.child, local_day(at))
    if found:
        why = Trilingual(*(", ".join(one.wording.say(tongue) for one in found) for tongue in ("kk", "ru", "en")))
        refusal = ConflictOfInterest(
            Trilingual(
                CONFLICT.kk.format(why=why.kk, who=by.username),
                CONFLICT.ru.format(why=why.ru, who=by.username),
                CONFLICT.en.format(why=why.en, who=by.username),
            )
        )
        raise refusing(refusal, Why.INTEREST, Subject("application", row.number))


NO_EXPLANATION = Trilingual(
    kk="Түсіндірмесі жазылмаған. Қандай құжатқа сүйенетінін және неге қажет екенін жазыңыз.",
    ru="Нет объяснения. Напишите, на какой документ опираетесь и почему это нужно.",
    en="The explanation is missing. Write which paper it rests on and why it is needed.",
)
FILED_AHEAD = Trilingual(
    kk="Өтініш берілген уақыт әлі келмеген. Өткен уақытты көрсетіңіз.",
    ru="Время подачи ещё не наступило. Укажите прошедшее время.",
    en="The time of filing is still to come. Name a past one.",
)
NOTHING_MOVES = Trilingual(
    kk="Жылжытатын ештеңе жоқ: уақыты мен санаты бұрынғыдай немесе бала қазір кезекте тұрған жоқ.",
    ru="Перемещать нечего: время и категория прежние, или ребёнок сейчас не ждёт в очереди.",
    en="Nothing would move: time and category are what they were, or the child does not wait now.",
)
PROPOSED = Trilingual(
    kk="Бұл баланы жылжыту ұсынылған, екінші маманның қолы күтілуде. Алдымен соны шешіңіз.",
    ru="Перемещение этого ребёнка уже предложено и ждёт второй подписи. Сначала решите его.",
    en="A move of this child is proposed already and waits for a second signature. Decide that one first.",
)
DECIDED = Trilingual(
    kk="Бұл жылжыту бойынша шешім шығып қойған. Бетті жаңартып көріңіз.",
    ru="По этому перемещению решение уже принято. Обновите страницу.",
    en="This move has its decision already. Reload the page.",
)
SAME_PERSON = Trilingual(
    kk="Жылжытуды Сіз ұсындыңыз, сондықтан оған басқа маман қол қояды.",
    ru="Это перемещение предложили Вы, поэтому подписывает его другой специалист.",
    en="You proposed this move, so another specialist signs it.",
)
CONFLICT = Trilingual(
    kk="Мүдделер қайшылығы, {who}: {why}. Бұл балаға қатысты шешімді басқа маман қабылдайды.",
    ru="Конфликт интересов, {who}: {why}. Решение об этом ребёнке принимает другой специалист.",
    en="A conflict of interest, {who}: {why}. Another specialist decides about this child.",
)
MOVED = Trilingual(
    kk="{name} балаңыздың кезегі екі маманның қолымен қолмен жылжытылды. Себебі өтініш бетінде.",
    ru="Очередь ребёнка ({name}) изменена вручную за двумя подписями. Причина на странице заявления.",
    en="The turn of your child {name} was changed by hand, with two signatures. The page says why.",
)
