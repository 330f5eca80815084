"""Invented values of the figures of a report, and the report told with them, without any records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from qalam.checker.records import Recorded
from qalam.documents.tree import Heading, Inline, Inlines, ListBlock, Number, Paragraph, Text
from qalam.figures.catalogue import all_figures, find, find_dimension
from qalam.figures.population import Unit
from qalam.figures.reading import Answer, Breakdown
from qalam.kernel.school_year import SchoolYear
from qalam.kernel.trilingual import Language
from qalam.reports.composing.report import compose_block
from qalam.reports.composing.telling import Telling
from qalam.reports.days import Days
from qalam.reports.manuscript.sections import read_sections
from qalam.reports.manuscript.source import HeadingSource, ListSource, ParagraphSource
from qalam.reports.readings import Readings
from qalam.reports.recorded import as_recorded

DAY = date(2023, 5, 1)
# What the text names by its year is another figure of the catalogue.
OF_YEARS = {
    ("preschool.opened", "autumn_before"): "preschool.opened.2021",
    ("preschool.opened.seats", "autumn_before"): "preschool.opened.2021.seats",
    ("preschool.opened", "autumn"): "preschool.opened.2022",
    ("preschool.opened.seats", "autumn"): "preschool.opened.2022.seats",
}
# Figures of one thing that are declared under two codes.
ONE = {
    f"schools.unt.2023_{month}.{what}": f"schools.unt.{name}.{what}"
    for month, name in (("01", "january"), ("03", "march"))
    for what in ("participants", "mean")
}


class Invented(Readings):
    """Each figure has a value of its own, and no breakdown has a cell."""

    def answer(self, id: str, at: str = "day") -> Answer:
        code = OF_YEARS.get((id, at), id)
        return Answer(find(id), DAY, value_of(code), Decimal(1), None, code)

    def pair(self, id: str, at: str = "day") -> tuple[Answer, Answer]:
        return self.answer(id, at), Answer(find(id), DAY, value_of(id) + 3, Decimal(1), None, "")

    def breakdown(self, id: str, dimension: str, at: str = "day") -> Breakdown:
        return Breakdown(find(id), DAY, find_dimension(find(id), dimension), ())


def value_of(code: str) -> Decimal:
    """A value that no other figure has."""
    place = list(all_figures()).index(ONE.get(code, code))
    if find(code).unit is Unit.PERCENT:
        return Decimal(place + 51) / 10 * 3
    return Decimal(1207 + 31 * place + (1000 if 1207 + 31 * place > 1980 else 0))


def recorded(added: int = 0) -> list[Recorded]:
    """All figures as the records have them, each more by so many."""
    answers = (Answer(find(code), DAY, value_of(code) + added, Decimal(1), None, "") for code in all_figures())
    return [figure for answer in answers if (figure := as_recorded(answer)) is not None]


def told(language: Language) -> tuple[str, dict[int, str]]:
    """The sentences of the report, and which figure stands at which place."""
    telling = Telling(language, Invented(Days.of(SchoolYear("2022-2023"), reference=DAY)))
    text, places = "", {}
    for inlines in _sentences(telling):
        for inline in inlines:
            if isinstance(inline, Number):
                places[len(text)] = inline.figure
            text += inline.text
        text += "\n"
    return text, places


def _sentences(telling: Telling) -> Iterator[Inlines]:
    for section in read_sections(telling.language):
        for source in section.blocks:
            if not isinstance(source, HeadingSource | ParagraphSource | ListSource):
                continue
            block = compose_block(source, "", telling)
            if isinstance(block, Heading):
                yield (_text(block.text),)
            elif isinstance(block, Paragraph):
                yield block.inlines
            elif isinstance(block, ListBlock):
                yield from ((_text("- "), *item) for item in block.items)


def _text(words: str) -> Inline:
    return Text(words)
