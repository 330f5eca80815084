"""Invented people: names that fit each other and the sex, birth dates, numbers that can be issued to nobody."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from qalam.demo.sheets import Sheets
from qalam.kernel.iin import SERIALS
from qalam.kernel.kazakh.alphabet import search_key, sort_key
from qalam.registry.models import Person

Days = np.ndarray
"""Days as `datetime64[D]`."""

FIRST_BIRTHDAY = np.datetime64("1935-01-01")
BIRTHDAYS = 36_525
FEMALE, MALE = True, False
_FIRST = np.array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
_SECOND = np.array([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2])


@dataclass(frozen=True)
class Names:
    """Lists of name parts; surnames and patronymics stand in pairs, the female form first."""

    surnames: np.ndarray
    given: tuple[np.ndarray, np.ndarray]
    patronymics: np.ndarray
    kazakh_share: float
    first_other: dict[str, int]


@cache
def names() -> Names:
    """The names of `names.toml`: the Kazakh ones of each list first, the others after them."""
    told = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
    surnames: list[tuple[str, str]] = []
    patronymics: list[tuple[str, str]] = []
    first_other = {}
    for people in ("kazakh", "other"):
        lists = told[people]
        first_other["surname"], first_other["father"] = len(surnames), len(patronymics)
        surnames += [(stem + "ова", stem + "ов") for stem in lists["surnames_in_ov"]]
        surnames += [(stem + "ева", stem + "ев") for stem in lists["surnames_in_ev"]]
        surnames += [(name, name) for name in lists["surnames_plain"]]
        patronymics += [
            *map(tuple, lists.get("patronymics", [(f"{name}қызы", f"{name}ұлы") for name in lists["male"]]))
        ]
    first_other["daughter"] = len(told["kazakh"]["female"])
    given = tuple(np.array(told["kazakh"][sex] + told["other"][sex], dtype=object) for sex in ("female", "male"))
    return Names(
        np.array(surnames, dtype=object),
        (given[0], given[1]),
        np.array(patronymics, dtype=object),
        told["kazakh"]["share"],
        first_other,
    )


@dataclass(frozen=True)
class Families:
    """One row a family: the surname, the father's given name and the mother's, as places in the lists."""

    is_kazakh: np.ndarray
    surname: np.ndarray
    father: np.ndarray
    mother: np.ndarray

    def __len__(self) -> int:
        return len(self.surname)


def draw_families(chance: np.random.Generator, count: int) -> Families:
    """Families by chance; name parts of one people stay together."""
    lists = names()
    kazakh = chance.random(count) < lists.kazakh_share
    return Families(
        kazakh,
        draw_place(chance, kazakh, lists.first_other["surname"], len(lists.surnames)),
        draw_place(chance, kazakh, lists.first_other["father"], len(lists.patronymics)),
        draw_place(chance, kazakh, lists.first_other["daughter"], len(lists.given[0])),
    )


def draw_place(chance: np.random.Generator, kazakh: np.ndarray, border: int, size: int) -> np.ndarray:
    """A place in a list whose Kazakh part ends at `border`."""
    drawn = chance.random(len(kazakh))
    return np.where(kazakh, (drawn * border), border + drawn * (size - border)).astype(np.int64)


def no_serials() -> np.ndarray:
    """Nobody has a number yet."""
    return np.zeros(BIRTHDAYS * 2, dtype=np.int64)


@dataclass
class People:
    """The people of the city; `serials` counts the numbers given out for each birthday and sex."""

    sheets: Sheets
    chance: np.random.Generator
    serials: np.ndarray
    offspring: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = field(default_factory=list)
    """Birth dates, ids and families of the children so far."""

    def children(self, families: Families, family: np.ndarray, born_on: Days) -> tuple[np.ndarray, np.ndarray]:
        """Children of the families at the places `family`; their ids, and which are girls."""
        girls = self.chance.random(len(family)) < 0.488
        lists = names()
        kazakh = families.is_kazakh[family]
        daughters = draw_place(self.chance, kazakh, lists.first_other["daughter"], len(lists.given[0]))
        sons = draw_place(self.chance, kazakh, lists.first_other["father"], len(lists.given[1]))
        given = np.where(girls, lists.given[0][daughters], lists.given[1][sons])
        person = self._add(families.surname[family], given, families.father[family], girls, born_on)
        self.offspring.append((born_on, person, family))
        return person, girls

    def born_on(self, child: np.ndarray) -> np.ndarray:
        """The birth dates of children of the city."""
        born_on, person, _ = (np.concatenate(parts) for parts in zip(*self.offspring, strict=True))
        order = np.argsort(person)
        found: np.ndarray = born_on[order][np.searchsorted(person[order], child)]
        return found

    def parents(self, families: Families, family: np.ndarray, born_on: Days, *, sex: bool) -> np.ndarray:
        """The mothers or fathers of the families; their patronymics are drawn by chance."""
        lists = names()
        place = (families.mother if sex == FEMALE else families.father)[family]
        given = lists.given[0 if sex == FEMALE else 1][place]
        kazakh = families.is_kazakh[family]
        grandfather = draw_place(self.chance, kazakh, lists.first_other["father"], len(lists.patronymics))
        sexes = np.full(len(family), sex)
        return self._add(families.surname[family], given, grandfather, sexes, born_on)

    def adults(self, count: int, born_on: Days, *, women: float) -> tuple[np.ndarray, np.ndarray]:
        """People of their own; their ids, and which are women."""
        families = draw_families(self.chance, count)
        female = self.chance.random(count) < women
        lists = names()
        given = np.where(female, lists.given[0][families.mother], lists.given[1][families.father])
        grandfather = draw_place(self.chance, families.is_kazakh, lists.first_other["father"], len(lists.patronymics))
        return self._add(families.surname, given, grandfather, female, born_on), female

    def _add(
        self, surname: np.ndarray, given: np.ndarray, father: np.ndarray, female: np.ndarray, born_on: Days
    ) -> np.ndarray:
        lists = names()
        form = np.where(female, 0, 1)
        parts = (lists.surnames[surname, form], given, lists.patronymics[father, form])
        return self.sheets.add(
            Person,
            len(surname),
            iin=self._numbers(born_on, female),
            surname=parts[0],
            given_name=parts[1],
            patronymic=parts[2],
            sex=np.where(female, "f", "m").astype(object),
            born_on=born_on,
            sort_key=joined_sort_keys(parts),
            search_key=joined_search_keys(parts),
        )

    def _numbers(self, born_on: Days, female: np.ndarray) -> list[str]:
        """Invented IINs, the next free serials of each birthday and sex."""
        slot = (born_on - FIRST_BIRTHDAY).astype(np.int64) * 2 + female
        order = np.argsort(slot, kind="stable")
        _, first, many = np.unique(slot[order], return_index=True, return_counts=True)
        rank = np.empty(len(slot), dtype=np.int64)
        rank[order] = np.arange(len(slot)) - np.repeat(first, many)
        serial = self.serials[slot] + rank
        np.add.at(self.serials, slot, 1)
        return invented_iins(born_on, female, serial)


def invented_iins(born_on: Days, female: np.ndarray, serial: np.ndarray) -> list[str]:
    """`qalam.kernel.iin.invented_iin` for whole columns."""
    if serial.size and serial.max() >= SERIALS:
        raise ValueError("a birthday has no numbers left; spread the birthdays wider")
    year = born_on.astype("datetime64[Y]").astype(np.int64) + 1970
    month = born_on.astype("datetime64[M]").astype(np.int64) % 12 + 1
    day = (born_on - born_on.astype("datetime64[M]")).astype(np.int64) + 1
    century = 2 * (year // 100 - 18) + np.where(female, 2, 1)
    eleven = ((year % 100 * 100 + month) * 100 + day) * 100_000 + century * 10_000 + serial
    digits = eleven[:, None] // 10 ** np.arange(10, -1, -1) % 10
    first, second = digits @ _FIRST % 11, digits @ _SECOND % 11
    last = (np.where(first == 10, second, first) + 5) % 10
    return [f"{number:012d}" for number in (eleven * 10 + last).tolist()]


def joined_sort_keys(parts: tuple[Any, ...]) -> list[str]:
    """`sort_key` of full names, from the keys of their parts, each computed once."""
    weights, cases = {}, {}
    for part in {name for column in parts for name in column.tolist()}:
        weights[part], cases[part], _ = sort_key(part).split(" ", 2)
    return [
        f"{weights[a]}!{weights[b]}!{weights[c]} {cases[a]}{cases[b]}{cases[c]} {a} {b} {c}"
        for a, b, c in zip(*(column.tolist() for column in parts), strict=True)
    ]


def joined_search_keys(parts: tuple[Any, ...]) -> list[str]:
    """`search_key` of full names, from the keys of their parts, each computed once."""
    keys = {part: search_key(part) for column in parts for part in set(column.tolist())}
    return [f"{keys[a]} {keys[b]} {keys[c]}" for a, b, c in zip(*(column.tolist() for column in parts), strict=True)]
