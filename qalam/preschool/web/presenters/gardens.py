"""The kindergartens of the city as everybody sees them: rows, a plan that shows the wait, and one with its history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from qalam.kernel.dates import write_date
from qalam.kernel.kazakh.alphabet import search_key
from qalam.kernel.trilingual import Language
from qalam.preschool.days import local_day
from qalam.preschool.queries.choices import Kindergarten, Profile, kindergartens
from qalam.preschool.queries.kept_odds import Standing, kept, odds_before_filing
from qalam.preschool.queries.kindergarten import groups_of
from qalam.preschool.queries.odds import Odds
from qalam.preschool.queries.outlook import HORIZON
from qalam.preschool.queries.register import (
    PastName,
    Registered,
    ever_registered,
    names_by_institution,
)
from qalam.preschool.rules.ages import year_may_be_served
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.presenters.chances import basis, trust, turn
from qalam.preschool.web.presenters.grid import Grid, grid
from qalam.preschool.web.presenters.plan import Plan, draw
from qalam.registry.models import Institution
from qalam.registry.models.choices import Language as Tongue
from qalam.registry.models.choices import Ownership

OLDEST, USUAL = 6, 3
"""Ages of the children for whom the wait can be asked, and the one that is shown at first."""


@dataclass(frozen=True)
class Row:
    """A kindergarten of the list. `former` are names that it had before; `months` is what stands on the plan."""

    name: str
    address: str
    former: str
    about: str
    seats: str
    free: str
    months: str
    wait: str


@dataclass(frozen=True)
class GardensPage:
    """The list, for a child born in a year who seeks a language."""

    query: str
    years: tuple[tuple[int, bool], ...]
    languages: tuple[tuple[str, str, bool], ...]
    plan: Plan | None
    rows: tuple[Row, ...]
    basis: str
    trust: str


@dataclass(frozen=True)
class GardenPage:
    """One kindergarten."""

    name: str
    facts: tuple[tuple[str, str], ...]
    names: Grid
    groups: Grid
    waits: Grid
    basis: str
    trust: str


def asked_profile(year: str, language: str, on: date) -> Profile:
    """The child that the address speaks of; a three-year-old who seeks Kazakh for anything else."""
    offered = years_offered(on)
    born = int(year) if year.isdecimal() and int(year) in offered else on.year - USUAL
    return Profile(born, language if language in Tongue.values else Tongue.KAZAKH.value)


def years_offered(on: date) -> list[int]:
    """Birth years of children who may be given places on the day."""
    found = [on.year - age for age in range(OLDEST + 1)]
    return [year for year in found if year_may_be_served(year, on=on, territory=TERRITORY)]


def gardens_page(profile: Profile, query: str, at: datetime, language: Language) -> GardensPage:
    """Those that the search finds; the wait on the plan is the wait in the list."""
    on, standing = local_day(at), kept(at)
    odds = odds_before_filing(profile, standing) if standing else {}
    everyone = ever_registered(on)
    names = names_by_institution([one.key for one in everyone])
    found = [one for one in everyone if is_found(one, names.get(one.key, []), query, on)]
    of_queue = {one.institution.pk: one for one in kindergartens(profile, None, on)}
    shown = [of_queue[one.key] for one in found if one.key in of_queue]
    return GardensPage(
        query=query,
        years=tuple((year, year == profile.birth_year) for year in years_offered(on)),
        languages=tuple((one.value, str(one.label), one.value == profile.language) for one in Tongue),
        plan=plan_of(shown, odds, language),
        rows=tuple(
            row(
                one,
                former(names.get(one.key, []), on, language),
                of_queue.get(one.key),
                odds.get(one.key) if one.key in of_queue else None,
                on,
                language,
            )
            for one in found
        ),
        basis=basis(standing, language) if standing else "",
        trust=trust(standing.proof, language) if standing else "",
    )


def is_found(one: Registered, names: Sequence[PastName], query: str, on: date) -> bool:
    """Whether the words stand in a name that it has or had, its area or its BIN; none leaves out the closed."""
    words = search_key(query).split()
    if not words:
        return one.closed_on is None or one.closed_on > on
    told = [one.name, one.area, *(past.name for past in names)]
    text = search_key(" ".join([one.bin, *(word for name in told for word in (name.kk, name.ru, name.en))]))
    return all(word in text for word in words)


def plan_of(found: Sequence[Kindergarten], odds: Mapping[int, Odds], language: Language) -> Plan | None:
    """The plan with the months of waiting in its circles; what is not known is a dot without a number."""
    ranks = {
        one.institution.bin: odds[one.institution.pk].soonest
        for one in found
        if one.institution.pk in odds and odds[one.institution.pk].is_known
    }
    said = {one.institution.pk: wait_words(odds.get(one.institution.pk)) for one in found}
    return draw(found, ranks, None, language, said, names_ranks=False)


def row(  # noqa: PLR0917  # the parts of a line, gathered once for all of them
    one: Registered, past: Sequence[str], of_queue: Kindergarten | None, told: Odds | None, on: date, language: Language
) -> Row:
    """One line; `past` are the names that it had before."""
    about = [one.area.say(language), *(str(Tongue(tongue).label) for tongue in one.languages)]
    if one.ownership:
        about.append(str(Ownership(one.ownership).label))
    if one.has_state_order:
        about.append(_("state order"))
    if one.closed_on is not None and one.closed_on <= on:
        about.append(_("closed since %(day)s") % {"day": write_date(one.closed_on, language)})
    return Row(
        name=one.name.say(language),
        address=reverse("queue:garden", args=[one.bin]),
        former=", ".join(past),
        about=", ".join(about),
        seats=str(one.seats) if one.seats is not None else "",
        free=str(of_queue.free) if of_queue else "",
        months=months(told),
        wait=wait_words(told) if of_queue else _("not of the queue"),
    )


def former(names: Sequence[PastName], on: date, language: Language) -> list[str]:
    """Names that it bore before, the latest first, each once."""
    past = [one.name.say(language) for one in names if one.until is not None and one.until <= on]
    return list(dict.fromkeys(past))


def months(odds: Odds | None) -> str:
    """What stands in the circle of the plan."""
    if odds is None or not odds.is_known:
        return ""
    return f"{HORIZON}+" if odds.soonest > HORIZON else str(odds.soonest)


def wait_words(odds: Odds | None) -> str:
    """Between which months a turn probably comes."""
    if odds is None or not odds.is_known:
        return _("not foretold")
    if odds.soonest > HORIZON:
        return _("over two years")
    if odds.latest > HORIZON:
        return _("%(first)s months or more") % {"first": odds.soonest}
    if odds.latest == odds.soonest:
        return _("about %(first)s months") % {"first": odds.soonest}
    return _("%(first)s to %(last)s months") % {"first": odds.soonest, "last": odds.latest}


def garden_page(one: Registered, at: datetime, language: Language) -> GardenPage:
    """What the register has of one, every name it had, its groups, and the wait for each birth year."""
    on, standing = local_day(at), kept(at)
    return GardenPage(
        name=one.name.say(language),
        facts=tuple((name, value) for name, value in facts(one, language) if value),
        names=names_grid(names_by_institution([one.key]).get(one.key, []), language),
        groups=groups_grid(one, on),
        waits=waits_grid(one, standing, on, language),
        basis=basis(standing, language) if standing else "",
        trust=trust(standing.proof, language) if standing else "",
    )


def facts(one: Registered, language: Language) -> list[tuple[str, str]]:
    """Its profile."""
    return [
        (_("BIN"), one.bin),
        (_("Kind"), str(Institution.Kind(one.kind).label)),
        (_("Area"), one.area.say(language)),
        (_("Ownership"), str(Ownership(one.ownership).label) if one.ownership else ""),
        (_("State order"), _("holds one: it takes children of the queue") if one.has_state_order else ""),
        (_("Languages"), ", ".join(str(Tongue(tongue).label) for tongue in one.languages)),
        (_("Seats by design"), str(one.seats) if one.seats is not None else ""),
        (_("Opened"), write_date(one.opened_on, language) if one.opened_on else ""),
        (_("Closed"), write_date(one.closed_on, language) if one.closed_on else ""),
    ]


def names_grid(names: Sequence[PastName], language: Language) -> Grid:
    """Every name with its days, the latest first."""
    rows = [
        (
            one.name.say(language),
            write_date(one.since, language) if one.since else "—",
            write_date(one.until, language) if one.until else _("until now"),
        )
        for one in names
    ]
    return grid(_("Names"), (_("What it was called"), _("Since"), _("Until")), rows)


def groups_grid(one: Registered, on: date) -> Grid:
    """Its groups with their seats."""
    groups = groups_of(Institution(pk=one.key), on)
    rows = [
        (
            group.name, str(group.birth_year), str(group.get_language_display()),
            f"{group.get_kind_display()}, {group.get_stay_display()}", str(group.seats),
        )
        for group in groups
    ]  # fmt: skip
    return grid(_("Groups"), (_("Group"), _("Born in"), _("Language"), _("Kind"), _("Seats")), rows)


def waits_grid(one: Registered, standing: Standing | None, on: date, language: Language) -> Grid:
    """The wait of a child of the general queue that would file now, by birth year and language."""
    rows = []
    for year in years_offered(on) if standing else []:
        for tongue in one.languages:
            odds = odds_before_filing(Profile(year, tongue), standing).get(one.key) if standing else None
            if odds is not None:
                rows.append((str(year), str(Tongue(tongue).label), wait_words(odds), turn(odds).say(language)))
    return grid(_("Expected wait"), (_("Born in"), _("Language"), _("Expected wait"), _("Chance")), rows)
