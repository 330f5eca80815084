"""Patterns of numbers that count nothing: dates, years, ages, classes, numbers of schools and orders.

Tried in order; the first that matches owns its digits.
"""

from __future__ import annotations

MONTHS = (
    "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|"
    "январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|"
    "january|february|march|april|may |june|july|august|september|october|november|december"
)
# The months, each with its last day; «қыркүйек» softens before an ending.
MONTH_DAYS = (
    (r"қаңтар|январ|january", 31),
    (r"ақпан|феврал|february", 29),
    (r"наурыз|март|march", 31),
    (r"сәуір|апрел|april", 30),
    (r"мамыр|мая|may\b", 31),
    (r"маусым(?!ды|\w* ауысым|\w*д[аы]й)|июн|june", 30),
    (r"шілде|июл|july", 31),
    (r"тамыз|август|august", 31),
    (r"қыркүйе[кг]|сентябр|september", 30),
    (r"қазан|октябр|october", 31),
    (r"қараша|ноябр|november", 30),
    (r"желтоқсан|декабр|december", 31),
)
# Verbs of what begins and of what ends.
BEGINS = (
    *(
        r"бастал",
        r"ашыл",
        r"старт",
        r"начал",
        r"начн[её]т",
        r"начин",
        r"начат",
        r"вышли на (?:площадк|объект)",
        r"стартова",
        r"открыл",
        r"began",
        r"\bbegin",
        r"start",
    ),
    r"opened",
    r"\bopens\b",
    *(
        r"жасалып",
        r"жасалды",
        r"қол қойыл",
        r"\bұйымдастырыл",
        r"заключ[её]н(?!и)",
        r"заключил",
        r"подписан",
        r"signed",
    ),
    *(
        r"договор\w*(?:\s№\s?\w+)?\sот\b",
        r"(?:келісім)?шарт\w*\s(?:бойынша|негізінде)",
        r"contract\w*(?: No\.? ?\w+)? of",
    ),
    *(
        r"приступ",
        r"кіріс(?:ті|іп|кен)",
        r"залож(?:ен|ил)",
        r"котлован",
        r"іргетас\w+ (?:\w+ )?қала",
        r"қаланып",
        r"қаланды\b",
        r"қаланған",
        r"launched",
        r"объявлен",
        r"жариялан",
    ),
)
ENDS = (
    *(
        r"аяқтал",
        r"бітті",
        r"бітеді",
        r"тәмамдал",
        r"жабыл",
        r"пайдалануға беріл",
        r"заверш",
        r"закончил",
        r"законч",
        r"окончил",
        r"оконч",
    ),
    *(
        r"акт\w* при[её]мки",
        r"сдан[аоы]?\b",
        r"введ[её]н",
        r"подвед[её]н",
        r"қорытындылан",
        r"тапсырылды",
        r"іске қосыл",
        r"алғашқы [^\W\d]+ қабылда",
        r"есі(?:к|гін) аш",
        r"принял\w* первых",
        r"handed over",
    ),
    *(
        r"жалғасады",
        r"жалғасатын",
        r"созылады",
        r"продл[ия]тся",
        r"продолжится",
        r"продолжатся",
        r"will last",
        r"will run",
    ),
    *(r"закры", r"\bended", r"\bends?\b", r"finish", r"complet", r"closed", r"\bcloses\b"),
)
# Behind a number: days by the calendar, and days of work only, which no two dates tell.
DAYS = r"(?:күн(?:ге|дік|нен)?|дн(?:я|ей)|день|days?)\b"
DAYS_OF_WORK = r"(?:жұмыс|оқу|рабоч|учебн|working|school)\w*"
# What ended before this began is another one.
EARLIER = (r"алдыңғы", r"бұрынғы", r"бұған дейін", r"предыдущ", r"прошл", r"прежн", r"previous", r"earlier", r"former")
# What opens on one day may have been built or repaired before it.
OPENING = (r"ашыл", r"откры", r"opened")
WORKS = (r"құрылыс", r"жөндеу", r"строительств", r"ремонт", r"construction", r"repair", r"renovation", r"building")
ORDERS = "бұйры|қаулы|шешім|приказ|постановлен|решени|order"

