"""What the estate counts of safety in day schools."""

from __future__ import annotations

from qalam.estate.populations import ALARM_BUTTON, ALL_EQUIPMENT, CAMERAS_RENEWED, INDOOR_TOILETS, VIDEO
from qalam.figures.figure import TENTH, Count, Figure, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.registry.populations import DAY_SCHOOLS

FIGURES: tuple[Figure, ...] = (
    Count(
        id="safety.day_schools",
        title=Trilingual("Күндізгі мектептер", "Дневные школы", "Day schools"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған мемлекеттік жалпы білім беретін және бастауыш мектептер; "
            "қауіпсіздік көрсеткіштері осы санға қатысты есептеледі.",
            ru="Государственные общеобразовательные и начальные школы, действующие на указанный день; это основание "
            "для показателей безопасности.",
            en="State general and primary schools that work on the day: the base of the figures on safety.",
        ),
        population=DAY_SCHOOLS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="safety.video",
        title=Trilingual(
            "Бейнебақылауы бар күндізгі мектептер",
            "Дневные школы с видеонаблюдением",
            "Day schools with video surveillance",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні бейнебақылау жүйесі жұмыс істеп тұрған күндізгі мектептер.",
            ru="Дневные школы, в которых на указанный день действует видеонаблюдение.",
            en="Day schools where video surveillance works on the day.",
        ),
        population=VIDEO,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="safety.alarm_button",
        title=Trilingual(
            "Дабыл түймесі бар күндізгі мектептер",
            "Дневные школы с тревожной кнопкой",
            "Day schools with an alarm button",
        ),
        meaning=Trilingual(
            kk="Дабыл түймесі көрсетілген күнге дейін полицияның басқару орталығына қосылған күндізгі мектептер.",
            ru="Дневные школы, тревожная кнопка которых не позднее указанного дня подключена к центру управления "
            "полиции.",
            en="Day schools whose alarm button is connected to the control centre of the police by the day.",
        ),
        population=ALARM_BUTTON,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="safety.indoor_toilets",
        title=Trilingual(
            "Ішкі әжетханасы бар күндізгі мектептер",
            "Дневные школы с внутренними туалетами",
            "Day schools with indoor toilets",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні ғимарат ішінде әжетханасы бар күндізгі мектептер.",
            ru="Дневные школы, в здании которых на указанный день есть туалеты.",
            en="Day schools with toilets inside the building on the day.",
        ),
        population=INDOOR_TOILETS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="safety.video.share",
        title=Trilingual(
            "Бейнебақылаумен қамтылған мектептердің үлесі",
            "Доля школ с видеонаблюдением",
            "Share of schools with video surveillance",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің ішінде бейнебақылауы барлардың үлесі.",
            ru="Доля дневных школ, в которых действует видеонаблюдение.",
            en="Of the day schools, the share with video surveillance.",
        ),
        numerator=VIDEO,
        denominator=DAY_SCHOOLS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="safety.alarm_button.share",
        title=Trilingual(
            "Дабыл түймесімен қамтылған мектептердің үлесі",
            "Доля школ с тревожной кнопкой",
            "Share of schools with an alarm button",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің ішінде полицияға қосылған дабыл түймесі барлардың үлесі.",
            ru="Доля дневных школ с тревожной кнопкой, подключённой к полиции.",
            en="Of the day schools, the share with an alarm button connected to the police.",
        ),
        numerator=ALARM_BUTTON,
        denominator=DAY_SCHOOLS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="safety.indoor_toilets.share",
        title=Trilingual(
            "Ішкі әжетханамен қамтылған мектептердің үлесі",
            "Доля школ с внутренними туалетами",
            "Share of schools with indoor toilets",
        ),
        meaning=Trilingual(
            kk="Күндізгі мектептердің ішінде ғимарат ішінде әжетханасы барлардың үлесі.",
            ru="Доля дневных школ с туалетами в здании.",
            en="Of the day schools, the share with toilets inside the building.",
        ),
        numerator=INDOOR_TOILETS,
        denominator=DAY_SCHOOLS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="safety.complete",
        title=Trilingual(
            "Қауіпсіздік жабдығы толық мектептер", "Школы, оснащённые полностью", "Fully equipped schools"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні бейнебақылауы, полицияға қосылған дабыл түймесі және ішкі әжетханасы түгел бар "
            "күндізгі мектептер.",
            ru="Дневные школы, где на указанный день есть и видеонаблюдение, и подключённая к полиции кнопка, и "
            "внутренние туалеты.",
            en="Day schools that have on the day video surveillance, a connected alarm button and indoor toilets, "
            "all three.",
        ),
        population=ALL_EQUIPMENT,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="safety.video.renewed",
        title=Trilingual(
            "Биыл камералары жаңартылған мектептер",
            "Школы, где в этом году обновлены камеры",
            "Schools with cameras renewed this year",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін бейнебақылау камералары жаңартылған күндізгі мектептер.",
            ru="Дневные школы, где камеры видеонаблюдения обновлены с начала учебного года по указанный день.",
            en="Day schools whose cameras were renewed from the start of the school year up to the day.",
        ),
        population=CAMERAS_RENEWED,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
)
