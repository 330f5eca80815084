"""One application as the department sees it: everything that is known, in the order in which it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.notices.models import Contact
from qalam.preschool.days import local_day
from qalam.preschool.models import Application, Evidence, ManualMove, Offer, QueueEvent, Referral, Review
from qalam.preschool.queries.decisions import is_refusal
from qalam.preschool.queries.position import position
from qalam.preschool.rules.categories import GROUNDS
from qalam.preschool.rules.lifecycle import EVENT_TITLES, Event, State
from qalam.preschool.services.verification import last_day
from qalam.preschool.web.presenters.causes import cause_word
from qalam.preschool.web.presenters.reasons import Reasons, reasons_of
from qalam.preschool.web.presenters.words import names_of, write_moment
from qalam.registry.models import Guardianship

REFUSAL = Trilingual("Балабақшаның бас тартуы", "Отказ детского сада", "Refusal by the kindergarten")


@dataclass(frozen=True)
class Guardian:
    """Who answers for the child; addresses are those that can be written to or called."""

    name: str
    kind: str
    addresses: tuple[str, ...]
    has_account: bool


@dataclass(frozen=True)
class PaperRow:
    """A claimed ground with its paper."""

    id: int
    ground: str
    state: str
    code: str
    paper: str
    file: str
    claimed: str
    due_on: date
    issued_on: date | None
    until: date | None
    reason: str
    is_late: bool


@dataclass(frozen=True)
class EventRow:
    """A line of the history with the reasons of its decision."""

    at: str
    title: str
    cause: str
    rule: str
    reasons: Reasons
    leaf: int
    by: str


@dataclass(frozen=True)
class OfferRow:
    """An offer and what became of it."""

    kindergarten: str
    state: str
    made: str
    until: str
    told: str


@dataclass(frozen=True)
class ReviewCard:
    """A question of a family and the answer."""

    id: int
    number: str
    child: str
    decision: str
    reasons: Reasons
    question: str
    asked: str
    outcome: str
    answer: str


@dataclass(frozen=True)
class MoveCard:
    """A move by hand, proposed or decided."""

    id: int
    number: str
    child: str
    state: str
    is_open: bool
    reason: str
    explanation: str
    was_filed: str
    was_category: str
    filed: str
    category: str
    by: str
    at: str
    decided: str


@dataclass(frozen=True)
class CardPage:
    """Everything about one application."""

    number: str
    child: str
    iin: str
    born_on: date
    category: str
    state: str
    code: str
    stopped_until: date | None
    filed: str
    origin: str
    language: str
    place: int | None
    guardians: tuple[Guardian, ...]
    choices: tuple[str, ...]
    papers: tuple[PaperRow, ...]
    offers: tuple[OfferRow, ...]
    referrals: tuple[str, ...]
    reviews: tuple[ReviewCard, ...]
    moves: tuple[MoveCard, ...]
    events: tuple[EventRow, ...]
    who: str

    @property
    def is_queued(self) -> bool:
        """Whether its turn can come."""
        return self.code == State.QUEUED


def card_page(row: Application, at: datetime, language: Language) -> CardPage:
    """The card of an application."""
    where = position(row, at)
    chosen = [choice.institution for choice in row.choices.select_related("institution").order_by("rank")]
    names = names_of(chosen, local_day(at), language)
    return CardPage(
        number=row.number, child=str(row.child), iin=row.child.iin or "", born_on=row.child.born_on,
        category=str(row.get_priority_display()), state=str(row.get_state_display()), code=row.state,
        stopped_until=row.stopped_until, filed=write_moment(row.filed_at, language),
        origin=str(row.get_origin_display()), language=str(row.get_language_display()),
        place=where.number if where else None, guardians=guardians_of(row, local_day(at)),
        choices=tuple(names[one.pk] for one in chosen), papers=papers_of(row, at, language),
        offers=offers_of(row, at, language), referrals=referrals_of(row, language),
        reviews=tuple(review_card(one, language) for one in reviews_of(row)),
        moves=tuple(move_card(one, language) for one in moves_of(row)), events=events_of(row, language),
        who=row.code,
    )  # fmt: skip


def guardians_of(row: Application, on: date) -> tuple[Guardian, ...]:
    """Those who answer for the child on the day, with the addresses that they confirmed."""
    held = list(
        Guardianship.objects.on(on).filter(child=row.child).select_related("guardian__account").order_by("kind", "pk")
    )
    addresses: dict[int, list[str]] = {}
    people = [one.guardian_id for one in held]
    for contact in Contact.objects.confirmed().filter(user__holder__person__in=people).select_related("user__holder"):
        addresses.setdefault(contact.user.holder.person_id, []).append(contact.address)
    return tuple(
        Guardian(
            str(one.guardian), str(one.get_kind_display()), tuple(addresses.get(one.guardian_id, ())),
            hasattr(one.guardian, "account"),
        )
        for one in held
    )  # fmt: skip


def papers_of(row: Application, at: datetime, language: Language) -> tuple[PaperRow, ...]:
    """Claimed grounds, the latest first."""
    rows = Evidence.objects.filter(application=row).order_by("-claimed_at", "-pk")
    return tuple(paper_row(one, at, language) for one in rows)


def paper_row(one: Evidence, at: datetime, language: Language) -> PaperRow:
    """One ground with its paper."""
    return PaperRow(
        id=one.pk, ground=GROUNDS[one.ground].title.say(language), state=str(one.get_state_display()), code=one.state,
        paper=one.paper, file=reverse("queue:staff_paper", args=[one.pk]) if one.file else "",
        claimed=write_moment(one.claimed_at, language), due_on=one.due_on, issued_on=one.issued_on,
        # Of a paper that nobody has seen it is not known until when it holds.
        until=None if one.state == Evidence.State.CLAIMED else last_day(one), reason=one.reason,
        is_late=one.state == Evidence.State.CLAIMED and one.due_on < local_day(at),
    )  # fmt: skip


def offers_of(row: Application, at: datetime, language: Language) -> tuple[OfferRow, ...]:
    """Offers, the latest first."""
    rows = list(
        Offer.objects.filter(application=row).select_related("place__pool__institution", "told_by").order_by("-made_at")
    )
    names = names_of([one.place.pool.institution for one in rows], local_day(at), language)
    return tuple(
        OfferRow(
            kindergarten=names[one.place.pool.institution_id],
            state=str(one.get_state_display()),
            made=write_moment(one.made_at, language),
            until=write_date(local_day(one.answer_by), language),
            told=write_moment(one.told_at, language) if one.told_at else "",
        )
        for one in rows
    )


def referrals_of(row: Application, language: Language) -> tuple[str, ...]:
    """Referrals, the latest first: number, state, the last day of presenting."""
    rows = Referral.objects.filter(application=row).order_by("-issued_at")
    return tuple(
        f"{one.number}: {one.get_state_display()}, {write_date(one.extended_until or one.present_by, language)}"
        for one in rows
    )


def reviews_of(row: Application) -> list[Review]:
    """Questions of the family, the latest first."""
    return list(Review.objects.filter(application=row).select_related("event", "application__child").order_by("-pk"))


def review_card(one: Review, language: Language) -> ReviewCard:
    """One question with the decision that it is about."""
    return ReviewCard(
        id=one.pk, number=one.application.number, child=str(one.application.child),
        decision=f"{decision_of(one.event, language)}, {write_moment(one.event.at, language)}",
        reasons=reasons_of(one.event, language), question=one.question, asked=write_moment(one.asked_at, language),
        outcome=str(one.get_outcome_display()) if one.outcome else "", answer=one.answer,
    )  # fmt: skip


def decision_of(event: QueueEvent, language: Language) -> str:
    """What was decided; of a refusal by a kindergarten, that it was one."""
    return REFUSAL.say(language) if is_refusal(event) else title_of(event.kind, language)


def moves_of(row: Application) -> list[ManualMove]:
    """Moves by hand, the latest first."""
    rows = ManualMove.objects.filter(application=row).select_related("application__child", "proposed_by", "decided_by")
    return list(rows.order_by("-pk"))


def move_card(one: ManualMove, language: Language) -> MoveCard:
    """One move, with where the child stands now."""
    decided = f"{one.decided_by}, {write_moment(one.decided_at, language)}" if one.decided_at else ""
    return MoveCard(
        id=one.pk, number=one.application.number, child=str(one.application.child),
        state=str(one.get_state_display()), is_open=one.state == ManualMove.State.PROPOSED,
        reason=str(one.get_reason_display()), explanation=one.explanation,
        was_filed=write_moment(one.application.filed_at, language),
        was_category=str(one.application.get_priority_display()),
        filed=write_moment(one.filed_at, language), category=str(one.get_priority_display()),
        by=str(one.proposed_by), at=write_moment(one.proposed_at, language), decided=decided,
    )  # fmt: skip


def events_of(row: Application, language: Language) -> tuple[EventRow, ...]:
    """The history, the latest line first."""
    rows = QueueEvent.objects.filter(application=row).select_related("by").order_by("-leaf_index")
    return tuple(
        EventRow(
            at=write_moment(one.at, language),
            title=title_of(one.kind, language),
            cause=cause_word(one.cause).say(language),
            rule=str(one.verdict.get("rule", "")),
            reasons=reasons_of(one, language),
            leaf=one.leaf_index,
            by=str(one.by or ""),
        )
        for one in rows
    )


def title_of(kind: str, language: Language) -> str:
    """What the event is called, with a capital letter."""
    said = EVENT_TITLES[Event(kind)].say(language)
    return said[:1].upper() + said[1:]
