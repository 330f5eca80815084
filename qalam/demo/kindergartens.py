"""Children before school: who lives in the city, who is in which kindergarten group, who waits in the queue."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.demo.allotting import spread, within_groups
from qalam.demo.city import City, Roll
from qalam.demo.days import BEFORE, NOW, day, days_between, school_year
from qalam.demo.places import is_open
from qalam.demo.pupils import FROM_KINDERGARTEN
from qalam.demo.queue import build_coming_year, build_evidence
from qalam.demo.sheets import Span
from qalam.preschool.models import Application, Choice
from qalam.preschool.numbers import ALPHABET, SALT_BYTES, commitment
from qalam.registry.models import Enrolment, Group, Residence

GROUP_SIZE = 25
CHOICES = 4


@dataclass(frozen=True)
class Cohort:
    """Children of one age: `age` in full years on 1 September 2022.

    `residents` of 2022-2023; `enrolled` of them in that year and `enrolled_before` in the year before; `arrived`
    moved to the city in between.
    """

    age: int
    residents: int
    enrolled: int
    enrolled_before: int
    arrived: int = 0


# Aged 2 to 5: 9 302 residents, of whom 7 860 in kindergartens; all who are not are two years old.
COHORTS = (
    Cohort(5, 2380, 2380, 2330, arrived=50),
    Cohort(4, 2310, 2310, 2260, arrived=50),
    Cohort(3, 2212, 2212, 700, arrived=62),
    Cohort(2, 2400, 958, 0),
    Cohort(1, 1900, 0, 0),
)
WAITING_BABIES, WAITING_FOR_A_MOVE = 150, 91


def build_kindergartens(city: City) -> None:
    """Residents, groups, enrolments of both years, and the queue."""
    people = [settle(city, cohort) for cohort in COHORTS]
    now = [person[: cohort.enrolled] for cohort, person in zip(COHORTS, people, strict=True)]
    ages = [np.full(len(person), cohort.age) for cohort, person in zip(COHORTS, now, strict=True)]
    city.children[NOW] = enrol(city, NOW, np.concatenate(now), np.concatenate(ages))
    first = city.pupils[NOW]
    schooled = first.person[(first.grade == 1) & first.is_day_pupil][:FROM_KINDERGARTEN]
    # The last of a cohort came to the city in between, so the first were enrolled before.
    before = [person[: cohort.enrolled_before] for cohort, person in zip(COHORTS, people, strict=True)]
    ages = [np.full(len(person), cohort.age - 1) for cohort, person in zip(COHORTS, before, strict=True)]
    members = np.concatenate([schooled, *before])
    city.children[BEFORE] = enrol(city, BEFORE, members, np.concatenate([np.full(len(schooled), 5), *ages]))
    build_queue(city, people)
    build_coming_year(city)


def settle(city: City, cohort: Cohort) -> np.ndarray:
    """The children of a cohort and where they live; those who arrived in between stand last among the enrolled."""
    chance = city.chance
    born = day(f"{2021 - cohort.age}-09-02") + chance.integers(0, 365, cohort.residents)
    family = chance.integers(0, len(city.families), cohort.residents)
    person, _ = city.people.children(city.families, family, born)
    arrived = np.full(cohort.residents, day("2015-01-01"))
    arrived = np.maximum(arrived, born)
    arrived[cohort.enrolled - cohort.arrived : cohort.enrolled] = day("2022-07-10")
    areas = np.array([area for key, area in city.places.areas.items() if key != "city"], dtype=np.int64)
    city.sheets.add(
        Residence, len(person), person_id=person, area_id=chance.choice(areas, len(person)), period=Span(arrived)
    )
    return person


def enrol(city: City, year: int, person: np.ndarray, age: np.ndarray) -> Roll:
    """Groups of one school year, each of one kindergarten, age and language, and who is in them."""
    places = city.places.places
    fits = city.places.where(lambda place: place.is_preschool and is_open(place, year))
    weights = np.array([places[index].seats for index in fits], dtype=float)
    where = spread(city.chance, len(person), fits, weights)
    shares = np.array([place.russian for place in places])[where]
    russian = city.chance.random(len(person)) < shares
    key = (where * 10 + age) * 2 + russian
    place, size = within_groups(key)
    number = place % -(-size // GROUP_SIZE)
    first, which, seated = np.unique(key * 100 + number, return_inverse=True, return_counts=True)
    of_place, of_age, of_language = first // 100 // 2 // 10, first // 100 // 2 % 10, first // 100 % 2
    group = city.sheets.add(
        Group,
        len(first),
        institution_id=city.places.ids[of_place],
        name=[f"{GROUP_NAMES[age]} {number + 1}" for age, number in zip(of_age, first % 100, strict=True)],
        language=np.where(of_language == 1, "ru", "kk").astype(object),
        grade=None,
        birth_year=year - of_age,
        shift=1,
        kind="ordinary",
        stay="full",
        seats=seated + city.chance.choice([0, 0, 1, 2, 4], len(first)),
        period=school_year(year),
    )
    enrolment = city.sheets.add(
        Enrolment, len(person), person_id=person, group_id=group[which], mode="day", period=school_year(year)
    )
    return Roll(enrolment, person, city.places.ids[where], age, np.zeros(len(person), dtype=bool))


GROUP_NAMES = {1: "Бөбек", 2: "Кіші топ", 3: "Ортаңғы топ", 4: "Ересек топ", 5: "Мектепалды топ"}


def build_queue(city: City, people: list[np.ndarray]) -> None:
    """1 683 children wait on the last day; those of three years waited the year before and were then enrolled."""
    three, two, one = (index for index, cohort in enumerate(COHORTS) if cohort.age in (3, 2, 1))
    enrolled = COHORTS[three].enrolled
    placed = people[three][COHORTS[three].enrolled_before : enrolled - COHORTS[three].arrived]
    apply(city, placed, filed=("2020-10-01", "2022-03-31"), left=("2022-07-01", "2022-08-25"))
    waiting = people[two][COHORTS[two].enrolled :]
    apply(city, waiting, filed=("2021-12-01", "2023-04-14"))
    apply(city, people[one][:WAITING_BABIES], filed=("2022-09-01", "2023-04-28"))
    movers = people[0][:WAITING_FOR_A_MOVE]
    apply(city, movers, filed=("2022-10-01", "2023-04-28"), held=seats_of(city, movers))


def numbered(city: City, count: int) -> tuple[list[str], list[str]]:
    """Numbers and salts of applications, by the city's own chance, so that the same seed makes the same city."""
    letters = np.array(list(ALPHABET))[city.chance.integers(0, len(ALPHABET), (count, 8))]
    numbers = [f"{''.join(row[:4])}-{''.join(row[4:])}" for row in letters.tolist()]
    return numbers, [city.chance.bytes(SALT_BYTES).hex() for _ in range(count)]


