"""What preschool education counts of places: those that opened, those that are free, those that are lacking."""

from __future__ import annotations

from qalam.figures.figure import Count, Figure, Sum
from qalam.figures.population import Unit
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.populations import FULL, OPENED, OPENED_2021, OPENED_2022, PLACES
from qalam.registry import sources
from qalam.registry.populations import PRESCHOOLS

FIGURES: tuple[Figure, ...] = (
    Count(
        id="preschool.opened",
        title=Trilingual(
            "Биыл ашылған жекеменшік балабақшалар",
            "Частные детские сады, открытые в этом году",
            "Private kindergartens opened this year",
        ),
        meaning=Trilingual(
            kk="Күнтізбелік жыл басынан көрсетілген күнге дейін ашылған жекеменшік балабақшалар. Балабақша атауы "
            "бойынша емес, БСН бойынша ажыратылады.",
            ru="Частные детские сады, открытые с начала календарного года по указанный день. Сады различаются по "
            "БИН, а не по названию.",
            en="Private kindergartens opened from the first day of the calendar year up to the day. They are told "
            "apart by BIN, not by name.",
        ),
        population=OPENED,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Sum(
        id="preschool.opened.seats",
        title=Trilingual(
            "Биыл ашылған жекеменшік балабақшалардағы орындар",
            "Места в частных детских садах, открытых в этом году",
            "Places in private kindergartens opened this year",
        ),
        meaning=Trilingual(
            kk="Күнтізбелік жыл басынан ашылған жекеменшік балабақшалардың ашылған күнгі жобалық орындары.",
            ru="Проектные места частных детских садов, открытых с начала календарного года, на день их открытия.",
            en="Places by design, on the day of opening, of the private kindergartens opened since the calendar "
            "year began.",
        ),
        population=OPENED,
        column="seats",
        unit=Unit.SEATS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="preschool.opened.2021",
        title=Trilingual(
            "2021 жылы ашылған жекеменшік балабақшалар",
            "Частные детские сады, открытые в 2021 году",
            "Private kindergartens opened in 2021",
        ),
        meaning=Trilingual(
            kk="Қызметі 2021 жылы басталған жекеменшік балабақшалар; көрсетілген күннен кейін ашылғаны есептелмейді.",
            ru="Частные детские сады, начавшие работу в 2021 году; открытые после указанного дня не считаются.",
            en="Private kindergartens whose work began in 2021; those opened after the day do not count.",
        ),
        population=OPENED_2021,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Sum(
        id="preschool.opened.2021.seats",
        title=Trilingual(
            "2021 жылы ашылған жекеменшік балабақшалардағы орындар",
            "Места в частных детских садах, открытых в 2021 году",
            "Places in private kindergartens opened in 2021",
        ),
        meaning=Trilingual(
            kk="2021 жылы ашылған жекеменшік балабақшалардың ашылған күнгі жобалық орындарының жиынтығы.",
            ru="Сумма проектных мест частных детских садов, открытых в 2021 году, на день открытия.",
            en="Places by design, on the day of opening, of the private kindergartens opened in 2021, added up.",
        ),
        population=OPENED_2021,
        column="seats",
        unit=Unit.SEATS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="preschool.opened.2022",
        title=Trilingual(
            "2022 жылы ашылған жекеменшік балабақшалар",
            "Частные детские сады, открытые в 2022 году",
            "Private kindergartens opened in 2022",
        ),
        meaning=Trilingual(
            kk="Қызметі 2022 жылы басталған жекеменшік балабақшалар; көрсетілген күннен кейін ашылғаны есептелмейді.",
            ru="Частные детские сады, начавшие работу в 2022 году; открытые после указанного дня не считаются.",
            en="Private kindergartens whose work began in 2022; those opened after the day do not count.",
        ),
        population=OPENED_2022,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Sum(
        id="preschool.opened.2022.seats",
        title=Trilingual(
            "2022 жылы ашылған жекеменшік балабақшалардағы орындар",
            "Места в частных детских садах, открытых в 2022 году",
            "Places in private kindergartens opened in 2022",
        ),
        meaning=Trilingual(
            kk="2022 жылы ашылған жекеменшік балабақшалардың ашылған күнгі жобалық орындарының жиынтығы.",
            ru="Сумма проектных мест частных детских садов, открытых в 2022 году, на день открытия.",
            en="Places by design, on the day of opening, of the private kindergartens opened in 2022, added up.",
        ),
        population=OPENED_2022,
        column="seats",
        unit=Unit.SEATS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Sum(
        id="preschool.seats",
        title=Trilingual(
            "Мектепке дейінгі ұйымдардағы орындар",
            "Места в дошкольных организациях",
            "Places in preschool organisations",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған балабақшалар мен шағын орталықтардың жобалық орындарының жиынтығы.",
            ru="Сумма проектных мест детских садов и мини-центров, действующих на указанный день.",
            en="Places by design of the kindergartens and mini-centres that work on the day, added up.",
        ),
        population=PRESCHOOLS,
        column="profile__seats",
        unit=Unit.SEATS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Sum(
        id="preschool.seats.free",
        title=Trilingual(
            "Мектепке дейінгі ұйымдардағы бос орындар",
            "Свободные места в дошкольных организациях",
            "Free places in preschool organisations",
        ),
        meaning=Trilingual(
            kk="Әр ұйымның жобалық орындары мен тәрбиеленушілерінің айырмасы, қала бойынша қосындысы. Орыннан көп "
            "бала қабылдаған ұйымда айырма теріс болады.",
            ru="Разность проектных мест и числа воспитанников каждой организации, сложенная по городу. Там, где "
            "детей больше, чем мест, разность отрицательна.",
            en="Places by design less the children enrolled, for each organisation, added up over the city. Where "
            "there are more children than places the difference is negative.",
        ),
        population=PLACES,
        column="free",
        unit=Unit.SEATS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Sum(
        id="preschool.seats.balance",
        title=Trilingual(
            "Қажеттілікке шаққандағы орындар теңгерімі", "Баланс мест и потребности", "Places against need"
        ),
        meaning=Trilingual(
            kk="Бос орындар мен кезекте тұрған балалардың айырмасы; теріс сан жетіспейтін орындарды көрсетеді. "
            "Кезектегі бала отбасы бірінші таңдаған балабақшаға жатқызылады.",
            ru="Свободные места за вычетом детей, стоящих в очереди; отрицательное число показывает нехватку мест. "
            "Ребёнок в очереди отнесён к детскому саду, который семья назвала первым.",
            en="Free places less the children who wait; a negative number says how many places are lacking. A "
            "waiting child stands with the kindergarten that the family named first.",
        ),
        population=PLACES,
        column="balance",
        unit=Unit.SEATS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="preschool.full",
        title=Trilingual(
            "Бос орны жоқ мектепке дейінгі ұйымдар",
            "Дошкольные организации без свободных мест",
            "Preschool organisations without a free place",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні тәрбиеленушілерінің саны жобалық орындарынан кем емес балабақшалар мен шағын "
            "орталықтар.",
            ru="Детские сады и мини-центры, в которых на указанный день детей не меньше, чем проектных мест.",
            en="Kindergartens and mini-centres that have on the day at least as many children as places by design.",
        ),
        population=FULL,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
)
