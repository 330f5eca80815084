"""The one shape of a dated record: a half-open period, and constraints against overlap.

PostgreSQL's `btree_gist` is not everywhere (the embedded server has no extensions), so a key joins an
exclusion constraint as the one-element range `int8range(key, key, '[]')`.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Cast

RowT_co = TypeVar("RowT_co", bound=models.Model, covariant=True)


class SameKey(Func):
    """A key as a range of one element, so that equality can stand in an exclusion constraint."""

    function = "int8range"

    def __init__(self, key: str) -> None:
        number = Cast(F(key), models.BigIntegerField())
        super().__init__(number, number, Value("[]"), output_field=BigIntegerRangeField())
        self.key = key

    def deconstruct(self) -> tuple[str, tuple[str], dict[str, str]]:
        return "qalam.history.models.SameKey", (self.key,), {}


def one_at_a_time(name: str, *keys: str, condition: Q | None = None) -> ExclusionConstraint:
    """No two rows with the same `keys` whose periods overlap; `name` is the sentence of the constraint."""
    return ExclusionConstraint(
        name=name,
        expressions=[
            *((SameKey(key), RangeOperators.OVERLAPS) for key in keys),
            ("period", RangeOperators.OVERLAPS),
        ],
        condition=condition,
    )


class DatedQuerySet(models.QuerySet[RowT_co]):
    """What every dated record can be asked."""

    def on(self, day: date) -> DatedQuerySet[RowT_co]:
        """Those that hold on `day`."""
        return self.filter(period__contains=day)

    def with_days(self) -> DatedQuerySet[RowT_co]:
        """Those that held on some day, or will: without records of what never began, whose periods are empty."""
        return self.exclude(period__isempty=True)

    def begun_within(self, start: date, end: date) -> DatedQuerySet[RowT_co]:
        """Those whose period begins on or after `start` and before `end`."""
        return self.filter(period__startswith__gte=start, period__startswith__lt=end)


class Dated(models.Model):
    """A record that holds from a day until, and without, another; no end means until further notice.

    An empty period is of what was given up before its first day. It holds on no day and stands in nobody's way.
    """

    period = DateRangeField()

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True
