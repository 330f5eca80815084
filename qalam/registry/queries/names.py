"""The names of institutions on a day; two of one name are told apart by their areas, or by their BINs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

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
    if keys is not None:
        # With their namesakes. The sort key has an index, the names have none.
        rows = rows.filter(sort_key__in=rows.filter(institution__in=keys).values("sort_key"))
    found = list(
        rows.values_list(
            "institution", "institution__bin", "sort_key", "institution__area",
            *(f"name_{one}" for one in LANGUAGES), *(f"institution__area__name_{one}" for one in LANGUAGES),
        )
    )  # fmt: skip
    areas: dict[str, Counter[int]] = defaultdict(Counter)
    for _, _, _, area, name, *_ in found:
        areas[name][area] += 1
    return {
        key: Named(bin, told_apart(words[:3], distinction(bin, words[3:], area, areas[words[0]])), sort_key)
        for key, bin, sort_key, area, *words in found
        if keys is None or key in keys
    }


def distinction(bin: str, area_names: Sequence[str], area: int, of_that_name: Counter[int]) -> Sequence[str]:
    """By what an institution is told from its namesakes, of which there are so many in each area."""
    if of_that_name.total() == 1:
        return ()
    return area_names if of_that_name[area] == 1 else [bin] * len(area_names)


def told_apart(names: Collection[str], by: Collection[str]) -> Trilingual:
    """`«Мерей» балабақшасы (Рахат)`; the name alone where nothing has to tell it apart."""
    if not by:
        return Trilingual(*names)
    return Trilingual(*(f"{name} ({word})" for name, word in zip(names, by, strict=True)))
