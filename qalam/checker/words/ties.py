"""Words that tie numbers to one another."""

from __future__ import annotations

_TENS = "он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз"
_SOME = r"(?:тең )?жартысы\w*|көбі|бірі|екеуі|үшеуі|төртеуі|бесеуі|алтауы|жетеуі|сегізі|тоғызы"
_UNITS = "бір|екі|үш|төрт|бес|алт|алты|жет|жеті|сегіз|тоғыз"

# Those chosen among the ones just named: 'Солардың арасынан 40 команда таңдалды'.
AMONG_THEM = r"(?:солардың|олардың|осылардың|бұлардың)\s(?:арасынан|ішінен)\s(?=\d)"

# Before or behind the number and noun of those among whom some are: 'среди 63 воспитанников', '63 оқушының арасында'.
AMONG_BEFORE = (r"среди(?: этих| всех)?", r"among(?: the| these| all(?: the)?)?")
OF_THIS_SUM = (
    *(
        r"из (?:этой|указанной|общей|данной|выделенной) суммы",
        r"из (?:этих|выделенных) средств",
        r"of (?:this|that|the total) (?:sum|amount)",
    ),
    *(r"(?:осы|бұл|аталған|жалпы|бөлінген) (?:сома|қаражат|қаржы)(?:дан|ның|ның ішінде)\b",),
)
AMONG_BEHIND = (r"арасында", r"арасынан", r"ішінде", r"ішінен")

# Most of the things that the word names: 'Бақшалардың басым бөлігі, яғни 41-і'.
MOST_OF = (
    r"\b[^\W\d]{3,}(?:лард|дард|тард|лерд|дерд|терд)[ыі]ң\s"
    r"(?:басым бөлігі|көпшілігі|басым көпшілігі),?\s(?:яғни\s)?(?=\d)"
)

# Behind a statement, who made it: '…, сказал аким'.
SAID = (r"сказал", r"сообщ", r"отметил", r"заяв", r"рассказ", r"переда", r"уточни", r"де[дп]", r"said", r"told")

# Opens a sentence about most of what was just counted.
MOST = (
    *(r"(?:больш|основн|львин|значительн)ая (?:их )?часть", r"большинство", r"most of"),
    *(r"(?:[^\W\d]+(?:лард|лерд|дард|дерд|тард|терд)?[ынті]?[ыі]?ң )?(?:басым|негізгі|көп|қомақты) бөлігі",),
)

# What follows is a part of what was just said. A lone pronoun ties only when a number follows it.
OF_WHOM = (
    r"оны[ңн] [іи]ш[іи]нде",
    r"соны[ңн] [іи]ш[іи]нде",
    r"оларды[ңн] [іи]ш[іи]нде",
    r"(?:оның|соның|олардың|солардың) (?:ішінен|қатарында)",
    r"(?:оның|олардың|соның|солардың|бұлардың|мұның|бұның|осының|осылардың)\s+(?=\d)",
    r"(?:солардың|бұлардың|осылардың|осының|олардың) ішінде",
    rf"(?:оның|олардың|соның)\s+(?=(?:{_SOME})\b)",
    rf"(?:оның|олардың|соның|солардың)\s+(?=(?:{_TENS})(?:\s(?:{_UNITS}))?(?:сы|сі|ы|і)\b)",
    r"олардан\s+(?=\d)",
    AMONG_THEM,
    r"(?:осындай|мұндай|аталған)\s(?:[^\W\d]+\s){0,3}[^\W\d]+[нтд][ыі]ң\s(?=\d)",
    r"(?:ған|ген|қан|кен)(?:дард|дерд)[ыі]ң\s(?:ішінде\b|(?=\d+(?:\s\d{3})*-[^\W\d]+\s[^\W\d]+\sтілінде))",
    MOST_OF,
    r"\b(?:олар|бұлар|олардың құрамы|құрамы)\s*(?=:)",
    r"\b(?:это|их состав)\s*(?=:)",
    r"\b(?:they are|these are)\s*(?=:)",
    r"(?<=[.!?]\s)из (?:этих )?(?:подавших|сдававших|писавших|участвовавших|принявших|пришедших|обратившихся"
    r"|поступавших|опрошенных|проверенных|обследованных|прошедших|зарегистрированных|протестированных|набранных|обученных)\b"
    r"(?! \d)(?: [^\W\d]+){0,3}?(?= (?:[^\W\d]+ ){0,4}\d)",
    r"в их числе",
    r"в числе которых",
    r"среди них",
    r"среди которых",
    r"включая",
    r"(?<!\d )из них",
    r"из них(?=\s*[:–—-]?\s*\d)",
    r"из которых",
    r"из этого числа",
    r"из общего числа",
    r"в том числе",
    r"в т\.\s?ч\.",
    r"of whom",
    r"\bof the total(?: number)?,?(?=\s\d)",
    r"of which",
    r"\bof th(?:e|o)se,?(?=\s\d)",
    r"(?<!\d )of them",
    r"including",
)

