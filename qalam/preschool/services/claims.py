"""Wishes for left-over places: gathered while the window is open, decided by the queue when it closes."""

from __future__ import annotations

from datetime import date, datetime

from django.db import IntegrityError, transaction

from qalam.access.actor import by_clockwork
from qalam.access.models import User
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.refusal import Refusal
from qalam.kernel.rule import Verdict, in_force
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.services.log import hold
from qalam.preschool.days import begin_of, local_day
from qalam.preschool.models import Application, Claim, Offer, Place, Pool
from qalam.preschool.queries.turn import fitting, told_to_rules
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.turn import Turn
from qalam.preschool.services.happening import happen
from qalam.preschool.services.offers import offer_turn
from qalam.preschool.services.rights import own_row
from qalam.preschool.services.standing_still import hold_still, undisturbed
from qalam.preschool.territory import TERRITORY


class NoWindow(Refusal):
    """The regime has no claims, or the window of the day is not open."""


class NotLeftOver(Refusal):
    """The place is not open to all, or would not suit the child."""


class ClaimedAlready(Refusal):
    """The family has wished for this place today."""


@transaction.atomic
def claim(*, application: Application, place: Place, by: User, at: datetime) -> Claim:
    """Wish for a left-over place. The hour inside the window counts for nothing.

    Refuses with NotYours, NoWindow, NotLeftOver, ClaimedAlready, or NotInTable where the child does not wait.
    """
    application = own_row(application, by, at)
    # Nobody is given the place between this look at it and the leaf of the wish.
    at = hold(at)
    if not is_open(at):
        raise NoWindow(NO_WINDOW)
    place = Place.objects.select_related("pool").get(pk=place.pk)
    if place.state != Place.State.LEFT_OVER or not fitting(place.pool).filter(pk=application.pk).exists():
        raise NotLeftOver(NOT_LEFT_OVER)
    day = local_day(at)
    try:
        with transaction.atomic():
            made = Claim.objects.create(application=application, place=place, window=day, made_at=at)
    except IntegrityError as problem:
        raise ClaimedAlready(CLAIMED) from problem
    happen(application, Event.CLAIMED, at=at, by=by, place=place, told={"window": day})
    return made


def is_open(at: datetime) -> bool:
    """Whether families can wish at that moment."""
    window = terms(local_day(at), TERRITORY).outcome.claims
    return window is not None and window.opens <= at.astimezone(CITY_ZONE).time() < window.closes


def is_over(day: date, at: datetime) -> bool:
    """Whether the window of that day has closed."""
    window = terms(day, TERRITORY).outcome.claims
    return window is None or at >= begin_of(day, window.closes)


@by_clockwork
def close_windows(*, at: datetime) -> list[Offer]:
    """Decide every place for which somebody wished in a window that has closed; each place in a deed of its own."""
    waiting = Claim.objects.filter(state=Claim.State.WAITING).order_by("window", "place_id")
    pairs = dict.fromkeys(waiting.values_list("window", "place_id"))
    made = [decide(place_id=place, window=day, at=at) for day, place in pairs if is_over(day, at)]
    return [offer for offers in made for offer in offers]


@by_clockwork
def decide(*, place_id: int, window: date, at: datetime) -> list[Offer]:
    """Give the place to whom the queue puts first among those who wished for it by the end of that window.

    Refuses with QueueMoved.
    """
    return undisturbed(lambda: decide_once(place_id, window, at))


def decide_once(place_id: int, window: date, at: datetime) -> list[Offer]:
    """Decide, if nobody joins those who wished meanwhile."""
    pool = Pool.objects.select_for_update(of=("self",), no_key=True).select_related("institution").get(places=place_id)
    place = Place.objects.select_for_update(no_key=True).get(pk=place_id)
    claims = Claim.objects.filter(place=place, state=Claim.State.WAITING, window__lte=window)
    at = hold_still(Application.objects.filter(pk__in=claims.values("application")), at)
    wished = set(claims.values_list("application", flat=True))
    made = offer_claimed(pool, place, wished, at) if place.state == Place.State.LEFT_OVER else []
    served = [offer.application_id for offer in made]
    claims.filter(application__in=served).update(state=Claim.State.SERVED)
    Claim.objects.filter(place=place, state=Claim.State.WAITING, window__lte=window).update(state=Claim.State.UNSERVED)
    return made


def offer_claimed(pool: Pool, place: Place, wished: set[int], at: datetime) -> list[Offer]:
    """The offer to the first in line among those who wished; each child stands by itself here, twins too."""
    found = told_to_rules(Application.objects.waiting().filter(pk__in=wished), pool)
    asked = [one.alone() for one in found]
    ratio = terms(local_day(at), TERRITORY).outcome.general_per_first
    verdict: Verdict[Turn | None] = in_force("preschool.turn", on=local_day(at), city=TERRITORY)(
        [one.told for one in asked], pool.counter, 1, ratio
    )
    if verdict.outcome is None:
        return []
    chosen = [one for one in asked if one.told.who == verdict.outcome.members[0].who]
    return offer_turn(pool, chosen, [place], verdict.outcome, verdict, at=at, cause="claim")


NO_WINDOW = Trilingual(
    kk="Қазір қалған орындарға тілек қабылданбайды. Қабылдау уақыты бюллетень бетінде көрсетілген.",
    ru="Сейчас заявки на оставшиеся места не принимаются. Часы приёма указаны на странице бюллетеня.",
    en="Wishes for left-over places are not taken now. The bulletin's page tells the hours.",
)
NOT_LEFT_OVER = Trilingual(
    kk="Бұл орынға тілек білдіруге болмайды: ол бос емес не балаңыздың жасына, тіліне сай емес. Бюллетеньді қараңыз.",
    ru="На это место заявиться нельзя: оно занято или не подходит ребёнку по возрасту либо языку. Откройте бюллетень.",
    en="This place cannot be wished for: it is taken, or does not suit the child's age or language. See the bulletin.",
)
CLAIMED = Trilingual(
    kk="Сіз бұл орынға бүгін тілек білдірдіңіз. Шешім қабылдау аяқталғанда шығады.",
    ru="Вы уже заявились на это место сегодня. Решение будет, когда приём закончится.",
    en="You have wished for this place today. The decision comes when the window closes.",
)
