"""The individual identification number (ЖСН, ИИН) of a person: read, refused, or invented for a demo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from qalam.kernel.check_digit import remainder
from qalam.kernel.trilingual import Trilingual
from qalam.kernel.twelve_digits import BadNumber, demand_check_digit, twelve_digits

Sex = Literal["male", "female"]

NO_SUCH_CENTURY = Trilingual(
    kk="ЖСН-нің жетінші цифры ғасыр мен жынысты білдіреді және 1-ден 6-ға дейін болады, ал мұнда {digit}. "
    "Құжатпен салыстырыңыз.",
    ru="Седьмая цифра ИИН обозначает век и пол и бывает от 1 до 6, а здесь {digit}. Сверьте с документом.",
    en="The seventh digit of an IIN tells century and sex and is 1 to 6; here it is {digit}. "
    "Compare it with the document.",
)
NO_SUCH_BIRTHDAY = Trilingual(
    kk="ЖСН туған күннен басталады, ал күнтізбеде {day}.{month}.{year} деген күн жоқ. Құжатпен салыстырыңыз.",
    ru="ИИН начинается с даты рождения, а даты {day}.{month}.{year} в календаре нет. Сверьте с документом.",
    en="An IIN begins with the date of birth, and the calendar has no {day}.{month}.{year}. "
    "Compare it with the document.",
)
INVENTED = Trilingual(
    kk="Бұл — көрсетілімге арналған ойдан шығарылған ЖСН, ол ешкімге берілмейді. Құжаттағы ЖСН-ді жазыңыз.",
    ru="Это выдуманный ИИН для показа, он никому не выдаётся. Напишите ИИН из документа.",
    en="This is an invented IIN for demonstrations, issued to nobody. Write the IIN of the document.",
)
_CENTURIES = (18, 19, 20)
SERIALS = 10_000
"""How many numbers a birth date and sex have, issued or invented."""
_SHIFT = 5


class NoSuchCentury(BadNumber):
    """The seventh digit stands for no century and sex. A foreigner's 0 is among these: it names neither."""


class NoSuchBirthday(BadNumber):
    """The first six digits are no date."""


class InventedNumber(BadNumber):
    """A number of a demo given where a person's own is asked for."""


@dataclass(frozen=True, slots=True)
class Iin:
    """An IIN and what it says of the person. `century` is 19, 20 or 21."""

    number: str
    born_on: date
    sex: Sex
    century: int
    is_invented: bool = False

    def __str__(self) -> str:
        return self.number


def parse_iin(text: str, *, accept_invented: bool = False) -> Iin:
    """Read an IIN as a person writes it; an invented one only where `accept_invented` says so."""
    digits = twelve_digits(text, kind="iin")
    if not 1 <= digits[6] <= 6:
        raise NoSuchCentury(NO_SUCH_CENTURY.fill(digit=digits[6]))
    century = _CENTURIES[(digits[6] - 1) // 2]
    invented = _is_shifted(digits)
    found = Iin(
        number="".join(map(str, digits)),
        born_on=_birthday(digits, century),
        sex="male" if digits[6] % 2 else "female",
        century=century + 1,
        is_invented=invented,
    )
    if invented and not accept_invented:
        raise InventedNumber(INVENTED)
    if not invented:
        demand_check_digit(digits, kind="iin")
    return found


def invented_iin(born_on: date, sex: Sex, serial: int) -> str:
    """A number that looks like an IIN and can belong to nobody: 10 000 for each birth date and sex.

    The first eleven digits are built as in an IIN, with `serial` (0 to 9999) in its place; the twelfth is
    the remainder of the check plus five, modulo ten. It is never the right check digit, so the number
    cannot be issued; where both rounds of the check give ten no number with these eleven digits is
    issued at all. The rule is plain arithmetic, the same for single numbers and whole columns.
    """
    if not 0 <= serial < SERIALS:
        raise ValueError(f"a serial is 0 to {SERIALS - 1}, not {serial}")
    if not 1800 <= born_on.year < 2100:
        raise ValueError(f"an IIN has no digit for the century of {born_on}")
    seventh = 2 * _CENTURIES.index(born_on.year // 100) + (1 if sex == "male" else 2)
    eleven = f"{born_on:%y%m%d}{seventh}{serial:04d}"
    return f"{eleven}{_shifted(tuple(map(int, eleven)))}"


def is_invented(number: str) -> bool:
    """Whether the number is built like those of `invented_iin`.

    A real number never is; one with a digit mistyped can be (about one mistake in ten).
    """
    try:
        return parse_iin(number, accept_invented=True).is_invented
    except BadNumber:
        return False


def _shifted(eleven: tuple[int, ...]) -> int:
    return (remainder(eleven) + _SHIFT) % 10


def _is_shifted(digits: tuple[int, ...]) -> bool:
    return digits[-1] == _shifted(digits[:-1])


def _birthday(digits: tuple[int, ...], century: int) -> date:
    year, month, day = (10 * digits[at] + digits[at + 1] for at in (0, 2, 4))
    try:
        return date(100 * century + year, month, day)
    except ValueError:
        filled = NO_SUCH_BIRTHDAY.fill(day=f"{day:02d}", month=f"{month:02d}", year=100 * century + year)
        raise NoSuchBirthday(filled) from None
