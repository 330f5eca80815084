"""What staffing counts of hiring and growth: young specialists, competitions, courses, clubs."""

from __future__ import annotations

from qalam.figures.figure import TENTH, Count, Figure, Rate, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.staffing.careers import (
    APPLICANTS,
    CLUB_MEMBERS,
    CLUBS,
    COMPETITIONS,
    HIRED,
    PLACED_IN_VILLAGES,
    TRAINED,
    TRAINED_IN_THREE_YEARS,
    TRAINED_PEDAGOGUES,
    YOUNG,
    YOUNG_COLLEGES,
    YOUNG_ELSEWHERE,
    YOUNG_YESSENOV,
)
from qalam.staffing.populations import PEDAGOGUES

FIGURES: tuple[Figure, ...] = (
    Count(
        id="staff.young",
        title=Trilingual(
            "Мектептерге қабылданған жас мамандар",
            "Молодые специалисты, принятые в школы",
            "Young specialists hired by schools",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күнмен аяқталатын үш жылда қала мектептеріне жас маман ретінде қабылданғандар; "
            "әрқайсысы бір рет саналады.",
            ru="Принятые в школы города как молодые специалисты за три года, которые кончаются указанным днём; "
            "каждый считается один раз.",
            en="People hired by schools of the city as young specialists in the three years that end with the day, "
            "each once.",
        ),
        population=YOUNG,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="staff.young.yessenov.share",
        title=Trilingual(
            "Жас мамандардың ішінде Есенов университеті түлектерінің үлесі",
            "Доля выпускников университета Есенова среди молодых специалистов",
            "Share of Yessenov University among young specialists",
        ),
        meaning=Trilingual(
            kk="Үш жылда қабылданған жас мамандардың ішінде соңғы дипломын Есенов университетінен алғандарының "
            "үлесі; бүтінге дейін дөңгелектенеді.",
            ru="Доля принятых за три года молодых специалистов, чей последний диплом выдан университетом Есенова, "
            "округлённая до целых.",
            en="Of the young specialists hired in three years, the share whose latest diploma is of Yessenov "
            "University, rounded to whole percent.",
        ),
        numerator=YOUNG_YESSENOV,
        denominator=YOUNG,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="staff.young.colleges.share",
        title=Trilingual(
            "Жас мамандардың ішінде жергілікті колледж түлектерінің үлесі",
            "Доля выпускников местных колледжей среди молодых специалистов",
            "Share of local colleges among young specialists",
        ),
        meaning=Trilingual(
            kk="Үш жылда қабылданған жас мамандардың ішінде соңғы дипломын жергілікті колледжден алғандарының "
            "үлесі; бүтінге дейін дөңгелектенеді.",
            ru="Доля принятых за три года молодых специалистов, чей последний диплом выдан местным колледжем, "
            "округлённая до целых.",
            en="Of the young specialists hired in three years, the share whose latest diploma is of a local "
            "college, rounded to whole percent.",
        ),
        numerator=YOUNG_COLLEGES,
        denominator=YOUNG,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Ratio(
        id="staff.young.elsewhere.share",
        title=Trilingual(
            "Жас мамандардың ішінде басқа оқу орындары түлектерінің үлесі",
            "Доля выпускников других учебных заведений среди молодых специалистов",
            "Share of other institutions among young specialists",
        ),
        meaning=Trilingual(
            kk="Үш жылда қабылданған жас мамандардың ішінде Есенов университеті мен жергілікті колледждерден басқа "
            "оқу орындарын бітіргендерінің үлесі.",
            ru="Доля принятых за три года молодых специалистов, окончивших не университет Есенова и не местный "
            "колледж.",
            en="Of the young specialists hired in three years, the share who come neither from Yessenov University "
            "nor from a local college.",
        ),
        numerator=YOUNG_ELSEWHERE,
        denominator=YOUNG,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="staff.diploma_to_village",
        title=Trilingual(
            "«Дипломмен ауылға» бағдарламасымен орналасқан түлектер",
            "Выпускники, устроенные по программе «С дипломом в село»",
            "Graduates placed by 'With a diploma to the village'",
        ),
        meaning=Trilingual(
            kk="Соңғы аяқталған оқу жылында «Дипломмен ауылға» бағдарламасы бойынша ауылға жұмысқа орналасқан "
            "түлектер.",
            ru="Выпускники, устроенные на работу в село по программе «С дипломом в село» в последнем завершённом "
            "учебном году.",
            en="Graduates placed in villages by the programme in the last finished school year.",
        ),
        population=PLACED_IN_VILLAGES,
        source=sources.VILLAGE_PLACEMENT,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.competition.held",
        title=Trilingual(
            "Бос лауазымдарға жарияланған конкурстар",
            "Конкурсы на вакантные должности",
            "Competitions for vacant posts",
        ),
        meaning=Trilingual(
            kk="Көрсетілген күнмен аяқталатын екі жылда жарияланған конкурстар.",
            ru="Конкурсы, объявленные за два года, которые кончаются указанным днём.",
            en="Competitions announced in the two years that end with the day.",
        ),
        population=COMPETITIONS,
        source=sources.COMPETITIONS,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.competition.applicants",
        title=Trilingual(
            "Конкурсқа қатысқан үміткерлер", "Участники конкурсов на должности", "Applicants in competitions"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күнмен аяқталатын екі жылда жарияланған конкурстарға өтініш бергендер; бірнешеуіне "
            "өтініш берген адам бір рет саналады.",
            ru="Подавшие заявления на конкурсы, объявленные за два года, которые кончаются указанным днём; подавший "
            "несколько считается один раз.",
            en="People who applied in competitions announced in the two years that end with the day; who applied in "
            "several counts once.",
        ),
        population=APPLICANTS,
        source=sources.COMPETITIONS,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.competition.hired",
        title=Trilingual(
            "Конкурс арқылы жұмысқа қабылданғандар", "Принятые на работу по конкурсу", "People hired by competition"
        ),
        meaning=Trilingual(
            kk="Сол конкурстарға өтініш бергендердің ішінде көрсетілген күнге дейін жұмысқа қабылданғандары.",
            ru="Подавшие заявления на эти конкурсы и принятые на работу не позднее указанного дня.",
            en="Of those applicants, the ones hired by the day.",
        ),
        population=HIRED,
        source=sources.COMPETITIONS,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="staff.competition.success",
        title=Trilingual("Конкурстан өткендердің үлесі", "Доля прошедших конкурс", "Share of applicants hired"),
        meaning=Trilingual(
            kk="Екі жылдағы конкурстарға өтініш бергендердің ішінде жұмысқа қабылданғандарының үлесі.",
            ru="Доля принятых на работу среди подавших заявления на конкурсы за два года.",
            en="Of the applicants of two years, the share who were hired.",
        ),
        numerator=HIRED,
        denominator=APPLICANTS,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Rate(
        id="staff.competition.per_post",
        title=Trilingual("Бір орынға үміткерлер", "Претенденты на одно место", "Applicants to a post"),
        meaning=Trilingual(
            kk="Екі жылда конкурсқа өтініш бергендер саны жарияланған конкурстар санына бөлінеді.",
            ru="Число подавших заявления за два года, делённое на число объявленных конкурсов.",
            en="Applicants of two years divided by the competitions announced.",
        ),
        numerator=APPLICANTS,
        denominator=COMPETITIONS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="staff.courses",
        title=Trilingual(
            "Біліктілік арттыру курсынан өткен педагогтер",
            "Педагоги, прошедшие курсы повышения квалификации",
            "Pedagogues who finished courses",
        ),
        meaning=Trilingual(
            kk="Оқу жылы басынан көрсетілген күнге дейін кемінде бір курсты аяқтағандар; бірнеше курстан өткен адам "
            "бір рет саналады.",
            ru="Окончившие хотя бы один курс с начала учебного года по указанный день; окончивший несколько "
            "считается один раз.",
            en="People who finished at least one course from the start of the school year up to the day; who "
            "finished several counts once.",
        ),
        population=TRAINED,
        source=sources.PEDAGOGUES,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="staff.courses.share",
        title=Trilingual(
            "Биыл курстан өткен мектеп педагогтерінің үлесі",
            "Доля педагогов школ, прошедших курсы в этом году",
            "Share of pedagogues with a course this year",
        ),
        meaning=Trilingual(
            kk="Қала мектептері педагогтерінің ішінде осы оқу жылында көрсетілген күнге дейін курс аяқтағандарының "
            "үлесі.",
            ru="Доля педагогов школ города, окончивших курс в этом учебном году по указанный день.",
            en="Of the pedagogues of schools, the share who finished a course this school year up to the day.",
        ),
        numerator=TRAINED_PEDAGOGUES,
        denominator=PEDAGOGUES,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Ratio(
        id="staff.courses.three_years.share",
        title=Trilingual(
            "Соңғы үш жылда курстан өткен педагогтердің үлесі",
            "Доля педагогов, прошедших курсы за три года",
            "Share of pedagogues with a course in three years",
        ),
        meaning=Trilingual(
            kk="Қала мектептері педагогтерінің ішінде көрсетілген күнмен аяқталатын үш жылда курс аяқтағандарының "
            "үлесі. Мектептерді аттестаттауда ең жоғары баға үшін 100 пайыз талап етіледі.",
            ru="Доля педагогов школ города, окончивших курс за три года, которые кончаются указанным днём. Высшая "
            "оценка при аттестации школ требует 100 процентов.",
            en="Of the pedagogues of schools, the share who finished a course in the three years that end with the "
            "day. The best mark at the attestation of schools asks for 100 percent.",
        ),
        numerator=TRAINED_IN_THREE_YEARS,
        denominator=PEDAGOGUES,
        round_to=TENTH,
        source=sources.ATTESTATION_OF_SCHOOLS,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.clubs",
        title=Trilingual("Пән клубтары", "Предметные клубы", "Subject clubs"),
        meaning=Trilingual(
            kk="Көрсетілген күні жұмыс істеп тұрған педагогтердің пән клубтары.",
            ru="Предметные клубы педагогов, действующие на указанный день.",
            en="Subject clubs of pedagogues that meet on the day.",
        ),
        population=CLUBS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
    Count(
        id="staff.clubs.members",
        title=Trilingual("Пән клубтарының мүшелері", "Участники предметных клубов", "Members of subject clubs"),
        meaning=Trilingual(
            kk="Көрсетілген күні кемінде бір пән клубына мүше педагогтер; әрқайсысы бір рет саналады.",
            ru="Педагоги, состоящие на указанный день хотя бы в одном предметном клубе; каждый считается один раз.",
            en="Pedagogues who belong to at least one subject club on the day, each once.",
        ),
        population=CLUB_MEMBERS,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.CLAIMED,
    ),
)
