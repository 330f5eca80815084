"""Time and lines of the demo city's past: what is due when, who waits where, and whose turn it is."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from heapq import heappop, heappush
from itertools import count

import numpy as np

from qalam.demo.history import History, stand
from qalam.demo.waiting import Family, Kind, moment
from qalam.kernel.rule import Verdict
from qalam.preschool.rules.ages import year_may_be_served
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.regimes import Terms, terms
from qalam.preschool.rules.turn import Category, list_served
from qalam.preschool.territory import TERRITORY

Line = list[tuple[tuple[int, datetime, str], Family]]
Deed = Callable[[], object]


@dataclass(eq=False)
class Lines:
    """The queue at a moment, and what is still to happen. `chance` draws everything that nobody decides."""

    chance: np.random.Generator
    history: History
    now: datetime
    waiting: dict[Kind, Line] = field(default_factory=lambda: defaultdict(list))
    counters: dict[Kind, int] = field(default_factory=lambda: defaultdict(int))
    _agenda: list[tuple[datetime, int, Deed]] = field(default_factory=list)
    _serial: count[int] = field(default_factory=count)

    def later(self, at: datetime, deed: Deed) -> None:
        """Do something at a moment, or now where that is over."""
        heappush(self._agenda, (max(at, self.now), next(self._serial), deed))

    def advance(self, until: datetime) -> None:
        """Let time pass, and do what is due before that moment."""
        while self._agenda and self._agenda[0][0] < until:
            self.now, _, deed = heappop(self._agenda)
            deed()
        self.now = max(self.now, until)

    def some_minute(self, day: date, first: int = 9, last: int = 21) -> datetime:
        """A minute by chance between two hours of a day, not before now."""
        return max(self.now, moment(day, int(self.chance.integers(first * 60, last * 60))))

    @property
    def today(self) -> date:
        """The day of the city."""
        return self.now.date()

    @property
    def terms(self) -> Verdict[Terms]:
        """By which terms places are offered now."""
        return terms(self.today, TERRITORY)

    def change(self, one: Family, state: State) -> str:
        """Another state of the application; tells the category in which it waited before."""
        stood = stand(one)
        if one.state is State.QUEUED:
            self.stand_out(one)
        one.state = state
        if state is State.QUEUED:
            self.stand_in(one)
        return stood

    def recategorise(self, one: Family, category: Category) -> str:
        """Another category of the application; tells the one in which it waited before."""
        stood = stand(one)
        if one.state is State.QUEUED:
            self.stand_out(one)
        one.category = category
        if one.state is State.QUEUED:
            self.stand_in(one)
        return stood

    def stand_in(self, one: Family) -> None:
        """The child waits in its pools."""
        for kind in one.kinds():
            insort(self.waiting[kind], (one.standing, one))

    def stand_out(self, one: Family) -> None:
        """The child waits nowhere."""
        for kind in one.kinds():
            line = self.waiting[kind]
            del line[bisect_left(line, one.standing, key=lambda each: each[0])]

    def next_in(self, kind: Kind, opened: int) -> Family | None:
        """Whose turn it is in the pool: who let a place go since event `opened` is not asked again."""
        if not year_may_be_served(kind[1], on=self.today, territory=TERRITORY):
            return None
        heads: dict[Category, Family] = {}
        for _, one in self.waiting[kind]:
            if one.category not in heads and one.said_no.get(kind, -1) < opened:
                heads[one.category] = one
        return self.first_of(kind, heads)

    def first_of(self, kind: Kind, heads: dict[Category, Family]) -> Family | None:
        """Whose turn it is among those who stand first in each list."""
        if Category.EXTRAORDINARY in heads:
            return heads[Category.EXTRAORDINARY]
        due = list_served(self.counters[kind], has_first=Category.FIRST in heads, has_general=Category.GENERAL in heads)
        return heads[due] if due else None

    def is_wanted(self, kind: Kind) -> bool:
        """Whether somebody would be offered a place that is opened now."""
        return self.next_in(kind, len(self.history.events)) is not None
