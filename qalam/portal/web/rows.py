"""The very rows behind a figure, for those whose work needs them; each reading is written to the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise

from qalam.access.models import User
from qalam.figures.catalogue import find
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.moment import present
from qalam.ledger.services.looking import look
from qalam.portal.asking import question_of
from qalam.portal.permissions import MAY, Action, for_action
from qalam.portal.presenters.rows import RowsTable, rows_of, rows_table, sides_of
from qalam.portal.presenters.telling import address_of
from qalam.portal.templatetags.said import active_language

PER_PAGE = 50


class NoSuchSide(Refusal):
    """A half that the figure does not have."""


@dataclass(frozen=True)
class SideLink:
    """A half of the figure, and its rows."""

    title: Promise | str
    address: str
    is_here: bool


@dataclass(frozen=True)
class RowsPage:
    """The rows of one half of a figure as of a day, as a search leaves them."""

    title: str
    on: date
    back: str
    query: str
    place: int
    total: int
    sides: tuple[SideLink, ...]
    table: RowsTable


@for_action(Action.SEE_ROWS)
def rows(request: HttpRequest, figure_id: str) -> HttpResponse:
    """A page of the rows; what was looked at, and by whom, is kept."""
    figure, question, language = find(figure_id), question_of(request), active_language()
    place, query = side_asked(request, len(figure.populations)), request.GET.get("q", "").strip()
    population = figure.populations[place]
    chosen = rows_of(population, question.on, query)
    table = rows_table(chosen, population, language, request.GET.get("sort", ""))
    table.paginate(per_page=PER_PAGE)
    # A page that is none becomes the nearest one.
    table.page = table.paginator.get_page(request.GET.get("page"))
    remember(request, figure_id, on=question.on, side=place, query=query, page=table.page.number)
    address = reverse("figure_rows", args=[figure_id])
    page = RowsPage(
        title=figure.title.say(language),
        on=question.on,
        back=address_of(figure_id, question.on),
        query=query,
        place=place,
        total=table.paginator.count,
        sides=tuple(
            SideLink(side.title, f"{address}?on={question.on.isoformat()}&of={side.place}", side.place == place)
            for side in sides_of(figure)
        ),
        table=table,
    )
    return render(request, "portal/rows.html", {"page": page})


def side_asked(request: HttpRequest, sides: int) -> int:
    """Which half `?of=…` names, the first without it; refuses with NoSuchSide."""
    text = request.GET.get("of", "0")
    if not text.isdecimal() or int(text) >= sides:
        raise NoSuchSide(NO_SUCH_SIDE.fill(text=text, last=sides - 1))
    return int(text)


def remember(request: HttpRequest, figure_id: str, *, on: date, side: int, query: str, page: int) -> None:
    """One line of the ledger for one look at personal records."""
    seen = {"on": on.isoformat(), "of": side, "q": query, "page": page}
    look(MAY, Action.SEE_ROWS, by=cast(User, request.user), at=present(), kind="figure", key=figure_id, **seen)


NO_SUCH_SIDE = Trilingual(
    kk="Көрсеткіштің «{text}» деген бөлігі жоқ. Мекенжайда of=0 мен of={last} аралығын жазыңыз.",
    ru="У показателя нет части «{text}». Укажите в адресе of от 0 до {last}.",
    en="The figure has no part '{text}'. In the address, of runs from 0 to {last}.",
)
