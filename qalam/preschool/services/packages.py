"""Making the data package of a day, once."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from qalam.access.actor import by_clockwork
from qalam.ledger.models import Checkpoint
from qalam.ledger.queries.checkpoints import latest_checkpoint
from qalam.ledger.services.checkpoints import sign_checkpoint
from qalam.ledger.services.log import hold, locked_head
from qalam.preschool.models import DayPackage
from qalam.preschool.open_data.building import make
from qalam.preschool.queries.packages import package_before, package_of


@by_clockwork
@transaction.atomic
def make_package(*, day: date, at: datetime) -> DayPackage:
    """Make and keep the package of the day as of the moment; one that was made is left as it is.

    Nobody adds to the log meanwhile, so the package and the checkpoint in it tell of the same state.
    """
    kept = package_of(day)
    if kept is not None:
        return kept
    at = hold(at)
    # Of two who make it at once the second finds that of the first.
    kept = package_of(day)
    if kept is not None:
        return kept
    before, checkpoint = package_before(day), checkpoint_of_now(at)
    made = make(day=day, at=at, before=bytes(before.content) if before else None, log=checkpoint.note)
    return DayPackage.objects.create(
        day=day, made_at=at, content=made.content, note=made.note, digest=made.digest, checkpoint=checkpoint
    )


def checkpoint_of_now(at: datetime) -> Checkpoint:
    """The log's last checkpoint where it holds all leaves; else it is signed now."""
    latest = latest_checkpoint()
    if latest is not None and latest.size == locked_head().size:
        return latest
    return sign_checkpoint(at=at)
