"""What the kindergartens plan for the coming school year: new groups, whose seats are kept for the mass round."""

from __future__ import annotations

from typing import Any

import numpy as np

from qalam.demo.city import City
from qalam.demo.days import NOW, RECORDS_UNTIL, school_year
from qalam.demo.places import is_open
from qalam.demo.waiting import Kind
from qalam.preschool.days import begin_of
from qalam.preschool.models import Place, Pool
from qalam.registry.models import Group

SEATS = {(2019, "kk"): 7, (2020, "kk"): 13, (2021, "kk"): 2}
RUSSIAN_SEATS = {(2019, "ru"): 6, (2020, "ru"): 6}
"""Seats that each organisation, or each with Russian groups, adds for the coming school year: too few for all."""
MORNING = begin_of(RECORDS_UNTIL)


def build_coming_year(city: City, pools: dict[Kind, int]) -> None:
    """New groups of the coming school year in every preschool organisation; their seats are kept for the mass round.

    `pools` are those that have rows already.
    """
    for kinds, has in ((SEATS, lambda place: True), (RUSSIAN_SEATS, lambda place: place.russian > 0)):
        fits = city.places.where(lambda place, has=has: place.is_preschool and is_open(place, NOW) and has(place))
        for (birth_year, language), seats in kinds.items():
            open_groups(city, fits, {"language": language, "birth_year": birth_year, "stay": "full"}, seats, pools)


def open_groups(city: City, fits: np.ndarray, kind: dict[str, Any], seats: int, pools: dict[Kind, int]) -> None:
    """One group of so many seats in each of the organisations."""
    where, count = city.places.ids[fits], len(fits)
    group = city.sheets.add(
        Group,
        count,
        institution_id=where,
        name=f"Жаңа топ {kind['birth_year']}",
        grade=None,
        shift=1,
        kind="ordinary",
        seats=seats,
        period=school_year(NOW + 1),
        **kind,
    )
    keys: list[Kind] = [(int(one), kind["birth_year"], kind["language"]) for one in fits]
    lacking = [place for place, key in enumerate(keys) if key not in pools]
    made = city.sheets.add(Pool, len(lacking), institution_id=where[lacking], group_kind="ordinary", counter=0, **kind)
    known = {**pools, **{keys[place]: int(id) for place, id in zip(lacking, made, strict=True)}}
    city.sheets.add(
        Place,
        count * seats,
        pool_id=np.repeat([known[key] for key in keys], seats),
        group_id=np.repeat(group, seats),
        state="kept",
        opened_at=MORNING.isoformat(),
        closed_because="",
    )
