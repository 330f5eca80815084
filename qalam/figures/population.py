"""Whom or what a figure counts: a population is asked as of a day and answers with a queryset."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet


class Unit(StrEnum):
    """What is counted; a figure never mixes two."""

    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    SEATS = "seats"
    EVENTS = "events"
    PERCENT = "percent"
    POINTS = "points"


@dataclass(frozen=True)
class Slice:
    """The question's day: the same day gives the same number."""

    on: date


@dataclass(frozen=True)
class Population:
    """Rows as of a day, and which column makes two rows the same thing.

    `identity` is the column whose distinct values are counted: `person` where a child with two grounds is one child.
    `dimensions` name the columns by which the population can be broken down.
    """

    code: str
    unit: Unit
    select: Callable[[Slice], QuerySet[Any]]
    identity: str = "pk"
    dimensions: Mapping[str, str] = field(default_factory=dict)
