"""What agreements count: schools that they cover, and measures promised and done."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from qalam.figures.population import Column, Population, Slice, Unit
from qalam.kernel.trilingual import Trilingual
from qalam.partnerships.models import Measure, Participant
from qalam.registry.columns import NAMED, PERIOD
from qalam.registry.dimensions import AREA, INSTITUTION, KIND
from qalam.registry.populations import PUPILS, SCHOOL_KINDS, as_of, narrowed
from qalam.registry.spans import whole_year, within

BILIM_INNOVATION = "bilim-innovation"
TITLE = Trilingual("Атауы", "Название", "Title")


def participants(question: Slice) -> QuerySet[Any]:
    """Schools that take part on the day in an agreement that is in force."""
    rows = Participant.objects.on(question.on).filter(
        agreement__period__contains=question.on, institution__kind__in=SCHOOL_KINDS
    )
    return as_of(rows, question.on, named="institution__names")


def pupils_of_bilim_innovation(question: Slice) -> QuerySet[Any]:
    schools = SCHOOLS_OF_BILIM_INNOVATION.select(question).filter(institution=OuterRef("group__institution"))
    return PUPILS.select(question).filter(Exists(schools))


def due(question: Slice) -> QuerySet[Any]:
    """Measures promised for the school year of the day, all of it."""
    return Measure.objects.filter(within("due_on", whole_year(question.on)))


def overdue(question: Slice) -> QuerySet[Any]:
    """Measures whose day has passed and that were not done by the day, of whatever year."""
    return Measure.objects.filter(due_on__lt=question.on).exclude(done_on__lte=question.on)


SCHOOLS_IN_AGREEMENTS = Population(
    "agreements.schools",
    Unit.SCHOOLS,
    participants,
    identity="institution_id",
    dimensions={INSTITUTION: "institution_id", AREA: "institution__area_id", KIND: "institution__kind"},
    columns=(NAMED, Column(TITLE, "agreement__title_kk"), PERIOD),
)
SCHOOLS_OF_BILIM_INNOVATION = narrowed(
    SCHOOLS_IN_AGREEMENTS, "agreements.bilim_innovation.schools", agreement__code=BILIM_INNOVATION
)
PUPILS_OF_BILIM_INNOVATION = replace(
    PUPILS, code="agreements.bilim_innovation.pupils", select=pupils_of_bilim_innovation
)
DUE = Population(
    "agreements.measures.due",
    Unit.MEASURES,
    due,
    columns=(
        Column(TITLE, "title_kk"),
        Column(Trilingual("Мерзімі", "Срок", "Due"), "due_on"),
        Column(Trilingual("Орындалған күні", "Дата выполнения", "Done"), "done_on"),
    ),
)
DONE = replace(
    DUE,
    code="agreements.measures.done",
    select=lambda question: due(question).filter(done_on__lte=question.on),
)
OVERDUE = replace(DUE, code="agreements.measures.overdue", select=overdue)
