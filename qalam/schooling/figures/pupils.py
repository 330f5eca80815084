"""What schooling counts of pupils: where, in which grades, languages and shifts they learn."""

from __future__ import annotations

from qalam.figures.figure import TENTH, Count, Figure, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.registry.populations import DAY_PUPILS, PUPILS
from qalam.schooling.populations import (
    GRADE_1,
    GRADE_9,
    GRADE_11,
    PUPILS_EVENING,
    PUPILS_GIRLS,
    PUPILS_KAZAKH,
    PUPILS_MIDDLE,
    PUPILS_PRIMARY,
    PUPILS_PRIVATE,
    PUPILS_RUSSIAN,
    PUPILS_SHIFT_2,
    PUPILS_SHIFT_3,
    PUPILS_UPPER,
    PUPILS_VILLAGES,
)

FIGURES: tuple[Figure, ...] = (
    Count(
        id="schools.pupils",
        title=Trilingual("Барлық мектеп оқушылары", "Ученики всех школ", "Pupils of all schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні қаладағы мемлекеттік, кешкі және жекеменшік мектептерге қабылданған оқушылар; әр "
            "оқушы бір рет саналады.",
            ru="Ученики, зачисленные на указанный день в государственные, вечерние и частные школы города; каждый "
            "считается один раз.",
            en="Pupils enrolled on the day in state, evening and private schools of the city, each once.",
        ),
        population=PUPILS,
        source=sources.ADMISSION,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.pupils.day",
        title=Trilingual("Күндізгі мектептердің оқушылары", "Ученики дневных школ", "Pupils of day schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні мемлекеттік жалпы білім беретін және бастауыш мектептерде күндізгі нысанда немесе "
            "үйден оқитын оқушылар.",
            ru="Ученики государственных общеобразовательных и начальных школ, которые на указанный день учатся днём "
            "или на дому.",
            en="Pupils of state general and primary schools who learn by day or at home on the day.",
        ),
        population=DAY_PUPILS,
        source=sources.ADMISSION,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.pupils.evening",
        title=Trilingual("Кешкі мектептердің оқушылары", "Ученики вечерних школ", "Pupils of evening schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні мемлекеттік кешкі мектептерге қабылданған оқушылар.",
            ru="Ученики, зачисленные на указанный день в государственные вечерние школы.",
            en="Pupils enrolled on the day in state evening schools.",
        ),
        population=PUPILS_EVENING,
        source=sources.ADMISSION,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.pupils.private",
        title=Trilingual("Жекеменшік мектептердің оқушылары", "Ученики частных школ", "Pupils of private schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні жекеменшік мектептерге қабылданған оқушылар.",
            ru="Ученики, зачисленные на указанный день в частные школы.",
            en="Pupils enrolled on the day in private schools.",
        ),
        population=PUPILS_PRIVATE,
        source=sources.ADMISSION,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="schools.pupils.girls.share",
        title=Trilingual(
            "Күндізгі мектептердегі қыздардың үлесі", "Доля девочек в дневных школах", "Share of girls in day schools"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күнгі күндізгі мектеп оқушыларының ішіндегі қыздардың үлесі.",
            ru="Доля девочек среди учеников дневных школ на указанный день.",
            en="Of the pupils of day schools on the day, the share of girls.",
        ),
        numerator=PUPILS_GIRLS,
        denominator=DAY_PUPILS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="schools.pupils.villages",
        title=Trilingual("Ауыл мектептерінің оқушылары", "Ученики сельских школ", "Pupils of village schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні ауылдардағы күндізгі мектептерге қабылданған оқушылар.",
            ru="Ученики дневных школ, расположенных в сёлах, на указанный день.",
            en="Pupils on the day of the day schools that stand in villages.",
        ),
        population=PUPILS_VILLAGES,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="schools.pupils.villages.share",
        title=Trilingual(
            "Ауыл мектептері оқушыларының үлесі", "Доля учеников сельских школ", "Share of pupils of village schools"
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің барлық оқушыларының ішінде ауыл мектептерінде оқитындарының үлесі.",
            ru="Доля учеников сельских школ среди всех учеников дневных школ.",
            en="Of all pupils of day schools, the share in village schools.",
        ),
        numerator=PUPILS_VILLAGES,
        denominator=DAY_PUPILS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="schools.pupils.primary",
        title=Trilingual("Бастауыш сынып оқушылары", "Ученики начальных классов", "Pupils of primary grades"),
        meaning=Trilingual(
            kk="Күндізгі мектептердің 1–4-сынып оқушылары; мектепалды сынып болса, ол да кіреді.",
            ru="Ученики 1–4 классов дневных школ, включая предшкольный класс, если он есть.",
            en="Pupils of grades 1 to 4 of day schools, with the preparatory class where there is one.",
        ),
        population=PUPILS_PRIMARY,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="schools.pupils.lower_secondary",
        title=Trilingual(
            "Негізгі орта сынып оқушылары", "Ученики основных классов", "Pupils of lower secondary grades"
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің 5–9-сынып оқушылары.",
            ru="Ученики 5–9 классов дневных школ.",
            en="Pupils of grades 5 to 9 of day schools.",
        ),
        population=PUPILS_MIDDLE,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="schools.pupils.upper_secondary",
        title=Trilingual("Жоғары сынып оқушылары", "Ученики старших классов", "Pupils of upper secondary grades"),
        meaning=Trilingual(
            kk="Күндізгі мектептердің 10-сыныптан бастап оқитын оқушылары.",
            ru="Ученики дневных школ начиная с 10 класса.",
            en="Pupils of day schools from grade 10 on.",
        ),
        population=PUPILS_UPPER,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="schools.pupils.kazakh.share",
        title=Trilingual(
            "Қазақ тілінде оқитын оқушылардың үлесі",
            "Доля учеников с казахским языком обучения",
            "Share of pupils taught in Kazakh",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектеп оқушыларының ішінде қазақ тілінде оқытатын сыныптардағы оқушылардың үлесі.",
            ru="Доля учеников дневных школ, которые учатся в классах с казахским языком обучения.",
            en="Of the pupils of day schools, the share in classes taught in Kazakh.",
        ),
        numerator=PUPILS_KAZAKH,
        denominator=DAY_PUPILS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="schools.pupils.russian.share",
        title=Trilingual(
            "Орыс тілінде оқитын оқушылардың үлесі",
            "Доля учеников с русским языком обучения",
            "Share of pupils taught in Russian",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектеп оқушыларының ішінде орыс тілінде оқытатын сыныптардағы оқушылардың үлесі.",
            ru="Доля учеников дневных школ, которые учатся в классах с русским языком обучения.",
            en="Of the pupils of day schools, the share in classes taught in Russian.",
        ),
        numerator=PUPILS_RUSSIAN,
        denominator=DAY_PUPILS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="schools.shift.2.share",
        title=Trilingual(
            "Екінші ауысымда оқитын оқушылардың үлесі",
            "Доля учеников второй смены",
            "Share of pupils in the second shift",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектеп оқушыларының ішінде екінші ауысымда оқитындарының үлесі.",
            ru="Доля учеников дневных школ, которые учатся во вторую смену.",
            en="Of the pupils of day schools, the share who learn in the second shift.",
        ),
        numerator=PUPILS_SHIFT_2,
        denominator=DAY_PUPILS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="schools.shift.3.share",
        title=Trilingual(
            "Үшінші ауысымда оқитын оқушылардың үлесі",
            "Доля учеников третьей смены",
            "Share of pupils in the third shift",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектеп оқушыларының ішінде үшінші ауысымда оқитындарының үлесі.",
            ru="Доля учеников дневных школ, которые учатся в третью смену.",
            en="Of the pupils of day schools, the share who learn in the third shift.",
        ),
        numerator=PUPILS_SHIFT_3,
        denominator=DAY_PUPILS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="schools.grade_1",
        title=Trilingual("Бірінші сынып оқушылары", "Первоклассники", "First-graders"),
        meaning=Trilingual(
            kk="Көрсетілген күні барлық мектептің бірінші сыныбында оқитын оқушылар.",
            ru="Ученики первых классов всех школ на указанный день.",
            en="Pupils in grade 1 of all schools on the day.",
        ),
        population=GRADE_1,
        source=sources.ADMISSION,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.grade_9",
        title=Trilingual("Тоғызыншы сынып оқушылары", "Девятиклассники", "Pupils of grade 9"),
        meaning=Trilingual(
            kk="Көрсетілген күні барлық мектептің тоғызыншы сыныбында оқитын оқушылар.",
            ru="Ученики девятых классов всех школ на указанный день.",
            en="Pupils in grade 9 of all schools on the day.",
        ),
        population=GRADE_9,
        source=sources.ADMISSION,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.grade_11",
        title=Trilingual("Он бірінші сынып оқушылары", "Одиннадцатиклассники", "Pupils of grade 11"),
        meaning=Trilingual(
            kk="Көрсетілген күні барлық мектептің он бірінші сыныбында оқитын, биыл мектеп бітіретін оқушылар.",
            ru="Ученики одиннадцатых классов всех школ на указанный день, выпускники этого учебного года.",
            en="Pupils in grade 11 of all schools on the day, who leave school this year.",
        ),
        population=GRADE_11,
        source=sources.ADMISSION,
        confidence=Confidence.REPORTED,
    ),
)
