"""Steps of a selection, lowest first, one ladder for each way in which they are told."""

from __future__ import annotations

_STEP = r"(?:тур|кезең|саты|этап|шаг|раунд|ступен|сын|round|stage|step)"
# Behind an ordinal without its noun.
_ALONE = r"(?=[,.]|\s[–—-]|\s(?:остал|дошл|прошл|вышл|попал|был|защи|участв|\d))"

LADDERS: tuple[tuple[str, ...], ...] = (
    (  # up to the final
        r"отборочн\w+|\bотбор(?:е|а|у)?\b|іріктеу (?:ойын|кезең|тур|жарыс)\w*|іріктеуде|qualify\w+"
        r"|qualifiers?|group stage"
        r"|топтық кезең\w*",
        r"четвертьфинал\w*|ширек финал\w*|quarter-?finals?",
        r"полуфинал\w*|жартылай (?:финал|ақтық)\w*|semi-?finals?",
        r"(?<!полу)(?<!четверть)(?<!лай )(?<!ширек )\b(?:супер)?финал(?!ист)\w*|шешуші (?:ойын|сын|кезең|тур)\w*"
        r"|ақтық (?:ойын|сын|кезең|тур|айналым|бәсеке)\w*|(?<!semi-)(?<!semi )(?<!quarter-)\bfinals?\b",
    ),
    (  # from the school upwards
        rf"школьн\w+ {_STEP}\w*|в (?:своих )?школах|мектеп(?:ішілік|тік)? {_STEP}\w*|мектептерде"
        rf"|school (?:round|stage|level)",
        rf"(?:районн|городск|муниципальн)\w+ (?:{_STEP}|сцен|отбор)\w*|(?:в|по) районах|на район\b|"
        rf"(?:аудандық|қалалық) (?:{_STEP}|іріктеу|додада)\w*|аудандарда|district (?:round|stage|one|level)"
        r"|(?:to|at) the district\b",
        rf"(?:областн|региональн)\w+ (?:{_STEP}|сцен|отбор)\w*|на область\b|"
        rf"(?:облыстық|өңірлік) (?:{_STEP}|іріктеу|додада|додаға)\w*|облыстағы додада"
        r"|regional (?:round|stage|one|level)|(?:to|at) the region\b",
        rf"(?:республиканск|национальн|заключительн|всеказахстанск)\w+ (?:{_STEP}|финал|сцен)\w*|"
        rf"республикалық (?:{_STEP}|(?:\w+ )?финал|додаға)\w*|(?:national|republican) (?:round|stage|final)",
    ),
    (  # by number
        rf"перв\w+ {_STEP}\w*|бірінші {_STEP}\w*|first {_STEP}\w*|(?<![^\W_])[IІ1](?:-?(?:й|ші|м"
        rf"|ом))? (?:\([^()]{{3,20}}\) )?{_STEP}\w*",
        rf"втор\w+ {_STEP}\w*|екінші {_STEP}\w*|second {_STEP}\w*|(?:во|до|на) втор(?:ом|ого|ой){_ALONE}|"
        rf"(?<![^\W_])(?:[IІ]{{2}}|2)(?:-?(?:й|ші|м|ом))? (?:\([^()]{{3,20}}\) )?{_STEP}\w*",
        rf"треть\w* {_STEP}\w*|үшінші {_STEP}\w*|third {_STEP}\w*|(?:в|до|на) треть(?:ем|его){_ALONE}|"
        rf"(?<![^\W_])(?:[IІ]{{3}}|3)(?:-?(?:й|ші|м|ом))? (?:\([^()]{{3,20}}\) )?{_STEP}\w*",
        rf"четв[её]рт\w+ {_STEP}\w*|төртінші {_STEP}\w*|fourth {_STEP}\w*",
    ),
    (  # to a post or a place
        r"(?:подал|поступил|принят)\w*[^.;\d]{0,25}(?:заявк|заявлени|документ)\w*|(?:заявок|заявлений|анкет)\b"
        r"|(?:өтінім|өтініш|құжат|арыз)\w* (?:түс|бер|тапсыр|қабылда)\w*|applications?\b|applied",
        r"(?:тест|экзамен|письменн)\w*|(?:тест|емтихан|жазбаша)\w*|\b(?:test|exam|written round)\b",
        r"собеседован\w*|интервью|әңгімелесу\w*|сұхбат\w*|interview\w*",
        r"назначен\w*|назначил\w*|заключ\w+ контракт\w*|трудоустро\w+|тағайында\w*|жұмысқа (?:алынды"
        r"|қабылданды)|appointed|hired",
    ),
)

