"""The figures of one institution beside those of the city."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qalam.figures.catalogue import all_figures
from qalam.figures.reading import Reading
from qalam.kernel.trilingual import Language
from qalam.portal.presenters.telling import address_of
from qalam.registry.models import Institution
from qalam.registry.queries.names import institution_names
from qalam.reports.wording.numbers import printed

DIMENSION = "institution"
OFFERED = (
    "preschool.enrolled", "preschool.queue", "schools.pupils.day", "schools.quality", "schools.attainment",
    "schools.meals", "schools.leavers.11", "staff.pedagogues", "staff.category.any.share",
    "staff.education.higher.share", "extracurricular.coverage",
)  # fmt: skip


@dataclass(frozen=True)
class Compared:
    """One figure: of the institution and of the city."""

    title: str
    own: str
    city: str
    address: str


@dataclass(frozen=True)
class InstitutionPage:
    """An institution as of a day."""

    name: str
    on: date
    rows: tuple[Compared, ...]


def institution_page(institution: Institution, on: date, language: Language) -> InstitutionPage:
    """Those figures that have anything to say of the institution. Its head sees its small numbers as they are."""
    reading = Reading(on)
    compared = (compare(reading, figure_id, institution, language) for figure_id in OFFERED if divides(figure_id))
    return InstitutionPage(name_of(institution, on, language), on, tuple(row for row in compared if row))


def divides(figure_id: str) -> bool:
    """Whether the figure is declared and divides by institution."""
    figure = all_figures().get(figure_id)
    return figure is not None and any(dimension.code == DIMENSION for dimension in figure.dimensions)


def compare(reading: Reading, figure_id: str, institution: Institution, language: Language) -> Compared | None:
    """The figure of the institution and of the city; None where the institution has no part in it."""
    cells = reading.breakdown(figure_id, DIMENSION).cells
    own = next((cell for cell in cells if cell.key == institution.pk), None)
    if own is None:
        return None
    answer = reading.answer(figure_id)
    return Compared(
        title=answer.figure.title.say(language),
        own=printed(answer.figure, own.value, language),
        city=printed(answer.figure, answer.value, language),
        address=f"{address_of(figure_id, reading.on)}&by={DIMENSION}",
    )


def name_of(institution: Institution, on: date, language: Language) -> str:
    """The institution's name on the day; its BIN where it has none."""
    name = institution_names(on, [institution.pk]).get(institution.pk)
    return name.say(language) if name else institution.bin