# What a number in words counts that is a length of time.
DURATIONS = (
    *(r"жас(?:тағы|ар|қа|тан|та)?\b", r"-?летн"),
    *(r"жыл", r"ай\b", r"айда", r"апта", r"сағат", r"күн(?!діз)"),
    *(r"год", r"лет\b", r"месяц", r"недел", r"дн(?:я|ей)\b", r"день"),
    *(r"hours?\b", r"years?\b", r"months?\b", r"weeks?\b", r"days?\b"),
)

# Behind a number that says what a thing is like, and counts none: 'three-shift schools', 'a two-storey building'.
# Russian and English join the two by a hyphen, for '24 day schools' and '15 классных комнат' are counts.
DESCRIPTIONS = "|".join(
    (
        *("ауысымды", "ауысымда оқы\\w*", "мезгілді", "мезгілдік", "қабатты", "тілді", "бөлмелі", "күндік", "апталық"),
        *("айлық", "жылдық", "сыныптық", "деңгейлі", "басқышты", "томдық", "тармақты"),
    )
)
JOINED_DESCRIPTIONS = "|".join(
    (
        *("сменн", "этажн", "комнатн", "дневн", "недельн", "месячн", "летн", "классн", "разов", "уровнев", "кратн"),
        *("балльн", "бальн", "point"),
        *("shift", "stor(?:e)?y", "day", "week", "year", "room", "level"),
    )
)

ROMAN = {"I": 1, "І": 1, "V": 5, "У": 5, "X": 10, "Х": 10}
_ENGLISH = [name.strip() for name in MONTHS.split("|")[24:]]
_BEHIND_MONTH = "|".join(f"(?<=\\b{name} )" for name in _ENGLISH)
_ROMAN = "(?-i:[IІVХX]{1,5})"
_RANKED = "жүлде|дәреже|орын|орынд|мест|степен|тоқсан|четверт|ғасыр|век|кезең|этап|жартыжыл|полугод|place|degree"
_ROUND = r"10{0,2}(?:[ \u00a0]?000|\s(?:мың|тыс\w*\.?)){1,2}"  # of people, for so many of whom there are so many
_KLASS = r"(?:-?(?:х|ых|й|ші|шы|шi))?\s*-?\s*(?:сынып|класс)"

MONEY = "теңге|тенге|тг|тыс|мың|млн|млрд|tenge|₸"  # behind a number however long

# In English the same mark stands before numbers of schools and of orders: what is named before them decides.
NUMBERED_SCHOOLS = r"\b(?:schools?|kindergartens?|lyceums?|gymnasiums?|nurser(?:y|ies)|colleges?)\b"
NUMBERED_ORDERS = rf"\b(?:{ORDERS}|decree|resolution|protocol|act|document|letter|form|annex)"
# A school number behind the first one, of which the mark is not said again: 'мектептер: №8, 15'.
_SCHOOLS_BEFORE = "|".join(
    f"(?<={word}{mark})"
    for word in (
        "школы",
        "школах",
        "школам",
        "мектептер",
        "мектептері",
        "сады",
        "садах",
        "лицеи",
        "балабақшалар",
        "schools",
    )
    for mark in (" ", ": ")
)
_LIST_ENDS = r"(?=\s?(?:[.;:)](?!\d)|\n|\Z))"

