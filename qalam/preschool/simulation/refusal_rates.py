"""How often the check of refusals is wrong, and what it finds: measured on invented cities, reckoned for one sort."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import comb

import numpy as np

from qalam.preschool.simulation.chances import Bools
from qalam.preschool.simulation.months import Floats, Ints
from qalam.preschool.simulation.refusals import OWN, TAKEN_IN, Check, Decisions, Question, check
from qalam.preschool.simulation.strata import in_one

ALARM_OF_A_YEAR = 0.05
CHECKS_OF_A_YEAR = 8
"""Four quarters, each looked at over one year and over three."""
ALARM = ALARM_OF_A_YEAR / CHECKS_OF_A_YEAR
"""What one check may spend: the rates of all checks of a year add up, whatever they have in common."""
MEASURED_YEARS, MEASURED_ALARMS = 1000, 29
"""Of so many years of the first of `CITIES` so many had an alarm, as `qalam manage refusals` measures it."""
AREAS = 9
BIRTH_YEARS = (0.35, 0.30, 0.20, 0.10, 0.05)
REASONS = (0.5, 0.3, 0.2)
NEEDS, EXTRAORDINARY, FIRST, RUSSIAN = 0.03, 0.06, 0.25, 0.2
STAYS_NEAR = 0.7
LIKELY = 0.8


@dataclass(frozen=True)
class City:
    """An invented city in which no kindergarten looks at the sort of a child.

    It has so many `referrals` that kindergartens decide, of which they refuse a share, `usual` on the average. `spread`
    is the standard deviation of the logarithm of that share between kindergartens and birth years: some are stricter
    to everybody.
    """

    referrals: int = 2100
    kindergartens: int = 53
    usual: float = 0.05
    spread: float = 0.0


@dataclass(frozen=True)
class Planted:
    """A kindergarten, or each of them, refuses children of a sort with another probability than its others."""

    sort: int
    chance: float
    kindergarten: int | None = None


def invented(city: City, drawn: np.random.Generator, planted: Planted | None = None) -> Decisions:
    """One course of such a city."""
    sizes = drawn.gamma(5.0, size=city.kindergartens)
    kindergartens = drawn.choice(city.kindergartens, city.referrals, p=sizes / sizes.sum())
    strata = drawn.choice(len(BIRTH_YEARS), city.referrals, p=BIRTH_YEARS)
    sorts = invented_sorts(kindergartens, city, drawn)
    levels = city.usual * np.exp(city.spread * drawn.normal(size=(city.kindergartens, len(BIRTH_YEARS))))
    chances = np.minimum(levels[kindergartens, strata], 0.9)
    if planted is not None:
        is_here = planted.kindergarten is None or kindergartens == planted.kindergarten
        chances[is_here & sorts[planted.sort]] = planted.chance
    refused = drawn.random(city.referrals) < chances
    reasons = np.where(refused, drawn.choice(len(REASONS), city.referrals, p=REASONS), TAKEN_IN)
    return Decisions(kindergartens, strata, reasons, sorts)


def invented_sorts(kindergartens: Ints, city: City, drawn: np.random.Generator) -> Bools:
    """Needs, two categories, two languages, two sexes, from elsewhere, and each area: about as a city has them."""
    many = len(kindergartens)
    russian = np.where(drawn.random(city.kindergartens) < 0.5, 2 * RUSSIAN, 0.0)
    is_russian, is_girl = drawn.random(many) < russian[kindergartens], drawn.random(many) < 0.5
    rights = drawn.random(many)
    home = np.where(drawn.random(many) < STAYS_NEAR, kindergartens % AREAS, drawn.integers(0, AREAS, many))
    return np.array(
        [
            drawn.random(many) < NEEDS,
            rights < EXTRAORDINARY,
            (rights >= EXTRAORDINARY) & (rights < EXTRAORDINARY + FIRST),
            ~is_russian,
            is_russian,
            is_girl,
            ~is_girl,
            home != kindergartens % AREAS,
            *(home == area for area in range(AREAS)),
        ],
        dtype=np.bool_,
    )


@dataclass(frozen=True)
class Rate:
    """Of so many invented cities, in how many a pattern was told: about a kindergarten's own children, or at all."""

    city: City
    alarm: float
    cities: int
    own: int
    any: int


def measured(city: City, *, cities: int, alarm: float, seed: int = 0) -> Rate:
    """How often a city in which nothing is to be found raises an alarm; the same seed gives the same.

    Where kindergartens differ in strictness, to say so is no false alarm: only `own` counts there.
    """
    own = all_kinds = 0
    for told in checks(city, cities, alarm, seed):
        kinds = {one.question for one in told.patterns}
        own, all_kinds = own + bool(kinds & set(OWN)), all_kinds + bool(kinds)
    return Rate(city, alarm, cities, own, all_kinds)


def checks(city: City, cities: int, alarm: float, seed: int, planted: Planted | None = None) -> Iterator[Check]:
    """The checks of so many courses."""
    for number in range(cities):
        yield check(invented(city, np.random.default_rng((seed, number)), planted), alarm=alarm)


QUARTERS = 15
"""The last four checks of three years each reach back so far."""
WINDOWS = (4, 12)
"""Quarters of one year and of three."""


