"""Comparing the queue with other towns: what leaves the town, what comes back, and what people decide on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from qalam.access.demanding import demand
from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.preschool.models import Decision, TownHit, TownSign
from qalam.preschool.permissions import MAY, Action
from qalam.preschool.queries.crowds import CROWD, LOOKED, Crowd, Ground
from qalam.preschool.queries.towns import (
    COMPARISON,
    DECIDED,
    ELSEWHERE,
    HANDED,
    TAKEN,
    Known,
    counted,
    is_handed_over,
    key_of,
    known,
    last_taken,
)
from qalam.preschool.services.rights import demand_specialist
from qalam.preschool.services.stopping import demand_reason
from qalam.preschool.towns.comparing import Hit, Hits
from qalam.preschool.towns.marked import (
    CHILD,
    OTHER_COMPARISON,
    OtherComparison,
    Said,
    Sign,
    Standing,
    demand_own_mark,
    tag,
)
from qalam.preschool.towns.opening import Key


class OtherTown(Refusal):
    """Hits that are for another town than the key."""


class NotHandedOver(Refusal):
    """Hits of a comparison for which these records handed nothing over."""


class OlderComparison(Refusal):
    """Hits of a comparison that was opened before the one that stands."""


class NoSuchDecision(Refusal):
    """A word that is none of the decisions."""


@dataclass(frozen=True)
class Taken:
    """How much of what came back was kept; `gone` are lines whose child or sign is here no more."""

    children: int
    signs: int
    gone: int


@transaction.atomic
def hand_over(*, key: Key, by: User, at: datetime) -> list[Said]:
    """What the town says in a comparison, to be written under its key; the audit has how much it was.

    Refuses with NotOfYourRole.
    """
    demand(MAY, Action.COMPARE_TOWNS, by=by, at=at)
    said = list(known(at))
    remember(HANDED, key, by, at, mark=key.mark, towns=list(key.opening.codes), lines=counted(said))
    return [one.said for one in said]


@transaction.atomic
def take(*, hits: Hits, key: Key, by: User, at: datetime) -> Taken:
    """Find the town's own children and signs again and keep what others have, in the place of what was kept before.

    Refuses with NotOfYourRole, OtherComparison, OtherTown, WrongKey, NotHandedOver, OlderComparison.
    """
    demand(MAY, Action.COMPARE_TOWNS, by=by, at=at)
    demand_fitting(hits, key)
    own = {tag_of(key, one): one for one in known(at)}
    met = [(own[hit.tag], hit) for hit in hits.hits if hit.tag in own and are_alike(own[hit.tag], hit)]
    TownHit.objects.all().delete()
    TownSign.objects.all().delete()
    TownHit.objects.bulk_create([child_hit(one, hit, key, at) for one, hit in met if isinstance(hit.what, Standing)])
    TownSign.objects.bulk_create([sign_hit(one, hit, key, at) for one, hit in met if isinstance(hit.what, Sign)])
    signs = sum(isinstance(hit.what, Sign) for _, hit in met)
    taken = Taken(len(met) - signs, signs, len(hits.hits) - len(met))
    opened = key.opening.opened_on.isoformat()
    remember(TAKEN, key, by, at, opened=opened, digest=hits.digest, children=taken.children, signs=taken.signs)
    return taken


def remember(action: str, key: Key, by: User, at: datetime, **detail: object) -> None:
    """One row of the audit about a comparison."""
    Deed.objects.create(
        action=action, by=by, at=at, subject_kind=COMPARISON, subject_key=key.opening.comparison, detail=detail
    )


def demand_fitting(hits: Hits, key: Key) -> None:
    """Refuse hits that are not for this key, or older than those that are kept."""
    top, opening = hits.top, key.opening
    if (top.comparison, top.towns) != (opening.comparison, opening.codes):
        raise OtherComparison(OTHER_COMPARISON.fill(path=hits.path))
    if top.town != key.town:
        raise OtherTown(OTHER_TOWN.fill(path=hits.path, town=top.town, own=key.town))
    demand_own_mark(hits.path, top, key)
    if not is_handed_over(opening.comparison, key.mark):
        raise NotHandedOver(NOT_HANDED_OVER)
    last = last_taken()
    if last is not None and date.fromisoformat(last["opened"]) > opening.opened_on:
        raise OlderComparison(OLDER.fill(day=date.fromisoformat(last["opened"])))


def are_alike(one: Known, hit: Hit) -> bool:
    """Whether the other town speaks of the same kind of thing: of a child as a child, of a phone as a phone."""
    own = one.said.what
    return isinstance(hit.what, Standing) if isinstance(own, Standing) else hit.what == own


def tag_of(key: Key, one: Known) -> str:
    """The short name under which the town's own file has it."""
    what = CHILD if isinstance(one.said.what, Standing) else one.said.what.value
    return tag(key, what, one.said.text)


