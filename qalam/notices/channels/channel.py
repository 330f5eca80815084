"""The one interface of all channels: hand a letter over, or say why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

PATIENCE = 20.0
"""Seconds that the other side has to answer."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message for one address.

    `id` stays the same when the letter is sent again, so that the other side can recognise it. `link` and `report`
    are whole addresses: the page that the letter speaks of, and where a gateway tells that it has arrived.
    """

    id: str
    to: str
    subject: str
    text: str
    link: str = ""
    report: str = ""

    @property
    def whole(self) -> str:
        """The text with its link, for ways that have no other place for it."""
        return f"{self.text} {self.link}".strip()


@dataclass(frozen=True, slots=True)
class Handed:
    """The other side took the letter; `is_delivered` when that already means that it arrived."""

    reference: str = ""
    is_delivered: bool = False


class NotSent(Exception):
    """The letter was not taken. `is_final` when trying again would change nothing."""

    def __init__(self, detail: str, *, is_final: bool = False) -> None:
        super().__init__(detail)
        self.detail = detail
        self.is_final = is_final


class Channel(Protocol):
    """A way out. `repeats_safely` when the other side recognises a letter by its id and does not deliver it twice."""

    @property
    def repeats_safely(self) -> bool:
        """Whether a letter of which nobody knows if it left may be sent again."""

    def send(self, letter: Letter) -> Handed:
        """Hand the letter over; raises NotSent."""