def birth_years(city: City, child: np.ndarray) -> np.ndarray:
    """The calendar years in which the children were born."""
    born_on, person, _ = (np.concatenate(parts) for parts in zip(*city.people.offspring, strict=True))
    order = np.argsort(person)
    found = born_on[order][np.searchsorted(person[order], child)]
    return found.astype("datetime64[Y]").astype(np.int64) + 1970


def seats_of(city: City, child: np.ndarray) -> np.ndarray:
    """The enrolments of children who have a seat now."""
    roll = city.children[NOW]
    order = np.argsort(roll.person)
    return roll.enrolment[order][np.searchsorted(roll.person[order], child)]


def apply(
    city: City,
    child: np.ndarray,
    *,
    filed: tuple[str, str],
    left: tuple[str, str] | None = None,
    held: np.ndarray | None = None,
) -> None:
    """Applications filed between two days, which ended between two others or still wait, with a ranked list each.

    `held` are the seats of those who ask for a move.
    """
    chance, count = city.chance, len(child)
    filed_on = days_between(chance, count, *filed)
    minute = chance.integers(6 * 60, 23 * 60, count)
    ended = days_between(chance, count, *left) if left else None
    languages = np.where(chance.random(count) < 0.06, "ru", "kk").astype(object)
    numbers, salts = numbered(city, count)
    shares = np.array(["general", "first", "extraordinary"], dtype=object)
    priority = chance.choice(shares, count, p=(0.84, 0.13, 0.03))
    application = city.sheets.add(
        Application,
        count,
        child_id=child,
        number=numbers,
        salt=salts,
        code=[commitment(salt, number) for salt, number in zip(salts, numbers, strict=True)],
        birth_year=birth_years(city, child),
        group_kind="ordinary",
        stay="full",
        state="left" if left else "queued",
        holds_id=held,
        filed_at=[f"{on} {at // 60:02d}:{at % 60:02d}:00+05" for on, at in zip(filed_on, minute.tolist(), strict=True)],
        origin=np.where(chance.random(count) < 0.97, "portal", "paper").astype(object),
        priority=priority,
        language=languages,
        period=Span(filed_on, ended),
    )
    if left is None:
        build_evidence(city, application, priority)
    kindergartens = city.places.ids[city.places.where(lambda place: place.is_preschool and is_open(place, BEFORE))]
    wanted = chance.random((count, len(kindergartens))).argsort(axis=1)[:, :CHOICES]
    ranks = np.tile(np.arange(1, CHOICES + 1), (count, 1))
    listed = ranks <= chance.integers(1, CHOICES + 1, count)[:, None]
    city.sheets.add(
        Choice,
        int(listed.sum()),
        application_id=np.broadcast_to(application[:, None], listed.shape)[listed],
        institution_id=kindergartens[wanted][listed],
        rank=ranks[listed],
    )
