"""What the head of a kindergarten reads: groups with seats, referrals with their terms, a child's card."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from qalam.kernel.acts import name_act
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.models import Place, Referral
from qalam.preschool.queries.exchanges_at import exchanges_at
from qalam.preschool.queries.kindergarten import Seats, enrolled, groups_of, incoming, seats_of
from qalam.preschool.referral.paper import valid_until
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.presenters.cards import name_of
from qalam.preschool.web.presenters.words import deadline, write_moment
from qalam.registry.models import Group, Guardianship, Institution

SHARE = "preschool.unvaccinated.share"
CLOSABLE = (Place.State.KEPT, Place.State.FREE, Place.State.LEFT_OVER)


@dataclass(frozen=True)
class GroupRow:
    """A group with its seats; `since` is empty for one that goes on already."""

    name: str
    about: str
    since: str
    seats: int
    children: int
    referred: int
    free: int
    places: tuple[tuple[str, int], ...]
    address: str


@dataclass(frozen=True)
class ReferralRow:
    """A referral on its way."""

    child: str
    number: str
    group: str
    until: str
    is_late: bool
    address: str


@dataclass(frozen=True)
class Stage:
    """The referrals that are at one stage, with what the kindergarten does next."""

    title: str
    rows: tuple[ReferralRow, ...]


@dataclass(frozen=True)
class KindergartenPage:
    """The kindergarten at a glance."""

    name: str
    day: str
    groups: tuple[GroupRow, ...]
    stages: tuple[Stage, ...]
    waiting: int
    enrolled: int
    exchanges: int


@dataclass(frozen=True)
class PlaceRow:
    """A place that is open for the queue; `close` is empty for one that somebody was offered."""

    state: str
    opened: str
    close: str


@dataclass(frozen=True)
class EnrolledRow:
    """A child that came through the queue."""

    child: str
    group: str
    number: str
    on: str
    contract: str
    address: str


@dataclass(frozen=True)
class Card:
    """What a referral says of a child. `step` is the deed that comes next: documents, contract, enrol, or none."""

    number: str
    child: str
    group: str
    said: str
    until: str
    is_urgent: bool
    step: str
    facts: tuple[tuple[str, str], ...]


STAGES = {
    Referral.State.ISSUED: Trilingual(kk="Келуі күтіледі", ru="Ждём с документами", en="Expected with their papers"),
    Referral.State.DOCUMENTS: Trilingual(
        kk="Құжаттары қабылданды, шарт жасалады",
        ru="Документы приняты, нужен договор",
        en="Papers taken, contract next",
    ),
    Referral.State.CONTRACT: Trilingual(
        kk="Шарт жасалды, топқа қабылданады", ru="Договор подписан, пора зачислить", en="Contract signed, enrol next"
    ),
}
STEPS = {
    Referral.State.ISSUED: "documents", Referral.State.DOCUMENTS: "contract", Referral.State.CONTRACT: "enrol",
}  # fmt: skip
LOCAL_LIMIT = Trilingual(
    kk="Екпе алмаған балалар үлесінің шегі — {share}. Бұл жергілікті тәжірибе [{mark}], көзі: {source}. "
    "Қолданар алдында қазіргі редакциясын тексеріңіз.",
    ru="Предел доли непривитых детей — {share}. Это местная практика [{mark}], источник: {source}. "
    "Прежде чем применять, сверьтесь с действующей редакцией.",
    en="The limit of the share of unvaccinated children is {share}. This is local practice [{mark}], source: "
    "{source}. Check the edition in force before you rely on it.",
)
LAW_LIMIT = Trilingual(
    kk="Екпе алмаған балалар үлесінің шегі — {share} ({source}).",
    ru="Предел доли непривитых детей — {share} ({source}).",
    en="The limit of the share of unvaccinated children is {share} ({source}).",
)
PERCENT = "{share}\N{NO-BREAK SPACE}%"


def kindergarten_page(institution: Institution, at: datetime, language: Language) -> KindergartenPage:
    """The page of the kindergarten."""
    today = local_day(at)
    rows = [(one, referral_row(one, today, language)) for one in incoming(institution)]
    stages = [
        Stage(title.say(language), tuple(row for one, row in rows if one.state == state))
        for state, title in STAGES.items()
    ]
    return KindergartenPage(
        name=name_of(institution, today, language),
        day=write_date(today, language),
        groups=group_rows(list(groups_of(institution, today)), today, language),
        stages=tuple(stage for stage in stages if stage.rows),
        waiting=len(rows),
        enrolled=enrolled(institution).count(),
        exchanges=len(exchanges_at(institution, today)),
    )


def group_rows(groups: list[Group], today: date, language: Language) -> tuple[GroupRow, ...]:
    """The groups with their seats."""
    return tuple(group_row(one, today, language) for one in seats_of(groups, today))


def group_row(seats: Seats, today: date, language: Language) -> GroupRow:
    """One group."""
    group, first = seats.group, seats.group.period.lower
    about = [str(group.birth_year), str(group.get_language_display()), str(group.get_stay_display())]
    if group.kind != "ordinary":
        about.append(str(group.get_kind_display()))
    return GroupRow(
        name=group.name,
        about=" · ".join(about),
        since=write_date(first, language) if first and first > today else "",
        seats=group.seats,
        children=seats.children,
        referred=seats.referred,
        free=seats.free,
        places=tuple((str(Place.State(state).label), many) for state, many in sorted(seats.places.items())),
        address=reverse("queue:kindergarten_group", args=[group.pk]),
    )


def referral_row(referral: Referral, today: date, language: Language) -> ReferralRow:
    """One referral on its way; a term runs only until the papers are there."""
    is_new = referral.state == Referral.State.ISSUED
    return ReferralRow(
        child=str(referral.application.child),
        number=referral.number,
        group=referral.place.group.name,
        until=deadline(valid_until(referral), today, language) if is_new else "",
        is_late=is_new and valid_until(referral) < today,
        address=reverse("queue:kindergarten_referral", args=[referral.number]),
    )


def place_rows(group: Group, language: Language) -> tuple[PlaceRow, ...]:
    """The places of the group that are open, those that nobody was offered first."""
    rows = Place.objects.filter(group=group, state__in=(*CLOSABLE, Place.State.OFFERED)).order_by("state", "pk")
    return tuple(
        PlaceRow(
            str(row.get_state_display()),
            write_date(local_day(row.opened_at), language),
            reverse("queue:close_place", args=[row.pk]) if row.state in CLOSABLE else "",
        )
        for row in rows
    )


def card(referral: Referral, at: datetime, language: Language) -> Card:
    """The child's card."""
    today, state = local_day(at), Referral.State(referral.state)
    is_new = state == Referral.State.ISSUED
    said = str(referral.get_state_display())
    if referral.refused_because:
        said = f"{said}: {referral.get_refused_because_display()}"
    return Card(
        number=referral.number,
        child=str(referral.application.child),
        group=referral.place.group.name,
        said=said[:1].upper() + said[1:] + ".",
        until=deadline(valid_until(referral), today, language) if is_new else "",
        is_urgent=state in STAGES,
        step=STEPS.get(state, ""),
        facts=card_facts(referral, today, language),
    )


