"""State orders as rows of a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from qalam.access.models import User
from qalam.kernel.dates import write_date
from qalam.kernel.kazakh.alphabet import sort_key
from qalam.kernel.trilingual import Language
from qalam.preschool.models import OrderChange
from qalam.preschool.queries.state_orders import (
    children_of,
    decided_changes,
    open_places_of,
    state_orders,
    waiting_changes,
)
from qalam.preschool.web.presenters.words import in_alphabet, names_of, write_moment
from qalam.registry.models import Area, StateOrder

ONE_DAY = timedelta(days=1)
LATEST = 20


@dataclass(frozen=True)
class OrderRow:
    """One order; `children` are now in the kindergarten, `open_places` stand open for the queue there."""

    id: int
    kindergarten: str
    area: str
    since: str
    until: str
    seats: int | None
    children: int
    document: str
    ended_by: str
    is_in_force: bool
    can_end: bool
    open_places: int = 0


@dataclass(frozen=True)
class ChangeRow:
    """A change of an order, and who entered and decided it."""

    id: int
    kindergarten: str
    area: str
    is_end: bool
    since: str
    until: str
    seats: int | None
    document: str
    by: str
    at: str
    is_own: bool
    state: str
    decided: str
    reason: str


@dataclass(frozen=True)
class Territory:
    """The orders of one area."""

    name: str
    orders: tuple[OrderRow, ...]


@dataclass(frozen=True)
class OrdersPage:
    """All of it; `areas` are the territories to choose from, `area` the chosen one, empty for all."""

    waiting: tuple[ChangeRow, ...]
    territories: tuple[Territory, ...]
    decided: tuple[ChangeRow, ...]
    areas: tuple[tuple[str, str], ...]
    area: str

    @property
    def count(self) -> int:
        """How many orders and changes are shown."""
        return sum(len(one.orders) for one in self.territories) + len(self.waiting) + len(self.decided)


def orders_page(user: User, on: date, language: Language, *, area: str) -> OrdersPage:
    """The page, of one territory or of all."""
    orders = list(state_orders())
    changes, decided = list(waiting_changes()), list(decided_changes()[:LATEST])
    named = {*(one.institution for one in orders), *(one.institution for one in (*changes, *decided))}
    names = names_of(named, on, language)
    found = {str(one.institution.area_id): area_name(one.institution.area, language) for one in orders}
    chosen = area if area in found else ""
    children, by_area = children_of(on), defaultdict(list)
    for order in orders:
        if chosen in ("", str(order.institution.area_id)):
            by_area[order.institution.area_id].append(told(order, on, language, names, children))
    areas = in_alphabet(found)
    rows = [
        Territory(name, tuple(sorted(by_area[int(key)], key=in_order))) for key, name in areas if int(key) in by_area
    ]
    return OrdersPage(
        waiting=tuple(change_row(one, user, language, names) for one in changes),
        territories=tuple(rows),
        decided=tuple(change_row(one, user, language, names) for one in decided),
        areas=tuple(areas),
        area=chosen,
    )


def in_order(row: OrderRow) -> tuple[bool, str]:
    """Those in force first, by name."""
    return not row.is_in_force, sort_key(row.kindergarten)


def order_row(order: StateOrder, on: date, language: Language) -> OrderRow:
    """One order by itself, with the places that stand open."""
    names = names_of([order.institution], on, language)
    row = told(order, on, language, names, children_of(on))
    return OrderRow(**{**row.__dict__, "open_places": open_places_of(order.institution)})


def told(
    order: StateOrder, on: date, language: Language, names: Mapping[int, str], children: Mapping[int, int]
) -> OrderRow:
    """One row of the list."""
    first, end = order.period.lower, order.period.upper
    return OrderRow(
        id=order.pk,
        kindergarten=names[order.institution_id],
        area=area_name(order.institution.area, language),
        since=write_date(first, language) if first else "",
        until=last_day(end - ONE_DAY if end else None, language),
        seats=order.seats,
        children=children.get(order.institution_id, 0),
        document=order.document,
        ended_by=order.ended_by,
        is_in_force=(first is None or first <= on) and (end is None or on < end),
        can_end=end is None or end > on,
    )


def change_row(change: OrderChange, user: User, language: Language, names: Mapping[int, str]) -> ChangeRow:
    """One change."""
    decided = ""
    if change.decided_at is not None and change.decided_by is not None:
        decided = f"{change.decided_by.username}, {write_moment(change.decided_at, language)}"
    return ChangeRow(
        id=change.pk,
        kindergarten=names[change.institution_id],
        area=area_name(change.institution.area, language),
        is_end=change.order_id is not None,
        since=write_date(change.begins_on, language) if change.begins_on else "",
        until=last_day(change.last_day, language),
        seats=change.seats,
        document=change.document,
        by=change.proposed_by.username,
        at=write_moment(change.proposed_at, language),
        is_own=change.proposed_by_id == user.pk,
        state=change.get_state_display(),
        decided=decided,
        reason=change.reason,
    )


def last_day(day: date | None, language: Language) -> str:
    """The last day, or that there is none yet."""
    return write_date(day, language) if day else _("until further notice")


def area_name(area: Area, language: Language) -> str:
    """The territory."""
    return str(getattr(area, f"name_{language}"))
