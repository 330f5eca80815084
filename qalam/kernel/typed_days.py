"""Days and moments as people type them: `01.05.2023`, `1/5/2023`, `01052023`, and the way in which addresses have them.

The day stands first, then the month, in all three languages of the site; the year has four digits.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

DAY_FORM, MOMENT_FORM = "%d.%m.%Y", "%d.%m.%Y %H:%M"
_TYPED = re.compile(r"(\d{1,2})[.,/ -]+(\d{1,2})[.,/ -]+(\d{4})", re.ASCII)
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4})", re.ASCII)
_OF_ADDRESSES = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?::(\d{2}))?", re.ASCII)
_MOMENT = re.compile(r"(?P<day>\S.*?)(?:T|,?\s+)(?P<time>\d{1,2}[:.]\d{2}(?::\d{2})?)", re.ASCII)


class NotADay(Refusal):
    """What was typed is no day."""


class NoSuchDay(Refusal):
    """A day that the calendar does not have, or a time that no clock shows."""


def read_day(text: str) -> date:
    """The day that was typed. Refuses with NotADay or NoSuchDay."""
    typed = text.strip().rstrip(".")
    found = _TYPED.fullmatch(typed) or _RUN_TOGETHER.fullmatch(typed)
    turned = _OF_ADDRESSES.fullmatch(typed)
    if found is None and turned is None:
        raise NotADay(NOT_A_DAY.fill(text=text))
    day, month, year = found.groups() if found else reversed(turned.groups()) if turned else ()
    try:
        return date(int(year), int(month), int(day))
    except ValueError as problem:
        raise NoSuchDay(NO_SUCH_DAY.fill(text=text)) from problem


def read_moment(text: str) -> datetime:
    """The day and time that were typed, without a zone. Refuses with NotADay or NoSuchDay."""
    parts = _MOMENT.fullmatch(text.strip())
    clock = _TIME.fullmatch(parts["time"]) if parts else None
    if parts is None or clock is None:
        raise NotADay(NOT_A_MOMENT.fill(text=text))
    day = read_day(parts["day"])
    hour, minute, second = (int(one or 0) for one in clock.groups())
    try:
        return datetime.combine(day, time(hour, minute, second))
    except ValueError as problem:
        raise NoSuchDay(NO_SUCH_TIME.fill(text=parts["time"])) from problem


NOT_A_DAY = Trilingual(
    kk="«{text}» деген күнді түсінбедік. Күнін, айын, жылын былай жазыңыз: 01.05.2023.",
    ru="Не удалось прочитать дату «{text}». Напишите день, месяц и год так: 01.05.2023.",
    en="“{text}” cannot be read as a day. Write day, month and year like this: 01.05.2023.",
)
NOT_A_MOMENT = Trilingual(
    kk="«{text}» деген күн мен уақытты түсінбедік. Былай жазыңыз: 01.05.2023 09:05.",
    ru="Не удалось прочитать дату и время «{text}». Напишите так: 01.05.2023 09:05.",
    en="“{text}” cannot be read as a day and a time. Write them like this: 01.05.2023 09:05.",
)
NO_SUCH_DAY = Trilingual(
    kk="Күнтізбеде {text} деген күн жоқ. Күні мен айын тексеріңіз.",
    ru="Даты {text} в календаре нет. Проверьте число и месяц.",
    en="The calendar has no {text}. Check the day and the month.",
)
NO_SUCH_TIME = Trilingual(
    kk="{text} деген уақыт жоқ. Сағатты 00:00 мен 23:59 аралығында жазыңыз.",
    ru="Времени {text} не бывает. Напишите время от 00:00 до 23:59.",
    en="There is no time {text}. Write one from 00:00 to 23:59.",
)
