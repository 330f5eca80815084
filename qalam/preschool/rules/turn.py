"""Whose turn it is: extraordinary first, then one first-priority child to so many of the general queue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.rule import Verdict, rule
from qalam.kernel.source import Source
from qalam.kernel.trilingual import Trilingual

NOBODY = Trilingual(
    kk="Бұл орынды күтіп тұрған бала жоқ.",
    ru="Этого места никто не ждёт.",
    en="Nobody is waiting for this place.",
)
NO_PLACE = Trilingual(kk="Бос орын жоқ.", ru="Свободных мест нет.", en="There is no free place.")
EXTRAORDINARY_TURN = Trilingual(
    kk="Орын кезектен тыс санаттағы балаға тиді: бұл санат барлығынан бұрын тұрады және кезек санауышын жылжытпайды.",
    ru="Место досталось ребёнку внеочередной категории: она стоит перед всеми и не двигает счётчик очереди.",
    en="The place went to an extraordinary child: that category stands before all and does not move the counter.",
)
FIRST_TURN = Trilingual(
    kk="Санауыш {counter} болғандықтан, кезек бірінші кезектегі санатқа келді. Келесі {ratio} орын жалпы кезектікі.",
    ru="Счётчик показывал {counter}, поэтому очередь первоочередной категории. Следующие места общей очереди: {ratio}.",
    en="The counter stood at {counter}, so it was the turn of the first-priority list; {ratio} general places follow.",
)
GENERAL_TURN = Trilingual(
    kk="Санауыш {counter} болғандықтан, кезек жалпы тізімге келді.",
    ru="Счётчик показывал {counter}, поэтому очередь общего списка.",
    en="The counter stood at {counter}, so it was the turn of the general list.",
)
OTHER_LIST_EMPTY = Trilingual(
    kk="Кезегі келген тізім бос болғандықтан, орын екінші тізімге өтті.",
    ru="Список, чья была очередь, пуст, поэтому место перешло другому списку.",
    en="The list whose turn it was is empty, so the turn passed to the other list.",
)
EARLIEST = Trilingual(
    kk="Осы санатта {filed_at} берілген өтініш — ең ертесі.",
    ru="Внутри категории заявление от {filed_at} самое раннее.",
    en="Within the category the application of {filed_at} is the earliest.",
)
TOGETHER = Trilingual(
    kk="Отбасының {count} баласына орын бірге ұсынылады; олар араларындағы ең кейінгі өтініш бойынша тұрады.",
    ru="Детям одной семьи ({count}) места предлагаются вместе; они стоят по самому позднему из своих заявлений.",
    en="The {count} children of the family are offered places together; they stand where the latest of them stands.",
)
PASSED_OVER = Trilingual(
    kk="Бірге ұсынылатын балаларға орын жетпегендіктен, олардың кезегі сақталып, орын келесі балаға өтті.",
    ru="Детям, которым места предлагаются вместе, мест не хватило: их очередь сохранена, место перешло следующему.",
    en="There were too few places for children who are served together: they keep their turn, the next was served.",
)


class Category(StrEnum):
    """Which list of the queue a child stands in."""

    EXTRAORDINARY = "extraordinary"
    FIRST = "first"
    GENERAL = "general"

    @property
    def order(self) -> int:
        """0 is before 1 is before 2; where twins differ, the worse one counts for both."""
        return _ORDER[self]


_ORDER = {Category.EXTRAORDINARY: 0, Category.FIRST: 1, Category.GENERAL: 2}

Key = tuple[int, datetime, str]
"""A standing: the category's order, the moment of filing, and the commitment, which parts equal moments."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One application that waits in a pool. `rank` is the rank of the pool's kindergarten among its wishes.

    `batch` names children who want to be placed together and `batch_size` says how many of them are still
    waiting, here or elsewhere: a batch is offered places in one pool or not at all.
    """

    who: str
    filed_at: datetime
    category: Category
    rank: int = 1
    batch: str | None = None
    batch_size: int = 1

    @property
    def standing(self) -> Key:
        """Where the application stands by itself: lower is served first."""
        return (self.category.order, self.filed_at, self.who)


@dataclass(frozen=True, slots=True)
class Party:
    """Those who are served in one turn: a child, or a batch, at the worse standing of its members."""

    members: tuple[Waiting, ...]

    @property
    def standing(self) -> Key:
        """The worst standing among the members."""
        return max(member.standing for member in self.members)

    @property
    def category(self) -> Category:
        """The list in which the party stands."""
        return max((member.category for member in self.members), key=lambda category: category.order)

    @property
    def is_whole(self) -> bool:
        """Whether every waiting member of the batch waits in this very pool."""
        return len(self.members) == self.members[0].batch_size


@dataclass(frozen=True, slots=True)
class Turn:
    """Who is offered the next places, best standing first, and how the pool's counter moves."""

    members: tuple[Waiting, ...]
    category: Category
    counter: int
    counter_after: int


