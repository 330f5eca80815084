"""Children before school: who lives in the city, who is in which kindergarten group, who waits in the queue.

What the records say of the end of the year is the outcome of two years of the queue, played by its rules.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

import numpy as np

from qalam.demo.allotting import spread
from qalam.demo.city import City
from qalam.demo.days import BEFORE, NOW, RECORDS_UNTIL, day, days_between
from qalam.demo.families import families, filing_days, languages_of
from qalam.demo.groups import enrol_all
from qalam.demo.history import History
from qalam.demo.past import Past, Plan
from qalam.demo.places import is_open
from qalam.demo.pupils import FROM_KINDERGARTEN
from qalam.demo.queue import build_coming_year
from qalam.demo.queue_records import write_queue
from qalam.demo.refusing import PLANTED, Heads
from qalam.demo.sheets import Span
from qalam.demo.turns import Turns
from qalam.demo.waiting import Family, Kind, moment
from qalam.preschool.models import Place
from qalam.registry.models import Residence


@dataclass(frozen=True)
class Cohort:
    """Children of one age: `age` in full years on 1 September 2022.

    `residents` of 2022-2023; `enrolled` of them at the end of that year, and `enrolled_before` when the year before
    began; `arrived` moved to the city in between. `leaving` lived there besides and have moved away, of whom
    `leaving_enrolled` were in a kindergarten when the year before began.
    """

    age: int
    residents: int
    enrolled: int
    enrolled_before: int
    arrived: int = 0
    leaving: int = 0
    leaving_enrolled: int = 0


# Aged 2 to 5: 9 302 residents, of whom 7 860 in kindergartens; all who are not are two years old.
COHORTS = (
    Cohort(5, 2380, 2380, 2330, arrived=50, leaving=110, leaving_enrolled=110),
    Cohort(4, 2310, 2310, 2260, arrived=50, leaving=110, leaving_enrolled=110),
    Cohort(3, 2212, 2212, 500, arrived=62, leaving=110, leaving_enrolled=40),
    Cohort(2, 2400, 958, 0, leaving=120),
    Cohort(1, 1900, 0, 0),
)
YOUNGEST = 2
WAITING_BABIES, WAITING_FOR_A_MOVE = 150, 91
ASKING_FOR_A_MOVE = 560
FIRST_DAY, SETTLED_FROM = date(BEFORE, 9, 1), date(2023, 3, 10)
PLAN = Plan(
    announced={2018: 470, 2019: 1000, 2020: 200},
    late={2018: 30, 2019: 60, 2020: 40},
    added=65,
    youngest_age=YOUNGEST,
    youngest=958,
    moving=WAITING_FOR_A_MOVE,
)


@dataclass(frozen=True)
class People:
    """The children of a cohort as parallel columns; those who leave the city stand last, `departs` is when."""

    cohort: Cohort
    person: np.ndarray
    born: np.ndarray
    area: np.ndarray
    departs: np.ndarray

    @property
    def enrolled_before(self) -> np.ndarray:
        """The places of those who were enrolled when the year before began."""
        first = self.cohort.residents
        return np.concatenate(
            [np.arange(self.cohort.enrolled_before), np.arange(first, first + self.cohort.leaving_enrolled)]
        )


def build_kindergartens(city: City) -> None:
    """Residents, groups, enrolments of both years, and the queue."""
    people = [settle(city, cohort) for cohort in COHORTS]
    first = city.pupils[NOW]
    schooled = first.person[(first.grade == 1) & first.is_day_pupil][:FROM_KINDERGARTEN]
    elders = seat_all(city, schooled, city.people.born_on(schooled))
    seats: dict[int, Kind] = {}
    for some in people:
        seats |= seat_all(city, some.person[some.enrolled_before], some.born[some.enrolled_before])
    turns = Turns(
        city.chance,
        History(city.places.bins),
        moment(FIRST_DAY, 0),
        settled_from=SETTLED_FROM,
        first_place=city.sheets.taken.get(Place, 0) + 1,
    )
    turns.judge = Heads(turns, planted_in(city)).judge
    past = Past(
        turns=turns,
        families=sorted(asking(city, people, seats), key=lambda one: (one.filed, one.code)),
        seats=dict(seats),
        departs=departures(people),
        weights=new_seats(city, seats),
        languages=languages_of(city),
        plan=PLAN,
        code=str(city.copy + 1),
    )
    past.play()
    last = enrol_all(city, elders, seats, past)
    city.children[NOW] = last.roll
    build_coming_year(city, write_queue(city, past, last))


def planted_in(city: City) -> int | None:
    """Where the heads' refusals follow a pattern: one kindergarten of the first copy of the city."""
    found = city.places.where(lambda place: place.is_preschool and f"«{PLANTED}»" in place.names.kk)
    return None if city.copy else int(found[0])


