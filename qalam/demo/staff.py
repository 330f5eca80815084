"""Pedagogues: posts, diplomas, categories, hiring, courses and clubs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.demo.allotting import choose, spread
from qalam.demo.city import City
from qalam.demo.contests import SUBJECTS
from qalam.demo.days import BEFORE, NOW, day, days_between
from qalam.demo.places import Kind, is_open
from qalam.demo.sheets import Span
from qalam.staffing.models import (
    Candidate,
    Category,
    ClubMembership,
    Competition,
    Course,
    CourseAttendance,
    Education,
    Post,
    SubjectClub,
    VillagePlacement,
)  # fmt: skip

SECONDARY, WOMEN = 2797, 0.79
OTHER_FIELDS = {"extracurricular": 262, "support": 439}
"""3 498 pedagogues of schools: 2 797 of secondary education, the others as here."""
HIGHER = 2066
CATEGORIES = {"moderator": 1079, "expert": 684, "researcher": 446, "master": 36}
YOUNG = {2019: 198, 2020: 221, 2021: 233, 2022: 248}
"""Young specialists by the year in which they were hired: 702 in the last three years."""
YOUNG_ORIGINS = {"yessenov": 147, "local_college": 70, "elsewhere": 485}
NEW_THIS_YEAR, LEFT_LAST_SUMMER = 60, 231
COMPETITIONS = {BEFORE: (31, 7), NOW: (26, 6)}
"""Hired by competition, and applicants who were not."""
TO_VILLAGES = {2020: 19, BEFORE: 22, NOW: 20}
COURSES = {BEFORE: 642, NOW: 700}
PRESCHOOL_CHILDREN_PER_PEDAGOGUE = 9
CLUB_SIZE, OLD_CLUBS = 24, 6


@dataclass(frozen=True)
class Staff:
    """The pedagogues of secondary education, then those of other fields: ids, schools, since when."""

    person: np.ndarray
    school: np.ndarray
    since: np.ndarray
    is_young: np.ndarray

    @property
    def teachers(self) -> np.ndarray:
        """Those of secondary education."""
        return self.person[:SECONDARY]


def build_staff(city: City) -> dict[int, tuple[np.ndarray, np.ndarray]]:
    """All pedagogues; who works in which school, for each school year."""
    staff = hire_schools(city)
    educate(city, staff)
    categorise(city, staff)
    compete(city, staff)
    place_in_villages(city, staff)
    learn(city, staff)
    hire_preschool(city)
    now = (staff.person[:SECONDARY], city.places.ids[staff.school[:SECONDARY]])
    here = staff.since[:SECONDARY] < day(f"{NOW}-09-01")
    return {NOW: now, BEFORE: (now[0][here], now[1][here])}


def hire_schools(city: City) -> Staff:
    """3 498 people in schools by the number of pupils, and those who left last summer."""
    chance, count = city.chance, SECONDARY + sum(OTHER_FIELDS.values())
    schools = city.places.where(lambda place: place.is_school)
    rolls = city.pupils[NOW].institution
    weights = np.array([np.count_nonzero(rolls == city.places.ids[index]) + 60 for index in schools], dtype=float)
    school = spread(chance, count, schools, weights)
    since = days_between(chance, count, "1996-08-20", "2019-08-30")
    young = np.zeros(count, dtype=bool)
    free = chance.permutation(SECONDARY)
    for year, many in YOUNG.items():
        chosen, free = free[:many], free[many:]
        since[chosen], young[chosen] = day(f"{year}-09-01"), True
    since[free[:NEW_THIS_YEAR]] = day(f"{NOW}-09-01")
    age = np.where(young, chance.integers(21, 27, count), chance.integers(23, 36, count))
    born = since - age * 365 - chance.integers(0, 365, count)
    # Nobody works long past the age of retirement.
    born = np.maximum(born, day("1959-06-01") + chance.integers(0, 900, count))
    person, _ = city.people.adults(count, born, women=WOMEN)
    fields = np.repeat(["secondary", *OTHER_FIELDS], [SECONDARY, *OTHER_FIELDS.values()]).astype(object)
    employ(city, person, place=school, fields=fields, since=since, young=young)
    retire(city, schools, weights)
    return Staff(person, school, since, young)


def employ(
    city: City,
    person: np.ndarray,
    *,
    place: np.ndarray,
    fields: np.ndarray,
    since: np.ndarray,
    young: np.ndarray | bool = False,
    until: np.ndarray | None = None,
) -> None:
    """Main posts, one a person."""
    codes = np.array(list(SUBJECTS), dtype=object)
    city.sheets.add(
        Post,
        len(person),
        person_id=person,
        institution_id=city.places.ids[place],
        field=fields,
        entry=np.where(np.broadcast_to(young, len(person)), "young_specialist", "ordinary").astype(object),
        subject_code=np.where(fields == "secondary", codes[person % len(codes)], ""),
        is_main=True,
        load=city.chance.choice(np.array(["1.00", "1.25", "1.50"], dtype=object), len(person), p=(0.7, 0.2, 0.1)),
        period=Span(since, until),
    )


def retire(city: City, schools: np.ndarray, weights: np.ndarray) -> None:
    """Pedagogues whose posts ended last summer: they count in the year before."""
    count = LEFT_LAST_SUMMER
    born = days_between(city.chance, count, "1958-01-01", "1992-01-01")
    person, _ = city.people.adults(count, born, women=WOMEN)
    since = days_between(city.chance, count, "2012-08-20", "2019-08-30")
    left = np.full(count, day("2022-08-25"))
    fields = np.full(count, "secondary", dtype=object)
    place = spread(city.chance, count, schools, weights)
    employ(city, person, place=place, fields=fields, since=since, until=left)
    graduate(
        city, person, born + 22 * 365, np.full(count, "higher", dtype=object), np.full(count, "elsewhere", dtype=object)
    )


def educate(city: City, staff: Staff) -> None:
    """Diplomas: 2 066 higher among the teachers; the origins of the young as the report tells them."""
    chance, count = city.chance, len(staff.person)
    origin = chance.choice(np.array(list(YOUNG_ORIGINS), dtype=object), count, p=(0.27, 0.15, 0.58))
    recent = np.flatnonzero(staff.is_young & (staff.since >= day("2020-05-01")))
    origin[chance.permutation(recent)] = np.repeat(list(YOUNG_ORIGINS), list(YOUNG_ORIGINS.values()))
    level = np.where(origin == "local_college", "vocational", "higher").astype(object)
    teachers = level[:SECONDARY]
    surplus = int(np.count_nonzero(teachers == "higher")) - HIGHER
    source, target = ("higher", "vocational") if surplus > 0 else ("vocational", "higher")
    movable = np.flatnonzero(
        (teachers == source)
        & (origin[:SECONDARY] == "elsewhere" if surplus > 0 else origin[:SECONDARY] == "local_college")
    )
    level[chance.choice(movable, abs(surplus), replace=False)] = target
    graduate(city, staff.person, staff.since - 700, level, origin)


def graduate(city: City, person: np.ndarray, near: np.ndarray, level: np.ndarray, origin: np.ndarray) -> None:
    """One diploma each, of the last summer before work or about then."""
    year = near.astype("datetime64[Y]").astype(np.int64) + 1971
    city.sheets.add(
        Education,
        len(person),
        person_id=person,
        level=level,
        origin=origin,
        graduated_on=[f"{when}-06-25" for when in year.tolist()],
        diploma_number=[f"ЖБ-{id:07d}" for id in person.tolist()],
    )


def categorise(city: City, staff: Staff) -> None:
    """2 245 teachers with a category that holds; some got it since the year before and had a lower one until then."""
    chance = city.chance
    # The newly hired have none yet.
    settled = np.flatnonzero(staff.since[:SECONDARY] < day("2021-06-01"))
    # The longer a teacher has worked, the higher the category.
    chosen = choose(chance, settled, sum(CATEGORIES.values()))
    chosen = chosen[np.argsort(staff.since[chosen], kind="stable")[::-1]]
    person = staff.person[chosen]
    kinds = np.repeat(np.array(list(CATEGORIES), dtype=object), list(CATEGORIES.values()))
    since = np.maximum(days_between(chance, len(person), "2018-08-01", "2021-12-31"), staff.since[chosen])
    raised = chance.random(len(person)) < 0.11
    since[raised] = days_between(chance, int(raised.sum()), "2022-06-01", "2022-12-31")
    award(city, person, kinds, Span(since, since + 1826))
    lower = dict(zip(list(CATEGORIES)[1:], list(CATEGORIES), strict=False))
    had = raised & (kinds != "moderator")
    award(
        city,
        person[had],
        np.array([lower[kind] for kind in kinds[had]], dtype=object),
        Span(since[had] - 1500, since[had]),
    )


def award(city: City, person: np.ndarray, kinds: np.ndarray, period: Span) -> None:
    """Categories by order."""
    numbers = [f"{id % 300 + 1}-б" for id in person.tolist()]
    city.sheets.add(Category, len(person), person_id=person, kind=kinds, order_number=numbers, period=period)


def compete(city: City, staff: Staff) -> None:
    """Competitions of the last two summers; one post each, won by one who then began to work."""
    for year, (hired, others) in COMPETITIONS.items():
        began = np.flatnonzero(staff.since[:SECONDARY] == day(f"{year}-09-01"))[:hired]
        competition = city.sheets.add(
            Competition,
            hired,
            institution_id=city.places.ids[staff.school[began]],
            subject_code=next(iter(SUBJECTS)),
            announced_on=day(f"{year}-08-01") + np.arange(hired) % 12,
            decided_on=day(f"{year}-08-20"),
        )
        strangers, _ = city.people.adults(
            others, days_between(city.chance, others, "1985-01-01", "1999-12-31"), women=WOMEN
        )
        for person, won in ((staff.person[began], True), (strangers, False)):
            city.sheets.add(
                Candidate,
                len(person),
                competition_id=competition[: len(person)],
                person_id=person,
                points=city.chance.integers(70, 100, len(person)) if won else city.chance.integers(35, 70, len(person)),
                is_hired=won,
            )


def place_in_villages(city: City, staff: Staff) -> None:
    """Graduates placed in village schools as their school year began."""
    villages = {
        index for index, place in enumerate(city.places.places) if place.area in ("tenge", "rakhat", "kyzylsai")
    }
    in_village = np.isin(staff.school, list(villages))
    for year, count in TO_VILLAGES.items():
        fit = np.flatnonzero(in_village & staff.is_young & (staff.since == day(f"{year}-09-01")))[:count]
        city.sheets.add(
            VillagePlacement,
            len(fit),
            person_id=staff.person[fit],
            institution_id=city.places.ids[staff.school[fit]],
            placed_on=day(f"{year}-09-05"),
        )


COURSE_TITLES = (
    ("Критериалды бағалау", "Критериальное оценивание", "Criteria-based assessment", "«Өрлеу»", 80),
    ("Сабақты зерттеу тәсілі", "Исследование урока", "Lesson study", "«Өрлеу»", 72),
    ("Цифрлық сауат және оқыту", "Цифровая грамотность и обучение", "Digital literacy and teaching", "ПШО", 80),
    ("Инклюзивті оқыту негіздері", "Основы инклюзивного обучения", "Foundations of inclusive teaching", "ПШО", 120),
)  # fmt: skip


def learn(city: City, staff: Staff) -> None:
    """Courses of both years, and the subject clubs with their members."""
    course = city.sheets.add(
        Course,
        len(COURSE_TITLES),
        title_kk=[titles[0] for titles in COURSE_TITLES],
        title_ru=[titles[1] for titles in COURSE_TITLES],
        title_en=[titles[2] for titles in COURSE_TITLES],
        provider=[titles[3] for titles in COURSE_TITLES],
        hours=[titles[4] for titles in COURSE_TITLES],
    )
    for year, count in COURSES.items():
        began = np.flatnonzero(staff.since[:SECONDARY] < day(f"{year}-09-01"))
        person = staff.person[choose(city.chance, began, count)]
        city.sheets.add(
            CourseAttendance,
            count,
            course_id=city.chance.choice(course, count),
            person_id=person,
            completed_on=days_between(city.chance, count, f"{year}-09-20", f"{year + 1}-04-20"),
        )
    for index, (code, name) in enumerate(SUBJECTS.items()):
        (club,) = city.sheets.add(
            SubjectClub,
            1,
            subject_code=code,
            name_kk=f"Пән мұғалімдерінің клубы: {name.kk}",
            name_ru=f"Клуб учителей: {name.ru}",
            name_en=f"Teachers' club: {name.en}",
            period=Span(day(f"{BEFORE}-09-15") if index < OLD_CLUBS else day(f"{NOW}-10-10")),
        )
        members = choose(city.chance, staff.teachers, CLUB_SIZE + 3 * (index % 4))
        since = days_between(city.chance, len(members), f"{NOW}-10-10", f"{NOW}-12-20")
        city.sheets.add(ClubMembership, len(members), club_id=int(club), person_id=members, period=Span(since))


def hire_preschool(city: City) -> None:
    """Pedagogues of kindergartens by the number of children, and of the creativity house."""
    chance, children = city.chance, city.children[NOW].institution
    fits = city.places.where(lambda place: place.is_preschool and is_open(place, NOW))
    many = np.array([np.count_nonzero(children == city.places.ids[index]) for index in fits], dtype=float)
    count = int(many.sum()) // PRESCHOOL_CHILDREN_PER_PEDAGOGUE
    house = city.places.where(lambda place: place.kind in (Kind.CREATIVITY_HOUSE, Kind.METHODICAL_CENTRE))
    place = np.concatenate([spread(chance, count, fits, many), np.repeat(house, 38)])
    fields = np.repeat(["preschool", "extracurricular"], [count, len(place) - count]).astype(object)
    born = days_between(chance, len(place), "1962-01-01", "2000-06-01")
    person, _ = city.people.adults(len(place), born, women=0.95)
    opened = np.array([np.datetime64(city.places.places[index].opened) for index in place])
    since = np.maximum(
        np.maximum(opened, born + 21 * 366), days_between(chance, len(place), "2008-08-20", "2021-08-30")
    )
    employ(city, person, place=place, fields=fields, since=since)
    level = chance.choice(np.array(["higher", "vocational"], dtype=object), len(place), p=(0.52, 0.48))
    graduate(city, person, since - 700, level, np.full(len(place), "elsewhere", dtype=object))