# A mark stands before the digits, or the figures are Roman.
MARKED: tuple[tuple[str, str], ...] = (
    ("date", rf"\b(?:{MONTHS})\w*(?:\sайы)?[нтд][ыі]ң\s\d{{1,2}}(?!\d)"),
    ("ordinal", rf"\b{_ROMAN}(?:,\s?{_ROMAN})*(?=\s*-?\s*(?:{_RANKED}))"),
    ("order", rf"№\s*\d+[\w/-]*(?=\s*-?\s*(?:{ORDERS}))"),
    ("order", r"\bNos\.?\s*\d{1,3}(?:(?:,\s|,?\sand\s)\d{1,3}\b(?!\s?%))*"),
    ("order", r"\bNo\.?\s*\d[\w/-]*(?:,?\s?(?:and\s)?No\.?\s*\d[\w/-]*)*"),
    ("postcode", r"\b(?:[Ии]ндекс|[Ii]ndex)\w*\s?[:–-]?\s\d{6}\b"),
    (
        "article",
        r"(?:\bстать\w+|\bпункт(?:а|у|ом|е|ы|ов|ам)?|\bст\.|\bп\.|\barticles?|\bsections?)\s*\d+(?:\s*(?:,|и|and)\s*\d+\b)*",
    ),
    ("article", r"\b(?:стр|с|pp?)\.\s?\d{1,4}\b"),  # a page
    ("school-numbers", r"№№\s*\d+(?:\s*(?:,|және|и|and)\s*№?\s*\d+\b(?!\s*%))*"),
    (
        "school-numbers",
        r"(?<=[:,(] )\d{1,3}(?:,\s?\d{1,3})+(?:\s(?:және|мен|и)\s\d{1,3})?\s?-\s?(?:мектеп|школ)\w*",
    ),
    ("school-numbers", r"№\s*\d{1,3}(?:,\s?\d{1,3}(?!\d|%|\.\d)(?!\s*%)){2,}(?:\s(?:және|и|and)\s\d{1,3}\b)?"),
    (
        "school-numbers",
        r"№\s*\d{1,3}(?:,\s?|\s(?:және|и|and)\s)\d{1,3}(?=\s?-?\s?(?:мектеп|мектеб|школ|лице|гимнази|балабақша|schools))",
    ),
    ("school-numbers", rf"№\s*\d{{1,3}}(?:,\s?|\s(?:және|и|and)\s)\d{{1,3}}{_LIST_ENDS}"),
    (
        "school-numbers",
        rf"(?:{_SCHOOLS_BEFORE})№\s*\d{{1,3}}(?:,\s?|\s(?:және|и|and)\s)\d{{1,3}}(?=\s[а-я]+(?:ны|лись|лды|лған)\b)",
    ),
    (
        "school-numbers",
        r"№\s*\d+(?:\s*(?:,|және|и|and)\s*(?:№\s*\d+|\d{1,3}(?=\s*(?:[,;)]|және\b|и\b|and\b))(?=[^()\n]{0,200}\))))*",
    ),
)

