"""What preschool education counts of the queue: who waits, by right and by age, and how long."""

from __future__ import annotations

from decimal import Decimal

from qalam.figures.figure import HUNDRED, TENTH, Count, Figure, Mean, Rate, Ratio
from qalam.figures.population import Unit
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.models import Application
from qalam.preschool.populations import (
    QUEUE,
    QUEUE_AGED_2,
    QUEUE_BY_PRIORITY,
    QUEUE_FROM_3,
    QUEUE_LONG,
    QUEUE_PORTAL,
    QUEUE_UNDER_2,
)
from qalam.registry import sources
from qalam.registry.populations import PRESCHOOL_CHILDREN

FIGURES: tuple[Figure, ...] = (
    Count(
        id="preschool.queue",
        title=Trilingual(
            "Балабақша кезегінде тұрған балалар", "Дети в очереди в детский сад", "Children in the kindergarten queue"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні кезекке қою туралы өтініші күшінде тұрған балалар; әр бала бір рет саналады.",
            ru="Дети, чьё заявление о постановке в очередь действует на указанный день; каждый ребёнок считается "
            "один раз.",
            en="Children whose application for the queue stands on the day, each child once.",
        ),
        population=QUEUE,
        source=sources.QUEUE_RULES,
        confidence=Confidence.REPORTED,
        suppress_below=5,
    ),
    Count(
        id="preschool.queue.extraordinary",
        title=Trilingual(
            "Кезектен тыс орын алуға құқығы бар балалар",
            "Дети с внеочередным правом",
            "Waiting children with an extraordinary right",
        ),
        meaning=Trilingual(
            kk="Кезекте тұрған балалардың ішінде кезектен тыс орын алу құқығы бар отбасылардың балалары.",
            ru="Дети в очереди из семей, которые имеют право на место вне очереди.",
            en="Of the waiting children, those whose family has the right to a place out of turn.",
        ),
        population=QUEUE_BY_PRIORITY[Application.Priority.EXTRAORDINARY],
        source=sources.QUEUE_RULES,
        confidence=Confidence.REPORTED,
        suppress_below=5,
    ),
    Count(
        id="preschool.queue.first",
        title=Trilingual(
            "Бірінші кезекте орын алуға құқығы бар балалар",
            "Дети с первоочередным правом",
            "Waiting children with a first-priority right",
        ),
        meaning=Trilingual(
            kk="Кезекте тұрған балалардың ішінде бірінші кезекте орын алу құқығы бар отбасылардың балалары.",
            ru="Дети в очереди из семей, которые имеют первоочередное право на место.",
            en="Of the waiting children, those whose family has the right to a place first.",
        ),
        population=QUEUE_BY_PRIORITY[Application.Priority.FIRST],
        source=sources.QUEUE_RULES,
        confidence=Confidence.REPORTED,
        suppress_below=5,
    ),
    Count(
        id="preschool.queue.general",
        title=Trilingual("Жалпы кезектегі балалар", "Дети в общей очереди", "Children in the general queue"),
        meaning=Trilingual(
            kk="Кезекте тұрған балалардың ішінде артықшылық құқығы жоқтары.",
            ru="Дети в очереди, не имеющие преимущественного права.",
            en="Of the waiting children, those without a privilege.",
        ),
        population=QUEUE_BY_PRIORITY[Application.Priority.GENERAL],
        source=sources.QUEUE_RULES,
        confidence=Confidence.REPORTED,
        suppress_below=5,
    ),
    Count(
        id="preschool.queue.under_2",
        title=Trilingual(
            "Кезектегі екі жасқа толмаған балалар", "Дети до двух лет в очереди", "Waiting children under two"
        ),
        meaning=Trilingual(
            kk="Кезекте тұрған, көрсетілген күні екі жасқа толмаған балалар.",
            ru="Дети в очереди, которым на указанный день не исполнилось двух лет.",
            en="Waiting children who have not turned two on the day.",
        ),
        population=QUEUE_UNDER_2,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
        suppress_below=5,
    ),
    Count(
        id="preschool.queue.aged_2",
        title=Trilingual("Кезектегі екі жастағы балалар", "Двухлетние дети в очереди", "Waiting children aged two"),
        meaning=Trilingual(
            kk="Кезекте тұрған, көрсетілген күні екі жасқа толған, бірақ үшке толмаған балалар.",
            ru="Дети в очереди, которым на указанный день исполнилось два, но ещё не исполнилось трёх лет.",
            en="Waiting children who have turned two but not yet three on the day.",
        ),
        population=QUEUE_AGED_2,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
        suppress_below=5,
    ),
    Count(
        id="preschool.queue.from_3",
        title=Trilingual(
            "Кезектегі үш жасқа толған балалар", "Дети от трёх лет в очереди", "Waiting children of three and over"
        ),
        meaning=Trilingual(
            kk="Кезекте тұрған, көрсетілген күні үш жасқа толған балалар.",
            ru="Дети в очереди, которым на указанный день исполнилось три года.",
            en="Waiting children who have turned three on the day.",
        ),
        population=QUEUE_FROM_3,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
        suppress_below=5,
    ),
    Mean(
        id="preschool.queue.waiting_days",
        title=Trilingual(
            "Кезекте күтудің орташа ұзақтығы", "Среднее время ожидания в очереди", "Mean waiting time in the queue"
        ),
        meaning=Trilingual(
            kk="Кезекте тұрған балалардың өтініш күшіне енген күннен көрсетілген күнге дейін күткен күндерінің "
            "орташа саны.",
            ru="Среднее число дней, прошедших у детей в очереди со дня постановки до указанного дня.",
            en="Mean number of days that the waiting children have waited, from the day their application began to "
            "stand up to the day.",
        ),
        population=QUEUE,
        column="days",
        unit=Unit.DAYS,
        round_to=Decimal(1),
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
        suppress_below=5,
    ),
    Ratio(
        id="preschool.queue.long.share",
        title=Trilingual(
            "Бір жылдан астам күткен балалардың үлесі",
            "Доля детей, ожидающих больше года",
            "Share of children who have waited over a year",
        ),
        meaning=Trilingual(
            kk="Кезекте тұрған балалардың ішінде 365 күннен астам күткендерінің үлесі.",
            ru="Доля детей в очереди, которые ждут больше 365 дней.",
            en="Of the waiting children, the share who have waited more than 365 days.",
        ),
        numerator=QUEUE_LONG,
        denominator=QUEUE,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
        suppress_below=5,
    ),
    Ratio(
        id="preschool.queue.portal.share",
        title=Trilingual(
            "Портал арқылы берілген өтініштердің үлесі",
            "Доля заявлений, поданных через портал",
            "Share of applications filed on the portal",
        ),
        meaning=Trilingual(
            kk="Кезекте тұрған балалардың ішінде өтінішін ата-анасы портал арқылы өзі бергендерінің үлесі.",
            ru="Доля детей в очереди, чьи родители подали заявление сами через портал.",
            en="Of the waiting children, the share whose parents filed the application on the portal themselves.",
        ),
        numerator=QUEUE_PORTAL,
        denominator=QUEUE,
        round_to=TENTH,
        source=sources.QUEUE_RULES,
        confidence=Confidence.REPORTED,
        suppress_below=5,
    ),
    Rate(
        id="preschool.queue.per_100",
        title=Trilingual(
            "Жүз тәрбиеленушіге шаққанда кезекте тұрған балалар",
            "Дети в очереди на сто воспитанников",
            "Waiting children per hundred enrolled",
        ),
        meaning=Trilingual(
            kk="Кезекте тұрған балалар саны мектепке дейінгі ұйымдардың жүз тәрбиеленушісіне шағылады.",
            ru="Число детей в очереди в расчёте на сто воспитанников дошкольных организаций.",
            en="Waiting children for every hundred children in preschool organisations.",
        ),
        numerator=QUEUE,
        denominator=PRESCHOOL_CHILDREN,
        per=HUNDRED,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
        suppress_below=5,
    ),
)
