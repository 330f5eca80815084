"""Words by which a text comes back to all that it has counted, or to the figure just named."""

from __future__ import annotations

# Right before a number of all: 'все 36 школ', 'барлық 36 мектеп'.
ALL_BEFORE = (
    *(r"барлық", r"бүкіл", r"күллі"),
    *(r"вс(?:е|ех|ем|еми)", r"ко всем", r"каждый из", r"каждая из", r"кажд\w+ из", r"(?:все )?без исключения"),
    *(r"all", r"all of(?: the)?", r"all the", r"each of(?: the)?", r"every one of the"),
)

# Behind the noun of a number of all: '46 үйірменің барлығы', '312 бала тегіс'.
ALL_BEHIND = (
    r"[нтд][ыі]ң (?:барлығ|бәрі|бар[шл]а|әрқайсы|әрбір)",
    r"(?:[гғқк][ае])? ?(?:түгел|тегіс|түп-түгел|толығымен)\b",
)

# Behind the number and its noun, and the place that may follow: what makes them only some of those counted before.
ONLY_SOME_BEHIND = (
    *(r",?\s(?:котор|у котор|чь|где)", r",?\s[^\W\d]+(?:вш|ющ|ящ|нн)(?:их|ие|ий|ая|ые|ым|им|ими|ыми)(?:ся)?\b"),
    *(r"\s(?:из|с|со|старше|младше|от|до)\s", r"\s?\(?[№\d«]", r"-[^\W\d]"),
    *(r",?\s(?:who|that|which|whose|where|in grades?|aged|with|from|under|over)\b",),
)

# Opens a sentence that tells again how many there were of all: 'жалпы маусымда 12 846 бала'.
IN_ALL = (
    *(
        r"жалпы",
        r"барлығы",
        r"жиыны",
        r"всего",
        r"итого",
        r"в (?:целом|общей сложности)",
        r"общее (?:число|количество)",
    ),
    *(r"in (?:all|total)", r"overall", r"altogether"),
)

# Before a noun, what may be left out when all of them are told again: '33 общеобразовательные школы … все 31 школа'.
GENERAL = ("жалпы", "білім", "беретін", "беру", "орта", "общеобразовательн", "средн", "дневн", "general", "secondary")

# Right behind the noun of a number, what says that it is of all of a place: 'из 28 школ района'.
WHOLE_PLACES = (
    *(r"района", r"города", r"области", r"округа", r"села", r"страны", r"республики"),
    *(r"of the (?:district|city|region|town|country|village)", r"in the (?:district|city|region|town)"),
)

# Some of a number, in words of any case: 'в девятнадцати из 28 школ'.
NUMERALS_OF_SOME = (
    *(r"одн\w+", r"дв(?:а|е|ух|ум)", r"тр(?:и|[её]х|[её]м)", r"четыр\w+", r"(?:пят|шест|сем|девят|десят)\w+"),
    *(r"вос(?:ь?е?м)\w+", r"[^\W\d]+дцат\w+", r"one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|twenty"),
)

# Nouns of people of any sort, whose sort stands before the number: 'численность учащихся – 540 человек'.
ANY_NOUN = ("адам", "человек", "чел", "people", "person")

# In the name of a base: what any number of people may be called.
ANYBODY = (
    *("оның", "олардың", "соның", "солардың", "бұлардың", "осының"),
    *("контингент", "студенттер", "оқушылар", "балалар", "адамдар", "барлық", "жалпы", "сан", "құрам", "халық"),
    *("контингента", "студентов", "учащихся", "обучающихся", "учеников", "детей", "человек", "общего", "всего", "всех"),
    *(
        "числа",
        "количества",
        "состава",
        "численности",
        "них",
        "этих",
        "them",
        "these",
        "total",
        "all",
        "number",
        "students",
        "pupils",
        "people",
    ),
)

# Right before a number that was told just before: 'из этих 317 учреждений'.
THESE = (
    *(r"осы", r"аталған", r"айтылған", r"көрсетілген", r"сол", r"аталмыш", r"әлгі", r"те", r"тем", r"тех"),
    *(r"этих", r"эти", r"этим", r"этими", r"(?:выше)?указанных", r"(?:выше)?названных", r"(?:выше)?упомянутых"),
    r"(?:выше)?перечисленных",
    *(r"these", r"those", r"the said", r"above-mentioned"),
)
# The same where the number may stand far above.
NAMED_ABOVE = (
    *(r"жоғарыда (?:аталған|айтылған|көрсетілген)", r"вышеназванных", r"вышеуказанных", r"вышеупомянутых"),
    *(r"(?:ранее |уже )(?:названных|упомянутых|указанных)", r"above-mentioned", r"aforementioned"),
)
# Behind the noun of a number in the genitive, some of those it counts: '48 әдіскердің басым бөлігі'.
SOME_OF = (r"басым (?:бөлігі|көпшілігі)", r"көпшілігі", r"көбі", r"жартысы\w*", r"бір бөлігі", r"кейбір\w*")

