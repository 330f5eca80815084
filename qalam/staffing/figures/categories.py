"""What staffing counts of qualification categories."""

from __future__ import annotations

from qalam.figures.figure import TENTH, Count, Figure, Ratio
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.staffing.careers import ABOVE_TARGET
from qalam.staffing.models import Category
from qalam.staffing.populations import CATEGORIZED, EXPIRING, HIGH, OF_CATEGORY, SECONDARY, UNCATEGORIZED

FIGURES: tuple[Figure, ...] = (
    Count(
        id="staff.category.any",
        title=Trilingual(
            "Жаңа форматтағы біліктілік санаты бар педагогтер",
            "Педагоги с квалификационной категорией нового формата",
            "Pedagogues with a qualification category",
        ),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде модератор, сарапшы, зерттеуші немесе шебер санаты көрсетілген "
            "күні күшінде тұрғандары.",
            ru="Педагоги среднего образования, у которых на указанный день действует категория модератора, "
            "эксперта, исследователя или мастера.",
            en="Of the pedagogues of secondary education, those whose category of moderator, expert, researcher or "
            "master stands on the day.",
        ),
        population=CATEGORIZED,
        source=sources.ATTESTATION_OF_PEDAGOGUES,
        confidence=Confidence.ACT,
    ),
    Ratio(
        id="staff.category.any.share",
        title=Trilingual(
            "Біліктілік санаты бар педагогтердің үлесі",
            "Доля педагогов с квалификационной категорией",
            "Share of pedagogues with a category",
        ),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде жаңа форматтағы санаты барлардың үлесі; ондыққа дейін "
            "дөңгелектенеді.",
            ru="Доля педагогов среднего образования с категорией нового формата, округлённая до десятых.",
            en="Of the pedagogues of secondary education, the share with a category, rounded to tenths.",
        ),
        numerator=CATEGORIZED,
        denominator=SECONDARY,
        round_to=TENTH,
        source=sources.ATTESTATION_OF_PEDAGOGUES,
        confidence=Confidence.ACT,
    ),
    Count(
        id="staff.category.moderator",
        title=Trilingual("Педагог-модераторлар", "Педагоги-модераторы", "Pedagogue-moderators"),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде көрсетілген күні педагог-модератор санаты барлар.",
            ru="Педагоги среднего образования с действующей на указанный день категорией педагога-модератора.",
            en="Of the pedagogues of secondary education, those who are moderators on the day.",
        ),
        population=OF_CATEGORY[Category.Kind.MODERATOR],
        source=sources.ATTESTATION_OF_PEDAGOGUES,
        confidence=Confidence.ACT,
    ),
    Count(
        id="staff.category.expert",
        title=Trilingual("Педагог-сарапшылар", "Педагоги-эксперты", "Pedagogue-experts"),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде көрсетілген күні педагог-сарапшы санаты барлар.",
            ru="Педагоги среднего образования с действующей на указанный день категорией педагога-эксперта.",
            en="Of the pedagogues of secondary education, those who are experts on the day.",
        ),
        population=OF_CATEGORY[Category.Kind.EXPERT],
        source=sources.ATTESTATION_OF_PEDAGOGUES,
        confidence=Confidence.ACT,
    ),
    Count(
        id="staff.category.researcher",
        title=Trilingual("Педагог-зерттеушілер", "Педагоги-исследователи", "Pedagogue-researchers"),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде көрсетілген күні педагог-зерттеуші санаты барлар.",
            ru="Педагоги среднего образования с действующей на указанный день категорией педагога-исследователя.",
            en="Of the pedagogues of secondary education, those who are researchers on the day.",
        ),
        population=OF_CATEGORY[Category.Kind.RESEARCHER],
        source=sources.ATTESTATION_OF_PEDAGOGUES,
        confidence=Confidence.ACT,
    ),
    Count(
        id="staff.category.master",
        title=Trilingual("Педагог-шеберлер", "Педагоги-мастера", "Pedagogue-masters"),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде көрсетілген күні педагог-шебер санаты барлар.",
            ru="Педагоги среднего образования с действующей на указанный день категорией педагога-мастера.",
            en="Of the pedagogues of secondary education, those who are masters on the day.",
        ),
        population=OF_CATEGORY[Category.Kind.MASTER],
        source=sources.ATTESTATION_OF_PEDAGOGUES,
        confidence=Confidence.ACT,
    ),
    Count(
        id="staff.category.none",
        title=Trilingual(
            "Жаңа форматтағы санаты жоқ педагогтер",
            "Педагоги без категории нового формата",
            "Pedagogues without a category",
        ),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде көрсетілген күні жаңа форматтағы санаты жоқтары.",
            ru="Педагоги среднего образования, у которых на указанный день нет категории нового формата.",
            en="Of the pedagogues of secondary education, those without a category on the day.",
        ),
        population=UNCATEGORIZED,
        source=sources.ATTESTATION_OF_PEDAGOGUES,
        confidence=Confidence.ACT,
    ),
    Ratio(
        id="staff.category.high.share",
        title=Trilingual(
            "Сарапшы, зерттеуші және шеберлердің үлесі",
            "Доля экспертов, исследователей и мастеров",
            "Share of experts, researchers and masters",
        ),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде сарапшы, зерттеуші немесе шебер санаты барлардың үлесі. "
            "Мектептерді аттестаттаудың 2026 жылғы өлшемшарттары бойынша ең жоғары баға үшін бастауыш деңгейде "
            "45, негізгі және жалпы орта деңгейде 55 пайыздан асуы керек.",
            ru="Доля педагогов среднего образования с категорией эксперта, исследователя или мастера. По критериям "
            "аттестации школ 2026 года для высшей оценки нужно больше 45 процентов на начальном уровне и больше "
            "55 на основном и общем среднем.",
            en="Of the pedagogues of secondary education, the share of experts, researchers and masters. By the "
            "criteria of 2026 for the attestation of schools the best mark asks for more than 45 percent at "
            "primary level and more than 55 above it.",
        ),
        numerator=HIGH,
        denominator=SECONDARY,
        round_to=TENTH,
        source=sources.ATTESTATION_OF_SCHOOLS,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.category.high.schools",
        title=Trilingual(
            "Жоғары санатты педагогтер үлесі нысанаға жеткен мектептер",
            "Школы, достигшие целевой доли высоких категорий",
            "Schools above the target of high categories",
        ),
        meaning=Trilingual(
            kk="Сарапшы, зерттеуші және шеберлердің үлесі аттестаттау өлшемшартындағы 55 пайыздан асатын күндізгі "
            "мектептер. Өлшемшарт 2026 жылдан бері қолданылады, бұрынғы күндер де сонымен өлшенеді.",
            ru="Дневные школы, где доля экспертов, исследователей и мастеров выше 55 процентов, которых требует "
            "критерий аттестации. Критерий действует с 2026 года, прежние дни измеряются им же.",
            en="Day schools whose share of experts, researchers and masters is above the 55 percent of the "
            "attestation criterion. It is in force since 2026; earlier days are measured by it too.",
        ),
        population=ABOVE_TARGET,
        source=sources.ATTESTATION_OF_SCHOOLS,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="staff.category.expiring",
        title=Trilingual(
            "Санатының мерзімі бір жылда бітетін педагогтер",
            "Педагоги, чья категория истекает в течение года",
            "Pedagogues whose category ends within a year",
        ),
        meaning=Trilingual(
            kk="Орта білім беру педагогтерінің ішінде қазіргі санатының мерзімі көрсетілген күннен кейін бір жыл "
            "ішінде бітетіндер; олар аттестаттаудан өтуі керек.",
            ru="Педагоги среднего образования, у которых действующая категория истекает в течение года после "
            "указанного дня; им предстоит аттестация.",
            en="Of the pedagogues of secondary education, those whose present category ends within a year after the "
            "day and who are due for attestation.",
        ),
        population=EXPIRING,
        source=sources.ATTESTATION_OF_PEDAGOGUES,
        confidence=Confidence.ACT,
    ),
)
