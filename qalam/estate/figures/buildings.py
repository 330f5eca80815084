"""What the estate counts of rooms, repairs and buildings that are planned."""

from __future__ import annotations

from qalam.estate.populations import (
    CAPITAL_REPAIRS,
    COWORKING,
    CURRENT_REPAIRS,
    LIBRARIES,
    LIBRARIES_RENEWED,
    PLANNED_2027,
    PLANNED_KINDERGARTENS,
    PLANNED_PALACES,
    PLANNED_SCHOOLS,
    ROOMS_RENEWED,
    SCHOOLS_WITH_ROOMS_RENEWED,
    SUBJECT_ROOMS,
)
from qalam.figures.figure import Count, Figure, Sum
from qalam.figures.population import Unit
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources

FIGURES: tuple[Figure, ...] = (
    Count(
        id="resources.subject_rooms",
        title=Trilingual("Пән кабинеттері", "Предметные кабинеты", "Subject rooms"),
        meaning=Trilingual(
            kk="Көрсетілген күні барлық ұйымда есепте тұрған пән кабинеттері.",
            ru="Предметные кабинеты всех организаций, которые числятся на указанный день.",
            en="Subject rooms of all institutions on the day.",
        ),
        population=SUBJECT_ROOMS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="resources.subject_rooms.renewed",
        title=Trilingual(
            "Биыл жаңартылған пән кабинеттері",
            "Предметные кабинеты, обновлённые в этом году",
            "Subject rooms renewed this year",
        ),
        meaning=Trilingual(
            kk="Жабдығы оқу жылы басынан көрсетілген күнге дейін сатып алынған немесе жаңартылған пән кабинеттері.",
            ru="Предметные кабинеты, оборудование которых куплено или обновлено с начала учебного года по указанный "
            "день.",
            en="Subject rooms whose equipment was bought or modernised from the start of the school year up to the "
            "day.",
        ),
        population=ROOMS_RENEWED,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="resources.subject_rooms.schools",
        title=Trilingual(
            "Пән кабинеттері жаңартылған мектептер",
            "Школы с обновлёнными предметными кабинетами",
            "Schools with renewed subject rooms",
        ),
        meaning=Trilingual(
            kk="Осы оқу жылында көрсетілген күнге дейін кемінде бір пән кабинеті жаңартылған мектептер.",
            ru="Школы, где в этом учебном году по указанный день обновлён хотя бы один предметный кабинет.",
            en="Schools where at least one subject room was renewed this school year up to the day.",
        ),
        population=SCHOOLS_WITH_ROOMS_RENEWED,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="resources.libraries",
        title=Trilingual("Кітапханасы бар ұйымдар", "Организации с библиотекой", "Institutions with a library"),
        meaning=Trilingual(
            kk="Көрсетілген күні кітапханасы бар білім беру ұйымдары.",
            ru="Организации образования, у которых на указанный день есть библиотека.",
            en="Institutions that have a library on the day.",
        ),
        population=LIBRARIES,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="resources.libraries.renewed",
        title=Trilingual(
            "Кітапханасы жаңғыртылған ұйымдар",
            "Организации с обновлённой библиотекой",
            "Institutions with a modernised library",
        ),
        meaning=Trilingual(
            kk="Кітапханасы оқу жылы басынан көрсетілген күнге дейін жаңғыртылған білім беру ұйымдары.",
            ru="Организации образования, библиотека которых обновлена с начала учебного года по указанный день.",
            en="Institutions whose library was modernised from the start of the school year up to the day.",
        ),
        population=LIBRARIES_RENEWED,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="resources.coworking",
        title=Trilingual("COWORKING-орталықтар", "Коворкинг-центры", "Coworking centres"),
        meaning=Trilingual(
            kk="Көрсетілген күні білім бөлімінде, мектептерде және басқа ұйымдарда жұмыс істеп тұрған "
            "COWORKING-орталықтар.",
            ru="Коворкинг-центры, действующие на указанный день в отделе образования, школах и других организациях.",
            en="Coworking centres of the department, the schools and other institutions on the day.",
        ),
        population=COWORKING,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="repairs.capital",
        title=Trilingual(
            "Күрделі жөндеу жүргізілген ұйымдар",
            "Организации с капитальным ремонтом",
            "Institutions with capital repairs",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейінгі аралықта күрделі жөндеу жүріп жатқан немесе аяқталған "
            "ұйымдар; әр ұйым бір рет саналады.",
            ru="Организации, где с начала учебного года по указанный день шёл капитальный ремонт; каждая считается "
            "один раз.",
            en="Institutions where a capital repair was under way on some day from the start of the school year up "
            "to the day, each once.",
        ),
        population=CAPITAL_REPAIRS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="repairs.current",
        title=Trilingual(
            "Ағымдағы жөндеу жүргізілген ұйымдар", "Организации с текущим ремонтом", "Institutions with current repairs"
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейінгі аралықта ағымдағы жөндеу жүріп жатқан немесе аяқталған "
            "ұйымдар; әр ұйым бір рет саналады.",
            ru="Организации, где с начала учебного года по указанный день шёл текущий ремонт; каждая считается один "
            "раз.",
            en="Institutions where a current repair was under way on some day from the start of the school year up "
            "to the day, each once.",
        ),
        population=CURRENT_REPAIRS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="preschool.planned",
        title=Trilingual("Ашылуы жоспарланған балабақшалар", "Запланированные детские сады", "Planned kindergartens"),
        meaning=Trilingual(
            kk="Көрсетілген күнге дейін жоспарланып, әлі салынып бітпеген балабақшалар.",
            ru="Детские сады, которые запланированы к указанному дню и ещё не построены.",
            en="Kindergartens planned by the day and not completed on it.",
        ),
        population=PLANNED_KINDERGARTENS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="preschool.planned.2027",
        title=Trilingual(
            "2027 жылға дейін ашылуы жоспарланған балабақшалар",
            "Детские сады, запланированные до 2027 года",
            "Kindergartens planned by 2027",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күнге дейін жоспарланған, 2027 жылдың соңына дейін ашылуы керек, әлі салынып бітпеген "
            "балабақшалар.",
            ru="Детские сады, которые запланированы к указанному дню, должны открыться до конца 2027 года и ещё не "
            "построены.",
            en="Kindergartens planned by the day, due by the end of 2027 and not completed on the day.",
        ),
        population=PLANNED_2027,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Sum(
        id="preschool.planned.2027.seats",
        title=Trilingual(
            "2027 жылға дейін жоспарланған балабақша орындары",
            "Места в детских садах, запланированных до 2027 года",
            "Kindergarten places planned by 2027",
        ),
        meaning=Trilingual(
            kk="2027 жылдың соңына дейін ашылуы жоспарланған, әлі салынып бітпеген балабақшалардағы орындардың "
            "жиынтығы.",
            ru="Сумма мест в детских садах, которые запланированы до конца 2027 года и ещё не построены.",
            en="Places of the kindergartens due by the end of 2027 and not completed on the day, added up.",
        ),
        population=PLANNED_2027,
        column="seats",
        unit=Unit.SEATS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="schools.planned",
        title=Trilingual("Салынуы жоспарланған мектептер", "Запланированные школы", "Planned schools"),
        meaning=Trilingual(
            kk="Көрсетілген күнге дейін жоспарланып, әлі салынып бітпеген мектептер.",
            ru="Школы, которые запланированы к указанному дню и ещё не построены.",
            en="Schools planned by the day and not completed on it.",
        ),
        population=PLANNED_SCHOOLS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="extracurricular.palaces.planned",
        title=Trilingual(
            "Салынуы жоспарланған оқушылар сарайлары", "Запланированные дворцы школьников", "Planned pupils' palaces"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күнге дейін жоспарланып, әлі салынып бітпеген оқушылар сарайлары.",
            ru="Дворцы школьников, которые запланированы к указанному дню и ещё не построены.",
            en="Pupils' palaces planned by the day and not completed on it.",
        ),
        population=PLANNED_PALACES,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
)
