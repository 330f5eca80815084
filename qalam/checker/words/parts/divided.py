"""Words of a whole and of how it is divided."""

from __future__ import annotations

# Before a total that stands after its parts, or opens the last row of a table.
TOTAL = (
    *(
        r"общая сумма",
        r"общий объ[её]м",
        r"общее (?:число|количество)",
        r"жалпы (?:сома|құны|көлемі)\w*",
        r"overall",
        r"altogether",
    ),
    *(r"барлығы", r"жиыны", r"жалпы саны", r"всего", r"итого", r"in all", r"in total", r"total"),
)

# Opens the sentence of a total of what was told just before it.
LED_BY = (
    *(r"сонымен", r"сөйтіп", r"осылайша", r"қорытындысында", r"нәтижесінде", r"екеуін қосқанда", r"барлығын қосқанда"),
    *(r"таким образом", r"итого", r"в итоге", r"в сумме", r"вместе", r"суммарно", r"thus", r"so", r"altogether"),
)

# In a sentence about those who got something each.
AWARDED = (
    *(r"грамот", r"диплом", r"наград", r"награжд", r"отме(?:тил|чен)", r"вруч", r"поощр", r"удосто"),
    *(r"марапат", r"мақтау қағаз", r"алғыс хат", r"табыстал", r"award", r"diploma", r"certificate"),
)

# Before a list that divides something among its items.
SPLIT = (
    *(r"бөлінген", r"бөлінді", r"бөлініс", r"құрылымы", r"құрамы", r"жіктел"),
    *(r"склад[^\W\d]+ (?:он[аио]? )?из\b", r"состо[ия]т из\b", r"құралады", r"жинақталады"),
    *(r"распредел", r"структур", r"\bсостав\b", r"раздел[её]н", r"поделен", r"делятся", r"делится"),
    *(r"\bsplit", r"\bdivided", r"\bbreakdown", r"\bstructure", r"\bdistribut", r"\ballocat", r"\bmade up of"),
)

# Head of a list that gives all sorts of a thing with their numbers: 'Мектептердің түрлері: …', 'По курсам: …'.
SORTS = (
    r"(?:түр|тип|нысан|форма|бағыт|курс|тіл|жыл|аудан|ауыл|топ|ступен|деңгей|сатыл?|орын|сала|өңір)(?:лер|лар|дер|дар|тер|тар)?(?:і|ы)?"
    r"(?:не|на|ге|ға)? (?:бойынша|қарай|байланысты)",
    r"(?:түрлері|типтері|санаттары|құрамы)\b",
    r"\bпо (?:видам|типам|форм|курсам|ступеням|уровням|языкам|групп|направлени|район|годам|параллел|отделени"
    r"|отрасл|сфер|регион|област)",
    r"\b(?:виды|типы|категории|состав)\b",
    r"\bby (?:type|kind|form|course|year|level|language|group|district)",
    r"\b(?:types|kinds|forms) of\b",
)


# Opens a list of all by their sort: 'жасы бойынша', 'по возрасту'.
BY_SORT = (
    r"(?:жас|санат|білім|буын|дәреж|лауазым|өтіл|ұлт|сынып|мамандық|біліктілік|деңгей)\w*(?:\s[^\W\d]+)? бойынша",
    r"по (?:возраст|категори|образовани|стаж|уровн|националь|должност|ступен|классам|специальност|квалификац)",
    r"by (?:age|category|categories|education|level|post|grade|experience|qualification)",
)

# Before the colon of a list that divides a whole by something, in running text: 'по ступени:', 'тілі бойынша:'.
BY_WHAT = (
    r"по [^\W\d]{4,20}(?:\s[^\W\d]{3,20}){0,2}",
    r"(?:[^\W\d]{3,20}\s)?[^\W\d]{3,20} бойынша",
    r"by [a-z]{3,20}(?: [a-z]{3,20})?",
)

# The same where each of those counted is in one item of it only, so that the items never make more than all.
BY_ONE_EACH = (
    r"(?:ел|мемлекет|өңір|облыс|аудан|қала|ауыл|мектеп|курс|сынып|параллель)(?:дер|лер|тар|лар|дар|тер)?(?:і|ы)?"
    r" (?:бойынша|бөлінісінде)",
    r"по (?:странам|государствам|регионам|областям|районам|городам|с[её]лам|округам|школам|курсам|классам|параллелям)",
    r"by (?:country|region|district|city|village|school|course|grade|class)",
)


# Shares after one of these are of several wholes: coverage, growth, what was fulfilled of several plans.
NOT_SPLIT = (
    *(r"(?<!өзін-өзі )қамту", r"қамтыл", r"қатысым", r"өсім", r"өсті", r"артты", r"орындал", r"игерілу"),
    *(r"\bохва", r"посещаем", r"\bрост", r"вырос", r"увелич", r"выполнен", r"исполнен", r"освоен", r"обеспеченност"),
    *(r"қосымша (?:ақы|төлем)", r"үстемеақы", r"\bдоплат", r"надбав"),
    *(r"coverage", r"attendance", r"growth", r"\bgrew", r"increase", r"pass rate"),
    *(r"арасында[^.;]{1,60}арасында", r"\bсреди[^.;]{1,60}\bсреди\b", r"\bamong[^.;]{1,60}\bamong\b"),
)

# What says that each of the things counted belongs to one part only, or that there are no other parts.
DIVIDED = (
    *(
        r"бөлін(?:еді|ді|іп|ген|іс)",
        r"жіктел",
        r"(?:біреуі|бір (?:жауап|нұсқа|топ|санат))\w*\s(?:ғана|ғана)",
        r"тек бір",
    ),
    *(
        r"\bәр \w+ (?:тек )?бір",
        r"әрқайсы\w+ (?:тек )?бір ғана",
        r"каждый \w+ одн[оу]\b",
        r"басқа \w+ (?:жоқ|болған жоқ)",
        r"төртінші \w+ жоқ",
        r"өзге \w+ жоқ",
        r"барлығы(?:н)? қамти",
    ),
    *(
        r"распредел",
        r"дел[яи]тся",
        r"раздел(?:ены|или)",
        r"кажд\w+ .{0,40}(?:одн|только|один)",
        r"у каждого .{0,20}одн",
    ),
    *(r"(?:иных|других|прочих) .{0,30}нет", r"только один ответ", r"по одному", r"для каждого"),
    r"бір (?:бала|оқушы|адам) екі \w+ қатар \w*ма",
    *(r"\bdivided", r"\bdistributed", r"(?:each|every) .{0,40}(?:only one|one only|just one|exactly one)"),
    *(r"no other", r"mutually exclusive", r"\bsorted into", r"\bdoes not overlap", r"did not overlap"),
    *(
        r"топтан тыс",
        r"дауыс беру",
        r"голосован",
        r"\bvot(?:e|ing)",
        r"бір \w+ (?:тек )?бір(?:-ақ)? (?:\w+ )?ғана",
        r"бір \w+ бір ғана",
        r"өзара қиылыспа",
        r"тек үш",
        r"тек төрт",
    ),
    *(
        r"одно из (?:двух|тр[её]х|четыр[её]х)",
        r"не пересекаются",
        r"полностью по",
        r"друг\w+ .{0,40}(?:не принима|не имеют|нет\b)",
    ),
)
