"""The whole queue: filtered, page by page, under saved views, and as a table that leaves the house."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from qalam.access.permission import permits
from qalam.preschool import passing
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, SavedView
from qalam.preschool.permissions import MAY, Action, for_action
from qalam.preschool.queries import listing
from qalam.preschool.sheets import csv_lines, write_workbook
from qalam.preschool.web.edges import moment, page_language, visitor
from qalam.preschool.web.presenters.staff_list import HEADING, choices_of, list_rows, sheet_row
from qalam.preschool.web.staff_edges import looked
from qalam.preschool.web.staff_forms import ViewForm

PER_PAGE = 50
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@never_cache
@for_action(Action.SEE_QUEUE)
def queue(request: HttpRequest) -> HttpResponse:
    """A page of the queue as the filters leave it; the look is written down."""
    at, language = moment(), page_language()
    filters = listing.asked(request.GET.dict())
    rows = listing.listing(filters, at)
    page = listing.page(rows, size=PER_PAGE, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    count = listing.counted(rows)
    looked(request, "queue", filters.address(), rows=len(page.rows))
    shown = {
        "rows": list_rows(page.rows),
        "page": page,
        "filters": filters,
        "address": filters.address(),
        "count": min(count, listing.COUNTED),
        "is_more": count > listing.COUNTED,
        "choices": choices_of(local_day(at), language),
        "views": SavedView.objects.filter(user=visitor(request)).order_by("name"),
        "may_pass": passing.can_pass() and permits(MAY[Action.RUN_ROUNDS], request.user),
        "today": local_day(at),
    }
    return render(request, "preschool/staff/queue.html", shown)


@require_safe
@for_action(Action.SEE_QUEUE)
def download(request: HttpRequest, form: str) -> HttpResponseBase:
    """The filtered queue as a file; who took it, with which filters, is written down."""
    at = moment()
    filters = listing.asked(request.GET.dict())
    rows = listing.listing(filters, at)
    if form not in ("csv", "xlsx"):
        raise Http404(form)
    looked(request, "queue file", filters.address(), form=form)
    name = f"queue-{local_day(at)}.{form}"
    answer = as_csv(rows) if form == "csv" else as_workbook(rows, name)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def cells(rows: QuerySet[Application]) -> Iterator[list[str]]:
    """The rows as texts, read in pieces."""
    language = get_language()
    for row in rows.iterator(chunk_size=2000):
        # A file is still being sent when the page's language is no longer set.
        with override(language):
            told = sheet_row(row)
        yield told


def heading() -> list[str]:
    """The names of the columns."""
    return [str(title) for title in HEADING]


def as_csv(rows: QuerySet[Application]) -> HttpResponseBase:
    """Sent while it is read."""
    return StreamingHttpResponse(csv_lines(heading(), cells(rows)), content_type="text/csv; charset=utf-8")


def as_workbook(rows: QuerySet[Application], name: str) -> HttpResponse:
    """Written to a file first, as a workbook is."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write_workbook(path, _("Queue"), heading(), cells(rows))
        return HttpResponse(path.read_bytes(), content_type=WORKBOOK_TYPE)


@require_POST
@for_action(Action.SEE_QUEUE)
def save_view(request: HttpRequest) -> HttpResponse:
    """Keep the filters under a name."""
    form = ViewForm(request.POST)
    address = listing.asked(QueryDict(request.POST.get("query", "")).dict()).address()
    if form.is_valid():
        try:
            with transaction.atomic():
                SavedView.objects.create(user=visitor(request), name=form.cleaned_data["name"], query=address[:500])
        except IntegrityError:
            messages.error(request, _("You have a view of this name already. Choose another name."))
        else:
            messages.success(request, _("The view is saved."))
    return to_list(address)


@require_POST
@for_action(Action.SEE_QUEUE)
def drop_view(request: HttpRequest, view: int) -> HttpResponse:
    """Forget a view of one's own."""
    found: Any = get_object_or_404(SavedView, pk=view, user=visitor(request))
    found.delete()
    return to_list("")


def to_list(address: str) -> HttpResponse:
    """Back to the list under these filters."""
    return redirect(reverse("queue:staff_queue") + (f"?{address}" if address else ""))
