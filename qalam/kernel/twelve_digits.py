"""What an IIN and a BIN have in common when they are read: twelve digits, and the last one checks."""

from __future__ import annotations

import re

from qalam.kernel.check_digit import LENGTH, check_digit
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

LETTERS = Trilingual(
    kk="{name_kk} тек цифрлардан тұрады, ал «{text}» ішінде басқа таңба бар. 12 цифрды ғана жазыңыз.",
    ru="{name_ru} состоит только из цифр, а в «{text}» есть другой знак. Напишите только 12 цифр.",
    en="A {name_en} has digits only, and “{text}” has another sign. Write the 12 digits alone.",
)
WRONG_LENGTH = Trilingual(
    kk="{name_kk} 12 цифрдан тұрады, ал Сіз жазған нөмірдегі цифр саны — {length}. Құжатпен салыстырыңыз.",
    ru="{name_ru} состоит из 12 цифр, а в Вашем номере цифр: {length}. Сверьте его с документом.",
    en="A {name_en} has 12 digits, and this number has {length}. Compare it with the document.",
)
WRONG_CHECK_DIGIT = Trilingual(
    kk="{name_kk} бақылау цифры сәйкес келмейді: бір цифры қате жазылған. Құжатпен салыстырыңыз.",
    ru="Контрольная цифра не сходится ({name_ru}): какая-то цифра набрана неверно. Сверьте с документом.",
    en="The check digit of the {name_en} does not fit: some digit is mistyped. Compare it with the document.",
)
NAMES = {
    "iin": {"name_kk": "ЖСН", "name_ru": "ИИН", "name_en": "IIN"},
    "bin": {"name_kk": "БСН", "name_ru": "БИН", "name_en": "BIN"},
}


class BadNumber(Refusal):
    """A text that is no IIN or BIN."""


class NotDigits(BadNumber):
    """It has something else than digits."""


class WrongLength(BadNumber):
    """It has not twelve digits."""


class WrongCheckDigit(BadNumber):
    """Its last digit does not follow from the others."""


def twelve_digits(text: str, *, kind: str) -> tuple[int, ...]:
    """The digits of a number as a person writes it; spaces and no-break spaces are passed over."""
    plain = re.sub(r"\s", "", text)
    if not re.fullmatch(r"[0-9]*", plain):
        raise NotDigits(LETTERS.fill(text=text, **NAMES[kind]))
    if len(plain) != LENGTH:
        raise WrongLength(WRONG_LENGTH.fill(length=len(plain), **NAMES[kind]))
    return tuple(int(digit) for digit in plain)


def demand_check_digit(digits: tuple[int, ...], *, kind: str) -> None:
    """Refuse a number whose twelfth digit does not follow from the first eleven."""
    if check_digit(digits[:-1]) != digits[-1]:
        raise WrongCheckDigit(WRONG_CHECK_DIGIT.fill(**NAMES[kind]))
