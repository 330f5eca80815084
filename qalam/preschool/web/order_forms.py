"""What a specialist enters of a state order."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from qalam.kernel.trilingual import Language
from qalam.preschool.queries.state_orders import private_kindergartens
from qalam.preschool.services.state_orders import LONGEST
from qalam.preschool.web.presenters.words import in_alphabet, names_of
from qalam.registry.day_fields import DayField
from qalam.registry.models import Institution

DOCUMENT = _("Source document: what it is, its number and day")


class OrderForm(forms.Form):
    """A new order; kindergartens stand by territory."""

    institution = forms.TypedChoiceField(label=_("Kindergarten"), coerce=int)
    begins_on = DayField(label=_("First day"))
    last_day = DayField(label=_("Last day, if the paper names one"), required=False)
    seats = forms.IntegerField(label=_("Places ordered"), min_value=1, max_value=2000)
    document = forms.CharField(label=DOCUMENT, max_length=LONGEST)

    def __init__(self, *arguments: Any, on: date, language: Language, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.fields["institution"].choices = [("", "—"), *by_territory(on, language)]  # type: ignore[attr-defined]

    def given(self) -> dict[str, Any]:
        """What was entered, as the service takes it."""
        given = dict(self.cleaned_data)
        return {**given, "institution": Institution.objects.get(pk=given["institution"])}


class EndForm(forms.Form):
    """The end of an order before its time."""

    last_day = DayField(label=_("Last day of the order"))
    document = forms.CharField(label=DOCUMENT, max_length=LONGEST)


def by_territory(on: date, language: Language) -> list[tuple[str, list[tuple[int, str]]]]:
    """Private kindergartens, each territory with its own."""
    found = list(private_kindergartens(on))
    names = names_of(found, on, language)
    areas = {one.area_id: str(getattr(one.area, f"name_{language}")) for one in found}
    groups: dict[int, dict[int, str]] = defaultdict(dict)
    for one in found:
        groups[one.area_id][one.pk] = names[one.pk]
    return [(area, in_alphabet(groups[key])) for key, area in in_alphabet(areas)]
