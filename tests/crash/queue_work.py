"""One life of an office of the queue: it looks whether all is sound, then does deeds until it is killed.

Run by `tests.crash.queue`, once Django is set up. Each line it says stands for something that was committed:
`sound …` once, then `done KIND KEY` after each deed. `fault …` is what it finds wrong.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from secrets import token_hex
from typing import TypeVar

from django.db import transaction
from django.db.models import Max

from qalam.access.models import Role, RoleGrant, User
from qalam.config.database.running import database_running
from qalam.config.starting import migrate
from qalam.kernel.refusal import Refusal
from qalam.ledger.models import Leaf, TreeHead
from qalam.preschool.jobs import run_due
from qalam.preschool.models import Application, Claim, Offer, Place, QueueEvent, Referral, Round
from qalam.preschool.rules.replay import Replay, replay
from qalam.preschool.services import applications, claims, offers, places, referrals, rounds
from qalam.registry.models import AccountHolder, Enrolment, Group, Guardianship, Institution
from qalam.transparency.hashing import leaf_hash
from qalam.transparency.leaves import read_leaf
from tests.factories import queue, records
from tests.preschool.families import head_of
from tests.preschool.walking import BORN, MONDAY, guardian_of, parent_of, small

RowT = TypeVar("RowT")
HOUSES, CHILDREN, SEATS = 4, 60, 30_000
TERRITORY = "zhanaozen"


def say(line: str) -> None:
    print(line, flush=True)


def build() -> None:
    """A few kindergartens and many children, once."""
    if Group.objects.count() == HOUSES and TreeHead.objects.exists():
        return
    houses = [small() for _ in range(HOUSES)]
    for house in houses:
        Group.objects.filter(pk=house.group.pk).update(seats=SEATS)
        for day in range(CHILDREN):
            parent_of(house.waits(day, ("general", "general", "first", "extraordinary")[day % 4]))
    for house in houses:
        house.opens(2)
    RoleGrant.objects.create(user=queue.account(username="office"), role=Role.SPECIALIST, period=records.OPEN)


def faults(seats_before: int = 0, answers_before: int = 0) -> Iterator[str]:
    """All in which records and log disagree, or something stands twice or half.

    So many seats did not come by a referral, and so many places were accepted before there were any.
    """
    stored = list(Leaf.objects.order_by("index"))
    lines = [read_leaf(bytes(leaf.data)) for leaf in stored]
    if [leaf.index for leaf in stored] != list(range(TreeHead.objects.get().size)):
        yield "the leaves are not those that the head counts"
    if any(bytes(leaf.hash) != leaf_hash(bytes(leaf.data)) for leaf in stored):
        yield "a leaf has another hash"
    events = list(QueueEvent.objects.order_by("leaf_index").values_list("leaf_index", "kind"))
    if events != [(number, line["kind"]) for number, line in enumerate(lines)]:
        yield "events and leaves are not one to one"
    yield from (f"replay: leaf {found.leaf} {found.code}" for found in replay(lines, TERRITORY))
    again = Replay(TERRITORY)
    for number, line in enumerate(lines):
        again.take(line, number)
    # Who had left before the log began is not in it.
    for row in Application.objects.exclude(state="left", events=None):
        told = again.state.applications.get(row.code)
        if told is None or str(told.state) != row.state:
            yield f"application {row.number} is {row.state}, by the log {told and told.state}"
    yield from places_and_offers(seats_before, answers_before)


def places_and_offers(seats_before: int, answers_before: int) -> Iterator[str]:
    """What the tables say of each other."""
    open_offers, referred = Offer.objects.filter(state="open"), Referral.objects.filter(ended_at__isnull=True)
    pairs = {
        "places and open offers": (Place.objects.filter(state="offered"), open_offers.values("place")),
        "children and open offers": (Application.objects.filter(state="offered"), open_offers.values("application")),
        "children and referrals": (Application.objects.filter(state="referred"), referred.values("application")),
    }
    for name, (rows, named) in pairs.items():
        if sorted(rows.values_list("pk", flat=True)) != sorted(value for row in named for value in row.values()):
            yield f"{name} disagree"
    if Offer.objects.filter(state="accepted").count() - answers_before != Referral.objects.count():
        yield "accepted offers and referrals disagree"
    if Referral.objects.filter(state="enrolled").count() != Enrolment.objects.count() - seats_before:
        yield "enrolled referrals and seats disagree"
    for drawn in Round.objects.filter(state="published"):
        if drawn.offers.count() != drawn.summary["offers"]:
            yield f"round {drawn.code} is half"


class Office:
    """Deeds chosen by chance; two hours go by with each, so that bulletins and terms come often."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.by = User.objects.get(username="office")

    def deed(self, at: datetime) -> tuple[str, object]:
        """Do one; what was done, and to what."""
        chosen: Callable[[datetime], object] = self.chance.choices(
            [self.file, self.open, self.round, self.answer, self.wish, self.due, self.enrol], [8, 2, 2, 8, 3, 4, 2]
        )[0]
        return chosen.__name__, chosen(at)

    def one(self, rows: Iterable[RowT]) -> RowT:
        found = list(rows)
        if not found:
            raise NothingToDo
        return self.chance.choice(found)

    def file(self, at: datetime) -> object:
        """One more child, so that the queue never ends."""
        house = self.one(Institution.objects.filter(groups__in=Group.objects.all()))
        with transaction.atomic():
            child, mother = records.person(born_on=BORN), records.person(born_on=date(1990, 1, 1), sex="f")
            Guardianship.objects.create(child=child, guardian=mother, kind="mother", period=records.OPEN)
            # The numbers of the factories begin anew in each life of the office.
            by = queue.account(username=f"parent-{token_hex(8)}")
            AccountHolder.objects.create(user=by, person=mother)
        return applications.file(child=child, guardian=mother, language="kk", wants=[house], by=by, at=at).pk

    def open(self, at: datetime) -> object:
        group = self.one(Group.objects.all())
        return places.open_places(group=group, count=self.chance.randint(1, 3), by=head_of(group), at=at)[0].pk

    def round(self, at: datetime) -> object:
        kept = []
        for group in self.chance.sample(list(Group.objects.all()), 2):
            kept += places.open_places(group=group, count=1, by=head_of(group), at=at, is_for_round=True)
        drawn = rounds.draft(title="1", places=kept, by=self.by, at=at)
        return rounds.publish(drawn=drawn, by=self.by, at=at).code

    def answer(self, at: datetime) -> object:
        offer = self.one(Offer.objects.filter(state="open", answer_by__gt=at))
        answer = offers.accept if self.chance.random() < 0.6 else offers.decline
        answer(offer=offer, by=guardian_of(offer.application), at=at)
        return offer.pk

    def wish(self, at: datetime) -> object:
        place, child = self.one(Place.objects.left_over()), self.one(Application.objects.waiting())
        return claims.claim(application=child, place=place, by=guardian_of(child), at=at).pk

    def due(self, at: datetime) -> object:
        Offer.objects.filter(state="open", told_at=None).update(told_at=at, told_by=self.by)
        return sum(run_due(at=at).values())

    def enrol(self, at: datetime) -> object:
        referral = self.one(Referral.objects.filter(state="issued"))
        head = head_of(referral.place.group)
        referrals.take_documents(referral=referral, by=head, at=at)
        referrals.sign_contract(referral=referral, contract_number="1", by=head, at=at)
        return referrals.enrol(referral=referral, by=head, at=at).pk


