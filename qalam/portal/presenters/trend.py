"""A figure month by month over the year up to a day: a line, and its table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from qalam.documents.page_charts import Point, draw_line
from qalam.figures.reading import Answer
from qalam.figures.units import UNITS
from qalam.kernel.trilingual import Language
from qalam.portal.asking import Question
from qalam.portal.presenters.telling import Told
from qalam.portal.readings import READINGS
from qalam.reports.wording.numbers import printed

MONTHS = 12


@dataclass(frozen=True)
class Moment:
    """The figure on one day."""

    on: date
    value: str


@dataclass(frozen=True)
class Trend:
    """The year of a figure; `picture` is an SVG whose words stand in `told` and whose numbers in `moments`."""

    told: Told
    unit: str
    picture: str
    moments: tuple[Moment, ...]


def trend(question: Question, told: Told, figure_id: str, language: Language) -> Trend:
    """The figure on the same day of each of the last twelve months, and on the day itself."""
    days = [months_before(question.on, count) for count in range(MONTHS, -1, -1)]
    readings = [READINGS.of(day, is_public=question.now.is_public) for day in days]
    answers = [reading.answer(figure_id) for reading in readings]
    return Trend(
        told=told,
        unit=UNITS[answers[0].figure.unit].say(language),
        picture=draw_line(tuple(points(answers, language))),
        moments=tuple(Moment(answer.on, printed(answer.figure, answer.value, language)) for answer in answers),
    )


def points(answers: list[Answer], language: Language) -> list[Point]:
    """The line, with words at both ends."""
    ends = {0, len(answers) - 1}
    return [
        Point(
            f"{answer.on:%m.%Y}",
            answer.value or Decimal(),
            printed(answer.figure, answer.value, language) if place in ends else "",
        )
        for place, answer in enumerate(answers)
    ]


def months_before(day: date, count: int) -> date:
    """The same day of an earlier month; its 28th at the latest, which every month has."""
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    return date(year, month + 1, min(day.day, 28)) if count else day
