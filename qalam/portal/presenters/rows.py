"""The very rows behind a figure, as a sortable table in the columns that its population declares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import django_tables2 as tables
from django.core.exceptions import FieldDoesNotExist
from django.db.models import CharField, Model, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from psycopg.types.range import Range

from qalam.figures.figure import Figure, Rate, Ratio
from qalam.figures.population import Column, Population, Slice
from qalam.kernel.kazakh.alphabet import search_key
from qalam.kernel.trilingual import Language

NOTHING = "—"
TRUTHS: dict[bool, Promise | str] = {True: _("yes"), False: _("no")}
SEARCHED = "search_key"
"""The column in which records keep how a name is found however it is typed."""


@dataclass(frozen=True)
class Side:
    """One half of a figure: its place among the populations, and what it is called."""

    place: int
    title: Promise | str


class RowsTable(tables.Table):  # type: ignore[misc]
    """Rows as dictionaries from paths to values; the columns come from the population."""

    class Meta:
        attrs = {"class": "table rows"}
        orderable = True


class Shown(tables.Column):  # type: ignore[misc]
    """A value as people read it: words for codes, days in words, a dash for nothing."""

    def __init__(self, column: Column, language: Language) -> None:
        super().__init__(
            verbose_name=column.title.say(language), accessor=column.path, default=NOTHING,
            attrs={"td": {"data-label": column.title.say(language)}},
        )  # fmt: skip
        self.column_shown = column
        self.language = language

    def render(self, value: Any) -> str:
        labels = self.column_shown.labels
        if labels is not None and value in labels:
            return labels[value].say(self.language)
        return written(value)


def written(value: Any) -> str:
    """Any value of a record, as people read it."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return str(TRUTHS[value])
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, Range):
        return " — ".join(f"{end:%d.%m.%Y}" if end else "…" for end in (value.lower, value.upper))
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return str(value)


def sides_of(figure: Figure) -> tuple[Side, ...]:
    """What can be looked at: the rows, or of a quotient those above and below the line."""
    if isinstance(figure, Ratio):
        return (Side(0, _("The part")), Side(1, _("The whole")))
    if isinstance(figure, Rate):
        return (Side(0, _("Those divided")), Side(1, _("Those by whom it is divided")))
    return tuple(Side(place, _("Group %(number)s") % {"number": place + 1}) for place in range(len(figure.populations)))


def rows_of(population: Population, on: date, text: str) -> QuerySet[Any, Any]:
    """The rows as of a day that hold the text in any of their shown texts; forgives how a name is typed."""
    rows = population.select(Slice(on))
    condition = Q()
    for path in searched_paths(rows.model, population.columns):
        if path.rpartition("__")[2] == SEARCHED:
            condition |= Q(**{f"{path}__contains": search_key(text)})
        else:
            condition |= Q(**{f"{path}__icontains": text})
    if text:
        rows = rows.filter(condition)
    return rows.values("pk", *(column.path for column in population.columns))


def searched_paths(model: type[Model], columns: tuple[Column, ...]) -> list[str]:
    """The columns in which a text is looked for; beside a name, the key by which it is found."""
    found: dict[str, None] = {}
    for column in columns:
        way, _, name = column.path.rpartition("__")
        owner = model_at(model, way)
        if owner is None or not is_text(owner, name):
            continue
        key = f"{way}__{SEARCHED}" if way else SEARCHED
        found[key if is_text(owner, SEARCHED) and column.labels is None else column.path] = None
    return list(found)


def model_at(model: type[Model], way: str) -> type[Model] | None:
    """The model to which a path of relations leads; None where it leads through something else."""
    for step in filter(None, way.split("__")):
        try:
            related = model._meta.get_field(step).related_model
        except FieldDoesNotExist:
            return None
        if not isinstance(related, type):
            return None
        model = related
    return model


def is_text(model: type[Model], name: str) -> bool:
    """Whether the model has a text of this name."""
    try:
        return isinstance(model._meta.get_field(name), CharField)
    except FieldDoesNotExist:
        return False


def rows_table(rows: QuerySet[Any, Any], population: Population, language: Language, order: str) -> RowsTable:
    """The table in the population's columns, sorted by one of them."""
    columns = [(column.path, Shown(column, language)) for column in population.columns]
    return RowsTable(rows, extra_columns=columns, order_by=order or None)
