"""Words of contests: who took part, who won, what they won."""

from __future__ import annotations

# Subjects of an olympiad: beginnings of their names.
SUBJECTS = (
    *("математик", "физик", "хими", "биолог", "географи", "истори", "информатик", "литератур", "робототехник"),
    *("тарих", "әдебиет", "жаратылыстану", "естествознан", "(?:қазақ|орыс|ағылшын) тіл"),
    *("(?:казахск|русск|английск)\\w+ язык", "mathematic", "physic", "chemi", "biolog", "geograph", "histor"),
    *("informatic", "literature", "robotic", "(?:Kazakh|Russian|English) language"),
)

# Medals by metal, and prizes by degree.
METALS: tuple[tuple[str, ...], ...] = (
    (r"алтын", r"золот", r"\bgold"),
    (r"күміс", r"серебр", r"silver"),
    (r"қола(?:ны|лық|дан)?\b", r"бронз", r"bronze"),
)


# Nobody has two, however many subjects there are.
EACH_ONE = (
    *(r"по одно(?:й|му) (?:медали|награде|диплому)", r"один (?:ученик|участник|школьник) [–—-] одн"),
    *(r"бір-бір(?:ден)? (?:медаль|марапат|диплом)", r"әр(?:қайсысы| оқушы| қатысушы) бір", r"one (?:medal|prize) each"),
)

# Nobody has more than one.
AT_MOST_ONE = (
    r"бір (?:адам|оқушы|студент|қатысушы|спортшы)[ғгқк][ае] (?:тек бір|бір ғана) (?:медаль|марапат|диплом|жүлде)",
    r"бір (?:медаль|марапат|диплом|жүлде)\w* (?:артық|көп) (?:[^\W\d]+\s)?(?:берілген жоқ|берілмеді|алған жоқ|алмады)",
    r"\b(?:не|(?:никто|никому|ни один \w+) не \w+) (?:больше|более) одн(?:ой|ого) (?:медали|награды|диплома|приза)",
    r"(?:больше|более) одн(?:ой|ого) (?:медали|награды|диплома|приза) (?:никто|никому|ни у кого|ни один|не)\b",
    r"(?:no more than|at most|not more than) one (?:medal|prize|award|diploma)",
    r"(?:nobody|no one|none) (?:[a-z]+\s){1,3}more than one",
)


# Beside those who judge, prepare or accompany a contest, and win nothing in it.
SERVED = (
    *(
        r"жюри",
        r"\bсуд(?:ь|ей|ил)",
        r"эксперт",
        r"волонт[её]р",
        r"организатор",
        r"оргкомитет",
        r"сопровожда",
        r"болельщик",
    ),
    *(r"руководител", r"наставник", r"зрител", r"наблюдател", r"сопредседател"),
    *(r"қазы(?!на|р)", r"әділқазы", r"төреші", r"сарапшы", r"ерікті", r"ұйымдастыруш", r"еріп кел", r"жанкүйер"),
    *(r"жетекші", r"тәлімгер", r"көрермен", r"бақылаушы"),
    *(r"\bjur(?:y|or)", r"judge", r"referee", r"\bexpert", r"volunteer", r"organi[sz]er", r"accompan", r"spectator"),
)

# Several contests or several tests of one, in each of which one person may win.
SEVERAL_CONTESTS = (
    *(r"олимпиадалар", r"олимпиад\b", r"олимпиадах", r"олимпиадам", r"olympiads", r"пәндер", r"предмет(?:ам|ах|ов)\b"),
    *(r"subjects", r"командалық", r"команд\w+ зач[её]т", r"эстафет", r"жарыстар", r"соревновани(?:я|й|ях)\b"),
)