# What opens a sentence about the figure just named.
THIS_FIGURE = (
    *(r"(?:бұл|осы|аталған) (?:көрсеткіш|сан|цифр)\w*",),
    *(r"эт(?:от|а|о) (?:показател|цифр|числ|количеств)\w*", r"данн(?:ый|ая|ое) (?:показател|цифр|числ)\w*"),
    *(r"this (?:figure|number|indicator|rate)", r"the figure"),
)

# Verbs that say what the figure is.
IS = (
    *(r"құра(?:йды|ды|п)", r"тең", r"болды", r"болып (?:отыр|тұр)", r"деңгейінде"),
    *(r"составля", r"составил", r"равен\b", r"равн[ао]\b", r"достига(?:ет|ют)"),
    *(r"\bis\b", r"\bwas\b", r"equals", r"stands at", r"amount"),
)

# In either sentence: the figure is of another time, another place, or of a mean.
ANOTHER = (
    *(r"былтыр", r"биыл", r"өткен", r"алдыңғы", r"бұрын", r"қазір", r"бүгін", r"келесі", r"келер", r"жыл", r"тоқсан"),
    *(r"жартыжыл", r"айда\b", r"орта есеппен", r"орташа", r"жоспар", r"межел", r"республика", r"ел бойынша"),
    *(r"облыс", r"өңір", r"аудан", r"ауыл", r"керісінше", r"жалпы", r"жету", r"жетті", r"артты", r"өсті", r"азай"),
    *(r"кем", r"төмен", r"жоғары", r"көп", r"норма", r"қыз", r"ұлдар", r"тиіс"),
    *(r"прошл", r"предыдущ", r"раньше", r"ранее", r"текущ", r"нынешн", r"сейчас", r"сегодня", r"следующ", r"\bгод"),
    *(r"\bлет\b", r"четверт", r"полугод", r"месяц", r"средн", r"план", r"республик", r"стран", r"област", r"регион"),
    *(r"район", r"сел[аеоу]\b", r"сельск", r"вырос", r"увелич", r"снизил", r"сократ", r"выше", r"ниже", r"больше"),
    *(r"меньше", r"норм", r"девоч", r"мальчик", r"должен", r"соседн", r"\bа\b", r"\bпо\b", r"\bу\b", r"\bсреди\b"),
    *(r"last", r"previous", r"earlier", r"\bnow\b", r"today", r"next", r"year", r"month", r"quarter", r"average"),
    *(r"plan", r"region", r"country", r"national", r"rose", r"grew", r"fell", r"above", r"below", r"more", r"less"),
    *(r"girls", r"boys", r"target", r"norm"),
)

# What says that there are so many now.
STANDING = (
    *(r"функциониру\w+", r"действу[ею]\w+", r"работа[ею]т", r"открыты\b", r"насчитыва[ею]т\w*", r"имеется", r"есть\b"),
    *(r"жұмыс істе(?:йді|п)", r"істейді", r"\bбар\b", r"ашылған", r"operate", r"there are"),
)

# What says that a number is of another time, or still to come.
NOT_NOW = (
    *(
        r"\bещ[её]\b",
        r"планир",
        r"\bдо конца",
        r"откро[ею]т",
        r"\bбуд[уе]т\b",
        r"появ",
        r"увелич",
        r"расшир",
        r"дополн",
    ),
    *(r"на начало", r"был[аои]?\b", r"прошл", r"ранее", r"раньше", r"необходим", r"нуж[ен]н?", r"только", r"лишь"),
    *(
        r"\bтағы",
        r"жоспар",
        r"соңына дейін",
        r"ашылады",
        r"артты",
        r"көбей",
        r"басында",
        r"болған",
        r"былтыр",
        r"қажет",
    ),
)


# Right before a number, what is said of those just counted, and sorts out none of them.
NEUTRAL = (
    *("аталған", "айтылған", "көрсетілген", "аталмыш", "тексерілген", "қамтылған", "қатысқан", "алынған"),
    *("названн", "указанн", "упомянут", "проверенн", "обследованн", "охваченн", "участвова", "имеющ", "действующ"),
)
