"""The one field in which people type a day, or a day with a time: day first, in the language of the page.

It is a line of text that needs no script. `assets/scripts/day.js` puts a button with the browser's calendar beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.forms.utils import from_current_timezone
from django.utils.translation import get_language, pgettext_lazy

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import LANGUAGES, Language
from qalam.kernel.typed_days import DAY_FORM, MOMENT_FORM, read_day, read_moment

DAY_PATTERN = pgettext_lazy("how a day is typed", "dd.mm.yyyy")
MOMENT_PATTERN = pgettext_lazy("how a day and a time are typed", "dd.mm.yyyy hh:mm")


class DayInput(forms.DateInput):
    """A day; `latest` is the last one that the calendar offers."""

    def __init__(self, attrs: Mapping[str, Any] | None = None, *, latest: date | None = None) -> None:
        own = {"inputmode": "numeric", "autocomplete": "off", "placeholder": DAY_PATTERN, "data-day": "day"}
        if latest is not None:
            own["data-latest"] = latest.isoformat()
        super().__init__(attrs={**own, **(attrs or {})}, format=DAY_FORM)


class MomentInput(forms.DateTimeInput):
    """A day with a time."""

    def __init__(self, attrs: Mapping[str, Any] | None = None, *, has_seconds: bool = False) -> None:
        own = {"autocomplete": "off", "placeholder": MOMENT_PATTERN, "data-day": "moment"}
        form = f"{MOMENT_FORM}:%S" if has_seconds else MOMENT_FORM
        super().__init__(attrs={**own, **(attrs or {})}, format=form)


class DayField(forms.DateField):
    """A day that somebody typed; what cannot be read is said in a sentence."""

    widget = DayInput

    def to_python(self, value: object) -> date | None:
        """The day, or none where nothing was typed."""
        if value in self.empty_values:
            return None
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        try:
            return read_day(str(value))
        except Refusal as refusal:
            raise forms.ValidationError(refusal.say(spoken())) from refusal


class MomentField(forms.DateTimeField):
    """A day and a time by the city's clock; what cannot be read is said in a sentence."""

    widget = MomentInput

    def to_python(self, value: str | datetime | date | None) -> datetime | None:
        """The moment, or none where nothing was typed."""
        if value in self.empty_values or isinstance(value, datetime):
            return super().to_python(value)
        try:
            return from_current_timezone(read_moment(str(value)))
        except Refusal as refusal:
            raise forms.ValidationError(refusal.say(spoken())) from refusal


def spoken() -> Language:
    """The language of the page; Kazakh where Django's language is none of ours."""
    wanted = get_language()
    return next((language for language in LANGUAGES if language == wanted), "kk")
