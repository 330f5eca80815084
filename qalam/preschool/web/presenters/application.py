"""The page of an application: what it is, in which state, what can be done, what happens next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Offer, QueueEvent
from qalam.preschool.queries.city_position import city_position
from qalam.preschool.queries.list_positions import positions_on_list
from qalam.preschool.queries.position import PoolPosition
from qalam.preschool.queries.together import last_to_be_served, placed_with, served_with, shared_wishes
from qalam.preschool.rules.deadlines import restorable_until
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.regimes import Counting, Terms, terms
from qalam.preschool.services.applications import asks_to_confirm
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.presenters import next_steps
from qalam.preschool.web.presenters.cards import (
    GroundRow,
    OfferCard,
    PlaceRow,
    ReferralCard,
    ReviewRow,
    ground_rows,
    left_over_rows,
    offer_card,
    page_of,
    referral_card,
    review_rows,
)
from qalam.preschool.web.presenters.chances import NOTHING, ChanceRows, chances_of
from qalam.preschool.web.presenters.moves import MoveRow, move_rows
from qalam.preschool.web.presenters.seats import where
from qalam.preschool.web.presenters.words import names_of, write_moment
from qalam.registry.models import Enrolment


@dataclass(frozen=True)
class ChoiceRow:
    """One kindergarten on the list. `chance` is empty where no forecast is shown, `why` where a place is given."""

    rank: int
    name: str
    number: int | None
    waiting: int
    reason: str
    why: str
    chance: str = ""


@dataclass(frozen=True)
class ApplicationPage:
    """One application."""

    number: str
    child: str
    facts: tuple[tuple[str, str], ...]
    state: State
    said: str
    then: tuple[str, ...]
    place: int | None
    birth_year: int
    ahead: str
    choices: tuple[ChoiceRow, ...]
    offer: OfferCard | None
    referral: ReferralCard | None
    grounds: tuple[GroundRow, ...]
    moves: tuple[MoveRow, ...]
    more_moves: bool
    reviews: tuple[ReviewRow, ...]
    together: tuple[str, ...]
    left_over: tuple[PlaceRow, ...]
    can_restore: bool
    asks_to_confirm: bool
    receipt: str
    chances: ChanceRows = NOTHING

    @property
    def is_at_rest(self) -> bool:
        """Whether the list can be changed and the application withdrawn."""
        return self.state in (State.QUEUED, State.STOP_LISTED, State.INACTIVE)


LATEST = 6


def application_page(application: Application, at: datetime, language: Language) -> ApplicationPage:
    """All that the family sees of it."""
    today, state = local_day(at), State(application.state)
    in_force = terms(today, TERRITORY).outcome
    place, journal = city_position(application, today), move_rows(application, language)
    chances = chances_of(application, at, language) if state is State.QUEUED else NOTHING
    return ApplicationPage(
        number=application.number,
        child=str(application.child),
        facts=facts_of(application, today, language),
        state=state,
        said=next_steps.STATES[state].say(language),
        then=tuple(sentence.say(language) for sentence in what_then(application, in_force, today, language)),
        place=place.number if place else None,
        birth_year=application.birth_year,
        ahead=place.reason.say(language) if place else "",
        choices=choice_rows(application, at, language, chances),
        offer=offer_card(application, in_force, today, language) if state is State.OFFERED else None,
        referral=referral_card(application, in_force, today, language) if state is State.REFERRED else None,
        grounds=ground_rows(application, language),
        moves=journal.rows[:LATEST],
        more_moves=len(journal.rows) > LATEST or journal.earlier is not None,
        reviews=review_rows(application, language),
        together=tuple(str(row.child) for row in placed_with(application)),
        left_over=left_over_rows(application, today, language) if state is State.QUEUED else (),
        can_restore=restorable(application, today),
        asks_to_confirm=asks_to_confirm(today) and state is not State.LEFT,
        receipt=page_of("queue:receipt", application),
        chances=chances,
    )


FILED = Trilingual(kk="Өтініш берілген уақыт", ru="Подано", en="Applied on")
CATEGORY = Trilingual(kk="Санаты", ru="Категория", en="Category")
SEEKS = Trilingual(kk="Іздеп отырған орын", ru="Какое место ищет", en="Seeks")
SEAT = Trilingual(kk="Балабақшадағы орны", ru="Место в детском саду", en="Seat in a kindergarten")
NUMBER = Trilingual(kk="Өтініш нөмірі", ru="Номер заявления", en="Number")


def facts_of(application: Application, today: date, language: Language) -> tuple[tuple[str, str], ...]:
    """What was filed, as lines of name and value."""
    seeks = (
        application.get_language_display(), application.get_group_kind_display(), application.get_stay_display(),
    )  # fmt: skip
    filed = f"{write_moment(application.filed_at, language)}, {application.get_origin_display()}"
    lines = [
        (NUMBER.say(language), application.number),
        (FILED.say(language), filed),
        (CATEGORY.say(language), str(application.get_priority_display())),
        (SEEKS.say(language), ", ".join(str(word) for word in seeks)),
    ]
    if application.holds_id is not None and application.state != State.LEFT:
        seat = Enrolment.objects.select_related("group__institution").get(pk=application.holds_id)
        lines.append((SEAT.say(language), where(seat, today, language)))
    return tuple(lines)


def what_then(application: Application, in_force: Terms, today: date, language: Language) -> list[Trilingual]:
    """What happens next, by state."""
    told: list[Trilingual] = []
    match State(application.state):
        case State.QUEUED:
            words = next_steps.WORKING_DAYS if in_force.answer.counting is Counting.WORKING else None
            days = (words or next_steps.CALENDAR_DAYS).fill(n=in_force.answer.days)
            waiting = next_steps.WAITING[in_force.regime]
            told += [each(waiting, days=days), *together_then(application, today)]
        case State.STOP_LISTED if application.stopped_until is not None:
            told.append(next_steps.BACK_ON.fill(day=write_date(application.stopped_until, language)))
        case State.INACTIVE:
            told.append(next_steps.RESTORE if restorable(application, today) else next_steps.RESTORED_BY_STAFF)
        case State.REFERRED:
            told.append(next_steps.BRING)
        case State.LEFT:
            last = QueueEvent.objects.filter(application=application, kind="left").order_by("-leaf_index").first()
            told += [next_steps.LEFT_FOR[last.cause]] if last and last.cause in next_steps.LEFT_FOR else []
    if application.holds_id is not None and application.state != State.LEFT:
        told.append(next_steps.KEEPS_SEAT)
    return told


def together_then(application: Application, today: date) -> list[Trilingual]:
    """Of a child that is placed together: when places are offered."""
    others = [one for one in served_with(application) if one.pk != application.pk]
    if not others:
        return []
    latest = last_to_be_served([application, *others])
    place = city_position(latest, today)
    return [next_steps.TOGETHER.fill(child=str(latest.child), number=place.number)] if place else []


def each(sentence: Trilingual, **values: Trilingual) -> Trilingual:
    """A sentence filled with words of its own language."""
    return Trilingual(
        sentence.kk.format(**{name: value.kk for name, value in values.items()}),
        sentence.ru.format(**{name: value.ru for name, value in values.items()}),
        sentence.en.format(**{name: value.en for name, value in values.items()}),
    )


def choice_rows(
    application: Application, at: datetime, language: Language, chances: ChanceRows
) -> tuple[ChoiceRow, ...]:
    """The list with the place in each kindergarten's own queue, and the chance of it."""
    found, shared = positions_on_list(application, at), shared_wishes(application)
    names = names_of([one.institution for one in found], local_day(at), language)
    given = institutions_given(application)
    return tuple(
        ChoiceRow(
            rank=one.rank,
            name=names[one.institution.pk],
            number=one.position.number if one.position and one.institution.pk in shared else None,
            waiting=one.waiting,
            reason=reason_of(one, shared).say(language),
            why=""
            if one.institution.pk in given
            else reverse("queue:why", args=[application.number, one.institution.pk]),
            chance=chances.by_institution.get(one.institution.pk, ""),
        )
        for one in found
    )


