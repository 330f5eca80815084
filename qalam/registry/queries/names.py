"""The names of institutions on a day; two of one name are told apart by their areas, or by their BINs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Q

from qalam.kernel.trilingual import Trilingual
from qalam.registry.models import InstitutionName

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True)
class Named:
    """An institution with the name by which it is told from all others, and the place of that name in an alphabet."""

    bin: str
    name: Trilingual
    sort_key: str


def institution_names(on: date, keys: Collection[int] | None = None) -> dict[int, Trilingual]:
    """The names by institution, of all or of those named by their keys; one without a name is left out."""
    return {key: one.name for key, one in named_institutions(on, keys).items()}


def named_institutions(on: date, keys: Collection[int] | None = None) -> dict[int, Named]:
    """The same with the keys of the alphabet.

    An institution is told apart wherever it stands, whether or not its namesake stands beside it.
    """
    rows = InstitutionName.objects.on(on)
    # The sort key has an index, the names have none.
    others = rows.filter(
        ~Q(institution=OuterRef("institution")), sort_key=OuterRef("sort_key"), name_kk=OuterRef("name_kk")
    )
    asked = rows if keys is None else rows.filter(institution__in=keys)
    found = asked.annotate(
        is_shared=Exists(others),
        is_shared_in_area=Exists(others.filter(institution__area=OuterRef("institution__area"))),
        bin=F("institution__bin"),
    ).values_list(
        "institution", "bin", "sort_key", "is_shared", "is_shared_in_area",
        *(f"name_{one}" for one in LANGUAGES), *(f"institution__area__name_{one}" for one in LANGUAGES),
    )  # fmt: skip
    return {
        key: Named(bin, told_apart(names[:3], [bin] * 3 if is_within else names[3:] if is_shared else ()), sort_key)
        for key, bin, sort_key, is_shared, is_within, *names in found
    }


def told_apart(names: Collection[str], by: Collection[str]) -> Trilingual:
    """`«Мерей» балабақшасы (Рахат)`; the name alone where nothing has to tell it apart."""
    if not by:
        return Trilingual(*names)
    return Trilingual(*(f"{name} ({word})" for name, word in zip(names, by, strict=True)))
