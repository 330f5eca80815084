from __future__ import annotations

from datetime import date

import pytest

from qalam.estate.models import Construction, Equipment, Repair, Room
from qalam.registry.models import Institution
from tests.factories import records
from tests.factories.asking import halves, value, values
from tests.factories.institutions import opened, school, span

pytestmark = pytest.mark.django_db


def equips(at: Institution, kind: Equipment.Kind, **values: object) -> None:
    Equipment.objects.create(**{"institution": at, "kind": kind, "period": records.OPEN} | values)


def room(at: Institution, kind: str = "subject", renewed_on: date | None = None) -> None:
    subject = "physics" if kind == "subject" else ""
    Room.objects.create(institution=at, kind=kind, subject_code=subject, renewed_on=renewed_on, period=records.OPEN)


def plans(kind: str, due: str = "2027-12-31", **values: object) -> None:
    defaults = {"area": records.area(), "ownership": "private", "seats": 60, "planned_on": date(2023, 1, 1)}
    Construction.objects.create(**defaults | {"kind": kind, "due_on": date.fromisoformat(due)} | values)


def test_safety_is_told_of_state_day_schools() -> None:
    day, primary = school(), school(kind="primary_school")
    for at in (day, primary, school("private"), school(kind="evening_school"), opened("kindergarten")):
        equips(at, Equipment.Kind.VIDEO)
    equips(day, Equipment.Kind.INDOOR_TOILETS, period=span("2020-01-01", "2023-05-01"))
    assert values("safety.day_schools", "safety.video", "safety.indoor_toilets") == (2, 2, 0)
    assert value("safety.indoor_toilets", on=date(2023, 4, 30)) == 1


def test_an_alarm_button_counts_from_the_day_the_police_are_at_its_other_end() -> None:
    equips(school(), Equipment.Kind.ALARM_BUTTON, connected_to_police_on=date(2023, 5, 1))
    equips(school(), Equipment.Kind.ALARM_BUTTON)
    assert value("safety.alarm_button") == 1
    assert value("safety.alarm_button", on=date(2023, 4, 30)) == 0
    assert halves("safety.alarm_button.share") == (1, 2)


def test_a_fully_equipped_school_has_all_three() -> None:
    full, half = school(), school()
    for at in (full, half):
        equips(at, Equipment.Kind.VIDEO, renewed_on=date(2022, 9, 1) if at == full else date(2022, 8, 31))
        equips(at, Equipment.Kind.ALARM_BUTTON, connected_to_police_on=date(2022, 1, 1))
    equips(full, Equipment.Kind.INDOOR_TOILETS)
    assert values("safety.complete", "safety.video.renewed") == (1, 1)
    assert values("safety.video.share", "safety.indoor_toilets.share") == (100, 50)


def test_two_rooms_renewed_in_one_school_are_one_school() -> None:
    found = school()
    for renewed_on in (date(2022, 9, 1), date(2023, 5, 1), date(2022, 8, 31), date(2023, 5, 2), None):
        room(found, renewed_on=renewed_on)
    assert values("resources.subject_rooms", "resources.subject_rooms.renewed") == (5, 2)
    assert value("resources.subject_rooms.schools") == 1


def test_libraries_and_coworking_centres_are_rooms_of_their_own_kind() -> None:
    found = school()
    room(found, "library", date(2022, 10, 1))
    room(school(), "library")
    room(found, "coworking")
    room(opened("department"), "coworking")
    assert values("resources.libraries", "resources.libraries.renewed", "resources.coworking") == (2, 1, 2)


def test_a_repair_counts_if_one_of_its_days_lies_in_the_year_so_far() -> None:
    for period in (
        span("2022-06-01", "2022-09-01"),
        span("2022-06-01", "2022-09-02"),
        span("2023-05-01"),
        span("2023-05-02"),
    ):
        Repair.objects.create(institution=school(), kind=Repair.Kind.CAPITAL, period=period)
    twice = school()
    for period in (span("2022-10-01", "2022-11-01"), span("2023-02-01", "2023-03-01")):
        Repair.objects.create(institution=twice, kind=Repair.Kind.CURRENT, period=period)
    assert values("repairs.capital", "repairs.current") == (2, 1)


def test_planned_is_what_is_promised_and_does_not_stand_yet() -> None:
    plans("kindergarten")
    plans("kindergarten", due="2028-01-01")
    plans("kindergarten", planned_on=date(2023, 5, 2))
    plans("kindergarten", completed_on=date(2023, 5, 1))
    plans("kindergarten", completed_on=date(2023, 5, 2))
    plans("palace", ownership="state", seats=None, has_library=True)
    plans("general_school")
    assert values("preschool.planned", "preschool.planned.2027", "preschool.planned.2027.seats") == (3, 2, 120)
    assert values("extracurricular.palaces.planned", "schools.planned") == (1, 1)
