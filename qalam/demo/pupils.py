"""Pupils of all schools over three school years: who they are, their classes, where they live.

A cohort is named by the grade that it has, or would have, in the school year 2022-2023: cohort 10 finished grade 9 a
year before. Its members are told in blocks: how many, and in which school years they are on the rolls.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.demo.allotting import spread, within_groups
from qalam.demo.city import City, Roll
from qalam.demo.days import BEFORE, NOW, YEARS, day, school_year
from qalam.demo.places import Kind, Place
from qalam.demo.sheets import Span
from qalam.registry.models import Enrolment, Group, Residence

STATE, PRIVATE, EVENING = "state", "private", "evening"
CLASS_SIZE = 26
HOME_TAUGHT = {2020: 0, BEFORE: 131, NOW: 128}
PRIMARY_GRADES = 4
FAMILY_SIZE = 2.2
FROM_KINDERGARTEN = 2150
"""First-graders who were in kindergartens of the city the year before; they stand first in their block."""
LETTERS = "АӘБВГҒДЕЖЗКҚЛМНОӨП"
ALL, FROM_NOW, UNTIL_BEFORE = (2020, BEFORE, NOW), (NOW,), (2020, BEFORE)


@dataclass(frozen=True)
class Block:
    """So many members of a cohort, on the rolls in these school years."""

    schools: str
    cohort: int
    count: int
    years: tuple[int, ...]


def blocks() -> list[Block]:
    """All pupils: in 2022-2023 34 595 in day schools, 3 899 of them in grade 1; 1 394 in grade 11 of all schools."""
    day_pupils = {2: 3820, 3: 3740, 4: 3660, 5: 3580, 6: 3480, 7: 3370, 8: 3246, 9: 3050}
    private = {2: 58, 3: 55, 4: 52, 5: 50, 6: 48, 7: 45, 8: 40, 9: 38}
    told = [Block(STATE, 1, 3899, FROM_NOW), Block(PRIVATE, 1, 60, FROM_NOW)]
    for cohort, count in day_pupils.items():
        arrived, left = round(count * 0.015), round(count * 0.009)
        told.append(Block(STATE, cohort, count - arrived, ALL))
        told += [Block(STATE, cohort, arrived, FROM_NOW), Block(STATE, cohort, left, UNTIL_BEFORE)]
    told += [Block(PRIVATE, cohort, count, ALL) for cohort, count in private.items()]
    # Cohort 10 left grade 9 a year ago (2 608 in all schools), cohort 11 two years ago; many did not go on to grade 10.
    told += [Block(STATE, 10, 1430, ALL), Block(STATE, 10, 20, FROM_NOW), Block(STATE, 10, 1128, UNTIL_BEFORE)]
    told += [Block(PRIVATE, 10, 38, ALL), Block(PRIVATE, 10, 12, FROM_NOW), Block(PRIVATE, 10, 2, UNTIL_BEFORE)]
    told += [Block(EVENING, 10, 38, FROM_NOW), Block(EVENING, 10, 10, (BEFORE,)), Block(EVENING, 9, 12, FROM_NOW)]
    told += [Block(STATE, 11, 1290, ALL), Block(STATE, 11, 10, FROM_NOW), Block(STATE, 11, 1190, (2020,))]
    told += [Block(PRIVATE, 11, 50, ALL), Block(PRIVATE, 11, 2, FROM_NOW)]
    told += [Block(EVENING, 11, 40, (BEFORE, NOW)), Block(EVENING, 11, 2, FROM_NOW), Block(EVENING, 11, 12, (2020,))]
    # Cohort 12 left grade 11 a year ago (1 482), cohort 13 two years ago.
    told += [
        Block(STATE, 12, 1390, UNTIL_BEFORE),
        Block(PRIVATE, 12, 50, UNTIL_BEFORE),
        Block(EVENING, 12, 42, (BEFORE,)),
    ]
    return [*told, Block(STATE, 13, 1365, (2020,)), Block(PRIVATE, 13, 48, (2020,)), Block(EVENING, 13, 40, (2020,))]


def build_pupils(city: City) -> None:
    """People, residences, classes and enrolments of all blocks."""
    rolls = [enrol_block(city, block) for block in blocks()]
    person, cohort, school, earlier, russian = (np.concatenate(parts) for parts in zip(*rolls, strict=True))
    present = {
        year: np.concatenate([np.full(block.count, year in block.years) for block in blocks()]) for year in YEARS
    }
    state_days = np.isin(np.arange(len(city.places.places)), city.places.where(lambda place: place.is_day_school))
    for year in YEARS:
        grade = cohort - (NOW - year)
        here = present[year] & (grade >= 1)
        index = np.where(grade <= PRIMARY_GRADES, earlier, school)[here]
        city.pupils[year] = enrol_year(
            city,
            year,
            person=person[here],
            grade=grade[here],
            school=index,
            russian=russian[here],
            is_day_pupil=state_days[index],
        )


def enrol_block(city: City, block: Block) -> tuple[np.ndarray, ...]:
    """The people of a block: ids, cohort, school, school up to grade 4, whether taught in Russian."""
    chance, places = city.chance, city.places.places
    fits = city.places.where(lambda place: fits_block(place, block))
    weights = np.array([places[index].weight for index in fits], dtype=float)
    school = spread(chance, block.count, fits, weights)
    earlier = school.copy()
    if block.schools == STATE and block.cohort > PRIMARY_GRADES:
        # Some began in a primary school and went on to a general one.
        primary = city.places.where(lambda place: place.kind == Kind.PRIMARY_SCHOOL)
        began = chance.random(block.count) < 0.055
        earlier[began] = chance.choice(primary, int(began.sum()))
    family = chance.integers(0, len(city.families), block.count)
    # First-graders turn six by 1 September.
    born = day(f"{2016 - block.cohort}-09-02") + chance.integers(0, 365, block.count)
    person, _ = city.people.children(city.families, family, born)
    shares = np.array([places[index].russian for index in school])
    russian = chance.random(block.count) < shares
    live(city, block, person, born, school)
    return person, np.full(block.count, block.cohort), school, earlier, russian


def fits_block(place: Place, block: Block) -> bool:
    """Whether pupils of the block can go to the school."""
    if block.schools == EVENING:
        return place.kind == Kind.EVENING_SCHOOL
    if block.schools == PRIVATE:
        return place.is_school and place.ownership == "private"
    return place.is_day_school and (block.cohort <= PRIMARY_GRADES or place.kind == Kind.GENERAL_SCHOOL)


def live(city: City, block: Block, person: np.ndarray, born: np.ndarray, school: np.ndarray) -> None:
    """Pupils live in the area of their school; those who are new on the rolls came to the city before the year."""
    arrived = np.maximum(born, day("2015-01-01"))
    if block.years == FROM_NOW:
        arrived[FROM_KINDERGARTEN if block.cohort == 1 and block.schools == STATE else 0 :] = day(f"{NOW}-08-15")
    left = None if NOW in block.years else day(f"{block.years[-1] + 1}-08-25")
    area = city.district(city.places.ids[school])
    city.sheets.add(Residence, len(person), person_id=person, area_id=area, period=Span(arrived, left))


def enrol_year(
    city: City,
    year: int,
    *,
    person: np.ndarray,
    grade: np.ndarray,
    school: np.ndarray,
    russian: np.ndarray,
    is_day_pupil: np.ndarray,
) -> Roll:
    """Classes of one school year, each of one school, grade and language, and who sits in them."""
    key = (school * 100 + grade) * 2 + russian
    place, size = within_groups(key)
    classes = -(-size // CLASS_SIZE)
    letter = place % classes
    full_key = key * 100 + letter
    first, which, seated = np.unique(full_key, return_inverse=True, return_counts=True)
    of_school, of_grade = first // 100 // 2 // 100, first // 100 // 2 % 100
    of_language, of_letter = first // 100 % 2, first % 100
    names = [
        f"{grade}{LETTERS[letter]}{'' if language == 0 else ' (рус)'}"
        for grade, letter, language in zip(of_grade, of_letter, of_language, strict=True)
    ]
    two_shifts = np.array([place.shifts == 2 for place in city.places.places])[of_school]
    group = city.sheets.add(
        Group,
        len(first),
        institution_id=city.places.ids[of_school],
        name=names,
        language=np.where(of_language == 1, "ru", "kk").astype(object),
        grade=of_grade,
        birth_year=None,
        kind="ordinary",
        stay="full",
        shift=np.where(two_shifts & np.isin(of_grade, (2, 3, 6, 7, 8)), 2, 1),
        seats=np.maximum(25, seated),
        period=school_year(year),
    )
    mode = np.full(len(person), "day", dtype=object)
    taught_at_home = city.chance.choice(np.flatnonzero(is_day_pupil), HOME_TAUGHT[year], replace=False)
    mode[taught_at_home] = "home"
    evening = city.places.where(lambda place: place.kind == Kind.EVENING_SCHOOL)
    mode[np.isin(school, evening)] = "evening"
    enrolment = city.sheets.add(
        Enrolment, len(person), person_id=person, group_id=group[which], mode=mode, period=school_year(year)
    )
    return Roll(enrolment, person, city.places.ids[school], grade, is_day_pupil)
