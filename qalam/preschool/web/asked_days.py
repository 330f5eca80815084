"""The day that an address asks for, as a person typed it or a link has it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from qalam.kernel.refusal import Refusal
from qalam.kernel.typed_days import read_day
from qalam.preschool.web.edges import page_language


@dataclass(frozen=True)
class AskedDay:
    """`day` is none where nothing was asked or it cannot be read; then `wrong` says why in a sentence."""

    day: date | None
    typed: str
    wrong: str


def asked_day(request: HttpRequest) -> AskedDay:
    """The day of `?on=…`."""
    typed = request.GET.get("on", "").strip()
    if not typed:
        return AskedDay(None, "", "")
    try:
        return AskedDay(read_day(typed), typed, "")
    except Refusal as refusal:
        return AskedDay(None, typed, refusal.say(page_language()))
