"""Children who may stand in the queue twice. People decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from qalam.kernel.kazakh.alphabet import search_key
from qalam.ledger.models import Deed
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Person

DIFFERENT = "say that two are different children"
"""The deed by which a person says that a pair is none."""
PAIR = "pair of applications"
SLIPS = 1
"""One digit of an IIN mistyped, or two exchanged."""


@dataclass(frozen=True)
class Pair:
    """Two applications that may be of one child; `likeness` of the names in hundredths."""

    first: Application
    second: Application
    likeness: int
    is_one_slip: bool

    @property
    def key(self) -> str:
        """The pair in the audit."""
        return key_of(self.first, self.second)


def key_of(first: Application, second: Application) -> str:
    """Both numbers, in one order whichever is named first."""
    return ":".join(sorted((first.number, second.number)))


def number(code: str, at: datetime) -> int:
    """A number of local practice that is in force."""
    return int(PARAMETERS.in_force(f"preschool.doubles.{code}", on=local_day(at), city=TERRITORY).value)


def standing() -> QuerySet[Application]:
    """Those who are in the queue."""
    return Application.objects.exclude(state=State.LEFT)


def doubles(at: datetime, birth_year: int | None = None) -> list[Pair]:
    """Pairs born on one day whose names are alike, less so where the IINs differ by one slip; the most alike first.

    Twins of one batch are two children. Pairs that a person has looked at and found different are left out.
    """
    rows = standing().select_related("child").order_by("pk")
    if birth_year is not None:
        rows = rows.filter(birth_year=birth_year)
    by_day: dict[date, list[Application]] = defaultdict(list)
    for row in rows.iterator(chunk_size=5000):
        by_day[row.child.born_on].append(row)
    least, with_slip = number("likeness", at), number("likeness.one_slip", at)
    different = set(Deed.objects.filter(subject_kind=PAIR, action=DIFFERENT).values_list("subject_key", flat=True))
    found = [pair for born in by_day.values() for pair in alike(born, least, with_slip) if pair.key not in different]
    return sorted(found, key=lambda pair: (-pair.likeness, pair.first.pk, pair.second.pk))


def alike(rows: Sequence[Application], least: int, with_slip: int) -> Iterator[Pair]:
    """Those pairs of children born on one day that may be one."""
    for index, first in enumerate(rows):
        for second in rows[index + 1 :]:
            slip = is_one_slip(first.child.iin, second.child.iin)
            wanted = with_slip if slip else least
            if not can_reach(wanted, first.child, second.child):
                continue
            likeness = likeness_of(first.child, second.child)
            if likeness >= wanted and not are_batch(first, second):
                yield Pair(first, second, likeness, slip)


def can_reach(wanted: int, first: Person, second: Person) -> bool:
    """Whether given names that are the same would make the likeness so high; most pairs end here, which is quick."""
    half = 2 * wanted - 101
    return fuzz.token_sort_ratio(first.search_key, second.search_key, score_cutoff=half) >= half


def likeness_of(first: Person, second: Person) -> int:
    """How alike two children are called, in hundredths: whole names and given names weigh the same.

    Brothers and sisters share a surname and a patronymic, which make up most of the letters; twins share the birthday
    too. A given name is looked for anywhere in the other's name, since people write the parts in any order.
    """
    whole = fuzz.token_sort_ratio(first.search_key, second.search_key)
    given = min(found_in(first.given_name, second), found_in(second.given_name, first))
    return round((whole + given) / 2)


def found_in(name: str, other: Person) -> float:
    """The best likeness of a given name to a part of the other's name, in hundredths."""
    return max((fuzz.ratio(search_key(name), part) for part in other.search_key.split()), default=0.0)


def are_batch(first: Application, second: Application) -> bool:
    """Whether they stand as brothers and sisters with names of their own."""
    return first.batch_id is not None and first.batch_id == second.batch_id


def is_one_slip(first: str | None, second: str | None) -> bool:
    """Whether two IINs differ by one mistyped digit or two exchanged ones, check digit aside."""
    if not first or not second:
        return False
    return DamerauLevenshtein.distance(first[:-1], second[:-1], score_cutoff=SLIPS) <= SLIPS
