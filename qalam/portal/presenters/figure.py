"""The page of one figure: what it is, its state, what it is made of, where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from qalam.figures.catalogue import all_figures
from qalam.figures.figure import Figure
from qalam.figures.reading import Answer
from qalam.kernel.acts import act_address, name_act
from qalam.kernel.trilingual import Language
from qalam.portal.asking import Question, year_before
from qalam.portal.presenters.breakdown import Divided, divide
from qalam.portal.presenters.formula import base_words, formula, rounding, way_of_counting
from qalam.portal.presenters.telling import address_of, unit_beside
from qalam.portal.topics import topic_of
from qalam.reports.wording.changes import change_in_words
from qalam.reports.wording.numbers import printed


@dataclass(frozen=True)
class Link:
    """A way to another page; `is_here` marks the one that is shown."""

    title: str
    address: str
    is_here: bool = False


@dataclass(frozen=True)
class Earlier:
    """The same figure a year before, and the change since as a phrase."""

    on: date
    value: str
    unit: str
    change: str


@dataclass(frozen=True)
class Made:
    """How the figure is computed, and on whose word."""

    way: str
    formula: str
    rounding: str
    act: str
    act_address: str
    act_place: str
    is_law: bool
    hidden_below: int


@dataclass(frozen=True)
class FigurePage:
    """All of it, as of a day."""

    id: str
    title: str
    meaning: str
    on: date
    value: str
    unit: str
    base: str
    earlier: Earlier | None
    made: Made
    ways: tuple[Link, ...]
    divided: Divided | None
    topic: Link
    siblings: tuple[Link, ...]
    rows: str
    csv: str
    json: str
    rows_hash: str


def figure_page(question: Question, figure_id: str, by: str, language: Language, *, may_see_rows: bool) -> FigurePage:
    """The page of a figure; refuses with UnknownFigure, or UnknownDimension where `by` names none of its own."""
    answer = question.now.answer(figure_id)
    figure = answer.figure
    topic = topic_of(figure_id)
    return FigurePage(
        id=figure_id,
        title=figure.title.say(language),
        meaning=figure.meaning.say(language),
        on=question.on,
        value=printed(figure, answer.value, language),
        unit=unit_beside(answer, language),
        base=base_words(answer, language),
        earlier=earlier(question, answer, language),
        made=made(answer, language),
        ways=ways(figure, by, question.on, language),
        divided=divide(question, figure_id, by, language) if by else None,
        topic=Link(topic.title.say(language), f"{reverse('figures')}#{topic.code}"),
        siblings=siblings(figure, question.on, language),
        rows=asked(reverse("figure_rows", args=[figure_id]), question.on) if may_see_rows else "",
        csv=asked(reverse("figure_data", args=[figure_id, "csv"]), question.on, by),
        json=asked(reverse("figure_data", args=[figure_id, "json"]), question.on, by),
        rows_hash=answer.rows_hash,
    )


def earlier(question: Question, answer: Answer, language: Language) -> Earlier | None:
    """The year before, where records reach back so far."""
    if question.before is None:
        return None
    before = question.before.answer(answer.figure.id)
    return Earlier(
        on=year_before(question.on),
        value=printed(answer.figure, before.value, language),
        unit=unit_beside(before, language),
        change=change_in_words(answer.figure, answer.value, before.value, language),
    )


def made(answer: Answer, language: Language) -> Made:
    """How it is computed."""
    figure = answer.figure
    return Made(
        way=way_of_counting(figure, language),
        formula=formula(answer, language),
        rounding=rounding(figure, language),
        act=name_act(figure.source.act, language),
        act_address=act_address(figure.source.act, language),
        # The place in an act is noted in English only.
        act_place=figure.source.place if language == "en" else "",
        is_law=figure.confidence.is_law,
        hidden_below=figure.suppress_below,
    )


def ways(figure: Figure, by: str, on: date, language: Language) -> tuple[Link, ...]:
    """The ways in which it divides."""
    address = reverse("figure", args=[figure.id])
    return tuple(
        Link(dimension.title.say(language), asked(address, on, dimension.code), dimension.code == by)
        for dimension in figure.dimensions
    )


def siblings(figure: Figure, on: date, language: Language) -> tuple[Link, ...]:
    """The figures nearest to it in its subject, itself among them."""
    stem = figure.id.rpartition(".")[0] or figure.id
    near = [other for other in all_figures().values() if other.id == stem or other.id.rpartition(".")[0] == stem]
    return tuple(Link(o.title.say(language), address_of(o.id, on), o.id == figure.id) for o in near[:12])


def asked(address: str, on: date, by: str = "") -> str:
    """The address with the day, and the division where there is one."""
    return f"{address}?{urlencode({'on': on.isoformat()} | ({'by': by} if by else {}))}"
