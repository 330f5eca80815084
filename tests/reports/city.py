"""A small city whose figures agree: one state general school, one kindergarten, a few children."""

from __future__ import annotations

from datetime import date

from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.school_year import SchoolYear
from qalam.registry.models import Institution, InstitutionName, InstitutionProfile
from qalam.reports.days import Days
from qalam.reports.readings import Readings
from tests.factories import records

MAY = date(2023, 5, 1)
YEAR = SchoolYear("2022-2023")


def small_city() -> Institution:
    """The school of the city; it has three pupils in grade 5."""
    school = records.institution(number=7)
    kindergarten = records.institution(kind="kindergarten")
    for place, name in ((school, "№ 7 мектеп"), (kindergarten, "«Айгөлек» балабақшасы")):
        InstitutionProfile.objects.create(
            institution=place, ownership="state", languages=["kk"], seats=100, period=records.OPEN
        )
        InstitutionName.objects.create(institution=place, name_kk=name, name_ru=name, name_en=name, period=records.OPEN)
    fifth = records.group(institution=school)
    for _ in range(3):
        records.enrolment(group=fifth)
    child = records.person(born_on=date(2018, 5, 5))
    records.enrolment(person=child, group=records.group(institution=kindergarten, grade=None, birth_year=2018))
    return school


def specialist() -> User:
    """Somebody of the education department."""
    user = User.objects.create_user("aigul")
    RoleGrant.objects.create(user=user, role=Role.SPECIALIST, period=DateRange(date(2020, 1, 1), None))
    return user


def readings() -> Readings:
    """The figures of the city's report."""
    return Readings(Days.of(YEAR, reference=MAY))
