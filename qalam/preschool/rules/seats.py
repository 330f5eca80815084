"""Places opened for the queue, and the pools that they belong to, as the history tells them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from qalam.preschool.rules.line import Line
from qalam.preschool.rules.turn import Category


@dataclass(slots=True, eq=False)
class Place:
    """One seat opened for the queue. `opened` is the number of the entry that opened it last."""

    id: str
    pool: str
    opened: int
    is_open: bool = True
    holder: str | None = None
    is_left_over: bool = False
    """Whether the family at the head let it go, so that others may claim it."""
    claims: dict[str, date] = field(default_factory=dict)
    """Who claimed it, and in the window of which day."""

    @property
    def is_free(self) -> bool:
        """Whether it can be offered."""
        return self.is_open and self.holder is None


@dataclass(slots=True, eq=False)
class Pool:
    """Who waits for one kind of seat in one kindergarten, list by list, and the counter between the lists."""

    lists: dict[Category, Line] = field(default_factory=lambda: {category: Line() for category in Category})
    counter: int = 0
    free: set[str] = field(default_factory=set)

    @property
    def is_empty(self) -> bool:
        """Whether nobody waits."""
        return not any(self.lists.values())


class Seats:
    """All places and pools."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self.pools: dict[str, Pool] = {}

    def pool(self, key: str) -> Pool:
        """The pool, empty where nobody asked for it yet."""
        found = self.pools.get(key)
        if found is None:
            found = self.pools[key] = Pool()
        return found

    def open(self, id: str, pool: str, number: int) -> None:
        """A seat for the queue, new or open again; nothing happens where it is open."""
        place = self.places.get(id)
        if place is None or not place.is_open:
            self.places[id] = Place(id, pool, number)
            self.pool(pool).free.add(id)

    def close(self, id: str) -> None:
        """The seat is taken out of the queue, or has its child."""
        place = self.places.get(id)
        if place is not None:
            place.is_open, place.holder = False, None
            self.pool(place.pool).free.discard(id)

    def settle_claims(self, id: str, by: date) -> None:
        """The claims of windows up to that day have been counted and are void."""
        place = self.places.get(id)
        if place is not None:
            place.claims = {who: window for who, window in place.claims.items() if window > by}

    def give(self, id: str, who: str) -> None:
        """The place is held by an offer."""
        place = self.places.get(id)
        if place is not None:
            place.holder = who
            self.pool(place.pool).free.discard(id)

    def give_back(self, id: str | None, who: str) -> Place | None:
        """The place is free again; None where the application held none."""
        place = self.places.get(id or "")
        if place is None or place.holder != who:
            return None
        place.holder = None
        self.pool(place.pool).free.add(place.id)
        return place
