"""What people can see of the libraries, in the languages of the city."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django import forms
from django.contrib.auth.password_validation import MinimumLengthValidator, NumericPasswordValidator
from django.contrib.humanize.templatetags.humanize import apnumber, intcomma, intword, naturalday
from django.core.exceptions import ValidationError
from django.utils import formats, timezone, translation
from django.utils.dates import MONTHS, MONTHS_AP, WEEKDAYS, WEEKDAYS_ABBR

from qalam.portal.messages.extraction import Found
from qalam.portal.messages.libraries import library_messages

MONTHS_IN_KAZAKH = [
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
    "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
]  # fmt: skip
CYRILLIC = re.compile(r"[а-яәғқңөұүһі]", re.IGNORECASE)
PLACEHOLDERS = re.compile(r"%\(\w+\)[a-z]|%[a-z]|\{\w*\}|<[^>]*>")
# Signs and names of standards, which every language writes alike.
ALIKE = {"IPv4", "IPv6", "URL", "WebAuthn"}


def say(found: Found) -> str:
    key = found.key
    if found.plural:
        return (
            translation.npgettext(key.context, key.text, found.plural, 5)
            if key.context
            else translation.ngettext(key.text, found.plural, 5)
        )
    return translation.pgettext(key.context, key.text) if key.context else translation.gettext(key.text)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_nothing_that_a_library_shows_is_in_english(language: str) -> None:
    messages = library_messages()
    assert len(messages) > 400
    worded = [found for key, found in messages.items() if re.search("[A-Za-z]", PLACEHOLDERS.sub("", key.text))]
    with translation.override(language):
        english = [str(found.key) for found in worded if not CYRILLIC.search(say(found))]
    assert [message for message in english if message.strip("'") not in ALIKE and "{}" not in message] == []


def test_months_have_their_kazakh_names_alone_beside_a_day_and_cut_short() -> None:
    with translation.override("kk"):
        assert [str(MONTHS[number]) for number in range(1, 13)] == MONTHS_IN_KAZAKH
        assert [formats.date_format(date(2023, number, 1), "j E") for number in range(1, 13)] == [
            f"1 {month}" for month in MONTHS_IN_KAZAKH
        ]
        assert all(month.startswith(str(MONTHS_AP[number])[:3]) for number, month in enumerate(MONTHS_IN_KAZAKH, 1))


def test_weekdays_have_their_kazakh_names() -> None:
    with translation.override("kk"):
        assert [str(WEEKDAYS[day]) for day in range(7)] == [
            "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі",
        ]  # fmt: skip
        assert [str(WEEKDAYS_ABBR[day]) for day in range(7)] == ["дс", "сс", "ср", "бс", "жм", "сб", "жс"]


@pytest.mark.parametrize(
    ("language", "day", "month", "moment"),
    [
        ("kk", "2023 жылғы 1 қыркүйек", "2023 жылғы қыркүйек", "2023 жылғы 1 қыркүйек, 09:05"),
        ("ru", "1 сентября 2023 года", "Сентябрь 2023 года", "1 сентября 2023 года, 09:05"),
        ("en", "1 September 2023", "September 2023", "1 September 2023, 09:05"),
    ],
)
def test_a_date_reads_as_its_language_writes_it(language: str, day: str, month: str, moment: str) -> None:
    with translation.override(language):
        assert formats.date_format(date(2023, 9, 1)) == day
        assert formats.date_format(date(2023, 9, 1), "YEAR_MONTH_FORMAT") == month
        assert formats.date_format(datetime(2023, 9, 1, 9, 5), "DATETIME_FORMAT") == moment
        assert formats.date_format(date(2023, 9, 1), "SHORT_DATE_FORMAT") == "01.09.2023"


@pytest.mark.parametrize(
    ("language", "thousands", "share"),
    [("kk", "26\u202f136", "84,5"), ("ru", "26\u202f136", "84,5"), ("en", "26\u202f136", "84.5")],
)
def test_a_number_has_a_thin_space_and_the_decimal_sign_of_its_language(
    language: str, thousands: str, share: str
) -> None:
    with translation.override(language):
        assert intcomma(26136) == thousands
        assert formats.number_format(Decimal("84.5")) == share


def test_a_number_is_understood_with_a_comma() -> None:
    with translation.override("kk"):
        assert forms.DecimalField(localize=True).clean("26136,5") == Decimal("26136.5")


def test_a_day_is_understood_as_people_write_it() -> None:
    with translation.override("kk"):
        field = forms.DateField()
        assert field.clean("01.09.2023") == field.clean("2023-09-01") == date(2023, 9, 1)


class Request(forms.Form):
    """A form with the faults that people make."""

    name = forms.CharField()
    day = forms.DateField()
    email = forms.EmailField()
    code = forms.CharField(max_length=3)
    kind = forms.ChoiceField(choices=[("a", "a")])
    seats = forms.IntegerField(min_value=5)


def test_the_errors_of_a_form_are_kazakh_sentences() -> None:
    with translation.override("kk"):
        request = Request({"day": "ертең", "email": "aru", "code": "12345", "kind": "b", "seats": "1"})
        assert {name: list(errors) for name, errors in request.errors.items()} == {
            "name": ["Бұл өрісті толтырыңыз."],
            "day": ["Күнді дұрыс енгізіңіз."],
            "email": ["Электрондық пошта мекенжайын дұрыс енгізіңіз."],
            "code": ["3 таңбадан артық енгізбеңіз (қазір 5)."],
            "kind": ["Тізімнен таңдаңыз: «b» деген нұсқа жоқ."],
            "seats": ["Мән 5 немесе одан көп болуы керек."],
        }


def test_a_weak_password_is_refused_in_kazakh() -> None:
    with translation.override("kk"):
        with pytest.raises(ValidationError, match="кемінде 8 таңбадан"):
            MinimumLengthValidator().validate("qalam")
        with pytest.raises(ValidationError, match="тек цифрлардан"):
            NumericPasswordValidator().validate("12345678")


def test_time_and_large_numbers_are_said_in_kazakh() -> None:
    with translation.override("kk"):
        today = timezone.localdate()
        assert [naturalday(today + timedelta(days=step)) for step in (-1, 0, 1)] == ["кеше", "бүгін", "ертең"]
        assert intword(26_136_000) == "26,1 миллион"
        assert apnumber(5) == "бес"
        assert timezone.localtime(datetime(2023, 9, 1, tzinfo=UTC)).hour == 5
