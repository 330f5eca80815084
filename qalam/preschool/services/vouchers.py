"""What the holder of a voucher may do besides taking the place that came with it.

The voucher is a right to money and reaches the family with a place. It may take a free place of any other kindergarten
that nobody else waits for, or stand on the waiting list of a kindergarten that has none: there it keeps its turn in the
queue, and the voucher comes again with the place.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import last_moment_of, local_day
from qalam.preschool.models import Application, Offer, Place, Pool, Referral
from qalam.preschool.queries.turn import wishing
from qalam.preschool.queries.vouchers import OPEN, vacant_place
from qalam.preschool.rules.deadlines import answer_by
from qalam.preschool.rules.lifecycle import CHOICE, Event
from qalam.preschool.rules.regimes import Regime, terms
from qalam.preschool.services.happening import happen
from qalam.preschool.services.offers import accept, answerable, close
from qalam.preschool.services.places import set_state
from qalam.preschool.services.rights import demand_family, remember_deed
from qalam.preschool.services.rings import break_off
from qalam.preschool.services.standing_still import hold_still, undisturbed
from qalam.preschool.services.wishes import TooManyChoices, demand_wishes, keep_wishes
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Institution


class NoVoucher(Refusal):
    """The territory has no vouchers, or the child's offer is of brothers and sisters together."""


class OthersWait(Refusal):
    """The place went meanwhile, or others wait for it: the waiting list is open."""


def choose(*, offer: Offer, pool: Pool, by: User, at: datetime) -> Referral:
    """Take a free place of another kindergarten; the referral is issued at once.

    Refuses with NotYours, NoVoucher, OthersWait, AlreadyAnswered, TooLate or QueueMoved.
    """
    demand_voucher(offer, by, at)
    return undisturbed(lambda: choose_once(offer, pool, by, at))


def choose_once(offer: Offer, pool: Pool, by: User, at: datetime) -> Referral:
    """The same, if nobody enters the pool meanwhile. Pools and places are locked before applications."""
    pool = Pool.objects.select_for_update(of=("self",), no_key=True).select_related("institution").get(pk=pool.pk)
    list(Place.objects.select_for_update(no_key=True).filter(pool=pool, state__in=OPEN).order_by("pk"))
    at = hold_still(wishing(pool), at)
    offer, at = answerable(offer, at)
    row = offer.application
    demand_profile(row, pool)
    let_place_go(offer, by, at)
    place = vacant_place(pool, row, at)
    if place is None:
        raise OthersWait(OTHERS_WAIT)
    last = answer_by(terms(local_day(at), TERRITORY).outcome, local_day(at))
    rank = row.choices.filter(institution=pool.institution_id).values_list("rank", flat=True).first() or 0
    told = {
        "pool": pool.key, "rank": rank, "counter": pool.counter, "counter_after": pool.counter, "answer_by": last,
        "round": None,
    }  # fmt: skip
    happen(row, Event.OFFERED, at=at, cause=CHOICE, by=by, place=place, told=told)
    set_state(place, Place.State.OFFERED)
    made = Offer.objects.create(
        application=row, place=place, rank=rank, made_at=at, answer_by=last_moment_of(last)
    )  # fmt: skip
    remember_deed("choose kindergarten", offer, by, at)
    return accept(offer=made, by=by, at=at)


@transaction.atomic
def join_waiting_list(*, offer: Offer, wants: Sequence[Institution], by: User, at: datetime) -> Application:
    """Let the place go and wait for one of another kindergarten, in the order of the queue.

    Refuses with NotYours, NoVoucher, AlreadyAnswered, TooLate, TooManyChoices and what `wishes` refuses.
    """
    demand_voucher(offer, by, at)
    most = terms(local_day(at), TERRITORY).outcome.waiting_lists
    if len(wants) > most:
        raise TooManyChoices(TOO_MANY_LISTS.fill(most=most))
    offer, at = answerable(offer, at)
    row = offer.application
    let_place_go(offer, by, at)
    demand_wishes(wants, local_day(at), held=row.holds.group.institution if row.holds else None)
    keep_wishes(row, wants)
    happen(row, Event.CHOICES, at=at, by=by, told={"wants": [institution.bin for institution in wants]})
    remember_deed("join waiting list", offer, by, at)
    return row


def let_place_go(offer: Offer, by: User, at: datetime) -> None:
    """The place that the voucher came with is free for the next; nothing of the family's turn is lost."""
    close(offer, Offer.State.RECALLED, by, at)
    happen(offer.application, Event.RECALLED, at=at, cause=CHOICE, by=by, place=offer.place)
    set_state(offer.place, Place.State.FREE)
    break_off(offer, at=at)


def has_voucher(offer: Offer, at: datetime) -> bool:
    """Whether the offer is a voucher of a child by itself: it may choose."""
    is_voucher = terms(local_day(at), TERRITORY).outcome.regime is Regime.VOUCHER
    return is_voucher and offer.application.batch_id is None


def demand_voucher(offer: Offer, by: User, at: datetime) -> None:
    """Refuse whoever has no right to choose with this offer."""
    demand_family(offer.application.child, by, at)
    if not has_voucher(offer, at):
        raise NoVoucher(NO_VOUCHER)


def demand_profile(row: Application, pool: Pool) -> None:
    """Refuse a place that is for other children."""
    own = (row.birth_year, row.language, row.group_kind, row.stay)
    if own != (pool.birth_year, pool.language, pool.group_kind, pool.stay):
        raise OthersWait(OTHERS_WAIT)


NO_VOUCHER = Trilingual(
    kk="Бұл ұсыныс бойынша басқа балабақша таңдалмайды: қалада ваучер берілмейді немесе орындар балаларға бірге "
    "ұсынылған. Орынды қабылдаңыз немесе бас тартыңыз.",
    ru="По этому предложению другой сад не выбирают: ваучеров в городе нет, или места предложены детям вместе. Примите "
    "место или откажитесь.",
    en="With this offer no other kindergarten is chosen: the city gives no vouchers, or the places are offered to "
    "children together. Take the place or decline it.",
)
OTHERS_WAIT = Trilingual(
    kk="Бұл балабақшаның бос орны жоқ немесе оны басқа балалар күтіп тұр. Басқасын таңдаңыз не күту парағына тұрыңыз.",
    ru="В этом саду нет свободного места, или его ждут другие дети. Выберите другой или встаньте в лист ожидания.",
    en="This kindergarten has no free place, or others wait for it. Choose another one, or join its waiting list.",
)
TOO_MANY_LISTS = Trilingual(
    kk="Ваучермен бір мезгілде ең көбі {most} балабақшаның күту парағында тұруға болады.",
    ru="С ваучером можно стоять в листах ожидания не больше чем {most} садов сразу.",
    en="With a voucher a child stands on the waiting lists of at most {most} kindergartens at once.",
)
