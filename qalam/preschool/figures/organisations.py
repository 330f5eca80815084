"""What preschool education counts of organisations and groups."""

from __future__ import annotations

from qalam.figures.figure import TENTH, Count, Figure, Rate, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.populations import IN_VILLAGES, KAZAKH_GROUPS, MINI_CENTRES, PRIVATE, RUSSIAN_GROUPS, STATE
from qalam.registry import sources
from qalam.registry.populations import PRESCHOOL_CHILDREN, PRESCHOOL_GROUPS, PRESCHOOLS

FIGURES: tuple[Figure, ...] = (
    Count(
        id="preschool.organisations",
        title=Trilingual("Мектепке дейінгі ұйымдар", "Дошкольные организации", "Preschool organisations"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған балабақшалар мен шағын орталықтардың саны.",
            ru="Число детских садов и мини-центров, действующих на указанный день.",
            en="How many kindergartens and mini-centres work on the day.",
        ),
        population=PRESCHOOLS,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="preschool.organisations.state",
        title=Trilingual("Мемлекеттік балабақшалар", "Государственные детские сады", "State kindergartens"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған, меншік нысаны мемлекеттік балабақшалар; шағын орталықтар "
            "кірмейді.",
            ru="Детские сады, которые на указанный день действуют и принадлежат государству; мини-центры не входят.",
            en="Kindergartens that work on the day and belong to the state; mini-centres are not among them.",
        ),
        population=STATE,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="preschool.organisations.private",
        title=Trilingual("Жекеменшік балабақшалар", "Частные детские сады", "Private kindergartens"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған жекеменшік балабақшалар.",
            ru="Частные детские сады, действующие на указанный день.",
            en="Private kindergartens that work on the day.",
        ),
        population=PRIVATE,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="preschool.organisations.mini_centre",
        title=Trilingual("Шағын орталықтар", "Мини-центры", "Mini-centres"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған мектепке дейінгі шағын орталықтар.",
            ru="Дошкольные мини-центры, действующие на указанный день.",
            en="Preschool mini-centres that work on the day.",
        ),
        population=MINI_CENTRES,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="preschool.organisations.villages",
        title=Trilingual(
            "Ауылдардағы мектепке дейінгі ұйымдар",
            "Дошкольные организации в сёлах",
            "Preschool organisations in villages",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні қалаға қарасты ауылдарда жұмыс істеп тұрған балабақшалар мен шағын орталықтар.",
            ru="Детские сады и мини-центры, действующие на указанный день в сёлах города.",
            en="Kindergartens and mini-centres that work on the day in the villages of the city.",
        ),
        population=IN_VILLAGES,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="preschool.groups",
        title=Trilingual("Балабақша топтары", "Группы детских садов", "Kindergarten groups"),
        meaning=Trilingual(
            kk="Көрсетілген күні балабақшалар мен шағын орталықтарда жұмыс істеп тұрған топтар.",
            ru="Группы детских садов и мини-центров, действующие на указанный день.",
            en="Groups of kindergartens and mini-centres that meet on the day.",
        ),
        population=PRESCHOOL_GROUPS,
        source=sources.TYPES,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="preschool.groups.kazakh.share",
        title=Trilingual(
            "Қазақ тілінде тәрбиелейтін топтардың үлесі",
            "Доля групп с казахским языком воспитания",
            "Share of groups in Kazakh",
        ),
        meaning=Trilingual(
            kk="Балабақшалар мен шағын орталықтардың барлық топтарының ішінде қазақ тілінде жұмыс істейтін "
            "топтардың үлесі.",
            ru="Доля групп, работающих на казахском языке, среди всех групп детских садов и мини-центров.",
            en="Of all groups of kindergartens and mini-centres, the share that works in Kazakh.",
        ),
        numerator=KAZAKH_GROUPS,
        denominator=PRESCHOOL_GROUPS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="preschool.groups.russian.share",
        title=Trilingual(
            "Орыс тілінде тәрбиелейтін топтардың үлесі",
            "Доля групп с русским языком воспитания",
            "Share of groups in Russian",
        ),
        meaning=Trilingual(
            kk="Балабақшалар мен шағын орталықтардың барлық топтарының ішінде орыс тілінде жұмыс істейтін топтардың "
            "үлесі.",
            ru="Доля групп, работающих на русском языке, среди всех групп детских садов и мини-центров.",
            en="Of all groups of kindergartens and mini-centres, the share that works in Russian.",
        ),
        numerator=RUSSIAN_GROUPS,
        denominator=PRESCHOOL_GROUPS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Rate(
        id="preschool.group_size",
        title=Trilingual("Бір топтағы балалар саны", "Число детей в одной группе", "Children in a group"),
        meaning=Trilingual(
            kk="Мектепке дейінгі ұйымдар тәрбиеленушілерінің саны топтар санына бөлінеді; екеуі де көрсетілген "
            "күнге алынады.",
            ru="Число воспитанников дошкольных организаций, делённое на число групп; то и другое на указанный день.",
            en="Children of preschool organisations divided by their groups, both on the day.",
        ),
        numerator=PRESCHOOL_CHILDREN,
        denominator=PRESCHOOL_GROUPS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
)
