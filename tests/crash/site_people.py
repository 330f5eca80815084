"""People of the demo city for the kills of the whole site: their accounts, and whether what they did is there.

Run by `tests.crash.site` in a process of its own, once the site's database is up: `prepare` writes who they are as one
line of JSON, `check FILE` compares records, events, leaves and the replay, and all that was said to be done.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models import Count, Q
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.clock import now
from qalam.ledger.models import Deed
from qalam.notices.models import Contact, Outcome
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Evidence, Offer, Place, QueueEvent, Referral, Round
from qalam.registry.models import AccountHolder, Enrolment, Guardianship, Institution
from qalam.registry.queries.city import present
from tests.crash.queue_work import faults
from tests.factories.sessions import session_of

PARENTS = 1000
HANDED_OVER = ("sent", "delivered")
ALWAYS = DateRange(None, None)


def prepare() -> dict[str, object]:
    """Sessions of parents by the number of their application, of heads by institution, and of the specialist."""
    parents = dict(families())
    kept = Place.objects.filter(state="kept").values("pool__institution")
    gardens = list(Institution.objects.filter(pk__in=kept).order_by("pk"))
    return {
        "parents": parents,
        "heads": [session_of(head_of(garden)) for garden in gardens],
        "gardens": [garden.pk for garden in gardens],
        "before": [
            Enrolment.objects.filter(referral=None).count(),
            Offer.objects.filter(state="accepted", referral=None).count(),
        ],
        "specialist": session_of(User.objects.get(username="specialist")),
    }


def families() -> Iterator[tuple[str, str]]:
    """Mothers and fathers who have no account yet, one child each."""
    day = local_day(present(now()))
    waiting = Guardianship.objects.on(day).filter(guardian__account=None, child__applications__state="queued")
    seen: set[int] = set()
    for held in waiting.order_by("pk"):
        if held.guardian_id in seen or held.child_id in seen or len(seen) >= 2 * PARENTS:
            continue
        seen |= {held.guardian_id, held.child_id}
        user = User.objects.create(username=f"parent-{held.pk}")
        Contact.objects.create(
            user=user, way="email", address=f"parent-{held.pk}@example.org", added_at=now(), confirmed_at=now()
        )
        AccountHolder.objects.create(user=user, person=held.guardian)
        RoleGrant.objects.create(user=user, role=Role.GUARDIAN, period=ALWAYS)
        yield Application.objects.get(child=held.child_id, state="queued").number, session_of(user)


def head_of(garden: Institution) -> User:
    user = User.objects.create(username=f"head-{garden.pk}")
    RoleGrant.objects.create(user=user, role=Role.HEAD, institution_bin=garden.bin, period=ALWAYS)
    return user


def check(done: Path, seats: int, answers: int) -> list[str]:
    """What is not as it should be at one moment, while jobs go on; empty when all is sound."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return [*faults(seats, answers), *lost(done.read_text(encoding="utf-8").splitlines()), *doubled()]


def lost(done: list[str]) -> Iterator[str]:
    """Deeds that a page said were done, and that the records do not show."""
    answered = dict(Offer.objects.exclude(state="open").values_list("application__number", "state").order_by("pk"))
    states = dict(Application.objects.values_list("number", "state"))
    referred = dict(Referral.objects.values_list("number", "state"))
    published = set(Round.objects.filter(state="published").values_list("pk", flat=True))
    papers = dict(Evidence.objects.exclude(file="").values_list("application__number", "file"))
    yield from (f"the picture {name} is gone" for name in papers.values() if not default_storage.exists(name))
    for deed, key in (line.split() for line in done):
        there = {
            "accept": lambda key: states[key] in ("referred", "left") or answered.get(key) == "accepted",
            "decline": lambda key: key in answered,
            "enrol": lambda key: referred.get(key) == "enrolled",
            "round": lambda key: int(key) in published,
            "day": lambda key: True,
            "paper": lambda key: key in papers,
            "renewal": lambda key: Deed.objects.filter(action="renew queue").exists(),
        }[deed](key)
        if not there:
            yield f"{deed} {key} was done and is gone"


def doubled() -> Iterator[str]:
    """What must stand once and stands twice."""
    given = Offer.objects.filter(Q(state="open") | Q(referral__ended_at=None, referral__isnull=False))
    twice = given.values("place").annotate(n=Count("pk")).filter(n__gt=1)
    yield from (f"place {row['place']} was given {row['n']} times" for row in twice)
    sent = Outcome.objects.filter(kind__in=HANDED_OVER).values("attempt__delivery").annotate(n=Count("pk"))
    yield from (f"delivery {row['attempt__delivery']} was sent {row['n']} times" for row in sent.filter(n__gt=1))


def main(arguments: list[str]) -> int:
    if arguments[0] == "prepare":
        print(json.dumps(prepare()))
        return 0
    found = check(Path(arguments[1]), int(arguments[2]), int(arguments[3]))
    for fault in found[:20]:
        print(f"fault {fault}")
    letters = f"{Outcome.objects.filter(kind__in=HANDED_OVER).count()} letters"
    counts = f"{QueueEvent.objects.count()} events, {Referral.objects.count()} referrals, {letters}"
    print(f"{'NOT ' if found else ''}sound: {counts}")
    return 1 if found else 0