def about(hit: Hit, key: Key, at: datetime) -> dict[str, Any]:
    """The other town, and when it was found."""
    name = key.opening.towns[hit.town]
    return {
        "comparison": key.opening.comparison, "taken_at": at, "town": hit.town,
        "town_kk": name.kk, "town_ru": name.ru, "town_en": name.en,
    }  # fmt: skip


def child_hit(one: Known, hit: Hit, key: Key, at: datetime) -> TownHit:
    """A child that another town has too."""
    since = date.fromisoformat(f"{hit.value}-01")
    found = about(hit, key, at) | {"child_id": one.person}
    return TownHit(**found, kind=hit.what.value, since=since)


def sign_hit(one: Known, hit: Hit, key: Key, at: datetime) -> TownSign:
    """A phone, an e-mail or a signature that another town has too."""
    return TownSign(
        what=hit.what.value, value=one.address, person_id=one.person, children=int(hit.value), **about(hit, key, at)
    )


@transaction.atomic
def decide(*, hit: TownHit, decision: str, reason: str, by: User, at: datetime) -> None:
    """Say what was done, or found, about a child that another town has too; nothing else changes by it.

    Refuses with NotASpecialist, NoReason, NoSuchDecision.
    """
    demand_specialist(by, at)
    demand_reason(reason)
    if decision not in Decision.values:
        raise NoSuchDecision(NO_SUCH_DECISION)
    detail = {
        "decision": decision, "kind": hit.kind, "since": hit.since.isoformat(), "comparison": hit.comparison
    }  # fmt: skip
    Deed.objects.create(
        action=DECIDED, by=by, at=at, subject_kind=ELSEWHERE, subject_key=key_of(hit), reason=reason.strip(),
        detail=detail,
    )  # fmt: skip


@transaction.atomic
def find_in_order(*, crowd: Crowd, ground: str, reason: str, by: User, at: datetime) -> None:
    """Say that many children behind one are in order, and why: a children's home, a large family.

    It is not shown again until there are more of them. Refuses with NotASpecialist, NoReason, NoSuchDecision.
    """
    demand_specialist(by, at)
    demand_reason(reason)
    if ground not in Ground.values:
        raise NoSuchDecision(NO_SUCH_DECISION)
    Deed.objects.create(
        action=LOOKED, by=by, at=at, subject_kind=CROWD, subject_key=crowd.key, reason=reason.strip(),
        detail={"children": crowd.total, "ground": ground},
    )  # fmt: skip


OTHER_TOWN = Trilingual(
    kk="«{path}» файлы {town} қаласына арналған, ал кілт {own} қаласынікі. Өз қалаңыздың файлын көрсетіңіз.",
    ru="Файл «{path}» для города {town}, а ключ города {own}. Укажите файл своего города.",
    en="The file '{path}' is for the town {town}, and the key is of {own}. Name the file of your own town.",
)
NOT_HANDED_OVER = Trilingual(
    kk="Бұл базадан осы кілтпен файл шығарылмаған, сондықтан ештеңе табылмайды. Шығарған базаны көрсетіңіз.",
    ru="Из этой базы файл под этим ключом не выгружался, искать в ней нечего. Возьмите базу, из которой он выгружен.",
    en="No file was exported from these records under this key, so nothing is found. Take the records that it is from.",
)
OLDER = Trilingual(
    kk="{day} күні ашылған кейінгі салыстырудың нәтижесі сақталған. Ескісі қабылданбайды.",
    ru="Уже сохранён итог более поздней сверки, открытой {day}. Прежний не принимается.",
    en="The outcome of a later comparison, opened on {day}, is kept already. An older one is not taken.",
)
NO_SUCH_DECISION = Trilingual(
    kk="Шешім таңдалмаған. Тізімнен біреуін таңдаңыз.",
    ru="Решение не выбрано. Выберите одно из списка.",
    en="No decision is chosen. Choose one of the list.",
)
