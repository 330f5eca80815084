"""What a specialist fills in from a paper."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.iin import parse_iin
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Language
from qalam.preschool.queries.choices import of_the_queue
from qalam.preschool.rules.ages import may_ask_younger
from qalam.preschool.rules.regimes import terms
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.edges import page_language
from qalam.preschool.web.presenters.words import in_alphabet, names_of
from qalam.registry.day_fields import MomentField
from qalam.registry.models import Institution, Person
from qalam.registry.models.choices import GroupKind, Stay
from qalam.registry.models.choices import Language as Tongue

NEXT_YEAR = "next"
POOLS = (("own", _("its own")), (NEXT_YEAR, _("the next, for a child born late in the year")))


class PaperForm(forms.Form):
    """An application on paper: whose, since when, for which kindergartens."""

    child = forms.CharField(label=_("The child's IIN"), max_length=20)
    guardian = forms.CharField(label=_("The parent's or guardian's IIN"), max_length=20)
    filed_at = MomentField(label=_("When the paper was received"))
    language = forms.ChoiceField(label=_("Language of instruction"), choices=Tongue.choices)
    stay = forms.ChoiceField(label=_("How long a day"), choices=Stay.choices)
    group_kind = forms.ChoiceField(label=_("Kind of group"), choices=GroupKind.choices)

    def __init__(self, *arguments: Any, on: date, language: Language, **values: Any) -> None:
        super().__init__(*arguments, **values)
        if may_ask_younger(on, TERRITORY):
            self.fields["pool"] = forms.ChoiceField(label=_("Which birth year it stands with"), choices=POOLS)
        names = in_alphabet(names_of(of_the_queue(on), on, language))
        choices = [("", "—"), *((str(key), name) for key, name in names)]
        self.ranks = terms(on, TERRITORY).outcome.maximum_of_choices
        for rank in range(1, self.ranks + 1):
            label = _("Choice No. %(rank)s") % {"rank": rank}
            self.fields[f"want_{rank}"] = forms.ChoiceField(label=label, choices=choices, required=rank == 1)

    def clean_child(self) -> Person:
        """The child of the records."""
        return person_of(self.cleaned_data["child"])

    def clean_guardian(self) -> Person:
        """The parent of the records."""
        return person_of(self.cleaned_data["guardian"])

    def given(self) -> dict[str, Any]:
        """What the paper says, as the service takes it."""
        given = self.cleaned_data
        keys = [int(given[f"want_{rank}"]) for rank in range(1, self.ranks + 1) if given[f"want_{rank}"]]
        found = Institution.objects.in_bulk(keys)
        return {
            "child": given["child"],
            "guardian": given["guardian"],
            "filed_at": given["filed_at"].astimezone(CITY_ZONE),
            "language": given["language"],
            "stay": given["stay"],
            "group_kind": given["group_kind"],
            "wants": [found[key] for key in keys],
            "is_asked_younger": given.get("pool") == NEXT_YEAR,
        }


def person_of(text: str) -> Person:
    """The person with this IIN; refused where the number is none, or nobody has it."""
    try:
        iin = parse_iin(text, accept_invented=True)
    except Refusal as refusal:
        raise forms.ValidationError(refusal.say(page_language())) from refusal
    found = Person.objects.filter(iin=iin.number).first()
    if found is None:
        raise forms.ValidationError(_("Nobody in the records has this IIN. Compare it with the document."))
    return found
