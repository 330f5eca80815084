"""Mass rounds: drafted as often as needed, published once, and run again by whoever wants to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from django.db import IntegrityError, transaction

from qalam.access.actor import CLOCKWORK
from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.rule import Verdict
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import last_moment_of, local_day
from qalam.preschool.models import Application, Offer, Place, Pool, Round, RoundPlace, RoundResult
from qalam.preschool.queries.rounds import Asked, asked
from qalam.preschool.rules import round as rules
from qalam.preschool.rules.deadlines import answer_by
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.rules.regimes import terms
from qalam.preschool.services import telling
from qalam.preschool.services.happening import Happening, locked, remember, step
from qalam.preschool.services.places import enter, of_the_queue_still
from qalam.preschool.services.rights import demand_specialist, remember_deed
from qalam.preschool.services.standing_still import hold_still, undisturbed
from qalam.preschool.territory import TERRITORY

MECHANISM = "deferred-acceptance"
TOGETHER = 1000
TRIES = 9


class NoPlaces(Refusal):
    """A round without a place."""


class NotADraft(Refusal):
    """The round was published or dropped."""


@transaction.atomic
def draft(*, title: str, places: Sequence[Place], by: User, at: datetime, seed: str = "") -> Round:
    """Draft a round of places that are kept for it; nobody outside the department sees or feels it.

    Refuses with NotASpecialist or NoPlaces.
    """
    demand_specialist(by, at)
    kept = [place for place in places if place.state == Place.State.KEPT]
    if not kept:
        raise NoPlaces(NO_PLACES)
    drawn = begin(title=title, mechanism=MECHANISM, seed=seed, drafted_at=at, drafted_by=by)
    RoundPlace.objects.bulk_create((RoundPlace(round=drawn, place=place) for place in kept), batch_size=TOGETHER)
    compute(drawn, at=at)
    remember_deed("draft round", drawn, by, at)
    return drawn


def begin(drafted_at: datetime, **values: object) -> Round:
    """A new draft under the next free code of the day; of two that begin at once the second takes the one after."""
    for _ in range(TRIES):
        with suppress(IntegrityError), transaction.atomic():
            return Round.objects.create(code=new_code(drafted_at), drafted_at=drafted_at, **values)
    return Round.objects.create(code=new_code(drafted_at), drafted_at=drafted_at, **values)


@transaction.atomic
def redraft(*, drawn: Round, by: User, at: datetime) -> Round:
    """Run the draft on the queue as it stands now. Refuses with NotASpecialist, NotADraft or NoPlaces."""
    demand_specialist(by, at)
    drawn = locked_draft(drawn)
    compute(drawn, at=at)
    remember_deed("run draft again", drawn, by, at)
    return drawn


@transaction.atomic
def drop(*, drawn: Round, by: User, at: datetime) -> Round:
    """Give a draft up; its places stay kept for another round. Refuses with NotASpecialist or NotADraft."""
    demand_specialist(by, at)
    drawn = locked_draft(drawn)
    drawn.state = Round.State.DROPPED
    drawn.save(update_fields=["state"])
    drawn.places.all().delete()
    remember_deed("drop round", drawn, by, at)
    return drawn


def publish(*, drawn: Round, by: User, at: datetime) -> Round:
    """Run the round on the queue of this moment, offer the places, and enter all of it in the log.

    Refuses with NotASpecialist, NotADraft, NoPlaces or QueueMoved.
    """
    demand_specialist(by, at)
    return undisturbed(lambda: publish_once(drawn, by, at))


def publish_once(drawn: Round, by: User, at: datetime) -> Round:
    """Publish, if nobody enters the queue meanwhile."""
    drawn = locked_draft(drawn)
    hold_places(drawn)
    at = hold_still(Application.objects.waiting(), at)
    verdict, case = compute(drawn, at=at)
    places = sorted(case.places.values(), key=lambda one: one.pk)
    Place.objects.filter(pk__in=case.places).update(state=Place.State.FREE)
    enter(places, cause="round", by=by, at=at)
    told = {
        "round": drawn.code, "mechanism": drawn.mechanism, "seed": drawn.seed or None, "input": drawn.input_hash,
        "places": [str(place.pk) for place in places],
    }  # fmt: skip
    opening = Happening("round-opened", at, by, "published", told=told)
    offers, happened = make_offers(drawn, verdict, case, at)
    closing = Happening("round-closed", at, by, "published", told={"round": drawn.code, "offers": len(offers)})
    remember([opening, *happened, closing])
    drawn.state, drawn.published_at, drawn.published_by = Round.State.PUBLISHED, at, by
    drawn.save(update_fields=["state", "published_at", "published_by"])
    remember_deed("publish round", drawn, by, at)
    telling.offered(offers, at=at)
    return drawn


def compute(drawn: Round, *, at: datetime) -> tuple[Verdict[rules.RoundResult], Asked]:
    """Run the round on the queue as it stands, and keep what it says to each child.

    A place that was closed, given by another round or left without a state order since it was drafted is no place of
    this one; refuses with NoPlaces when none is left.
    """
    kept = Place.objects.filter(rounds__round=drawn, state=Place.State.KEPT)
    places = of_the_queue_still(kept.select_related("pool__institution", "group"), at)
    if not places:
        raise NoPlaces(NO_PLACES)
    case = asked(places, mechanism=drawn.mechanism, seed=drawn.seed or None, at=at)
    verdict = rules.run(case.round)
    keep_results(drawn, verdict.outcome, case)
    drawn.input_hash = case.round.hash()
    drawn.summary = summary_of(verdict.outcome, case)
    drawn.save(update_fields=["input_hash", "summary"])
    return verdict, case


def keep_results(drawn: Round, result: rules.RoundResult, case: Asked) -> None:
    """For each child of the round: the place or none, and why, choice by choice."""
    offers = {offer.who: offer for offer in result.offers}
    reasons: dict[str, list[dict[str, object]]] = {who: [] for who in case.applications}
    for one in result.explained:
        reasons[one.who].append(one.plain())
    drawn.results.all().delete()
    RoundResult.objects.bulk_create(
        (
            RoundResult(
                round=drawn,
                application=row,
                place=case.places[offers[who].place] if who in offers else None,
                rank=offers[who].rank if who in offers else None,
                explanation=reasons[who],
            )
            for who, row in case.applications.items()
        ),
        batch_size=TOGETHER,
    )


def summary_of(result: rules.RoundResult, case: Asked) -> dict[str, object]:
    """Whom the round serves, in numbers: by rank of the choice and by category."""
    categories = Counter(case.applications[offer.who].priority for offer in result.offers)
    return {
        "places": len(case.places),
        "seekers": len(case.round.seekers),
        "offers": len(result.offers),
        "by_rank": {str(rank): count for rank, count in sorted(Counter(one.rank for one in result.offers).items())},
        "by_category": dict(sorted(categories.items())),
        "let_go": [{"children": list(one.members), "pool": one.pool} for one in result.let_go],
    }


def make_offers(
    drawn: Round, verdict: Verdict[rules.RoundResult], case: Asked, at: datetime
) -> tuple[list[Offer], list[Happening]]:
    """The offers in the order of the codes, as the log has them."""
    rows = locked(case.applications.values())
    last = answer_by(terms(local_day(at), TERRITORY).outcome, local_day(at))
    offers: list[Offer] = []
    happened: list[Happening] = []
    counters: dict[str, int] = {pool.key: pool.counter for pool in case.round.pools}
    for one in verdict.outcome.offers:
        row, place = rows[case.applications[one.who].pk], case.places[one.place]
        told = {
            "pool": one.pool, "rank": one.rank, "counter": one.counter, "counter_after": one.counter_after,
            "answer_by": last, "round": drawn.code,
        }  # fmt: skip
        happened.append(
            step(row, Event.OFFERED, at=at, by=CLOCKWORK, cause="round", place=place, verdict=verdict, told=told)
        )
        offers.append(
            Offer(
                application=row,
                place=place,
                round=drawn,
                rank=one.rank,
                made_at=at,
                answer_by=last_moment_of(last),
            )
        )
        counters[one.pool] = one.counter_after
    Place.objects.filter(pk__in=[offer.place_id for offer in offers]).update(state=Place.State.OFFERED)
    # All of them changed in the same way, which one statement writes.
    offered = [offer.application_id for offer in offers]
    Application.objects.filter(pk__in=offered).update(state=Application.State.OFFERED)
    keep_counters(case, counters)
    return Offer.objects.bulk_create(offers, batch_size=TOGETHER), happened


def keep_counters(case: Asked, counters: dict[str, int]) -> None:
    """How far the count of each pool stands after the round: as its last offer in the log says."""
    pools = {place.pool.key: place.pool for place in case.places.values()}
    for key, pool in pools.items():
        pool.counter = counters[key]
    Pool.objects.bulk_update(pools.values(), ["counter"], batch_size=TOGETHER)


def locked_draft(drawn: Round) -> Round:
    """The round, locked; refused once it is no draft any more."""
    fresh = Round.objects.select_for_update(of=("self",), no_key=True).get(pk=drawn.pk)
    if fresh.state != Round.State.DRAFT:
        raise NotADraft(NOT_A_DRAFT)
    return fresh


def hold_places(drawn: Round) -> None:
    """Lock the pools and the places of the round, in the order of all deeds."""
    pools = Pool.objects.filter(places__rounds__round=drawn).values("pk")
    list(Pool.objects.select_for_update(no_key=True).filter(pk__in=pools).order_by("pk").values_list("pk"))
    places = drawn.places.values("place")
    list(Place.objects.select_for_update(no_key=True).filter(pk__in=places).order_by("pk").values_list("pk"))


def new_code(at: datetime) -> str:
    """The next free code of the day, such as `2023-05-01-2`."""
    day = local_day(at).isoformat()
    return f"{day}-{1 + Round.objects.filter(code__startswith=day).count()}"


NO_PLACES = Trilingual(
    kk="Жаппай жинақтауға бірде-бір орын қалдырылмаған. Алдымен топтарда орын ашып, оларды жинақтауға қалдырыңыз.",
    ru="Для массового комплектования не оставлено ни одного места. Сначала откройте места и оставьте их для него.",
    en="No place is kept for a mass round. Open places first and keep them for it.",
)
NOT_A_DRAFT = Trilingual(
    kk="Бұл жинақтау жоба емес: жарияланған немесе тоқтатылған.",
    ru="Это комплектование уже не черновик: оно опубликовано или отменено.",
    en="This round is no draft any more: it was published or dropped.",
)
