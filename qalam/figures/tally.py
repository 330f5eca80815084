"""Counting in the database: distinct members, the total of a column, and the hash of the rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from qalam.figures.population import Population, Slice


@dataclass(frozen=True)
class Tally:
    """What the database says of a population; nothing of it is stored between questions."""

    members: int
    total: Decimal
    rows_hash: str


# The hash covers the sorted identities (and values), so it does not depend on the order of rows or plans. The rows are
# made distinct in that same order, so that they are sorted once.
TALLY = """
SELECT {keys} count(*), {total}, encode(sha256(convert_to(coalesce(string_agg({line}, ',' ORDER BY {order}), ''),
       'UTF8')), 'hex')
FROM (SELECT DISTINCT {columns} FROM ({rows}) AS chosen ({names}) ORDER BY {columns}) AS members {group}
"""
WITHOUT_VALUE = {"total": "0::numeric", "line": "member::text", "order": "member"}
WITH_VALUE = {
    "total": "coalesce(sum(value), 0)::numeric",
    "line": "member::text || ':' || coalesce(value::text, '')",
    "order": "member, value",
}
NOTHING = Tally(0, Decimal(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
"""No rows, and the SHA-256 of no bytes."""


def tally(populations: tuple[Population, ...], question: Slice, *, column: str = "") -> Tally:
    """Count the members of any of the populations, each once, as of a day; `column` is summed as well."""
    found = ask(chosen(populations, question, (), column), statement(0, column))
    return Tally(*found[0]) if found else NOTHING


def tally_by(
    populations: tuple[Population, ...], question: Slice, *, by: tuple[str, ...], column: str = ""
) -> Mapping[Any, Tally]:
    """Count apart for each value of a dimension, given by its code; a member with two values stands under both.

    With two codes the keys are pairs.
    """
    width = len(by)
    found = ask(chosen(populations, question, by, column), statement(width, column))
    return {(row[0] if width == 1 else tuple(row[:width])): Tally(*row[width:]) for row in found}


def chosen(
    populations: tuple[Population, ...], question: Slice, by: tuple[str, ...], column: str
) -> list[QuerySet[Any, Any]]:
    """The keys, the identity and the value of every row, one queryset for each population."""
    return [
        population.select(question)
        .order_by()
        .values_list(
            *(dimension_column(population, code) for code in by), population.identity, *([column] if column else [])
        )
        for population in populations
    ]


def statement(width: int, column: str) -> str:
    """The tally of rows that begin with so many keys; `{rows}` is left to be filled."""
    keys = [f"key_{place}" for place in range(width)]
    names = ", ".join([*keys, "member", *(["value"] if column else [])])
    return TALLY.format(
        keys="".join(f"{key}, " for key in keys),
        columns=names,
        names=names,
        rows="{rows}",
        group=f"GROUP BY {', '.join(keys)}" if keys else "",
        **(WITH_VALUE if column else WITHOUT_VALUE),
    )


def dimension_column(population: Population, code: str) -> str:
    """The column of a population that carries the dimension."""
    return next(column for dimension, column in population.dimensions.items() if dimension.code == code)


def ask(queries: list[QuerySet[Any, Any]], statement: str) -> list[tuple[Any, ...]]:
    """Run `statement` over the rows of all querysets together; an empty queryset adds no rows."""
    parts, parameters = [], []
    for query in queries:
        try:
            sql, values = query.query.get_compiler(connection=connection).as_sql()
        except EmptyResultSet:
            continue
        parts.append(f"({sql})" if len(queries) > 1 else sql)
        parameters.extend(values)
    if not parts:
        return []
    with connection.cursor() as cursor:
        cursor.execute(statement.replace("{rows}", " UNION ".join(parts)), parameters)
        return list(cursor.fetchall())
