"""Buildings: safety, subject rooms, libraries, coworking centres, repairs, what is planned; and per-capita funding."""

from __future__ import annotations

import numpy as np

from qalam.demo.city import City
from qalam.demo.days import day
from qalam.demo.places import Kind, told
from qalam.demo.sheets import Span
from qalam.estate.models import Construction, Equipment, Repair, Room
from qalam.funding.models import PerCapita

VIDEO, ALARM, TOILETS = 1, 2, 3
CAPITAL, CURRENT = 1, 2
CONNECTED_BEFORE = 9
"""Schools whose alarm button was connected to the police centre before the others."""
COWORKING_SCHOOLS = 10
PALACE_SEATS = 400
PLANNED = ((2023, 60), (2023, 75), (2024, 60), (2024, 50), (2025, 90), (2025, 75), (2026, 60), (2026, 65), (2027, 65))
"""Nine private kindergartens with 600 places, by the year in which they are due."""
VILLAGE_PROGRAMME = "AMANAT"


def build_buildings(city: City) -> None:
    """All of it; day schools have everything, kindergartens cameras."""
    day_schools = city.places.ids[city.places.where(lambda place: place.is_day_school)]
    equip(city, day_schools)
    furnish(city, day_schools)
    repair(city, day_schools)
    plan(city)
    city.sheets.add(PerCapita, len(day_schools), institution_id=day_schools, period=Span(day("2021-09-01")))


def equip(city: City, day_schools: np.ndarray) -> None:
    """Cameras renewed and alarm buttons connected in 2022-2023; indoor toilets everywhere."""
    count = len(day_schools)
    connected = np.where(np.arange(count) < CONNECTED_BEFORE, day("2021-10-12"), day("2022-11-15"))
    for kind, renewed, since in ((VIDEO, day("2022-10-20"), None), (ALARM, None, connected), (TOILETS, None, None)):
        city.sheets.add(
            Equipment,
            count,
            institution_id=day_schools,
            kind=kind,
            renewed_on=renewed,
            connected_to_police_on=since,
            period=Span(day("2018-09-01")),
        )
    preschool = city.places.where(lambda place: place.is_preschool)
    opened = np.array([np.datetime64(city.places.places[index].opened) for index in preschool])
    city.sheets.add(
        Equipment,
        len(preschool),
        institution_id=city.places.ids[preschool],
        kind=VIDEO,
        renewed_on=None,
        connected_to_police_on=None,
        period=Span(np.maximum(opened, day("2019-09-01"))),
    )


def furnish(city: City, day_schools: np.ndarray) -> None:
    """Subject rooms, renewed in four village schools as their libraries are; coworking centres."""
    numbers = told()["schools"]["subject_rooms"]
    village = np.array(city.places.numbered(*numbers))
    subjects = ("physics", "chemistry", "biology", "informatics")
    old = Span(day("2015-09-01"))
    for subject in subjects[:2]:
        city.sheets.add(
            Room,
            len(day_schools),
            institution_id=day_schools,
            kind="subject",
            subject_code=subject,
            renewed_on=None,
            programme="",
            period=old,
        )
    for place, subject in enumerate(subjects):
        city.sheets.add(
            Room,
            1,
            institution_id=int(village[place]),
            kind="subject",
            subject_code=subject,
            renewed_on=day("2022-10-25"),
            programme=VILLAGE_PROGRAMME,
            period=Span(day("2022-10-25")),
        )
    renewed = [day("2022-11-20") if id in village else None for id in day_schools.tolist()]
    city.sheets.add(
        Room,
        len(day_schools),
        institution_id=day_schools,
        kind="library",
        subject_code="",
        renewed_on=renewed,
        programme=[VILLAGE_PROGRAMME if when is not None else "" for when in renewed],
        period=old,
    )
    homes = np.concatenate([city.places.of_kind(Kind.METHODICAL_CENTRE), day_schools[:COWORKING_SCHOOLS]])
    since = np.where(np.arange(len(homes)) < COWORKING_SCHOOLS // 2, day("2021-11-01"), day("2022-10-01"))
    city.sheets.add(
        Room,
        len(homes),
        institution_id=homes,
        kind="coworking",
        subject_code="",
        renewed_on=since,
        programme="",
        period=Span(since),
    )


def repair(city: City, day_schools: np.ndarray) -> None:
    """Capital repairs of three institutions in 2022-2023, of two the year before; current repairs each summer."""
    capital = [
        *city.places.of_kind(Kind.CREATIVITY_HOUSE),
        *city.places.numbered(*told()["schools"]["capital_repairs"]),
    ]
    mend(city, np.array(capital), CAPITAL, ("2022-06-20", "2023-04-15"))
    mend(city, day_schools[4:6], CAPITAL, ("2021-06-01", "2022-02-10"))
    mend(
        city,
        np.array(city.places.numbered(*told()["schools"]["subject_rooms"])),
        CURRENT,
        ("2022-09-05", "2022-10-20"),
        VILLAGE_PROGRAMME,
    )
    mend(city, day_schools[12:], CURRENT, ("2021-06-10", "2021-08-20"))


def mend(city: City, where: np.ndarray, kind: int, days: tuple[str, str], programme: str = "") -> None:
    """Repairs of one kind over the same days."""
    period = Span(*map(day, days))
    city.sheets.add(Repair, len(where), institution_id=where, kind=kind, programme=programme, period=period)


def plan(city: City) -> None:
    """Private kindergartens until 2027, and the pupils' palace with a library."""
    areas = list(city.places.areas.values())[1:]
    city.sheets.add(
        Construction,
        len(PLANNED),
        kind="kindergarten",
        area_id=[areas[place % len(areas)] for place in range(len(PLANNED))],
        ownership="private",
        seats=[seats for _, seats in PLANNED],
        has_library=False,
        planned_on=[day("2021-12-10") if place < 7 else day("2022-12-10") for place in range(len(PLANNED))],
        due_on=[day(f"{year}-12-01") for year, _ in PLANNED],
        completed_on=None,
        programme="",
    )
    city.sheets.add(
        Construction,
        1,
        kind="palace",
        area_id=city.places.areas["city"],
        ownership="state",
        seats=PALACE_SEATS,
        has_library=True,
        planned_on=day("2022-03-15"),
        due_on=day("2025-12-01"),
        completed_on=None,
        programme="",
    )
