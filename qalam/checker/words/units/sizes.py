"""How much there may be of a thing at most, and at least: prices, wages, lengths of time, areas, sizes of classes.

Each row: words of the thing, all of which stand in the clause of a number; what the number is told in; the least and
the most that it may come to.
"""

from __future__ import annotations

_MEAL = r"\b(?:тама(?:қ|ғ)|түскі ас|таңғы ас|ас(?:тың|ына)?\b|питани|обед|завтрак|полдник|ужин|порци|meal|lunch)"
_ONE = (
    r"\bбір\b|\bәр\b|реттік|күндік|күніне|күнделікті|басына|одн(?:ого|ой|ому)\b|каждо(?:го|му)|в день|за день|ежедневн|"
    r"разово|\bper\b|a day"
)
_IS_PRICE = r"құны|бағасы|стоимост|стоит|цен[аыу]|обход|кетеді|тұрады|төлейді|плат[яи]т|costs?\b|price"
_LASTS = r"длит|продолжа|отвод|отвед|да[её]тся|дано|продолжительност|ұзақ|созыл|беріл|жалғас|уақыт|врем[яе]|lasts"
_EXAM = r"тестілеу|\bтест|емтихан|экзамен|\bЕНТ|ҰБТ|олимпиада|контрольн|бақылау жұмыс|диктант|\bexam|\btest\b"
_LESSON = r"\bурок|\bсабақ(?:тың|тар)?\b|үзіліс|перемен[аы]|\blesson"
_ROOM = r"пәтер|квартир|комнатн|бөлмелі|кабинет|сынып бөлме|аудитори|\bкомнат|классн\w+ комнат|\bflat"
_BUILDING = (
    rf"{_ROOM}|ғимарат|спортзал|спорт зал|асхана|кітапхана|корпус|здани|помещени|столов|библиотек|общежити|жатақхана|"
    r"орталы[қғ]|центр|мектеп|школ|\bсад|балабақша|building|centre"
)
_IS_AREA = r"аумағы|ауданы|алаңы|көлемі|площад|аумақ|\barea"
_WAGE = r"жалақы|еңбекақы|зарплат|заработн\w+ плат|оклад|salary"