def card_facts(referral: Referral, today: date, language: Language) -> tuple[tuple[str, str], ...]:
    """What the kindergarten needs of the child to compare papers and make the contract."""
    child, group = referral.application.child, referral.place.group
    adults = Guardianship.objects.on(today).filter(child=child).select_related("guardian").order_by("pk")
    rows = [
        (_("Born on"), write_date(child.born_on, language)),
        (_("IIN"), child.iin or ""),
        (_("Group"), f"{group.name}, {group.get_language_display()}"),
        *((str(one.get_kind_display()).capitalize(), str(one.guardian)) for one in adults),
        (_("Issued"), write_moment(referral.issued_at, language)),
        (_("Extended until"), write_date(referral.extended_until, language) if referral.extended_until else ""),
        (_("Papers taken"), write_moment(referral.presented_at, language) if referral.presented_at else ""),
        (_("Number of the contract"), referral.contract_number),
        (_("Ended"), write_moment(referral.ended_at, language) if referral.ended_at else ""),
    ]
    return tuple((name, value) for name, value in rows if value)


def enrolled_rows(institution: Institution, language: Language) -> tuple[EnrolledRow, ...]:
    """Children that came through the queue, the latest first."""
    return tuple(
        EnrolledRow(
            child=str(row.application.child),
            group=row.place.group.name,
            number=row.number,
            on=write_date(local_day(row.ended_at), language) if row.ended_at else "",
            contract=row.contract_number,
            address=reverse("queue:kindergarten_referral", args=[row.number]),
        )
        for row in enrolled(institution)
    )


def unvaccinated_limit(today: date, language: Language) -> str:
    """The limit with its source; as local practice where it was not read in the act itself."""
    found = PARAMETERS.in_force(SHARE, on=today, city=TERRITORY)
    sentence = LAW_LIMIT if found.is_law else LOCAL_LIMIT
    source = name_act(found.source.act, language)
    return sentence.fill(share=PERCENT.format(share=found.value), mark=found.confidence.value, source=source).say(
        language
    )
