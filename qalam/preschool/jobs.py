"""The clockwork of the queue. Each job may be run again at any time: what it has done is not due any more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, time, timedelta
from typing import TypeVar

from django.db.models import QuerySet
from procrastinate.contrib.django import app

from qalam.access.actor import CLOCKWORK
from qalam.kernel.clock import CITY_ZONE, now
from qalam.kernel.refusal import Refusal
from qalam.ledger.jobs import UNTIL_IT_CAN
from qalam.preschool.days import begin_of, local_day
from qalam.preschool.models import Application, Offer, Place, Pool, Referral
from qalam.preschool.queries import kept_occupancy
from qalam.preschool.queries.kept_odds import make_and_keep
from qalam.preschool.rules.regimes import terms
from qalam.preschool.services import (
    claims,
    evidence,
    offers,
    packages,
    places,
    referrals,
    season,
    seating,
    standing_aside,
    tallying,
    telling,
    verification,
)
from qalam.preschool.territory import TERRITORY
from qalam.registry.queries.city import present

RowT = TypeVar("RowT")


@app.periodic(cron="* * * * *")
@app.task(name="queue.turn", lock="queue.turn", queueing_lock="queue.turn")
def turn(timestamp: int) -> dict[str, int]:
    """All that is due now: terms that are over, windows that have closed, places whose turn has come."""
    return run_due(at=present(now()))


@app.periodic(cron="30 3 * * *")
@app.task(name="queue.odds", lock="queue.odds", queueing_lock="queue.odds")
def forecast_odds(timestamp: int) -> None:
    """The chances of the day and their proof, so that no page waits for them."""
    make_and_keep(present(now()))


@app.periodic(cron="35 3 * * *")
@app.task(name="queue.occupancy", lock="queue.occupancy", queueing_lock="queue.occupancy")
def forecast_occupancy(timestamp: int) -> None:
    """How full groups are and will be, with its proof, so that no page waits for it."""
    kept_occupancy.make_and_keep(present(now()))


@app.periodic(cron="10 * * * *")
@app.task(name="queue.tally", lock="queue.tally", queueing_lock="queue.tally")
def add_up_tally(timestamp: int) -> int:
    """One row for each day of filing, so that a place in the queue is told from few."""
    return tallying.add_up()


@app.periodic(cron="55 23 * * *")
@app.task(name="queue.package", lock="queue.package", queueing_lock="queue.package", retry=UNTIL_IT_CAN)
def make_day_package(timestamp: int) -> str:
    """The data package of the day on which it was due, made once, also where the worker comes to it a day later."""
    due = present(datetime.fromtimestamp(timestamp, CITY_ZONE))
    return packages.make_package(day=local_day(due), at=present(now())).digest


@app.task(name="queue.tell_season", lock="queue.tell_season", retry=UNTIL_IT_CAN)
def tell_season(at: str) -> int:
    """Tell the families whom the renewal of that moment touched, each once; a second run tells who is left."""
    return season.tell(by=CLOCKWORK, at=datetime.fromisoformat(at))


@app.periodic(cron="50 3 * * *")
@app.task(name="queue.files", lock="queue.files", queueing_lock="queue.files")
def drop_nobodys_files(timestamp: int) -> int:
    """Pictures of papers that no record names are personal data without a purpose. Files are dated by the machine."""
    return evidence.drop_nobodys_files(at=now())


def run_due(*, at: datetime) -> dict[str, int]:
    """Do what is due at the moment, in the order in which one makes room for the next; how many of each."""
    return {
        "expired": each(overdue_offers(at), lambda offer: offers.expire(offer=offer, at=at)),
        "annulled": each(overdue_referrals(at), lambda referral: referrals.annul(referral=referral, at=at)),
        "resumed": each(stopped_long_enough(at), lambda row: standing_aside.resume(application=row, at=at)),
        # Categories stand right before the next child is asked.
        "lapsed": verification.lapse_due(at=at),
        "freed": seating.free_due(at=at),
        "closed": places.close_without_order(at=at),
        "claimed": len(claims.close_windows(at=at)),
        "offered": sum(len(offers.serve(pool=pool, at=at)) for pool in pools_with_places(at)),
        "reminded": remind(at),
        "warned": verification.remind(at=at),
    }


def each(rows: Iterable[RowT], deed: Callable[[RowT], object]) -> int:
    """Do the deed for each row by itself; one that was decided meanwhile is left alone."""
    done = 0
    for row in rows:
        try:
            deed(row)
        except Refusal:
            continue
        done += 1
    return done


def overdue_offers(at: datetime) -> QuerySet[Offer]:
    """Open offers whose last day is over; whether silence counts is asked one by one."""
    return Offer.objects.filter(state=Offer.State.OPEN, answer_by__lt=at).order_by("answer_by", "pk")


def overdue_referrals(at: datetime) -> QuerySet[Referral]:
    """Referrals that were not presented by their day."""
    return Referral.objects.filter(state=Referral.State.ISSUED, present_by__lt=local_day(at)).order_by("pk")


def stopped_long_enough(at: datetime) -> QuerySet[Application]:
    """Applications whose last day on the stop-list is over."""
    stopped = Application.objects.filter(state=Application.State.STOP_LISTED, stopped_until__lt=local_day(at))
    return stopped.order_by("stopped_until", "pk")


def pools_with_places(at: datetime) -> list[Pool]:
    """Pools that have free places, once their bulletin of the day is out."""
    published = terms(local_day(at), TERRITORY).outcome.published
    free = Place.objects.free()
    if published is not None:
        free = free.filter(opened_at__lt=bulletin_before(at, published))
    return list(Pool.objects.filter(places__in=free).distinct().order_by("pk"))


def bulletin_before(at: datetime, published: time) -> datetime:
    """When the last bulletin came out; a place waits for the first one after it was opened."""
    today = begin_of(local_day(at), published)
    return today if today <= at else begin_of(local_day(at) - timedelta(days=1), published)


def remind(at: datetime) -> int:
    """Tell families whose last day of answering is today and who said nothing."""
    open_today = Offer.objects.filter(state=Offer.State.OPEN, answer_by__gte=at).select_related("application__child")
    due = [offer for offer in open_today if local_day(offer.answer_by) == local_day(at) > local_day(offer.made_at)]
    telling.reminded(due, at=at)
    return len(due)