class NothingToDo(Exception):
    """No row of the wanted kind."""


def next_moment() -> datetime:
    """After all that happened; nights are left out, so that the windows of wishes are often open."""
    last = QueueEvent.objects.aggregate(last=Max("at"))["last"]
    at = max(last or MONDAY, MONDAY).astimezone(MONDAY.tzinfo) + timedelta(hours=2)
    return at if 9 <= at.hour < 19 else (at + timedelta(hours=10)).replace(hour=9)


def gone(done: Iterable[str]) -> Iterator[str]:
    """Deeds that were said to be done and are not in the records."""
    there = {
        "open": Place.objects.all(), "round": Round.objects.filter(state="published"), "wish": Claim.objects.all(),
        "file": Application.objects.all(),
        "answer": Offer.objects.exclude(state="open"), "enrol": Enrolment.objects.all(),
    }  # fmt: skip
    for kind, rows in there.items():
        known = {str(key) for key in rows.values_list("code" if kind == "round" else "pk", flat=True)}
        said = {line.split()[2] for line in done if line.split()[1] == kind}
        yield from (f"{kind} {key} was done and is gone" for key in said - known)


def main(seed: str, done: Sequence[str], *, only_check: bool) -> int:
    with database_running():
        migrate()
        build()
        found = [*faults(), *gone(done)]
        for fault in found:
            say(f"fault {fault}")
        say(
            f"sound {QueueEvent.objects.count()} events, {Offer.objects.count()} offers, {Round.objects.count()} rounds"
        )
        if found or only_check:
            return 1 if found else 0
        office = Office(random.Random(seed))
        while True:
            try:
                kind, key = office.deed(next_moment())
            except (Refusal, NothingToDo):
                continue
            say(f"done {kind} {key}")