# Before or behind a step: those who were let in to it, who are no fewer than those who came.
LET_IN = (
    *(r"допу[сщ]\w+", r"приглаш\w+", r"пригласил\w*", r"рекоменд\w+", r"пропустил\w*", r"жіберіл\w+", r"шақырыл\w+"),
    *(r"admitted", r"invited", r"cleared for", r"let in"),
)
CAME_TO = (
    *(r"прошл[иа]", r"прош[её]л", r"пришл[иа]", r"явил\w+", r"участв\w+", r"сдавал\w*", r"сдал\w*", r"написал\w*"),
    *(
        r"қатысты",
        r"келді",
        r"тапсырды",
        r"өтті",
        r"жазды",
        r"сыналды",
        r"attended",
        r"sat\b",
        r"took",
        r"came",
        r"turned up",
    ),
)

# Numbers beside a step that are not of those who came to it.
NOT_OF_STEP = (
    *(r"балл", r"очк", r"ұпай", r"points?", r"жюри", r"қазы", r"jury"),
    *(
        r"экспертов",
        r"сарапшы",
        r"минут",
        r"час[ао]в",
        r"вопрос",
        r"задани",
        r"сұрақ",
        r"тапсырма",
        r"вакан",
        r"бос орын",
    ),
    *(r"не (?:прошл|сдал|набрал|яв|дошл|преодол)", r"өте алма", r"өтпе", r"келме", r"жинай алма", r"\bnot\b", r"fail"),
    *(r"\d+ рет\b", r"\d+ раза?\b", r"\d+ times"),
    *(r"номинаци", r"аталым", r"секци", r"предмет", r"\bпән", r"subject"),
)

# Behind a number: from how many of some places its people are.
FROM_PLACES = r"из \d+ (?:район|город|област|регион|школ)\w*"

# In either sentence: the numbers are of other people, another year or another place.
OTHER_PEOPLE = (
    *(r"без (?:теста|собеседования|конкурса|отбора|экзамен)", r"тестсіз", r"іріктеусіз", r"резерв(?:тен|а\b|е\b)"),
    *(
        r"без прохождения",
        r"напрямую",
        r"тікелей",
        r"по квот",
        r"квота",
        r"былтыр",
        r"прошлогодн",
        r"прошл\w+ (?:год|сезон)",
    ),
    *(r"соседн", r"друг\w+ (?:район|област|регион|школ)", r"басқа (?:аудан|облыс|өңір|мектеп)", r"көрші", r"ещ[её]\b"),
    *(
        r"другим (?:предмет|направлен)",
        r"присоедин",
        r"добав",
        r"қосылды",
        r"қосымша",
        r"тағы",
        r"шақыртумен",
        r"wild card",
    ),
    *(r"по (?:области|стране|республике)\b", r"со всей", r"из всех", r"облыс бойынша", r"барлық (?:аудан|облыс|өңір)"),
    *(r"әр \w+ (?:екі|бірнеше|\d)", r"бірнеше", r"нескольк", r"кажд\w+ (?:\w+ )?(?:по )?(?:два|две|двух)", r"several"),
    *(r"со всех", r"from \d+ (?:schools|districts)", r"екі (?:жұмыс|рет|пән)\w*"),
    *(r"across the (?:country|region)", r"from (?:all|other)", r"joined", r"directly", r"last year", r"without a test"),
    *(r"команд\w+ и", r"онлайн", r"параллельно", r"қатар өт", r"болельщик", r"зрител", r"көрермен", r"spectator"),
)

# Where a lower step is told behind the higher one: what brings the reader back to it.
GOING_BACK = (
    *(r"\bпут[ьи]\b", r"сначала", r"\bдо (?:этого|того|финала)", r"перед (?:этим|тем)", r"ранее", r"раньше", r"отобра"),
    *(
        r"отбирал",
        r"начин\w+",
        r"начал\w+ с",
        r"\bони\b",
        r"\bих\b",
        r"предшеств",
        r"дейін",
        r"бұрын",
        r"олар",
        r"әуелі",
    ),
    *(
        r"алдымен",
        r"басында",
        r"жол\w* (?:ұзақ|оңай)",
        r"before",
        r"earlier",
        r"they\b",
        r"first\b",
        r"began",
        r"started",
    ),
)