# Right behind a number in Kazakh: a part of what was counted before, '23-і'.
OF_IT = r"-?(?:сы|сі|ы|і|уі|уы|еуі|ауы)\b"

# A list that says what all of them are.
THEY_ARE = (r"олар", r"бұлар", r"олардың құрамы", r"құрамы", r"это", r"их состав", r"they are", r"these are")

# Behind a number, a part of what was counted before: '23 из них'.
OF_THEM = (r"из них", r"из этого числа", r"из которых", r"of which", r"of whom", r"of them", r"of these", r"of those")

# What follows is no longer a part of what was just said.
NEW_THING = (
    r"кроме того",
    r"\bещ[её]\b",
    r"\bа также\b",
    r"(?:часть|некоторые|кейбір\w*|some) (?:из них|of them)?",
    r"(?:посеща|занима|обуча|участву|пользу)\w+ и\s",
    r"помимо",
    r"при этом",
    r"\bгде\b",
    # 'of whom 51 applied, but 48 in fact sat it': some of those before
    r"\b(?:но|однако|бірақ|алайда|but|however),? (?:[^\W\d]+ ){0,2}?(?:фактически|на деле|реально|в итоге|на самом деле"
    r"|іс жүзінде|шын мәнінде|нақты|actually|in fact|in the end)\b",
    r"в которых",
    r"бұдан басқа",
    r"[дтн][ае]н тыс\b",
    r"бұдан бөлек",
    r"бұған қоса",
    r"сондай-ақ",
    r"\bтағы\b",
    r"\bоларда\b",
    r"\bin addition\b",
    r"\bas well as\b",
)

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

