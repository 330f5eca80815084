"""What preschool education counts of children: who attends, and the share of all who live in the city."""

from __future__ import annotations

from qalam.figures.figure import TENTH, Count, Figure, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.populations import (
    ATTENDING_2_6,
    ATTENDING_3_6,
    ATTENDING_AGED,
    GIRLS,
    IN_PRIVATE,
    OF_VILLAGES,
    OUTSIDE_2_6,
    RESIDENTS_2_6,
    RESIDENTS_3_6,
    RESIDENTS_AGED,
)
from qalam.registry import sources
from qalam.registry.populations import PRESCHOOL_CHILDREN

FIGURES: tuple[Figure, ...] = (
    Count(
        id="preschool.enrolled",
        title=Trilingual(
            "Мектепке дейінгі ұйымдарда тәрбиеленетін балалар",
            "Воспитанники дошкольных организаций",
            "Children in preschool organisations",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні балабақша немесе шағын орталық тобына қабылданған балалар; әр бала бір рет саналады.",
            ru="Дети, зачисленные на указанный день в группы детских садов и мини-центров; каждый ребёнок считается "
            "один раз.",
            en="Children enrolled on the day in groups of kindergartens and mini-centres, each child once.",
        ),
        population=PRESCHOOL_CHILDREN,
        source=sources.ADMISSION,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="preschool.enrolled.girls.share",
        title=Trilingual(
            "Мектепке дейінгі ұйымдардағы қыздардың үлесі",
            "Доля девочек в дошкольных организациях",
            "Share of girls in preschool organisations",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күнгі мектепке дейінгі ұйымдар тәрбиеленушілерінің ішіндегі қыздардың үлесі.",
            ru="Доля девочек среди воспитанников дошкольных организаций на указанный день.",
            en="Of the children in preschool organisations on the day, the share of girls.",
        ),
        numerator=GIRLS,
        denominator=PRESCHOOL_CHILDREN,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="preschool.enrolled.private.share",
        title=Trilingual(
            "Жекеменшік балабақшалардағы балалардың үлесі",
            "Доля детей в частных детских садах",
            "Share of children in private kindergartens",
        ),
        meaning=Trilingual(
            kk="Мектепке дейінгі ұйымдардың барлық тәрбиеленушілерінің ішінде жекеменшік балабақшаға баратындардың "
            "үлесі.",
            ru="Доля посещающих частные детские сады среди всех воспитанников дошкольных организаций.",
            en="Of all children in preschool organisations, the share in private kindergartens.",
        ),
        numerator=IN_PRIVATE,
        denominator=PRESCHOOL_CHILDREN,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="preschool.enrolled.villages",
        title=Trilingual(
            "Ауыл балабақшаларындағы балалар", "Дети в сельских детских садах", "Children in village kindergartens"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні ауылдардағы балабақшалар мен шағын орталықтарға қабылданған балалар.",
            ru="Дети, зачисленные на указанный день в детские сады и мини-центры, расположенные в сёлах.",
            en="Children enrolled on the day in kindergartens and mini-centres that stand in villages.",
        ),
        population=OF_VILLAGES,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="preschool.residents.2_6",
        title=Trilingual(
            "Қалада тұратын 2–6 жастағы балалар",
            "Дети 2–6 лет, проживающие в городе",
            "Children aged 2 to 6 who live in the city",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні қалада немесе оның ауылдарында тұратын, оқу жылының 1 қыркүйегіне екі жасқа "
            "толған, бірақ алтыға толмаған балалар. Қамту осы санға қатысты есептеледі.",
            ru="Дети, которые на указанный день живут в городе или его сёлах и которым к 1 сентября учебного года "
            "исполнилось два, но ещё не исполнилось шесть лет. Это основание, от которого считается охват.",
            en="Children who live in the city or its villages on the day and by 1 September of the school year had "
            "turned two but not yet six. Coverage is reckoned on this base.",
        ),
        population=RESIDENTS_2_6,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="preschool.coverage.2_6",
        title=Trilingual(
            "2–6 жастағы балаларды мектепке дейінгі ұйымдармен қамту",
            "Охват детей 2–6 лет дошкольными организациями",
            "Preschool coverage of children aged 2 to 6",
        ),
        meaning=Trilingual(
            kk="Қалада тұратын, оқу жылының 1 қыркүйегіне екі жасқа толған, бірақ алтыға толмаған балалардың ішінде "
            "көрсетілген күні балабақшаға немесе шағын орталыққа қабылданғандарының үлесі.",
            ru="Доля зачисленных в детские сады и мини-центры на указанный день среди живущих в городе детей, "
            "которым к 1 сентября учебного года исполнилось два, но ещё не исполнилось шесть лет.",
            en="Of the children who live in the city and by 1 September of the school year had turned two but not "
            "yet six, the share enrolled in kindergartens and mini-centres on the day.",
        ),
        numerator=ATTENDING_2_6,
        denominator=RESIDENTS_2_6,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="preschool.coverage.3_6",
        title=Trilingual(
            "3–6 жастағы балаларды мектепке дейінгі ұйымдармен қамту",
            "Охват детей 3–6 лет дошкольными организациями",
            "Preschool coverage of children aged 3 to 6",
        ),
        meaning=Trilingual(
            kk="Қалада тұратын, оқу жылының 1 қыркүйегіне үш жасқа толған, бірақ алтыға толмаған балалардың ішінде "
            "көрсетілген күні балабақшаға немесе шағын орталыққа қабылданғандарының үлесі.",
            ru="Доля зачисленных в детские сады и мини-центры на указанный день среди живущих в городе детей, "
            "которым к 1 сентября учебного года исполнилось три, но ещё не исполнилось шесть лет.",
            en="Of the children who live in the city and by 1 September of the school year had turned three but not "
            "yet six, the share enrolled in kindergartens and mini-centres on the day.",
        ),
        numerator=ATTENDING_3_6,
        denominator=RESIDENTS_3_6,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="preschool.coverage.2",
        title=Trilingual("Екі жастағы балаларды қамту", "Охват двухлетних детей", "Coverage of children aged two"),
        meaning=Trilingual(
            kk="Қалада тұратын, оқу жылының 1 қыркүйегінде толық жасы екі болған балалардың ішінде көрсетілген күні "
            "мектепке дейінгі ұйымға баратындарының үлесі.",
            ru="Доля посещающих дошкольные организации на указанный день среди живущих в городе детей, которым на 1 "
            "сентября учебного года было два полных года.",
            en="Of the children who live in the city and had two full years on 1 September of the school year, the "
            "share in preschool organisations on the day.",
        ),
        numerator=ATTENDING_AGED[2],
        denominator=RESIDENTS_AGED[2],
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="preschool.coverage.3",
        title=Trilingual("Үш жастағы балаларды қамту", "Охват трёхлетних детей", "Coverage of children aged three"),
        meaning=Trilingual(
            kk="Қалада тұратын, оқу жылының 1 қыркүйегінде толық жасы үш болған балалардың ішінде көрсетілген күні "
            "мектепке дейінгі ұйымға баратындарының үлесі.",
            ru="Доля посещающих дошкольные организации на указанный день среди живущих в городе детей, которым на 1 "
            "сентября учебного года было три полных года.",
            en="Of the children who live in the city and had three full years on 1 September of the school year, "
            "the share in preschool organisations on the day.",
        ),
        numerator=ATTENDING_AGED[3],
        denominator=RESIDENTS_AGED[3],
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="preschool.coverage.4",
        title=Trilingual("Төрт жастағы балаларды қамту", "Охват четырёхлетних детей", "Coverage of children aged four"),
        meaning=Trilingual(
            kk="Қалада тұратын, оқу жылының 1 қыркүйегінде толық жасы төрт болған балалардың ішінде көрсетілген "
            "күні мектепке дейінгі ұйымға баратындарының үлесі.",
            ru="Доля посещающих дошкольные организации на указанный день среди живущих в городе детей, которым на 1 "
            "сентября учебного года было четыре полных года.",
            en="Of the children who live in the city and had four full years on 1 September of the school year, the "
            "share in preschool organisations on the day.",
        ),
        numerator=ATTENDING_AGED[4],
        denominator=RESIDENTS_AGED[4],
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="preschool.coverage.5",
        title=Trilingual("Бес жастағы балаларды қамту", "Охват пятилетних детей", "Coverage of children aged five"),
        meaning=Trilingual(
            kk="Қалада тұратын, оқу жылының 1 қыркүйегінде толық жасы бес болған балалардың ішінде көрсетілген күні "
            "мектепке дейінгі ұйымға баратындарының үлесі.",
            ru="Доля посещающих дошкольные организации на указанный день среди живущих в городе детей, которым на 1 "
            "сентября учебного года было пять полных лет.",
            en="Of the children who live in the city and had five full years on 1 September of the school year, the "
            "share in preschool organisations on the day.",
        ),
        numerator=ATTENDING_AGED[5],
        denominator=RESIDENTS_AGED[5],
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="preschool.outside.2_6",
        title=Trilingual(
            "Мектепке дейінгі ұйымдарға бармайтын 2–6 жастағы балалар",
            "Дети 2–6 лет вне дошкольных организаций",
            "Children aged 2 to 6 outside preschool organisations",
        ),
        meaning=Trilingual(
            kk="Қалада тұратын, оқу жылының 1 қыркүйегіне екі жасқа толған, бірақ алтыға толмаған, көрсетілген күні "
            "ешбір балабақша тобында жоқ балалар.",
            ru="Живущие в городе дети, которым к 1 сентября учебного года исполнилось два, но ещё не исполнилось "
            "шесть лет и которые на указанный день не зачислены ни в одну группу.",
            en="Children who live in the city, by 1 September of the school year had turned two but not yet six, "
            "and are in no kindergarten group on the day.",
        ),
        population=OUTSIDE_2_6,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
)
