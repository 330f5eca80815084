"""Whether the moments of leaves and of checkpoints agree: nothing is older than what stood before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from qalam.transparency.findings import Told, finding
from qalam.transparency.folder import Named
from qalam.transparency.leaves import moment_of
from qalam.transparency.notes import Key

Entry = Mapping[str, object]
Timed = tuple[int, datetime, str]
"""Size, moment and name of a checkpoint."""
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
"""A signature names whole seconds, rounded down: the last leaf that it holds may be of a later part of its second."""


class Dating:
    """Checkpoints and leaves with a moment that cannot be theirs; the leaves are told when all have passed."""

    def __init__(self, signed: Sequence[Named], key: Key) -> None:
        moments = ((each, each.signed.signed_at(key)) for each in signed)
        self.timed: list[Timed] = sorted((each.signed.checkpoint.size, at, each.name) for each, at in moments if at)
        self.leaves_wrong: list[Told] = []

    @property
    def checkpoints_wrong(self) -> Iterator[Told]:
        """Checkpoints that say they are older than one of a shorter log."""
        for (_, before, _), (_, at, name) in pairwise(self.timed):
            if at < before:
                yield finding("back-dated-checkpoint", name=name, at=at.isoformat(), before=before.isoformat())

    def over(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The same leaves; noted are those older than what stood before, or younger than their checkpoint."""
        sizes, reached = [size for size, _, _ in self.timed], EARLIEST
        for index, entry in enumerate(entries):
            at, following = moment_of(entry), bisect_right(sizes, index)
            if following:
                reached = max(reached, self.timed[following - 1][1])
            if at < reached:
                told = finding("back-dated", leaf=index, at=at.isoformat(), before=reached.isoformat())
                self.leaves_wrong.append(told)
            if following < len(self.timed) and at >= self.timed[following][1] + SECOND:
                _, signed, name = self.timed[following]
                told = finding("signed-before", leaf=index, at=at.isoformat(), name=name, signed=signed.isoformat())
                self.leaves_wrong.append(told)
            reached = max(reached, at)
            yield entry