# Parts that are said to overlap: their sum may be more than the whole.
OVERLAP = (
    r"и туда,? и (?:туда|сюда)",
    r"и там,? и (?:там|здесь)",
    *(
        r"(?:некоторы\w+|част(?:ь|и|ью)) (?:дет|учен|школьн|учащ|педагог|из них)",
        r"\b(?:два|две|двух|обе|оба) (?:секци|кружк|групп|отделен)",
    ),
    *(r"некоторы\w+ [^\W\d]+(?:ли|лись|ют|ят)\b",),
    *(r"\bкейбір", r"\bкей (?:бала|оқушы|мұғалім)", r"\bsome (?:of them|pupils|children|teachers)"),
    *(r"екі санат", r"қосуға болмайды", r"қосылмайды", r"бөлімде қатар", r"топқа қатар", r"екі үйірме", r"қайталан"),
    *(
        r"бірден екі",
        r"бірнеше (?:үйірме|санат|топ|тізім|түр|бөлім)",
        r"қатар (?:жат|кір|қатыс|оқи)",
        r"екі рет (?:сана|есеп)",
        r"екеуі(?:н|не) де",
        r"екі тілде",
        r"на двух языках",
        r"in both languages",
    ),
    *(
        r"не суммир",
        r"не складыва",
        r"дважды",
        r"нескольк\w+ (?:кружк|секци|категори|вид|групп|списк)",
        r"одновременно",
    ),
    *(
        r"несколько из них",
        r"двух видах",
        r"обе категори",
        r"обеих категори",
        r"обоих список",
        r"обоих списк",
        r"сразу в дв",
    ),
    *(
        r"may (?:attend|belong|be in|take) (?:several|both|two|more)",
        r"exceeds? the total",
        r"counted twice",
        r"both lists",
    ),
    *(r"бірқатар\w* екі", r"екі \w+ (?:қатар|де|да)\b", r"бірнеше диагноз", r"несколько диагноз", r"several diagnos"),
    *(r"екі \w+ қатар", r"екі \w+ есептел", r"\bдва диагноз", r"\btwo diagnos"),
    *(r"жоққа шығарма", r"(?:не исключа\w+|взаимно не исключ)", r"not exclusive", r"do not exclude"),
    *(r"екі негіз", r"екі топқа да", r"екеуіне де", r"бір рет қана", r"қиылыс"),
    *(r"пересека", r"обе групп", r"обеих групп", r"оба основани", r"обоим основани", r"посчитаны один раз"),
    *(r"\boverlap", r"\bboth (?:groups|grounds|reasons)", r"counted once"),
    *(r"неоднократно", r"многократно", r"по нескольк(?:у|о) раз", r"более (?:одного|двух) раз", r"больше,? чем в одн"),
    *(r"в обеих номинаци", r"по дв[ае] (?:нарушени|замечани|вида|предмет|раза)", r"и то,? и другое"),
    *(
        r"бірнеше (?:рет|мәрте)",
        r"екі-үш (?:үйірме|түр|пән|іс-шара|топ)",
        r"екі (?:үйірме|пән|іс-шара)(?:ге|нен|ға) (?:де )?(?:бара|қатыс)",
    ),
    *(r"бірден көп (?:үйірме|пән|топ|іс-шара)", r"more than (?:once|one (?:club|subject|group|list))", r"repeatedly"),
)

# Between a whole and numbers that are more than it: each of those counted may be in several of them.
IN_SEVERAL = (
    *(
        r"неоднократно",
        r"многократно",
        r"нескольк\w+ (?:кружк|секци|студи|клуб|мероприят|предмет|конкурс)",
        r"по (?:два|две|два-три|две-три) (?:кружк|секци|студи|клуб|мероприят|предмет|конкурс)",
    ),
    *(r"не в одном", r"не по одному", r"по нескольку", r"сразу в нескольк", r"сразу нескольк"),
    *(
        r"бірнеше (?:рет|мәрте|үйірме|секция|топ|түр|пән|іс-шара|байқау)",
        r"екі-үш",
        r"екі (?:үйірме|пән|іс-шара|секция)(?:ге|ден|нен|ға|дан) (?:де |қатар )",
        r"бірден көп",
    ),
    *(
        r"\b(?:of them|many|often) (?:in |attend )?(?:several|two)\b",
        r"several (?:clubs|subjects|groups|events|times)",
        r"more than (?:once|one)\b",
        r"repeatedly",
    ),
)

