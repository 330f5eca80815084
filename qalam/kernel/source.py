"""Where a rule or a number comes from, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Confidence(StrEnum):
    """How sure a fact is. Only the first two are shown as law, the others as local practice."""

    ACT = "A"
    """The act itself was read."""
    REPORTED = "B"
    """A reliable text cites the act."""
    CLAIMED = "C"
    """A weaker text claims it."""
    INFERRED = "I"
    """Computed or concluded from other facts."""
    REMEMBERED = "M"
    """General knowledge, not looked up."""

    @property
    def is_law(self) -> bool:
        """Whether a person may be told that the law says so."""
        return self in (Confidence.ACT, Confidence.REPORTED)


@dataclass(frozen=True, slots=True)
class Source:
    """An act by its number in the state register, and the place in it."""

    act: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.act}, {self.place}" if self.place else self.act
