"""Words around the members of a division: of all of them, of some only, of others, of another place or time."""

from __future__ import annotations

# Of a number that counts all.
TOTALS = (
    *(r"барлығы", r"жиыны", r"барлық", r"бәрі", r"жалпы(?! білім| орта)", r"общая сумма", r"общий объ[её]м"),
    *(r"общее (?:число|количество)", r"итого", r"(?<!больше )(?<!чаще )(?<!меньше )всего", r"вместе"),
    *(r"overall", r"altogether", r"in all", r"total"),
)

# A list of some, from the largest down or among others.
SOME = (
    *(r"\bең\b", r"олардың", r"солардың", r"соның", r"оның", r"қатарында", r"арасында", r"мысалы", r"атап"),
    *(r"самы", r"из них", r"из которых", r"в их числе", r"в числе", r"в том числе", r"больше", r"крупн", r"лидир"),
    *(r"среди", r"например", r"of whom", r"including"),
)

# What is told is the most of it.
MOSTLY = (
    *(r"негізгі бөлігі", r"басым бөлігі", r"көбі\b", r"көбіне", r"негізінен", r"ең көп", r"атап айтқанда"),
    *(r"основн\w+ часть", r"больш\w+ часть", r"в основном", r"преимуществ", r"больше всего", r"прежде всего"),
    *(r"в частности", r"лидир", r"mostly", r"mainly", r"in particular"),
)

# One each, of another span of time, not counted, or what a person may have several of.
APART = (
    *(r"\bпо одно(?:му|й)\b", r"бірден\b", r"әрқайсы", r"с начала", r"басынан бері", r"с момента", r"за вс[её] время"),
    *(r"не вход", r"не учит", r"не включ", r"кірме(?:й|г)", r"есептелме", r"not included"),
    *(r"владе(?:ет|ют|ющ)", r"зна(?:ет|ют)\b", r"біле(?:ді|тін)"),
)

# Further things, which are none of those told before.
FURTHER = (r"\bещ[её]\b", r"\bтағы\b", r"\bдополнительно\b", r"\bқосымша\b", r"\banother\b", r"\bmore\b")

# Sorts of places: the one of a whole and another of its members make two.
PLACE_SORTS = (
    *(r"\bқала(?!ған)", r"\bаудан", r"\bоблыс", r"\bауыл(?! шар)", r"\bел[іде]+"),
    *(r"\bрайон", r"\bгород", r"\bобласт", r"\bсел[аеоу]\b", r"\bреспуб", r"\bстран"),
)

# One thing or person told in words.
ONE = (r"\bодн(?:а|о|ой|ому)\b", r"\bодин\b", r"\bбір(?:еуі?)?\b", r"\bone\b")

# Those who learn, by whatever noun.
LEARNERS = (
    *(r"оқушы", r"бала", r"бүлдіршін", r"шәкірт", r"учени", r"учен", r"учащ", r"дет[еи]", r"реб[её]н", r"школьник"),
    *(
        r"выпускн",
        r"түлек",
        r"түлег",
        r"воспитанн",
        r"тәрбиелен",
        r"graduate",
        r"ребят",
        r"pupil",
        r"child",
        r"student",
    ),
)

# Of prizes, and of a whole of those who won them.
PRIZES = (r"орын", r"мест[оа]?\b", r"дәреж", r"степен", r"диплом", r"медал", r"жүлде")
WON = (
    *(r"медал", r"жүлде", r"жеңімпаз", r"диплом", r"орын", r"марапат", r"наград", r"топ"),
    *(r"приз[её]р", r"призов", r"награ", r"победител", r"medal", r"prize", r"award"),
)

# The numbers within one just told.
WITHIN = (r"из них", r"в том числе", r"из которых", r"ішінде", r"оның", r"олардың", r"соның", r"including", r"of whom")

# Shares of several things, of which each has its own.
RATES = (
    *(r"сапа", r"үлгерім", r"орташа балл", r"өсу", r"төменде", r"азай", r"қатынас", r"жүктем", r"тозу", r"деңгейі"),
    *(r"қымбатта", r"көп\b", r"аз\b", r"мөлшерлеме", r"дайындығы", r"қамтамасыз", r"қосылған"),
    *(r"качеств", r"успеваем", r"средн\w+ балл", r"загруж", r"износ", r"уровень", r"инфляц", r"подорожа", r"сниз"),
    *(r"упал", r"меньше", r"больше", r"ставк", r"готовность", r"имеют доступ", r"обеспечен", r"подключ", r"газифи"),
    *(r"вакцин", r"привит"),
)

# Shares into which one thing is divided.
SHARED = (
    *(r"үлес", r"құрайды", r"құрады", r"тиесілі", r"қалған", r"бөлін", r"құрылым", r"құрам"),
    *(r"доля", r"доли", r"составл", r"приход", r"% из ", r"остальн", r"остаток", r"распредел", r"структур"),
    *(r"make up", r"makes up", r"share"),
)

# Those told of are where they are said to be, each in one place.
IS_AT = (
    *(r"орналас", r"тұрады", r"тұратын", r"тіркелген", r"расположен", r"нах[оа]д", r"прожива", r"жив[ёу]т", r"located"),
    r"\blives?\b",
)
