"""Words of a change: by how much, since when, and which way."""

from __future__ import annotations

# A change upwards, and one downwards.
UP = (
    *(r"артық", r"көп\b", r"\bарт(?:ты|ып|қан|ады|пақ)", r"өс(?:ті|іп|кен|ім|еді|пек|уде)", r"көбей", r"ұлғай"),
    *(r"жоғарыла", r"(?<!ығыздығы )жоғары(?! (?:санат|білім|сынып|оқу))", r"көтеріл"),
    *(
        r"больше",
        r"\bвыше",
        r"прибави(?:л|т)",
        r"\bраст[её]т\b",
        r"увелич",
        r"вырос",
        r"вырас",
        r"расшир(?:ен|ил|ит|ят)",
        r"возраст[её]?[тую]",
        r"возрос",
        r"прирост",
        r"\bрост(?:а|у|ом)?\b",
        r"повыс",
        r"превыс",
        r"поднял",
    ),
    *(r"\bmore\b", r"higher", r"\brose", r"\bgrew", r"increase", r"\bup\b"),
)
DOWN = (
    *(r"\bкем\b", r"\bаз\b", r"кеміді", r"кеміп", r"кеміген", r"азай", r"қысқар", r"төменде", r"төмен\b"),
    *(r"меньше", r"\bниже", r"уменьш", r"сократ", r"снизи", r"сниже", r"снижа", r"упал", r"опустил"),
    *(r"\bурез", r"\bубав", r"\bубыло\b", r"понизи", r"\bпросел", r"\bпоредел"),
    *(r"\bfewer", r"\bless\b", r"lower", r"\bfell", r"decrease", r"dropped", r"\bdown\b", r"\bshrank"),
)

# Before a change that is only named.
DIFFERENCES = (
    *(r"(?<!табиғи )өсім\w*", r"айырма\w*", r"кему\w*", r"азаю\w*", r"төмендеу\w*"),
    *(
        r"(?<!естественный )(?<!естественного )прирост\w*",
        r"потер\w+",
        r"\bрост",
        r"прибавка",
        r"разница",
        r"снижение",
        r"увеличение",
        r"сокращение",
    ),
    *(r"difference", r"increase", r"growth", r"decrease"),
)

# A fall by its name: so much of what was is gone, and not left.
FALLS = (
    *(r"кему\w*", r"азаю\w*", r"төмендеу\w*", r"қысқару\w*", r"снижени\w+", r"падени\w+", r"спад\w*", r"убыль"),
    *(r"сокращени\w+", r"уменьшени\w+", r"decrease", r"decline", r"fall", r"drop"),
)

# What stands before a change and does not say of what it is.
NOTHING_NAMED = (
    *(
        r"жыл",
        r"бір\b",
        r"бұл",
        r"осы",
        r"көрсеткіш",
        r"барлығы",
        r"жалпы",
        r"саны?\b",
        r"яки",
        r"нәтиже",
        r"ай\b",
        r"сома",
        r"көлем",
    ),
    *(
        r"год",
        r"лет\b",
        r"одн",
        r"эт(?:о|от|а|и)\b",
        r"показател",
        r"всего",
        r"месяц",
        r"результат",
        r"количеств",
        r"сумм",
        r"объ[её]м",
    ),
    *(r"сравн", r"стало", r"число", r"это на", r"салыстыр", r"қарағанда", r"былтыр", r"прошл", r"назад\b", r"ранее\b"),
    # What a report says of a change, whatever it is of.
    *(r"анализ", r"показыва", r"свидетельств", r"говор", r"стабильн", r"устойчив", r"тенденци", r"наблюда", r"отмеча"),
    *(r"фиксиру", r"констатир", r"общ(?:ий|ая|ее|его|ей)\b", r"отч[её]тн", r"период", r"полугоди", r"значительн"),
    *(r"существенн", r"заметн", r"ежегодн", r"соответств", r"совокупн", r"суммарн", r"ит[ао]г", r"в целом", r"чистый"),
    *(r"талда", r"көрсет", r"серпін", r"үрдіс", r"байқал", r"деңгей", r"орта\b", r"есепті", r"жартыжыл", r"аралығ"),
    *(r"арада", r"арасы", r"айтарлықтай", r"едәуір", r"біршама", r"сәл\b", r"тұрақты", r"ширек", r"таза\b"),
    *(r"year", r"this", r"it\b", r"that", r"figure", r"number", r"total", r"the\b", r"result"),
)

# Before a change that was another year's.
THEN = (r"\bбылтыр\b", r"(?<!чем )\bв прошлом году", r"(?<!than )\blast year")