# The three prize places.
PRIZE_PLACES: tuple[tuple[str, ...], ...] = (
    (
        r"(?<![^\W_])[IІ1]\s?-?(?:ші|е)?\s?(?:орын|мест|дәреже|степен)",
        r"бірінші (?:орын|дәреже)",
        r"перв\w+ (?:мест|степен)",
    ),
    (
        r"(?<![^\W_])(?:[IІ]{2}|2)\s?-?(?:ші|е)?\s?(?:орын|мест|дәреже|степен)",
        r"екінші (?:орын|дәреже)",
        r"втор\w+ (?:мест|степен)",
    ),
    (
        r"(?<![^\W_])(?:[IІ]{3}|3)\s?-?(?:ші|е)?\s?(?:орын|мест|дәреже|степен)",
        r"үшінші (?:орын|дәреже)",
        r"треть\w+ (?:мест|степен)",
    ),
)

# The first two of them, where only the third says that it is a place.
PRIZE_ORDINALS: tuple[tuple[str, ...], ...] = ((r"бірінші", r"перв\w+"), (r"екінші", r"втор\w+"))

# Another contest than the olympiad named before.
CONTESTS = ("байқау", "жарыс", "турнир", "спартакиад", "жоба", "конкурс", "соревнован", "проект", "contest")

TOOK_PART = [
    *("келді", "келіп", "жолда(?!ма)", "жіберіл", r"\bшықты", r"\bшығып", r"\bшыққан", "ұсынылды", "қаралды", "түсті"),
    *("допущен", "направ", "прошл", "вышл", "рассмотрен", "отобран", "представлен", "пригла"),
    *("sent ", "qualified", "advanced", "went on", "admitted", "invited"),
    "қатыс",
    "участ",
    "участв",
    "өнер көрсет",
    "бақ сына",
    "намысын",
    "честь",
    "сынға түс",
    "соревнова",
    "собрал",
    "приехал",
    "gathered",
    "attended",
    "entered",
    "состяз",
    "сразил",
    "боролись",
    "вышли",
    "дошл",
    "прошли",
    "сайыс",
    "жинады",
    "сараланды",
    "қорғалды",
    "жолдама ал",
    "іріктел",
    "жіберіл",
    r"\bаттан",
    "барды",
    "өтті",
    "жиналды",
    "выступ",
    "отобра",
    "намыс",
    r"\bшықты",
    "drew",
    "собрал",
    "тіркел",
    "attended",
    "направлен",
    "допущен",
    "поех",
    r"\bпришл[иоа]?\b",
    r"\bdrew\b",
    r"\bcame (?:to|for) the\b",
    r"\bsat the\b",
    "допустил",
    "went on",
    "advanced",
    "qualified",
    "were sent",
    "took",
    "part",
    "participat",
    "compet",
    *("сыналды", "сынға", "қорғады", "бақ сынады", "тапсырды", "жазды", "сұхбаттасты"),
    *("писал", "сдавал", "защищал", "собеседован", "проходил", "выполнял", "sat ", "heard", "interviewed"),
]

WON_PRIZES = [
    "жүлде",
    "жеңімпаз",
    "призов",
    "призер",
    "призёр",
    "победител",
    "лауреат",
    r"\bдипломант",
    r"\bдиплом",
    "марапат",
    "сыйлық(?:шы|ер)",
    "орынға ие",
    "орынды иелен",
    "наград",
    "награжд",
    "медал",
    "prize",
    "winner",
    "diploma",
    "award",
]

# Beside winners of several years, of another contest, or of whom one may have won twice.
OTHER_WINNERS = (
    *(
        r"былтыр",
        r"өткен жыл",
        r"жыл(?:да|дың) ішінде",
        r"соңғы \w+ жыл",
        r"жалпы",
        r"ең үздік",
        r"ынталандыру",
    ),
    *(
        r"прошл",
        r"за \w+ (?:год|лет)",
        r"в течение",
        r"поощрит",
        r"каждому участник",
        r"сертификат",
    ),
    *(r"last year", r"over the years", r"certificates? of participation"),
)
# Beside winners among pupils: who taught them; where those who took part are called just that, they may be teachers.
OTHER_TEACHERS = (r"мұғалім", r"учител", r"педагог", r"teachers?")
PARTICIPANT = ("қатысушы", "участник", "конкурсант", "participant", "contestant")

