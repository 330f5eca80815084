"""The public log of the demo city's past: every event of its queue as a leaf, signed at the end of each month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from heapq import merge
from itertools import groupby

from qalam.demo.history import Chapter, Told
from qalam.demo.waiting import moment
from qalam.ledger.services.checkpoints import sign_checkpoint
from qalam.ledger.services.log import append
from qalam.preschool.models import QueueEvent
from qalam.preschool.services.history import keep_events

EVENING = 23 * 60 + 50


def write_log(chapters: Sequence[Chapter]) -> int:
    """Enter what happened in all copies of the city, in the order of moments; how many leaves there are."""
    written = 0
    for _, month in groupby(in_order(chapters), key=lambda one: (one[1].at.year, one[1].at.month)):
        events = list(month)
        leaves = append([told.leaf() for _, told in events])
        keep_events(
            [
                QueueEvent(leaf_index=leaf.index, **told.row(chapter.applications, None))
                for leaf, (chapter, told) in zip(leaves, events, strict=True)
            ]
        )
        sign_checkpoint(at=evening_of(events[-1][1].at))
        written += len(leaves)
    return written


def in_order(chapters: Sequence[Chapter]) -> Iterator[tuple[Chapter, Told]]:
    """The events of all copies; those of one moment copy by copy, so that no round is interrupted."""
    streams = [
        [(told.at, copy, number, chapter, told) for number, told in enumerate(chapter.events)]
        for copy, chapter in enumerate(chapters)
    ]
    for _, _, _, chapter, told in merge(*streams, key=lambda one: one[:3]):
        yield chapter, told


def evening_of(at: datetime) -> datetime:
    """When the log is signed on that day."""
    return moment(at.date(), EVENING)
