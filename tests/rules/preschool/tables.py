"""The law of the queue as rows: words, what is given, what follows. The reference page prints them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from qalam.preschool.rules.categories import Evidence

D = date.fromisoformat


@dataclass(frozen=True)
class Row:
    """A sentence of the law, a case of it, and the outcome."""

    words: str
    given: tuple[Any, ...]
    outcome: Any


REGIMES = [
    Row("Zhanaozen had the bulletin in the year of the report", ("zhanaozen", D("2023-05-01")), "bulletin"),
    Row("… until the unified base came", ("zhanaozen", D("2025-07-31")), "bulletin"),
    Row("… which notifies the first in line", ("zhanaozen", D("2025-08-01")), "notify"),
    Row("… and no voucher is switched on", ("zhanaozen", D("2026-11-25")), "notify"),
    Row("Astana had the bulletin", ("astana", D("2019-10-08")), "bulletin"),
    Row("… and pilots the voucher", ("astana", D("2025-09-01")), "voucher"),
    Row("A city without an entry of its own follows the country", ("aqtau", D("2025-08-01")), "notify"),
]

DEADLINES = [
    Row("Bulletin: three working days to answer", ("zhanaozen", "answer", D("2023-05-18")), D("2023-05-23")),
    Row("… holidays do not count", ("zhanaozen", "answer", D("2024-03-20")), D("2024-03-28")),
    Row("Astana before 9 October 2019: three working days", ("astana", "answer", D("2019-10-08")), D("2019-10-11")),
    Row("Astana from 9 October 2019: one calendar day", ("astana", "answer", D("2019-10-11")), D("2019-10-12")),
    Row("Notice: two days to answer, as working days", ("zhanaozen", "answer", D("2026-11-27")), D("2026-12-01")),
    Row("Voucher: two working days to answer", ("astana", "answer", D("2025-09-05")), D("2025-09-09")),
    Row("A referral is presented within five working days", ("zhanaozen", "present", D("2026-11-27")), D("2026-12-04")),
    Row("… the bulletin's too", ("zhanaozen", "present", D("2023-05-18")), D("2023-05-25")),
    Row("It is extended once, to thirty calendar days", ("zhanaozen", "extend", D("2026-11-27")), D("2026-12-27")),
    Row("Bulletin: ten days in the stop-list", ("zhanaozen", "stop", D("2023-05-26")), D("2023-06-05")),
    Row("Voucher: restored within 28 calendar days", ("astana", "restore", D("2025-09-10")), D("2025-10-08")),
    Row(
        "A paper for a ground is brought within five working days",
        ("zhanaozen", "evidence", D("2026-11-27")),
        D("2026-12-04"),
    ),
    Row(
        "A paper application is entered within three working days",
        ("zhanaozen", "paper", D("2026-11-27")),
        D("2026-12-02"),
    ),
]

NO_TERM = [
    Row("A notice has no stop-list", ("zhanaozen", "stop", D("2026-11-27")), None),
    Row("… and nothing to restore", ("zhanaozen", "restore", D("2026-11-27")), None),
    Row("A voucher has no stop-list", ("astana", "stop", D("2025-09-10")), None),
    Row("A bulletin has nothing to restore", ("zhanaozen", "restore", D("2023-05-18")), None),
]

CONSEQUENCES = [
    Row("Bulletin: after silence any family may claim", ("zhanaozen", D("2023-05-01"), "silence"), "to-everyone"),
    Row(
        "Bulletin: a referral not presented leads to the stop-list",
        ("zhanaozen", D("2023-05-01"), "not_presented"),
        "stop-list",
    ),
    Row("Notice: after silence the next child is notified", ("zhanaozen", D("2026-11-25"), "silence"), "to-next"),
    Row("Notice: after a refusal too", ("zhanaozen", D("2026-11-25"), "refusal"), "to-next"),
    Row("Voucher: after silence the application is inactive", ("astana", D("2025-09-01"), "silence"), "inactive"),
    Row("Voucher: a refusal annuls the place in the queue", ("astana", D("2025-09-01"), "refusal"), "annulled"),
]


def paper(ground: str, issued: str, confirmed: str | None = None, refused: str | None = None) -> Evidence:
    """A paper, by its days."""
    return Evidence(ground, D(issued), D(confirmed) if confirmed else None, D(refused) if refused else None)


CATEGORIES = [
    Row("No ground: the general queue", ((), D("2026-05-01")), "general"),
    Row(
        "An unconfirmed claim keeps its place in the general queue",
        ((paper("servicemen", "2026-04-20"),), D("2026-05-01")),
        "general",
    ),
    Row(
        "A serviceman's child, confirmed by hand, is extraordinary",
        ((paper("servicemen", "2026-04-20", "2026-04-25"),), D("2026-05-01")),
        "extraordinary",
    ),
    Row(
        "… from the day of confirmation on",
        ((paper("servicemen", "2026-04-20", "2026-04-25"),), D("2026-04-24")),
        "general",
    ),
    Row(
        "A workplace certificate lives one month: its last day",
        ((paper("servicemen", "2026-04-20", "2026-04-25"),), D("2026-05-20")),
        "extraordinary",
    ),
    Row("… and the day after", ((paper("servicemen", "2026-04-20", "2026-04-25"),), D("2026-05-21")), "general"),
    Row(
        "One of 31 January lives until the last day of February",
        ((paper("pedagogue", "2026-01-31", "2026-01-31"),), D("2026-02-28")),
        "first",
    ),
    Row(
        "A large family, confirmed by the state database, does not age",
        ((paper("large_family", "2024-01-10", "2024-01-10"),), D("2026-05-01")),
        "first",
    ),
    Row(
        "A refused paper gives nothing",
        ((paper("large_family", "2026-01-10", None, "2026-01-12"),), D("2026-05-01")),
        "general",
    ),
    Row(
        "The best of several counts",
        (
            (paper("large_family", "2024-01-10", "2024-01-10"), paper("special_bodies", "2026-04-20", "2026-04-21")),
            D("2026-05-01"),
        ),
        "extraordinary",
    ),
    Row(
        "… and when it lapses, the next",
        (
            (paper("large_family", "2024-01-10", "2024-01-10"), paper("special_bodies", "2026-04-20", "2026-04-21")),
            D("2026-06-01"),
        ),
        "first",
    ),
    Row(
        "Children of pedagogues were added later",
        ((paper("pedagogue", "2022-11-01", "2022-11-02"),), D("2022-11-17")),
        "general",
    ),
    Row(
        "… as were children with a disability",
        ((paper("child_disability", "2022-01-01", "2022-01-02"),), D("2022-11-18")),
        "first",
    ),
]

STANDS = [
    Row("A child stands in the queue from birth", (D("2026-05-01"), D("2026-05-01")), True),
    Row("… not before", (D("2026-05-02"), D("2026-05-01")), False),
    Row("It leaves when the school year begins in which it turns six", (D("2020-12-31"), D("2026-08-31")), True),
    Row("… on 1 September", (D("2020-12-31"), D("2026-09-01")), False),
    Row("By the older edition it left a year later", (D("2015-03-01"), D("2021-09-01")), True),
]

GROUPS = [
    Row("Age is counted on 1 September: one year is early age", (D("2025-09-01"), D("2026-09-01")), "early"),
    Row("… a day younger has no group yet", (D("2025-09-02"), D("2026-09-01")), None),
    Row("Two years: junior", (D("2024-09-01"), D("2026-09-01")), "junior"),
    Row("Three years: middle", (D("2023-01-15"), D("2026-09-01")), "middle"),
    Row("Four years: senior", (D("2022-01-15"), D("2026-09-01")), "senior"),
    Row("Five years: preparatory", (D("2021-09-01"), D("2026-09-01")), "preparatory"),
]

LATE_BIRTHS = [
    Row("A child stands with its own birth year", (D("2020-11-01"), D("2023-05-01"), "almaty", False), 2020),
    Row("In Almaty one of November may ask for the next", (D("2020-11-01"), D("2023-05-01"), "almaty", True), 2021),
    Row("… or in December", (D("2020-12-31"), D("2023-05-01"), "almaty", True), 2021),
    Row("… but none born before", (D("2020-10-31"), D("2023-05-01"), "almaty", True), None),
    Row("Elsewhere the option is off", (D("2020-12-31"), D("2023-05-01"), "zhanaozen", True), None),
]

SERVED = [
    Row("A voucher is for children of 1.5 years and older", (D("2024-03-01"), D("2025-09-01"), "astana"), True),
    Row("… not a day younger", (D("2024-03-02"), D("2025-09-01"), "astana"), False),
    Row("Elsewhere groups begin at one year", (D("2025-09-01"), D("2026-09-01"), "zhanaozen"), True),
]

TURNS = [
    Row("Extraordinary before all; the counter stays", ("E5 F1 G1", 0, 1), ("E5", 0)),
    Row("Counter 0: the first-priority list", ("F5 G1", 0, 1), ("F5", 1)),
    Row("Counter 1 to 3: the general list", ("F1 G5", 1, 1), ("G5", 2)),
    Row("… and after the third the counter is 0 again", ("F1 G5", 3, 1), ("G5", 0)),
    Row("An empty first-priority list passes its turn; the counter moves", ("G5 G6", 0, 1), ("G5", 1)),
    Row("An empty general list passes its turn", ("F5 F6", 2, 1), ("F5", 3)),
    Row("Inside a list the earlier application", ("G7 G5 G6", 1, 1), ("G5", 2)),
    Row("Nobody waits", ("", 0, 1), None),
    Row("No place is free", ("G1", 0, 0), None),
    Row("Twins are offered together; each place moves the counter", ("G1t G2t G3", 1, 2), ("G1 G2", 3)),
    Row("… at the worse standing of the two", ("G1t G4t G3", 1, 2), ("G3", 2)),
    Row("… and in the worse category", ("F1t G2t G3", 1, 2), ("F1 G2", 3)),
    Row("… or not at all: one place goes to the next, the twins keep their turn", ("G1t G2t G3", 1, 1), ("G3", 2)),
]
"""Waiting children as list and minute of filing; `t` marks twins."""

POSITIONS = [
    Row("First-priority, nobody of it ahead, the counter at 0", ("first", (0, 3, 10, 0), 0), 1),
    Row("… the counter at 1: three general ones come first", ("first", (0, 3, 10, 0), 1), 4),
    Row("The second of them comes four places later", ("first", (0, 3, 10, 1), 1), 8),
    Row(
        "General, nobody of it ahead, the counter at 0: one first-priority child is before",
        ("general", (0, 3, 10, 0), 0),
        2,
    ),
    Row("Extraordinary ones stand before both", ("general", (2, 3, 10, 0), 0), 4),
    Row("Where no first-priority child waits, nobody comes between", ("general", (0, 0, 10, 7), 0), 8),
    Row("The general list runs out: its turns pass on", ("first", (0, 9, 2, 8), 1), 11),
]
"""Counts are: extraordinary, first-priority, general, ahead in the own list."""
