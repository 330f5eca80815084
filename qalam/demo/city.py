"""One demo city in the making: what its subjects share while they are built."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from qalam.demo.history import Chapter
from qalam.demo.people import Families, People
from qalam.demo.places import Places
from qalam.demo.sheets import Sheets


@dataclass
class Roll:
    """Who is enrolled in one school year: one row a child, as parallel columns."""

    enrolment: np.ndarray
    person: np.ndarray
    institution: np.ndarray
    grade: np.ndarray
    is_day_pupil: np.ndarray

    def where(self, mask: np.ndarray) -> Roll:
        """The rows that the mask chooses."""
        return Roll(
            self.enrolment[mask], self.person[mask], self.institution[mask], self.grade[mask], self.is_day_pupil[mask]
        )


@dataclass
class Common:
    """Ids of the rows that all copies of the city share, by their code."""

    subjects: dict[str, int]
    sittings: dict[str, int]
    events: dict[tuple[str, str, str, int], list[int]]
    agreement: int
    chapters: list[Chapter] = field(default_factory=list)
    """What happened in the queue of each copy, for the log that they share."""


@dataclass
class City:
    """The city's parts so far; each subject adds its rows to `sheets` and leaves here what later ones need."""

    copy: int
    sheets: Sheets
    chance: np.random.Generator
    people: People
    places: Places
    common: Common
    families: Families
    pupils: dict[int, Roll] = field(default_factory=dict)
    """By school year."""
    children: dict[int, Roll] = field(default_factory=dict)
    """Those in kindergartens, by school year; `grade` is the age in full years on 1 September."""

    def district(self, institution: np.ndarray) -> np.ndarray:
        """The areas of institutions."""
        area_of = {
            int(id): self.places.areas[place.area]
            for place, id in zip(self.places.places, self.places.ids, strict=True)
        }
        return np.array([area_of[id] for id in institution.tolist()], dtype=np.int64)
