"""Parts of a family's pages: the offer, the referral, grounds, reviews, places left over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from qalam.access.keeping.shared import while_nothing_happens
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Evidence, Offer, Place, Referral, Review
from qalam.preschool.queries.exchange import is_exchanged
from qalam.preschool.rules.categories import GROUNDS
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.regimes import Terms
from qalam.preschool.web.presenters import next_steps
from qalam.preschool.web.presenters.words import deadline, names_of, write_moment
from qalam.registry.models import Institution


@dataclass(frozen=True)
class OfferCard:
    """The open offer."""

    kindergarten: str
    until: str
    if_silent: str
    if_declined: str
    exchange: str
    """What an exchange of seats asks of the family; empty of an ordinary place."""


@dataclass(frozen=True)
class ReferralCard:
    """The referral that is on its way."""

    kindergarten: str
    number: str
    state: str
    until: str
    pdf: str
    can_extend: bool
    can_give_back: bool
    if_late: str
    exchange: str


@dataclass(frozen=True)
class GroundRow:
    """A claimed ground and what became of it."""

    title: str
    state: str
    told: str
    file: str


@dataclass(frozen=True)
class ReviewRow:
    """A review that the family asked for, with its answer."""

    question: str
    asked: str
    outcome: str
    answer: str


@dataclass(frozen=True)
class PlaceRow:
    """A place left over for everybody, and where one wishes for it."""

    name: str
    address: str


def name_of(institution: Institution, on: date, language: Language) -> str:
    """One name."""
    return names_of([institution], on, language)[institution.pk]


def open_offer(application: Application) -> Offer | None:
    """The offer that waits for the family's answer."""
    rows = Offer.objects.filter(application=application, state=Offer.State.OPEN)
    return rows.select_related("place__pool__institution", "place__group", "place__left_by").first()


def offer_card(application: Application, in_force: Terms, today: date, language: Language) -> OfferCard | None:
    """The open offer; None where there is none."""
    found = open_offer(application)
    if found is None:
        return None
    exchange = told_of_exchange(found.place, today)
    return OfferCard(
        kindergarten=f"{name_of(found.place.pool.institution, today, language)}, {found.place.group.name}",
        until=deadline(local_day(found.answer_by), today, language),
        if_silent=consequence(next_steps.if_silent(in_force.silence, is_exchange=bool(exchange)), language),
        if_declined=consequence(next_steps.if_declined(in_force.refusal, is_exchange=bool(exchange)), language),
        exchange=exchange,
    )


def told_of_exchange(place: Place, today: date) -> str:
    """What a family reads while the child whose seat it is still sits there; empty of any other place."""
    if not is_exchanged(place, today):
        return ""
    return _(
        "This is an exchange of seats: the child that sits there now moves too. Your child keeps its seat until every"
        " family of the exchange has taken its place and has a contract; then all move at one moment. If one of them"
        " does not, nothing changes for you: your child keeps its seat and its turn."
    )


def consequence(sentence: Trilingual | None, language: Language) -> str:
    """The sentence about a consequence; empty where the terms have none."""
    return sentence.say(language) if sentence else ""


def live_referral(application: Application) -> Referral | None:
    """The referral with which the child is on its way to a seat."""
    rows = Referral.objects.filter(application=application, ended_at__isnull=True)
    return rows.select_related("place__pool__institution", "place__group", "place__left_by").first()


def referral_card(application: Application, in_force: Terms, today: date, language: Language) -> ReferralCard | None:
    """The referral; None where there is none."""
    found = live_referral(application)
    if found is None:
        return None
    is_new = found.state == Referral.State.ISSUED
    return ReferralCard(
        kindergarten=f"{name_of(found.place.pool.institution, today, language)}, {found.place.group.name}",
        number=found.number,
        state=str(found.get_state_display()),
        until=deadline(found.extended_until or found.present_by, today, language) if is_new else "",
        pdf=reverse("queue:referral_pdf", args=[found.number]),
        can_extend=is_new and found.extended_until is None,
        can_give_back=True,
        if_late=consequence(next_steps.IF_NOT_PRESENTED.get(in_force.not_presented), language) if is_new else "",
        exchange=told_of_exchange(found.place, today),
    )


