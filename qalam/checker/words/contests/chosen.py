"""Words by which some are told to be chosen out of those counted, whatever the things are called."""

from __future__ import annotations

# Before 'из 12': what is made of them, and where things come from them.
MADE_OF = (
    *(r"состо[ия]\w*", r"состав\w*", r"комисси\w*", r"команд\w*", r"делегаци\w*", r"жюри", r"отряд\w*", r"бригад\w*"),
    *(r"групп\w*", r"семь\w*", r"комплекс\w*", r"комплект\w*", r"курс\w*", r"блок\w*", r"пакет\w*", r"тест\w*"),
    *(r"класс\w*", r"хор\w*", r"ансамбл\w*", r"оркестр\w*", r"сборн\w*", r"коллектив\w*", r"круж\w+", r"совет\w*"),
    *(r"кажд\w+", r"люб\w+", r"одн\w+", r"один", r"one", r"each", r"any", r"team", r"group", r"famil\w+"),
    *(r"сдела\w+", r"собран\w*", r"сложил\w*", r"корпус\w*", r"здани\w*", r"парк\w*", r"список", r"списк\w*"),
)

# What only says where those counted come from: '12 ауылдан 340 бала', 'из 12 сёл 340'.
ORIGINS = (
    *(r"ауыл", r"аудан", r"қала", r"облыс", r"өңір", r"аймақ", r"ел(?:ден|дің)\b", r"мемлекет", r"үй(?:ден|лер)"),
    *(r"с[её]л", r"аул", r"район", r"город", r"област", r"регион", r"стран", r"дом(?:ов|а)\b", r"посёлк", r"поселк"),
    *(r"источник", r"бюджет", r"фонд", r"қор(?:дан|лар)", r"сыныптан", r"кабинет", r"класс", r"групп", r"топтан"),
    *(r"бағыт", r"пән", r"түр", r"сала", r"направлен", r"предмет", r"вид(?:ов|а)\b", r"област"),
    *(r"kinds?\b", r"types?\b", r"sorts?\b", r"subjects?\b", r"fields?\b"),
    *(r"village", r"district", r"region", r"countr", r"town", r"cit(?:y|ies)", r"source", r"member"),
)

# What those do that come from the places counted.
COMING = (
    *(
        r"при(?:ехал|был|ш[лё]|влек)",
        r"поступ[аи]",
        r"воз[ия]т",
        r"подвоз",
        r"съехал",
        r"прислал",
        r"переве[дз]",
        r"\bпода(?:л[иа]?|но|ны)\b",
    ),
    *(r"\bкел(?:ді|ген|іп|етін)", r"\bтүс(?:ті|кен|іп)", r"тасымал", r"көшір", r"жеткіз", r"қатыс"),
    *(r"\bcame\b", r"\bcome\b", r"\barriv", r"\breceived from"),
)

# Between a number and what it became, or a range: no part is told.
BECOME = (
    *(r"дейін", r"артық", r"\bбол(?:ды|ып|ған)", r"жет(?:ті|кіз|іп)", r"кеңей", r"айнал", r"тұрады"),
    *(r"\bдо\b", r"\bстал[ио]?\b", r"расшир", r"\bто\b", r"\bto\b", r"\bbecame\b"),
)

# Behind a bare number in Kazakh: what was done to those chosen.
CHOSEN = (
    *(r"қабылдан", r"қанағаттандыр", r"мақұлдан", r"\bқарал", r"шешіл", r"орындал", r"тіркел", r"іріктел", r"таңдал"),
    *(r"өтті", r"өткен", r"жеңді", r"расталды", r"бекітіл", r"қолда(?:у|ды)", r"жауап", r"оң\b", r"сәтті", r"ғана\b"),
)

# Ends of a Russian verb or short participle, which name nothing that is counted: 'принято', 'прошли', 'имеют'.
VERB_ENDS = r"(?:[аеё]н[оыа]?|[иыя]т[оыа]|ут[оыа]|л[иоа](?:сь)?|[юуя]т(?:ся)?|[аяеу]ет(?:ся)?"
VERB_ENDS += r"|(?:ч|леж|держ)ат(?:ся)?|(?:ч|ход|сто|относ)ит(?:ся)?)"

# Behind a number in English: what those chosen did, or what was done to them.
VERBS_BEHIND = r"(?:were|was|are|is|have|has|had|got|won|met|did|do|could|can|\w{2,}ed)\b"
