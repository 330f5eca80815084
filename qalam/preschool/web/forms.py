"""What a family fills in."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from qalam.kernel.iin import Iin, parse_iin
from qalam.kernel.refusal import Refusal
from qalam.kernel.rule import NotYetInForce
from qalam.kernel.trilingual import Language
from qalam.preschool.rules.categories import GROUNDS
from qalam.preschool.services.children import Named
from qalam.preschool.services.evidence import LARGEST_FILE
from qalam.preschool.services.reviews import LONGEST
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.edges import page_language
from qalam.registry.models import Guardianship


class ChildForm(forms.Form):
    """A child that the records do not know as the parent's."""

    iin = forms.CharField(
        label=_("The child's IIN"),
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text=_("Twelve digits, as in the birth certificate."),
    )
    surname = forms.CharField(label=_("Surname"), max_length=80)
    given_name = forms.CharField(label=_("Given name"), max_length=80)
    patronymic = forms.CharField(label=_("Patronymic, if there is one"), max_length=80, required=False)
    kind = forms.ChoiceField(label=_("Who you are to the child"), choices=Guardianship.Kind.choices)

    def __init__(self, *arguments: Any, accept_invented: bool, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.accept_invented = accept_invented

    def clean_iin(self) -> Iin:
        """The number, read; what is wrong with it is said in the language of the page."""
        try:
            return parse_iin(self.cleaned_data["iin"], accept_invented=self.accept_invented)
        except Refusal as refusal:
            raise forms.ValidationError(refusal.say(page_language())) from refusal

    def named(self) -> Named:
        """What was said of the child."""
        given = self.cleaned_data
        return Named(
            iin=given["iin"],
            surname=given["surname"].strip(),
            given_name=given["given_name"].strip(),
            patronymic=given["patronymic"].strip(),
            kind=given["kind"],
        )


class GroundForm(forms.Form):
    """A ground for a category."""

    ground = forms.ChoiceField(label=_("Ground"), widget=forms.RadioSelect)
    paper = forms.CharField(label=_("Which certificate, of which day"), max_length=200, required=False)
    file = forms.FileField(
        label=_("A photograph or scan, if you have one"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
        help_text=_("PDF, JPEG or PNG."),
    )

    def __init__(self, *arguments: Any, on: date, language: Language, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.fields["ground"].choices = ground_choices(on, language)  # type: ignore[attr-defined]

    def given(self) -> dict[str, Any]:
        """What was given, as the service takes it; a file longer than allowed is not read to its end."""
        file = self.cleaned_data["file"]
        return {
            "ground": self.cleaned_data["ground"],
            "paper": self.cleaned_data["paper"],
            "file": file.read(LARGEST_FILE + 1) if file else None,
        }


def capital(text: str) -> str:
    """The text with a capital letter first."""
    return text[:1].upper() + text[1:]


def ground_choices(on: date, language: Language) -> list[tuple[str, str]]:
    """The grounds that can be claimed on that day, in words."""
    return [(code, capital(GROUNDS[code].title.say(language))) for code in grounds_in_force(on)]


def grounds_in_force(on: date) -> list[str]:
    """The grounds that give a category on that day."""
    found = []
    for code, ground in GROUNDS.items():
        try:
            ground.in_force(on, TERRITORY)
        except NotYetInForce:
            continue
        found.append(code)
    return found


class QuestionForm(forms.Form):
    """What a family asks of a person."""

    question = forms.CharField(
        label=_("What you disagree with, and why"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 5})
    )
