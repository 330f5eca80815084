"""Chances and expected waits: what a simulation of the actual queue says of each kindergarten, in plain words.

The forecast of a day is made once and kept; a page only reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from django.core.cache import cache

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.queries.choices import Profile
from qalam.preschool.queries.outlook import FIELDS, HORIZON, Kind, outlook_of, waits
from qalam.preschool.rules.regimes import terms
from qalam.preschool.simulation.chances import Chances, chances, with_probes
from qalam.preschool.simulation.months import Ints
from qalam.preschool.territory import TERRITORY

COURSES = 200
HORIZONS = (3, 6, 12)
KEPT_FOR = 2 * 86400
"""Seconds: until the forecast of the next day is certainly there."""


@dataclass(frozen=True)
class Odds:
    """Within 3, 6 and 12 months the turn comes with these chances; in 80 of 100 courses between the two months.

    Months count from 1; one beyond the horizon means that within two years it does not come. `is_known` is false
    where no place of the kind is announced or came free in the past year, so that nothing can be foretold.
    """

    within: tuple[float, float, float]
    soonest: int
    latest: int
    is_known: bool = True

    @property
    def said(self) -> Trilingual:
        """The same in words."""
        if not self.is_known:
            return UNKNOWN
        chance = NEXT_TO_NONE if self.within[2] < NEGLIGIBLE else CHANCE.fill(tenths=tenths(self.within[2]))
        if self.soonest > HORIZON:
            return NOT_SOON
        wait = FROM if self.latest > HORIZON else BETWEEN if self.latest > self.soonest else ABOUT
        sentence = wait.fill(soonest=self.soonest, latest=self.latest)
        return Trilingual(*(f"{a} {b}" for a, b in zip(spoken(chance), spoken(sentence), strict=True)))


NEGLIGIBLE = 0.05
UNSEEN = Odds((0.0, 0.0, 0.0), HORIZON + 1, HORIZON + 1, is_known=False)


def spoken(sentence: Trilingual) -> tuple[str, str, str]:
    """The three languages of a sentence."""
    return sentence.kk, sentence.ru, sentence.en


def tenths(chance: float) -> str:
    """A chance as so many of ten, never certain: `9` at most and `1` at least."""
    return str(min(max(round(chance * 10), 1), 9))


@dataclass(frozen=True)
class Forecast:
    """The odds of everybody on a day: by application and institution, by application as a whole, by pool for a child
    of the general queue that would file now."""

    wishes: Mapping[tuple[int, int], Odds]
    children: Mapping[int, Odds]
    pools: Mapping[Kind, Odds]


def forecast(at: datetime, *, courses: int = COURSES) -> Forecast:
    """Play the months; the same day and the same queue give the same."""
    found = outlook_of(at)
    ratio = terms(local_day(at), TERRITORY).outcome.general_per_first
    seed = local_day(at).toordinal()
    told = chances(with_probes(found.market), found.flow, ratio, courses=courses, seed=seed)
    is_known = (found.flow.known.sum(axis=0) + found.flow.freed.sum(axis=0)) > 0
    names = list(found.kinds)
    by_wish, pools = odds_of(told, is_reached=True), found.market.pools
    rows = {row.id: row for row in waits(Application.objects.filter(pk__in=found.children).values_list(*FIELDS))}
    wishes: dict[tuple[int, int], Odds] = {}
    for child, first, last in zip(found.children, found.market.offsets[:-1], found.market.offsets[1:], strict=True):
        for institution, wish in zip(rows[child].wants, range(first, last), strict=True):
            wishes[child, institution] = by_wish[wish] if is_known[pools[wish]] else UNSEEN
    count = len(pools)
    probes = {kind: by_wish[count + number] if is_known[number] else UNSEEN for number, kind in enumerate(names)}
    by_child = odds_of(told, is_reached=False)
    return Forecast(wishes, dict(zip(found.children, by_child, strict=False)), probes)


def odds_of(told: Chances, *, is_reached: bool) -> list[Odds]:
    """The odds of each wish, or of each child."""
    within = told.within if is_reached else told.placed_within
    low, high = told.interval() if is_reached else told.placed_interval()
    shares = np.stack([within(months) for months in HORIZONS], axis=1)
    return [
        Odds((float(some[0]), float(some[1]), float(some[2])), int(soonest), int(latest))
        for some, soonest, latest in zip(shares, capped(low), capped(high), strict=True)
    ]


def capped(months: Ints) -> Ints:
    """Months, one beyond the horizon standing for never."""
    return np.minimum(months, HORIZON + 1)


def kept_forecast(at: datetime) -> Forecast:
    """The forecast of the day; made now where the nightly job has not."""
    key = f"queue.odds.{local_day(at).isoformat()}"
    found = cache.get(key)
    if not isinstance(found, Forecast):
        found = forecast(at)
        cache.set(key, found, KEPT_FOR)
    return found


def odds(application: Application, at: datetime) -> dict[int, Odds]:
    """The odds of a waiting child by institution, for every kindergarten on its list that the forecast knows."""
    told = kept_forecast(at)
    wanted = application.choices.values_list("institution", flat=True)
    return {one: told.wishes[application.pk, one] for one in wanted if (application.pk, one) in told.wishes}


def odds_anywhere(application: Application, at: datetime) -> Odds | None:
    """The odds of a place in any kindergarten of the list; None of a child that the forecast does not know."""
    return kept_forecast(at).children.get(application.pk)


def odds_before_filing(profile: Profile, at: datetime) -> dict[int, Odds]:
    """By institution, the odds of a child of the general queue that would file now and name that kindergarten."""
    wanted = (profile.birth_year, profile.language, profile.group_kind, profile.stay)
    return {kind[0]: found for kind, found in kept_forecast(at).pools.items() if kind[1:] == wanted}


UNKNOWN = Trilingual(
    kk="Мұндай орын былтыр босамаған, жаңасы да жарияланбаған: ештеңе болжай алмаймыз.",
    ru="Такие места за прошлый год не освобождались и новых не объявлено: предсказать нельзя.",
    en="No such place came free in the past year and none is announced: nothing can be foretold.",
)
CHANCE = Trilingual(
    kk="Бір жылда кезек келу мүмкіндігі: 10 жағдайдың шамамен {tenths} жағдайында.",
    ru="Очередь подойдёт за год примерно в {tenths} случаях из десяти.",
    en="Within a year the turn comes in about {tenths} cases of ten.",
)
NEXT_TO_NONE = Trilingual(
    kk="Бір жылда кезек келуі екіталай.", ru="За год очередь вряд ли подойдёт.", en="Within a year it is unlikely."
)
BETWEEN = Trilingual(
    kk="Күту ұзақтығы, бәлкім, {soonest}–{latest} ай.",
    ru="Ждать, вероятно, от {soonest} до {latest} мес.",
    en="The wait is probably {soonest} to {latest} months.",
)
ABOUT = Trilingual(
    kk="Күту ұзақтығы, бәлкім, шамамен {soonest} ай.",
    ru="Ждать, вероятно, около {soonest} мес.",
    en="The wait is probably about {soonest} months.",
)
FROM = Trilingual(
    kk="Күту, бәлкім, кемінде {soonest} ай, екі жылдан да асуы мүмкін.",
    ru="Ждать, вероятно, не меньше {soonest} мес., возможно, больше двух лет.",
    en="The wait is probably {soonest} months at least, perhaps more than two years.",
)
NOT_SOON = Trilingual(
    kk="Екі жыл ішінде кезек келмейді деп болжаймыз. Тізімге басқа балабақша қосып көріңіз.",
    ru="По прогнозу, за два года очередь не подойдёт. Попробуйте добавить в список другой сад.",
    en="The forecast sees no turn within two years. Try adding another kindergarten to the list.",
)