def measured_years(city: City, *, years: int, seed: int = 0) -> int:
    """In how many of so many years any of the eight checks raised an alarm; the city has `referrals` in a year."""
    alarms = 0
    longer = replace(city, referrals=city.referrals * QUARTERS // 4)
    for number in range(years):
        drawn = np.random.default_rng((seed, number))
        whole = invented(longer, drawn)
        quarters = drawn.integers(0, QUARTERS, longer.referrals)
        alarms += any(
            check(of_quarters(whole, quarters, until - span, until), alarm=ALARM).patterns
            for until in range(QUARTERS - 3, QUARTERS + 1)
            for span in WINDOWS
        )
    return alarms


def of_quarters(whole: Decisions, quarters: Ints, first: int, until: int) -> Decisions:
    """What was decided from one quarter to before another; a stratum is a birth year in one year of these."""
    kept = (quarters >= first) & (quarters < until)
    strata = whole.strata * QUARTERS + (quarters - first) // 4
    numbers = np.unique(strata[kept], return_inverse=True)[1]
    return Decisions(whole.kindergartens[kept], numbers, whole.reasons[kept], whole.sorts[:, kept])


def usual_threshold(city: City, *, question: Question = Question.WITHIN, courses: int = 20) -> float:
    """The middle threshold of a question in such a city."""
    found = [one.thresholds[question] for one in checks(city, courses, ALARM, 1)]
    return float(np.median(found))


def power(referrals: int, of_sort: int, usual: float, theirs: float, threshold: float) -> float:
    """How probable it is that a kindergarten is told which refuses its `of_sort` children with the chance `theirs`.

    The others of its referrals it refuses with the chance `usual`; all are of one stratum.
    """
    others = referrals - of_sort
    of_them, of_others = binomial(of_sort, theirs), binomial(others, usual)
    total = 0.0
    for refused in range(1, referrals + 1):
        bar = in_one(referrals, of_sort, refused).least_told(threshold)
        if bar is not None:
            span = range(bar, min(of_sort, refused) + 1)
            total += sum(float(of_them[one] * of_others[refused - one]) for one in span if refused - one <= others)
    return total


def binomial(many: int, chance: float) -> Floats:
    """The probabilities of 0 to `many` of so many."""
    return np.array(
        [comb(many, one) * chance**one * (1 - chance) ** (many - one) for one in range(many + 1)], dtype=np.float64
    )


def least_found(referrals: int, of_sort: int, usual: float, threshold: float) -> int | None:
    """The smallest number of percent that is told four times of five; None where even refusing all is not."""
    for percent in range(int(100 * usual) + 1, 101):
        if power(referrals, of_sort, usual, percent / 100, threshold) >= LIKELY:
            return percent
    return None


SIZES = ((20, 5), (40, 4), (40, 10), (40, 20), (80, 8), (80, 20), (80, 40), (160, 8), (160, 16), (160, 40))
"""Referrals that a kindergarten decides, and how many of them are of the sort."""
USUALS = (0.02, 0.05, 0.10)


def power_table(threshold: float) -> list[tuple[int, int, tuple[int | None, ...]]]:
    """For each size the percent at which a kindergarten is told four times of five, by what it refuses of others."""
    return [
        (many, of_sort, tuple(least_found(many, of_sort, usual, threshold) for usual in USUALS))
        for many, of_sort in SIZES
    ]


CITIES = (City(), City(usual=0.02), City(usual=0.10), City(referrals=6300), City(spread=0.7))


def printed(cities: int) -> str:
    """The tables of `docs/explanation/refusals.md`: alarms in invented cities, and what is found."""
    threshold = usual_threshold(CITIES[0])
    return "\n".join([*printed_rates(cities), "", *printed_power(threshold), "", *printed_planted()]) + "\n"


def printed_rates(cities: int) -> Iterator[str]:
    """Alarms of single checks, and of whole years."""
    yield "| referrals | refused | strictness | promised | cities | alarms: own children | alarms: any |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for city in CITIES:
        for alarm in (ALARM, ALARM_OF_A_YEAR):
            rate = measured(city, cities=cities, alarm=alarm)
            told = "alike" if not city.spread else "differs"
            any_kind = "–" if city.spread else f"{rate.any}, {rate.any / cities:.2%}"
            yield (
                f"| {city.referrals} | {city.usual:.0%} | {told} | {alarm:.3%} | {cities} | "
                f"{rate.own}, {rate.own / cities:.2%} | {any_kind} |"
            )
    alarms = measured_years(CITIES[0], years=cities)
    yield ""
    yield f"Years of eight checks: {cities}, with an alarm: {alarms}, {alarms / cities:.2%}."


def printed_power(threshold: float) -> Iterator[str]:
    """From which share of refused children of the sort on a kindergarten is told four times of five."""
    yield "| decided | of the sort | " + " | ".join(f"others {usual:.0%}" for usual in USUALS) + " |"
    yield "| --- | --- |" + " --- |" * len(USUALS)
    for many, of_sort, found in power_table(threshold):
        cells = " | ".join("never" if one is None else f"{one} %" for one in found)
        yield f"| {many} | {of_sort} | {cells} |"


SORTS_PLANTED = (("special needs", 0, NEEDS), ("extraordinary", 1, EXTRAORDINARY), ("first-priority", 2, FIRST))
CHANCES_PLANTED = (0.08, 0.10, 0.15, 0.20, 0.30)
COURSES = 100


def printed_planted() -> Iterator[str]:
    """In how many courses it is told by reason, or for any, that all kindergartens refuse a sort more often."""
    yield "| sort | of all children | " + " | ".join(f"refused {chance:.0%}" for chance in CHANCES_PLANTED) + " |"
    yield "| --- | --- |" + " --- |" * len(CHANCES_PLANTED)
    for name, sort, share in SORTS_PLANTED:
        found = (str(found_everywhere(Planted(sort, chance))) for chance in CHANCES_PLANTED)
        yield f"| {name} | {share:.0%} | {' | '.join(found)} |"


def found_everywhere(planted: Planted) -> int:
    """In how many courses of the usual city a pattern of the sort is told over all kindergartens."""
    return sum(
        any(one.question is Question.REASON and one.sort == planted.sort for one in told.patterns)
        for told in checks(CITIES[0], COURSES, ALARM, 2, planted)
    )
