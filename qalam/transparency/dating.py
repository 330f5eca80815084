"""Whether the moments of leaves and of checkpoints agree: nothing is older than what stood before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from qalam.transparency.findings import Told, finding
from qalam.transparency.folder import Named
from qalam.transparency.leaves import moment_of
from qalam.transparency.notes import Key

Timed = tuple[int, datetime, str]
"""Size, moment and name of a checkpoint."""
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
SLACK = timedelta(minutes=10)
"""A deed notes its moment before it waits for its place in the log; a long one may stand that much later."""


def dated_wrong(entries: Sequence[Mapping[str, object]], signed: Sequence[Named], key: Key) -> Iterator[Told]:
    """Checkpoints and leaves with a moment that cannot be theirs."""
    moments = ((each, each.signed.signed_at(key)) for each in signed)
    timed = sorted((each.signed.checkpoint.size, at, each.name) for each, at in moments if at)
    yield from checkpoints_wrong(timed)
    yield from leaves_wrong(entries, timed)


def checkpoints_wrong(timed: Sequence[Timed]) -> Iterator[Told]:
    """Checkpoints that say they are older than one of a shorter log."""
    for (_, before, _), (_, at, name) in pairwise(timed):
        if at < before:
            yield finding("back-dated-checkpoint", name=name, at=at.isoformat(), before=before.isoformat())


def leaves_wrong(entries: Sequence[Mapping[str, object]], timed: Sequence[Timed]) -> Iterator[Told]:
    """Leaves older than what stood before them, or younger than the checkpoint that holds them."""
    sizes, reached = [size for size, _, _ in timed], EARLIEST
    for index, entry in enumerate(entries):
        at, following = moment_of(entry), bisect_right(sizes, index)
        if following:
            reached = max(reached, timed[following - 1][1])
        if at < reached - SLACK:
            yield finding("back-dated", leaf=index, at=at.isoformat(), before=reached.isoformat())
        if following < len(timed) and at > timed[following][1] + SLACK:
            _, signed, name = timed[following]
            yield finding("signed-before", leaf=index, at=at.isoformat(), name=name, signed=signed.isoformat())
        reached = max(reached, at)
