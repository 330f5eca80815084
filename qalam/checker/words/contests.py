"""Words of contests: their stages, who took part, who won."""

from __future__ import annotations

# Some of these stands in every name of a stage.
STAGE_HINTS = ("чемпионат", "кезең", "тур", "іріктеу", "этап", "отбор", "финал", "stage", "round", "final")

# Right behind the short name of a stage: those who went on to it.
_WENT_ON = r"(?=,?\s(?:прошл|дошл|вышл|попал|допущен|допустил|отобра|направ|приглаш|проби|ед[еу]т|поех))"

# Stages of an olympiad, lowest first: with the word for a stage, and short, where that word came before.
STAGES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        (
            *(r"перв(?:ый|ом|ого|ому) (?:тур|этап)", r"бірінші (?:тур|кезең)", r"first (?:stage|round)"),
            *(r"отборочн\w+ (?:тур|этап)", r"іріктеу (?:кезең|тур)", r"qualifying (?:stage|round)"),
            *(
                r"мектеп(?:ішілік|тік)? (?:кезең|іріктеу|тур)",
                r"\(?(?:школьн|внутриколледжн|внутришкольн)\w+\)? (?:этап|тур|отбор)",
                r"колледжішілік (?:кезең|іріктеу|тур)",
                r"school (?:stage|round)",
            ),
        ),
        (r"мектеп(?:ішілік|те\b)", r"школьном"),
    ),
    (
        (
            r"\(?(?:қалалық|аудандық|аудан мен қала\w*)\)? (?:кезең|іріктеу|тур)",
            r"\(?(?:городск|районн|муниципальн)\w+\)? (?:этап|тур|отбор)",
            r"(?:city|district) (?:stage|round)",
        ),
        (
            r"қалалық",
            r"аудандық",
            r"городском",
            r"районном",
            r"на (?:городской|районный)\b",
            rf"(?:на|в|до) (?:городск|районн)\w+{_WENT_ON}",
            r"(?:городск|районн)\w+(?=\s[–—-])",
            r"(?:city|district) one\b",
        ),
    ),
    (
        (
            r"(?:облыстық|аймақтық|өңірлік) (?:кезең|іріктеу|тур)",
            r"\(?(?:региональн|зональн)\w+\)? (?:этап|тур)",
            r"\(?областн\w+\)? (?:этап|тур|отбор)",
            r"(?:региональн|областн)\w+ чемпионат",
            r"(?:облыстық|өңірлік) чемпионат",
            r"regional (?:stage|round)",
        ),
        (
            r"облыстық",
            r"областном",
            r"на областной\b",
            rf"(?:на|в|до) областн\w+{_WENT_ON}",
            r"областн\w+(?=\s[–—-])",
            r"regional one\b",
        ),
    ),
    (
        (
            r"республикалық (?:кезең|тур|финал)",
            r"\(?(?:республиканск\w+|заключительн\w+)\)? (?:этап|тур|отбор)",
            r"(?:республиканск|национальн)\w+ чемпионат",
            r"(?:national|republican) (?:stage|round)",
        ),
        (
            r"республикалық",
            r"республиканском",
            r"на республиканский\b",
            rf"(?:на|в|до) республиканск\w+{_WENT_ON}",
            r"республиканск\w+(?=\s[–—-])",
            r"(?:national|republican) one\b",
        ),
    ),
    (
        (r"халықаралық кезең", r"международн\w+ (?:этап|тур|отбор)", r"international (?:stage|round)"),
        (r"халықаралық", r"международном", r"международн\w+(?=\s[–—-])", r"international one\b"),
    ),
)

# Beside those of a whole region, of whom the ones named before are but some.
OF_ALL_PLACES = (
    r"\d+\s(?:аудан|қала)\w*(?:\sмен\s(?:қала|аудан)\w*)?[нд][ае]н",
    r"из \d+ (?:район|город|област)",
    r"from \d+ (?:district|town|region)",
    *(r"барлық (?:аудан|қала|өңір)", r"аудандар", r"аудан мен", r"облыс бойынша", r"ел(?:іміздің)? барлық", r"өңірлер"),
    *(r"районов", r"городов", r"регион(?!альн)", r"(?:со|из|изо) все", r"по области", r"всего на", r"стран"),
    *(r"all (?:the )?(?:districts|cities|regions)", r"across the", r"from \d+ (?:districts|regions|cities)"),
)

# The stage after the one just told of, whatever that was.
NEXT_NAMED = (r"келесі (?:кезең|тур)\w*", r"следующ\w+ (?:этап|тур)\w*", r"next (?:stage|round)")

# The stage after the one named last.
NEXT_STAGE = (
    *(r"второ(?:й|го|му|м) (?:тур|этап)", r"екінші (?:тур|кезең)", r"second (?:stage|round)"),
    *(r"трет(?:ий|ьего|ьему|ьем) (?:тур|этап)", r"үшінші (?:тур|кезең)", r"third (?:stage|round)"),
    *(r"\bфинал(?=[ея]?\b|ға\b|да\b|ға\b)", r"\bthe final\b"),
    *(r"келесі (?:кезең|турға)", r"следующ\w+ (?:этап|тур|отбор)", r"next (?:stage|round)"),
)