def reason_of(one: PoolPosition, shared: Collection[int]) -> Trilingual:
    """Who is ahead, or why no place is offered; empty of a child whose turn cannot come."""
    if one.position is None:
        return NOTHING_TO_SAY
    return one.position.reason if one.institution.pk in shared else next_steps.NOT_SHARED


NOTHING_TO_SAY = Trilingual("", "", "")


def institutions_given(application: Application) -> set[int]:
    """The kindergartens of which nobody asks 'why no place yet': that of the offer or referral; all of who has left."""
    state = State(application.state)
    if state is State.LEFT:
        return set(application.choices.values_list("institution", flat=True))
    if state not in (State.OFFERED, State.REFERRED):
        return set()
    made = application.offers.filter(state__in=[Offer.State.OPEN, Offer.State.ACCEPTED]).order_by("-made_at")
    return set(made.values_list("place__pool__institution", flat=True)[:1])


def restorable(application: Application, today: date) -> bool:
    """Whether the family can restore an inactive application today; it can once."""
    restored = QueueEvent.objects.filter(application=application, kind="restored", cause="parent")
    if application.state != State.INACTIVE or restored.exists():
        return False
    rested = QueueEvent.objects.filter(application=application, kind="inactive").order_by("-leaf_index").first()
    if rested is None:
        return False
    in_force = terms(local_day(rested.at), TERRITORY).outcome
    return in_force.restoration is not None and today <= restorable_until(in_force, local_day(rested.at))
