"""Kindergartens that the holder of a voucher can choose: those with a free place that nobody else waits for."""

from __future__ import annotations

from datetime import datetime

from qalam.kernel.rule import Verdict, in_force
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Place, Pool
from qalam.preschool.queries.choices import of_the_queue
from qalam.preschool.queries.turn import candidates, opened_leaf
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.turn import Turn
from qalam.preschool.territory import TERRITORY

OPEN = (Place.State.FREE, Place.State.LEFT_OVER)


def vacant_places(application: Application, at: datetime) -> list[Place]:
    """One free place in each kindergarten, of the child's age, language, kind of group and stay, that it could take."""
    pools = Pool.objects.filter(
        institution__in=of_the_queue(local_day(at)),
        birth_year=application.birth_year,
        language=application.language,
        group_kind=application.group_kind,
        stay=application.stay,
        places__state__in=OPEN,
    )
    found = [vacant_place(pool, application, at) for pool in pools.select_related("institution").distinct()]
    return [place for place in found if place is not None]


def vacant_place(pool: Pool, application: Application, at: datetime) -> Place | None:
    """The first free place of the pool whose turn is nobody's, or this child's; None where others wait for it."""
    standing = list(Place.objects.filter(pool=pool, state__in=OPEN).order_by("state", "opened_at", "pk"))
    waiting = candidates(pool, at)
    ratio = terms(local_day(at), TERRITORY).outcome.general_per_first
    for place in standing:
        opened = opened_leaf(place)
        asked = [one.told for one in waiting if one.let_go < opened]
        verdict: Verdict[Turn | None] = in_force("preschool.turn", on=local_day(at), city=TERRITORY)(
            asked, pool.counter, len(standing), ratio
        )
        turn = verdict.outcome
        if turn is None or [member.who for member in turn.members] == [application.code]:
            return place
    return None
