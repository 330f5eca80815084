"""The vocabulary of the queue's history: which fields each line has, and how one is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.rules.turn import Category

VERSION = 1
MALFORMED = Trilingual(
    kk="Жазба сөздікке сай емес: {what}. Жазбаны жазған бағдарламаны тексеріңіз.",
    ru="Запись не соответствует словарю: {what}. Проверьте программу, которая её записала.",
    en="The entry is not of the vocabulary: {what}. Look at the program that wrote it.",
)
Event = Mapping[str, Any]


class Malformed(Refusal):
    """A line that has not the fields of its kind."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history, read: `at` is by the city's clock, `who` is empty where nobody's turn is touched."""

    kind: str
    at: datetime
    rule: str
    cause: str
    who: str
    fields: Event
    number: int = 0
    """Which line it is, from 0: places and refusals of one moment are told apart by it."""

    @property
    def day(self) -> date:
        """The day by the city's clock."""
        return self.at.date()

    def moment(self, name: str) -> datetime:
        """A field that holds a moment, by the city's clock."""
        return datetime.fromisoformat(self.fields[name]).astimezone(CITY_ZONE)

    def last_day(self, name: str) -> date:
        """A field that holds a day."""
        return date.fromisoformat(self.fields[name])


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def _is_text_or_null(value: object) -> bool:
    return value is None or _is_text(value)


def _is_whole(value: object) -> bool:
    return type(value) is int and value >= 0


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(_is_text(one) for one in value)


def _is_moment(value: object) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_pool(value: object) -> bool:
    return isinstance(value, str) and value.count("/") == 4 and all(value.split("/"))


def _is_category(value: object) -> bool:
    return value in _CATEGORIES


_CATEGORIES = frozenset(Category)
Fields = dict[str, Callable[[object], bool]]
PLACE: Fields = {"place": _is_text}
UNTIL: Fields = {"until": _is_day}
FIELDS: dict[str, Fields] = {
    "filed": {
        "filed_at": _is_moment, "born": _is_whole, "category": _is_category, "language": _is_text, "wants": _is_list,
        "stay": _is_text, "group": _is_text, "batch": _is_text_or_null, "holds": _is_text_or_null,
    },
    "choices": {"wants": _is_list},
    "category": {"category": _is_category},
    "born": {"born": _is_whole},
    "stopped": UNTIL,
    "resumed": {},
    "inactive": {},
    "restored": {},
    "left": {},
    "moved": {"filed_at": _is_moment, "category": _is_category, "first": _is_text, "second": _is_text},
    "offered": {
        **PLACE, "pool": _is_pool, "rank": _is_whole, "counter": _is_whole, "counter_after": _is_whole,
        "answer_by": _is_day, "round": _is_text_or_null,
    },
    "accepted": PLACE,
    "declined": PLACE,
    "expired": PLACE,
    "recalled": PLACE,
    "claimed": {**PLACE, "window": _is_day},
    "referral": {**PLACE, "number": _is_text, "present_by": _is_day},
    "extended": {**PLACE, **UNTIL},
    "annulled": PLACE,
    "documents": PLACE,
    "contract": PLACE,
    "enrolled": PLACE,
    "reviewed": {},
}  # fmt: skip
"""Lines about one application: they also have `who`."""

CITY_FIELDS: dict[str, Fields] = {
    "place-opened": {**PLACE, "pool": _is_pool},
    "place-closed": PLACE,
    "round-opened": {
        "round": _is_text, "mechanism": _is_text, "seed": _is_text_or_null, "places": _is_list, "input": _is_text,
    },
    "round-closed": {"round": _is_text, "offers": _is_whole},
}  # fmt: skip
"""Lines about places and rounds: nobody's own."""

COMMON: Fields = {
    "v": lambda value: value == VERSION,
    "kind": _is_text,
    "at": _is_moment,
    "rule": lambda value: isinstance(value, str),
    "cause": lambda value: isinstance(value, str),
}
"""What every line has."""

OPTIONAL: dict[str, Fields] = {"choices": {"batch": _is_text_or_null}, "round-opened": {"givers": _is_list}}
"""What a line may also have: a family that places its children together, or apart again, says so with its list; a round
that is an exchange names whose seat each of its places is."""

SHAPES: dict[str, Fields] = {
    **{kind: {**COMMON, "who": _is_text, **fields} for kind, fields in FIELDS.items()},
    **{kind: {**COMMON, **fields} for kind, fields in CITY_FIELDS.items()},
}


def read(event: Event, number: int = 0) -> Entry:
    """The line, once it has exactly the fields of its kind; refused with Malformed otherwise."""
    kind = event.get("kind")
    shape = SHAPES.get(kind) if isinstance(kind, str) else None
    if shape is None:
        raise Malformed(MALFORMED.fill(what=f"kind {kind!r}"))
    shape = shape | {name: is_right for name, is_right in OPTIONAL.get(str(kind), {}).items() if name in event}
    if event.keys() != shape.keys():
        raise Malformed(MALFORMED.fill(what=", ".join(sorted(event.keys() ^ shape.keys()))))
    for name, is_right in shape.items():
        if not is_right(event[name]):
            raise Malformed(MALFORMED.fill(what=f"{name} {event[name]!r}"))
    return Entry(
        kind=str(kind),
        at=datetime.fromisoformat(event["at"]).astimezone(CITY_ZONE),
        rule=event["rule"],
        cause=event["cause"],
        who=event.get("who", ""),
        fields=event,
        number=number,
    )
