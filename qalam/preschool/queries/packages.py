"""The data packages that were made, day by day."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.db.models.functions import Length

from qalam.preschool.models import DayPackage


def packages() -> QuerySet[DayPackage]:
    """Those of all days, the latest first, without their files; `size` is how many bytes each has."""
    return (
        DayPackage.objects.select_related("checkpoint")
        .defer("content")
        .annotate(size=Length("content"))
        .order_by("-day")
    )


def package_of(day: date) -> DayPackage | None:
    """That of a day, with its file; None where none was made."""
    return DayPackage.objects.filter(day=day).first()


def package_before(day: date) -> DayPackage | None:
    """The latest of the days before, with its file."""
    return DayPackage.objects.filter(day__lt=day).order_by("-day").first()
