"""Opening seats of groups for the queue, and closing them with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from qalam.access.actor import CLOCKWORK, Actor, by_clockwork
from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.ledger.services.log import hold
from qalam.preschool.days import local_day
from qalam.preschool.models import Place, Pool
from qalam.preschool.queries.choices import without_state_order
from qalam.preschool.services import telling
from qalam.preschool.services.happening import Happening, remember
from qalam.preschool.services.rights import demand_head
from qalam.registry.models import Enrolment, Group, InstitutionProfile
from qalam.registry.models.choices import Ownership


class NoSeats(Refusal):
    """More places were to be opened than the group has free seats."""


class NotFree(Refusal):
    """A place that somebody was offered, or that is closed already."""


class NoGroup(Refusal):
    """A class of a school, or a group whose year is over."""


class NoStateOrder(Refusal):
    """A group of a private kindergarten that holds no state order, so that its seats are not the queue's."""


UNOFFERED = (Place.State.KEPT, Place.State.FREE, Place.State.LEFT_OVER)
LIVE = (*UNOFFERED, Place.State.OFFERED)


def free_seats(group: Group, at: datetime) -> int:
    """Seats of the group that no child has, that no place stands for, and for which nobody has a referral.

    A group of the coming year is counted as of its first day.
    """
    taken = Enrolment.objects.on(first_day(group, at)).filter(group=group).count()
    # A seat of an exchange is counted with the child that still sits there.
    places = Place.objects.filter(group=group).without_sitters(local_day(at))
    referred = places.filter(state=Place.State.TAKEN, referrals__ended_at__isnull=True).distinct()
    return group.seats - taken - places.filter(state__in=LIVE).count() - referred.count()


def first_day(group: Group, at: datetime) -> date:
    """The first day on which a child could sit in the group: today, or the day on which the group begins."""
    return max(local_day(at), group.period.lower or local_day(at))


def lacks_order(group: Group, at: datetime) -> bool:
    """Whether it is a group of a private kindergarten that holds no state order on the group's first day."""
    return group.institution_id in without_state_order(first_day(group, at))


def of_the_queue_still(places: Iterable[Place], at: datetime) -> list[Place]:
    """Those of state kindergartens, and of private ones whose state order reaches the first day of the group."""
    told = [(place, first_day(place.group, at)) for place in places]
    without = {day: without_state_order(day) for day in {day for _, day in told}}
    return [place for place, day in told if place.group.institution_id not in without[day]]


@transaction.atomic
def open_places(*, group: Group, count: int, by: User, at: datetime, is_for_round: bool = False) -> list[Place]:
    """Open so many seats of a kindergarten group for the queue, or keep them for the next mass round.

    A place that is kept enters the log when its round is published. Refuses with NotTheHead, NoGroup,
    NoStateOrder or NoSeats.
    """
    demand_head(group.institution, by, at)
    group = Group.objects.select_for_update(no_key=True).select_related("institution").get(pk=group.pk)
    if group.birth_year is None or (group.period.upper and group.period.upper <= local_day(at)):
        raise NoGroup(NO_GROUP)
    if lacks_order(group, at):
        raise NoStateOrder(NO_STATE_ORDER)
    free = free_seats(group, at)
    if not 1 <= count <= free:
        raise NoSeats(NO_SEATS.fill(count=count, free=max(free, 0)))
    pool, at = pool_of(group), hold(at)
    state = Place.State.KEPT if is_for_round else Place.State.FREE
    places = Place.objects.bulk_create(
        Place(pool=pool, group=group, state=state, opened_at=at, opened_by=by) for _ in range(count)
    )
    if not is_for_round:
        enter(places, cause="head", by=by, at=at)
    Deed.objects.create(
        action="open places", by=by, at=at, subject_kind="group", subject_key=str(group.pk), detail={"count": count}
    )
    return places


def enter(places: Sequence[Place], *, cause: str, by: Actor, at: datetime) -> None:
    """Tell the log of places that the queue can have from now on."""
    remember([Happening("place-opened", at, by, cause, place=one, told={"pool": one.pool.key}) for one in places])


def pool_of(group: Group) -> Pool:
    """The pool to which the group's seats belong."""
    assert group.birth_year is not None  # a kindergarten group has one
    pool, _ = Pool.objects.get_or_create(
        institution=group.institution,
        birth_year=group.birth_year,
        language=group.language,
        group_kind=group.kind,
        stay=group.stay,
    )
    return pool