# The same without the word for a stage, which came before.
NEXT_SHORT = (
    r"\b(?:на|ко|во|до) втор(?:ой|ому|ом|ого)(?=\s[–—-]|[.,;]|\Z)",
    r"екінші(?:сіне|сінде)\b",
    r"\bthe second(?=\s(?:one\b|\d|[–—-])|[.,;]|\Z)",
)

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

# A contest in which one person can win one medal.
ONE_MEDAL_EACH = (r"олимпиада(?!лар)", r"олимпиад[аеуы]\b", r"олимпиадой", r"olympiad\b")

# Nobody has two, however many subjects there are.
EACH_ONE = (
    *(r"по одно(?:й|му) (?:медали|награде|диплому)", r"один (?:ученик|участник|школьник) [–—-] одн"),
    *(r"бір-бір(?:ден)? (?:медаль|марапат|диплом)", r"әр(?:қайсысы| оқушы| қатысушы) бір", r"one (?:medal|prize) each"),
)

# A stage of an olympiad, where a paragraph does not name it again.
STAGE_WORDS = (r"кезең", r"этап", r"\bstage")

# Several contests or several tests of one, in each of which one person may win.
SEVERAL_CONTESTS = (
    *(r"олимпиадалар", r"олимпиад\b", r"олимпиадах", r"олимпиадам", r"olympiads", r"пәндер", r"предмет(?:ам|ах|ов)\b"),
    *(r"subjects", r"командалық", r"команд\w+ зач[её]т", r"эстафет", r"жарыстар", r"соревновани(?:я|й|ях)\b"),
)

# Those who stood for their region or country.
STOOD_FOR = (r"намысын", r"атынан", r"честь", r"защищал", r"представлял", r"represented")

# Breaches of the rules of an exam, right behind their number.
BREACHES = (r"нарушени", r"(?:ереже|тәртіп)\w*\s?бұз", r"бұзушылық", r"breach", r"violation")

# What happened to those who broke them.
TURNED_AWAY = (
    *(
        r"шеттет",
        r"шығарыл",
        r"аластат",
        r"жібер[іи]лме",
        r"кіргізілме",
        r"өткізілме",
        r"айырыл",
        r"жойылды",
        r"жойылған",
        r"жарамсыз",
    ),
    *(r"не допу", r"недопущ", r"отстран", r"удал(?:ен|ил)", r"аннулир", r"выведен"),
    *(r"not admitted", r"barred", r"removed", r"sent out", r"disqualif"),
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
    *("келді", "келіп", "жолда(?!ма)", "жіберіл", "шықты", "шығып", "шыққан", "ұсынылды", "қаралды", "түсті"),
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
    "аттан",
    "барды",
    "өтті",
    "жиналды",
    "выступ",
    "отобра",
    "намыс",
    "шықты",
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
]

WON_PRIZES = [
    "жүлде",
    "жеңімпаз",
    "призов",
    "призер",
    "призёр",
    "победител",
    "лауреат",
    "дипломант",
    "диплом",
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
SUCCEEDED = (
    *(r"(?<!не )(?<!не смогли )\b(?:сдал[иа]?|прошл[иа]|преодолел[иа]?|набрал[иа]?)\b", r"\bpassed\b"),
    *(r"(?:жинаған|жинады|өткен|өтті|өтіп|тапсырған|тапсырды|еңсерді|еңсерген)\b(?! (?:жоқ|оқу|жыл))",),
)

# A test, and what those did who passed it.
TESTS = (
    r"тест",
    r"экзамен",
    r"емтихан",
    r"аттестац",
    r"аттестатта",
    r"сынақ",
    r"\bҰБТ",
    r"\bЕНТ",
    r"\bexam",
    r"\btest",
)
PASSED_TEST = (
    *(r"успешно (?:сдал|прошл)", r"(?<!не )преодолел", r"(?:балл|порог)\w*[^.\d]{0,30}(?<!не )набрал", r"\bpassed the"),
    *(r"(?<!не )набрал\w*[^.\d]{0,30}балл", r"сәтті (?:тапсыр|өт)", r"шек\w*[^.]{0,40}(?:өтті|жина[дғ]|еңсер)"),
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
        r"қосымша",
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
        r"дополнит",
        r"без отбора",
        r"так как",
        r"поскольку",
        r"потому что",
        r"по квоте",
        r"напрямую",
    ),
    *(r"invit", r"joined", r"because", r"without selection", r"directly"),
)
ONLY = (r"\bғана\b", r"\bтек\b", r"қосымша \w+(?:сыз|сіз)", r"\bтолько", r"\bлишь", r"квот нет", r"\bonly\b", r"жоқ\b")
