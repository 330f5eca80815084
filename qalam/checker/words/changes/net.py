"""Words of births and deaths, of people who come and go, and of what is left of both."""

from __future__ import annotations

# What came, what went, and what is left of both.
BALANCES: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (
        (
            *(r"\bтуған", r"\bтуды\b", r"\bтуып", r"\bту(?:ыл|у)", r"дүниеге кел", r"өмірге кел"),
            *(r"родил", r"рождени", r"рождаемост", r"рожденн", r"(?:по|на) свет\b", r"\bborn\b", r"births"),
        ),
        (
            *(r"қайтыс", r"\bөлім", r"шетінеген", r"өмірден (?:өт|оз)", r"көз жұм", r"\bумер", r"скончал", r"смерт"),
            *(r"\bdied\b", r"deaths"),
        ),
        (r"табиғи өсім", r"естественн\w+ прирост", r"natural (?:increase|growth)"),
    ),
    (
        (
            *(
                r"көшіп кел",
                r"\bкеліп (?:тірк|қоныс|орна)",
                r"қоныс аударып кел",
                r"келгендер",
                r"прибы(?:л|вш)",
                r"(?:при|въ)еха(?:л|вш)",
            ),
            *(r"arrived", r"immigra"),
        ),
        (
            r"көшіп кет",
            r"кеткендер",
            r"елден кет",
            r"қоныс аудар(?!ып кел)",
            r"\bкет(?:ті|кен|іп)\b",
            r"выбы(?:л|вш)",
            r"(?:вы|у)еха(?:л|вш)",
            r"left the",
            r"emigra",
        ),
        (
            *(r"көші-қон (?:айырым|саль?до)\w*", r"саль?до", r"миграционн\w+ (?:прирост|сальдо|убыль|отток|приток)"),
            *(r"механическ\w+ (?:прирост|убыль|отток|приток)", r"миграция (?:айырым|саль?до)\w*", r"net migration"),
        ),
    ),
)

# What says that a number is a rate for each thousand of people.
PER_THOUSAND = (
    *(r"\b1\s?000 (?:адам|тұрғын|халық)", r"мың (?:адамға|тұрғынға|халыққа) шаққанда", r"коэффициент"),
    *(r"\bна (?:1\s?000|(?:кажд\w+ )?тысячу)\b", r"\bper (?:1[, ]?000|thousand)\b"),
)

# Beginnings of words for where and when people are counted: what one sentence tells of the region need not be of its
# villages, nor half a year of the year.
COUNTED_WHERE = (
    *(r"қала", r"ауыл", r"аудан", r"облыс", r"республика", r"өңір", r"орталы[қғ]", r"ішкі", r"сыртқы"),
    *(r"жарты\s?жыл", r"тоқсан", r"айда\b"),
    *(r"город", r"сел[аоеу]\b", r"сельск", r"район", r"област", r"республик", r"регион", r"центр", r"внутренн"),
    *(r"внешн", r"полугод", r"квартал", r"месяц", r"cit(?:y|ies)", r"rural", r"urban", r"district", r"region"),
    *(r"quarter", r"month", r"half"),
)
