"""Reads the tables about seats for classes of applicants and about children who want to be together.

`reserves.csv` (place,class,every): every so many seats of the place are due to the class; 1 is every seat: the class
is served before all and does not move the counter. A place has at most one class of each of the two kinds.
`classes.csv` (applicant,class): who is missing belongs to no class. `counters.csv` (place,counter; optional): how many
turns of the count have passed since the class was last due, 0 where missing; the result has a table of this form for
the next round. `batches.csv` (batch,applicant).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.allocation.names import Choices, Names, Places, restored, twice, unknown
from qalam.allocation.problem import UNPLACED, Ints
from qalam.allocation.reserves import NO_CLASS, NOWHERE, Reserves
from qalam.allocation.rows import DamagedTable, Folder, Table, first_row
from qalam.kernel.trilingual import Trilingual

SAME_KIND = Trilingual(
    kk="«{what}»: мекемеде бірінші болып қызмет көрсетілетін бір ғана санат (every = 1) және кезегі санақпен келетін "
    "бір ғана санат (every 2 не одан көп) болады; біреуін қалдырыңыз.",
    ru="«{what}»: у места может быть один класс, которому положено каждое место (every = 1), и один, которому положено "
    "одно из нескольких (every от 2); оставьте по одному.",
    en="'{what}': a place may have one class that every seat is due to (every = 1) and one that one of several seats "
    "is due to (every of 2 or more); keep one of each.",
)
TOO_FAR = Trilingual(
    kk="«{place}» мекемесінің санауышы 0-ден {most}-ге дейін болады; санды түзетіңіз.",
    ru="счётчик «{place}» бывает от 0 до {most}; исправьте число.",
    en="the counter of '{place}' runs from 0 to {most}; correct the number.",
)
USELESS = Trilingual(
    kk="бұл кесте reserves.csv кестесінсіз ештеңе білдірмейді; оны қосыңыз немесе мұны алып тастаңыз.",
    ru="эта таблица без reserves.csv ничего не значит; добавьте её или уберите эту.",
    en="this table means nothing without reserves.csv; add that or remove this.",
)


@dataclass(frozen=True, eq=False)
class NamedReserves:
    """The reserves with the names of the classes at each place, empty where it reserves nothing of the kind."""

    reserves: Reserves
    ahead: list[str]
    due: list[str]


def read_reserves(tables: Folder, places: Places, choices: Choices) -> NamedReserves | None:
    """What `reserves.csv`, `classes.csv` and, if any, `counters.csv` say; `None` where no seat is reserved."""
    table = tables.table_if_any("reserves.csv", "place", "class", "every")
    if table is None:
        for name in ("classes.csv", "counters.csv"):
            if tables.has(name):
                raise DamagedTable(name, 1, USELESS)
        return None
    names, at, own, every = _reserved(table, places)
    count = len(places.names)
    kinds = [np.full(count, NOWHERE, dtype=np.int64) for _ in range(2)]
    named = [[""] * count for _ in range(2)]
    for row, place in enumerate(at.tolist()):
        kind = int(every[row] > 1)
        kinds[kind][place] = own[row] + 1
        named[kind][place] = table.field(row, 1)
    cycles = np.ones(count, dtype=np.int64)
    np.maximum.at(cycles, at, every)
    classes = _classes(tables.table("classes.csv", "applicant", "class"), names, choices)
    counters = tables.table_if_any("counters.csv", "place", "counter")
    turns = np.zeros(count, dtype=np.int64) if counters is None else _counters(counters, places, cycles)
    return NamedReserves(Reserves(classes, kinds[0], kinds[1], cycles, turns), named[0], named[1])


def _reserved(table: Table, places: Places) -> tuple[Names, Ints, Ints, Ints]:
    """The names of the classes; and of each row the place, the class, and how often a seat is due to it."""
    at, every = places.find(table, 0), table.numbers(2, least=1)
    names, own = Names.of(table, 1)
    findings = [*unknown(table, 0, at, 0, "places.csv"), *table.number_finding(1, every, 2, least=1)]
    good = min((row for row, _, _ in findings), default=len(at))
    findings += twice(table, 2, at[:good] * (len(own) + 1) + own[:good], (0, 1))
    findings += twice(table, 3, 2 * at[:good] + (every[:good] > 1), (0, 1), SAME_KIND)
    table.refuse(findings)
    return names, at, own, every


def _classes(table: Table, names: Names, choices: Choices) -> Ints:
    """The class of each applicant; one that no place reserves for is as good as none."""
    who, own = choices.applicants.find(table, 0), names.find(table, 1)
    findings = unknown(table, 0, who, 0, "choices.csv")
    good = min((row for row, _, _ in findings), default=len(who))
    table.refuse([*findings, *twice(table, 1, who[:good], (0,))])
    classes = np.full(len(choices.names), NO_CLASS, dtype=np.int64)
    classes[choices.standing[who]] = own + 1
    return classes


def _counters(table: Table, places: Places, every: Ints) -> Ints:
    at, counters = places.find(table, 0), table.numbers(1, least=0)
    findings = [*unknown(table, 0, at, 0, "places.csv"), *table.number_finding(1, counters, 1, least=0)]
    good = min((row for row, _, _ in findings), default=len(at))
    findings += twice(table, 2, at[:good], (0,))
    far = first_row(counters[:good] >= every[at[:good]])
    if far >= 0:
        findings.append((far, 3, TOO_FAR.fill(place=table.field(far, 0), most=every[at[far]] - 1)))
    table.refuse(findings)
    turns = np.zeros(len(places.names), dtype=np.int64)
    turns[at] = counters
    return turns


def read_batches(table: Table, choices: Choices) -> Ints:
    """The batch of each applicant, `UNPLACED` where alone."""
    _, batch = Names.of(table, 0)
    who = choices.applicants.find(table, 1)
    findings = unknown(table, 0, who, 1, "choices.csv")
    good = min((row for row, _, _ in findings), default=len(who))
    table.refuse([*findings, *twice(table, 1, who[:good], (1,))])
    batches = np.full(len(choices.names), UNPLACED, dtype=np.int64)
    batches[restored(who, choices.standing)] = batch
    return batches
