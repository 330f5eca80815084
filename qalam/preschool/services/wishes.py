"""A family's ranked list of kindergartens: what may stand on it, and how it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.models import Application, Choice
from qalam.preschool.queries.choices import of_the_queue
from qalam.preschool.rules.regimes import terms
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Institution


class NoChoice(Refusal):
    """An empty list."""


class TooManyChoices(Refusal):
    """More kindergartens than the terms allow."""


class ChosenTwice(Refusal):
    """One kindergarten twice."""


class NotOfTheQueue(Refusal):
    """An institution that gives no places through the queue, or is closed."""


class SeatIsThere(Refusal):
    """A move to the kindergarten in which the child has its seat."""


def demand_wishes(wants: Sequence[Institution], on: date, *, held: Institution | None = None) -> None:
    """Refuse a list that cannot stand, saying why.

    Raises NoChoice, TooManyChoices, ChosenTwice, NotOfTheQueue, or SeatIsThere where `held` is on the list.
    """
    most = terms(on, TERRITORY).outcome.maximum_of_choices
    keys = [institution.pk for institution in wants]
    if not keys:
        raise NoChoice(NO_CHOICE)
    if len(keys) > most:
        raise TooManyChoices(TOO_MANY.fill(most=most, count=len(keys)))
    if len(set(keys)) < len(keys):
        raise ChosenTwice(TWICE)
    if held is not None and held.pk in keys:
        raise SeatIsThere(SEAT_IS_THERE)
    if of_the_queue(on).filter(pk__in=keys).count() < len(keys):
        raise NotOfTheQueue(NOT_OF_THE_QUEUE)


def keep_wishes(application: Application, wants: Sequence[Institution]) -> None:
    """Write the list, the dearest first, in place of the one before."""
    application.choices.all().delete()
    Choice.objects.bulk_create(
        Choice(application=application, institution=institution, rank=rank) for rank, institution in enumerate(wants, 1)
    )


NO_CHOICE = Trilingual(
    kk="Тізімде балабақша жоқ. Кемінде бір балабақшаны таңдаңыз.",
    ru="В списке нет ни одного детского сада. Выберите хотя бы один.",
    en="There is no kindergarten on the list. Choose at least one.",
)
TOO_MANY = Trilingual(
    kk="Тізімде {count} балабақша тұр, ал ең көбі — {most}. Артығын алып тастаңыз.",
    ru="В списке детских садов: {count}, а можно не больше {most}. Уберите лишние.",
    en="The list has {count} kindergartens; the most is {most}. Take some off.",
)
TWICE = Trilingual(
    kk="Бір балабақша тізімде екі рет тұр. Біреуін алып тастаңыз.",
    ru="Один детский сад стоит в списке дважды. Уберите повтор.",
    en="A kindergarten is on the list twice. Take one off.",
)
NOT_OF_THE_QUEUE = Trilingual(
    kk="Тізімдегі ұйымдардың бірі кезек арқылы орын бермейді немесе жабылған. Тізімді қайта таңдаңыз.",
    ru="Одна из организаций списка не принимает по очереди или закрыта. Выберите список заново.",
    en="One of the institutions on the list gives no places through the queue, or is closed. Choose again.",
)
SEAT_IS_THERE = Trilingual(
    kk="Балаңыздың орны осы балабақшада. Ауысу үшін басқа балабақшаны таңдаңыз.",
    ru="Место ребёнка уже в этом детском саду. Для перевода выберите другой.",
    en="The seat of your child is in this kindergarten already. Choose another one to move to.",
)
