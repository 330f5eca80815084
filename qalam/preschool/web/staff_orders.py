"""State orders of private kindergartens: listed by territory, entered from a paper, ended, signed by another."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from qalam.preschool.days import local_day
from qalam.preschool.models import OrderChange
from qalam.preschool.permissions import Action, for_action
from qalam.preschool.services import state_orders
from qalam.preschool.web.edges import attempted, moment, page_language, visitor
from qalam.preschool.web.order_forms import EndForm, OrderForm
from qalam.preschool.web.presenters.state_orders import order_row, orders_page
from qalam.preschool.web.staff_edges import looked
from qalam.registry.models import StateOrder


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_ORDERS)
def orders(request: HttpRequest) -> HttpResponse:
    """What waits for a second person, a form for a new order, and all orders by territory."""
    at, language, by = moment(), page_language(), visitor(request)
    form = OrderForm(request.POST or None, on=local_day(at), language=language)
    if request.method == "POST" and form.is_valid():
        given = form.given()
        entered = _("Entered. It counts once another specialist has compared the paper and signed.")
        if attempted(request, lambda: state_orders.propose(by=by, at=at, **given), entered):
            return redirect("queue:staff_orders")
    page = orders_page(by, local_day(at), language, area=request.GET.get("area", ""))
    looked(request, "state orders", page.area, rows=page.count)
    return render(request, "preschool/staff/orders.html", {"page": page, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_action(Action.KEEP_ORDERS)
def end(request: HttpRequest, order: int) -> HttpResponse:
    """Enter the paper by which an order ends before its time."""
    at, language = moment(), page_language()
    found = get_object_or_404(StateOrder.objects.select_related("institution__area"), pk=order)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given, by = form.cleaned_data, visitor(request)
        entered = _("Entered. It counts once another specialist has compared the paper and signed.")
        if attempted(request, lambda: state_orders.propose_end(order=found, by=by, at=at, **given), entered):
            return redirect("queue:staff_orders")
    row = order_row(found, local_day(at), language)
    looked(request, "state order", found.institution.bin)
    return render(request, "preschool/staff/end_order.html", {"row": row, "form": form})


@require_POST
@for_action(Action.KEEP_ORDERS)
def decide(request: HttpRequest, change: int) -> HttpResponse:
    """Sign or refuse what another specialist entered."""
    found, by, at = get_object_or_404(OrderChange, pk=change), visitor(request), moment()
    if request.POST.get("decision") == "sign":
        attempted(request, lambda: state_orders.sign(change=found, by=by, at=at), _("Signed. The order has changed."))
    else:
        reason = request.POST.get("reason", "")
        attempted(
            request,
            lambda: state_orders.refuse(change=found, reason=reason, by=by, at=at),
            _("Refused. Nothing has changed."),
        )
    return redirect("queue:staff_orders")
