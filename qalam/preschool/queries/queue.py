"""Who waits, and how many waited before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qalam.preschool.models import Application
from qalam.registry.models import Person


@dataclass(frozen=True)
class Waiting:
    """A child's application as of a day; `earlier` are children of the same birth year who applied before."""

    application: Application
    earlier: int


def waiting(child: Person, on: date) -> Waiting | None:
    """The child's application that holds on the day; None where there is none."""
    own = Application.objects.on(on).filter(child=child).first()
    if own is None:
        return None
    same_year = Application.objects.on(on).filter(child__born_on__year=child.born_on.year)
    return Waiting(own, same_year.filter(filed_at__lt=own.filed_at).count())
