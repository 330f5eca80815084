"""What everybody sees of the queue: the bulletin, numbers, the protocol, and rounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from qalam.documents.page_charts import Bar, draw_bars
from qalam.kernel.dates import write_date, write_month
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language
from qalam.preschool.days import local_day
from qalam.preschool.models import ManualMove, Place, Referral, Round
from qalam.preschool.queries.bulletin import Bulletin, Line, Standing
from qalam.preschool.queries.protocol import Given
from qalam.preschool.queries.published_rounds import command, package
from qalam.preschool.queries.statistics import EVERY, OTHERS, WAYS, InQueue, Monthly, Statistics, Waiting, Yearly
from qalam.preschool.web.presenters.grid import Grid, grid
from qalam.preschool.web.presenters.public_words import AT_WORDS, BAND_WORDS, CAUSE_WORDS, STANDING_WORDS, WAY_WORDS
from qalam.preschool.web.presenters.words import short_moment, write_moment
from qalam.registry.models.choices import GroupKind, Stay
from qalam.registry.models.choices import Language as Tongue

SHOWN_OF_CODE = 12
"""So many letters of a code stand on a page; the file has all of them."""


@dataclass(frozen=True)
class House:
    """A kindergarten in the bulletin."""

    name: str
    bin: str
    has_state_order: bool
    places: Grid


@dataclass(frozen=True)
class BulletinPage:
    """The bulletin of a day."""

    on: date
    today: date
    at: str
    published: str
    wishes: str
    free: int
    left_over: int
    closed: int
    houses: tuple[House, ...]


def bulletin_page(told: Bulletin, on: date, today: date, language: Language) -> BulletinPage:
    """The bulletin, kindergarten by kindergarten."""
    counts = Counter(line.standing for line in told.lines)
    wishes = f"{told.wishes.opens:%H:%M}–{told.wishes.closes:%H:%M}" if told.wishes else ""
    return BulletinPage(
        on=on,
        today=today,
        at=write_moment(told.at, language),
        published=write_moment(told.published, language) if told.published and told.published > told.at else "",
        wishes=wishes,
        free=counts[Standing.FREE],
        left_over=counts[Standing.LEFT_OVER],
        closed=counts[Standing.CLOSED],
        houses=tuple(
            House(
                name=lines[0].kindergarten.say(language),
                bin=bin,
                has_state_order=bin in told.under_state_order,
                places=house_grid(lines, language),
            )
            for bin, lines in ((bin, list(some)) for bin, some in groupby(told.lines, key=lambda line: line.bin))
        ),
    )


def house_grid(lines: Iterable[Line], language: Language) -> Grid:
    """The places of a kindergarten, those alike together."""
    alike = Counter(
        (line.birth_year, line.language, line.group_kind, line.stay, line.standing, line.reason, line.since.date())
        for line in lines
    )
    heads = (_("Born in"), _("Language"), _("Group"), _("State"), _("Since"), _("Places"))
    rows = [
        (
            str(year),
            str(Tongue(tongue).label),
            f"{GroupKind(kind).label}, {Stay(stay).label}",
            state_words(standing, reason, language),
            write_date(since, language),
            str(many),
        )
        for (year, tongue, kind, stay, standing, reason, since), many in alike.items()
    ]
    return grid(_("Places"), heads, rows)


def state_words(standing: Standing, reason: str, language: Language) -> str:
    """`free`, or `closed: the group is under repair`."""
    said = STANDING_WORDS[standing].say(language)
    known = reason in Place.Closing.values
    return f"{said}: {Place.Closing(reason).label}" if known else said


BULLETIN_HEADS = (
    "place", "bin", "kindergarten_kk", "kindergarten_ru", "kindergarten_en", "birth_year", "language", "group", "stay",
    "state", "since", "reason",
)  # fmt: skip


def bulletin_rows(told: Bulletin) -> list[tuple[object, ...]]:
    """The lines for a spreadsheet, codes as in the data."""
    return [
        (
            line.place, line.bin, line.kindergarten.kk, line.kindergarten.ru, line.kindergarten.en, line.birth_year,
            line.language, line.group_kind, line.stay, line.standing, line.since.isoformat(), line.reason,
        )
        for line in told.lines
    ]  # fmt: skip


@dataclass(frozen=True)
class StatisticsPage:
    """The queue in numbers."""

    at: str
    total: str
    in_queue: Grid
    picture: str
    waiting: tuple[Grid, ...]
    is_any_hidden: bool
    served: Grid
    moved: Grid
    reasons: str
    refused: Grid


def statistics_page(told: Statistics, language: Language) -> StatisticsPage:
    """The numbers in words and tables."""
    reasons = {one.value: str(one.label) for one in ManualMove.Reason}
    numbers = [number for keys in told.waiting.counts.values() for number in keys.values()]
    numbers += told.in_queue.by.values()
    numbers += [number for year in told.refused for number in year.by.values()]
    return StatisticsPage(
        at=write_date(local_day(told.at), language),
        total=write(told.in_queue.total, language),
        in_queue=in_queue_grid(told.in_queue, language),
        picture=picture(told.waiting, language),
        waiting=tuple(waiting_grid(told.waiting, way, language) for way in WAYS),
        is_any_hidden=None in numbers,
        served=monthly_grid(told.served, _("Referrals issued"), dict(priority_words(language)), language),
        moved=monthly_grid(told.moved, _("Moves by hand"), reasons, language),
        reasons=", ".join(reasons.values()),
        refused=refused_grid(told.refused, language),
    )


def in_queue_grid(told: InQueue, language: Language) -> Grid:
    """All who stand in the queue, by what they are at."""
    rows = [(AT_WORDS[code].say(language), hideable(number, language)) for code, number in told.by.items()]
    return grid(_("What they are at"), (_("What they are at"), _("Children")), rows, numbers=True)


def picture(waiting: Waiting, language: Language) -> str:
    """Children by birth year; empty where nobody waits."""
    if not waiting.total:
        return ""
    years = [(year_words(row), waiting.totals[row]) for row in waiting.years if row != EVERY]
    return draw_bars(tuple(Bar(year, Decimal(count), write(count, language)) for year, count in years))


def year_words(row: str) -> str:
    """A birth year as the tables name it."""
    return {EVERY: _("All years"), OTHERS: _("Other years")}.get(row, row)


def priority_words(language: Language) -> Iterable[tuple[str, str]]:
    """The categories by code."""
    return ((code, BAND_WORDS[code].say(language)) for code in WAYS["priority"])


def waiting_grid(waiting: Waiting, way: str, language: Language) -> Grid:
    """Birth years against one way of dividing them."""
    codes = WAYS[way]
    heads = (_("Born in"), _("All"), *(BAND_WORDS[code].say(language) for code in codes))
    rows = [
        (year_words(row), write(waiting.totals[row], language), *cells(waiting, row, way, language))
        for row in waiting.years
    ]
    return grid(WAY_WORDS[way].say(language), heads, rows, numbers=True)


def cells(waiting: Waiting, row: str, way: str, language: Language) -> list[str | None]:
    """The numbers of one row; None where one is hidden."""
    found = (waiting.counts[row][way, code] for code in WAYS[way])
    return [hideable(number, language) for number in found]


def monthly_grid(months: tuple[Monthly, ...], caption: str, words: dict[str, str], language: Language) -> Grid:
    """Months against codes."""
    heads = (_("Month"), _("All"), *words.values())
    rows = [
        (
            write_month(month.month, language),
            write(month.total, language),
            *(write(month.by.get(code, 0), language) for code in words),
        )
        for month in months
    ]
    return grid(caption, heads, rows, numbers=True)


def refused_grid(years: Iterable[Yearly], language: Language) -> Grid:
    """Years against the reasons of refusals."""
    words = {one.value: str(capfirst(one.label)) for one in Referral.Refusal}
    rows = [
        (str(one.year), write(one.total, language), *(hideable(one.by[code], language) for code in words))
        for one in years
    ]
    return grid(_("Refused by kindergartens"), (_("Year"), _("All"), *words.values()), rows, numbers=True)


def hideable(number: int | None, language: Language) -> str | None:
    """The number; None where it is hidden."""
    return None if number is None else write(number, language)


def protocol_grid(given: Iterable[Given], language: Language) -> Grid:
    """The referrals of a page."""
    heads = (
        _("Code"), _("Kindergarten"), _("Born in"), _("Language"), _("Category"), _("Filed"), _("Issued"), _("Cause"),
    )  # fmt: skip
    rows = [
        (
            one.who[:SHOWN_OF_CODE],
            one.kindergarten.say(language),
            str(one.birth_year),
            str(Tongue(one.language).label),
            BAND_WORDS[one.category].say(language) if one.category in BAND_WORDS else "—",
            short_moment(one.filed_at) if one.filed_at else "—",
            short_moment(one.issued_at),
            cause_words(one, language),
        )
        for one in given
    ]
    return grid(_("Referrals"), heads, rows)


def cause_words(one: Given, language: Language) -> str:
    """Why the place came to the child."""
    said = CAUSE_WORDS[one.cause].say(language) if one.cause in CAUSE_WORDS else one.cause
    return f"{said} {one.round}".strip()


PROTOCOL_HEADS = (
    "who", "place", "bin", "kindergarten_kk", "kindergarten_ru", "kindergarten_en", "birth_year", "language",
    "category", "filed_at", "issued_at", "cause", "round",
)  # fmt: skip


def protocol_row(one: Given) -> tuple[object, ...]:
    """A referral for a spreadsheet, codes as in the log."""
    name = one.kindergarten
    return (
        one.who, one.place, one.bin, name.kk, name.ru, name.en, one.birth_year, one.language, one.category,
        one.filed_at.isoformat() if one.filed_at else "", one.issued_at.isoformat(), one.cause, one.round,
    )  # fmt: skip


@dataclass(frozen=True)
class RoundCard:
    """A published round with how to run it again."""

    code: str
    title: str
    published: str
    places: str
    seekers: str
    offers: str
    by_category: Grid
    input: str
    result: str
    command: str


def round_card(drawn: Round, language: Language) -> RoundCard:
    """What the page says of one round. Refuses with NotInLog."""
    told, taken = drawn.summary, package(drawn.code)
    assert drawn.published_at is not None  # only published rounds are asked for
    rows = [
        (BAND_WORDS[code].say(language), write(int(told["by_category"].get(code, 0)), language))
        for code in WAYS["priority"]
    ]
    return RoundCard(
        code=drawn.code,
        title=drawn.title,
        published=write_moment(drawn.published_at, language),
        places=write(int(told["places"]), language),
        seekers=write(int(told["seekers"]), language),
        offers=write(int(told["offers"]), language),
        by_category=grid(_("Offers by category"), (_("Category"), _("Offers")), rows, numbers=True),
        input=drawn.input_hash,
        result=taken.result,
        command=command(drawn.code),
    )


def file_name(stem: str, at: datetime, suffix: str) -> str:
    """`bulletin-2023-05-01.csv`."""
    return f"{stem}-{local_day(at).isoformat()}.{suffix}"
