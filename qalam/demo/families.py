"""Families of the kindergarten queue: when they file, for which kindergartens, in which category, until when."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from qalam.demo.city import City
from qalam.demo.days import BEFORE, day
from qalam.demo.places import is_open
from qalam.demo.waiting import Family, Kind, moment
from qalam.preschool.numbers import ALPHABET, SALT_BYTES, commitment
from qalam.preschool.rules.turn import Category

CHOICES = 4
RUSSIAN_SPEAKING = 0.06
POPULAR = 54
"""How popular each kindergarten is, is drawn by itself, for all families alike."""
NEAR = 3.0
"""A kindergarten of the family's own area is so many times as likely to be named."""
CATEGORIES = np.array([Category.GENERAL, Category.FIRST, Category.EXTRAORDINARY], dtype=object)


def languages_of(city: City) -> dict[int, tuple[str, ...]]:
    """In which languages the groups of each preschool organisation are."""
    fits = city.places.where(lambda place: place.is_preschool)
    return {int(one): ("kk", "ru") if city.places.places[one].russian else ("kk",) for one in fits}


def wants(city: City, area: np.ndarray, language: np.ndarray) -> list[tuple[int, ...]]:
    """Ranked lists of one to four kindergartens: the popular ones and those near by more often than others."""
    chance = city.chance
    fits = city.places.where(lambda place: place.is_preschool and is_open(place, BEFORE))
    places = [city.places.places[one] for one in fits]
    popular = np.random.default_rng(POPULAR).normal(0, 0.6, len(fits))
    is_near = area[:, None] == np.array([city.places.areas[place.area] for place in places])[None, :]
    speaks = (language == "kk")[:, None] | np.array([place.russian > 0 for place in places])[None, :]
    liking = popular[None, :] + np.log(NEAR) * is_near + chance.gumbel(size=is_near.shape)
    order = np.argsort(-np.where(speaks, liking, -np.inf), axis=1)[:, :CHOICES]
    many = chance.choice(CHOICES, len(area), p=(0.1, 0.2, 0.3, 0.4)) + 1
    return [tuple(fits[row[:count]].tolist()) for row, count in zip(order, many.tolist(), strict=True)]


def families(
    city: City,
    *,
    person: np.ndarray,
    born: np.ndarray,
    age: int,
    area: np.ndarray,
    filed: np.ndarray,
    departs: np.ndarray | None = None,
    holds: list[Kind] | None = None,
) -> list[Family]:
    """Families that file on these days; those who have a seat ask for another in its language."""
    chance, count = city.chance, len(person)
    language = np.where(chance.random(count) < RUSSIAN_SPEAKING, "ru", "kk").astype(object)
    if holds is not None:
        language = np.array([kind[2] for kind in holds], dtype=object)
    minutes = chance.integers(6 * 60, 23 * 60, count).tolist()
    categories = chance.choice(CATEGORIES, count, p=(0.84, 0.13, 0.03))
    leaving: list[date | None] = [None] * count if departs is None else departs.tolist()
    return [
        Family(
            person=int(person[one]),
            age=age,
            birth_year=int(born[one].astype("datetime64[Y]").astype(np.int64)) + 1970,
            language=language[one],
            right=categories[one],
            filed=moment(filed[one].item(), minutes[one]),
            number=number,
            salt=salt,
            code=commitment(salt, number),
            wants=wanted,
            departs=leaving[one],
            holds=holds[one] if holds else None,
        )
        for one, ((number, salt), wanted) in enumerate(
            zip(numbered(city, count), wants(city, area, language), strict=True)
        )
        if leaving[one] is None or filed[one].item() + timedelta(days=20) < leaving[one]
    ]


def numbered(city: City, count: int) -> list[tuple[str, str]]:
    """Numbers and salts of applications, by the city's own chance, so that the same seed makes the same city."""
    letters = np.array(list(ALPHABET))[city.chance.integers(0, len(ALPHABET), (count, 8))]
    return [(f"{''.join(row[:4])}-{''.join(row[4:])}", city.chance.bytes(SALT_BYTES).hex()) for row in letters.tolist()]


def filing_days(city: City, count: int, first: str, last: str, *, late: float = 1.0) -> np.ndarray:
    """Days of filing; the larger `late` is, the more of them are near the end."""
    width = (day(last) - day(first)).astype(np.int64)
    return day(first) + (city.chance.random(count) ** (1 / late) * width).astype(np.int64)
