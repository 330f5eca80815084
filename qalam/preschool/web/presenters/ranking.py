"""The page on which kindergartens are ranked: a list, and beside it a plan of the city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from django.utils.translation import gettext as _

from qalam.kernel.kazakh.alphabet import search_key
from qalam.kernel.trilingual import Language
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.queries.choices import Kindergarten, Profile, areas_of, kindergartens, middle_of
from qalam.preschool.rules.regimes import terms
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.drafts import Draft
from qalam.preschool.web.presenters.chances import NOTHING, ChanceRows, chances_before_filing, chances_of
from qalam.preschool.web.presenters.late_births import LateChoice, is_offered, late_choice
from qalam.preschool.web.presenters.plan import Plan, draw
from qalam.preschool.web.presenters.words import distance
from qalam.registry.models import Area
from qalam.registry.models.choices import GroupKind, Ownership, Stay
from qalam.registry.models.choices import Language as Tongue

NEAREST = 12
"""So many are shown at first; the others are a click away."""


class Purpose(Enum):
    """What the list is for."""

    ENTER = "enter"
    NAME = "name"
    MOVE = "move"
    CHANGE = "change"


@dataclass(frozen=True)
class Sought:
    """For whom a place is sought."""

    child: str
    birth_year: int
    purpose: Purpose
    home: Area | None
    application: Application | None = None
    born_on: date | None = None
    """Of a child that enters the queue with this list."""


@dataclass(frozen=True)
class Row:
    """One kindergarten; `rank` is 0 for one that is not on the list, `chance` is empty where no forecast is shown."""

    bin: str
    name: str
    about: tuple[str, ...]
    free: int
    waiting: int
    rank: int
    is_first: bool
    is_last: bool
    lacks_language: bool
    chance: str = ""


@dataclass(frozen=True)
class Option:
    """One answer to a question of the form."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class RankingPage:
    """The list so far, what can be added, and the plan."""

    child: str
    purpose: str
    birth_year: int
    near: str
    """The area from whose middle distances are counted, empty where none is known."""
    near_key: str
    areas: tuple[Option, ...]
    most: int
    chosen: tuple[Row, ...]
    offered: tuple[Row, ...]
    hidden: int
    query: str
    is_found_on_list: bool
    """Whether the words of the search fit a kindergarten that is on the list already."""
    shows_all: bool
    plan: Plan | None
    languages: tuple[Option, ...]
    stays: tuple[Option, ...]
    kinds: tuple[Option, ...]
    chances: ChanceRows = NOTHING
    late: LateChoice | None = None

    @property
    def is_full(self) -> bool:
        """Whether no more can be added."""
        return len(self.chosen) >= self.most

    @property
    def is_fixed(self) -> bool:
        """Whether language, stay and kind of group were decided before."""
        return self.purpose == Purpose.CHANGE.value


def ranking_page(
    sought: Sought, draft: Draft, at: datetime, language: Language, *, query: str, shows_all: bool, near: Area | None
) -> RankingPage:
    """The page as of a moment. Distances are from the middle of the area `near`, of the child's home unless told."""
    near = near or sought.home
    on, home, near_key = local_day(at), middle_of(near), str(near.pk) if near else ""
    is_younger = draft.is_younger and is_offered(sought.born_on, on)
    profile = Profile(sought.birth_year + is_younger, draft.language, draft.group_kind, draft.stay)
    every = kindergartens(profile, home, on)
    chances = chances_for(sought, profile, at, language)
    by_bin = {one.institution.bin: one for one in every}
    chosen = [by_bin[number] for number in draft.wants if number in by_bin]
    found = searched([one for one in every if one not in chosen], query)
    shown = found if shows_all or query else found[:NEAREST]
    ranks = {one.institution.bin: rank for rank, one in enumerate(chosen, 1)}
    return RankingPage(
        child=sought.child,
        purpose=sought.purpose.value,
        birth_year=sought.birth_year,
        near=name_of(near, language) if near and home else "",
        near_key=near_key,
        areas=options([(str(area.pk), name_of(area, language)) for area in areas_of(every)], near_key),
        most=terms(on, TERRITORY).outcome.maximum_of_choices,
        chosen=rows(chosen, ranks, draft, language, chances),
        offered=rows(shown, ranks, draft, language, chances),
        hidden=len(found) - len(shown),
        query=query,
        is_found_on_list=bool(query and searched(chosen, query)),
        shows_all=shows_all,
        plan=draw(every, ranks, home, language, chances.by_institution),
        languages=options(Tongue.choices, draft.language),
        stays=options(Stay.choices, draft.stay),
        kinds=options(GroupKind.choices, draft.group_kind),
        chances=chances,
        late=late_choice(
            sought.born_on, [(one.institution, one.name.say(language)) for one in chosen], profile, at, language,
            is_younger=is_younger,
        ),
    )  # fmt: skip


def chances_for(sought: Sought, profile: Profile, at: datetime, language: Language) -> ChanceRows:
    """The chance of each kindergarten: on the list of a child that waits its own, else that of one that files now."""
    before = chances_before_filing(profile, at, language)
    if sought.application is None:
        return before
    own = chances_of(sought.application, at, language)
    return replace(before, by_institution=before.by_institution | own.by_institution)


def name_of(area: Area, language: Language) -> str:
    """The name of an area."""
    return str(getattr(area, f"name_{language}"))


def searched(found: Sequence[Kindergarten], query: str) -> list[Kindergarten]:
    """Those whose name or area holds the words, in any of the languages."""
    words = search_key(query).split()
    return [one for one in found if all(word in search_text(one) for word in words)]


def search_text(one: Kindergarten) -> str:
    """What a search looks through."""
    names = (one.name, one.area)
    return search_key(" ".join(word for name in names for word in (name.kk, name.ru, name.en)))


def rows(
    found: Sequence[Kindergarten], ranks: dict[str, int], draft: Draft, language: Language, chances: ChanceRows
) -> tuple[Row, ...]:
    """Rows of the list."""
    return tuple(
        Row(
            bin=one.institution.bin,
            name=one.name.say(language),
            about=about(one, language),
            free=one.free,
            waiting=one.waiting,
            rank=ranks.get(one.institution.bin, 0),
            is_first=ranks.get(one.institution.bin) == 1,
            is_last=ranks.get(one.institution.bin) == len(ranks),
            lacks_language=bool(one.languages) and draft.language not in one.languages,
            chance=chances.by_institution.get(one.institution.pk, ""),
        )
        for one in found
    )


def about(one: Kindergarten, language: Language) -> tuple[str, ...]:
    """Area, distance, languages and ownership, each where it is known."""
    tongues = ", ".join(str(Tongue(code).label) for code in one.languages)
    ownership = ownership_words(one)
    words = (one.area.say(language), distance(one.kilometres, language), tongues, ownership)
    return tuple(word for word in words if word)


def ownership_words(one: Kindergarten) -> str:
    """Who founded it; of a private one also that it takes children of the queue for the state's money."""
    if not one.ownership:
        return ""
    founded = str(Ownership(one.ownership).label)
    # A name of its own: messages are not found inside a string with places.
    under_order = _("under a state order")
    return f"{founded}, {under_order}" if one.has_state_order else founded


def options(choices: Sequence[tuple[str, object]], chosen: str) -> tuple[Option, ...]:
    """The answers of a question."""
    return tuple(Option(value, str(label), value == chosen) for value, label in choices)