def page_of(name: str, application: Application) -> str:
    """The address of a page about the application; empty while the site has no such page."""
    try:
        return reverse(name, args=[application.number])
    except NoReverseMatch:
        return ""


def left_over_rows(application: Application, today: date, language: Language) -> tuple[PlaceRow, ...]:
    """Places left over for everybody that suit the child."""
    places = left_over(application.birth_year, application.language, application.group_kind, application.stay)
    names = names_of([place.pool.institution for place in places], today, language)
    return tuple(
        PlaceRow(
            f"{names[place.pool.institution_id]}, {place.group.name}",
            reverse("queue:wish", args=[application.number, place.pk]),
        )
        for place in places
    )


@while_nothing_happens
def left_over(birth_year: int, language: str, group_kind: str, stay: str) -> tuple[Place, ...]:
    """The places left over for the children who seek this."""
    rows = Place.objects.left_over().filter(
        pool__birth_year=birth_year, pool__language=language, pool__group_kind=group_kind, pool__stay=stay
    )
    return tuple(rows.select_related("pool__institution", "group").order_by("pool__institution", "pk"))


def ground_rows(application: Application, language: Language) -> tuple[GroundRow, ...]:
    """Claimed grounds, the latest first."""
    rows = Evidence.objects.filter(application=application).order_by("-claimed_at", "-pk")
    is_over = application.state == State.LEFT
    return tuple(ground_row(row, application, language, is_over=is_over) for row in rows)


def ground_row(row: Evidence, application: Application, language: Language, *, is_over: bool) -> GroundRow:
    """One ground; of an application that is closed no paper is asked for any more."""
    waits_in_vain = is_over and row.state == Evidence.State.CLAIMED
    return GroundRow(
        title=GROUNDS[row.ground].title.say(language),
        state=NOT_NEEDED.say(language) if waits_in_vain else str(row.get_state_display()),
        told="" if waits_in_vain else told_of(row, language),
        file=reverse("queue:paper", args=[application.number, row.pk]) if row.file else "",
    )


NOT_NEEDED = Trilingual(
    kk="өтініш жабылды, құжат енді қажет емес",
    ru="заявление закрыто, документ больше не нужен",
    en="the application is closed, the paper is not needed any more",
)
BRING_BY = Trilingual(
    kk="Анықтаманың түпнұсқасын бөлімге әкелудің соңғы күні — {day}. Оған дейін бала жалпы кезекте тұрады.",
    ru="Последний день, чтобы принести подлинник справки в отдел, — {day}. До подтверждения ребёнок в общей очереди.",
    en="The last day to bring the certificate itself to the department is {day}. Until it is confirmed the child "
    "stands in the general queue.",
)
VALID_UNTIL = Trilingual(kk="{day} дейін жарамды.", ru="Действует до {day}.", en="Valid until {day}.")


def told_of(row: Evidence, language: Language) -> str:
    """What the family has to know of it."""
    if row.state == Evidence.State.CLAIMED:
        return BRING_BY.fill(day=write_date(row.due_on, language)).say(language)
    if row.state == Evidence.State.CONFIRMED and row.valid_until:
        return VALID_UNTIL.fill(day=write_date(row.valid_until, language)).say(language)
    return row.reason


def review_rows(application: Application, language: Language) -> tuple[ReviewRow, ...]:
    """Reviews with their answers, the latest first."""
    rows = Review.objects.filter(application=application).order_by("-asked_at")
    return tuple(
        ReviewRow(
            question=row.question,
            asked=write_moment(row.asked_at, language),
            outcome=str(row.get_outcome_display()) if row.outcome else "",
            answer=row.answer,
        )
        for row in rows
    )
