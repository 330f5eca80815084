"""The city, and the day as of which it is read."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from qalam.access.keeping.shared import while_nothing_happens
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.period import Period
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.kernel.typed_days import NoSuchDay, NotADay, read_day
from qalam.ledger.queries.checkpoints import reached
from qalam.registry.models import City, Enrolment


class NoRecords(Refusal):
    """The city has no records yet."""


class NoDate(Refusal):
    """A text that is no date."""


class DayOutOfRange(Refusal):
    """A day of which there are no records."""


@while_nothing_happens
def the_city() -> City | None:
    """The city; None before its records begin."""
    return City.objects.select_related("area").first()


def reference_day(today: date) -> date:
    """The day that questions are about unless they name another: today, or the last day of the records."""
    city = the_city()
    return min(today, city.records_until) if city and city.records_until else today


def present(moment: datetime) -> datetime:
    """The moment in which the city lives: the one given, or, where records end on an earlier day, that day's hour.

    A city that stands still at a day would live its evening before its morning: nothing is older than the log.
    """
    here = moment.astimezone(CITY_ZONE)
    last = reference_day(here.date())
    if last == here.date():
        return here
    latest = reached()
    lived = here.replace(year=last.year, month=last.month, day=last.day)
    return max(lived, latest.astimezone(CITY_ZONE)) if latest else lived


def records_span(today: date) -> Period | None:
    """The days that can be asked about: from the first enrolment to the reference day; None before records begin."""
    # The first of an index is found at once; a minimum over all rows would read them.
    first = Enrolment.objects.with_days().order_by("period").values_list("period", flat=True).first()
    return Period(first.lower, reference_day(today) + timedelta(days=1)) if first else None


def day_asked(text: str | None, today: date) -> date:
    """The day that a person means, typed or as in addresses and within the records, or the reference day without one.

    Refuses with NoRecords, NoDate or DayOutOfRange.
    """
    span = records_span(today)
    if span is None or span.start is None or span.end is None:
        raise NoRecords(NO_RECORDS)
    last = span.end - timedelta(days=1)
    if text is None:
        return last
    try:
        day = read_day(text)
    except NoSuchDay as problem:
        raise NoDate(problem.sentence) from problem
    except NotADay as problem:
        raise NoDate(NO_DATE.fill(text=text)) from problem
    if day not in span:
        raise DayOutOfRange(OUT_OF_RANGE.fill(day=day, first=span.start, last=last))
    return day


NO_RECORDS = Trilingual(
    kk="Қалада әзірге жазба жоқ. Көрсету қаласын құру: qalam demo.",
    ru="Записей в городе пока нет. Построить показательный город: qalam demo.",
    en="The city has no records yet. `qalam demo` builds the demo city.",
)
NO_DATE = Trilingual(
    kk="«{text}» — күн емес. Күнді былай жазыңыз: 01.05.2023 (немесе 2023-05-01).",
    ru="«{text}» — не дата. Напишите дату так: 01.05.2023 (или 2023-05-01).",
    en="'{text}' is no date. Write it like this: 01.05.2023 (or 2023-05-01).",
)
OUT_OF_RANGE = Trilingual(
    kk="{day} күніне жазба жоқ. Жазбалар {first} күнінен {last} күніне дейін бар.",
    ru="На {day} записей нет. Записи есть с {first} по {last}.",
    en="There are no records of {day}. There are from {first} to {last}.",
)
