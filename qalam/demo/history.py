"""What happened in the queue of the demo city, event by event: the rows of its history and the leaves of its log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from qalam.demo.waiting import Family, Kind, Opened
from qalam.kernel.rule import Verdict
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.services.happening import moment, plain, signed, stored


@dataclass(frozen=True, slots=True)
class Told:
    """One event. `stood` is the category in which the child waited before it, and `stands` after it."""

    at: datetime
    kind: str
    cause: str
    family: Family | None
    place: Opened | None
    verdict: Verdict[Any] | None
    fields: Mapping[str, object]
    stood: str
    stands: str

    def leaf(self) -> dict[str, object]:
        """The event as the public log has it."""
        found: dict[str, object] = {
            "v": 1, "kind": self.kind, "at": moment(self.at), "cause": self.cause, "rule": signed(self.verdict),
        }  # fmt: skip
        if self.family is not None:
            found["who"] = self.family.code
        if self.place is not None:
            found["place"] = str(self.place.id)
        return found | plain(self.fields)

    def row(self, applications: Mapping[str, int], by: int | None) -> dict[str, Any]:
        """The columns of its row in the history, but for the leaf."""
        one = self.family
        return {
            "application_id": applications[one.code] if one else None,
            "place_id": self.place.id if self.place else None,
            "kind": self.kind,
            "cause": self.cause,
            "at": self.at,
            "by_id": by,
            "birth_year": one.birth_year if one else None,
            "before_priority": self.stood,
            "before_filed_at": one.filed if one and self.stood else None,
            "after_priority": self.stands,
            "after_filed_at": one.filed if one and self.stands else None,
            "verdict": stored(self.verdict),
        }


@dataclass(frozen=True)
class Chapter:
    """What happened in one copy of the city, and the ids of its applications by code."""

    events: list[Told]
    applications: Mapping[str, int]


@dataclass(eq=False)
class History:
    """Everything that happened so far, in its order. `bins` are those of the kindergartens by their place."""

    bins: list[str]
    events: list[Told] = field(default_factory=list)

    def key(self, kind: Kind) -> str:
        """The pool as the log names it."""
        return f"{self.bins[kind[0]]}/{kind[1]}/{kind[2]}/ordinary/full"

    def tell(
        self,
        kind: str,
        at: datetime,
        *,
        cause: str = "",
        one: Family | None = None,
        place: Opened | None = None,
        stood: str = "",
        verdict: Verdict[Any] | None = None,
        **fields: object,
    ) -> int:
        """Remember an event; its number. The child stands as it does after it."""
        stands = stand(one) if one else ""
        self.events.append(Told(at, kind, cause, one, place, verdict, fields, stood, stands))
        return len(self.events) - 1


def stand(one: Family) -> str:
    """The category in which the child waits; empty where its turn cannot come."""
    return str(one.category) if one.state is State.QUEUED else ""
