"""The place of a child in the queue of the city, as the pages of its family say it."""

from __future__ import annotations

from datetime import date

from qalam.access.keeping.shared import while_nothing_happens
from qalam.preschool.days import begin_of
from qalam.preschool.models import Application
from qalam.preschool.queries.position import position
from qalam.preschool.rules.position import Position


@while_nothing_happens
def city_position(application: Application, on: date) -> Position | None:
    """The place among all of the birth year; None for a child whose turn cannot come.

    The rules of a day hold from its beginning, so all pages of a family that are made while nothing happens share it.
    """
    return position(application, begin_of(on))
