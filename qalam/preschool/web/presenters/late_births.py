"""The choice of a family whose child was born late in the year: with its own birth year, or with the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from qalam.kernel.acts import name_act
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.days import local_day
from qalam.preschool.queries.choices import Profile, free_places, waiting_children
from qalam.preschool.queries.late_births import place_if_filed
from qalam.preschool.rules.ages import is_born_late, late_births, may_ask_younger
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Institution

OWN, NEXT = "own", "next"
PRACTICE = Trilingual(
    kk="Жыл соңында туған бала қалауыңыз бойынша келесі туған жылдың ({year}) тобында тұра алады; бұл жергілікті "
    "тәжірибе [{mark}], көзі: {source}.",
    ru="Ребёнок, рождённый в конце года, по Вашему желанию может стоять в группу следующего года рождения ({year}); "
    "это местная практика [{mark}], источник: {source}.",
    en="A child born late in the year may stand, if you wish, for the groups of the next birth year ({year}); this is "
    "local practice [{mark}], source: {source}.",
)
LAW = Trilingual(
    kk="Жыл соңында туған бала қалауыңыз бойынша келесі туған жылдың ({year}) тобында тұра алады; негізі: {source}.",
    ru="Ребёнок, рождённый в конце года, по Вашему желанию может стоять в группу следующего года рождения ({year}); "
    "основание: {source}.",
    en="A child born late in the year may stand, if you wish, for the groups of the next birth year ({year}); "
    "by {source}.",
)
LABELS = {
    OWN: Trilingual(
        "{year}: өз туған жылының топтары",
        "{year}: группы своего года рождения",
        "{year}: groups of its own birth year",
    ),
    NEXT: Trilingual(
        "{year}: келесі туған жылдың топтары",
        "{year}: группы следующего года рождения",
        "{year}: groups of the next birth year",
    ),
}
STANDS = Trilingual(
    kk="Бүгін өтініш берсе, қала кезегіндегі орны — {place}.",
    ru="Если подать сегодня, место в очереди города — {place}.",
    en="Filed today, the place in the queue of the city is {place}.",
)


@dataclass(frozen=True)
class Effect:
    """One kindergarten of the list under an option: children who wait there, and free places."""

    name: str
    waiting: int
    free: int


@dataclass(frozen=True)
class LateOption:
    """One birth year to stand with: what it is, the place in the city, and what it means for the list."""

    value: str
    label: str
    place: str
    effects: tuple[Effect, ...]
    is_chosen: bool


@dataclass(frozen=True)
class LateChoice:
    """The sentence, and the two options."""

    sentence: str
    options: tuple[LateOption, ...]


def is_offered(born_on: date | None, on: date) -> bool:
    """Whether the family may choose."""
    return born_on is not None and may_ask_younger(on, TERRITORY) and is_born_late(born_on, on, TERRITORY)


def late_choice(
    born_on: date | None,
    wants: Sequence[tuple[Institution, str]],
    profile: Profile,
    at: datetime,
    language: Language,
    *,
    is_younger: bool,
) -> LateChoice | None:
    """The choice as of a moment; None where the family has none. `wants` are the kindergartens of the list by name."""
    if born_on is None or not is_offered(born_on, local_day(at)):
        return None
    found = late_births(local_day(at), TERRITORY)
    sentence = (LAW if found.is_law else PRACTICE).fill(
        year=born_on.year + 1, mark=found.confidence.value, source=name_act(found.source.act, language)
    )
    options = [
        LateOption(
            value=value,
            label=LABELS[value].fill(year=year).say(language),
            place=STANDS.fill(place=write(place_if_filed(year, at), language)).say(language),
            effects=effects(wants, Profile(year, profile.language, profile.group_kind, profile.stay)),
            is_chosen=is_younger == (value == NEXT),
        )
        for value, year in ((OWN, born_on.year), (NEXT, born_on.year + 1))
    ]
    return LateChoice(sentence.say(language), tuple(options))


def effects(wants: Sequence[tuple[Institution, str]], profile: Profile) -> tuple[Effect, ...]:
    """What the list has for children of the profile."""
    waiting, free = waiting_children(profile), free_places(profile)
    return tuple(Effect(name, waiting[one.pk], free[one.pk]) for one, name in wants)
