"""What staffing counts of the pedagogues of schools: how many, of what age."""

from __future__ import annotations

from qalam.figures.figure import TENTH, Count, Figure, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.staffing.populations import (
    FROM_35_TO_55,
    FROM_55,
    PEDAGOGUES,
    SECONDARY,
    SUPPORT,
    UNDER_35,
    VILLAGE_STAFF,
    WOMEN,
)

FIGURES: tuple[Figure, ...] = (
    Count(
        id="staff.pedagogues",
        title=Trilingual("Қала мектептерінің педагогтері", "Педагоги школ города", "Pedagogues of the city's schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні қаладағы барлық мектептің бірінде лауазымы бар педагогтер; бірнеше лауазымы бар "
            "педагог бір рет саналады.",
            ru="Педагоги, занимающие на указанный день должность в любой школе города; занимающий несколько "
            "считается один раз.",
            en="Pedagogues who hold a post at any school of the city on the day; who holds several counts once.",
        ),
        population=PEDAGOGUES,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.pedagogues.secondary",
        title=Trilingual(
            "Орта білім беру педагогтері", "Педагоги среднего образования", "Pedagogues of secondary education"
        ),
        meaning=Trilingual(
            kk="Мектеп педагогтерінің ішінде негізгі лауазымы орта білім беру саласына жататындары.",
            ru="Педагоги школ, чья основная должность относится к среднему образованию.",
            en="Of the pedagogues of schools, those whose main post is in secondary education.",
        ),
        population=SECONDARY,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.support",
        title=Trilingual(
            "Педагогикалық қолдау мамандары", "Специалисты педагогического сопровождения", "Pedagogues of support"
        ),
        meaning=Trilingual(
            kk="Мектептерде педагогикалық қолдау саласында, мысалы психолог немесе әлеуметтік педагог болып жұмыс "
            "істейтін педагогтер.",
            ru="Педагоги школ, занятые педагогическим сопровождением, например психологи и социальные педагоги.",
            en="Pedagogues of schools who work in support, such as psychologists and social pedagogues.",
        ),
        population=SUPPORT,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.pedagogues.villages",
        title=Trilingual("Ауыл мектептерінің педагогтері", "Педагоги сельских школ", "Pedagogues of village schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні ауылдардағы мектептерде лауазымы бар педагогтер.",
            ru="Педагоги, занимающие на указанный день должность в школах сёл.",
            en="Pedagogues who hold a post on the day at a school in a village.",
        ),
        population=VILLAGE_STAFF,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="staff.women.share",
        title=Trilingual("Педагог әйелдердің үлесі", "Доля женщин среди педагогов", "Share of women among pedagogues"),
        meaning=Trilingual(
            kk="Қала мектептері педагогтерінің ішіндегі әйелдердің үлесі.",
            ru="Доля женщин среди педагогов школ города.",
            en="Of the pedagogues of schools, the share of women.",
        ),
        numerator=WOMEN,
        denominator=PEDAGOGUES,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="staff.age.under_35",
        title=Trilingual("35 жасқа дейінгі педагогтер", "Педагоги до 35 лет", "Pedagogues under 35"),
        meaning=Trilingual(
            kk="Мектеп педагогтерінің ішінде көрсетілген күні 35 жасқа толмағандары.",
            ru="Педагоги школ, которым на указанный день не исполнилось 35 лет.",
            en="Pedagogues of schools who have not turned 35 on the day.",
        ),
        population=UNDER_35,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="staff.age.35_54",
        title=Trilingual("35–54 жастағы педагогтер", "Педагоги 35–54 лет", "Pedagogues aged 35 to 54"),
        meaning=Trilingual(
            kk="Мектеп педагогтерінің ішінде көрсетілген күні 35 жасқа толған, бірақ 55-ке толмағандары.",
            ru="Педагоги школ, которым на указанный день исполнилось 35, но ещё не исполнилось 55 лет.",
            en="Pedagogues of schools who have turned 35 but not yet 55 on the day.",
        ),
        population=FROM_35_TO_55,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="staff.age.from_55",
        title=Trilingual("55 жастан асқан педагогтер", "Педагоги 55 лет и старше", "Pedagogues of 55 and over"),
        meaning=Trilingual(
            kk="Мектеп педагогтерінің ішінде көрсетілген күні 55 жасқа толғандары.",
            ru="Педагоги школ, которым на указанный день исполнилось 55 лет.",
            en="Pedagogues of schools who have turned 55 on the day.",
        ),
        population=FROM_55,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="staff.age.under_35.share",
        title=Trilingual(
            "35 жасқа дейінгі педагогтердің үлесі", "Доля педагогов до 35 лет", "Share of pedagogues under 35"
        ),
        meaning=Trilingual(
            kk="Қала мектептері педагогтерінің ішінде 35 жасқа толмағандарының үлесі.",
            ru="Доля не достигших 35 лет среди педагогов школ города.",
            en="Of the pedagogues of schools, the share under 35.",
        ),
        numerator=UNDER_35,
        denominator=PEDAGOGUES,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
)
