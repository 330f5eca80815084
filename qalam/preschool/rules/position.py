"""The place of one child in a pool's queue, from counts alone: no list is walked, however long the queue is."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.rules.turn import Category

WHY = Trilingual(
    kk="Балаңыздың алдында: кезектен тыс — {extraordinary}, бірінші кезекте — {first}, жалпы кезекте — {general}.",
    ru="Перед вашим ребёнком: внеочередных — {extraordinary}, первоочередных — {first}, из общей очереди — {general}.",
    en="Ahead of your child: extraordinary {extraordinary}, first-priority {first}, general {general}.",
)


@dataclass(frozen=True, slots=True)
class Counts:
    """Children who wait in the pool: all of a list, and those of it with a better standing than the child.

    Only the count `ahead` of the child's own list is read; the child itself is not counted in it.
    """

    extraordinary: int
    first: int
    general: int
    ahead: int


@dataclass(frozen=True, slots=True)
class Position:
    """`number` is 1 for the child who is served next; the others say who is served before it."""

    number: int
    extraordinary: int
    first: int
    general: int

    @property
    def reason(self) -> Trilingual:
        """Who is ahead, as one sentence."""
        return WHY.fill(extraordinary=self.extraordinary, first=self.first, general=self.general)


def position(category: Category, counts: Counts, counter: int, general_per_first: int) -> Position:
    """Where the child stands if places came one by one and nobody new entered.

    Turns go by the counter: at 0 first-priority, else general. So before the (n + 1)-th first-priority child stand
    n × ratio general ones and those that the running counter still owes; before the (n + 1)-th general child stands
    one first-priority child for each full round of the counter. A list that runs out gives its turns to the other.
    Exact where no batch is ahead; a batch is served at once and moves a few children by its size.
    """
    owed = -counter % (1 + general_per_first)
    if category is Category.EXTRAORDINARY:
        return Position(counts.ahead + 1, counts.ahead, 0, 0)
    if category is Category.FIRST:
        first, general = counts.ahead, min(counts.general, owed + counts.ahead * general_per_first)
    else:
        rounds = 0 if counts.ahead < owed else (counts.ahead - owed) // general_per_first + 1
        first, general = min(counts.first, rounds), counts.ahead
    return Position(counts.extraordinary + first + general + 1, counts.extraordinary, first, general)
