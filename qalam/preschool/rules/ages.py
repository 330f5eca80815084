"""Birth years, kinds of group by age, and the ages at which a child may be served and leaves the queue."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from qalam.kernel.parameter import Parameter
from qalam.kernel.refusal import Refusal
from qalam.kernel.rule import Verdict, rule
from qalam.kernel.source import Source
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.regimes import Regime, day_of, regime

NOT_BORN_LATE = Trilingual(
    kk="Келесі жылдың тобына тек жыл соңында туған бала және бұл рұқсат етілген қалада ғана қойылады.",
    ru="В группу следующего года ставят только ребёнка, рождённого в конце года, и только там, где это разрешено.",
    en="Only a child born late in the year may stand with the next birth year, and only where that is allowed.",
)
TOO_OLD = Trilingual(
    kk="Бала {leaves_on:abl} бастап мектепке барады, сондықтан балабақша кезегінде тұра алмайды. "
    "Мектепке өтініш беріңіз.",
    ru="С {leaves_on} ребёнок идёт в школу, поэтому в очереди в детский сад не стоит. Подайте заявление в школу.",
    en="From {leaves_on} the child goes to school and cannot stand in the kindergarten queue. Apply to a school.",
)
NOT_BORN_YET = Trilingual(
    kk="Туған күні әлі келмеген. Баланың туған күнін тексеріңіз.",
    ru="Дата рождения ещё не наступила. Проверьте дату рождения ребёнка.",
    en="The day of birth is still to come. Check the child's day of birth.",
)
MAY_STAND = Trilingual(
    kk="Бала {leaves_on:dat} дейін балабақша кезегінде тұра алады.",
    ru="Ребёнок может стоять в очереди в детский сад до {leaves_on}.",
    en="The child may stand in the kindergarten queue until {leaves_on}.",
)


class GroupAge(StrEnum):
    """Kinds of group by the age of the children, youngest first."""

    EARLY = "early"
    JUNIOR = "junior"
    MIDDLE = "middle"
    SENIOR = "senior"
    PREPARATORY = "preparatory"


class NotBornLate(Refusal):
    """The option for children of November and December does not apply."""


def _whole(code: str, on: date, territory: str) -> int:
    return int(PARAMETERS.in_force(f"preschool.age.{code}", on=on, city=territory).value)


def pool_year(born_on: date, *, on: date, territory: str, is_asked_younger: bool = False) -> int:
    """The birth year whose pools the child waits in; with the option, a child born late stands with the next year.

    Refuses with NotBornLate where the option is off or the child was born earlier in the year.
    """
    if not is_asked_younger:
        return born_on.year
    if not may_ask_younger(on, territory) or not is_born_late(born_on, on, territory):
        raise NotBornLate(NOT_BORN_LATE)
    return born_on.year + 1


def late_births(on: date, territory: str) -> Parameter:
    """Whether the territory lets children born late in the year stand with the next one, with its source."""
    return PARAMETERS.in_force("preschool.age.late_births.allowed", on=on, city=territory)


def may_ask_younger(on: date, territory: str) -> bool:
    """Whether the territory lets children born late in the year stand with the next one."""
    return bool(late_births(on, territory).value)


def is_born_late(born_on: date, on: date, territory: str) -> bool:
    """Whether the child was born so late in the year that the option is for it."""
    return born_on.month >= _whole("late_births.from_month", on, territory)


def age(born_on: date, on: date) -> int:
    """Full years; one who was born on 29 February is a year older on 1 March."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def full_months(born_on: date, on: date) -> int:
    """Full months of age."""
    return (on.year - born_on.year) * 12 + on.month - born_on.month - (on.day < born_on.day)


def group_age(born_on: date, *, school_year_begins: date, territory: str) -> GroupAge | None:
    """The kind of group by age on the day of counting; None for a child who is too young for any."""
    month, day = str(
        PARAMETERS.in_force("preschool.age.counted_on", on=school_year_begins, city=territory).value
    ).split("-")
    years = age(born_on, date(school_year_begins.year, int(month), int(day)))
    fitting = [kind for kind in GroupAge if _whole(f"group.{kind}", school_year_begins, territory) <= years]
    return fitting[-1] if fitting else None


def leaves_on(birth_year: int, *, on: date, territory: str) -> date:
    """The first day of the school year in which children of the pool's birth year go to school: then they leave."""
    return date(birth_year + _whole("leaves", on, territory), 9, 1)


@rule("preschool.may_stand", since=date(2018, 1, 1), source=Source("V2000020883", "age of the child"))
def may_stand(born_on: date, on: date, territory: str) -> Verdict[bool]:
    """Whether a child may stand in the queue: from birth until its year goes to school."""
    until = leaves_on(born_on.year, on=on, territory=territory)
    if born_on > on:
        return Verdict(False, (NOT_BORN_YET,))
    if on >= until:
        return Verdict(False, (TOO_OLD.fill(leaves_on=until),))
    return Verdict(True, (MAY_STAND.fill(leaves_on=until),))


def may_be_served(born_on: date, *, on: date, territory: str) -> bool:
    """Whether a child is old enough to be offered a place on that day (1.5 years for vouchers)."""
    months = _whole(f"served_from.{regime(on, territory).value}", on, territory)
    return full_months(born_on, on) >= months


def months_until_served(born_on: date, *, on: date, territory: str, which: Regime) -> int:
    """After how many full months the child is old enough for a place, were the territory to live by that regime."""
    needed = _whole(f"served_from.{which.value}", day_of(which, on), territory)
    return max(needed - full_months(born_on, on), 0)


def year_may_be_served(birth_year: int, *, on: date, territory: str) -> bool:
    """The same of a whole birth year, by its oldest child: all that the public history can tell."""
    return may_be_served(date(birth_year, 1, 1), on=on, territory=territory)
