"""Children whom the city supports: free meals by ground, social standings, special educational needs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.demo.allotting import choose
from qalam.demo.city import City
from qalam.demo.days import BEFORE, NOW, day, days_between
from qalam.demo.sheets import Span
from qalam.registry.models import Standing
from qalam.schooling.models import MealEntitlement, SpecialNeedsConclusion


@dataclass(frozen=True)
class Meals:
    """Children of vulnerable families: those of grade 1, and the others."""

    in_grade_1: int
    others: int


# 5 958 of vulnerable families and 3 899 first-graders are 9 283 children: 574 have both grounds.
MEALS = {BEFORE: Meals(521, 5194), NOW: Meals(574, 5384)}
STANDINGS = (1, 2, 3, 4)
STANDING_SHARES = (0.34, 0.22, 0.04, 0.40)
EVIDENCE = "АӘК-"
PRESCHOOL_NEEDS, SCHOOL_NEEDS, NEW_THIS_YEAR = 2, 119, 11
NEEDS = ("hearing", "vision", "intellect", "delay", "speech", "movement", "communication", "complex")


def build_support(city: City) -> None:
    """Meals of both years, and the conclusions that hold."""
    for year, told in MEALS.items():
        feed(city, year, told)
    build_needs(city)


def feed(city: City, year: int, told: Meals) -> None:
    """The entitlements of one school year; each on the ground of a vulnerable family names a standing."""
    roll, chance, sheets = city.pupils[year], city.chance, city.sheets
    school_year = Span(day(f"{year}-09-01"), day(f"{year + 1}-09-01"))
    first = roll.person[roll.is_day_pupil & (roll.grade == 1)]
    rest = roll.person[roll.is_day_pupil & (roll.grade > 1)]
    vulnerable = np.concatenate([choose(chance, first, told.in_grade_1), choose(chance, rest, told.others)])
    confirmed = days_between(chance, len(vulnerable), f"{year}-08-01", f"{year}-08-31")
    standing = sheets.add(
        Standing,
        len(vulnerable),
        person_id=vulnerable,
        kind=chance.choice(STANDINGS, len(vulnerable), p=STANDING_SHARES),
        evidence=[f"{EVIDENCE}{year}-{person:06d}" for person in vulnerable.tolist()],
        confirmed_on=confirmed,
        period=Span(confirmed, day(f"{year + 1}-08-01")),
    )
    sheets.add(
        MealEntitlement, len(vulnerable), person_id=vulnerable, ground=1, standing_id=standing, period=school_year
    )
    sheets.add(MealEntitlement, len(first), person_id=first, ground=2, standing_id=None, period=school_year)


def build_needs(city: City) -> None:
    """Conclusions of the consultation: two children in kindergartens, the others in schools, eleven of them new."""
    chance = city.chance
    pupils = city.pupils[NOW].where(city.pupils[NOW].is_day_pupil & (city.pupils[NOW].grade >= 2))
    children = city.children[NOW].where(city.children[NOW].grade >= 4)
    person = np.concatenate(
        [choose(chance, pupils.person, SCHOOL_NEEDS), choose(chance, children.person, PRESCHOOL_NEEDS)]
    )
    concluded = days_between(chance, len(person), "2019-10-01", "2022-03-31")
    concluded[:NEW_THIS_YEAR] = days_between(chance, NEW_THIS_YEAR, "2022-09-15", "2023-03-20")
    city.sheets.add(
        SpecialNeedsConclusion,
        len(person),
        person_id=person,
        kind=chance.choice(np.array(NEEDS, dtype=object), len(person)),
        concluded_on=concluded,
        number=[f"ПМПК-{on}-{id}" for on, id in zip(concluded.tolist(), person.tolist(), strict=True)],
        period=Span(concluded),
    )
