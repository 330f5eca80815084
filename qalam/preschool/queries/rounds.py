"""A mass round as the rules see it: who seeks, which places there are, how far each counter stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch

from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Choice, Place
from qalam.preschool.rules import round as rules
from qalam.preschool.rules.ages import year_may_be_served
from qalam.preschool.rules.application import microseconds
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.turn import Category
from qalam.preschool.services.opening import held_pool
from qalam.preschool.territory import TERRITORY


@dataclass(frozen=True)
class Asked:
    """The round for the rules, with the rows that its codes stand for."""

    round: rules.Round
    applications: dict[str, Application]
    places: dict[str, Place]


def asked(places: Sequence[Place], *, mechanism: str, seed: str | None, at: datetime) -> Asked:
    """The round that the places make of the queue as it stands. The places are new to the queue: nobody let one go."""
    pools: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(places, key=lambda one: one.pk):
        pools[place.pool.key].append(place)
    served = [
        year for year in {place.pool.birth_year for place in places}
        if year_may_be_served(year, on=local_day(at), territory=TERRITORY)
    ]  # fmt: skip
    rows = {row.code: row for row in waiting_of_years(served)}
    case = rules.Round.of(
        (seeker(row, pools_of(row, pools.keys())) for row in rows.values()),
        [
            rules.RoundPool(key, tuple(str(one.pk) for one in of_pool), of_pool[0].pool.counter)
            for key, of_pool in pools.items()
        ],
        mechanism=mechanism,
        seed=seed,
        general_per_first=terms(local_day(at), TERRITORY).outcome.general_per_first,
    )
    return Asked(
        case,
        {one.who: rows[one.who] for one in case.seekers},
        {str(place.pk): place for place in places},
    )


def waiting_of_years(years: Iterable[int]) -> list[Application]:
    """Those who wait, with their lists of kindergartens and the seats they hold."""
    rows = Application.objects.waiting().filter(birth_year__in=list(years))
    return list(
        rows.select_related("child", "holds__group__institution")
        .prefetch_related(Prefetch("choices", Choice.objects.select_related("institution").order_by("rank")))
        .order_by("code")
    )


def pools_of(row: Application, keys: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Those of the round that the child may have, with the rank of the choice; not the one where it has a seat."""
    held, known = held_pool(row), set(keys)
    kind = f"{row.birth_year}/{row.language}/{row.group_kind}/{row.stay}"
    wanted = [f"{choice.institution.bin}/{kind}" for choice in row.choices.all()]
    return tuple((key, rank) for rank, key in enumerate(wanted, start=1) if key in known and key != held)


def seeker(row: Application, pools: tuple[tuple[str, int], ...]) -> rules.Seeker:
    """One child as the rules see it."""
    batch = None if row.batch_id is None else str(row.batch_id)
    return rules.Seeker(row.code, microseconds(row.filed_at), Category(row.priority), pools, batch)