# What a number may be told in: the unit of its kind, or the words right behind it.
MONEY, AREA, LENGTH, WEIGHT, PEOPLE, HOURS, MINUTES, DEGREES = (
    *("money", "area", "length", "weight", "people"),
    *("hours", "minutes", "degrees"),
)
TIMES: dict[str, str] = {
    HOURS: r"\s?-?(?:сағат|час(?:а|ов)?\b|hours?\b)",
    MINUTES: r"\s?-?(?:минут|мин\b|minutes?\b)",
}
# So many square metres, metres or kilograms in one.
IN_ONE: dict[str, tuple[str, int]] = {
    "m2": (AREA, 1),
    "ha": (AREA, 10_000),
    "km2": (AREA, 1_000_000),
    "m": (LENGTH, 1),
    "km": (LENGTH, 1_000),
    "kg": (WEIGHT, 1),
    "q": (WEIGHT, 100),
    "t": (WEIGHT, 1_000),
    "degrees": (DEGREES, 1),
}
SIZES: tuple[tuple[tuple[str, ...], str, float, float], ...] = (
    ((_MEAL, _ONE), MONEY, 5, 20_000),
    ((_WAGE, r"орташа|средн|айына|в месяц|ежемесячн|айлық|average|a month"), MONEY, 5_000, 20_000_000),
    ((r"стипенди|шәкіртақы", r"айына|в месяц|мөлшері|размер|ежемесячн|ай сайын|a month"), MONEY, 500, 5_000_000),
    ((r"ата-ана\w* (?:төлем|ақы)|родительск\w+ плат|parental fee",), MONEY, 20, 1_000_000),
    (
        (r"ата-ана|родител|parents", r"төлейді|плат[яи]т|\bpay", r"айына|ай сайын|в месяц|a month"),
        MONEY,
        100,
        2_000_000,
    ),
    ((r"жол ?ақы|\bпроезд|билет", _IS_PRICE), MONEY, 5, 1_000_000),
    ((r"мектеп формасы|школьн\w+ форм|school uniform", _IS_PRICE), MONEY, 500, 500_000),
    ((_EXAM, _LASTS), HOURS, 0, 12),
    ((_EXAM, _LASTS), MINUTES, 3, 720),
    ((_LESSON, _LASTS), HOURS, 0, 10),
    ((_LESSON, _LASTS), MINUTES, 2, 180),
    ((_ROOM, _IS_AREA), AREA, 1, 5_000),
    ((_BUILDING, _IS_AREA), AREA, 1, 3_000_000),
    ((r"бассейн|\bpool", r"тереңдіг|глубин|depth"), LENGTH, 0, 20),
    ((r"бассейн|\bpool", r"ұзындығ|\bдлин|length"), LENGTH, 2, 200),
    ((r"портфел|рюкзак|\bранец|\bранц|сөмке", r"салмағ|\bвес|ауыр"), WEIGHT, 0, 40),
    ((r"температур|\bаяз\b|мороз",), DEGREES, -70, 70),
    ((r"орташа толымдылы|средн\w+ наполняемост|average class size", r"сынып|класс|class"), PEOPLE, 1, 80),
)
# In the clause of such a number: it is of many, of a whole year, or only by how much there is more.
OF_MORE = (
    *(r"барлығы", r"жалпы (?:сом|құн)", r"жиыны", r"бюджет", r"қоры?\b", r"жылына", r"жылға", r"жылы\b", r"жоба"),
    *(r"қаржы", r"қаражат", r"бөлін", r"жұмсал", r"жиналды", r"апта", r"өсті", r"артты", r"көтеріл"),
    *(r"всего", r"итого", r"бюджет", r"фонд", r"\bв год\b", r"за год", r"годов", r"выдел", r"израсход", r"затра"),
    *(r"собран", r"направл", r"субсид", r"средств", r"недел", r"курс", r"лагер", r"подготов", r"дайынды", r"вырос"),
    *(
        r"увелич",
        r"повы[сш]",
        r"выше",
        r"больше",
        r"участ(?:ок|ка|ке)",
        r"территор",
        r"\bжер\b",
        r"жер (?:телім|учаск)",
    ),
    *(r"total", r"budget", r"a year", r"increase", r"rose"),
)
# Of one who goes so far in so many hours: the vehicle, and the least and the most of kilometres in an hour.
VEHICLE = r"автобус|көлік|машина|пойыз|поезд|\bездят|\bехать|\bедут|такси|\bbus\b|train"
SLOWEST, FASTEST = 2, 350

# What is all of something at most: a share of it above one hundred is wrong.
SHARES_OF_ALL = (
    *(
        r"\bдол[яиюей]\b",
        r"удельн\w+ вес",
        r"\bохва(?:т|ч)",
        r"успеваемост",
        r"качеств\w+ (?:знани|обучени|успеваемост)",
    ),
    *(r"посещаемост", r"\bявк[аиу]\b", r"укомплектован", r"грамотност", r"сохранност"),
    *(r"үлес", r"\bқамт", r"үлгерім", r"сапа", r"\bқатысу", r"сабаққа келу", r"сауаттылы"),
    *(r"\bshare\b", r"proportion", r"coverage", r"pass rate", r"attendance", r"quality"),
)
# Right behind a share: those of whom it is.
OF_WHOM = (
    r"\s(?:всех\s)?(?:[^\W\d]+(?:ых|их)\s)?(?:детей|учеников|учащихся|студентов|школ|педагогов|учителей|выпускников|"
    r"воспитанников|школьников|семей|опрошенных|родителей|жителей|населения|обучающихся)\b|\sof\s(?:all\s)?(?:the\s)?"
    r"(?:children|pupils|students|teachers|schools)"
)
# Right before it, in Kazakh.
OF_WHOM_BEFORE = (
    r"(?:түлек|оқушы|бала|мұғалім|педагог|мектеп|студент|ата-ана|отбасы|тұрғын|қатысушы|талапкер|тәрбиеленуші)[^\W\d]*"
    r"(?:ның|нің|дың|дің|тың|тің)\s\Z"
)
