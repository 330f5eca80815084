from __future__ import annotations

from datetime import date

import pytest

from qalam.olympiads.models import Event, Participation
from qalam.registry.models import Person
from tests.factories import records
from tests.factories.asking import cells, value, values
from tests.factories.institutions import named, pupil, school

pytestmark = pytest.mark.django_db


def event(level: str = "city", kind: str = "olympiad", audience: str = "pupils", **values: object) -> Event:
    defaults = {"name_kk": "Олимпиада", "name_ru": "Олимпиада", "name_en": "Olympiad", "held_on": date(2023, 1, 20)}
    return Event.objects.create(**defaults | {"kind": kind, "audience": audience, "level": level} | values)


def takes_part(held: Event, person: Person | None = None, place: int | None = None, **values: object) -> Person:
    person = person or records.person()
    at = values.pop("institution", None) or school()
    Participation.objects.create(event=held, person=person, institution=at, place=place, **values)
    return person


def test_a_pupil_in_two_subjects_is_one_participant_and_one_prize_taker() -> None:
    person = takes_part(event(subject_code="physics"), place=1)
    takes_part(event(subject_code="biology"), person, place=2)
    takes_part(event(subject_code="history"), records.person(sex="f"))
    assert values("olympiad.city.participants", "olympiad.city.prizes", "olympiad.city.success") == (2, 1, 50)
    assert value("olympiad.city.girls.share") == 50
    assert cells("olympiad.city.prizes", "subject") == {"Physics": 1, "Biology": 1}
    assert cells("olympiad.city.prizes", "place") == {"1": 1, "2": 1}


def test_only_events_of_this_school_year_up_to_the_day_count() -> None:
    for held_on in ("2022-08-31", "2022-09-01", "2023-05-01", "2023-05-02"):
        takes_part(event(held_on=date.fromisoformat(held_on)))
    assert values("olympiad.city.participants", "olympiad.events") == (2, 2)
    assert value("olympiad.city.participants", on=date(2022, 8, 31)) == 1


def test_stages_are_counted_apart() -> None:
    city, region, republic = (event(level) for level in ("city", "region", "republic"))
    event("school")
    best = takes_part(city, place=1)
    takes_part(region, best, place=3)
    takes_part(republic, best)
    assert values("olympiad.region.participants", "olympiad.region.prizes") == (1, 1)
    assert values("olympiad.republic.participants", "olympiad.republic.prizes") == (1, 0)
    assert values("olympiad.events", "olympiad.first_places") == (3, 1)


def test_contests_of_pupils_are_projects_and_contests_but_not_olympiads() -> None:
    person = takes_part(event(kind="project"), place=1)
    takes_part(event("region", kind="contest"), person, place=2)
    takes_part(event(kind="contest"))
    takes_part(event(kind="olympiad"), place=1)
    levels = ("contests.pupils.city.prizes", "contests.pupils.region.prizes", "contests.pupils.republic.prizes")
    assert values(*levels, "contests.pupils.prizes") == (1, 1, 0, 1)


def test_contests_of_teachers_are_of_any_kind() -> None:
    takes_part(event(kind="olympiad", audience="teachers"), place=1)
    takes_part(event(kind="contest", audience="teachers"), place=3)
    assert values("contests.teachers.city.prizes", "contests.teachers.prizes") == (2, 2)
    assert values("olympiad.city.prizes", "contests.pupils.prizes") == (0, 0)


def test_schools_are_counted_by_those_for_whom_pupils_stood() -> None:
    strong, other = school(), school()
    named(strong, "№ 1")
    held = event()
    for place, at in ((1, strong), (2, strong), (None, other)):
        takes_part(held, place=place, institution=at)
    assert values("olympiad.city.schools", "olympiad.prize_schools") == (2, 1)


def test_the_electronic_share_is_of_olympiads_held() -> None:
    event(is_electronic=True)
    event("region")
    assert value("olympiad.electronic.share") == 50


def test_participants_are_set_against_a_thousand_pupils() -> None:
    takes_part(event(), pupil().person)
    pupil()
    assert value("olympiad.participants.per_1000") == 500
