"""The first leaves of the log: whoever waited before the log began is entered in it as they stood."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from qalam.access.actor import CLOCKWORK, by_clockwork
from qalam.ledger.services.log import hold
from qalam.preschool.models import Application, Choice, QueueEvent
from qalam.preschool.services.happening import Happening, remember, standing

TOGETHER = 5000


def filing_of(application: Application, wants: Sequence[str] | None = None) -> dict[str, object]:
    """What the log says of an application when it enters the queue: `wants` are BINs, the dearest first.

    They are read from the records where the caller does not know them.
    """
    return {
        "filed_at": application.filed_at,
        "born": application.birth_year,
        "category": application.priority,
        "language": application.language,
        "wants": list(wants_of(application) if wants is None else wants),
        "stay": application.stay,
        "group": application.group_kind,
        "batch": str(application.batch_id) if application.batch_id else None,
        "holds": held_pool(application),
    }


def wants_of(application: Application) -> list[str]:
    """BINs of the kindergartens on the list, the dearest first."""
    choices = application.choices.select_related("institution")
    return [choice.institution.bin for choice in sorted(choices, key=lambda one: one.rank)]


def wants_of_all(applications: Sequence[Application]) -> dict[int, list[str]]:
    """The same of many, by application."""
    found: dict[int, list[str]] = {one.pk: [] for one in applications}
    choices = Choice.objects.filter(application__in=list(found)).order_by("rank")
    for application, number in choices.values_list("application_id", "institution__bin"):
        found[application].append(number)
    return found


def held_pool(application: Application) -> str | None:
    """The pool of the seat that a child who asks for a move has now."""
    if application.holds is None:
        return None
    group = application.holds.group
    return f"{group.institution.bin}/{group.birth_year}/{group.language}/{group.kind}/{group.stay}"


@by_clockwork
@transaction.atomic
def open_log(*, at: datetime) -> int:
    """Enter all who wait and are not in the log yet, in the order of filing; how many they were."""
    rows = Application.objects.waiting().filter(~Exists(QueueEvent.objects.filter(application=OuterRef("pk"))))
    # Read to the end before the first event is written: a look that goes on meanwhile would pass over all those.
    waiting = list(rows.order_by("filed_at", "code").values_list("pk", flat=True))
    at = hold(at)
    for start in range(0, len(waiting), TOGETHER):
        enter(waiting[start : start + TOGETHER], at)
    return len(waiting)


def enter(applications: Sequence[int], at: datetime) -> None:
    """Enter these applications in the log, in this order."""
    found = Application.objects.select_related("holds__group__institution").in_bulk(applications)
    some = [found[pk] for pk in applications]
    wants = wants_of_all(some)
    remember([entry(one, wants[one.pk], at) for one in some])


def entry(application: Application, wants: Sequence[str], at: datetime) -> Happening:
    """The event by which one who waits already is entered in the log."""
    told = filing_of(application, wants)
    return Happening("filed", at, CLOCKWORK, "opening", application, told=told, after=standing(application))
