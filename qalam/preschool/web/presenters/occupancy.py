"""Occupancy as pages show it: groups of a kindergarten with a small picture each, and kindergartens with filters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from qalam.kernel.dates import write_date
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language
from qalam.preschool.days import local_day
from qalam.preschool.queries.kept_occupancy import (
    TOLD,
    GroupTold,
    HouseTold,
    Month,
    Span,
    groups_told,
    house_told,
    kept,
)
from qalam.preschool.web.presenters.cards import name_of
from qalam.preschool.web.presenters.occupancy_words import (
    UNTOLD,
    basis,
    staffed,
    staffing,
    trust,
    weighing,
)
from qalam.preschool.web.presenters.words import in_alphabet, names_of
from qalam.registry.models import Institution
from qalam.registry.models.choices import GroupKind, Stay
from qalam.registry.models.choices import Language as Taught

WIDTH, HEIGHT = 150, 40
FULL = 0.95
HALF_A_YEAR = 2
"""The place of six months in `TOLD`."""


@dataclass(frozen=True)
class Cell:
    """A day: children of seats, between which bounds, and how much of the seats they take; empty where no group is."""

    children: str = ""
    bounds: str = ""
    seats: str = ""
    percent: str = ""


@dataclass(frozen=True)
class Picture:
    """The months as points of an SVG: the band of the bounds, the median, the seats."""

    band: str
    line: str
    seats: str
    width: int = WIDTH
    height: int = HEIGHT


@dataclass(frozen=True)
class Row:
    """A group or a kindergarten: today and in 3, 6 and 12 months."""

    name: str
    about: str
    since: str
    address: str
    cells: tuple[Cell, ...]
    picture: Picture | None = None
    by_staff: str = ""


@dataclass(frozen=True)
class HousePage:
    """The groups of a kindergarten; without a forecast it has no rows."""

    name: str
    day: str
    days: tuple[str, ...]
    total: Row | None
    rows: tuple[Row, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class CityPage:
    """The city and those of its kindergartens that are shown; `meaning` says which those are."""

    day: str
    days: tuple[str, ...]
    total: Row | None
    rows: tuple[Row, ...]
    many: int
    show: str
    meaning: str
    filters: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


def house_page(institution: Institution, at: datetime, language: Language) -> HousePage:
    """One kindergarten."""
    today = local_day(at)
    name, told = name_of(institution, today, language), kept(at)
    house = house_told(told, institution.pk) if told else None
    if told is None or house is None:
        return HousePage(name, "", (), None, (), ())
    groups = [group_row(one, language) for one in groups_told(told, institution.pk)]
    notes = (
        basis(told, language), trust(told, language), staffing(house, told.on, language), weighing(told.on, language),
    )  # fmt: skip
    total = Row("", "", "", "", cells_of(house.months, language))
    return HousePage(name, write_date(told.on, language), days_of(house.months, language), total, tuple(groups), notes)


def city_page(at: datetime, language: Language, *, show: str) -> CityPage:
    """All kindergartens, or those that the filter keeps; an unknown filter keeps all."""
    told, today = kept(at), local_day(at)
    show = show if show in KEEPS else ""
    filters = tuple((code, str(label)) for code, (label, _meaning) in FILTERS.items())
    if told is None:
        return CityPage("", (), None, (), 0, show, "", filters, ())
    houses = {one.institution: one for one in told.houses if KEEPS[show](one, told.on)}
    names = in_alphabet(names_of(Institution.objects.filter(pk__in=houses), today, language))
    rows = tuple(house_row(name, houses[key], told.on, language) for key, name in names)
    notes = (basis(told, language), trust(told, language), weighing(told.on, language))
    total = Row("", "", "", "", cells_of(told.city, language))
    days = days_of(told.city, language)
    meaning = str(FILTERS[show][1])
    return CityPage(write_date(told.on, language), days, total, rows, len(told.houses), show, meaning, filters, notes)


def group_row(group: GroupTold, language: Language) -> Row:
    """One group."""
    if group.group is None:
        return Row(UNTOLD.say(language), "", "", "", chosen(group.months, language), picture_of(group.months))
    about = [str(group.birth_year), str(Taught(group.language).label), str(Stay(group.stay).label)]
    about += [str(GroupKind(group.kind).label)] if group.kind != GroupKind.ORDINARY else []
    since = write_date(group.begins, language) if group.begins else ""
    return Row(
        group.name, " · ".join(about), since, "", chosen(group.months, language), picture_of(group.months)
    )  # fmt: skip


def house_row(name: str, house: HouseTold, on: date, language: Language) -> Row:
    """One kindergarten."""
    places = staffed(house, on)
    share = percent(house.months[0].taken.median, places, language) if places else ""
    address = reverse("queue:staff_occupancy_of", args=[house.institution])
    return Row(name, "", "", address, cells_of(house.months, language), by_staff=share)


def chosen(months: Sequence[Month], language: Language) -> tuple[Cell, ...]:
    """Of all months those that are told."""
    return cells_of([months[one] for one in TOLD], language)


def cells_of(months: Sequence[Month], language: Language) -> tuple[Cell, ...]:
    """The cells of a row."""
    return tuple(cell_of(one, language) for one in months)


def cell_of(month: Month, language: Language) -> Cell:
    """One day."""
    if not month.seats and not month.children.high:
        return Cell()
    return Cell(
        children=write(round(month.children.median), language),
        bounds=bounds(month.children, language),
        seats=write(month.seats, language),
        percent=percent(month.taken.median, month.seats, language),
    )


def bounds(span: Span, language: Language) -> str:
    """`16–19`; empty where there is nothing between."""
    if span.low == span.high:
        return ""
    return f"{write(round(span.low), language)}–{write(round(span.high), language)}"


def percent(taken: float, places: float, language: Language) -> str:
    """How much of the places is taken; empty where there are none."""
    return f"{write(round(100 * taken / places), language)}\N{NO-BREAK SPACE}%" if places else ""


def days_of(months: Sequence[Month], language: Language) -> tuple[str, ...]:
    """The days of the columns."""
    return tuple(write_date(one.on, language) for one in months)


def picture_of(months: Sequence[Month]) -> Picture:
    """The months from left to right, from no child at the bottom up to the most seats or children."""
    most = max(max(one.seats, one.children.high) for one in months) or 1
    step = WIDTH / (len(months) - 1)

    def points(heights: Sequence[float], *, backwards: bool = False) -> str:
        placed = [
            f"{place * step:.1f},{HEIGHT - 1 - (HEIGHT - 2) * one / most:.1f}" for place, one in enumerate(heights)
        ]
        return " ".join(reversed(placed) if backwards else placed)

    low, high = [one.children.low for one in months], [one.children.high for one in months]
    return Picture(
        f"{points(high)} {points(low, backwards=True)}",
        points([one.children.median for one in months]),
        points([float(one.seats) for one in months]),
    )


def is_full(house: HouseTold, on: date) -> bool:
    """At least 95 of 100 places are taken, today or probably in three months."""
    return any(one.taken.median >= FULL * one.seats for one in house.months[:2])


def is_overfull(house: HouseTold, on: date) -> bool:
    """More places are taken than there are."""
    return house.months[0].taken.median > house.months[0].seats


def is_emptying(house: HouseTold, on: date) -> bool:
    """In half a year a smaller share of the places is taken than today, even at the upper bound."""
    now, then = house.months[0], house.months[HALF_A_YEAR]
    return now.taken.median * then.seats > then.taken.high * now.seats


def is_short_of_staff(house: HouseTold, on: date) -> bool:
    """The pedagogues suffice for fewer places than the children take."""
    places = staffed(house, on)
    return places is not None and house.months[0].taken.median > places


KEEPS: Mapping[str, Callable[[HouseTold, date], bool]] = {
    "": lambda house, on: True,
    "full": is_full,
    "overfull": is_overfull,
    "emptying": is_emptying,
    "staff": is_short_of_staff,
}
FILTERS = {
    "": (_("all"), ""),
    "full": (_("full"), _("At least 95 of 100 places are taken, today or in 3 months.")),
    "overfull": (_("overfull"), _("More places are taken than there are.")),
    "emptying": (_("emptying"), _("In 6 months a smaller share of the places is taken, even at the upper bound.")),
    "staff": (_("short of staff"), _("There are fewer pedagogues than the children need.")),
}
"""What may be shown, and what that means."""
