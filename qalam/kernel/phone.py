"""Phone numbers as people here write them, kept as E.164."""

from __future__ import annotations

import re

import phonenumbers

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

COUNTRY = "KZ"
CITY_CODE = "72934"
"""Zhanaozen's landlines: five digits after this code."""
NOT_A_PHONE = Trilingual(
    kk="«{text}» — телефон нөмірі емес. Нөмірді кодымен жазыңыз, мысалы: +7 701 123 45 67.",
    ru="«{text}» — не номер телефона. Напишите номер с кодом, например: +7 701 123 45 67.",
    en="“{text}” is no phone number. Write it with its code, for example: +7 701 123 45 67.",
)


class NotAPhone(Refusal):
    """A text that is no phone number."""


def to_e164(text: str) -> str:
    """`+77…`, from `8 7xx …`, brackets, dashes, a number of another country, or a landline of the city."""
    digits = re.sub(r"[\s()-]", "", text)
    local = re.fullmatch(r"[0-9]{5}", digits)
    try:
        number = phonenumbers.parse(f"+7{CITY_CODE}{digits}" if local else text, COUNTRY)
    except phonenumbers.NumberParseException:
        raise NotAPhone(NOT_A_PHONE.fill(text=text)) from None
    if not phonenumbers.is_valid_number(number):
        raise NotAPhone(NOT_A_PHONE.fill(text=text))
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
