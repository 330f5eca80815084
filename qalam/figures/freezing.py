"""Freezing figures as they are published, and seeing what has drifted since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from qalam.access.models import User
from qalam.figures.catalogue import all_figures
from qalam.figures.models import Freeze, FrozenValue
from qalam.figures.reading import Answer, Reading


@dataclass(frozen=True)
class Drift:
    """A figure whose rows are no longer those of the published number; the value may still be the same."""

    figure_id: str
    published: Decimal | None
    now: Answer

    @property
    def is_visible(self) -> bool:
        """Whether the number itself differs, and not only the rows behind it."""
        return self.published != self.now.value


@transaction.atomic
def freeze(reading: Reading, *, by: User, at: datetime, reason: str = "") -> Freeze:
    """Keep every figure of the reading."""
    kept = Freeze.objects.create(on=reading.on, at=at, by=by, reason=reason)
    FrozenValue.objects.bulk_create(
        FrozenValue(
            freeze=kept,
            figure_id=answer.figure.id,
            value=answer.value,
            numerator=answer.numerator,
            denominator=answer.denominator,
            rows_hash=answer.rows_hash,
        )
        for answer in reading.answers()
    )
    return kept


def drift(kept: Freeze, reading: Reading | None = None) -> list[Drift]:
    """The figures whose rows have changed since the freeze, in the order of the catalogue.

    A figure that is no longer declared cannot be counted again and is not among them.
    """
    reading = reading or Reading(kept.on)
    values = {value.figure_id: value for value in kept.values.all()}
    answers = reading.answers(id for id in all_figures() if id in values)
    return [
        Drift(answer.figure.id, values[answer.figure.id].value, answer)
        for answer in answers
        if values[answer.figure.id].rows_hash != answer.rows_hash
    ]
