"""What the registry counts: institutions of every kind."""

from __future__ import annotations

from qalam.figures.figure import Count, Figure
from qalam.figures.relations import Relation, Within
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.registry.populations import IN_VILLAGES, INSTITUTIONS

FIGURES: tuple[Figure, ...] = (
    Count(
        id="institutions",
        title=Trilingual("Білім беру ұйымдары", "Организации образования", "Institutions of education"),
        meaning=Trilingual(
            kk="Көрсетілген күні қалада жұмыс істеп тұрған барлық білім беру ұйымы: балабақшалар, мектептер, "
            "қосымша білім беру ұйымдары, әдістемелік орталық және білім бөлімі.",
            ru="Все организации образования, действующие в городе на указанный день: детские сады, школы, "
            "организации дополнительного образования, методический центр и отдел образования.",
            en="All institutions of education that work in the city on the day: kindergartens, schools, "
            "extracurricular ones, the methodical centre and the department.",
        ),
        population=INSTITUTIONS,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="institutions.villages",
        title=Trilingual(
            "Ауылдардағы білім беру ұйымдары",
            "Организации образования в сёлах",
            "Institutions of education in villages",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні қалаға қарасты ауылдарда жұмыс істеп тұрған білім беру ұйымдары.",
            ru="Организации образования, действующие на указанный день в сёлах города.",
            en="Institutions of education that work on the day in the villages of the city.",
        ),
        population=IN_VILLAGES,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
)

RELATIONS: tuple[Relation, ...] = (Within("institutions.villages", "institutions"),)
