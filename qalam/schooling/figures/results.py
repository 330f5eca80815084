"""What schooling counts of results: marks, leavers and their honours, the monitoring."""

from __future__ import annotations

from qalam.figures.figure import TENTH, Count, Figure, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.schooling.results import (
    ALTYN_BELGI,
    HONOURED_11,
    LEAVERS_9,
    LEAVERS_11,
    MARKED,
    MONITORED,
    MONITORED_GOOD,
    NO_TWO,
    ONLY_GOOD_MARKS,
    UZDIK_9,
    UZDIK_11,
)

FIGURES: tuple[Figure, ...] = (
    Ratio(
        id="schools.quality",
        title=Trilingual("Білім сапасы", "Качество знаний", "Quality of knowledge"),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында жылдық бағасы бар 2–11-сынып оқушыларының ішінде барлық бағасы 4 пен 5 "
            "болғандарының үлесі.",
            ru="Доля учеников 2–11 классов, у которых по итогам последнего завершённого учебного года все годовые "
            "оценки не ниже 4, среди всех, кому оценки выставлены.",
            en="Of the pupils of grades 2 to 11 with year marks of the last finished school year, the share whose "
            "marks are all 4 or 5.",
        ),
        numerator=ONLY_GOOD_MARKS,
        denominator=MARKED,
        round_to=TENTH,
        source=sources.ASSESSMENT,
        confidence=Confidence.REMEMBERED,
    ),
    Ratio(
        id="schools.attainment",
        title=Trilingual("Үлгерім", "Успеваемость", "Attainment"),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында жылдық бағасы бар 2–11-сынып оқушыларының ішінде 2 деген бағасы "
            "жоқтарының үлесі.",
            ru="Доля учеников 2–11 классов без годовых оценок 2 по итогам последнего завершённого учебного года "
            "среди всех, кому оценки выставлены.",
            en="Of the pupils of grades 2 to 11 with year marks of the last finished school year, the share without "
            "a mark of 2.",
        ),
        numerator=NO_TWO,
        denominator=MARKED,
        round_to=TENTH,
        source=sources.ASSESSMENT,
        confidence=Confidence.REMEMBERED,
    ),
    Count(
        id="schools.marked",
        title=Trilingual("Жылдық бағасы қойылған оқушылар", "Ученики с годовыми оценками", "Pupils with year marks"),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында кемінде бір жылдық бағасы бар 2–11-сынып оқушылары; білім сапасы мен "
            "үлгерім осы санға қатысты есептеледі.",
            ru="Ученики 2–11 классов, у которых есть хотя бы одна годовая оценка за последний завершённый учебный "
            "год; это основание для качества знаний и успеваемости.",
            en="Pupils of grades 2 to 11 with at least one year mark of the last finished school year: the base of "
            "quality and attainment.",
        ),
        population=MARKED,
        source=sources.ASSESSMENT,
        confidence=Confidence.REMEMBERED,
    ),
    Count(
        id="schools.leavers.11",
        title=Trilingual("11-сыныпты бітірген түлектер", "Выпускники 11 класса", "Leavers of grade 11"),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында 11-сыныпты бітіргендер, барлық мектеп бойынша.",
            ru="Окончившие 11 класс в последнем завершённом учебном году, по всем школам.",
            en="Those who finished grade 11 in the last finished school year, in all schools.",
        ),
        population=LEAVERS_11,
        source=sources.CERTIFICATES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.leavers.11.altyn_belgi",
        title=Trilingual(
            "«Алтын белгі» иегерлері", "Обладатели знака «Алтын белгі»", "Holders of the Altyn belgi badge"
        ),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында 11-сыныпты бітіріп, «Алтын белгі» төсбелгісін алған түлектер.",
            ru="Выпускники 11 класса последнего завершённого учебного года, награждённые знаком «Алтын белгі».",
            en="Leavers of grade 11 of the last finished school year who received the Altyn belgi badge.",
        ),
        population=ALTYN_BELGI,
        source=sources.ALTYN_BELGI,
        confidence=Confidence.ACT,
    ),
    Count(
        id="schools.leavers.11.uzdik",
        title=Trilingual(
            "11-сыныпты үздік аттестатпен бітіргендер",
            "Выпускники 11 класса с аттестатом с отличием",
            "Grade 11 certificates with distinction",
        ),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында 11-сыныпты үздік аттестатпен бітірген түлектер.",
            ru="Выпускники 11 класса последнего завершённого учебного года, получившие аттестат с отличием.",
            en="Leavers of grade 11 of the last finished school year who received a certificate with distinction.",
        ),
        population=UZDIK_11,
        source=sources.CERTIFICATES,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="schools.leavers.11.honours.share",
        title=Trilingual(
            "11-сыныпты үздік бітіргендердің үлесі",
            "Доля выпускников 11 класса с отличием",
            "Share of honours in grade 11",
        ),
        meaning=Trilingual(
            kk="11-сынып түлектерінің ішінде «Алтын белгіні» немесе үздік аттестатты алғандардың үлесі; екеуін де "
            "алған түлек бір рет саналады.",
            ru="Доля выпускников 11 класса, получивших «Алтын белгі» или аттестат с отличием; получивший и то и "
            "другое считается один раз.",
            en="Of the leavers of grade 11, the share with the Altyn belgi badge or a certificate with distinction; "
            "who has both counts once.",
        ),
        numerator=HONOURED_11,
        denominator=LEAVERS_11,
        round_to=TENTH,
        source=sources.CERTIFICATES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.leavers.9",
        title=Trilingual("9-сыныпты бітіргендер", "Выпускники 9 класса", "Leavers of grade 9"),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында 9-сыныпты бітіргендер, барлық мектеп бойынша.",
            ru="Окончившие 9 класс в последнем завершённом учебном году, по всем школам.",
            en="Those who finished grade 9 in the last finished school year, in all schools.",
        ),
        population=LEAVERS_9,
        source=sources.CERTIFICATES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.leavers.9.uzdik",
        title=Trilingual(
            "9-сыныпты үздік аттестатпен бітіргендер",
            "Выпускники 9 класса с аттестатом с отличием",
            "Grade 9 certificates with distinction",
        ),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында 9-сыныпты үздік аттестатпен бітіргендер.",
            ru="Выпускники 9 класса последнего завершённого учебного года, получившие аттестат с отличием.",
            en="Leavers of grade 9 of the last finished school year who received a certificate with distinction.",
        ),
        population=UZDIK_9,
        source=sources.CERTIFICATES,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="schools.leavers.9.uzdik.share",
        title=Trilingual(
            "9-сыныпты үздік бітіргендердің үлесі",
            "Доля выпускников 9 класса с отличием",
            "Share of distinctions in grade 9",
        ),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында 9-сыныпты бітіргендердің ішінде үздік аттестат алғандарының үлесі.",
            ru="Доля получивших аттестат с отличием среди окончивших 9 класс в последнем завершённом учебном году.",
            en="Of those who finished grade 9 in the last finished school year, the share with a certificate with "
            "distinction.",
        ),
        numerator=UZDIK_9,
        denominator=LEAVERS_9,
        round_to=TENTH,
        source=sources.CERTIFICATES,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="schools.monitoring.quality",
        title=Trilingual(
            "Білім жетістіктерінің мониторингі бойынша білім сапасы",
            "Качество знаний по мониторингу образовательных достижений",
            "Quality of knowledge in the monitoring of achievements",
        ),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында өткен министрлік мониторингіне қатысқандардың ішінде 4 пен 5 "
            "деңгейіндегі нәтиже көрсеткендердің үлесі. Жылдық бағалар бойынша білім сапасымен салыстыруға "
            "келмейді.",
            ru="Доля показавших результат на 4 и 5 среди участников мониторинга министерства, прошедшего в "
            "последнем завершённом учебном году. С качеством знаний по годовым оценкам не сравнивается.",
            en="Of those in the ministry's monitoring held in the last finished school year, the share whose result "
            "is a 4 or a 5. Not to be compared with quality by year marks.",
        ),
        numerator=MONITORED_GOOD,
        denominator=MONITORED,
        round_to=TENTH,
        source=sources.MONITORING,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.monitoring.participants",
        title=Trilingual(
            "Білім жетістіктерінің мониторингіне қатысқандар",
            "Участники мониторинга образовательных достижений",
            "Participants of the monitoring of achievements",
        ),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында өткен министрлік мониторингіндегі оқушы нәтижелерінің саны.",
            ru="Число результатов учеников в мониторинге министерства, прошедшем в последнем завершённом учебном году.",
            en="Results of pupils in the ministry's monitoring held in the last finished school year.",
        ),
        population=MONITORED,
        source=sources.MONITORING,
        confidence=Confidence.REPORTED,
    ),
)
