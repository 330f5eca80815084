"""What pupils achieved: year marks, leaving and honours, monitoring, the national testing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.demo.allotting import choose, numbers_with_total
from qalam.demo.city import City, Roll
from qalam.demo.days import BEFORE, NOW, day
from qalam.schooling.models import Award, Leaving, MonitoringResult, UntResult, UntScore, YearMark


@dataclass(frozen=True)
class YearResults:
    """What a finished school year has to show."""

    quality: float
    altyn_belgi: int
    distinction_11: int
    distinction_9: int
    monitoring: float


RESULTS = {
    2020: YearResults(0.614, 26, 127, 203, 0.702),
    BEFORE: YearResults(0.620, 29, 139, 216, 0.713),
}
SITTINGS = {"2022-01": (1052, "65.8"), "2022-03": (884, "61.9"), "2023-01": (1099, "67.3"), "2023-03": (911, "62.5")}
"""Participants and mean points of each sitting."""
MARKED = (
    "kazakh",
    "russian",
    "english",
    "mathematics",
    "informatics",
    "history",
    "natural_science",
    "literature",
    "pe",
)
MONITORED_GRADE = 9
BADGE, DISTINCTION = "altyn_belgi", "uzdik"
RULE_OF_AWARDS = "2014-12-19"
UNT_PARTS = (
    ("history", 20),
    ("mathematical_literacy", 10),
    ("reading_literacy", 10),
    ("profile_1", 50),
    ("profile_2", 50),
)


def build_results(city: City) -> None:
    """Results of both finished school years, and the sittings of both winters."""
    for year, told in RESULTS.items():
        excellent = leave(city, year, told)
        mark(city, year, told, excellent)
        monitor(city, year, told)
    for code, (participants, mean) in SITTINGS.items():
        roll = city.pupils[NOW if code.startswith("2023") else BEFORE]
        sit(city, code, roll.where(roll.grade == 11), participants, float(mean))


def leave(city: City, year: int, told: YearResults) -> np.ndarray:
    """Leavers of grades 9 and 11 with their honours; the enrolments of those honoured."""
    roll, honoured = city.pupils[year], []
    for grade, awards in (
        (9, ((DISTINCTION, told.distinction_9),)),
        (11, ((BADGE, told.altyn_belgi), (DISTINCTION, told.distinction_11))),
    ):
        left = roll.enrolment[roll.grade == grade]
        leaving = city.sheets.add(
            Leaving,
            len(left),
            enrolment_id=left,
            left_on=day(f"{year + 1}-06-{10 if grade == 9 else 15}"),
            certificate=[f"{grade:02d}-{year + 1}-{number:07d}" for number in left.tolist()],
        )
        chosen = choose(city.chance, np.arange(len(left)), sum(count for _, count in awards))
        city.sheets.add(
            Award,
            len(chosen),
            leaving_id=leaving[chosen],
            kind=np.repeat(np.array([kind for kind, _ in awards], dtype=object), [count for _, count in awards]),
            rule_version=RULE_OF_AWARDS,
        )
        honoured.append(left[chosen])
    return np.concatenate(honoured)


def mark(city: City, year: int, told: YearResults, excellent: np.ndarray) -> None:
    """Year marks of grades 2 to 11: nobody fails; exactly the share of quality has no three."""
    roll, chance = city.pupils[year], city.chance
    enrolment = roll.enrolment[roll.grade >= 2]
    marks = chance.choice([4, 5], (len(enrolment), len(MARKED)), p=(0.62, 0.38)).astype(np.int16)
    honoured = np.isin(enrolment, excellent)
    marks[honoured] = 5
    ordinary = np.flatnonzero(~honoured)
    with_threes = chance.choice(ordinary, len(enrolment) - round(told.quality * len(enrolment)), replace=False)
    threes = chance.random((len(with_threes), len(MARKED))) < 0.35
    threes[np.arange(len(with_threes)), chance.integers(0, len(MARKED), len(with_threes))] = True
    marks[with_threes] = np.where(threes, 3, marks[with_threes])
    subjects = np.array([city.common.subjects[code] for code in MARKED])
    city.sheets.add(
        YearMark,
        marks.size,
        enrolment_id=np.repeat(enrolment, len(MARKED)),
        subject_id=np.tile(subjects, len(enrolment)),
        mark=marks.ravel(),
    )


def monitor(city: City, year: int, told: YearResults) -> None:
    """The ministry's monitoring in April: points, and the mark that they make."""
    roll, chance = city.pupils[year], city.chance
    taking = roll.enrolment[(roll.grade == MONITORED_GRADE) & roll.is_day_pupil]
    good = np.zeros(len(taking), dtype=bool)
    good[chance.choice(len(taking), round(told.monitoring * len(taking)), replace=False)] = True
    high, low = chance.choice([4, 5], len(taking), p=(0.68, 0.32)), chance.choice([2, 3], len(taking), p=(0.08, 0.92))
    made = np.where(good, high, low)
    city.sheets.add(
        MonitoringResult,
        len(taking),
        enrolment_id=taking,
        held_on=day(f"{year + 1}-04-14"),
        points=made * 12 + chance.integers(0, 12, len(taking)),
        mark=made,
    )


def sit(city: City, code: str, roll: Roll, participants: int, mean: float) -> None:
    """One sitting: totals with exactly the mean when rounded, and the points of each subject."""
    chance = city.chance
    chosen = choose(chance, np.arange(len(roll.person)), participants)
    points = numbers_with_total(
        chance, participants, round(mean * participants), middle=mean, width=21, least=12, most=137
    )
    result = city.sheets.add(
        UntResult,
        participants,
        sitting_id=city.common.sittings[code],
        person_id=roll.person[chosen],
        enrolment_id=roll.enrolment[chosen],
        points=points,
    )
    capacity = np.array([most for _, most in UNT_PARTS])
    parts = points[:, None] * capacity // capacity.sum()
    missing = points - parts.sum(axis=1)
    # What rounding down has left goes to the subjects in turn; each has room for one more point.
    parts += np.arange(len(UNT_PARTS)) < missing[:, None]
    subjects = [
        [city.common.subjects[name] for name, _ in UNT_PARTS[:3]] + profile_subjects(city, person)
        for person in roll.person[chosen].tolist()
    ]
    city.sheets.add(
        UntScore,
        parts.size,
        result_id=np.repeat(result, len(UNT_PARTS)),
        subject_id=np.array(subjects).ravel(),
        points=parts.ravel(),
    )


PROFILES = (
    ("mathematics", "physics"),
    ("biology", "chemistry"),
    ("mathematics", "geography"),
    ("world_history", "law"),
    ("english", "world_history"),
    ("mathematics", "informatics"),
    ("kazakh", "literature"),
)


def profile_subjects(city: City, person: int) -> list[int]:
    """The two profile subjects that a person has chosen."""
    return [city.common.subjects[code] for code in PROFILES[person % len(PROFILES)]]
