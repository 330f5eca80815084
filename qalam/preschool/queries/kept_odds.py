"""The forecast of the day as it is kept: made by a job at night, read by pages, in pieces as small as a page needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.cache import cache

from qalam.access.keeping.shared import while_nothing_happens
from qalam.access.keeping.shelf import move_on
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.queries.backtest import COURSES, Backtest, backtest
from qalam.preschool.queries.choices import Profile
from qalam.preschool.queries.odds import Forecast, Odds, forecast
from qalam.preschool.rules.odds import are_shown
from qalam.preschool.territory import TERRITORY

KEY = "queue.odds"
PIECES = 64
KEPT_FOR = 40 * 86400
"""Seconds; a new forecast takes the place of the old one every night."""
STALE = timedelta(days=7)
"""A forecast that is older is not shown."""
PROOF_MONTHS = 6
FEWEST = 50
"""With fewer children a back-test proves nothing."""


@dataclass(frozen=True)
class Standing:
    """The forecast that is kept: of which day, and how the one of half a year before did (None: too few children)."""

    on: date
    proof: Backtest | None

    @property
    def is_shown(self) -> bool:
        """Whether families see it, as the territory's parameter says: once it did better than one share for all."""
        proof = self.proof
        is_better = proof is not None and proof.score.brier < proof.score.base
        return are_shown(self.on, TERRITORY, is_better=is_better)


@dataclass(frozen=True)
class OddsOfChild:
    """Of a place in any kindergarten of the list, and of the turn in each, by institution."""

    anywhere: Odds
    by_institution: Mapping[int, Odds]


def make_and_keep(at: datetime, *, courses: int = COURSES) -> Standing:
    """Forecast the day, put the forecast of half a year ago to the test, and keep both for the pages."""
    on = local_day(at)
    found = forecast(at, courses=courses)
    proof = backtest(months_ago(on, PROOF_MONTHS), months=PROOF_MONTHS, courses=courses)
    standing = Standing(on, proof if proof.waited >= FEWEST else None)
    keep(found, standing)
    return standing


def months_ago(on: date, months: int) -> date:
    """The first day of the month so many months before."""
    count = on.year * 12 + on.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)


def keep(found: Forecast, standing: Standing) -> None:
    """Keep the forecast in pieces; the last thing that is kept is the day, so that no page reads half of it."""
    by_child: dict[int, dict[int, Odds]] = defaultdict(dict)
    for (child, institution), odds in found.wishes.items():
        by_child[child][institution] = odds
    pieces: dict[str, object] = {}
    for piece in range(PIECES):
        pieces[child_key(standing.on, piece)] = {
            child: OddsOfChild(odds, by_child[child])
            for child, odds in found.children.items()
            if child % PIECES == piece
        }
    pools: dict[Profile, dict[int, Odds]] = defaultdict(dict)
    for (institution, year, language, kind, stay), odds in found.pools.items():
        pools[Profile(year, language, kind, stay)][institution] = odds
    pieces |= {pool_key(standing.on, profile): told for profile, told in pools.items()}
    cache.set_many(pieces, KEPT_FOR)
    cache.set(KEY, standing, KEPT_FOR)
    move_on()


def forget() -> None:
    """Nothing is known of the queue any more."""
    cache.delete(KEY)
    move_on()


def child_key(on: date, piece: int) -> str:
    """Under which key a piece of the children is kept."""
    return f"{KEY}.{on.isoformat()}.children.{piece}"


def pool_key(on: date, profile: Profile) -> str:
    """Under which key the kindergartens for such a child are kept."""
    kind = f"{profile.birth_year}.{profile.language}.{profile.group_kind}.{profile.stay}"
    return f"{KEY}.{on.isoformat()}.pools.{kind}"


def kept(at: datetime) -> Standing | None:
    """The forecast that pages may show at the moment; None where there is none, or families are not to see it."""
    found = last_kept()
    if found is None or not found.is_shown:
        return None
    return found if abs(local_day(at) - found.on) <= STALE else None


@while_nothing_happens
def last_kept() -> Standing | None:
    """The forecast that was kept last, of whichever day."""
    found = cache.get(KEY)
    return found if isinstance(found, Standing) else None


def odds_of_child(application: Application, standing: Standing) -> OddsOfChild | None:
    """The odds of a child that waited when the forecast was made."""
    found = cache.get(child_key(standing.on, application.pk % PIECES), {}).get(application.pk)
    return found if isinstance(found, OddsOfChild) else None


def odds_before_filing(profile: Profile, standing: Standing) -> dict[int, Odds]:
    """By institution, the odds of a child of the general queue that would file now and name that kindergarten."""
    found: dict[int, Odds] = cache.get(pool_key(standing.on, profile), {})
    return found
