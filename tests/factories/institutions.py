"""Institutions with a profile, and the children who go there on the day of most tests, 1 May 2023."""

from __future__ import annotations

from datetime import date
from typing import Any

from psycopg.types.range import DateRange

from qalam.registry.models import Enrolment, Institution, InstitutionName, InstitutionProfile, Person, Residence
from qalam.staffing.models import Post
from tests.factories import records

MAY = date(2023, 5, 1)


def span(start: str, end: str | None = None) -> DateRange:
    """From a day up to, and without, another: `span("2021-09-01", "2022-09-01")`."""
    return DateRange(date.fromisoformat(start), date.fromisoformat(end) if end else None)


def opened(kind: str, ownership: str = "state", *, seats: int = 100, shifts: int = 1, **values: Any) -> Institution:
    """An institution with one profile over its whole life."""
    found = records.institution(kind=kind, **values)
    InstitutionProfile.objects.create(
        institution=found, ownership=ownership, languages=["kk"], seats=seats, shifts=shifts, period=found.period
    )
    return found


def school(ownership: str = "state", **values: Any) -> Institution:
    return opened(values.pop("kind", "general_school"), ownership, **values)


def kindergarten(ownership: str = "state", **values: Any) -> Institution:
    return opened(values.pop("kind", "kindergarten"), ownership, **values)


def named(institution: Institution, name: str, **values: Any) -> InstitutionName:
    defaults = {"period": records.OPEN, "sort_key": name, "search_key": name}
    return InstitutionName.objects.create(
        **defaults | {"institution": institution, "name_kk": name, "name_ru": name, "name_en": name} | values
    )


def pupil(at: Institution | None = None, *, grade: int = 5, mode: str = "day", **values: Any) -> Enrolment:
    """A pupil of a class of this school year; `language`, `shift` and `seats` are of the class."""
    about_class = {key: values.pop(key) for key in ("language", "shift", "seats") if key in values}
    period = values.pop("period", records.YEAR)
    group = values.pop("group", None) or records.group(
        institution=at or school(), grade=grade, period=period, **about_class
    )
    return records.enrolment(group=group, mode=mode, period=period, **values)


def child(at: Institution | None = None, *, born_on: date = date(2019, 3, 3), **values: Any) -> Enrolment:
    """A child in a kindergarten group of this school year."""
    about_group = {key: values.pop(key) for key in ("language",) if key in values}
    group = records.group(institution=at or kindergarten(), grade=None, birth_year=born_on.year, **about_group)
    return records.enrolment(
        person=values.pop("person", None) or records.person(born_on=born_on), group=group, **values
    )


def resident(born_on: str, **values: Any) -> Person:
    """A person born on the day who lives in the city."""
    person = records.person(born_on=date.fromisoformat(born_on))
    Residence.objects.create(**{"person": person, "area": records.area(), "period": records.OPEN} | values)
    return person


def pedagogue(at: Institution | None = None, **values: Any) -> Post:
    """A pedagogue with a main post of secondary education."""
    defaults = {"field": "secondary", "period": records.OPEN}
    people = {"person": values.get("person") or records.person(born_on=date(1985, 5, 5))}
    return Post.objects.create(**defaults | people | {"institution": at or school()} | values)
