"""Figures are counted in the database, at the moment they are asked; nothing is stored between questions."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import singledispatch
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from qalam.figures.figure import HUNDRED, Count, Figure, Mean, Ratio, Sum
from qalam.figures.population import Population, Slice


@dataclass(frozen=True)
class Tally:
    """What the database says of a population: distinct members, the total of a column, and the hash of the rows."""

    members: int
    total: Decimal
    rows_hash: str


@dataclass(frozen=True)
class Answer:
    """A figure as of a day. `value` is None where there is nothing to divide by."""

    figure: Figure
    on: Slice
    value: Decimal | None
    numerator: Decimal
    denominator: Decimal | None
    rows_hash: str


# The hash covers the sorted identities (and values), so it does not depend on the order of rows or plans.
TALLY = """
SELECT {key} count(*), coalesce(sum(value), 0)::numeric,
       encode(sha256(convert_to(coalesce(string_agg(member::text || ':' || coalesce(value::text, ''), ','
              ORDER BY member, value), ''), 'UTF8')), 'hex')
FROM (SELECT DISTINCT {columns} FROM ({rows}) AS chosen ({names})) AS members {group}
"""


def tally(population: Population, question: Slice, *, column: str = "") -> Tally:
    """Count one population as of a day."""
    rows = population.select(question).order_by().values_list(population.identity, *([column] if column else []))
    names = "member, value" if column else "member"
    columns = "member, value" if column else "member, NULL::numeric AS value"
    found = ask(rows, TALLY.format(key="", columns=columns, rows="{rows}", names=names, group=""))
    return Tally(*found[0])


def tally_by(population: Population, question: Slice, *, dimension: str) -> Mapping[Any, Tally]:
    """Count a population apart for each value of a dimension; a member with two values stands under both."""
    rows = population.select(question).order_by().values_list(population.identity, population.dimensions[dimension])
    columns = "member, key, NULL::numeric AS value"
    found = ask(
        rows, TALLY.format(key="key,", columns=columns, rows="{rows}", names="member, key", group="GROUP BY key")
    )
    return {key: Tally(*rest) for key, *rest in found}


def ask(rows: QuerySet[Any, Any], statement: str) -> list[tuple[Any, ...]]:
    """Run `statement` over the rows of a queryset; an empty queryset is asked as no rows at all."""
    try:
        sql, parameters = rows.query.get_compiler(connection=connection).as_sql()
    except EmptyResultSet:
        sql, parameters = "SELECT NULL::bigint, NULL::bigint LIMIT 0", ()
    with connection.cursor() as cursor:
        cursor.execute(statement.replace("{rows}", sql), parameters)
        return list(cursor.fetchall())


@singledispatch
def compute(figure: Figure, question: Slice) -> Answer:
    """The figure as of a day."""
    raise NotImplementedError(type(figure))


@compute.register
def _(figure: Count, question: Slice) -> Answer:
    found = tally(figure.population, question)
    count = Decimal(found.members)
    return Answer(figure, question, count, count, None, found.rows_hash)


@compute.register
def _(figure: Ratio, question: Slice) -> Answer:
    part, whole = tally(figure.numerator, question), tally(figure.denominator, question)
    value = figure.round(HUNDRED * part.members / whole.members) if whole.members else None
    both = hashlib.sha256(f"{part.rows_hash}/{whole.rows_hash}".encode()).hexdigest()
    return Answer(figure, question, value, Decimal(part.members), Decimal(whole.members), both)


@compute.register
def _(figure: Sum, question: Slice) -> Answer:
    found = tally(figure.population, question, column=figure.column)
    return Answer(figure, question, figure.round(found.total), found.total, None, found.rows_hash)


@compute.register
def _(figure: Mean, question: Slice) -> Answer:
    found = tally(figure.population, question, column=figure.column)
    value = figure.round(found.total / found.members) if found.members else None
    return Answer(figure, question, value, found.total, Decimal(found.members), found.rows_hash)
