"""The first moment at which a notice reached its person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from qalam.notices.models import Notice


def mark_reached(notices: Iterable[int], *, at: datetime) -> None:
    """Keep the moment where none is kept yet; the first one stays."""
    Notice.objects.filter(pk__in=list(notices), reached_at=None).update(reached_at=at)
