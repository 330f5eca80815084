"""What schooling counts of schools and classes."""

from __future__ import annotations

from qalam.figures.figure import TENTH, Count, Figure, Rate, Ratio, Sum
from qalam.figures.population import Unit
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.registry.models.choices import Language
from qalam.registry.populations import DAY_CLASSES, DAY_PUPILS, DAY_SCHOOLS, SCHOOLS
from qalam.schooling.populations import (
    CLASSES_IN,
    EVENING,
    GENERAL,
    IN_VILLAGES,
    OVERFULL,
    OVERFULL_CLASSES,
    PLACES,
    PRIMARY,
    PRIVATE,
    THREE_SHIFTS,
)

FIGURES: tuple[Figure, ...] = (
    Count(
        id="schools",
        title=Trilingual("Мектептер", "Школы", "Schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған барлық мектеп: жалпы білім беретін, бастауыш, кешкі және "
            "жекеменшік.",
            ru="Все школы, действующие на указанный день: общеобразовательные, начальные, вечерние и частные.",
            en="All schools that work on the day: general, primary, evening and private.",
        ),
        population=SCHOOLS,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.general",
        title=Trilingual(
            "Жалпы білім беретін мемлекеттік мектептер",
            "Государственные общеобразовательные школы",
            "State general schools",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған, күндізгі жалпы орта білім беретін мемлекеттік мектептер.",
            ru="Государственные школы общего среднего образования с дневным обучением, действующие на указанный день.",
            en="State schools of general secondary education by day that work on the day.",
        ),
        population=GENERAL,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.primary",
        title=Trilingual("Бастауыш мектептер", "Начальные школы", "Primary schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған мемлекеттік бастауыш мектептер.",
            ru="Государственные начальные школы, действующие на указанный день.",
            en="State primary schools that work on the day.",
        ),
        population=PRIMARY,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.evening",
        title=Trilingual("Кешкі мектептер", "Вечерние школы", "Evening schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған мемлекеттік кешкі мектептер.",
            ru="Государственные вечерние школы, действующие на указанный день.",
            en="State evening schools that work on the day.",
        ),
        population=EVENING,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.private",
        title=Trilingual("Жекеменшік мектептер", "Частные школы", "Private schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған кез келген түрдегі жекеменшік мектептер.",
            ru="Частные школы любого вида, действующие на указанный день.",
            en="Private schools of any kind that work on the day.",
        ),
        population=PRIVATE,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.villages",
        title=Trilingual("Ауыл мектептері", "Сельские школы", "Village schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні қалаға қарасты ауылдарда жұмыс істеп тұрған мектептер.",
            ru="Школы, действующие на указанный день в сёлах города.",
            en="Schools that work on the day in the villages of the city.",
        ),
        population=IN_VILLAGES,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Sum(
        id="schools.seats",
        title=Trilingual(
            "Күндізгі мектептердегі жобалық орындар", "Проектные места дневных школ", "Places by design of day schools"
        ),
        meaning=Trilingual(
            kk="Күндізгі мемлекеттік мектептердің жобалық орындарының жиынтығы; ауысым саны ескерілмейді.",
            ru="Сумма проектных мест дневных государственных школ без учёта смен.",
            en="Places by design of the state day schools, added up; shifts do not add to them.",
        ),
        population=DAY_SCHOOLS,
        column="profile__seats",
        unit=Unit.SEATS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Sum(
        id="schools.seats.balance",
        title=Trilingual(
            "Жобалық орындар мен оқушылар теңгерімі", "Баланс проектных мест и учеников", "Places against pupils"
        ),
        meaning=Trilingual(
            kk="Әр күндізгі мектептің жобалық орындары мен оқушыларының айырмасы, қала бойынша қосындысы. Теріс сан "
            "бір ауысымда жетіспейтін орындарды көрсетеді.",
            ru="Разность проектных мест и числа учеников каждой дневной школы, сложенная по городу. Отрицательное "
            "число показывает нехватку мест в одну смену.",
            en="Places by design less pupils, for each day school, added up over the city. A negative number says "
            "how many places are lacking for one shift.",
        ),
        population=PLACES,
        column="free",
        unit=Unit.SEATS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="schools.overfull.share",
        title=Trilingual(
            "Жобалық орнынан көп оқушысы бар мектептердің үлесі", "Доля переполненных школ", "Share of overfull schools"
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің ішінде оқушы саны жобалық орнынан асып кеткендерінің үлесі.",
            ru="Доля дневных школ, в которых учеников больше, чем проектных мест.",
            en="Of the day schools, the share with more pupils than places by design.",
        ),
        numerator=OVERFULL,
        denominator=DAY_SCHOOLS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="schools.three_shifts",
        title=Trilingual("Үш ауысымды мектептер", "Трёхсменные школы", "Schools with three shifts"),
        meaning=Trilingual(
            kk="Көрсетілген күні үш ауысымда оқытатын күндізгі мектептер.",
            ru="Дневные школы, которые на указанный день учат в три смены.",
            en="Day schools that teach in three shifts on the day.",
        ),
        population=THREE_SHIFTS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="schools.classes",
        title=Trilingual("Сынып-жинақтар", "Классы-комплекты", "Classes"),
        meaning=Trilingual(
            kk="Көрсетілген күні күндізгі мектептерде жұмыс істеп тұрған сыныптар.",
            ru="Классы дневных школ, действующие на указанный день.",
            en="Classes of day schools on the day.",
        ),
        population=DAY_CLASSES,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Rate(
        id="schools.class_size",
        title=Trilingual("Бір сыныптағы оқушылар саны", "Число учеников в одном классе", "Pupils in a class"),
        meaning=Trilingual(
            kk="Күндізгі мектеп оқушыларының саны сыныптар санына бөлінеді; екеуі де көрсетілген күнге алынады.",
            ru="Число учеников дневных школ, делённое на число классов; то и другое на указанный день.",
            en="Pupils of day schools divided by their classes, both on the day.",
        ),
        numerator=DAY_PUPILS,
        denominator=DAY_CLASSES,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="schools.classes.kazakh.share",
        title=Trilingual(
            "Қазақ тілінде оқытатын сыныптардың үлесі",
            "Доля классов с казахским языком обучения",
            "Share of classes taught in Kazakh",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің барлық сыныптарының ішінде қазақ тілінде оқытатындарының үлесі.",
            ru="Доля классов с казахским языком обучения среди всех классов дневных школ.",
            en="Of all classes of day schools, the share taught in Kazakh.",
        ),
        numerator=CLASSES_IN[Language.KAZAKH],
        denominator=DAY_CLASSES,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="schools.classes.russian.share",
        title=Trilingual(
            "Орыс тілінде оқытатын сыныптардың үлесі",
            "Доля классов с русским языком обучения",
            "Share of classes taught in Russian",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің барлық сыныптарының ішінде орыс тілінде оқытатындарының үлесі.",
            ru="Доля классов с русским языком обучения среди всех классов дневных школ.",
            en="Of all classes of day schools, the share taught in Russian.",
        ),
        numerator=CLASSES_IN[Language.RUSSIAN],
        denominator=DAY_CLASSES,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="schools.classes.english.share",
        title=Trilingual(
            "Ағылшын тілінде оқытатын сыныптардың үлесі",
            "Доля классов с английским языком обучения",
            "Share of classes taught in English",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің барлық сыныптарының ішінде ағылшын тілінде оқытатындарының үлесі.",
            ru="Доля классов с английским языком обучения среди всех классов дневных школ.",
            en="Of all classes of day schools, the share taught in English.",
        ),
        numerator=CLASSES_IN[Language.ENGLISH],
        denominator=DAY_CLASSES,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="schools.classes.overfull.share",
        title=Trilingual(
            "Орнынан көп оқушысы бар сыныптардың үлесі", "Доля переполненных классов", "Share of overfull classes"
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің сыныптарының ішінде оқушы саны сыныптың орнынан асып кеткендерінің үлесі.",
            ru="Доля классов дневных школ, в которых учеников больше, чем мест.",
            en="Of the classes of day schools, the share with more pupils than seats.",
        ),
        numerator=OVERFULL_CLASSES,
        denominator=DAY_CLASSES,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
)
