"""What schooling counts of care: free meals, special needs, teaching at home."""

from __future__ import annotations

from decimal import Decimal

from qalam.figures.figure import TENTH, Count, Figure, Rate, Ratio, Union
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.registry.populations import DAY_PUPILS, PUPILS
from qalam.schooling.populations import (
    BOTH_GROUNDS,
    FIRST_GRADERS,
    FIRST_GRADERS_EATING_FREE,
    GRADE_1,
    HOME,
    PUPILS_EATING_FREE,
    VULNERABLE,
    WITH_NEEDS,
    WITH_NEEDS_PRESCHOOL,
    WITH_NEEDS_SCHOOL,
)

THOUSAND = Decimal(1000)

FIGURES: tuple[Figure, ...] = (
    Union(
        id="schools.meals",
        title=Trilingual(
            "Тегін ыстық тамақпен қамтылған оқушылар",
            "Ученики, получающие бесплатное горячее питание",
            "Pupils with free hot meals",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні кемінде бір негіз бойынша тегін ыстық тамақ алуға құқығы бар балалар. Екі негізі "
            "бар бала бір рет саналады.",
            ru="Дети, у которых на указанный день есть хотя бы одно основание для бесплатного горячего питания. "
            "Ребёнок с двумя основаниями считается один раз.",
            en="Children with a right to free hot meals on the day on at least one ground. A child with two grounds "
            "counts once.",
        ),
        members=(VULNERABLE, FIRST_GRADERS),
        source=sources.FREE_MEALS,
        confidence=Confidence.REPORTED,
        suppress_below=5,
    ),
    Count(
        id="schools.meals.vulnerable",
        title=Trilingual(
            "Тегін тамақтанатын әлеуметтік қорғалмаған отбасы балалары",
            "Дети из социально незащищённых семей с бесплатным питанием",
            "Children of vulnerable families with free meals",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні әлеуметтік қорғалмаған отбасынан шыққаны үшін тегін ыстық тамақ алатын балалар.",
            ru="Дети, получающие на указанный день бесплатное горячее питание как дети из социально незащищённых "
            "семей.",
            en="Children with free hot meals on the day because their family is socially vulnerable.",
        ),
        population=VULNERABLE,
        source=sources.FREE_MEALS,
        confidence=Confidence.REPORTED,
        suppress_below=5,
    ),
    Count(
        id="schools.meals.grade_1",
        title=Trilingual(
            "Тегін тамақтанатын бірінші сынып оқушылары",
            "Первоклассники с бесплатным питанием",
            "First-graders with free meals",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні бірінші сынып оқушысы ретінде тегін ыстық тамақ алатын балалар.",
            ru="Дети, получающие на указанный день бесплатное горячее питание как первоклассники.",
            en="Children with free hot meals on the day because they are in grade 1.",
        ),
        population=FIRST_GRADERS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
        suppress_below=5,
    ),
    Count(
        id="schools.meals.both",
        title=Trilingual(
            "Тегін тамақтануға екі негізі бар балалар",
            "Дети с двумя основаниями для бесплатного питания",
            "Children with both grounds for free meals",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні әрі әлеуметтік қорғалмаған отбасынан шыққан, әрі бірінші сыныпта оқитын "
            "болғандықтан тегін тамақтануға құқығы бар балалар.",
            ru="Дети, у которых на указанный день есть оба основания: социально незащищённая семья и первый класс.",
            en="Children with both rights on the day: as of a vulnerable family and as first-graders.",
        ),
        population=BOTH_GROUNDS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
        suppress_below=5,
    ),
    Ratio(
        id="schools.meals.share",
        title=Trilingual(
            "Тегін ыстық тамақпен қамту үлесі",
            "Охват бесплатным горячим питанием",
            "Share of pupils with free hot meals",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күнгі күндізгі мектеп оқушыларының ішінде тегін ыстық тамақ алуға құқығы барлардың үлесі.",
            ru="Доля учеников дневных школ, имеющих на указанный день право на бесплатное горячее питание.",
            en="Of the pupils of day schools on the day, the share with a right to free hot meals.",
        ),
        numerator=PUPILS_EATING_FREE,
        denominator=DAY_PUPILS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
        suppress_below=5,
    ),
    Ratio(
        id="schools.meals.grade_1.share",
        title=Trilingual(
            "Бірінші сынып оқушыларын тегін тамақпен қамту",
            "Охват первоклассников бесплатным питанием",
            "Share of first-graders with free meals",
        ),
        meaning=Trilingual(
            kk="Барлық мектептің бірінші сынып оқушыларының ішінде кез келген негіз бойынша тегін "
            "тамақтанатындарының үлесі.",
            ru="Доля первоклассников всех школ, получающих бесплатное питание по любому основанию.",
            en="Of the first-graders of all schools, the share with free meals on any ground.",
        ),
        numerator=FIRST_GRADERS_EATING_FREE,
        denominator=GRADE_1,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
        suppress_below=5,
    ),
    Count(
        id="sen.children",
        title=Trilingual(
            "Ерекше білім беруге қажеттілігі бар балалар",
            "Дети с особыми образовательными потребностями",
            "Children with special educational needs",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күні ПМПК қорытындысы күшінде тұрған, білім беру ұйымына қабылданған балалар.",
            ru="Дети, зачисленные в организации образования, у которых на указанный день действует заключение ПМПК.",
            en="Children enrolled in an institution whose conclusion of the consultation (PMPK) stands on the day.",
        ),
        population=WITH_NEEDS,
        source=sources.SPECIAL_NEEDS,
        confidence=Confidence.ACT,
        suppress_below=5,
    ),
    Count(
        id="sen.children.preschool",
        title=Trilingual(
            "Балабақшалардағы ерекше білім беруге қажеттілігі бар балалар",
            "Дети с особыми образовательными потребностями в детских садах",
            "Children with special needs in kindergartens",
        ),
        meaning=Trilingual(
            kk="ПМПК қорытындысы күшінде тұрған балалардың ішінде мектепке дейінгі топқа қабылданғандары.",
            ru="Дети с действующим заключением ПМПК, зачисленные в дошкольные группы.",
            en="Children with a conclusion in force who are enrolled in preschool groups.",
        ),
        population=WITH_NEEDS_PRESCHOOL,
        source=sources.SPECIAL_NEEDS,
        confidence=Confidence.ACT,
        suppress_below=5,
    ),
    Count(
        id="sen.children.school",
        title=Trilingual(
            "Мектептердегі ерекше білім беруге қажеттілігі бар балалар",
            "Дети с особыми образовательными потребностями в школах",
            "Children with special needs in schools",
        ),
        meaning=Trilingual(
            kk="ПМПК қорытындысы күшінде тұрған балалардың ішінде мектеп сыныбына қабылданғандары.",
            ru="Дети с действующим заключением ПМПК, зачисленные в классы школ.",
            en="Children with a conclusion in force who are enrolled in classes of schools.",
        ),
        population=WITH_NEEDS_SCHOOL,
        source=sources.SPECIAL_NEEDS,
        confidence=Confidence.ACT,
        suppress_below=5,
    ),
    Count(
        id="sen.home_schooled",
        title=Trilingual("Үйден оқитын оқушылар", "Ученики, обучающиеся на дому", "Pupils taught at home"),
        meaning=Trilingual(
            kk="Көрсетілген күні мектепке қабылданып, үйден оқитын оқушылар. Олардың бәрінде бірдей ПМПК "
            "қорытындысы бола бермейді, сондықтан бұл сан бөлек есептеледі.",
            ru="Ученики школ, которые на указанный день обучаются на дому. Не у каждого из них есть заключение "
            "ПМПК, поэтому число считается отдельно.",
            en="Pupils of schools who are taught at home on the day. Not all of them have a conclusion, so they are "
            "counted apart.",
        ),
        population=HOME,
        source=sources.HOME_TEACHING,
        confidence=Confidence.ACT,
        suppress_below=5,
    ),
    Rate(
        id="sen.home_schooled.per_1000",
        title=Trilingual(
            "Мың оқушыға шаққанда үйден оқитындар",
            "Обучающиеся на дому на тысячу учеников",
            "Pupils taught at home per thousand",
        ),
        meaning=Trilingual(
            kk="Үйден оқитын оқушылар саны барлық мектептің мың оқушысына шағылады.",
            ru="Число обучающихся на дому в расчёте на тысячу учеников всех школ.",
            en="Pupils taught at home for every thousand pupils of all schools.",
        ),
        numerator=HOME,
        denominator=PUPILS,
        per=THOUSAND,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
        suppress_below=5,
    ),
)