# What opens a sentence that sums up the ones before it.
SUMMED_UP = (
    *(r"сонда", r"сөйтіп", r"яғни", r"осылайша", r"демек", r"сонымен", r"нәтижесінде", r"қорытындысында"),
    *(r"таким образом", r"то есть", r"итак", r"итого", r"в (?:итоге|результате|сумме)", r"разница", r"прирост"),
    *(r"значит", r"выходит", r"получается", r"следовательно", r"стало быть"),
    *(r"thus", r"that is", r"so\b", r"hence", r"therefore"),
)

# Before a change that follows from what came and went.
BY_THIS = (r"за сч[её]т этого", r"благодаря этому", r"тем самым", r"соның есебінен", r"осының есебінен")

# What tells the figure of another time from that of now.
OTHER_TIMES = (
    *(r"былтыр", r"өткен", r"алдыңғы", r"бұрын", r"қарағанда", r"салыстыр", r"болған", r"болса\b", r"\bеді\b"),
    *(r"жылы\b", r"жылында", r"жылғы", r"жылдың (?:осы|сәйкес|тиісті)", r"жылдан", r"жылмен", r"қазір", r"емес,"),
    *(
        r"прошл",
        r"предыдущ",
        r"по сравнению",
        r"против",
        r"\bбыло\b",
        r"составлял",
        r"год[уа]?\b",
        r"\bг\.",
        r"чем\b",
        r"сейчас",
        r"вместо",
    ),
    *(r"last", r"previous", r"earlier", r"compared", r"\bthan\b", r"against", r"\bwas\b", r"\bwere\b", r"\bin \d{4}"),
)


# Behind a figure of another place.
ELSEWHERE = (
    *(r"(?:в|у) (?:соседн|друг)\w+", r"соседе[йи]", r"көрші", r"басқа (?:аудан|қала|өңір|мектеп)"),
    *(r"in (?:the )?(?:neighbouring|other|another)",),
)


# What opens a sentence that tells the one before it in figures.
IN_DETAIL = (
    *(r"нақтырақ", r"нақты айтқанда", r"атап айт", r"бұрын", r"яғни"),
    *(r"точнее", r"а именно", r"конкретно", r"если (?:раньше|ранее)", r"раньше", r"было\b"),
    *(r"namely", r"in figures", r"it was"),
)


# Between a change and the figure that it set out from: 'на 25% больше, чем в 2022 году, когда их было 960'.
WHEN_WAS = (
    *(r"когда\b[^.;\d]{0,60}(?:было|был[аи]?|составил\w*|составлял\w*|насчитывал\w*)\b", r"тогда\b"),
    *(r"\bwhen\b[^.;\d]{0,60}\b(?:was|were|stood)\b", r"ол кезде\b", r"сол кезде\b", r"ол жылы\b"),
)


# The year that a change is counted from.
SINCE = (
    r"\b(?:с|со времени|начиная с|по сравнению с|в сравнении с|относительно|к(?: уровню)?)\s(?P<year>(?:19|20)\d\d)"
    r"(?:\s?(?:год\w*|г\.))?",
    r"\b(?P<since>(?:19|20)\d\d)\s(?:жылдан|жылмен салыстырғанда|жылға қарағанда|жылғыдан)(?:\sбері)?",
    r"\b(?:since|compared (?:with|to)|from)\s(?P<from>(?:19|20)\d\d)",
)


# Pupils of a school through a year.
CAME = (
    *(r"\bкелді", r"\bкелген", r"\bкеліп", r"\bқабылдан(?:ды|ып|ған)", r"прибы", r"\bзачислен", r"\bпринят[оы]?\b"),
    *(r"arrived", r"joined", r"enrolled"),
)
WENT = (r"\bкетті", r"\bкеткен", r"\bкетіп", r"\bшықты", r"\bшыққан", r"\bшығарыл", r"выбы", r"отчисл", r"\bleft\b")
AT_END = (r"соңында", r"соңы\b", r"аяғында", r"на конец", r"к концу", r"at the end")


# Behind a figure, and before one, to which the change told before it led: '410 балаға азайып, 1 640 болды'.
CAME_TO_BEHIND = (
    r"түс(?:ті|іп|кен)",
    r"жет(?:ті|іп|кен|еді)",
    r"бол(?:ды|ып)",
    r"құра(?:ды|п|йды)",
    r"тең болды",
    r"шықты",
)
CAME_TO_BEFORE = (
    r"(?:и\s|что\s|он[аои]?\s|теперь\s|сегодня\s)(?:[^\W\d]+\s){0,4}?"
    r"(?:составил|составля|достиг|стал|дошл?|насчитыва|равн)[^\W\d]*",
    r"(?:составив|достигнув|дойдя до|став|доведя)",
    r"до",
    r"(?:reaching|and (?:reached|came to|stood at))",
)
