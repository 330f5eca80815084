"""What everybody may see of the queue: the bulletin, numbers, the protocol, published rounds, and how it works."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from qalam.ledger.signing import log_key
from qalam.preschool.days import local_day
from qalam.preschool.models import DayPackage
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.queries import bulletin as bulletins
from qalam.preschool.queries import protocol as protocols
from qalam.preschool.queries.packages import package_of
from qalam.preschool.queries.packages import packages as packages_of_days
from qalam.preschool.queries.published_rounds import NotInLog, package, published_rounds
from qalam.preschool.queries.statistics import statistics
from qalam.preschool.web.asked_days import AskedDay, asked_day
from qalam.preschool.web.edges import moment, page_language
from qalam.preschool.web.presenters import public, public_days
from qalam.preschool.web.presenters.grid import write_csv
from qalam.preschool.web.presenters.how import how_page

PER_PAGE = 50
ROUNDS_PER_PAGE = 5
CSV = "text/csv; charset=utf-8"


def day_until_today(asked: AskedDay, at: datetime) -> date:
    """The day that was asked for, not after today; today for anything else."""
    return min(asked.day or local_day(at), local_day(at))


def as_file(content: str | bytes, content_type: str, name: str) -> HttpResponse:
    """A file to keep."""
    return HttpResponse(
        content, content_type=content_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def table_file(heads: Iterable[str], rows: Iterable[tuple[object, ...]], name: str) -> HttpResponse:
    """A table for spreadsheets."""
    return as_file(write_csv(list(heads), rows), CSV, name)


@require_safe
@for_action(Action.SEE_BULLETIN)
def front(request: HttpRequest) -> HttpResponse:
    """The bare address of the queue, which people type: free places."""
    return redirect("queue:bulletin")


@require_safe
@for_action(Action.SEE_BULLETIN)
def bulletin(request: HttpRequest) -> HttpResponse:
    """Free places of today or of a past day."""
    at, asked = moment(), asked_day(request)
    on = day_until_today(asked, at)
    page = public.bulletin_page(bulletins.bulletin(on, at), on, local_day(at), page_language())
    return render(request, "preschool/public/bulletin.html", {"page": page, "asked": asked})


@require_safe
@for_action(Action.SEE_BULLETIN)
def bulletin_csv(request: HttpRequest) -> HttpResponse:
    """The same for spreadsheets."""
    at = moment()
    told = bulletins.bulletin(day_until_today(asked_day(request), at), at)
    return table_file(
        public.BULLETIN_HEADS, public.bulletin_rows(told), public.file_name("bulletin", told.at, "csv")
    )  # fmt: skip


@require_safe
@for_action(Action.SEE_BULLETIN)
def bulletin_json(request: HttpRequest) -> HttpResponse:
    """The same as data, signed with the key of the log."""
    at = moment()
    told = bulletins.bulletin(day_until_today(asked_day(request), at), at)
    return JsonResponse(bulletins.signed(told), json_dumps_params={"ensure_ascii": False, "indent": 1})


@require_safe
@for_action(Action.SEE_BULLETIN)
def numbers(request: HttpRequest) -> HttpResponse:
    """The queue in numbers."""
    page = public.statistics_page(statistics(moment()), page_language())
    return render(request, "preschool/public/statistics.html", {"page": page})


@require_safe
@for_action(Action.SEE_PROTOCOL)
def protocol(request: HttpRequest) -> HttpResponse:
    """The referrals under codes, a page at a time."""
    at = moment()
    page = Paginator(protocols.referrals(at), PER_PAGE).get_page(request.GET.get("page"))
    told = public.protocol_grid(protocols.told(list(page.object_list), at), page_language())
    return render(request, "preschool/public/protocol.html", {"page": page, "grid": told})


@require_safe
@for_action(Action.SEE_PROTOCOL)
def protocol_csv(request: HttpRequest) -> HttpResponse:
    """All of them for spreadsheets, whole codes."""
    at = moment()
    rows = (public.protocol_row(one) for one in protocols.told(protocols.referrals(at), at))
    return table_file(public.PROTOCOL_HEADS, rows, public.file_name("protocol", at, "csv"))


@require_safe
@for_action(Action.SEE_BULLETIN)
def rounds(request: HttpRequest) -> HttpResponse:
    """The published rounds and how to run each again."""
    page = Paginator(published_rounds(), ROUNDS_PER_PAGE).get_page(request.GET.get("page"))
    cards = [public.round_card(drawn, page_language()) for drawn in page.object_list]
    return render(request, "preschool/public/rounds.html", {"page": page, "cards": cards})


@require_safe
@for_action(Action.SEE_BULLETIN)
def round_file(request: HttpRequest, code: str) -> HttpResponse:
    """A round to take away."""
    drawn = get_object_or_404(published_rounds(), code=code)
    try:
        taken = package(drawn.code)
    except NotInLog as refusal:
        raise Http404(refusal.say(page_language())) from refusal
    return as_file(taken.content, "application/zip", f"round-{drawn.code}.zip")


@require_safe
@for_action(Action.SEE_BULLETIN)
def packages(request: HttpRequest) -> HttpResponse:
    """The data packages, a day a line."""
    page = Paginator(packages_of_days(), PER_PAGE).get_page(request.GET.get("page"))
    days = [public_days.package_line(one, page_language()) for one in page.object_list]
    shown = {"page": page, "days": days, "tables": public_days.table_titles(page_language()), "key": log_key()}
    return render(request, "preschool/public/packages.html", shown)


@require_safe
@for_action(Action.SEE_BULLETIN)
def package_file(request: HttpRequest, day: str) -> HttpResponse:
    """The package of a day, as it was made."""
    kept = package_or_404(day)
    return as_file(bytes(kept.content), "application/zip", f"queue-{kept.day.isoformat()}.zip")


@require_safe
@for_action(Action.SEE_BULLETIN)
def package_note(request: HttpRequest, day: str) -> HttpResponse:
    """The signed note of a day's package alone."""
    return HttpResponse(package_or_404(day).note, content_type="text/plain; charset=utf-8")


def package_or_404(day: str) -> DayPackage:
    """The package of the day that an address names."""
    try:
        kept = package_of(date.fromisoformat(day))
    except ValueError:
        kept = None
    if kept is None:
        raise Http404("no package was made of that day")
    return kept


@require_safe
@for_action(Action.SEE_BULLETIN)
def how(request: HttpRequest) -> HttpResponse:
    """The order of service with the numbers in force."""
    page = how_page(moment(), page_language())
    return render(request, "preschool/public/how.html", {"page": page})
