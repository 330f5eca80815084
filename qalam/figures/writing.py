"""Figures as data: the same rows for JSON, CSV and a table in the terminal."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from qalam.figures.reading import Answer, Breakdown


def answer_row(answer: Answer) -> dict[str, Any]:
    """A figure as the project's JSON has it."""
    return {
        **described(answer),
        "value": number(answer.value),
        "numerator": number(answer.numerator),
        "denominator": number(answer.denominator),
        "on": answer.on.isoformat(),
        "source": str(answer.figure.source),
        "suppressed": False,
        "rows_hash": answer.rows_hash,
    }


def breakdown_rows(breakdown: Breakdown) -> list[dict[str, Any]]:
    """A figure by a dimension: the same object for each cell, and `by`, which says of whom it tells."""
    return [
        {
            **described(breakdown),
            "value": number(cell.value),
            "numerator": number(cell.numerator),
            "denominator": number(cell.denominator),
            "on": breakdown.on.isoformat(),
            "source": str(breakdown.figure.source),
            "suppressed": cell.is_suppressed,
            "rows_hash": cell.rows_hash,
            "by": {"dimension": breakdown.dimension.code, "key": cell.key, "label": cell.label.as_dict()},
        }
        for cell in breakdown.cells
    ]


def described(found: Answer | Breakdown) -> dict[str, Any]:
    """What the figure is, apart from its numbers."""
    figure = found.figure
    return {"id": figure.id, "title": figure.title.as_dict(), "kind": figure.kind, "unit": str(figure.unit)}


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where the value is counted in wholes."""
    if value is None:
        return None
    return float(value) if places(value) else int(value)


def places(value: Decimal) -> int:
    """How many decimals the value is told with."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def write_json(rows: Iterable[dict[str, Any]]) -> str:
    """A list of objects."""
    return json.dumps(list(rows), ensure_ascii=False, indent=1)


def write_csv(rows: Iterable[dict[str, Any]], language: str) -> str:
    """A table with a head; titles and labels in one language, with the key of a breakdown in its own columns."""
    out = io.StringIO()
    writer: Any = None
    for row in rows:
        flat = {**row, "title": row["title"][language]}
        if by := flat.pop("by", None):
            flat |= {by["dimension"]: by["key"], "label": by["label"][language]}
        if writer is None:
            writer = csv.DictWriter(out, list(flat), lineterminator="\n")
            writer.writeheader()
        writer.writerow(flat)
    return out.getvalue()
