"""What schooling counts of the national testing, in points and never in percent of them."""

from __future__ import annotations

from decimal import Decimal

from qalam.figures.figure import TENTH, Count, Figure, Mean, Ratio
from qalam.figures.population import Unit
from qalam.kernel.source import Confidence
from qalam.kernel.trilingual import Trilingual
from qalam.registry import sources
from qalam.schooling.populations import GRADE_11
from qalam.schooling.results import (
    JANUARY,
    JANUARY_2023,
    JANUARY_BELOW,
    JANUARY_BEST,
    LEAVERS_IN_JANUARY,
    LEAVERS_IN_MARCH,
    MARCH,
    MARCH_2023,
    MARCH_BELOW,
    MARCH_BEST,
)

FIGURES: tuple[Figure, ...] = (
    Count(
        id="schools.unt.2023_01.participants",
        title=Trilingual(
            "2023 жылғы қаңтардағы ҰБТ-ға қатысқандар",
            "Участники ЕНТ в январе 2023 года",
            "Participants of the UNT in January 2023",
        ),
        meaning=Trilingual(
            kk="2023 жылғы қаңтардағы Ұлттық бірыңғай тестілеуден нәтижесі бар адамдар; тестілеу аяқталған соң ғана "
            "саналады.",
            ru="Люди с результатом Единого национального тестирования января 2023 года; считаются, когда сессия "
            "завершена.",
            en="People with a result of the Unified National Testing of January 2023, counted once the sitting is "
            "over.",
        ),
        population=JANUARY_2023,
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REPORTED,
    ),
    Mean(
        id="schools.unt.2023_01.mean",
        title=Trilingual(
            "2023 жылғы қаңтардағы ҰБТ-ның орташа балы",
            "Средний балл ЕНТ в январе 2023 года",
            "Mean UNT score in January 2023",
        ),
        meaning=Trilingual(
            kk="2023 жылғы қаңтарда ҰБТ-ға қатысқандардың жалпы балының орташасы. Балмен өлшенеді, ең жоғарысы 140; "
            "бұл пайыз емес.",
            ru="Среднее общих баллов участников ЕНТ января 2023 года. Измеряется в баллах, наибольшее значение 140; "
            "это не проценты.",
            en="Mean of the totals of the participants of January 2023, in points of at most 140, never in percent.",
        ),
        population=JANUARY_2023,
        column="points",
        unit=Unit.POINTS,
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.unt.2023_03.participants",
        title=Trilingual(
            "2023 жылғы наурыздағы ҰБТ-ға қатысқандар",
            "Участники ЕНТ в марте 2023 года",
            "Participants of the UNT in March 2023",
        ),
        meaning=Trilingual(
            kk="2023 жылғы наурыздағы Ұлттық бірыңғай тестілеуден нәтижесі бар адамдар; тестілеу аяқталған соң ғана "
            "саналады.",
            ru="Люди с результатом Единого национального тестирования марта 2023 года; считаются, когда сессия "
            "завершена.",
            en="People with a result of the Unified National Testing of March 2023, counted once the sitting is over.",
        ),
        population=MARCH_2023,
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REPORTED,
    ),
    Mean(
        id="schools.unt.2023_03.mean",
        title=Trilingual(
            "2023 жылғы наурыздағы ҰБТ-ның орташа балы",
            "Средний балл ЕНТ в марте 2023 года",
            "Mean UNT score in March 2023",
        ),
        meaning=Trilingual(
            kk="2023 жылғы наурызда ҰБТ-ға қатысқандардың жалпы балының орташасы. Балмен өлшенеді, ең жоғарысы 140; "
            "бұл пайыз емес.",
            ru="Среднее общих баллов участников ЕНТ марта 2023 года. Измеряется в баллах, наибольшее значение 140; "
            "это не проценты.",
            en="Mean of the totals of the participants of March 2023, in points of at most 140, never in percent.",
        ),
        population=MARCH_2023,
        column="points",
        unit=Unit.POINTS,
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REPORTED,
    ),
    Count(
        id="schools.unt.january.participants",
        title=Trilingual(
            "Қаңтардағы ҰБТ-ға қатысқандар", "Участники январского ЕНТ", "Participants of the January UNT"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күннің күнтізбелік жылындағы қаңтар тестілеуінен нәтижесі бар адамдар; тестілеу "
            "аяқталған соң ғана саналады.",
            ru="Люди с результатом январского тестирования того календарного года, на который приходится указанный "
            "день; считаются, когда сессия завершена.",
            en="People with a result of the January sitting of the calendar year of the day, counted once the "
            "sitting is over.",
        ),
        population=JANUARY,
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REPORTED,
    ),
    Mean(
        id="schools.unt.january.mean",
        title=Trilingual(
            "Қаңтардағы ҰБТ-ның орташа балы", "Средний балл январского ЕНТ", "Mean score of the January UNT"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күннің күнтізбелік жылындағы қаңтар тестілеуіне қатысқандардың жалпы балының орташасы.",
            ru="Среднее общих баллов участников январского тестирования того календарного года, на который "
            "приходится указанный день.",
            en="Mean total, in points, of the participants of the January sitting of the calendar year of the day.",
        ),
        population=JANUARY,
        column="points",
        unit=Unit.POINTS,
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REPORTED,
    ),
    Mean(
        id="schools.unt.january.best",
        title=Trilingual(
            "Қаңтардағы ҰБТ-ның ең жоғары балы", "Лучший балл январского ЕНТ", "Best score of the January UNT"
        ),
        meaning=Trilingual(
            kk="Қаңтар тестілеуінде ешкім асырмаған жалпы балл.",
            ru="Общий балл январского тестирования, выше которого не набрал никто.",
            en="The total that nobody exceeded in the January sitting.",
        ),
        population=JANUARY_BEST,
        column="points",
        unit=Unit.POINTS,
        round_to=Decimal(1),
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="schools.unt.january.below.share",
        title=Trilingual(
            "Қаңтарда шекті балға жетпегендердің үлесі",
            "Доля не набравших порог в январе",
            "Share below the threshold in January",
        ),
        meaning=Trilingual(
            kk="Қаңтар тестілеуіне қатысқандардың ішінде жалпы балы жоғары оқу орындарының көпшілігі талап ететін "
            "50 балға жетпегендердің үлесі.",
            ru="Доля участников январского тестирования, чей общий балл ниже 50, которых требует большинство вузов.",
            en="Of the participants of the January sitting, the share whose total is below the 50 points that most "
            "universities ask.",
        ),
        numerator=JANUARY_BELOW,
        denominator=JANUARY,
        round_to=TENTH,
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REMEMBERED,
    ),
    Ratio(
        id="schools.unt.january.participation",
        title=Trilingual(
            "Қаңтардағы ҰБТ-ға 11-сынып оқушыларының қатысуы",
            "Участие одиннадцатиклассников в январском ЕНТ",
            "Participation of grade 11 in the January UNT",
        ),
        meaning=Trilingual(
            kk="11-сынып оқушыларының ішінде қаңтар тестілеуінен нәтижесі барлардың үлесі.",
            ru="Доля учеников 11 класса, у которых есть результат январского тестирования.",
            en="Of the pupils of grade 11, the share with a result of the January sitting.",
        ),
        numerator=LEAVERS_IN_JANUARY,
        denominator=GRADE_11,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
    Count(
        id="schools.unt.march.participants",
        title=Trilingual("Наурыздағы ҰБТ-ға қатысқандар", "Участники мартовского ЕНТ", "Participants of the March UNT"),
        meaning=Trilingual(
            kk="Көрсетілген күннің күнтізбелік жылындағы наурыз тестілеуінен нәтижесі бар адамдар; тестілеу "
            "аяқталған соң ғана саналады.",
            ru="Люди с результатом мартовского тестирования того календарного года, на который приходится указанный "
            "день; считаются, когда сессия завершена.",
            en="People with a result of the March sitting of the calendar year of the day, counted once the sitting "
            "is over.",
        ),
        population=MARCH,
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REPORTED,
    ),
    Mean(
        id="schools.unt.march.mean",
        title=Trilingual(
            "Наурыздағы ҰБТ-ның орташа балы", "Средний балл мартовского ЕНТ", "Mean score of the March UNT"
        ),
        meaning=Trilingual(
            kk="Көрсетілген күннің күнтізбелік жылындағы наурыз тестілеуіне қатысқандардың жалпы балының орташасы.",
            ru="Среднее общих баллов участников мартовского тестирования того календарного года, на который "
            "приходится указанный день.",
            en="Mean total, in points, of the participants of the March sitting of the calendar year of the day.",
        ),
        population=MARCH,
        column="points",
        unit=Unit.POINTS,
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REPORTED,
    ),
    Mean(
        id="schools.unt.march.best",
        title=Trilingual(
            "Наурыздағы ҰБТ-ның ең жоғары балы", "Лучший балл мартовского ЕНТ", "Best score of the March UNT"
        ),
        meaning=Trilingual(
            kk="Наурыз тестілеуінде ешкім асырмаған жалпы балл.",
            ru="Общий балл мартовского тестирования, выше которого не набрал никто.",
            en="The total that nobody exceeded in the March sitting.",
        ),
        population=MARCH_BEST,
        column="points",
        unit=Unit.POINTS,
        round_to=Decimal(1),
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REPORTED,
    ),
    Ratio(
        id="schools.unt.march.below.share",
        title=Trilingual(
            "Наурызда шекті балға жетпегендердің үлесі",
            "Доля не набравших порог в марте",
            "Share below the threshold in March",
        ),
        meaning=Trilingual(
            kk="Наурыз тестілеуіне қатысқандардың ішінде жалпы балы жоғары оқу орындарының көпшілігі талап ететін "
            "50 балға жетпегендердің үлесі.",
            ru="Доля участников мартовского тестирования, чей общий балл ниже 50, которых требует большинство вузов.",
            en="Of the participants of the March sitting, the share whose total is below the 50 points that most "
            "universities ask.",
        ),
        numerator=MARCH_BELOW,
        denominator=MARCH,
        round_to=TENTH,
        source=sources.NATIONAL_TESTING,
        confidence=Confidence.REMEMBERED,
    ),
    Ratio(
        id="schools.unt.march.participation",
        title=Trilingual(
            "Наурыздағы ҰБТ-ға 11-сынып оқушыларының қатысуы",
            "Участие одиннадцатиклассников в мартовском ЕНТ",
            "Participation of grade 11 in the March UNT",
        ),
        meaning=Trilingual(
            kk="11-сынып оқушыларының ішінде наурыз тестілеуінен нәтижесі барлардың үлесі.",
            ru="Доля учеников 11 класса, у которых есть результат мартовского тестирования.",
            en="Of the pupils of grade 11, the share with a result of the March sitting.",
        ),
        numerator=LEAVERS_IN_MARCH,
        denominator=GRADE_11,
        round_to=TENTH,
        source=sources.LOCAL_PRACTICE,
        confidence=Confidence.INFERRED,
    ),
)
