"""A figure by a dimension: a picture, and its table beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from qalam.documents.page_charts import Bar, draw_bars, is_drawable
from qalam.figures.reading import Breakdown, Cell
from qalam.figures.units import UNITS
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language
from qalam.portal.asking import Question, year_before
from qalam.portal.presenters.formula import plain
from qalam.reports.wording.changes import change_in_cell
from qalam.reports.wording.numbers import NO_VALUE, printed


@dataclass(frozen=True)
class Row:
    """One line of the table; a hidden one has no numbers."""

    name: str
    value: str
    base: str
    before: str
    change: str
    is_hidden: bool


@dataclass(frozen=True)
class Divided:
    """The parts of a figure. `picture` is an SVG, or empty where bars would tell nothing."""

    title: str
    unit: str
    rows: tuple[Row, ...]
    before_on: date | None
    has_base: bool
    is_any_hidden: bool
    picture: str


def divide(question: Question, figure_id: str, by: str, language: Language) -> Divided:
    """The figure by the dimension `by`, the year before beside it."""
    now = question.now.breakdown(figure_id, by)
    before = question.before.breakdown(figure_id, by) if question.before else None
    cells = {cell.key: cell for cell in before.cells} if before else {}
    rows = tuple(row(now, cell, cells, language) for cell in now.cells)
    return Divided(
        title=now.dimension.title.say(language),
        unit=UNITS[now.figure.unit].say(language),
        rows=rows,
        before_on=year_before(question.on) if before else None,
        has_base=any(row.base for row in rows),
        is_any_hidden=any(row.is_hidden for row in rows),
        picture=picture(now, language),
    )


def row(found: Breakdown, cell: Cell, before: Mapping[Any, Cell], language: Language) -> Row:
    """A line of the table."""
    earlier = before.get(cell.key)
    base = write(plain(cell.denominator), language) if cell.denominator is not None else ""
    value_before = earlier.value if earlier else None
    return Row(
        name=cell.label.say(language),
        value=printed(found.figure, cell.value, language),
        base=base,
        before=printed(found.figure, value_before, language) if earlier else NO_VALUE,
        change=change_in_cell(found.figure, cell.value, value_before, language),
        is_hidden=cell.is_suppressed,
    )


def picture(found: Breakdown, language: Language) -> str:
    """Bars of what may be shown."""
    shown = [cell for cell in found.cells if cell.value is not None]
    if not is_drawable(cell.value for cell in shown if cell.value is not None):
        return ""
    return draw_bars(
        tuple(
            Bar(cell.label.say(language), cell.value, printed(found.figure, cell.value, language))
            for cell in shown
            if cell.value is not None
        )
    )
