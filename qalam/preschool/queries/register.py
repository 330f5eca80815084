"""The register of kindergartens as everybody may see it: each with its profile, its seats and every name it has had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from qalam.kernel.kazakh.alphabet import sort_key
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.queries.choices import Point, point_of, under_state_order
from qalam.registry.models import Institution, InstitutionName, InstitutionProfile
from qalam.registry.queries.names import Named, named_institutions

KINDS = (Institution.Kind.KINDERGARTEN, Institution.Kind.MINI_CENTRE)


@dataclass(frozen=True)
class PastName:
    """A name that an institution bore, from a day until another, on which the next began; None: not known, goes on."""

    name: Trilingual
    since: date | None
    until: date | None


@dataclass(frozen=True)
class Registered:
    """A kindergarten or mini-centre of the city. `seats` are those by design, None where no profile is known."""

    key: int
    bin: str
    kind: str
    name: Trilingual
    sort_key: str
    area: Trilingual
    ownership: str
    languages: tuple[str, ...]
    seats: int | None
    has_state_order: bool
    point: Point | None
    opened_on: date | None
    closed_on: date | None


def registered(on: date) -> list[Registered]:
    """Those open on the day, in the order of the alphabet."""
    rows = list(Institution.objects.on(on).filter(kind__in=KINDS).select_related("area"))
    return tell(rows, on)


def ever_registered(on: date) -> list[Registered]:
    """All that the city has ever had, as the register has them on a day; one that is closed under its last name."""
    return tell(list(Institution.objects.filter(kind__in=KINDS).select_related("area")), on)


def one_registered(bin: str, on: date) -> Registered | None:
    """The one with the BIN, open or closed; None where it is no kindergarten of the city."""
    rows = list(Institution.objects.filter(kind__in=KINDS, bin=bin).select_related("area"))
    return tell(rows, on)[0] if rows else None


def tell(rows: Collection[Institution], on: date) -> list[Registered]:
    """The institutions as the register has them on a day."""
    names = named_institutions(on, [row.pk for row in rows])
    gone = names_by_institution([row.pk for row in rows if row.pk not in names])
    profiles = {one.institution_id: one for one in InstitutionProfile.objects.on(on).filter(institution__in=rows)}
    ordered = under_state_order(on)
    found = []
    for row in rows:
        named, profile = names.get(row.pk) or last_name(row, gone.get(row.pk, [])), profiles.get(row.pk)
        found.append(
            Registered(
                key=row.pk,
                bin=row.bin,
                kind=row.kind,
                name=named.name,
                sort_key=named.sort_key,
                area=Trilingual(row.area.name_kk, row.area.name_ru, row.area.name_en),
                ownership=profile.ownership if profile else "",
                languages=tuple(profile.languages) if profile else (),
                seats=profile.seats if profile else None,
                has_state_order=row.pk in ordered,
                point=point_of(row),
                opened_on=row.period.lower,
                closed_on=row.period.upper,
            )
        )
    return sorted(found, key=lambda one: (one.sort_key, one.bin))


def last_name(row: Institution, names: Sequence[PastName]) -> Named:
    """An institution without a name on the day goes by the last one that it had, or by its BIN."""
    name = names[0].name if names else Trilingual(row.bin, row.bin, row.bin)
    return Named(row.bin, name, sort_key(name.kk))


def names_by_institution(keys: Collection[int]) -> dict[int, list[PastName]]:
    """Every name that each of the institutions has had, the latest first."""
    found: dict[int, list[PastName]] = defaultdict(list)
    for row in InstitutionName.objects.filter(institution__in=keys).order_by("-period", "-pk"):
        name = Trilingual(row.name_kk, row.name_ru, row.name_en)
        found[row.institution_id].append(PastName(name, row.period.lower, row.period.upper))
    return found
