"""The first leaves of the log: whoever waited before the log began is entered in it as they stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from django.db import transaction
from django.db.models import Prefetch

from qalam.preschool.models import Application, Choice
from qalam.preschool.services.happening import Happening, remember, standing

TOGETHER = 5000


def filing_of(application: Application) -> dict[str, object]:
    """What the log says of an application when it enters the queue: `wants` are BINs, the dearest first."""
    choices = application.choices.all()
    return {
        "filed_at": application.filed_at,
        "born": application.birth_year,
        "category": application.priority,
        "language": application.language,
        "wants": [choice.institution.bin for choice in sorted(choices, key=lambda one: one.rank)],
        "stay": application.stay,
        "group": application.group_kind,
        "batch": str(application.batch_id) if application.batch_id else None,
        "holds": held_pool(application),
    }


def held_pool(application: Application) -> str | None:
    """The pool of the seat that a child who asks for a move has now."""
    if application.holds is None:
        return None
    group = application.holds.group
    return f"{group.institution.bin}/{group.birth_year}/{group.language}/{group.kind}/{group.stay}"


@transaction.atomic
def open_log(*, at: datetime) -> int:
    """Enter all who wait and are not in the log yet, in the order of filing; how many they were."""
    rows = (
        Application.objects.waiting()
        .filter(events__isnull=True)
        .select_related("holds__group__institution")
        .prefetch_related(Prefetch("choices", Choice.objects.select_related("institution")))
        .order_by("filed_at", "code")
    )
    total = 0
    for some in in_batches(rows.iterator(chunk_size=TOGETHER)):
        remember([Happening("filed", at, "opening", one, told=filing_of(one), after=standing(one)) for one in some])
        total += len(some)
    return total


def in_batches(rows: Iterator[Application]) -> Iterator[Sequence[Application]]:
    """So many at a time."""
    while some := list(islice(rows, TOGETHER)):
        yield some
