"""Words around lists of names that tell whether one may stand in both: the rest, on purpose, at other levels and on
other topics. A word is the beginning of one."""

from __future__ import annotations

# Those whom the list right before did not name.
THE_REST = (
    *(r"\bқалған", r"\bөзгелер", r"\bбасқалар", r"\bсоңғылар", r"залсыз қал", r"\bал өзге"),
    *(r"\bостальн", r"\bоставши", r"\bпрочи[ех]", r"\bдругие\b", r"\bв остальных"),
    *(r"\bthe rest\b", r"\bthe others?\b", r"\bthe remaining\b", r"\bremaining\b", r"\bothers\b"),
)

# Beside a name that stands in both lists on purpose: at another time, as another one, also.
ON_PURPOSE = (
    *(
        r"сондай-ақ",
        r"\bтағы",
        r"екеуі де",
        r"екі тізімде",
        r"\bқайта(?:дан)?\s(?!байқау|тапсыр)",
        r"аттас",
        r"кейін қайтадан",
        r"бұрын",
        r"былтыр",
    ),
    *(r"өткен жыл", r"алдағы", r"келесі жыл", r"уақытша", r"кейіннен", r"екі бірдей", r"қосымша", r"\bқатар\b"),
    *(
        r"\bтакже",
        r"\bтоже",
        r"\bснова",
        r"(?<!заявку )\bвновь",
        r"однофамил",
        r"т[её]зк",
        r"\bоба\b",
        r"\bобе(?:их|им)?\b",
    ),
    *(
        r"раньше",
        r"ранее",
        r"прошл(?!и\b|а\b|о\b)",
        r"в дальнейшем",
        r"следующ(?!\w+ (?:этап|тур|педагог|школ|участни|уч[ие]|образ|лиц|работни|кандидат|организац))",
        r"временно",
        r"одновременно",
        r"затем",
        r"позже",
    ),
    *(r"для сравнения", r"впоследствии", r"при этом .{0,20} и\b", r"перев[её]л", r"переш[её]л из", r"сменил"),
    *(r"\balso\b", r"\bboth\b", r"\bagain\b", r"\btoo\b", r"namesake", r"previous", r"earlier", r"last year", r"later"),
    *(r"\bnext year", r"temporar", r"as well", r"formerly", r"used to", r"at the same time"),
)

# Whoever says or hands over something is none of those listed.
SPEAKS = (
    *(
        r"құттықта",
        r"табыс(?:тады|етті)",
        r"марапаттады",
        r"тапсырды",
        r"\bайтты\b",
        r"\bдеді\b",
        r"түсіндірді",
        r"\bашты\b",
    ),
    *(r"поздрав", r"вруч(?:ил|ал)", r"наградил[а]?\b", r"рассказа", r"сообщил", r"отметил", r"подготовил", r"пояснил"),
    *(r"congratulat", r"presented", r"\bsaid\b", r"\btold\b", r"handed", r"coached", r"explained"),
)

# What two clauses speak of, where each names another of these: one may well stand in both lists.
LEVELS: tuple[str, ...] = (
    r"мектепішілік|школьн\w+ (?:этап|тур)|school (?:stage|round)",
    r"аудандық|районн\w+ (?:этап|тур|олимп|конкурс)|district (?:stage|round)",
    r"қалалық (?:кезең|тур|олимп|байқау)|городск\w+ (?:этап|тур|олимп|конкурс)|city (?:stage|round)",
    r"облыстық|областн\w+ (?:этап|тур|олимп|конкурс)|regional (?:stage|round)",
    r"республикалық|республиканск\w+ (?:этап|тур|олимп|конкурс)|national (?:stage|round)",
    r"халықаралық|международн|international",
    r"(?:ширек|жартылай) финал|четвертьфинал|полуфинал|(?:quarter|semi)-?final",
    r"(?<!ширек )(?<!жартылай )(?<!четверть)(?<!полу)(?<!quarter)(?<!quarter-)(?<!semi)(?<!semi-)финал(?!ист)",
)
TOPICS: tuple[str, ...] = (
    *(
        r"физик",
        r"хими|\bchem",
        r"биолог|biolog",
        r"географ|geogr",
        r"информатик|робот|computer",
        r"тарих|истори|history",
    ),
    *(r"математик|алгебр|math", r"ағылшын|английск|english", r"\bқазақ тіл|казахск\w+ язык", r"орыс тіл|русск\w+ язык"),
    *(r"спорт ?зал|gym\b", r"асхана|столов|canteen", r"кітапхана|библиотек|librar", r"бассейн|pool", r"музей|museum"),
    *(
        r"интернет|internet",
        r"шахмат|chess",
        r"дойбы|шашк|draughts",
        r"волейбол|volley",
        r"футбол|football",
        r"баскетбол|basketball",
    ),
    *(r"мебел|жиһаз|furnit", r"шатыр|кровл|крыш|roof", r"терезе|\bокон|\bокна|window", r"автобус|\bbus"),
    *(
        r"мастерск|шеберхана|workshop",
        r"каз[аы]н|котельн|жылу|отоплен|heating",
        r"\bсу\b|су құбыр|\bвод[аыуе]\b|водопровод|водой|water supply",
    ),
    *(
        r"\bгаз(?!ет)|көгілдір отын|\bgas\b",
        r"\bсвяз|байланыс",
        r"\bсвет\b|электр|жарық",
        r"\bдорог|асфальт|\bжол(?!да)",
    ),
)
