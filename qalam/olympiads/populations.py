"""Whom olympiads and contests count: those who took part this school year, and those who took a prize place."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from django.db.models import QuerySet

from qalam.figures.population import Column, Population, Slice, Unit
from qalam.kernel.trilingual import Trilingual
from qalam.olympiads.models import Event, Participation
from qalam.registry.columns import DAY, NAMED, PLACE, person_columns
from qalam.registry.dimensions import AREA, INSTITUTION, SEX, SUBJECT, counted, worded
from qalam.registry.populations import as_of, narrowed
from qalam.registry.spans import this_year, within

Kind, Audience, Level = Event.Kind, Event.Audience, Event.Level

LEVELS = (Level.CITY, Level.REGION, Level.REPUBLIC)
OLYMPIADS = (Kind.OLYMPIAD,)
CONTESTS = (Kind.PROJECT, Kind.CONTEST)
PRIZE = counted("place", Trilingual("Жүлделі орын", "Призовое место", "Prize place"))
STAGE = worded(
    "stage",
    Trilingual("Кезең", "Этап", "Stage"),
    {
        Level.CITY: Trilingual("Қалалық", "Городской", "City"),
        Level.REGION: Trilingual("Облыстық", "Областной", "Region"),
        Level.REPUBLIC: Trilingual("Республикалық", "Республиканский", "Republic"),
    },
)
EVENT_KIND = worded(
    "event_kind",
    Trilingual("Байқау түрі", "Вид мероприятия", "Kind of event"),
    {
        Kind.OLYMPIAD: Trilingual("Пәндік олимпиада", "Предметная олимпиада", "Subject olympiad"),
        Kind.PROJECT: Trilingual("Ғылыми жобалар байқауы", "Конкурс научных проектов", "Contest of science projects"),
        Kind.CONTEST: Trilingual("Танымдық байқау", "Познавательный конкурс", "Contest"),
    },
)


def took_part(
    kinds: Collection[Event.Kind], audience: Event.Audience, *levels: Event.Level
) -> Callable[[Slice], QuerySet[Any]]:
    """Those who took part in such events of the school year up to the day."""

    def select(question: Slice) -> QuerySet[Any]:
        rows = Participation.objects.filter(
            within("event__held_on", this_year(question.on)),
            event__kind__in=kinds,
            event__audience=audience,
            event__level__in=levels,
        )
        return as_of(rows, question.on, named="institution__names")

    return select


def held(question: Slice) -> QuerySet[Any]:
    """Olympiads of pupils of the school year up to the day, of every stage from the city on."""
    return Event.objects.filter(
        within("held_on", this_year(question.on)),
        kind=Kind.OLYMPIAD,
        audience=Audience.PUPILS,
        level__in=LEVELS,
    )


SCHOOL = {INSTITUTION: "institution_id", AREA: "institution__area_id"}
PARTICIPANTS = Population(
    "olympiad.all",
    Unit.PUPILS,
    took_part(OLYMPIADS, Audience.PUPILS, *LEVELS),
    identity="person_id",
    dimensions={**SCHOOL, SEX: "person__sex", SUBJECT: "event__subject_code"},
    columns=(
        *person_columns("person"),
        NAMED,
        Column(Trilingual("Байқау", "Мероприятие", "Event"), "event__name_kk"),
        Column(DAY, "event__held_on"),
        Column(PLACE, "place"),
    ),
)


def winners(population: Population, code: str) -> Population:
    """Those of a population who took a prize place."""
    prizes = narrowed(population, code, place__isnull=False)
    return replace(prizes, dimensions={**population.dimensions, PRIZE: "place"})


def contestants(kinds: Collection[Event.Kind], audience: Event.Audience, level: Event.Level) -> Population:
    """Those who took part in contests, which are of no subject."""
    return replace(
        PARTICIPANTS,
        select=took_part(kinds, audience, level),
        unit=Unit.PUPILS if audience == Audience.PUPILS else Unit.PEOPLE,
        dimensions={**SCHOOL, SEX: "person__sex", EVENT_KIND: "event__kind"},
    )


IN_OLYMPIAD = {
    level: replace(PARTICIPANTS, code=f"olympiad.{level.value}", select=took_part(OLYMPIADS, Audience.PUPILS, level))
    for level in LEVELS
}
OLYMPIAD_PRIZES = {level: winners(population, f"{population.code}.prizes") for level, population in IN_OLYMPIAD.items()}
FIRST_PLACES = narrowed(PARTICIPANTS, "olympiad.first_places", place=1)
GIRLS_AT_CITY_STAGE = narrowed(IN_OLYMPIAD[Level.CITY], "olympiad.city.girls", without=(SEX,), person__sex="f")
SCHOOLS_AT_CITY_STAGE = replace(
    IN_OLYMPIAD[Level.CITY],
    code="olympiad.city.schools",
    unit=Unit.SCHOOLS,
    identity="institution_id",
    dimensions=SCHOOL,
)
SCHOOLS_WITH_PRIZES = replace(
    winners(PARTICIPANTS, "olympiad.prize_schools"), unit=Unit.SCHOOLS, identity="institution_id", dimensions=SCHOOL
)
OLYMPIADS_HELD = Population(
    "olympiad.events",
    Unit.EVENTS,
    held,
    dimensions={STAGE: "level", SUBJECT: "subject_code"},
    columns=(Column(Trilingual("Атауы", "Название", "Name"), "name_kk"), Column(DAY, "held_on")),
)
ELECTRONIC_OLYMPIADS = narrowed(OLYMPIADS_HELD, "olympiad.events.electronic", is_electronic=True)
CONTEST_PRIZES = {
    level: winners(contestants(CONTESTS, Audience.PUPILS, level), f"contests.pupils.{level.value}.prizes")
    for level in LEVELS
}
TEACHER_PRIZES = {
    level: winners(contestants(tuple(Kind), Audience.TEACHERS, level), f"contests.teachers.{level.value}.prizes")
    for level in LEVELS
}
