"""The business identification number (БСН, БИН) of an organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qalam.kernel.trilingual import Trilingual
from qalam.kernel.twelve_digits import BadNumber, demand_check_digit, twelve_digits

KINDS = {4: "resident", 5: "non_resident", 6: "joint_individual_business"}
BRANCHES = {0: "head", 1: "branch", 2: "representative_office", 3: "peasant_farm"}
FIRST_YEAR = 1950
"""Two digits of a year below 50 are of the 2000s."""

NO_SUCH_MONTH = Trilingual(
    kk="БСН тіркелген жыл мен айдан басталады, ал {month}-ай деген ай жоқ. Құжатпен салыстырыңыз.",
    ru="БИН начинается с года и месяца регистрации, а месяца {month} нет. Сверьте с документом.",
    en="A BIN begins with year and month of registration, and there is no month {month}. Compare it with the document.",
)
NO_SUCH_KIND = Trilingual(
    kk="БСН-нің бесінші цифры 4, 5 немесе 6 болады, ал мұнда {digit}. Адамның ЖСН-і емес пе, тексеріңіз.",
    ru="Пятая цифра БИН — 4, 5 или 6, а здесь {digit}. Проверьте, не ИИН ли это человека.",
    en="The fifth digit of a BIN is 4, 5 or 6; here it is {digit}. Check whether it is a person's IIN.",
)
NO_SUCH_BRANCH = Trilingual(
    kk="БСН-нің алтыншы цифры 0-ден 3-ке дейін болады, ал мұнда {digit}. Құжатпен салыстырыңыз.",
    ru="Шестая цифра БИН бывает от 0 до 3, а здесь {digit}. Сверьте с документом.",
    en="The sixth digit of a BIN is 0 to 3; here it is {digit}. Compare it with the document.",
)


class NoSuchMonth(BadNumber):
    """The third and fourth digits are no month."""


class NoSuchKind(BadNumber):
    """The fifth digit stands for no kind of organisation."""


class NoSuchBranch(BadNumber):
    """The sixth digit stands for no kind of unit."""


@dataclass(frozen=True, slots=True)
class Bin:
    """A BIN and what it says of the organisation; `registered_in` is the first day of the month."""

    number: str
    registered_in: date
    kind: str
    branch: str

    def __str__(self) -> str:
        return self.number


def parse_bin(text: str) -> Bin:
    """Read a BIN as a person writes it."""
    digits = twelve_digits(text, kind="bin")
    month = 10 * digits[2] + digits[3]
    if not 1 <= month <= 12:
        raise NoSuchMonth(NO_SUCH_MONTH.fill(month=month))
    if digits[4] not in KINDS:
        raise NoSuchKind(NO_SUCH_KIND.fill(digit=digits[4]))
    if digits[5] not in BRANCHES:
        raise NoSuchBranch(NO_SUCH_BRANCH.fill(digit=digits[5]))
    demand_check_digit(digits, kind="bin")
    year = 2000 + 10 * digits[0] + digits[1]
    return Bin(
        number="".join(map(str, digits)),
        registered_in=date(year if year < FIRST_YEAR + 100 else year - 100, month, 1),
        kind=KINDS[digits[4]],
        branch=BRANCHES[digits[5]],
    )
