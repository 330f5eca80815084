"""A parent's own page: each child, its application, and the next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from qalam.access.models import User
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, StatedChild
from qalam.preschool.queries.city_position import city_position
from qalam.preschool.queries.own import holder, own_applications, seat_of, stated_children
from qalam.preschool.rules.ages import may_stand
from qalam.preschool.rules.deadlines import paper_by
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.presenters import next_steps
from qalam.preschool.web.presenters.cards import live_referral, open_offer
from qalam.preschool.web.presenters.seats import told_of_coming, where
from qalam.preschool.web.presenters.words import deadline, write_moment
from qalam.registry.models import Person
from qalam.registry.queries.family import children_of


@dataclass(frozen=True)
class Card:
    """An application at a glance; `is_urgent` when the family has to act."""

    number: str
    said: str
    place: int | None
    birth_year: int
    until: str
    is_urgent: bool
    address: str


@dataclass(frozen=True)
class ChildRow:
    """One child; `begin` is where an application begins, empty where none can; `comes` tells of a seat to begin."""

    name: str
    born: str
    learns: str
    card: Card | None
    begin: str
    moves: bool
    comes: str


@dataclass(frozen=True)
class StatedRow:
    """A child that was named and is not confirmed."""

    name: str
    stated: str
    until: str
    is_refused: bool
    reason: str


@dataclass(frozen=True)
class OwnPage:
    """All that is the visitor's. `is_known` is False while nobody said whose the account is."""

    is_known: bool
    children: tuple[ChildRow, ...]
    stated: tuple[StatedRow, ...]
    past: tuple[tuple[str, str], ...]


def own_page(user: User, at: datetime, language: Language) -> OwnPage:
    """The page of whoever asks."""
    today = local_day(at)
    filed = list(own_applications(user, today))
    # A child stands in the queue once.
    standing = {one.child_id: one for one in filed if one.state != State.LEFT}
    past = [one for one in filed if one.state == State.LEFT]
    return OwnPage(
        is_known=holder(user) is not None,
        children=tuple(
            child_row(child, standing.get(child.pk), at, language)
            for child in children_of(user, today)
            if child.pk in standing or may_stand(child.born_on, today, TERRITORY).outcome
        ),
        stated=tuple(stated_row(one, today, language) for one in stated_children(user)),
        past=tuple((f"{one.child}, {one.number}", reverse("queue:application", args=[one.number])) for one in past),
    )


def stated_row(one: StatedChild, today: date, language: Language) -> StatedRow:
    """A child that was named, with the last day on which its moment can be kept."""
    last = paper_by(local_day(one.stated_at), TERRITORY)
    is_refused = one.state == StatedChild.State.REFUSED
    return StatedRow(
        str(one), write_moment(one.stated_at, language), deadline(last, today, language), is_refused, one.reason
    )


def child_row(child: Person, application: Application | None, at: datetime, language: Language) -> ChildRow:
    """One child, with the application by which it stands in the queue."""
    today = local_day(at)
    seat = seat_of(child, today)
    may_enter = may_stand(child.born_on, today, TERRITORY).outcome
    comes = told_of_coming(child, today, language)
    begin = "" if application or not may_enter else reverse("queue:rank", args=[f"child-{child.pk}"])
    return ChildRow(
        name=str(child),
        born=write_date(child.born_on, language),
        learns=where(seat, today, language) if seat else "",
        card=card_of(application, at, language) if application else None,
        begin=begin,
        moves=seat is not None or bool(comes),
        comes=comes,
    )


def card_of(application: Application, at: datetime, language: Language) -> Card:
    """The application at a glance."""
    state, place = State(application.state), city_position(application, local_day(at))
    return Card(
        number=application.number,
        said=next_steps.STATES[state].say(language),
        place=place.number if place else None,
        birth_year=application.birth_year,
        until=term_of(application, local_day(at), language),
        is_urgent=state in (State.OFFERED, State.REFERRED, State.INACTIVE),
        address=reverse("queue:application", args=[application.number]),
    )


def term_of(application: Application, today: date, language: Language) -> str:
    """The term that runs for the family, in words; empty where none does."""
    match State(application.state):
        case State.OFFERED if (offer := open_offer(application)) is not None:
            return deadline(local_day(offer.answer_by), today, language)
        case State.REFERRED if (referral := live_referral(application)) is not None and referral.state == "issued":
            return deadline(referral.extended_until or referral.present_by, today, language)
    return ""
