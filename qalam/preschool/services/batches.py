"""Twins, and brothers and sisters born within a month: they are offered places together or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Batch
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.categories import months_later
from qalam.preschool.rules.lifecycle import Event, State
from qalam.preschool.services.happening import happen, locked
from qalam.preschool.services.rights import demand_family, remember_deed
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Guardianship, Person

WAITING = (State.QUEUED, State.STOP_LISTED, State.INACTIVE)


class NotTogether(Refusal):
    """Children who cannot be one batch; the sentence says why."""


@transaction.atomic
def together(*, applications: Sequence[Application], by: User, at: datetime) -> Batch:
    """Let the children be offered places together; they stand where the latest of them stands.

    Refuses with NotTogether or NotYours.
    """
    rows, at = list(locked(applications).values()), hold(at)
    for row in rows:
        demand_family(row.child, by, at)
    if len(rows) < 2 or any(row.state not in WAITING for row in rows):
        raise NotTogether(TWO_WHO_WAIT)
    for row in rows[1:]:
        demand_pair(rows[0], row, at)
    # Whoever is in a batch already keeps it: a third child joins the two.
    batch = next((row.batch for row in rows if row.batch is not None), None) or Batch.objects.create(made_at=at)
    for row in rows:
        if row.batch_id != batch.pk:
            put_into(row, batch, by, at)
    return batch


def put_into(row: Application, batch: Batch, by: User, at: datetime) -> None:
    """The application is of the batch from now on; the log hears it with the list of wishes."""
    row.batch = batch
    row.save(update_fields=["batch"])
    happen(row, Event.CHOICES, at=at, cause="together", by=by, told={"wants": wishes(row), "batch": str(batch.pk)})
    remember_deed("place together", row, by, at)


@transaction.atomic
def part(*, application: Application, by: User, at: datetime) -> None:
    """Let each child of the batch stand by itself again. Refuses with NotTogether where there is no batch."""
    members = Application.objects.filter(batch__isnull=False, batch=application.batch)
    rows = [row for row in locked(members).values() if row.state != State.LEFT]
    if not rows:
        raise NotTogether(NO_BATCH)
    at = hold(at)
    for row in rows:
        demand_family(row.child, by, at)
        row.batch = None
        row.save(update_fields=["batch"])
        happen(row, Event.CHOICES, at=at, cause="apart", by=by, told={"wants": wishes(row), "batch": None})
        remember_deed("place apart", row, by, at)


def join(made: Application, other: Application, by: User, at: datetime) -> None:
    """Put an application that is being filed into the batch of another, which gets one where it has none."""
    row = locked([other])[other.pk]
    if row.state not in WAITING:
        raise NotTogether(TWO_WHO_WAIT)
    demand_family(row.child, by, at)
    demand_pair(row, made, at)
    batch = row.batch or Batch.objects.create(made_at=at)
    if row.batch_id is None:
        put_into(row, batch, by, at)
    made.batch = batch
    made.save(update_fields=["batch"])


def demand_pair(one: Application, other: Application, at: datetime) -> None:
    """Refuse with NotTogether two whom no place could suit alike, or who are not of one family or age."""
    if not common_guardians(one.child, other.child, at):
        raise NotTogether(NOT_ONE_FAMILY)
    elder, younger = sorted((one.child.born_on, other.child.born_on))
    months = PARAMETERS.in_force("preschool.batch.months", on=local_day(at), city=TERRITORY).value
    if younger > months_later(elder, int(months)):
        raise NotTogether(NOT_ONE_AGE)
    if pool_key(one) != pool_key(other):
        raise NotTogether(NOT_ONE_POOL)


def common_guardians(one: Person, other: Person, at: datetime) -> bool:
    """Whether somebody answers for both on that day."""
    of_one = Guardianship.objects.on(local_day(at)).filter(child=one).values("guardian")
    return Guardianship.objects.on(local_day(at)).filter(child=other, guardian__in=of_one).exists()


def pool_key(row: Application) -> tuple[int, str, str, str]:
    """What the places of both must be, besides the kindergarten."""
    return (row.birth_year or row.child.born_on.year, row.language, row.group_kind, row.stay)


def wishes(row: Application) -> list[str]:
    """The BINs of the list, the dearest first."""
    return list(row.choices.order_by("rank").values_list("institution__bin", flat=True))


TWO_WHO_WAIT = Trilingual(
    kk="Бірге тек кезекте күтіп тұрған екі немесе одан көп бала қойылады. Ашық ұсынысқа алдымен жауап беріңіз.",
    ru="Вместе ставят двух и более детей, которые ждут в очереди. Сначала ответьте на открытое предложение.",
    en="Two or more children who wait can be placed together. Answer an open offer first.",
)
NOT_ONE_FAMILY = Trilingual(
    kk="Тізілім бойынша бұл балалардың ортақ ата-анасы жоқ, сондықтан олар бірге қойылмайды.",
    ru="По реестру у этих детей нет общего родителя, поэтому вместе их не поставить.",
    en="By the records these children have no parent in common, so they cannot be placed together.",
)
NOT_ONE_AGE = Trilingual(
    kk="Бірге егіздер және бір айдың ішінде туған бауырлар қойылады. Бұл балалардың туған күндері алшақ.",
    ru="Вместе ставят двойняшек и детей семьи, рождённых в пределах месяца. Эти дети родились с большей разницей.",
    en="Twins and children of a family born within a month are placed together. These were born farther apart.",
)
NOT_ONE_POOL = Trilingual(
    kk="Бірге қойылу үшін балалардың туған жылы, оқу тілі, топ түрі және болу уақыты бірдей болуы керек.",
    ru="Чтобы встать вместе, у детей должны совпадать год рождения, язык, вид группы и время пребывания.",
    en="To be placed together the children need the same birth year, language, kind of group and length of stay.",
)
NO_BATCH = Trilingual(
    kk="Бұл бала ешкіммен бірге қойылмаған.",
    ru="Этот ребёнок ни с кем вместе не поставлен.",
    en="This child is not placed together with anybody.",
)
