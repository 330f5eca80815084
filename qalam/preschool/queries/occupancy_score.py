"""Forecasts of occupancy put to the test: what they would have said on past days, and what then happened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np

from qalam.preschool.queries.flow import Kind
from qalam.preschool.queries.group_lines import Line, by_cohort, first_of, groups_on
from qalam.preschool.queries.occupancy import COURSES, Occupancy, occupancy_on
from qalam.preschool.simulation.months import Ints
from qalam.preschool.simulation.occupancy import Fullness, inside
from qalam.registry.models import Enrolment

GROUPS, KINDERGARTENS, CITY = "groups", "kindergartens", "city"


@dataclass(frozen=True)
class Scored:
    """Forecasts of one day for the groups, the kindergartens or the city, so many months later.

    `covered` is the share of numbers that lay in their interval of 80 %; errors are mean distances in children: of the
    median, of the number of the day itself, and of the number a year before the later day (the day's own where the
    records do not go back so far).
    """

    on: date
    months: int
    level: str
    many: int
    covered: float
    error: float
    as_today: float
    as_a_year_ago: float


def scores(on: date, months: Sequence[int], *, courses: int = COURSES) -> list[Scored]:
    """The forecast of the day from what was known on it, against each later day."""
    found = occupancy_on(on, is_past=True, courses=courses)
    return [one for later in months for one in compared(found, later)]


def compared(found: Occupancy, months: int) -> list[Scored]:
    """One forecast against what happened so many months later, on the three levels."""
    lines, later = found.lines, first_of(found.on, months)
    seen, before = counted(lines, later), counted_a_year_ago(lines, later)
    houses = {house: number for number, house in enumerate(dict.fromkeys(one.institution for one in lines))}
    owners = np.array([houses[one.institution] for one in lines], dtype=np.int64)
    whole = np.zeros(len(lines), dtype=np.int64)
    is_group = np.array([one.cohort is not None for one in lines], dtype=np.bool_)
    fullness = found.fullness.at(0, months)
    scored = partial(score, found.on, months)
    return [
        scored(GROUPS, Fullness(fullness.draws[:, :, is_group]), seen[is_group], before[is_group]),
        *(
            scored(level, fullness.of(of, many), summed(seen, of, many), summed(before, of, many))
            for level, of, many in ((KINDERGARTENS, owners, len(houses)), (CITY, whole, 1))
        ),
    ]


def score(  # noqa: PLR0917 - the first two are given once for all levels
    on: date, months: int, level: str, fullness: Fullness, seen: Ints, before: Ints
) -> Scored:
    """Today and a later month as they were told, against what was seen then, and a year before (-1: not known)."""
    (today, told), (_, low), (_, high) = fullness.spans()
    before_that = np.where(before < 0, today, before)
    errors = [float(np.abs(guess - seen).mean()) for guess in (told, today, before_that)]
    return Scored(on, months, level, len(seen), float(inside(low, high, seen).mean()), *errors)


def summed(numbers: Ints, owners: Ints, many: int) -> Ints:
    """The sums by owner; -1 where nothing is known of any."""
    found = np.bincount(owners, weights=np.maximum(numbers, 0), minlength=many).astype(np.int64)
    is_known = np.bincount(owners[numbers >= 0], minlength=many) > 0
    return np.asarray(np.where(is_known, found, -1), dtype=np.int64)


def children_in_groups(on: date) -> Counter[int]:
    """How many children each group had on the day."""
    return Counter(Enrolment.objects.on(on).filter(group__birth_year__isnull=False).values_list("group", flat=True))


def counted(lines: Sequence[Line], on: date) -> Ints:
    """How many children each line had on the day: in its group of today or the one recorded for later, else in the
    group of its cohort that no other line has; what belongs to no line is of groups of which nobody had told."""
    children = children_in_groups(on)
    present = groups_on(on)
    there = {group.pk for group in present}
    own = [next((one for one in (line.later, line.now) if one in there), None) for line in lines]
    taken = set(own)
    free: Mapping[Kind, list[int]] = {
        cohort: [group.pk for group in groups if group.pk not in taken] for cohort, groups in by_cohort(present).items()
    }
    found = np.zeros(len(lines), dtype=np.int64)
    counted_groups: set[int] = set()
    for number, (line, group) in enumerate(zip(lines, own, strict=True)):
        spare = free.get(line.cohort, []) if line.cohort is not None and line.now is not None else []
        mine = group if group is not None else spare.pop(0) if spare else None
        if mine is not None:
            found[number] = children[mine]
            counted_groups.add(mine)
    untold: Counter[int] = Counter()
    for one in present:
        untold[one.institution_id] += 0 if one.pk in counted_groups else children[one.pk]
    for number, line in enumerate(lines):
        if line.cohort is None:
            found[number] = untold[line.institution]
    return found


def counted_a_year_ago(lines: Sequence[Line], later: date) -> Ints:
    """How many children of the same age each line's kindergarten had a year before in a group of the same number among
    those alike; -1 where the records have no such group, 0 for groups nobody has told of."""
    before = first_of(later, -12)
    children, groups = children_in_groups(before), by_cohort(groups_on(before))
    if not children:
        return np.full(len(lines), -1, dtype=np.int64)
    numbers: Counter[Kind | None] = Counter()
    found = np.full(len(lines), -1, dtype=np.int64)
    for number, line in enumerate(lines):
        if line.cohort is None:
            continue
        alike = groups.get((line.cohort[0], line.cohort[1] - 1, *line.cohort[2:]), [])
        place = numbers[line.cohort]
        numbers[line.cohort] += 1
        if place < len(alike):
            found[number] = children[alike[place].pk]
    totals: dict[int, int] = defaultdict(int)
    for some in groups.values():
        for group in some:
            totals[group.institution_id] += children[group.pk]
    of_lines: Counter[int] = Counter()
    for number, line in enumerate(lines):
        of_lines[line.institution] += max(int(found[number]), 0)
    # What is left of a kindergarten stands with its groups nobody has told of, so that sums are those of a year before.
    for number, line in enumerate(lines):
        if line.cohort is None:
            found[number] = max(totals[line.institution] - of_lines[line.institution], 0)
    return found


def printed(found: Sequence[Scored]) -> str:
    """The results as the documentation has them."""
    lines = [
        "| forecast made on | months | of | how many | in the interval | error | as today | as a year ago |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        *(
            f"| {one.on.isoformat()} | {one.months} | {one.level} | {one.many} | {one.covered:.2f} "
            f"| {one.error:.1f} | {one.as_today:.1f} | {one.as_a_year_ago:.1f} |"
            for one in found
        ),
    ]
    return "\n".join(lines) + "\n"