def settle(city: City, cohort: Cohort) -> People:
    """The children of a cohort and where they live; those who arrived in between stand last among the enrolled."""
    chance, count = city.chance, cohort.residents + cohort.leaving
    born = day(f"{2021 - cohort.age}-09-02") + chance.integers(0, 365, count)
    family = chance.integers(0, len(city.families), count)
    person, _ = city.people.children(city.families, family, born)
    arrived = np.full(count, day("2015-01-01"))
    arrived = np.maximum(arrived, born)
    arrived[cohort.enrolled - cohort.arrived : cohort.enrolled] = day("2022-07-10")
    areas = np.array([area for key, area in city.places.areas.items() if key != "city"], dtype=np.int64)
    area = chance.choice(areas, count)
    departs = np.full(count, np.datetime64("NaT", "D"))
    departs[cohort.residents :] = days_between(chance, cohort.leaving, "2021-10-01", "2023-04-10")
    city.sheets.add(Residence, count, person_id=person, area_id=area, period=Span(arrived, departs))
    return People(cohort, person, born, area, departs)


def departures(people: list[People]) -> dict[int, date]:
    """When children leave the city."""
    return {
        int(person): leaves.item()
        for some in people
        for person, leaves in zip(some.person, some.departs, strict=True)
        if not np.isnat(leaves)
    }


def seat_all(city: City, person: np.ndarray, born: np.ndarray) -> dict[int, Kind]:
    """In which pool each of those has a seat who were enrolled when the year before began."""
    places = city.places.places
    fits = city.places.where(lambda place: place.is_preschool and is_open(place, BEFORE))
    weights = np.array([places[index].seats for index in fits], dtype=float)
    where = spread(city.chance, len(person), fits, weights)
    russian = city.chance.random(len(person)) < np.array([place.russian for place in places])[where]
    years = born.astype("datetime64[Y]").astype(np.int64) + 1970
    return {
        one: (kindergarten, year, "ru" if is_russian else "kk")
        for one, kindergarten, year, is_russian in zip(
            person.tolist(), where.tolist(), years.tolist(), russian.tolist(), strict=True
        )
    }


def new_seats(city: City, seats: dict[int, Kind]) -> dict[int, np.ndarray]:
    """By school year, how much of the seats that open each kindergarten has: of the new one all its seats are new."""
    total = sum(cohort.enrolled for cohort in COHORTS)
    stay = Counter(kind[0] for kind in seats.values())
    found = {}
    for year in (BEFORE, NOW):
        fits = city.places.where(lambda place, year=year: place.is_preschool and is_open(place, year))
        size = np.zeros(len(city.places.places))
        size[fits] = [city.places.places[one].seats for one in fits]
        sought = total * size / size.sum() - np.array([stay[one] for one in range(len(size))])
        found[year] = np.where(size > 0, np.maximum(sought, 1.0), 0.0)
    return found


def asking(city: City, people: list[People], seats: dict[int, Kind]) -> list[Family]:
    """Everybody who files in the two years."""
    five, _, three, two, one = people
    of_three, of_two = three.cohort, two.cohort
    waiting = slice(of_three.enrolled_before, of_three.enrolled - of_three.arrived)
    leaving = slice(of_three.residents + of_three.leaving_enrolled, None)
    found = [
        *file(city, three, waiting, ("2020-10-01", "2022-03-31")),
        *file(city, three, leaving, ("2020-10-01", "2021-09-30")),
        *file(city, two, slice(0, of_two.residents), ("2021-12-01", "2023-04-08"), late=1.3),
        *file(city, two, slice(of_two.residents, None), ("2021-12-01", "2022-06-30")),
    ]
    for some in people[:3]:
        arrived = slice(some.cohort.enrolled - some.cohort.arrived, some.cohort.enrolled)
        found += file(city, some, arrived, ("2022-07-11", "2022-10-31"))
    babies = np.flatnonzero(one.born >= day("2021-01-01"))[:WAITING_BABIES]
    found += file(city, one, babies, ("2022-09-01", "2023-04-28"))
    return found + moving(city, five, seats)


def moving(city: City, some: People, seats: dict[int, Kind]) -> list[Family]:
    """Families that ask for another kindergarten; some give up after a time."""
    movers = city.chance.choice(some.cohort.enrolled_before, ASKING_FOR_A_MOVE, replace=False)
    filed = filing_days(city, len(movers), "2021-09-20", "2023-04-20", late=1.4)
    gives_up = filed + city.chance.integers(200, 700, len(movers))
    gives_up = np.where(gives_up < day(RECORDS_UNTIL.isoformat()), gives_up, np.datetime64("NaT"))
    person = some.person[movers]
    return families(
        city, person=person, born=some.born[movers], age=some.cohort.age, area=some.area[movers], filed=filed,
        departs=gives_up, holds=[seats[one] for one in person.tolist()],
    )  # fmt: skip


def file(
    city: City, some: People, which: slice | np.ndarray, between: tuple[str, str], *, late: float = 1.0
) -> list[Family]:
    """Families of a cohort that file for a place between two days."""
    person = some.person[which]
    return families(
        city, person=person, born=some.born[which], age=some.cohort.age, area=some.area[which],
        filed=filing_days(city, len(person), *between, late=late), departs=some.departs[which],
    )  # fmt: skip
