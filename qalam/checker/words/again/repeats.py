"""Words by which one figure is known again in another sentence."""

from __future__ import annotations

# Before the name of a thing, which they do not name: '29 new buses'.
NEW_ONES = (r"жаңа", r"нов(?:ых|ые|ый|ого|ой|ая|ую|ое)", r"new")

# Words that open or join a sentence and say nothing of what is counted.
EMPTY = (
    *("қорытындылай", "келе", "бүгін", "бүгінде", "бүгінгі", "қазір", "қазіргі", "таңда", "барлығы", "жалпы", "және"),
    *(
        "мен",
        "бойынша",
        "осылайша",
        "айта",
        "айтқанда",
        "қорыта",
        "кетейік",
        "саны",
        "бар",
        "күні",
        "таңдағы",
        "уақытта",
    ),
    *("сегодня", "сейчас", "всего", "итак", "таким", "образом", "настоящее", "время", "напомним", "также", "по", "на"),
    *(
        "в",
        "во",
        "и",
        "с",
        "что",
        "данный",
        "момент",
        "текущий",
        "отметим",
        "today",
        "now",
        "the",
        "in",
        "of",
        "are",
        "общее",
        "общая",
        "общий",
    ),
    *("there", "thus", "has", "have", "runs", "total", "all", "altogether"),
)

# Beginnings of words that say only that there is such a thing.
EXIST = (
    *(
        "жұмыс",
        "істе",
        "істейді",
        "оқиды",
        "білім ал",
        "алады",
        "тәрбиелен",
        "еңбек",
        "етеді",
        "обуча",
        "учатся",
        "воспитыва",
        "орналас",
        "құра",
        "болды",
        "болып",
        "отыр",
        "тұр",
        "стоя",
        "бүгін",
        "жиын",
    ),
    *(
        "функциониру",
        "работа",
        "труд",
        "действу",
        "насчитыва",
        "име",
        "составля",
        "состав",
        "есть",
        "числ",
        "количеств",
    ),
    *("существу", "сегодня", "всего"),
    *("млн", "млрд", "мың", "тыс", "миллион", "миллиард"),
)

# What pupils do everywhere, in more than one word.
TEACHING = (r"білім ал\w*", r"білім беріл\w*", r"оқып жатыр", r"получа\w+ образование")

# Kazakh places, and the endings that leave them the same place: 'қаламызда', 'қаладағы', 'қала бойынша'.
PLACE_STEMS = ("қала", "аудан", "облыс", "ауыл")
PLACE_ENDINGS = ("", "(?:ымыз|іміз|мыз|міз)?(?:[дт][ае](?:ғы|гі)?|[нтд][ыі]ң)?")

# What is foreseen for another time than now.
AHEAD = (
    *(r"болжан", r"болжам", r"күтіл", r"(?:келесі|алдағы|келер) (?:оқу )?жыл", r"прогноз", r"ожида"),
    *(r"(?:следующ|будущ)\w+ (?:учебн\w+ )?год", r"expected", r"forecast", r"next (?:school )?year"),
)

# Nouns shorter than the letters by which words are known, and what may end them.
SHORT_STEMS = ("ұйым", "сад", "вуз", "зал", "дом", "цех", "тир")
SHORT_ENDINGS = (
    r"(?:ов|ам|ами|ах|ом)",
    r"(?:дар)?(?:ы|ымыз)?(?:[нд]?[аы]|[дн]?ың|[дн]ан|нда|мен|н)?",
)

# Before a number whose noun stands before it.
NUMBER_OF = (r"\bсаны\b", r"\b(?:количество|число)\s", r"\bnumber of\b")

# Before a place that is then only one sort of it: 'бастауыш мектептегі 180 оқушының барлығы'.
SORTS = (
    *(r"бастауыш", r"негізгі", r"орта", r"жоғары", r"арнайы", r"түзету", r"шағын жинақты", r"ауыл\w*", r"тірек"),
    *(r"жекеменшік", r"мемлекеттік", r"мамандандырылған", r"музыка", r"спорт", r"кешкі", r"жалпы білім беретін"),
)

# Endings of Russian plurals in other cases than the first: 'во всех 38 школах'.
PLURALS = ("ами", "ями", "ах", "ях", "ам", "ям")

