"""What the log has signed."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from qalam.access.keeping.shared import while_nothing_happens
from qalam.ledger.models import Checkpoint, TreeHead
from qalam.transparency.notes import Note, read_signature


def checkpoints() -> QuerySet[Checkpoint]:
    """All checkpoints, in the order of their signing."""
    return Checkpoint.objects.order_by("signed_at", "size").prefetch_related("cosignatures")


def latest_checkpoint() -> Checkpoint | None:
    """What the log signed last; None before it signs."""
    return checkpoints().last()


@while_nothing_happens
def reached() -> datetime | None:
    """The latest moment that the log speaks of, in its last leaf or its last signature; None before it begins."""
    return TreeHead.objects.values_list("reached", flat=True).first()


def note_of(kept: Checkpoint) -> Note:
    """The checkpoint with the signatures of the log and of its witnesses."""
    lines = (read_signature(cosignature.line) for cosignature in kept.cosignatures.all())
    return Note.read(kept.note).with_signatures(*lines)
