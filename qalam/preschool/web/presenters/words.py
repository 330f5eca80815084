"""Days, moments, distances and names as the pages of the queue write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TypeVar

from qalam.access.keeping.shared import shares_facts, while_nothing_happens
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.dates import write_date
from qalam.kernel.kazakh.alphabet import sort_key
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language, Trilingual
from qalam.kernel.working_days import is_working_day
from qalam.registry.models import Institution
from qalam.registry.queries.names import institution_names

KeyT = TypeVar("KeyT")
ONE_DAY = timedelta(days=1)
LAST_DAY = Trilingual(
    kk="Соңғы күні — {day}. Бүгінді қосқанда қалған жұмыс күні: {left}.",
    ru="Последний день — {day}. Рабочих дней осталось, считая сегодня: {left}.",
    en="The last day is {day}. Working days left, with today: {left}.",
)
LAST_DAY_TODAY = Trilingual(
    kk="Соңғы күні — бүгін, {day}.", ru="Последний день — сегодня, {day}.", en="The last day is today, {day}."
)
UNTOLD = Trilingual(
    kk="Аталған соңғы күні — {day}. Отбасы хабар алғанша мерзім есептелмейді.",
    ru="Названный последний день — {day}. Пока семья не узнала, срок не идёт.",
    en="The last day named is {day}. The term does not run until the family knows.",
)
OVER = Trilingual(
    kk="Соңғы күні {day} болды, мерзім өтті.", ru="Последний день был {day}, срок прошёл.", en="The last day was {day}."
)
DISTANCE = Trilingual(kk="{km} км", ru="{km} км", en="{km} km")


def write_moment(at: datetime, language: Language) -> str:
    """`2023 жылғы 1 мамыр, 09:05`."""
    here = at.astimezone(CITY_ZONE)
    return f"{write_date(here.date(), language)}, {here:%H:%M}"


def short_moment(at: datetime) -> str:
    """`01.05.2023, 09:05`, for tables of many columns."""
    return f"{at.astimezone(CITY_ZONE):%d.%m.%Y, %H:%M}"


def working_days_left(today: date, last: date) -> int:
    """Working days from today to the last day, both counted."""
    days = (today + ONE_DAY * index for index in range((last - today).days + 1))
    return sum(is_working_day(day) for day in days)


def deadline(last: date, today: date, language: Language) -> str:
    """A term in words: its last day, and how many working days are left."""
    sentence = OVER if last < today else LAST_DAY_TODAY if last == today else LAST_DAY
    return (
        sentence.fill(day="{day}", left=working_days_left(today, last))
        .say(language)
        .format(day=write_date(last, language))
    )


def untold_deadline(last: date, language: Language) -> str:
    """The term of an offer of which the family has not heard: its last day, and that it does not run."""
    return UNTOLD.fill(day="{day}").say(language).format(day=write_date(last, language))


def distance(kilometres: float | None, language: Language) -> str:
    """`1,4 км`; empty where it is not known."""
    if kilometres is None:
        return ""
    return DISTANCE.fill(km=write(Decimal(str(kilometres)), language, places=1)).say(language)


def names_of(institutions: Iterable[Institution], on: date, language: Language) -> dict[int, str]:
    """The names on the day, by institution; the BIN where there is none."""
    keys = {one.pk: one.bin for one in institutions}
    names = all_names(on) if shares_facts() else institution_names(on, keys)
    return {key: names[key].say(language) if key in names else bin for key, bin in keys.items()}


def in_alphabet(names: Mapping[KeyT, str]) -> list[tuple[KeyT, str]]:
    """Keys and names in the order of the Kazakh alphabet, for menus and tables."""
    return sorted(names.items(), key=lambda pair: sort_key(pair[1]))


@while_nothing_happens
def all_names(on: date) -> Mapping[int, Trilingual]:
    """The names of all institutions on the day."""
    return institution_names(on)
