"""What this town says in a comparison of towns, and what came back: the children that others have too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from qalam.ledger.models import Deed
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Decision, TownHit
from qalam.preschool.queries.duplicates import standing
from qalam.preschool.queries.signs import Kind, addresses, behind, children_of, signed
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.towns.marked import Said, Sign, Standing, month
from qalam.registry.models import Enrolment, Person

ELSEWHERE = "child in another town"
DECIDED = "decide on a child in another town"
COMPARISON = "comparison of towns"
WEIGHT = {TownHit.Kind.PLACE.value: 0, TownHit.Kind.REFERRAL.value: 1, TownHit.Kind.WAITS.value: 2}
"""In which order people look at them."""
HANDED, TAKEN = "hand over hashes of the queue", "take what other towns have too"


@dataclass(frozen=True)
class Known:
    """What the town says of a child or a sign, and whose it is; `person` is the child, or who signed."""

    said: Said
    person: int | None = None
    address: str = ""


@dataclass(frozen=True)
class Found:
    """A child that another town has too, with where it stands here, and what people did about it, the last last."""

    hit: TownHit
    application: Application | None
    seat: Enrolment | None
    decisions: Sequence[Deed]

    @property
    def is_settled(self) -> bool:
        """Whether nobody need look at it again, as it stands now.

        What is in order stays so until the other town says something else. What was closed or withdrawn is over, unless
        a newer comparison finds it again. A family that was told has yet to do something.
        """
        if not self.decisions:
            return False
        last = self.decisions[-1].detail
        if last["decision"] == Decision.TOLD:
            return False
        if last["decision"] == Decision.IN_ORDER:
            return (last["kind"], last["since"]) == (self.hit.kind, self.hit.since.isoformat())
        return bool(last["comparison"] == self.hit.comparison)


def known(at: datetime) -> Iterator[Known]:
    """All that the town says: its children in the queue and in kindergartens, and the signs of who files."""
    yield from known_children(at)
    yield from known_signatures()
    yield from known_addresses(at)


def known_children(at: datetime) -> Iterator[Known]:
    """A child once, with the most that it has: a place, a referral, or a turn. Without an IIN it cannot be found."""
    found: dict[int, Known] = {}
    waits = standing().exclude(child__iin=None).values_list("child_id", "child__iin", "state", "filed_at")
    for child, iin, state, filed_at in waits.iterator():
        what = Standing.REFERRAL if state == State.REFERRED else Standing.WAITS
        found[child] = Known(Said(what, month(local_day(filed_at)), str(iin)), child)
    for child, iin, since in seats(local_day(at)).values_list("person_id", "person__iin", "period__startswith"):
        found[child] = Known(Said(Standing.PLACE, month(since), str(iin)), child)
    yield from found.values()


def seats(on: date) -> QuerySet[Enrolment]:
    """Seats in kindergarten groups that hold on that day or are given already, of children with an IIN."""
    given = Q(period__contains=on) | Q(period__startswith__gt=on)
    rows = Enrolment.objects.with_days().filter(given, group__birth_year__isnull=False).exclude(person__iin=None)
    return rows.order_by("person_id", "-period")


def without_iin() -> int:
    """How many children of the queue have no IIN in the records."""
    return standing().filter(child__iin=None).count()


def known_signatures() -> Iterator[Known]:
    """Whoever signed an application and has an IIN, with the number of children."""
    children = signed()
    people = Person.objects.filter(pk__in=list(children)).exclude(iin=None)
    for person, iin in people.values_list("pk", "iin"):
        yield Known(Said(Sign.SIGNATURE, str(len(children[person])), str(iin)), person)


def known_addresses(at: datetime) -> Iterator[Known]:
    """Phones and e-mails of accounts behind which children wait."""
    children = behind(at)
    for (kind, value), people in addresses().items():
        many = len(children_of(people, children))
        if many and kind in (Kind.PHONE, Kind.EMAIL):
            yield Known(Said(Sign(kind.value), str(many), value), address=value)


def found_elsewhere(at: datetime) -> list[Found]:
    """The children that other towns have too and that somebody should look at, places first."""
    return [one for one in with_decisions(TownHit.objects.select_related("child"), at) if not one.is_settled]


def with_decisions(rows: QuerySet[TownHit], at: datetime) -> list[Found]:
    """The hits with where their children stand here, and what was decided on them."""
    hits = sorted(rows, key=lambda hit: (WEIGHT[hit.kind], hit.since, hit.pk))
    children = {hit.child_id for hit in hits}
    applications = {row.child_id: row for row in standing().filter(child__in=children)}
    held = {row.person_id: row for row in seats(local_day(at)).filter(person__in=children)}
    decisions = decisions_on(key_of(hit) for hit in hits)
    return [Found(hit, applications.get(hit.child_id), held.get(hit.child_id), decisions[key_of(hit)]) for hit in hits]


def key_of(hit: TownHit) -> str:
    """The hit in the audit, the same in every comparison."""
    return f"{hit.child_id}:{hit.town}"


def decisions_on(keys: Iterator[str]) -> dict[str, list[Deed]]:
    """What people decided, by key, the last last."""
    found: dict[str, list[Deed]] = defaultdict(list)
    for deed in Deed.objects.filter(subject_kind=ELSEWHERE, subject_key__in=list(keys)).order_by("at", "pk"):
        found[deed.subject_key].append(deed)
    return found


def last_taken() -> dict[str, Any] | None:
    """What the audit says of the comparison that was taken last; None before the first."""
    deed = Deed.objects.filter(subject_kind=COMPARISON, action=TAKEN).order_by("at", "pk").last()
    return {"on": local_day(deed.at), "comparison": deed.subject_key} | deed.detail if deed else None


def is_handed_over(comparison: str, mark: str) -> bool:
    """Whether a file of the comparison was written from these records under the key with this mark."""
    about = {"subject_kind": COMPARISON, "subject_key": comparison, "action": HANDED, "detail__mark": mark}
    return Deed.objects.filter(**about).exists()


def counted(said: Collection[Known]) -> dict[str, int]:
    """How many lines of each kind there are."""
    found: dict[str, int] = defaultdict(int)
    for one in said:
        found[one.said.what.value] += 1
    return dict(found)
