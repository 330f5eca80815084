"""The front page: the city in sentences, each number a way to its figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from qalam.figures.catalogue import all_figures
from qalam.kernel.trilingual import Language, Trilingual
from qalam.portal.asking import Question
from qalam.portal.glance import CHARTED, GLANCES, HIGHLIGHT, OPENING, Glance
from qalam.portal.presenters.telling import Told, address_of, tell
from qalam.portal.presenters.trend import Trend, trend
from qalam.portal.topics import TOPICS
from qalam.reports.wording.numbers import said

PLACE = re.compile(r"\{([a-z0-9_.]+)(?: ([a-z=-]+))?\}")


@dataclass(frozen=True)
class Piece:
    """A stretch of a sentence: plain text, or a number that opens."""

    text: str
    address: str = ""
    title: str = ""
    is_highlight: bool = False


@dataclass(frozen=True)
class Subject:
    """One subject: its sentence and how its main figures have changed."""

    code: str
    title: str
    sentence: tuple[Piece, ...]
    changes: tuple[Told, ...]


@dataclass(frozen=True)
class CityPage:
    """The city as of a day."""

    on: date
    opening: tuple[Piece, ...]
    subjects: tuple[Subject, ...]
    trends: tuple[Trend, ...]


def city_page(question: Question, language: Language) -> CityPage:
    """The front page as of the day of the question."""
    teller = Teller(question, language)
    return CityPage(
        on=question.on,
        opening=tuple(teller.pieces(OPENING)),
        subjects=tuple(teller.subject(glance) for glance in GLANCES if teller.knows(glance.sentence)),
        trends=tuple(trend(question, teller.told(id), id, language) for id in CHARTED if question.before),
    )


class Teller:
    """Tells figures as of one day in one language, each counted once."""

    def __init__(self, question: Question, language: Language) -> None:
        self.question = question
        self.language = language
        self._told: dict[str, Told] = {}

    def told(self, figure_id: str) -> Told:
        if figure_id not in self._told:
            self._told[figure_id] = tell(self.question, figure_id, self.language)
        return self._told[figure_id]

    def knows(self, sentence: Trilingual) -> bool:
        """Whether the city declares every figure that the sentence needs."""
        return all(place[1] in all_figures() for place in PLACE.finditer(sentence.kk))

    def subject(self, glance: Glance) -> Subject:
        topic = next(topic for topic in TOPICS if topic.code == glance.topic)
        return Subject(
            code=topic.code,
            title=topic.title.say(self.language),
            sentence=tuple(self.pieces(glance.sentence)),
            changes=tuple(told for told in map(self.told, glance.changes) if told.change),
        )

    def pieces(self, sentence: Trilingual) -> Iterator[Piece]:
        text, end = sentence.say(self.language), 0
        for place in PLACE.finditer(text):
            yield Piece(text[end : place.start()])
            answer, end = self.question.now.answer(place[1]), place.end()
            option, _, value = (place[2] or "").partition("=")
            yield Piece(
                said(answer.figure, answer.value, self.language, {option: value} if option else {}),
                address_of(place[1], self.question.on),
                answer.figure.title.say(self.language),
                is_highlight=place[1] == HIGHLIGHT,
            )
        yield Piece(text[end:])