@transaction.atomic
def close_place(*, place: Place, reason: str, by: User, at: datetime) -> Place:
    """Take a place that nobody was offered out of the queue; the reason is shown in the bulletin.

    Refuses with NotTheHead or NotFree.
    """
    demand_head(place.pool.institution, by, at)
    place = Place.objects.select_for_update(no_key=True).get(pk=place.pk)
    if place.state not in UNOFFERED:
        raise NotFree(NOT_FREE)
    at = hold(at)
    is_in_log = place.state != Place.State.KEPT
    place.state, place.closed_at, place.closed_because = Place.State.CLOSED, at, Place.Closing(reason)
    place.save(update_fields=["state", "closed_at", "closed_because"])
    if is_in_log:
        remember([Happening("place-closed", at, by, reason, place=place)])
    Deed.objects.create(
        action="close place", by=by, at=at, subject_kind="place", subject_key=str(place.pk), reason=reason
    )
    return place


@by_clockwork
@transaction.atomic
def close_without_order(*, at: datetime) -> int:
    """Close the places that nobody was offered in private kindergartens whose state order is over; how many.

    The bulletin shows the reason, and the heads are told. A family that has an offer keeps it.
    """
    seen = beyond_order(Place.objects.all(), at)
    if not seen:
        return 0
    ids = [place.pk for place in seen]
    closed = beyond_order(Place.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=ids), at)
    at = hold(at)
    was_in_log = [place for place in closed if place.state != Place.State.KEPT]
    for place in closed:
        place.state, place.closed_at, place.closed_because = Place.State.CLOSED, at, Place.Closing.ORDER_ENDED
    Place.objects.bulk_update(closed, ["state", "closed_at", "closed_because"])
    reason = str(Place.Closing.ORDER_ENDED)
    remember([Happening("place-closed", at, CLOCKWORK, reason, place=place) for place in was_in_log])
    telling.closed_without_order(closed, at=at)
    return len(closed)


def beyond_order(places: QuerySet[Place], at: datetime) -> list[Place]:
    """Those that nobody was offered and that no state order reaches any more."""
    private = InstitutionProfile.objects.filter(ownership=Ownership.PRIVATE).values("institution")
    standing = list(
        places.filter(state__in=UNOFFERED, pool__institution__in=private)
        .select_related("pool__institution", "group")
        .order_by("pk")
    )
    kept = {place.pk for place in of_the_queue_still(standing, at)}
    return [place for place in standing if place.pk not in kept]


def set_state(place: Place, state: Place.State) -> None:
    """Change the state of a place that is held locked."""
    place.state = state
    place.save(update_fields=["state"])


NO_GROUP = Trilingual(
    kk="Бұл топта кезекке орын ашуға болмайды: ол мектеп сыныбы немесе оның жылы аяқталған. Басқа топты таңдаңыз.",
    ru="В этой группе места для очереди не открыть: это школьный класс или её год закончился. Выберите другую группу.",
    en="Places for the queue cannot be opened in this group: it is a class, or its year is over. Choose another.",
)
NO_STATE_ORDER = Trilingual(
    kk="Бұл балабақшаның осы күнге мемлекеттік тапсырысы жоқ, сондықтан кезекке орын аша алмайды. Тапсырыс алынса, "
    "бөлім оны тіркейді.",
    ru="У этого детского сада на эту дату нет государственного заказа, поэтому места для очереди он не открывает. "
    "Когда заказ будет получен, отдел внесёт его.",
    en="On that day this kindergarten holds no state order, so it opens no places for the queue. Once it has one, the "
    "department records it.",
)
NO_SEATS = Trilingual(
    kk="{count} орын ашуға болмайды: топта бос орын саны — {free}. Санды азайтыңыз не топтың орнын түзетіңіз.",
    ru="Нельзя открыть мест: {count}. Свободных в группе: {free}. Уменьшите число или исправьте число мест группы.",
    en="{count} places cannot be opened: the group has {free} free seats. Ask for fewer, or correct the group's seats.",
)
NOT_FREE = Trilingual(
    kk="Бұл орын бос емес: балаға ұсынылған немесе жабылған. Алдымен ұсынысты қайтарып алыңыз.",
    ru="Это место не свободно: его предложили ребёнку или уже закрыли. Сначала отзовите предложение.",
    en="This place is not free: a child was offered it, or it is closed. Take the offer back first.",
)
