"""Rows of the kindergarten queue."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from qalam.access.models import User
from qalam.preschool.models import (
    Application,
    Batch,
    Evidence,
    Offer,
    OrderChange,
    Place,
    Pool,
    QueueEvent,
    Referral,
    Round,
    StatedChild,
    TownHit,
    TownSign,
)
from qalam.registry.models import Group
from tests.factories import records

MORNING = datetime(2023, 5, 1, 4, tzinfo=UTC)
"""Nine o'clock of the day of most tests, in the city."""

_serial = count(1)


def account(**values: Any) -> User:
    return User.objects.create(**{"username": f"account-{next(_serial)}"} | values)


def application(**values: Any) -> Application:
    filed = {"filed_at": datetime(2022, 9, 1, 7, tzinfo=UTC), "origin": "portal", "priority": "general"}
    child = values.get("child") or records.person()
    return Application.objects.create(**filed | {"language": "kk", "period": records.OPEN, "child": child} | values)


def group(**values: Any) -> Group:
    about = {"name": "Кіші топ", "grade": None, "birth_year": 2020}
    return records.group(
        **about | {"institution": values.get("institution") or records.institution(kind="kindergarten")} | values
    )


def pool(**values: Any) -> Pool:
    about = {"institution": values.get("institution") or records.institution(kind="kindergarten")}
    return Pool.objects.create(**{"birth_year": 2020, "language": "kk"} | about | values)


def place(**values: Any) -> Place:
    of = values.get("pool") or pool()
    about = {"pool": of, "group": values.get("group") or group(institution=of.institution), "opened_at": MORNING}
    return Place.objects.create(**about | values)


def offer(**values: Any) -> Offer:
    about = {"application": values.get("application") or application(), "place": values.get("place") or place()}
    return Offer.objects.create(
        **{"rank": 1, "made_at": MORNING, "answer_by": MORNING + timedelta(days=3)} | about | values
    )


def referral(**values: Any) -> Referral:
    of = values.get("offer") or offer(state="accepted", answered_at=MORNING)
    about = {"offer": of, "application": of.application, "place": of.place, "issued_at": MORNING}
    return Referral.objects.create(**{"present_by": MORNING.date() + timedelta(days=7)} | about | values)


def evidence(**values: Any) -> Evidence:
    about = {"application": values.get("application") or application(), "ground": "large_family"}
    return Evidence.objects.create(**{"claimed_at": MORNING, "due_on": MORNING.date()} | about | values)


def round(**values: Any) -> Round:
    about = {"code": f"R{next(_serial)}", "title": "Мамыр", "mechanism": "deferred-acceptance"}
    return Round.objects.create(**about | {"drafted_at": MORNING} | values)


def event(**values: Any) -> QueueEvent:
    about = {"leaf_index": next(_serial), "kind": "filed", "at": MORNING}
    return QueueEvent.objects.create(**about | values)


def batch() -> Batch:
    return Batch.objects.create(made_at=MORNING)


def stated(**values: Any) -> StatedChild:
    about = {"guardian": values.get("guardian") or records.person(), "stated_by": values.get("stated_by") or account()}
    said = {"iin": "200303600013", "surname": "Сыналова", "given_name": "Сынақ", "kind": "mother", "language": "kk"}
    return StatedChild.objects.create(**said | {"wants": [], "stated_at": MORNING} | about | values)


def order_change(**values: Any) -> OrderChange:
    about = {"institution": values.get("institution") or records.institution(kind="kindergarten")}
    said = {"begins_on": MORNING.date(), "seats": 50, "document": "№ 77", "proposed_at": MORNING}
    return OrderChange.objects.create(**said | {"proposed_by": values.get("proposed_by") or account()} | about | values)


TOWN = {"comparison": "0" * 32, "town": "aktau", "town_kk": "Ақтау", "town_ru": "Актау", "town_en": "Aktau"}


def town_hit(**values: Any) -> TownHit:
    about = {"child": values.get("child") or records.person(), "kind": "waits", "since": MORNING.date()}
    return TownHit.objects.create(**TOWN | {"taken_at": MORNING} | about | values)


def town_sign(**values: Any) -> TownSign:
    about = {"what": "phone", "value": "+77011234567", "children": 3}
    return TownSign.objects.create(**TOWN | {"taken_at": MORNING} | about | values)
