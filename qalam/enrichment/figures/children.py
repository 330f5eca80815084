"""What extracurricular education counts of children."""

from __future__ import annotations

from qalam.enrichment.models import Circle
from qalam.enrichment.populations import AT_CREATIVITY_HOUSE, CHILDREN, CHILDREN_IN, GIRLS, PUPILS_IN_CIRCLES
from qalam.figures.figure import TENTH, Count, Figure, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.registry.populations import DAY_PUPILS

FIGURES: tuple[Figure, ...] = (
    Count(
        id="extracurricular.children",
        title=Trilingual(
            "Қосымша біліммен қамтылған балалар",
            "Дети, охваченные дополнительным образованием",
            "Children in extracurricular education",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні кемінде бір үйірмеге, студияға немесе секцияға қатысатын балалар; бірнешеуіне "
            "қатысатын бала бір рет саналады.",
            ru="Дети, которые на указанный день посещают хотя бы один кружок, студию или секцию; посещающий "
            "несколько считается один раз.",
            en="Children who attend at least one circle, studio or section on the day; who attends several counts "
            "once.",
        ),
        population=CHILDREN,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="extracurricular.coverage",
        title=Trilingual(
            "Оқушыларды қосымша біліммен қамту",
            "Охват учеников дополнительным образованием",
            "Coverage by extracurricular education",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күнгі күндізгі мектеп оқушыларының ішінде кемінде бір үйірмеге қатысатындарының үлесі.",
            ru="Доля учеников дневных школ, которые на указанный день посещают хотя бы один кружок.",
            en="Of the pupils of day schools on the day, the share in at least one circle.",
        ),
        numerator=PUPILS_IN_CIRCLES,
        denominator=DAY_PUPILS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="extracurricular.girls.share",
        title=Trilingual(
            "Қосымша білімдегі қыздардың үлесі",
            "Доля девочек в дополнительном образовании",
            "Share of girls in extracurricular education",
        ),
        meaning=Trilingual(
            kk="Қосымша біліммен қамтылған балалардың ішіндегі қыздардың үлесі.",
            ru="Доля девочек среди детей, охваченных дополнительным образованием.",
            en="Of the children in extracurricular education, the share of girls.",
        ),
        numerator=GIRLS,
        denominator=CHILDREN,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="extracurricular.children.arts",
        title=Trilingual("Өнер үйірмелеріндегі балалар", "Дети в кружках искусств", "Children in circles of arts"),
        meaning=Trilingual(
            kk="Көрсетілген күні өнер бағытындағы кемінде бір үйірмеге қатысатын балалар.",
            ru="Дети, которые на указанный день посещают хотя бы один кружок художественного направления.",
            en="Children in at least one circle of arts on the day.",
        ),
        population=CHILDREN_IN[Circle.Field.ARTS],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="extracurricular.children.sport",
        title=Trilingual("Спорт секцияларындағы балалар", "Дети в спортивных секциях", "Children in sports sections"),
        meaning=Trilingual(
            kk="Көрсетілген күні кемінде бір спорт секциясына қатысатын балалар.",
            ru="Дети, которые на указанный день посещают хотя бы одну спортивную секцию.",
            en="Children in at least one sports section on the day.",
        ),
        population=CHILDREN_IN[Circle.Field.SPORT],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="extracurricular.children.science",
        title=Trilingual(
            "Ғылым және техника үйірмелеріндегі балалар",
            "Дети в научно-технических кружках",
            "Children in circles of science and technology",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні ғылым және техника бағытындағы кемінде бір үйірмеге қатысатын балалар.",
            ru="Дети, которые на указанный день посещают хотя бы один кружок научно-технического направления.",
            en="Children in at least one circle of science and technology on the day.",
        ),
        population=CHILDREN_IN[Circle.Field.SCIENCE],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="extracurricular.children.local_history",
        title=Trilingual(
            "Туризм және өлкетану үйірмелеріндегі балалар",
            "Дети в кружках туризма и краеведения",
            "Children in circles of tourism and local history",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні туризм және өлкетану бағытындағы кемінде бір үйірмеге қатысатын балалар.",
            ru="Дети, которые на указанный день посещают хотя бы один кружок туризма и краеведения.",
            en="Children in at least one circle of tourism and local history on the day.",
        ),
        population=CHILDREN_IN[Circle.Field.LOCAL_HISTORY],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="extracurricular.children.languages",
        title=Trilingual("Тіл үйірмелеріндегі балалар", "Дети в языковых кружках", "Children in circles of languages"),
        meaning=Trilingual(
            kk="Көрсетілген күні тіл үйренуге арналған кемінде бір үйірмеге қатысатын балалар.",
            ru="Дети, которые на указанный день посещают хотя бы один языковой кружок.",
            en="Children in at least one circle of languages on the day.",
        ),
        population=CHILDREN_IN[Circle.Field.LANGUAGES],
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="extracurricular.creativity_house.children",
        title=Trilingual(
            "Оқушылар шығармашылық үйіндегі балалар",
            "Дети в доме творчества школьников",
            "Children of the creativity house",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні оқушылар шығармашылық үйінің үйірмелеріне қатысатын балалар.",
            ru="Дети, которые на указанный день посещают кружки дома творчества школьников.",
            en="Children in circles of the pupils' creativity house on the day.",
        ),
        population=AT_CREATIVITY_HOUSE,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
)
