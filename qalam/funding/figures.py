"""What is counted of per-capita funding."""

from __future__ import annotations

from decimal import Decimal

from qalam.figures.figure import TENTH, Count, Figure, Mean, Ratio
from qalam.figures.population import Unit
from qalam.figures.relations import Relation, Within
from qalam.funding.populations import CITY_NORMS, FUNDED_DAY_SCHOOLS, FUNDED_PUPILS, FUNDED_SCHOOLS, VILLAGE_NORMS
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.registry.populations import DAY_PUPILS, DAY_SCHOOLS

FIGURES: tuple[Figure, ...] = (
    Count(
        id="funding.per_capita.schools",
        title=Trilingual(
            "Жан басына шаққанда қаржыландырылатын мектептер",
            "Школы на подушевом финансировании",
            "Schools with per-capita funding",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні жан басына шаққанда қаржыландырылатын мектептер.",
            ru="Школы, которые на указанный день финансируются подушевым способом.",
            en="Schools that are funded per pupil on the day.",
        ),
        population=FUNDED_SCHOOLS,
        source=sources.PER_CAPITA,
        confidence=Confidence.ACT,
    ),
    Ratio(
        id="funding.per_capita.schools.share",
        title=Trilingual(
            "Жан басына шаққанда қаржыландырылатын мектептердің үлесі",
            "Доля школ на подушевом финансировании",
            "Share of schools with per-capita funding",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің ішінде көрсетілген күні жан басына шаққанда қаржыландырылатындарының үлесі.",
            ru="Доля дневных школ, которые на указанный день финансируются подушевым способом.",
            en="Of the day schools, the share funded per pupil on the day.",
        ),
        numerator=FUNDED_DAY_SCHOOLS,
        denominator=DAY_SCHOOLS,
        round_to=TENTH,
        source=sources.PER_CAPITA,
        confidence=Confidence.ACT,
    ),
    Count(
        id="funding.per_capita.pupils",
        title=Trilingual(
            "Жан басына шаққанда қаржыландырылатын оқушылар",
            "Ученики на подушевом финансировании",
            "Pupils with per-capita funding",
        ),
        meaning=Trilingual(
            kk="Жан басына шаққанда қаржыландырылатын күндізгі мектептердегі оқушылар, көрсетілген күні.",
            ru="Ученики дневных школ на подушевом финансировании на указанный день.",
            en="Pupils on the day of the day schools that are funded per pupil.",
        ),
        population=FUNDED_PUPILS,
        source=sources.PER_CAPITA,
        confidence=Confidence.ACT,
    ),
    Ratio(
        id="funding.per_capita.pupils.share",
        title=Trilingual(
            "Жан басына шаққанда қаржыландырылатын оқушылардың үлесі",
            "Доля учеников на подушевом финансировании",
            "Share of pupils with per-capita funding",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектеп оқушыларының ішінде жан басына шаққанда қаржыландырылатын мектептерде оқитындарының "
            "үлесі.",
            ru="Доля учеников дневных школ, школы которых финансируются подушевым способом.",
            en="Of the pupils of day schools, the share whose school is funded per pupil.",
        ),
        numerator=FUNDED_PUPILS,
        denominator=DAY_PUPILS,
        round_to=TENTH,
        source=sources.PER_CAPITA,
        confidence=Confidence.ACT,
    ),
    Mean(
        id="funding.norm.city",
        title=Trilingual(
            "Қаладағы бір оқушыға жылдық норматив",
            "Годовой норматив на ученика в городе",
            "Yearly norm of a pupil in the city",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні күшінде тұрған, қала мектебінің бір оқушысына арналған жылдық нормативтердің білім "
            "деңгейлері бойынша жай орташасы; оқушылар саны ескерілмейді.",
            ru="Простое среднее действующих на указанный день годовых нормативов на ученика городской школы по "
            "уровням образования, без учёта числа учеников.",
            en="Plain mean over the levels of education of the yearly norms of a pupil of a city school in force on "
            "the day, not weighted by pupils.",
        ),
        population=CITY_NORMS,
        column="amount",
        unit=Unit.TENGE,
        round_to=Decimal("0.01"),
        source=sources.PER_CAPITA,
        confidence=Confidence.ACT,
    ),
    Mean(
        id="funding.norm.village",
        title=Trilingual(
            "Ауылдағы бір оқушыға жылдық норматив",
            "Годовой норматив на ученика в селе",
            "Yearly norm of a pupil in a village",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні күшінде тұрған, ауыл мектебінің бір оқушысына арналған жылдық нормативтердің білім "
            "деңгейлері бойынша жай орташасы; оқушылар саны ескерілмейді.",
            ru="Простое среднее действующих на указанный день годовых нормативов на ученика сельской школы по "
            "уровням образования, без учёта числа учеников.",
            en="Plain mean over the levels of education of the yearly norms of a pupil of a village school in force "
            "on the day, not weighted by pupils.",
        ),
        population=VILLAGE_NORMS,
        column="amount",
        unit=Unit.TENGE,
        round_to=Decimal("0.01"),
        source=sources.PER_CAPITA,
        confidence=Confidence.ACT,
    ),
)

RELATIONS: tuple[Relation, ...] = (
    Within("funding.per_capita.schools", "schools"),
    Within("funding.per_capita.pupils", "schools.pupils.day"),
)
