"""The one field in which people type a day: in the language of the page, read, or refused in a sentence."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from qalam.kernel.clock import CITY_ZONE
from qalam.registry.day_fields import DayField, MomentField, MomentInput


class Form(forms.Form):
    day = DayField(label="day")
    last = DayField(label="last", required=False)
    at = MomentField(label="at", required=False, widget=MomentInput(has_seconds=True))


@pytest.mark.parametrize(("language", "pattern"), [("kk", "кк.аа.жжжж"), ("ru", "дд.мм.гггг"), ("en", "dd.mm.yyyy")])
def test_the_field_is_a_line_of_text_with_the_pattern_of_the_pages_language(language: str, pattern: str) -> None:
    with translation.override(language):
        said = str(Form()["day"])
        shown = str(Form(initial={"day": date(2023, 5, 1)})["day"])
    assert 'type="text"' in said
    assert f'placeholder="{pattern}"' in said
    assert 'value="01.05.2023"' in shown


def test_a_typed_day_is_read_and_nothing_typed_is_none() -> None:
    form = Form({"day": "1.5.2023", "last": "", "at": "01.05.2023 09:05:07"})
    assert form.is_valid(), form.errors
    assert form.cleaned_data == {
        "day": date(2023, 5, 1), "last": None, "at": datetime(2023, 5, 1, 9, 5, 7, tzinfo=CITY_ZONE),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "said"),
    [("kk", "Күнтізбеде 31.02.2023 деген күн жоқ."), ("ru", "Даты 31.02.2023 в календаре нет."),
     ("en", "The calendar has no 31.02.2023.")],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_a_sentence_and_stays_in_the_field(language: str, said: str) -> None:
    with translation.override(language):
        form = Form({"day": "31.02.2023", "at": "x"})
        assert not form.is_valid()
        assert said in form.errors["day"][0]
        assert "01.05.2023 09:05" in form.errors["at"][0]
        assert 'value="31.02.2023"' in str(form["day"])


def test_the_tag_writes_the_same_field_and_ties_it_to_what_is_wrong() -> None:
    words = '{% day_input "on" day latest=last %}{% day_input "x" "мамыр" id="y" is_wrong=True %}'
    page = Template("{% load days %}" + words)
    with translation.override("kk"):
        said = page.render(Context({"day": date(2023, 5, 1), "last": date(2023, 5, 2)}))
    first, second = said.replace("><", ">\n<").splitlines()
    assert 'name="on"' in first
    assert 'value="01.05.2023"' in first
    assert 'data-latest="2023-05-02"' in first
    assert 'id="y"' in second
    assert 'value="мамыр"' in second
    assert 'aria-describedby="y-wrong"' in second