def parties(waiting: Iterable[Waiting]) -> list[Party]:
    """Everyone alone or in a batch, in the order of their standing."""
    batches: dict[str, list[Waiting]] = {}
    for one in waiting:
        batches.setdefault(one.batch or f"alone {one.who}", []).append(one)
    whole = [Party(tuple(sorted(members, key=lambda one: one.standing))) for members in batches.values()]
    return sorted(whole, key=lambda party: party.standing)


def list_served(counter: int, *, has_first: bool, has_general: bool) -> Category | None:
    """The list whose turn it is at this counter; an empty list passes its turn to the other."""
    if counter == 0:
        return Category.FIRST if has_first else Category.GENERAL if has_general else None
    return Category.GENERAL if has_general else Category.FIRST if has_first else None


def counter_after(counter: int, category: Category, places: int, general_per_first: int) -> int:
    """The counter after so many places went to a child or batch of the category: one step for each place."""
    if category is Category.EXTRAORDINARY:
        return counter
    return (counter + places) % (1 + general_per_first)


def may_be_asked_again(opened_at: datetime, said_no_at: datetime | None) -> bool:
    """Whether a family that let a place of this pool go may be offered one: only a place opened later."""
    return said_no_at is None or opened_at > said_no_at


@rule("preschool.turn", since=date(2018, 1, 1), source=Source("practice of Astana", "answers of 2019"))
def next_in_turn(
    waiting: Iterable[Waiting], counter: int, places_free: int, general_per_first: int
) -> Verdict[Turn | None]:
    """Who is offered the next free place of a pool; None where nobody waits or no batch fits.

    `waiting` are the applications of the pool that may be asked; `counter` runs from 0 to `general_per_first`.
    A batch for which there are too few places is passed over until there are enough.
    """
    if places_free < 1:
        return Verdict(None, (NO_PLACE,))
    heads: dict[Category, Party] = {}
    passed_over: set[Category] = set()
    for party in parties(waiting):
        if party.category in heads:
            continue
        if party.is_whole and len(party.members) <= places_free:
            heads[party.category] = party
        else:
            passed_over.add(party.category)
    category = Category.EXTRAORDINARY if Category.EXTRAORDINARY in heads else None
    category = category or list_served(
        counter, has_first=Category.FIRST in heads, has_general=Category.GENERAL in heads
    )
    if category is None:
        return Verdict(None, (NOBODY,))
    members = heads[category].members
    after = counter_after(counter, category, len(members), general_per_first)
    told = reasons(heads[category], counter, general_per_first)
    return Verdict(Turn(members, category, counter, after), (*told, PASSED_OVER) if category in passed_over else told)


def reasons(party: Party, counter: int, general_per_first: int) -> tuple[Trilingual, ...]:
    """Why it is the party's turn at this counter."""
    told: list[Trilingual] = []
    due = Category.FIRST if counter == 0 else Category.GENERAL
    if party.category is Category.EXTRAORDINARY:
        told.append(EXTRAORDINARY_TURN)
    else:
        sentence = FIRST_TURN if due is Category.FIRST else GENERAL_TURN
        told.append(sentence.fill(counter=counter, ratio=general_per_first))
        if party.category is not due:
            told.append(OTHER_LIST_EMPTY)
    told.append(EARLIEST.fill(filed_at=f"{party.standing[1].astimezone(CITY_ZONE):%Y-%m-%d %H:%M:%S}"))
    if len(party.members) > 1:
        told.append(TOGETHER.fill(count=len(party.members)))
    return tuple(told)


def order(waiting: Iterable[Waiting], counter: int, general_per_first: int, places: int | None = None) -> list[Turn]:
    """The order of service of a pool: everyone in turn, or as many as there are `places`.

    Where a batch needs more places than are left, it is passed over.
    """
    lists: dict[Category, list[Party]] = {category: [] for category in Category}
    for party in parties(waiting):
        if party.is_whole:
            lists[party.category].append(party)
    piles = {category: _Pile(lists[category]) for category in Category}
    left = sum(len(party.members) for served in lists.values() for party in served) if places is None else places
    turns = []
    while (category := _served(piles, counter, left)) is not None:
        members = piles[category].take().members
        after = counter_after(counter, category, len(members), general_per_first)
        turns.append(Turn(members, category, counter, after))
        counter, left = after, left - len(members)
    return turns


class _Pile:
    """A list that is served from its head."""

    def __init__(self, served: Sequence[Party]) -> None:
        self._served, self._next = served, 0

    def has_for(self, left: int) -> bool:
        """Whether anybody is left for whom so many places are enough."""
        while self._next < len(self._served) and len(self._served[self._next].members) > left:
            self._next += 1
        return self._next < len(self._served)

    def take(self) -> Party:
        self._next += 1
        return self._served[self._next - 1]


def _served(piles: Mapping[Category, _Pile], counter: int, left: int) -> Category | None:
    if piles[Category.EXTRAORDINARY].has_for(left):
        return Category.EXTRAORDINARY
    return list_served(
        counter, has_first=piles[Category.FIRST].has_for(left), has_general=piles[Category.GENERAL].has_for(left)
    )
