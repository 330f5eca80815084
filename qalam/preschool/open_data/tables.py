"""The tables of a day's package: what columns each has, and its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.days import end_of
from qalam.preschool.open_data.steady import TOTAL, WITHIN, Told, column
from qalam.preschool.open_data.words import COLUMNS, codes
from qalam.preschool.queries.bulletin import bulletin
from qalam.preschool.queries.register import names_by_institution, registered
from qalam.preschool.queries.statistics import EVERY, PRIORITIES, WAYS, Monthly, moved, served, year_before
from qalam.preschool.web.presenters.public_words import BAND_WORDS, WAY_WORDS

Field = dict[str, Any]


@dataclass(frozen=True)
class TableOf:
    """A table: its columns, its rows, which columns name a row, and which numbers must add up."""

    name: str
    fields: tuple[Field, ...]
    rows: Sequence[Sequence[object]]
    key: tuple[str, ...]
    sums: Mapping[str, Any] | None = None


def tables(day: date, at: datetime, waiting: Told) -> list[TableOf]:
    """All of them as of the moment, which is of that day or, where the package is late, after it."""
    until = min(at, end_of(day))
    words = codes()
    return [
        bulletin_table(day, at, words),
        waiting_table(waiting),
        monthly_table("served", served(year_before(day), until), {code: BAND_WORDS[code] for code in PRIORITIES}),
        monthly_table("moved", moved(year_before(day), until), words["manual"]),
        *register_tables(day, words),
    ]


def field(name: str, kind: str = "string", *, title: Trilingual | None = None, **limits: object) -> Field:
    """A column with its titles; `title` in Kazakh where one language alone is read."""
    said = title or COLUMNS[name]
    told: Field = {"name": name, "type": kind, "title": said.kk, "titles": said.as_dict()}
    return told | ({"constraints": limits} if limits else {})


def coded(name: str, words: Mapping[str, Trilingual]) -> Field:
    """A column of codes, with the words of each."""
    return field(name, enum=list(words)) | {"labels": {code: word.as_dict() for code, word in words.items()}}


def number(name: str, title: Trilingual | None = None) -> Field:
    """A column of numbers from nought on."""
    return field(name, "integer", title=title, minimum=0)


def bulletin_table(day: date, at: datetime, words: Mapping[str, Mapping[str, Trilingual]]) -> TableOf:
    """The bulletin of the day, place by place."""
    rows = [
        (
            line.place, line.bin, line.kindergarten.kk, line.kindergarten.ru, line.kindergarten.en, line.birth_year,
            line.language, line.group_kind, line.stay, line.standing, line.since.isoformat(), line.reason,
        )
        for line in bulletin(day, at).lines
    ]  # fmt: skip
    fields = (
        field("place"),
        field("bin", pattern="[0-9]{12}", required=True),
        *(field(f"kindergarten_{one}") for one in ("kk", "ru", "en")),
        field("birth_year", "integer"),
        *(coded(name, words[name]) for name in ("language", "group", "stay", "state")),
        field("since", "datetime"),
        coded("reason", words["reason"]),
    )
    return TableOf("bulletin", fields, rows, ("place",))


def waiting_table(told: Told) -> TableOf:
    """Who waits, a birth year a row."""
    ways = {
        way: [(column((way, code)), Trilingual(*both(way, code))) for code in listed] for way, listed in WAYS.items()
    }
    names = [TOTAL, *(name for columns in ways.values() for name, _ in columns)]
    fields = (
        field("born", required=True),
        number(TOTAL),
        *(number(name, title) for columns in ways.values() for name, title in columns),
    )
    rows = [(row, *(cells[name] for name in names)) for row, cells in told.items()]
    made = [{"whole": TOTAL, "parts": [name for name, _ in columns]} for columns in ways.values()]
    sums = {"within": WITHIN, "columns": made, "row": {"field": "born", "whole": EVERY}}
    return TableOf("waiting", fields, rows, ("born",), sums)


def both(way: str, code: str) -> tuple[str, str, str]:
    """`By category: general`, in three languages."""
    first, second = WAY_WORDS[way], BAND_WORDS[code]
    return f"{first.kk}: {second.kk}", f"{first.ru}: {second.ru}", f"{first.en}: {second.en}"


def monthly_table(name: str, months: Sequence[Monthly], words: Mapping[str, Trilingual]) -> TableOf:
    """Months against codes; each of the events is a line of the public log, so nothing is hidden."""
    fields = (
        field("month", "yearmonth", required=True),
        number(TOTAL),
        *(number(code, word) for code, word in words.items()),
    )
    rows = [
        (f"{month.month:%Y-%m}", month.total, *(month.by.get(code, 0) for code in words)) for month in months
    ]  # fmt: skip
    sums = {"within": 0, "columns": [{"whole": TOTAL, "parts": list(words)}]}
    return TableOf(name, fields, rows, ("month",), sums)


def register_tables(day: date, words: Mapping[str, Mapping[str, Trilingual]]) -> list[TableOf]:
    """The register of the day, and every name that a kindergarten of it has had."""
    found = registered(day)
    rows = [
        (
            one.bin, one.kind, one.name.kk, one.name.ru, one.name.en, one.area.kk, one.area.ru, one.area.en,
            one.ownership, " ".join(one.languages), one.seats, str(one.has_state_order).lower(),
            one.point.longitude if one.point else None, one.point.latitude if one.point else None, one.opened_on,
        )
        for one in found
    ]  # fmt: skip
    fields = (
        field("bin", pattern="[0-9]{12}", required=True),
        coded("kind", words["kind"]),
        *(field(f"name_{one}") for one in ("kk", "ru", "en")),
        *(field(f"area_{one}") for one in ("kk", "ru", "en")),
        coded("ownership", words["ownership"]),
        field("languages"),
        number("seats"),
        field("state_order", "boolean"),
        field("longitude", "number"),
        field("latitude", "number"),
        field("opened_on", "date"),
    )
    names = names_by_institution([one.key for one in found])
    borne = [
        (one.bin, past.since, past.until, past.name.kk, past.name.ru, past.name.en)
        for one in found
        for past in names.get(one.key, [])
    ]
    of_names = (
        field("bin", pattern="[0-9]{12}", required=True),
        field("since", "date"),
        field("until", "date"),
        *(field(f"name_{one}") for one in ("kk", "ru", "en")),
    )
    return [
        TableOf("kindergartens", fields, rows, ("bin",)),
        TableOf("names", of_names, borne, ("bin", "since", "name_kk")),
    ]
