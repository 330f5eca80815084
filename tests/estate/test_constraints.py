from __future__ import annotations

from datetime import date

import pytest

from qalam.estate.models import Construction, Equipment, Repair, Room
from tests.factories import records
from tests.factories.records import INSIDE, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def test_equipment_of_a_kind_is_recorded_once_at_a_time() -> None:
    school = records.institution()
    Equipment.objects.create(institution=school, kind=Equipment.Kind.VIDEO, period=YEAR)
    Equipment.objects.create(institution=school, kind=Equipment.Kind.ALARM_BUTTON, period=YEAR)
    with refused_by("estate_one_equipment_of_a_kind_at_a_time"):
        Equipment.objects.create(institution=school, kind=Equipment.Kind.VIDEO, period=INSIDE)


def test_a_subject_room_names_its_subject_and_a_library_need_not() -> None:
    Room.objects.create(institution=records.institution(), kind="library", period=YEAR)
    with refused_by("estate_a_subject_room_names_its_subject"):
        Room.objects.create(institution=records.institution(), kind="subject", period=YEAR)


def test_a_school_has_one_capital_repair_at_a_time() -> None:
    school = records.institution()
    Repair.objects.create(institution=school, kind=Repair.Kind.CAPITAL, period=YEAR)
    with refused_by("estate_one_repair_of_a_kind_at_a_time"):
        Repair.objects.create(institution=school, kind=Repair.Kind.CAPITAL, period=INSIDE)


def test_a_building_is_not_due_before_it_is_planned() -> None:
    with refused_by("estate_due_after_it_is_planned"):
        Construction.objects.create(
            kind="palace",
            area=records.area(),
            ownership="state",
            planned_on=date(2023, 1, 1),
            due_on=date(2022, 1, 1),
        )
