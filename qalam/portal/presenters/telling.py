"""One figure told in the language of the page: its number, unit and change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from qalam.figures.reading import Answer
from qalam.kernel.trilingual import Language
from qalam.portal.asking import Question
from qalam.reports.wording.changes import change_in_words
from qalam.reports.wording.numbers import printed
from qalam.reports.wording.units import noun_of


@dataclass(frozen=True)
class Told:
    """A figure ready for a page. `change` is a phrase such as `more than a year before: +12`, or empty."""

    title: str
    value: str
    unit: str
    change: str
    address: str


def tell(question: Question, figure_id: str, language: Language) -> Told:
    """The figure as of the day of the question, against the year before."""
    answer = question.now.answer(figure_id)
    before = question.before.answer(figure_id) if question.before else None
    return Told(
        title=answer.figure.title.say(language),
        value=printed(answer.figure, answer.value, language),
        unit=unit_beside(answer, language),
        change=change_in_words(answer.figure, answer.value, before.value, language) if before else "",
        address=address_of(figure_id, question.on),
    )


def unit_beside(answer: Answer, language: Language) -> str:
    """The word for what was counted, agreeing with the number; empty for percent, whose sign stands at the number."""
    return "" if answer.value is None else noun_of(answer.figure.unit, answer.value, language)


def address_of(figure_id: str, on: date) -> str:
    """The page of a figure as of a day."""
    return f"{reverse('figure', args=[figure_id])}?on={on.isoformat()}"
