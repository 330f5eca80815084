"""What makes a number greater than that of one thing, how fast one goes, and of what there is no more than all."""

from __future__ import annotations

# What is told of a whole country or region is of many.
OF_A_COUNTRY = (
    *(r"республика бойынша", r"ел(?:іміз)? бойынша", r"елімізде", r"облыс(?:та| бойынша)", r"республикада"),
    *(r"по (?:республике|стране|области)", r"в (?:республике|стране|области)", r"in the (?:country|region)"),
)
# In the clause of such a number: it is of many, of a whole year, or only by how much there is more.
OF_MORE = (
    *OF_A_COUNTRY,
    *(
        r"барлығы",
        r"жалпы(?! білім| орта| аудан| алаң| аума)",
        r"жиыны",
        r"бюджет",
        r"қоры?\b",
        r"жылына",
        r"жылға",
        r"жылы\b",
        r"жоба",
        r"мемлекеттік",
        r"жекеменшік",
    ),
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
# The same, of what is no money.
OF_MANY = (
    *OF_A_COUNTRY,
    *(r"барлығы", r"жиыны", r"жалпы", r"жиынт", r"бірге", r"әулет", r"\bұзындықтағы жол"),
    *(r"всего", r"итого", r"\bобщ(?:ий|ая|ее|ей|его|ую)", r"суммарн", r"вместе", r"династи", r"участ(?:ок|ка|ке)"),
    *(r"территор", r"\bжер\b", r"жер (?:телім|учаск)", r"total", r"altogether"),
)
# The same, by how much there is more or less: neither too much nor too little is wrong.
BY_SO_MUCH = (
    *(
        r"өсті",
        r"артты",
        r"көтеріл",
        r"төменде",
        r"азай",
        r"кемі",
        r"қысқар",
        r"\bкөп\b",
        r"\bкем\b",
        r"\bартық",
        r"арзан",
    ),
    *(
        r"прибав",
        r"қосылды",
        r"вырос",
        r"увелич",
        r"повы[сш]",
        r"выше",
        r"ниже",
        r"больше",
        r"меньше",
        r"сниз",
        r"сократ",
        r"дешев",
        r"дорож",
    ),
    *(r"доплат", r"қосымша", r"үстеме", r"надбав", r"increase", r"rose", r"more", r"less"),
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