# The digits stand first.
NOT_COUNTS: tuple[tuple[str, str], ...] = (
    ("description", rf"\b{_ROUND}(?=\s[^\W\d]+[ғгқк][ае]\s(?:шаққан|есептеген)д[ае])"),  # '1000 адамға шаққанда'
    ("description", rf"\b{_ROUND}(?=\s(?:адам|тұрғын|бала|оқушы)[ғгқк][ае]\s\d+,\d)"),  # '1000 адамға 21,4'
    ("description", rf"(?<=\b[Нн]а ){_ROUND}(?=\s(?:человек\s|детского\s)?(?:населения|жителей)\b)"),
    ("description", r"\b\d{1,5}(?=\s{1,2}контингенті\sбар\b)"),  # '148 контингенті бар 10 орталық': what they hold
    ("ordinal", r"(?:\A|(?<=\n)|(?<=\n )|(?<=[:;,] ))\d{1,2}(?=\)\s)"),
    ("ordinal", r"(?:\A|(?<=\n)|(?<=\n ))\d{1,2}(?=\.\s«?[^\W\d])"),
    ("ordinal", r"(?:\A|(?<=\n)|(?<=\n[–—•-] ))\d{1,2}(?=\s(?:смена|ауысым|курс|поток|ағым|четверть|тоқсан)\b)"),
    ("ordinal", r"(?<![^\n])\d{1,2}(?=\s(?:орын|место|place)\s?[–—:-])"),
    ("ordinal", r"\b\d{1,2}(?=\s(?:этап|кезең|тур|квартал|stage|round)\s?[–—:-])"),
    ("ordinal", r"\b[1-4](?=\s(?:тоқсан|жартыжыл|четверт[иь]|полугоди|квартал)\w*)"),
    ("date", r"\b\d{1,2}\.\d{1,2}\.\d{4}\b"),
    ("date", r"\b[0-3]?\d\.(?:0[1-9]|1[0-2])(?=\s?[–-]\s?[0-3]\d\.(?:0[1-9]|1[0-2])(?!\d|\.\d))"),
    ("date", r"(?<=\.\d\d[–-])[0-3]\d\.(?:0[1-9]|1[0-2])(?!\d|\.\d)"),
    (
        "date",
        r"(?:(?<=\b[Сс] )|(?<=\b[Сс]о ))[0-3]?\d\.(?:0[1-9]|1[0-2])"
        r"(?=\s(?:по|до)\s[0-3]?\d\.(?:0[1-9]|1[0-2])(?!\d|\s?час))",
    ),
    ("date", r"(?<=\.\d\d (?:по|до) )[0-3]?\d\.(?:0[1-9]|1[0-2])(?!\d|\.\d|\s?час)"),
    ("date", r"\b[0-3]?\d\.(?:0[1-9]|1[0-2])(?=-?[дтн][ае]н\s(?:бастап\s)?[0-3]?\d\.(?:0[1-9]|1[0-2])-?[ғгқк][ае]\b)"),
    ("date", r"\b\d{1,2}(?=\s(?-i:May)\b)"),
    ("phone", r"(?<![\w%])[78][\s(-]{1,2}\d{3,5}[)\s-]{1,2}[\d\s-]{5,9}\d\b"),
    ("phone", r"(?<![\w%])[78]\s?\(\d{3}-?\d{2,3}\)\s?\d[\d-]{3,8}\d\b"),
    ("phone", r"(?<![\w-])\d{1,3}-\d{2}-\d{2}(?![\w-])"),
    ("phone", rf"(?<![\w.,])[78]\d{{10}}(?!\d|[.,]\d|\s?(?:{MONEY}))"),
    ("identifier", rf"(?<![\w.,])\d{{12}}(?!\d|[.,]\d|\s?(?:{MONEY}))"),  # of a person or an organisation
    ("fraction", r"(?<![\w/.,])(?!24/7)[1-9]\d?/[1-9]\d?(?![\w/]|[.,]\d)"),
    ("clock", r"\b24/7\b"),
    ("ordinal", r"(?:(?<=№\d/)|(?<=№\d\d/)|(?<=№ \d/)|(?<=№ \d\d/)|(?<=№ \d{3}/))\d{1,3}\b"),  # '№12/3'
    ("clock", r"\b\d{1,2}:\d\d\b"),
    (
        "clock",
        r"\b(?:[01]?\d|2[0-3])\.[0-5][05](?=\s*-?\s*(?:[дт][ае]н\b|[гқ][ае]\b|до\b|час(?:а|ов)?\b|сағат|[–—-]\s?\d\d?\.[0-5]\d\b))",
    ),
    ("clock", r"(?<=до )(?:[01]?\d|2[0-3])\.[0-5][05](?=[\s,;.]|$)(?!\s*(?:%|млн|млрд|тыс))"),
    ("clock", r"(?<=\b[Сс] )\d{1,2}(?=\sдо\s\d{1,2}\sчас)"),
    ("clock", r"\b\d{1,2}(?=-?[дт][ае]н\s\d{1,2}-?[ғгқк][ае]\sдейін\s(?:ұйықта|жұмыс|ашық))"),
    ("age", r"(?<=\b[Оо]т )\d{1,2}(?:[.,]5)?(?=\s(?:года\s|лет\s)?до\s\d{1,2}\s*-?\s*(?:лет|год))"),
    ("age", r"(?<=\b[Сс] )\d{1,2}(?=\s(?:года\s|лет\s)?до\s\d{1,2}\s*-?\s*(?:лет|год))"),
    ("age", r"\b\d{1,2}(?:[.,]5)?(?=\s*-?\s*(?:(?:жас)?[дтн][ае]н|[пбм]ен)\s\d{1,2}\s*-?\s*жас)"),
    ("class", rf"\b\d{{1,2}}\s?[–‑-]\s?\d{{1,2}}(?={_KLASS})"),
    (
        "class",
        r"(?<![\d.,])(?:[1-9]|1[0-2])(?=(?-i:[А-ЗӘA-H])\b|\s?-?\s?[«\"“](?-i:[А-ЯӘҒҚA-Z])[»\"”])",
    ),  # '5А', '9 «Ә»'
    (
        "class",
        r"\b\d{1,2}(?:-?(?:х|ых|ші|шы))?(?=(?:,\s?|\s(?:и|және|мен|пен)\s)\d{1,2}-?(?:х|ых|ші|шы)?\s?-?\s?(?:сынып|класс))",
    ),
    ("class", r"(?<=\b[Сс] )\d{1,2}(?=(?:-го)?\sпо\s\d{1,2}(?:-й)?\sкласс)"),
    ("school-year", r"\b(?:19|20)\d\d\s?[/–‑-]\s?(?:19|20)?\d\d(?=\s*-?\s*(?:оқу|о\.ж|учеб|уч\.|school|academic))"),
    ("order", r"\b\d{1,3}\.\d{3,4}-\d{2,4}\b"),  # 'СМК 02.2040-2020'
    ("years", r"\b(?:19|20)\d\d\s?[/–‑-]\s?(?:19|20)\d\d\b"),
    ("ordinal", r"(?<=[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{3}-)\d{1,2}(?=-[дт][ае]\b)"),  # 'Самал-3-те'
    ("age", r"(?<=\bот )\d{1,2}(?=\sдо\s\d{1,2}\s[–—-]\s(?:на\s)?\d{1,3}(?:[.,]\d+)?\s?%)"),
    ("age", r"(?:(?<=\bот \d до )|(?<=\bот \d\d до ))\d{1,2}(?=\s[–—-]\s(?:на\s)?\d{1,3}(?:[.,]\d+)?\s?%)"),
    ("ordinal", r"(?<=[^\W\d]\s)\d{1,4}(?=»)"),  # «Хабар 24»
    ("class", r"(?:(?<=базе )|(?<=после ))\d{1,2}(?=\s*(?:-?(?:го|ти|и))?\s*класс)"),  # 'на базе 9 классов'
    ("age", r"(?:(?<=under )|(?<=over )|(?<=to )|(?<=до )|(?<=старше ))\d{2}(?=\s[–—-]\s\d{1,3}(?:[.,]\d+)?\s?%)"),
    ("age", r"(?:(?<=from )\d{2}(?=\sto\s\d{2}\s[–—-])|(?<=от )\d{2}(?=\sдо\s\d{2}\s[–—-]))"),
    ("year", r"\b20[0-4]\d(?=\s(?:season|campaign|intake|edition|маусым|сезон))"),
    ("score", r"(?:(?<=threshold of )|(?<=pass mark of )|(?<=пороговые )|(?<=порог в )|(?<=порога в ))\d{2,3}\b(?!\s?[%\d])"),
    ("article", r"(?<!\d[.,])\b\d+(?=\s*-?\s*(?:ба[пб]|тармақ|тармағ|стать))"),
    ("article", r"(?<!\d[.,])\b\d{1,2}(?=\s*-?\s*пункт)"),
    ("article", r"\b\d{1,4}(?=-бет(?:т|ке|ін|\b))"),
    ("age", r"\b\d{1,2}\s?[–‑-]\s?\d{1,2}(?=\s*-?\s*(?:жас|лет\b|года\b|years?[ -]old))"),
    ("age", r"\b\d{2}(?=-?\s?(?:жастан|[тд][ае]н)\s(?:асқандар|жоғарылар|үлкендер))"),
    ("age", r"\b\d{1,2}(?=\sи\s(?:более|свыше|больше|старше)\s(?:лет|год))"),
    ("age", r"\b\d{1,2}(?=\s*-?\s*(?:жас(?!\s+(?:маман|педагог|мұғалім|[^\W\d]{3,12}(?:шы|ші|гер)(?:\b|[нлғгдс]))|тың\s|\s\(\d{1,3}(?:[.,]\d+)?\s?%)|years?[ -]old))"),
    ("class", r"\b\d{1,2}\s?[–‑-]\s?\d{1,2}(?=\s*-?\s*(?:сынып|класс|grades?\b))"),
    (
        "class",
        r"\b(?:[1-9]|1[0-2])(?:\s?[«\"]|\s?-?)(?-i:[А-ЕӘҒA-F])[»\"]?(?=\s*-?\s*(?:сынып|сыныб|класс|class|grade))",
    ),
    ("class", r"(?<=\bclass )(?:[1-9]|1[0-2])(?=[A-H]?\b)(?!\s[^\W\d]+s\b)"),
    (
        "class",
        # '8 сынып-комплект' are so many, '8-сынып' is the eighth
        r"\b(?:[1-9]|1[0-2])(?!\s(?:сынып|класс)\s?-?\s?(?:комплект|жинақ|жинағ|бөлме))"
        r"(?:-?(?:ші|шы|х|й|го|м|ых|ом))?(?=\s*-?\s*(?:сынып|класс[аеу]?\b|классник|grade\b))",
    ),
    ("ordinal", r"\b\d{1,2}[АӘБВГа-г]?(?=\s?-?\s?(?:шағын\s?аудан|мөлтек\s?аудан|микрорайон[еау]?\b|мкр\b))"),
    ("ordinal", r"\b\d+-?(?:інші|ыншы|нші|ншы|ші|шы|ый|ой|го|му|х|ых|ом|ем|я|й|е|th|st|nd|rd)\b"),
    ("date", rf"\b\d{{1,2}}\s?[–‑-]\s?\d{{1,2}}(?=\s*-?\s*(?:{MONTHS}))"),
    ("date", rf"\b\d{{1,2}}(?=\s*-?\s*(?:{MONTHS}))"),
    ("date", rf"\b\d{{1,2}}(?=(?:-[^\W\d]+)?(?:,|\s(?:по|до|и|және|мен|to|and))\s\d{{1,2}}\s*-?\s*(?:{MONTHS}))"),
    ("date", rf"\b\d{{1,2}}(?=-?[нтд][еа]н\s\d{{1,2}}\s*-?\s*(?:{MONTHS}))"),
    ("year", r"\b(?:19|20)\d\d(?=\s*-?\s*(?:жыл|ж\.|год|г\.))"),
    ("year", r"(?:(?<=\b[Сс] )|(?<=\bfrom ))(?:19|20)\d\d(?=\s(?:по|до|to)\s(?:19|20)\d\d\b)"),
    ("year", r"(?<=\bfrom \d{4} to )(?:19|20)\d\d\b"),
    ("year", r"(?:(?<=\b[Вв] )|(?<=\b[Кк] )|(?<=\b[Сс] ))(?:19|20)\d\d(?=-(?:м|му|го|й|ом)\b)"),
    ("year", r"(?:(?<=\bin )|(?<=\bsince )|(?<=\bby ))(?:19|20)\d\d\b"),
    ("date", rf"(?:{_BEHIND_MONTH})\d{{1,2}}\b(?!\s?%)"),
    ("year", rf"(?:{_BEHIND_MONTH})(?:19|20)\d\d\b"),
    ("year", r"(?<=\()(?:19|20)\d\d(?=\)|:)|(?<=; )(?:19|20)\d\d(?=:)"),
    ("class", r"(?<=\bgrade )\d{1,2}(?=[A-H]?\b)"),
    ("school-numbers", r"(?-i:(?<=\bSchool )|(?<=\bLyceum )|(?<=\bGymnasium )|(?<=\bKindergarten ))\d{1,3}\b(?!\s?%)"),
    ("class", r"(?<=\bgrades )\d{1,2}(?:\s?(?:[–‑-]|to|and)\s?\d{1,2})?\b"),
    ("description", rf"\b\d{{1,3}}(?=\s?-?\s?(?:{DESCRIPTIONS})\b)"),
    ("description", rf"\b\d{{1,3}}(?=-(?:(?:х|ти|и|ми)[ -])?(?:{JOINED_DESCRIPTIONS}))"),
    (
        "duration",
        r"\b\d{1,3}(?=\s*-?\s*(?:жыл|апта|күн(?!діз)|ай\b|год[аы]?\b|лет\b|недел|дн(?:я|ей)\b|месяц|минут|сағат(?:тық)?\b|час(?:а|ов(?:[ыо][а-я]{1,2})?)?\b|hours?\b|years?\b|days?\b|weeks?\b|months?\b))",
    ),
)

# Behind two numbers with a dot each that look like days and are not: a measure or a score.
MEASURED = (
    *(r"%", r"кг", r"га\b", r"с?м\b", r"млн", r"млрд", r"мың", r"тыс", r"теңге", r"тенге", r"тг\b"),
    *(r"балл", r"ұпай", r"есеб", r"сч[её]т", r"kg", r"points?\b"),
)

# What lasts some weeks: a range of it that seems to go on for a year stands the wrong way round.
SHORT = (
    *(r"лагер", r"каникул", r"(?:жазғы|қысқы|күзгі|көктемгі) демалыс", r"айлық", r"онкүндік", r"емтихан", r"жөндеу"),
    *(
        r"ремонт",
        r"экзамен",
        r"месячник",
        r"декад",
        r"олимпиад",
        r"смен[аыу]\b",
        r"\bcamps?\b",
        r"holidays",
        r"exams?\b",
    ),
)
