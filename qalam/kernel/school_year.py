"""The school year: 1 September to 31 August."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from qalam.kernel.period import Period
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

NOT_A_SCHOOL_YEAR = Trilingual(
    kk="«{text}» — оқу жылы емес. Қатар келген екі жылды жазыңыз, мысалы: 2022-2023.",
    ru="«{text}» — не учебный год. Напишите два соседних года, например: 2022-2023.",
    en="“{text}” is no school year. Write two consecutive years, for example: 2022-2023.",
)
FIRST_MONTH = 9
_SHAPE = re.compile(r"([0-9]{4})[-/–]([0-9]{4})")


class NotASchoolYear(Refusal):
    """A text that names no school year."""


@dataclass(frozen=True, slots=True, order=True, init=False)
class SchoolYear:
    """A school year, named by its two calendar years: `SchoolYear("2022-2023")`."""

    first: int

    def __init__(self, text: str) -> None:
        shape = _SHAPE.fullmatch(text.strip())
        first, second = (int(year) for year in shape.groups()) if shape else (0, 0)
        if not 1900 <= first <= 2199 or second != first + 1:
            raise NotASchoolYear(NOT_A_SCHOOL_YEAR.fill(text=text))
        object.__setattr__(self, "first", first)

    @classmethod
    def of(cls, day: date) -> SchoolYear:
        """The school year that the day belongs to."""
        return cls._beginning(day.year if day.month >= FIRST_MONTH else day.year - 1)

    @classmethod
    def _beginning(cls, year: int) -> SchoolYear:
        return cls(f"{year}-{year + 1}")

    @property
    def previous(self) -> SchoolYear:
        """The year before."""
        return self._beginning(self.first - 1)

    @property
    def next(self) -> SchoolYear:
        """The year after."""
        return self._beginning(self.first + 1)

    @property
    def period(self) -> Period:
        """Its days: from 1 September up to the next 1 September."""
        return Period(date(self.first, FIRST_MONTH, 1), date(self.first + 1, FIRST_MONTH, 1))

    def __str__(self) -> str:
        return f"{self.first}-{self.first + 1}"
