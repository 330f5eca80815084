"""A tie between numbers of a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from qalam.checker.claims import Claim


@dataclass(frozen=True, slots=True)
class Relation:
    """`whole` and the `parts` that the text ties to it.

    Kinds: `parts` (the parts add up to the whole), `subset` (each part lies within the whole),
    `shares` (shares of one hundred), `stages` (each stage follows the whole), `prizes` (winners among
    the participants), `names` (as many names as counted), `record` (a claim and the code of the figure that it
    states), `share` (a share, its numerator and its base), `difference` and `change` (by how much, or by how many
    percent or times, with the figures of then and of now). `end` is where a list of names ends, and `start` where one
    begins that no number goes with. A list that `may_be_short` makes less than its whole, yet looks complete. `mend`
    is the number in which one slip of the typist would explain why a sum that nothing else tells fails, and the value
    with which it holds.
    """

    kind: str
    whole: Claim | None
    parts: tuple[Claim, ...]
    holds: bool
    is_exhaustive: bool = False
    names: tuple[str, ...] = ()
    end: int = 0
    start: int = 0
    may_be_short: bool = False
    mend: tuple[Claim, Decimal] | None = None

    def as_dict(self) -> dict[str, object]:
        tie: dict[str, object] = {
            "kind": self.kind,
            "whole": self.whole.id if self.whole else None,
            "parts": [part.id for part in self.parts],
            "holds": self.holds,
        }
        return tie | {"figure": self.names[0]} if self.kind == "record" else tie


def wholes_of(relations: Iterable[Relation]) -> dict[str, Claim]:
    """The whole that a part is tied to, by the name of the part."""
    return {
        part.id: tie.whole for tie in relations if tie.kind in {"parts", "subset"} and tie.whole for part in tie.parts
    }


def settled_by(relations: Iterable[Relation]) -> set[str]:
    """The numbers, by their names, of sums and shares that are right: a slip would have spoilt them."""
    right = [tie for tie in relations if tie.holds and (tie.kind == "share" or (tie.kind == "parts" and tie.parts[1:]))]
    return {claim.id for tie in right for claim in (*tie.parts, *((tie.whole,) if tie.whole else ()))}
