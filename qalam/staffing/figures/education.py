"""What staffing counts of education and of pedagogues against children."""

from __future__ import annotations

from qalam.figures.figure import TENTH, Count, Figure, Rate, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.registry.populations import DAY_PUPILS, PRESCHOOL_CHILDREN
from qalam.staffing.populations import (
    EXTRACURRICULAR_STAFF,
    HIGHER,
    PRESCHOOL_STAFF,
    SECONDARY,
    SECONDARY_OF_DAY_SCHOOLS,
    VOCATIONAL,
)

FIGURES: tuple[Figure, ...] = (
    Rate(
        id="staff.pupils_per_pedagogue",
        title=Trilingual("Бір педагогке шаққандағы оқушылар", "Ученики на одного педагога", "Pupils to a pedagogue"),
        meaning=Trilingual(
            kk="Күндізгі мектеп оқушыларының саны сол мектептердегі орта білім беру педагогтерінің санына бөлінеді.",
            ru="Число учеников дневных школ, делённое на число педагогов среднего образования этих школ.",
            en="Pupils of day schools divided by the pedagogues of secondary education of the same schools.",
        ),
        numerator=DAY_PUPILS,
        denominator=SECONDARY_OF_DAY_SCHOOLS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="staff.preschool",
        title=Trilingual(
            "Мектепке дейінгі ұйымдардың педагогтері",
            "Педагоги дошкольных организаций",
            "Pedagogues of preschool organisations",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні балабақшалар мен шағын орталықтарда лауазымы бар педагогтер; әрқайсысы бір рет "
            "саналады.",
            ru="Педагоги, занимающие на указанный день должность в детских садах и мини-центрах; каждый считается "
            "один раз.",
            en="Pedagogues who hold a post on the day at kindergartens and mini-centres, each once.",
        ),
        population=PRESCHOOL_STAFF,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
    Rate(
        id="staff.preschool.children_per_pedagogue",
        title=Trilingual(
            "Балабақшада бір педагогке шаққандағы балалар",
            "Дети на одного педагога в детских садах",
            "Children to a preschool pedagogue",
        ),
        meaning=Trilingual(
            kk="Мектепке дейінгі ұйымдар тәрбиеленушілерінің саны сол ұйымдардың педагогтер санына бөлінеді.",
            ru="Число воспитанников дошкольных организаций, делённое на число их педагогов.",
            en="Children of preschool organisations divided by the pedagogues of those organisations.",
        ),
        numerator=PRESCHOOL_CHILDREN,
        denominator=PRESCHOOL_STAFF,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="staff.extracurricular",
        title=Trilingual(
            "Қосымша білім беру ұйымдарының педагогтері",
            "Педагоги организаций дополнительного образования",
            "Pedagogues of extracurricular institutions",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні оқушылар шығармашылық үйі мен аула клубтарында лауазымы бар педагогтер.",
            ru="Педагоги, занимающие на указанный день должность в доме творчества школьников и дворовых клубах.",
            en="Pedagogues who hold a post on the day at the creativity house and the yard clubs.",
        ),
        population=EXTRACURRICULAR_STAFF,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.education.higher",
        title=Trilingual(
            "Жоғары білімі бар педагогтер", "Педагоги с высшим образованием", "Pedagogues with higher education"
        ),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде көрсетілген күнге дейін жоғары білім дипломын алғандары.",
            ru="Педагоги среднего образования, получившие диплом о высшем образовании не позднее указанного дня.",
            en="Of the pedagogues of secondary education, those with a higher diploma by the day.",
        ),
        population=HIGHER,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="staff.education.higher.share",
        title=Trilingual(
            "Жоғары білімі бар педагогтердің үлесі",
            "Доля педагогов с высшим образованием",
            "Share of pedagogues with higher education",
        ),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде жоғары білімі барлардың үлесі; ондыққа дейін дөңгелектенеді.",
            ru="Доля педагогов среднего образования с высшим образованием, округлённая до десятых.",
            en="Of the pedagogues of secondary education, the share with higher education, rounded to tenths.",
        ),
        numerator=HIGHER,
        denominator=SECONDARY,
        round_to=TENTH,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.education.vocational",
        title=Trilingual(
            "Кәсіптік-техникалық білімі бар педагогтер",
            "Педагоги с профессионально-техническим образованием",
            "Pedagogues with vocational education",
        ),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде кәсіптік-техникалық дипломы бар, бірақ жоғары білімі жоқтары.",
            ru="Педагоги среднего образования, у которых есть диплом профессионально-технического образования и нет "
            "высшего.",
            en="Of the pedagogues of secondary education, those with a vocational diploma and no higher one.",
        ),
        population=VOCATIONAL,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="staff.education.vocational.share",
        title=Trilingual(
            "Кәсіптік-техникалық білімі бар педагогтердің үлесі",
            "Доля педагогов с профессионально-техническим образованием",
            "Share of pedagogues with vocational education",
        ),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде кәсіптік-техникалық білімі бар, жоғары білімі жоқтарының "
            "үлесі; ондыққа дейін дөңгелектенеді.",
            ru="Доля педагогов среднего образования с профессионально-техническим, но не высшим образованием, "
            "округлённая до десятых.",
            en="Of the pedagogues of secondary education, the share with vocational but no higher education, "
            "rounded to tenths.",
        ),
        numerator=VOCATIONAL,
        denominator=SECONDARY,
        round_to=TENTH,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
)
