"""Whom or what a figure counts: a population is asked as of a day and answers with a queryset."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet

from qalam.kernel.trilingual import Trilingual


class Unit(StrEnum):
    """What is counted; a figure never mixes two."""

    PEOPLE = "people"
    CHILDREN = "children"
    PUPILS = "pupils"
    ORGANISATIONS = "organisations"
    SCHOOLS = "schools"
    INSTITUTIONS = "institutions"
    CLUBS = "clubs"
    GROUPS = "groups"
    ROOMS = "rooms"
    EVENTS = "events"
    MEASURES = "measures"
    SEATS = "seats"
    POINTS = "points"
    DAYS = "days"
    TENGE = "tenge"
    PERCENT = "percent"
    RATE = "rate"
    """So many of one for one of another: pupils to a teacher."""


@dataclass(frozen=True)
class Slice:
    """The question's day: the same day gives the same number."""

    on: date


@dataclass(frozen=True, eq=False)
class Dimension:
    """A way to break figures down.

    `labels` names the keys that occurred, as of the day, in the order in which they are shown. `nests_in` are coarser
    dimensions in which each key lies wholly, as everybody knows: a school in its village.
    """

    code: str
    title: Trilingual
    labels: Callable[[Collection[Any], date], Mapping[Any, Trilingual]]
    nests_in: tuple[Dimension, ...] = ()


@dataclass(frozen=True)
class Column:
    """What a specialist sees of a row: the path from the row, and the words for coded values."""

    title: Trilingual
    path: str
    labels: Mapping[Any, Trilingual] | None = None


@dataclass(frozen=True, eq=False)
class Population:
    """Rows as of a day, and which column makes two rows the same thing.

    `code` is unique among all populations. `identity` is the column whose distinct values are counted: `person` where
    a child with two grounds is one child. `dimensions` name the columns by which the population breaks down.
    """

    code: str
    unit: Unit
    select: Callable[[Slice], QuerySet[Any]]
    identity: str = "pk"
    dimensions: Mapping[Dimension, str] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
