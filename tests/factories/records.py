"""Rows of the registry, on which every subject stands."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from psycopg.types.range import DateRange

from qalam.registry.models import Area, Enrolment, Group, Institution, Person
from qalam.schooling.models import Subject

_serial = count(1)

YEAR = DateRange(date(2022, 9, 1), date(2023, 9, 1))
LATER = DateRange(date(2023, 9, 1), date(2024, 9, 1))
INSIDE = DateRange(date(2023, 1, 1), date(2023, 2, 1))
OPEN = DateRange(date(2020, 1, 1), None)


def area(**values: Any) -> Area:
    return Area.objects.create(
        **{"kind": "village", "name_kk": "Ауыл", "name_ru": "Село", "name_en": "Village"} | values
    )


def institution(**values: Any) -> Institution:
    defaults = {"kind": "general_school", "bin": f"{next(_serial):012d}", "period": OPEN}
    return Institution.objects.create(**defaults | {"area": values.get("area") or area()} | values)


def person(**values: Any) -> Person:
    defaults = {"surname": "Сыналов", "given_name": "Сынақ", "sex": "m", "born_on": date(2010, 5, 5)}
    return Person.objects.create(**defaults | values)


def group(**values: Any) -> Group:
    defaults = {"name": "5А", "language": "kk", "grade": 5, "seats": 25, "period": YEAR}
    return Group.objects.create(**defaults | {"institution": values.get("institution") or institution()} | values)


def enrolment(**values: Any) -> Enrolment:
    defaults = {"person": values.get("person") or person(), "group": values.get("group") or group()}
    return Enrolment.objects.create(**defaults | {"period": YEAR} | values)


def subject(**values: Any) -> Subject:
    defaults = {
        "code": f"subject-{next(_serial)}",
        "name_kk": "Пән",
        "name_ru": "Предмет",
        "name_en": "Subject",
    }
    return Subject.objects.create(**defaults | values)
