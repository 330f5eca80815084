"""What extracurricular education counts of circles and yard clubs."""

from __future__ import annotations

from qalam.enrichment.models import Circle
from qalam.enrichment.populations import (
    AT_YARD_CLUBS,
    CHILDREN,
    CIRCLES,
    CIRCLES_IN,
    SCHOOL_CIRCLES,
    YARD_CLUBS,
    YARD_CLUBS_OPENED,
)
from qalam.figures.figure import TENTH, Count, Figure, Rate, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources

FIGURES: tuple[Figure, ...] = (
    Count(
        id="extracurricular.circles",
        title=Trilingual(
            "Үйірмелер, студиялар мен секциялар", "Кружки, студии и секции", "Circles, studios and sections"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні барлық ұйымда жұмыс істеп тұрған үйірмелер, студиялар мен секциялар.",
            ru="Кружки, студии и секции всех организаций, действующие на указанный день.",
            en="Circles, studios and sections of all institutions that meet on the day.",
        ),
        population=CIRCLES,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="extracurricular.circles.arts",
        title=Trilingual("Өнер үйірмелері", "Кружки искусств", "Circles of arts"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған өнер бағытындағы үйірмелер.",
            ru="Кружки художественного направления, действующие на указанный день.",
            en="Circles of arts that meet on the day.",
        ),
        population=CIRCLES_IN[Circle.Field.ARTS],
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="extracurricular.circles.sport",
        title=Trilingual("Спорт секциялары", "Спортивные секции", "Sports sections"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған спорт секциялары.",
            ru="Спортивные секции, действующие на указанный день.",
            en="Sports sections that meet on the day.",
        ),
        population=CIRCLES_IN[Circle.Field.SPORT],
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="extracurricular.circles.science",
        title=Trilingual(
            "Ғылым және техника үйірмелері", "Научно-технические кружки", "Circles of science and technology"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған ғылым және техника бағытындағы үйірмелер.",
            ru="Кружки научно-технического направления, действующие на указанный день.",
            en="Circles of science and technology that meet on the day.",
        ),
        population=CIRCLES_IN[Circle.Field.SCIENCE],
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="extracurricular.circles.local_history",
        title=Trilingual(
            "Туризм және өлкетану үйірмелері", "Кружки туризма и краеведения", "Circles of tourism and local history"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған туризм және өлкетану үйірмелері.",
            ru="Кружки туризма и краеведения, действующие на указанный день.",
            en="Circles of tourism and local history that meet on the day.",
        ),
        population=CIRCLES_IN[Circle.Field.LOCAL_HISTORY],
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="extracurricular.circles.languages",
        title=Trilingual("Тіл үйірмелері", "Языковые кружки", "Circles of languages"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған тіл үйірмелері.",
            ru="Языковые кружки, действующие на указанный день.",
            en="Circles of languages that meet on the day.",
        ),
        population=CIRCLES_IN[Circle.Field.LANGUAGES],
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="extracurricular.circles.schools.share",
        title=Trilingual("Мектептердегі үйірмелердің үлесі", "Доля школьных кружков", "Share of circles at schools"),
        meaning=Trilingual(
            kk="Барлық үйірменің ішінде мектеп жанынан ашылғандарының үлесі.",
            ru="Доля кружков при школах среди всех кружков.",
            en="Of all circles, the share that meets at schools.",
        ),
        numerator=SCHOOL_CIRCLES,
        denominator=CIRCLES,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Rate(
        id="extracurricular.children_per_circle",
        title=Trilingual("Бір үйірмеге шаққандағы балалар", "Дети в расчёте на один кружок", "Children to a circle"),
        meaning=Trilingual(
            kk="Қосымша біліммен қамтылған балалар саны үйірмелер санына бөлінеді; бала бірнеше үйірмеге қатысса "
            "да, бір рет саналады.",
            ru="Число детей, охваченных дополнительным образованием, делённое на число кружков; ребёнок считается "
            "один раз, даже если ходит в несколько.",
            en="Children in extracurricular education divided by circles; a child counts once even in several.",
        ),
        numerator=CHILDREN,
        denominator=CIRCLES,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="extracurricular.yard_clubs.children",
        title=Trilingual("Аула клубтарындағы балалар", "Дети в дворовых клубах", "Children of yard clubs"),
        meaning=Trilingual(
            kk="Көрсетілген күні аула клубтарының үйірмелеріне қатысатын балалар.",
            ru="Дети, которые на указанный день посещают кружки дворовых клубов.",
            en="Children in circles of yard clubs on the day.",
        ),
        population=AT_YARD_CLUBS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="extracurricular.yard_clubs",
        title=Trilingual("Аула клубтары", "Дворовые клубы", "Yard clubs"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған аула клубтары.",
            ru="Дворовые клубы, действующие на указанный день.",
            en="Yard clubs that are open on the day.",
        ),
        population=YARD_CLUBS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="extracurricular.yard_clubs.opened",
        title=Trilingual(
            "Өткен оқу жылында ашылған аула клубтары",
            "Дворовые клубы, открытые в прошлом учебном году",
            "Yard clubs opened last school year",
        ),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында пайдалануға берілген аула клубтары.",
            ru="Дворовые клубы, открытые в последнем завершённом учебном году.",
            en="Yard clubs that opened in the last finished school year.",
        ),
        population=YARD_CLUBS_OPENED,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
)