# Beside a number of each of several things, of which no sum is made: before it, and behind it.
EACH_BEFORE = (
    r"\bпо\s",
    r"\(\d[^()]{2,20},\sбір [^\W\d]+\s",  # '(112 млн теңге, бір автобус 28 млн теңге)'
    r"\b(?:біреуі|екеуі|үшеуі|төртеуі|бесеуі|әрқайсы\w+|әрбір\w*|әр)\s(?:[^\W\d]+\s)?",
    r"\b(?:одна|один|одно|две|два|три|четыре|пять|кажд\w+)\s(?:[^\W\d]+\s)?(?:на|по)\s",
    r"\b(?:one|two|three|four|five|each)\s(?:[^\W\d]+\s)?(?:of|for|with)\s",
    # a mean: 'сыныптың орташа толымдылығы – 24'
    r"\b(?:орташа(?! (?:мектеп|білім))|орта есеппен)\s(?:[^\W\d]+\s){0,2}(?:[–—-]\s)?",
    r"\b(?:в среднем|средн\w+ (?:наполняем|числ|количеств|размер|нагрузк|посещаем)\w*)\s(?:[^\W\d]+\s){0,2}"
    r"(?:[–—-]\s)?",
    r"\b(?:on average|average|mean)\s(?:[^\W\d]+\s){0,3}",
)
EACH_BEHIND = (
    r"(?:\s[^\W\d]+)?,?\s(?:в кажд|на кажд|кажд|әрқайсы|each\b|apiece\b)",
    # '600 орындық төртеу', '600-местных – четыре', 'на 600 мест – четыре'
    r"[\s-](?:орын|бала|оқушы|адам|төсек)(?:дық|дік|лық|лік)\s(?:[–—-]\s)?(?:екеу|үшеу|төртеу|бесеу|алтау|жетеу|\d{1,2}(?=[,;.]))",
    r"(?:-местн[^\W\d]+|\sмест)(?:\s[^\W\d]+)?\s(?:[–—-]\s)?(?:две|два|двое|три|трое|четыре|пять|шесть|\d{1,2}(?=[,;.]))(?![^\W\d])",
    r"-(?:seat|place|bed)s?(?:\s[a-z]+)?\s?(?:[–—:-]\s)?(?:two|three|four|five|six|\d{1,2}(?=[,;.]))(?![^\W\d])",
)

# A list that leaves some out: 'the rest at home'.
THE_REST = (
    r"(?<!қалыс )қалған",
    *(r"остальн", r"оставши(?!\w+ без\b)", r"the rest", r"\bothers\b", r"\bremaining\b"),
)

# The last item of a list that leaves nothing out.
OTHERS = (
    r"друг(?:ие|их|ое)",
    r"проч",
    r"ин(?:ые|ых)\b",
    r"өзге",
    r"басқа",
    r"others?\b",
    r"затрудн",
    r"жауап бере алма",
)

# A verb of a part: parts that do different things may be the same people.
VERB = r"\b[^\W\d]{2,}(?:ют|ят|ут)(?:ся)?\b"

# Before shares of one whole.
SHARE = (r"\bдоля", r"\bдол[иейю]\b", r"үлес", r"\bshare")

# In the head of a column of percentages, beside those words: they are of one whole.
OF_TOTAL = (
    *(r"жалпы сан", r"барлығына шаққанда", r"қорытындыға", r"жиынтыққа", r"удельн\w+ вес"),
    *(r"(?:от|к) (?:общ\w+ (?:числ|количеств|сумм|итог)|итог|всем)", r"of (?:the )?total", r"of all"),
)

# Before a list that divides something among its items.
SPLIT = (
    *(r"бөлінген", r"бөлінді", r"бөлініс", r"құрылымы", r"құрамы", r"жіктел"),
    *(r"распредел", r"структур", r"\bсостав\b", r"раздел[её]н", r"поделен", r"делятся", r"делится"),
    *(r"\bsplit", r"\bdivided", r"\bbreakdown", r"\bstructure", r"\bdistribut", r"\ballocat", r"\bmade up of"),
)

# Opens a list of all by their sort: 'жасы бойынша', 'по возрасту'.
BY_SORT = (
    r"(?:жас|санат|білім|буын|дәреж|лауазым|өтіл|ұлт|сынып|мамандық|біліктілік|деңгей)\w*(?:\s[^\W\d]+)? бойынша",
    r"по (?:возраст|категори|образовани|стаж|уровн|националь|должност|ступен|классам|специальност|квалификац)",
    r"by (?:age|category|categories|education|level|post|grade|experience|qualification)",
)

