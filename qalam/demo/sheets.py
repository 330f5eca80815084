"""Rows of the demo city as columns: collected subject by subject, written as PostgreSQL's COPY text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

import numpy as np
from django.db.models import Model

Column: TypeAlias = Any
"""A NumPy array, a list, a `Span`, or one value for all rows; None is NULL."""

CHUNK = 100_000
NULL = "\\N"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


@dataclass(frozen=True)
class Span:
    """Periods as two columns of days; an `end` of None, or a day that is NaT, is open."""

    start: Column
    end: Column = None


@dataclass
class Sheets:
    """The rows of all models, and the next free id of each; ids begin at 1 in an empty city."""

    taken: dict[type[Model], int] = field(default_factory=dict)
    rows: dict[type[Model], list[tuple[int, dict[str, Column]]]] = field(default_factory=dict)

    def add(self, model: type[Model], count: int, **columns: Column) -> np.ndarray:
        """Add `count` rows, columns by the model's attribute names, and tell their ids."""
        first = self.taken.get(model, 0) + 1
        self.taken[model] = first + count - 1
        ids = np.arange(first, first + count, dtype=np.int64)
        if count:
            self.rows.setdefault(model, []).append((count, {"id": ids, **columns}))
        return ids

    def release(self) -> dict[type[Model], list[tuple[int, dict[str, Column]]]]:
        """The rows collected so far, which are then forgotten; ids go on."""
        rows, self.rows = self.rows, {}
        return rows


def copy_lines(model: type[Model], count: int, columns: dict[str, Column]) -> Iterator[str]:
    """The rows in COPY's text format, many lines at a time, columns in the order of `column_names`."""
    ordered = [columns.get(field.attname) for field in model._meta.concrete_fields]
    for start in range(0, count, CHUNK):
        stop = min(start + CHUNK, count)
        texts = [as_texts(column, start, stop) for column in ordered]
        yield "\n".join(map("\t".join, zip(*texts, strict=True))) + "\n"


def column_names(model: type[Model]) -> list[str]:
    """All columns of the table."""
    return [str(field.column) for field in model._meta.concrete_fields]


def as_texts(column: Column, start: int, stop: int) -> list[str]:
    """A stretch of a column as COPY texts."""
    if isinstance(column, Span):
        starts = as_texts(column.start, start, stop)
        ends = as_texts(column.end, start, stop)
        return [f"[{first},{'' if last == NULL else last})" for first, last in zip(starts, ends, strict=True)]
    if isinstance(column, np.ndarray):
        return array_texts(column[start:stop])
    if isinstance(column, list):
        return [as_text(value) for value in column[start:stop]]
    return [as_text(column)] * (stop - start)


def array_texts(values: np.ndarray) -> list[str]:
    """An array as COPY texts, by its kind of number."""
    if values.dtype.kind == "b":
        return ["t" if value else "f" for value in values.tolist()]
    if values.dtype.kind == "M":
        return [NULL if text == "NaT" else text for text in np.datetime_as_string(values).tolist()]
    if values.dtype.kind in "iu":
        return list(map(str, values.tolist()))
    return [as_text(value) for value in values.tolist()]


def as_text(value: Any) -> str:
    """One value as COPY text."""
    if value is None:
        return NULL
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, str):
        return value.translate(_ESCAPES)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
