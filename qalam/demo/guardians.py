"""Mothers and fathers of the children who are not yet in school, and of their elder brothers and sisters."""

from __future__ import annotations

import numpy as np

from qalam.demo.city import City
from qalam.demo.days import day
from qalam.demo.people import FEMALE, MALE
from qalam.demo.sheets import Span
from qalam.registry.models import Guardianship, Residence

YOUNGEST_PUPIL = day("2016-09-02")
FATHERS = 0.86


def build_guardians(city: City) -> None:
    """Parents of the families that have a child before school; guardians of all children of these families."""
    born_on, person, family = (np.concatenate(parts) for parts in zip(*city.people.offspring, strict=True))
    has_small = np.zeros(len(city.families), dtype=bool)
    has_small[family[born_on >= YOUNGEST_PUPIL]] = True
    with_father = has_small & (city.chance.random(len(city.families)) < FATHERS)
    eldest = np.full(len(city.families), day("2023-01-01"))
    np.minimum.at(eldest, family, born_on)
    for sex, chosen, kind, least in ((FEMALE, has_small, "mother", 20), (MALE, with_father, "father", 22)):
        families = np.flatnonzero(chosen)
        years = city.chance.integers(least * 365, (least + 15) * 365, len(families))
        parent = city.people.parents(city.families, families, eldest[families] - years, sex=sex)
        areas = np.array([area for key, area in city.places.areas.items() if key != "city"], dtype=np.int64)
        city.sheets.add(
            Residence,
            len(parent),
            person_id=parent,
            area_id=areas[families % len(areas)],
            period=Span(day("2012-01-01")),
        )
        of_family = np.zeros(len(city.families), dtype=np.int64)
        of_family[families] = parent
        cared = of_family[family] > 0
        city.sheets.add(
            Guardianship,
            int(cared.sum()),
            child_id=person[cared],
            guardian_id=of_family[family[cared]],
            kind=kind,
            period=Span(born_on[cared]),
        )