# In a clause that tells of a change, of another time or of an addition: its number is another figure.
CHANGED = (
    *(
        r"былтыр",
        r"өткен",
        r"алдыңғы",
        r"бұрын",
        r"тағы",
        r"қосымша",
        r"дейін(?!гі)",
        r"\bжетті",
        r"өсті",
        r"артты",
        r"азайды",
    ),
    *(r"кеміді", r"көбейді", r"болған\b", r"болатын", r"болса\b", r"ғана", r"қалған", r"оның ішінде", r"жаңадан"),
    *(
        r"прошл",
        r"ранее",
        r"раньше",
        r"предыдущ",
        r"\bещ[её]\b",
        r"дополнит",
        r"вырос",
        r"увелич",
        r"сократ",
        r"снизил",
    ),
    *(r"\bбыл[аои]?\b", r"стало\b", r"остальн", r"остал", r"лишь", r"только", r"\bиз них", r"в том числе", r"против"),
    *(
        r"last year",
        r"earlier",
        r"previous",
        r"another",
        r"further",
        r"\bgrew",
        r"\brose",
        r"\bfell",
        r"\bwas\b",
        r"only",
    ),
)

# With which a sentence begins that tells the figures of another time beside those before it.
COMPARING = (
    *(r"салыстыр(?:сақ|у үшін|ғанда)\b", r"для сравнения\b", r"сравним\b"),
    *(r"(?:by|for|in) comparison\b", r"by way of comparison\b"),
)

# A plan and what came of it are two figures, unless their digits are swapped.
PLANNED = (r"жоспар", r"план", r"межел", r"болжам", r"прогноз", r"факт", r"\bнақты", r"planned", r"forecast", r"target")

# In a title: what is told is still to come, and so is planned.
COMING = (
    *(r"[^\W\d]{2,}(?:[ыі]л|[ыі]н)(?:ады|еді)\b", r"(?:сал|аш|бер|бөл|ал|көбей|жет|жөнде)(?:ады|еді|йді)\b"),
    r"(?:постро|откро|возвед|введ|сда|созда|выдел|отремонтиру|закуп|куп|добав|наберу|обуч|получ|подключ)[юуея]т\b",
    *(r"(?:появ|откро|прид|пойд|начн)[уюя]т(?:ся)?\b", r"\bбуд[уе]т\b", r"\b(?:will|to be)\b"),
)

# Which of several is meant.
RANKS = (
    *(
        r"\bбірінші",
        r"\bекінші",
        r"\bүшінші",
        r"\bтөртінші",
        r"\bперв(?:ой|ая|ый|ое|ом|ую)\b",
        r"\bвтор",
        r"\bтрет[ьи]",
    ),
    *(r"\bfirst\b", r"\bsecond\b", r"\bthird\b", r"\bбір\b(?! қабат)", r"\bекі\b(?! қабат)"),  # not of storeys
)

# Those who are called by the rank of their class or year.
GRADERS = (
    *("первоклассн", "первоклашк", "первоклашек", "первокурсн", "второклассн", "второкурсн", "третьеклассн"),
    *("first-grader", "first-year", "second-grader"),
)

# Words of which each makes another figure.
CONTRASTS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    ((r"басында", r"басы"), (r"соңында", r"соңы", r"аяғында")),
    ((r"\bначал[оае]\b",), (r"\bкон(?:ец|це|ца)\b",)),
    ((r"\bқала",), (r"\bаудан", r"\bоблыс", r"\bауыл")),
    ((r"\bаудан",), (r"\bоблыс",)),
    ((r"\bгород",), (r"\bрайон", r"\bобласт", r"\bс[её]л[аоеь]")),
    ((r"областного центра", r"облыс орталығ"), (r"област[иью]+\b", r"облыс(?:та|тың|ымызда)?\b(?! орталығ)")),
    ((r"\bрайон",), (r"\bобласт",)),
    ((r"\bcity\b", r"\btown\b"), (r"\bdistrict\b", r"\bregion\b")),
    ((r"қазақ",), (r"орыс",)),
    ((r"казах",), (r"русск",)),
    ((r"оқушы", r"учен", r"pupil"), (r"мұғалім", r"педагог", r"учител", r"teacher")),
    ((r"қуат", r"мощност", r"capacity"), (r"оқушы", r"учен", r"pupil", r"обуча", r"оқиды")),
    ((r"түсті", r"поступил"), (r"шықты", r"выбыл")),
)

# Stems of other words for one thing, each row under its first: 'шаңырақ' are families, 'сәби' newborn children.
SAME_THING = {
    other: row[0]
    for row in (
        ("отбас", "шаңыр", "жанұ", "жанұя"),
        ("нәрес", "сәб", "сәбик", "сәбил", "бөп", "бөпел"),
        ("младе", "новор"),
        ("оқуш", "оқушы", "шәкір"),
        ("мұғал", "ұстаз"),
        ("дет", "ребят", "ребен"),
        ("заявк", "заяво", "заявл"),
    )
    for other in row[1:]
}