# Shares after one of these are of several wholes: coverage, growth, what was fulfilled of several plans.
NOT_SPLIT = (
    *(r"қамту", r"қамтыл", r"қатысым", r"өсім", r"өсті", r"артты", r"орындал", r"игерілу"),
    *(r"\bохва", r"посещаем", r"\bрост", r"вырос", r"увелич", r"выполнен", r"исполнен", r"освоен", r"обеспеченност"),
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

# What happens to an organisation once.
OPENED = (
    r"ашыл",
    r"пайдалануға беріл",
    r"іске қос",
    r"открыт",
    r"открыл",
    r"сдан",
    r"введ",
    r"построен",
    r"салын",
    r"opened",
    r"built",
)

# What is done to a building once, as a rule, and what is done to it over two years.
RENEWED = (r"жөнде", r"жаңғырт", r"отремонтир", r"капремонт", r"капитальн\w+ ремонт", r"repaired", r"renovated")
CARRIED_ON = (r"баст", r"аяқта", r"жалғас", r"начат", r"начал", r"продолж", r"заверш", r"began", r"begun", r"complet")

# A list of names that is not complete.
AND_OTHERS = (r"т\.\s?б", r"және басқа", r"и др", r"и т\.\s?д", r"etc")

# 'Of the 640 teachers 512 …': before the whole.
OUT_OF = (
    r"\bиз (?:общего числа |числа |всех )?(?:[^\W\d]+ ){1,3}\($",
    r"\bиз(?: этих| всех)?\s+$",
    r"\bиз [^\W\d]+(?:вших(?:ся)?|нных|[еаи]мых|тых)\s+$",
    r"\bиз общего числа\s+$",
    r"\bout of\s+$",
    r"^\s*of(?: the| these| all)?\s+$",
)

# Properties that cut across one another: a person has a sex, an age, an education and a category at once.
OWNERS = (
    *(r"мемлекеттік", r"жекеменшік", r"\bжеке\b", r"шетел", r"ведомство", r"республикалық"),
    *(r"государственн", r"госсобственност", r"\bчастн", r"иностранн", r"ведомственн", r"республиканск"),
    *(r"\bprivate", r"\bpublic\b", r"\bstate\b", r"foreign", r"\brepublican"),
)
# Stand in a list of kindergartens by owner as a sort of their own.
MINI_CENTRES = (r"шағын[- ]орталы", r"мини[- ]?центр", r"mini[- ]?cent")
PROPERTIES: tuple[tuple[str, ...], ...] = (
    (
        r"\bқыз\b",
        r"\bқыздар",
        r"\bұл\b",
        r"\bұлдар",
        r"девоч",
        r"мальчик",
        r"женщин",
        r"мужчин",
        r"\bәйел",
        r"\bgirls?",
        r"\bboys?",
    ),
    (r"жас\b", r"жаст", r"\bлет\b", r"молод", r"зейнет", r"пенсион", r"years? old", r"aged?\b"),
    (
        *(r"білімді", r"білімі", r"білім бар", r"арнаулы орта", r"орта (?:арнаулы|арнайы)", r"высш", r"образовани"),
        *(r"средн\w+[- ]спец", r"магистр", r"higher", r"degree"),
    ),
    (
        *(r"санат", r"категори", r"шебер", r"мастер", r"сарапшы", r"эксперт", r"модератор", r"зерттеуші"),
        *(r"исследовател", r"categor"),
    ),
    (r"\bсда(?:л|в)\w* (?:ЕНТ|экзам|тест)", r"тестілеуге қатыс", r"ҰБТ(?:-ға|-ны) (?:қатыс|тапсыр)", r"\bsat the\b"),
    (r"\bпоступил", r"оқуға түс", r"\bгрант", r"\bentered\b"),
    OWNERS,
)

# Between a count and its share: "2066 мұғалім, немесе 73,9 %".
OR_SHARE = (
    *("немесе", "яғни", "бұл", "ал бұл", "демек", "бұл дегеніміз", "немесе барлығының", "бұл барлығының"),
    *("или", "что составляет", "составляет", "это", "то есть", "т\\.е\\."),
    *("or", "which is", "that is", "which (?:corresponds|amounts|comes) to", "which equals", "representing"),
    *("что соответствует", "что равно", "составив", r"что составил[аио]?", r"что составит"),
    *(
        "пайызға шақсақ",
        "пайызға шаққанда",
        "пайызбен (?:алғанда|есептегенде|айтқанда)",
        "пайыздық (?:есеппен|мөлшерде)",
    ),
    *("пайызға айналдырсақ", "басқаша айтқанда", "дәлірек айтқанда", "яки"),
    *(
        "(?:если )?в процентах(?: это)?",
        "в процентном (?:выражении|отношении)(?: это)?",
        "в (?:пересч[её]те|переводе) на проценты",
    ),
    *("стало быть", "а именно", "выходит", "получается", "следовательно", "значит", "точнее", "т\\. е\\."),
    *(
        "ендеше",
        "нақтырақ (?:айтқанда|айтсақ)",
        "нақты айтқанда",
        "атап айтқанда",
        "дәлірек айтсақ",
        "сонда",
        "өзгеше айтқанда",
    ),
    *("hence", "thus", "so", "namely", "meaning"),
    *("иначе говоря", "другими словами", "а это", "что да[её]т", "что равняется", "что эквивалентно"),
    *(
        "in (?:percentage|relative) terms",
        "in per ?cent",
        r"i\.e\.,?",
        "equal to",
        "amounting to",
        "making up",
        "equivalent to",
    ),
)

# Behind a percentage of the whole that was spoken of.
OF_ALL = (
    *(r"\s?от (?:общего|их общего|всего) (?:числа|количества|состава)", r"\s?(?:всех|от всех)\s", r"\s?от общей"),
    *(r"\s?of (?:the total|all)\b", r"\s?(?:барлығының|жалпы санның|жалпы санының)"),
)

# Behind a percentage that is no share of what was counted: growth, fulfilment of a plan.
OTHER_SHARE = (
    r"^-?\w*\s(?:к плану|от плана|плана|больше|меньше|выше|ниже|к прошл)",
    r"^-?\w*\s(?:жоспар|артық|кем|көп|аз|өс|жоғары(?! білім)|төмен)",
    r"^-?\w*\s(?:more|less|fewer|above|below)",
    r"^-?(?:ға|ге|қа|ке)\b",
)

# Some were left out of those of whom a share is taken.
LEFT_OUT = (
    *(r"есептемегенде", r"қоспағанда", r"санамағанда", r"есепке алмағанда"),
    *(r"не считая", r"без уч[её]та", r"за исключением", r"кроме ", r"not counting", r"excluding", r"except "),
)

# Right before a rate of interest, which is no share of those who borrow.
INTEREST = (
    r"\bпод",
    r"\bставк\w+(?: \w+)?(?: [–—-])?",
    r"мөлшерлеме\w*(?: [–—-])?",
    r"жылдық",
    r"\bat",
    r"interest (?:rate )?of",
)

# Before a number: it is of the next year.
NEXT_TIME = (
    r"(?:келер|келесі|алдағы) (?:оқу )?жыл",
    r"(?:следующ|будущ)\w+ (?:учебн\w+ )?год",
    r"next (?:school )?year",
)

# What speaks of another time than the sentence before it. The last school year is mostly the year of the report.
OTHER_TIME = (
    *(r"былтыр", r"бұрнағы", r"(?:өткен|алдыңғы) (?:жыл|апта|ай(?:да|ы|дың)\b)", r"бір жыл бұрын"),
    *(r"прошл\w+ (?:год|недел|месяц)", r"предыдущ\w+ год", r"годом ранее", r"год назад"),
    *(
        r"соңғы \w+ жыл",
        r"(?:он|бес|үш|\d{1,2}) жылда\b",
        r"за (?:последние )?\w{2,8} (?:лет|года)\b",
        r"in (?:the last )?\w+ years",
    ),
    *(r"last year", r"a year (?:ago|earlier|before)", r"(?:the )?previous year"),
)

# Between a count and a percentage: a comparison with another year.
COMPARED = (
    *(r"былтыр", r"өткен", r"салыстыр", r"прошл", r"сравнени", r"compar", r"\bна$"),
    *(
        r"өсті",
        r"артты",
        r"көбейді",
        r"азайды",
        r"кеміді",
        r"\bвырос",
        r"увеличил",
        r"сократил",
        r"\bgrew",
        r"\brose",
        r"\bfell",
    ),
)

# Behind those by whom or with whose money something was done, in Kazakh.
THROUGH = (r"арқылы", r"базасында", r"есебінен", r"тарапынан", r"қаражатына", r"күшімен")
