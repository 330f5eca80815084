"""What is counted of agreements with partners."""

from __future__ import annotations

from qalam.figures.figure import TENTH, Count, Figure, Ratio
from qalam.figures.relations import Relation, Within
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.partnerships.populations import (
    DONE,
    DUE,
    OVERDUE,
    PUPILS_OF_BILIM_INNOVATION,
    SCHOOLS_IN_AGREEMENTS,
    SCHOOLS_OF_BILIM_INNOVATION,
)
from qalam.registry import sources

FIGURES: tuple[Figure, ...] = (
    Count(
        id="agreements.schools",
        title=Trilingual(
            "Келісім-шарттармен қамтылған мектептер", "Школы, охваченные соглашениями", "Schools in agreements"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні әріптестермен жасалған кемінде бір келісім-шартқа қатысатын мектептер; әрқайсысы "
            "бір рет саналады.",
            ru="Школы, которые на указанный день участвуют хотя бы в одном соглашении с партнёрами; каждая "
            "считается один раз.",
            en="Schools that take part on the day in at least one agreement with partners, each once.",
        ),
        population=SCHOOLS_IN_AGREEMENTS,
        source=sources.AGREEMENTS,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="agreements.bilim_innovation.schools",
        title=Trilingual(
            "«Білім-инновация» тәжірибесі енгізілетін мектептер",
            "Школы, внедряющие опыт «Білім-инновация»",
            "Schools that adopt the practice of Bilim-Innovation",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні «Білім-инновация» лицейлерінің тәжірибесін енгізу туралы келісім-шартқа қатысатын "
            "мектептер.",
            ru="Школы, участвующие на указанный день в соглашении о внедрении опыта лицеев «Білім-инновация».",
            en="Schools that take part on the day in the agreement on the practice of the Bilim-Innovation lyceums.",
        ),
        population=SCHOOLS_OF_BILIM_INNOVATION,
        source=sources.AGREEMENTS,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="agreements.bilim_innovation.pupils",
        title=Trilingual(
            "«Білім-инновация» келісім-шартындағы мектептердің оқушылары",
            "Ученики школ соглашения «Білім-инновация»",
            "Pupils of the Bilim-Innovation schools",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні «Білім-инновация» келісім-шартына қатысатын мектептерде оқитын оқушылар.",
            ru="Ученики школ, участвующих на указанный день в соглашении «Білім-инновация».",
            en="Pupils of the schools that take part in the Bilim-Innovation agreement on the day.",
        ),
        population=PUPILS_OF_BILIM_INNOVATION,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="agreements.measures.due",
        title=Trilingual(
            "Биылға жоспарланған шаралар", "Мероприятия, намеченные на этот год", "Measures promised for this year"
        ),
        meaning=Trilingual(
            kk="Орындау мерзімі көрсетілген күннің оқу жылына келетін келісім-шарт шаралары.",
            ru="Мероприятия соглашений, срок которых приходится на учебный год указанного дня.",
            en="Measures of agreements that are due in the school year of the day.",
        ),
        population=DUE,
        source=sources.AGREEMENTS,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="agreements.measures.done",
        title=Trilingual(
            "Биылғы жоспардан орындалған шаралар",
            "Выполненные мероприятия этого года",
            "Measures of this year that are done",
        ),
        meaning=Trilingual(
            kk="Биылғы оқу жылына жоспарланған шаралардың ішінде көрсетілген күнге дейін орындалғандары.",
            ru="Мероприятия, намеченные на этот учебный год и выполненные не позднее указанного дня.",
            en="Of the measures due this school year, those done by the day.",
        ),
        population=DONE,
        source=sources.AGREEMENTS,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="agreements.measures.done.share",
        title=Trilingual(
            "Биылғы шаралардың орындалу үлесі",
            "Доля выполненных мероприятий года",
            "Share of this year's measures done",
        ),
        meaning=Trilingual(
            kk="Биылғы оқу жылына жоспарланған шаралардың ішінде көрсетілген күнге дейін орындалғандарының үлесі.",
            ru="Доля выполненных к указанному дню среди мероприятий, намеченных на этот учебный год.",
            en="Of the measures due this school year, the share done by the day.",
        ),
        numerator=DONE,
        denominator=DUE,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="agreements.measures.overdue",
        title=Trilingual("Мерзімі өткен шаралар", "Просроченные мероприятия", "Overdue measures"),
        meaning=Trilingual(
            kk="Мерзімі көрсетілген күннен бұрын біткен, бірақ сол күнге дейін орындалмаған келісім-шарт шаралары.",
            ru="Мероприятия соглашений, срок которых прошёл до указанного дня и которые к этому дню не выполнены.",
            en="Measures of agreements whose day has passed and that are not done by the day.",
        ),
        population=OVERDUE,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
)

RELATIONS: tuple[Relation, ...] = (
    Within("agreements.bilim_innovation.schools", "agreements.schools"),
    Within("agreements.measures.done", "agreements.measures.due"),
)