# Who sat a test, and who passed it.
APPLIED = (
    *(
        r"проходил",
        r"сдавал",
        r"подал[аи]? (?:заяв|документ)",
        r"подал[аи]? (?:\d[\d ]*)?заявлен",
        r"заявк\w+ [^.;\d]{0,20}подал",
        r"подверглись",
        r"тест(?:ке|ілеуге) қатыс",
        r"тапсыр(?:ып|ған)",
    ),
    *(
        r"(?:тест|емтихан|ҰБТ)[^.;\d]{0,30}(?:жоспарла|тіркел)",
        r"(?:планировал|зарегистрир|записал)\w*[^.;\d]{0,30}(?:тест|экзамен|ЕНТ)",
    ),
    *(r"өтініш (?:бер|жаз)", r"\bsat\b", r"applied", r"took the (?:test|exam)"),
)

PASSED = (
    *(
        r"успешно",
        r"зачисл(?:или|ено|ены)",
        r"прошли",
        r"\bсдал",
        r"преодолел",
        r"(?:шекті|шектік) .{0,12}(?:жина|ал)",
        r"сәтті өт",
        r"табысты",
    ),
    *(r"нәтиже\w* (?:ал|біл)", r"(?:получ|узна)\w+ (?:свои )?результат", r"get (?:their|the) results"),
    *(r"\bpassed", r"succeeded"),
)

# Those who did not, each beside a word for those who did.
FAILED = (
    *(r"не (?:сдал|прошл|преодолел|набрал|справил|смогл)\w*", r"did not pass", r"\bfailed"),
    *(r"(?:жинай|өте|тапсыра|еңсере) алма\w+", r"(?:өтпе|жинама|тапсырма)(?:ген|ған|ді|ды)\w*"),
)

# Before the place from which the only participants come.
IN_NAME_OF = (r"атынан", r"\bот (?=[А-Я])", r"\bиз (?=[А-Я])", r"\bfrom (?=[A-Z])")

# Where each participant can win but once.
ALONE = (
    *(
        r"бір \w+ бір ғана",
        r"бір \w+ (?:тек )?бір (?:рет|жүлде|орын)",
        r"одн\w+ .{0,20}тольк",
        r"\bодна .{0,30}один приз",
    ),
    *(r"\bжеке\b", r"әр (?:оқушы|қатысушы|бала)\w* (?:бір|тек)", r"командалық .{0,20}жоқ"),
    *(r"\bличн", r"кажд\w+ .{0,20}одн", r"командн\w+ .{0,20}не ", r"индивидуальн"),
    *(
        r"әрқайсы\w+ (?:тек )?бір",
        r"with one \w+ each",
        r"one \w+ (?:each|per (?:child|pupil|person))",
        r"all of them to individual",
    ),
    *(r"individual", r"each with one", r"only one"),
)

# Why a later stage may have more people, or more people won than took part; and what rules it out.
JOINED = (
    *(
        r"қосылды",
        r"қосымша(?! (?:білім|сынақ|емтихан|тест|іріктеу|тур))",
        r"шақыр",
        r"былтырғы (?:\w+ )?(?:жеңімпаз|жүлдегер|қатысушы|финалист)",
        r"іріктеусіз",
        r"өйткені",
        r"себебі",
        r"екі пән",
        r"тікелей",
        r"көрермен",
    ),
    *(
        r"приглаш",
        r"прошлогодн",
        r"дополнит(?!ельн\w+ (?:образован|педагог|экзамен|испытан|тест|отбор|тур))",
        r"без отбора",
        r"так как",
        r"поскольку",
        r"потому что",
        r"по квоте",
        r"напрямую",
    ),
    *(r"invit", r"joined", r"because", r"without selection", r"directly"),
)
ONLY = (
    r"\bғана\b",
    r"\bтек\b",
    r"қосымша \w+(?:сыз|сіз)",
    r"\bтолько",
    r"\bлишь",
    r"исключительно",
    r"квот нет",
    r"\bonly\b",
    r"жоқ\b",
)
