"""Which sections the report has, in the order they are read."""

from __future__ import annotations

from pathlib import Path

from qalam.kernel.trilingual import Language
from qalam.reports.manuscript.reading import TEXTS, read_section
from qalam.reports.manuscript.source import Section

SECTIONS = (
    "introduction",
    "preschool",
    "schools",
    "results",
    "national_tests",
    "meals",
    "special_needs",
    "olympiads",
    "agreement",
    "pedagogues",
    "categories",
    "hiring",
    "growth",
    "funding",
    "safety",
    "extracurricular",
    "repairs",
    "conclusion",
)


def read_sections(language: Language, *, folder: Path = TEXTS) -> tuple[Section, ...]:
    """The whole text of the report in one language."""
    return tuple(read_section(code, language, folder=folder) for code in SECTIONS)
