"""The list of all figures, by subject, as a search leaves it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from qalam.figures.catalogue import all_figures
from qalam.figures.figure import Figure
from qalam.figures.units import UNITS
from qalam.kernel.kazakh.alphabet import search_key
from qalam.kernel.trilingual import Language
from qalam.portal.topics import OTHER, TOPICS, Topic, topic_of


@dataclass(frozen=True)
class Entry:
    """One figure of the list."""

    id: str
    title: str
    unit: str
    address: str


@dataclass(frozen=True)
class Shelf:
    """The figures of one subject."""

    code: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class CataloguePage:
    """What a search found; all figures without one."""

    query: str
    total: int
    found: int
    shelves: tuple[Shelf, ...]


def catalogue_page(query: str, language: Language) -> CataloguePage:
    """The figures whose titles, meanings or ids hold every word of the query, however it was typed."""
    words = search_key(query).split()
    figures = [figure for figure in all_figures().values() if all(word in searched(figure) for word in words)]
    order = {topic.code: place for place, topic in enumerate((*TOPICS, OTHER))}
    figures.sort(key=lambda figure: order[topic_of(figure.id).code])
    shelves = [shelf(topic, list(group), language) for topic, group in groupby(figures, lambda f: topic_of(f.id))]
    return CataloguePage(query.strip(), len(all_figures()), len(figures), tuple(shelves))


def searched(figure: Figure) -> str:
    """What a search looks through: the title and meaning in every language, and the id."""
    texts = (*figure.title.as_dict().values(), *figure.meaning.as_dict().values(), figure.id)
    return search_key(" ".join(texts))


def shelf(topic: Topic, figures: list[Figure], language: Language) -> Shelf:
    """The figures of a subject in the order of their declaration."""
    return Shelf(topic.code, topic.title.say(language), tuple(entry(figure, language) for figure in figures))


def entry(figure: Figure, language: Language) -> Entry:
    """A line of the list."""
    return Entry(
        figure.id,
        figure.title.say(language),
        UNITS[figure.unit].say(language),
        reverse("figure", args=[figure.id]),
    )
