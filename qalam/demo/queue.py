"""What the kindergarten queue has besides those who wait: groups of the coming year, places, evidence, and the log."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from qalam.demo.city import City
from qalam.demo.days import NOW, RECORDS_UNTIL, day, school_year
from qalam.demo.places import is_open
from qalam.preschool.days import begin_of
from qalam.preschool.models import Evidence, Place, Pool
from qalam.preschool.services.opening import open_log
from qalam.registry.models import Group

SEATS = {(2019, "kk"): 7, (2020, "kk"): 13, (2021, "kk"): 2, (2019, "ru"): 1, (2020, "ru"): 1}
"""Seats that each organisation adds for the coming school year, by birth year and language: too few for all."""
MORNING = begin_of(RECORDS_UNTIL)


def build_coming_year(city: City) -> None:
    """New groups of the coming school year in every preschool organisation; their seats are kept for the mass round."""
    fits = city.places.where(lambda place: place.is_preschool and is_open(place, NOW))
    where = city.places.ids[fits]
    for (birth_year, language), seats in SEATS.items():
        count = len(where)
        kind = {"language": language, "birth_year": birth_year, "stay": "full"}
        group = city.sheets.add(
            Group,
            count,
            institution_id=where,
            name=f"Жаңа топ {birth_year}",
            grade=None,
            shift=1,
            kind="ordinary",
            seats=seats,
            period=school_year(NOW + 1),
            **kind,
        )
        pool = city.sheets.add(Pool, count, institution_id=where, group_kind="ordinary", counter=0, **kind)
        city.sheets.add(
            Place,
            count * seats,
            pool_id=np.repeat(pool, seats),
            group_id=np.repeat(group, seats),
            state="kept",
            opened_at=MORNING.isoformat(),
            closed_because="",
        )


def build_evidence(city: City, application: np.ndarray, priority: np.ndarray) -> None:
    """The confirmed papers of those who stand in a category; certificates of servicemen are of April, for a month."""
    stands = np.flatnonzero(priority != "general")
    is_extraordinary = priority[stands] == "extraordinary"
    grounds = np.where(city.chance.random(len(stands)) < 0.85, "large_family", "parent_disability").astype(object)
    issued = day("2023-04-10") + city.chance.integers(0, 20, len(stands))
    decided = (MORNING - timedelta(days=1)).isoformat()
    city.sheets.add(
        Evidence,
        len(stands),
        application_id=application[stands],
        ground=np.where(is_extraordinary, "servicemen", grounds),
        state="confirmed",
        paper="",
        file="",
        claimed_at=decided,
        due_on=RECORDS_UNTIL,
        issued_on=issued,
        decided_at=decided,
        reason="",
    )


def begin_log() -> int:
    """Everybody who waits enters the public log as they stand on the last day of the records."""
    return open_log(at=MORNING)
