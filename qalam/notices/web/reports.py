"""Where a gateway tells what became of a message: whoever has the signed address of a delivery may say so."""

from __future__ import annotations

import json

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from qalam.notices.models import Delivery
from qalam.notices.permissions import Action, for_action
from qalam.notices.present import present
from qalam.notices.services import receipts
from qalam.notices.signing import signed_delivery

NAMES = ("status", "state", "dlr_status", "delivery_status")


@csrf_exempt
@for_action(Action.REPORT_DELIVERY)
def report(request: HttpRequest, delivery: str) -> HttpResponse:
    """Take the word of the gateway; a word that we do not know changes nothing."""
    known = signed_delivery(delivery)
    if known is None or not Delivery.objects.filter(pk=known).exists():
        raise Http404("delivery")
    word = word_of(request)
    if word in settings.NOTICES_SMS_ARRIVED:
        receipts.arrived(delivery=known, at=present())
    elif word in settings.NOTICES_SMS_LOST:
        receipts.lost(delivery=known, at=present(), detail=word[:300])
    return HttpResponse("ok\n", content_type="text/plain")


def word_of(request: HttpRequest) -> str:
    """The state that the gateway tells, in its address, its form or its JSON."""
    told: dict[str, object] = {**request.GET.dict(), **request.POST.dict()}
    if request.content_type == "application/json":
        try:
            content = json.loads(request.body)
        except ValueError:
            content = None
        told |= content if isinstance(content, dict) else {}
    return next((str(told[name]).strip().lower() for name in NAMES if name in told), "")
