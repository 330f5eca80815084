"""What a head measures, and what a number behind it is of: the length of a pipe, the number of children, a price.

Each sort has its heads, the words of its units, and the sorts whose units cannot be those of its numbers.
"""

from __future__ import annotations

from qalam.checker.words.units.units import NOUNS

_STEMS = [stem for unit, family, stems in NOUNS if unit == "people" for stem in stems]
PEOPLE = "|".join(sorted({*_STEMS, r"шәкірт"}))
# A noun of people in Kazakh as it stands behind a number, and a Russian one in the genitive.
PEOPLE_COUNTED = (
    r"(?:оқушы|бала|түлек|студент|тәрбиеленуші|бүлдіршін|жасөспірім|шәкірт|педагог|мұғалім|ұстаз|маман|қызметкер|адам|"
    r"тұрғын|қатысушы|ерікті|спортшы|жүлдегер|талапкер|тыңдаушы|отбасы|сәби|жас)\b(?!\s(?:бас|үшін|сайын|бағ|күт|тәрбие|"
    r"тамағ|ақы|жәрдемақы|қамт))",
    r"(?:детей|учеников|учащихся|студентов|школьников|воспитанников|дошкольников|подростков|выпускников|педагогов|учителей|"
    r"человек|участников|жителей|специалистов|работников|обучающихся|волонт[её]ров|спортсменов|семей)\b(?!\sв\sмесяц)",
)
# Units right behind a number.
UNITS: dict[str, str] = {
    "money": r"(?:теңге|тенге|тг\b|руб|доллар|tenge)",
    "people": rf"(?:{PEOPLE})",
    "length": r"(?:км\b|шақырым|километр|метр(?:л?і?к)?(?=\s|[.,;])(?!\s(?:шаршы|квадрат)))",
    "area": r"(?:га\b|гектар|кв\.?\s?(?:м|км)\b|км²|м²|(?:шаршы|квадратн[^\W\d]+)\s)",
    "weight": r"(?:кг\b|тонн|центнер|килограм)",
    "places": r"(?:орын(?!\sал)|мест[оа]?\b|төсек|коек)",
    "score": r"(?:ұпай|балл)",
    "percent": r"(?:%|пайыз|процент)",
}
# Of what a unit that is read with its number is.
FAMILIES = {"km": "length", "m": "length", "m2": "area", "km2": "area", "ha": "area", "kg": "weight", "t": "weight"}
# Heads of each sort, and the units that cannot stand for it.
_OF = r"(?:[^\W\d]+(?:ых|их|ого|ей|ой|ов|ев|ий|ся|иц|ат|ен|ек|ок|ел|ол)\s){0,4}?"
HEADS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "people",
        rf"(?:{PEOPLE})[^\W\d]*\s(?:[^\W\d]+\s)?саны?н?\b|контингент[^\W\d]*|"
        r"(?:халық|халқының|халықтың|тұрғындар(?:дың)?) саны|"
        rf"(?:числ(?:о|енность)|количеств[оа]|контингент)\s(?:[^\W\d]+\s){{0,3}}?(?:{PEOPLE})[^\W\d]*|"
        r"численность населени[яе]|"
        rf"number of (?:[^\W\d]+\s)?(?:{PEOPLE})[^\W\d]*",
        ("money", "length", "area", "weight", "score"),
    ),
    (
        "number",
        r"(?:мектеп|балабақша|колледж|үйірме|кітап|ұйым|мекеме|нысан|сынып|топ|орын|үй|ауыл|компьютер)(?:тер|лар|дар|тар|лер|дер)?"
        r"(?:дің|дың|тің|тың|нің|ның)?\sсаны|"
        rf"(?:число|количество)\s{_OF}(?:школ|сад[ои]в|колледжей|кружков|книг|организаций|учреждений|объектов|классов|"
        r"групп|мест|домов|с[её]л|компьютеров|секций)",
        ("money", "length", "area", "weight", "score"),
    ),
    (
        "money",
        r"(?:құны|бағасы|жалақы(?:сы)?|төлемақы(?:сы)?|төлемі|шәкіртақы(?:сы)?|стипендия(?:сы)?|шығындар[ыі]?|жәрдемақы(?:сы)?)|"
        r"(?:стоимость[ю]?|цена|ценой|зарплат[аы]|заработн[^\W\d]+ плат[аы]|родительск[^\W\d]+ плат[аы]|стипенди[яи]|"
        r"оклад|"
        r"пособие|доплата|salary|price)",
        ("people", "length", "area", "weight", "score", "places"),
    ),
    (
        "area",
        r"(?:жалпы\s)?(?:аумағы|жер көлемі|егіс (?:көлемі|алқабы)|жалпы (?:алаңы|ауданы))|площадь[ю]?",
        ("people", "money", "places", "score", "weight"),
    ),
    (
        "length",
        r"ұзындығы|қашықтығы|арақашықтық|прот?яж[её]нност(?:ь[ю]?|и)|длин(?:а|ой|ою)|расстояни(?:е|ем)",
        ("people", "money", "places", "score", "weight", "area"),
    ),
    (
        "places",
        r"вместимость[ю]?|сыйымдылығы|(?:школ|сад|зал|здани|общежити|корпус|лагер|пристройк|комплекс)[^\W\d]*"
        r"(?:,)?\s(?:рассчитан[^\W\d]*\s)?на(?=\s\d)",
        ("length", "score", "weight"),
    ),
    ("weight", r"салмағы|\bвес(?:ом)?\b", ("people", "money", "places", "score", "length", "area")),
    (
        "time",
        r"еңбек өтілі|ұзақтығы|орташа жасы|стаж|продолжительност(?:ь[ю]?)|средний возраст",
        ("people", "money", "places", "area", "weight"),
    ),
    (
        "score",
        r"(?:орташа|орта) (?:балл?|ұпай)[ыі]?|средний балл",
        ("people", "money", "places", "length", "area", "weight"),
    ),
)
# Between a head and its number: what says 'is', and before it a few words that name no more.
IS = (
    r"[–—:-]",
    r"состав(?:ил|ля|ит)[^\W\d]*",
    r"равн[^\W\d]*",
    r"достиг[^\W\d]*",
    r"превы(?:сил|шает|шала)[^\W\d]*",
    r"стал[^\W\d]*",
    r"(?:is|was|reached)",
)
# A case that needs no such word: 'протяжённостью 12 км'.
INSTRUMENTAL = r"(?:[ьй]ю|ой|ою|ем|ом)$"
# Behind the unit in Kazakh, or the end of its clause.
IS_BEHIND = (
    r"құра",
    r"болат",
    r"болды",
    r"болып",
    r"болған",
    r"жет",
    r"тең\b",
    r"ас(?:ты|қан|ады)\b",
    r"теңест",
)
# Between them: the number is of something else.
OF_ELSE = (
    *(
        r"\bна\b",
        r"\bдля\b",
        r"\bза\b",
        r"\bот\b",
        r"\bсреди\b",
        r"\bу\b",
        r"\bиз\b",
        r"средств",
        r"денег",
        r"выплат",
        r"сумм",
    ),
    *(
        r"үшін",
        r"қаржы",
        r"қаражат",
        r"ақша",
        r"сомасы",
        r"құны",
        r"шығын",
        r"жалақы",
        r"төлем",
        r"өсім",
        r"стоимост",
    ),
)
