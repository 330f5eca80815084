"""Whom per-capita funding counts: schools, their pupils, and the norms in force."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from qalam.figures.population import Column, Population, Slice, Unit
from qalam.funding.models import Norm, PerCapita
from qalam.kernel.trilingual import Trilingual
from qalam.registry.columns import PERIOD
from qalam.registry.dimensions import worded
from qalam.registry.populations import DAY_PUPILS, DAY_SCHOOLS, SCHOOLS, narrowed

LEVELS = {
    Norm.Level.PRIMARY: Trilingual("Бастауыш білім", "Начальное образование", "Primary level"),
    Norm.Level.LOWER_SECONDARY: Trilingual("Негізгі орта білім", "Основное среднее образование", "Lower secondary"),
    Norm.Level.UPPER_SECONDARY: Trilingual("Жалпы орта білім", "Общее среднее образование", "Upper secondary"),
}
LEVEL = worded("level", Trilingual("Білім деңгейі", "Уровень образования", "Level of education"), LEVELS)


def funded(question: Slice, institution: str) -> Exists:
    """Whether the institution at the path is funded per pupil on the day."""
    return Exists(PerCapita.objects.on(question.on).filter(institution=OuterRef(institution)))


def norms(question: Slice) -> QuerySet[Any]:
    return Norm.objects.on(question.on)


FUNDED_SCHOOLS = replace(
    SCHOOLS,
    code="schools.per_capita",
    select=lambda question: SCHOOLS.select(question).filter(funded(question, "pk")),
)
FUNDED_DAY_SCHOOLS = replace(
    DAY_SCHOOLS,
    code="schools.day.per_capita",
    select=lambda question: DAY_SCHOOLS.select(question).filter(funded(question, "pk")),
)
FUNDED_PUPILS = replace(
    DAY_PUPILS,
    code="pupils.day.per_capita",
    select=lambda question: DAY_PUPILS.select(question).filter(funded(question, "group__institution")),
)
NORMS = Population(
    "norms",
    Unit.TENGE,
    norms,
    dimensions={LEVEL: "level"},
    columns=(
        Column(LEVEL.title, "level", LEVELS),
        Column(Trilingual("Сомасы, теңге", "Сумма, тенге", "Amount, tenge"), "amount"),
        Column(Trilingual("Дереккөз", "Источник", "Source"), "source"),
        PERIOD,
    ),
)
CITY_NORMS = narrowed(NORMS, "norms.city", is_village=False)
VILLAGE_NORMS = narrowed(NORMS, "norms.village", is_village=True)
