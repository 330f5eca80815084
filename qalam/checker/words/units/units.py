"""Beginnings of nouns that tell what is counted.

Each row: the unit, the family within it, the beginnings. Counts of one unit are compared; two different
families (pupils and teachers) are never parts of one another, an empty family goes with every other.
Of the beginnings that fit a word the longest decides; a word of the row without a unit is no noun.
"""

from __future__ import annotations

# Monthly reckoning figures, in which grants and fines are told.
RECKONING = ("мрп", "аек")

NOUNS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "",
        "",
        (
            "ұлт",
            "орнына",
            *("орындады", "орындал", "орындап", "орындау", "орындай", "орындаған", "орындам"),
            "компьютерн",
            "психологиялық",
            "психологическ",
            "педагогикалық",
            "педагогическ",
            "қызмет",
            "қызыл",
            "местн",
            "рубеж",
            "родительск",
            "школьн",
            "детств",
            "топтық",
            "группов",
            *("мамандық", "мамандығ", "мамандан", "балама", "садақ", "ұлғай", "ұлан", "адамгершілік", "адамзат"),
            *("педагогика", "психология", "психологии", "психологию", "психологиялы", "логопеди", "учительск"),
            *("преподавательск", "читательск", "гражданск", "азаматтық"),
        ),
    ),
    ("places", "", ("орын", "орны", "мест", "төсек", "койк", "place", "seat")),
    ("money", "", ("теңге", "тенге", "тг", "доллар", "руб", "tenge")),
    ("measure", "", RECKONING),
    ("", "", ("мамандығы", "мамандық")),  # what they learned, and no specialists
    ("points", "", ("ұпай", "балл", "балды", "балға", "point")),
    ("count", "", ("медальон", "medallion")),
    # A prize place is no seat: the search for a noun ends here.
    (
        "count",
        "prizes",
        ("жүлде", "призов", "медал", "наград", "марапат", "диплом", "prize", "medal", "diploma", "award"),
    ),
    ("count", "groups", ("класс", "сынып", "кружк", "кружок", "үйірме", "команд", "кабинет", "топ", "групп")),
    ("count", "books", ("кітап", "кітабы", "книг", "book")),
    ("count", "events", ("мероприят", "іс-шара", "проект", "жоба", "компьютер", "чемпионат")),
    (
        "people",
        "children",
        (
            *(
                "бітіруші",
                "оқушы",
                "бала",
                "түлек",
                "түлег",
                "тәрбиеленуші",
                "студент",
                "бүлдіршін",
                "жеткіншек",
                "жасөспірім",
                "шәкірт",
                "сәби",
                "балдырған",
                "нәресте",
                "новорожд",
                "младен",
                "подрост",
                "малыш",
                "курсант",
                "второкласс",
                "третьекласс",
                "шестикласс",
                "семикласс",
                "восьмикласс",
                "десятикласс",
            ),
            *("учащ", "ученик", "учениц", "дети", "детей", "детям", "ребен", "ребён", "выпускник"),
            *(
                "воспитанник",
                "школьник",
                "обучающ",
                "мальчик",
                "девоч",
                "девуш",
                "юнош",
                "первокласс",
                "первоклаш",
                "четверокласс",
                "пятикласс",
                "девятикласс",
                "одиннадцатикласс",
                *("второкласс", "третьекласс", "шестикласс", "семикласс", "восьмикласс", "десятикласс"),
                *("старшекласс", "младшекласс", "олимпиадник"),
                "ребят",
                *("школьниц", "дошкольник", "дошколят"),
                "гимназист",
                "лицеист",
                "чтец",
                "юннат",
            ),
            *("pupil", "child", "graduate", "student"),
        ),
    ),
    (
        "people",
        "staff",
        (
            *("педагог", "мұғалім", "ұстаз", "маман", "қызметкер", "тәрбиеші", "психолог", "логопед"),
            *("кітапханашы", "библиотекар"),
            *("оқытушы", "директор", "әдіскер", "методист", "тренер", "жаттықтырушы"),
            *("учител", "специалист", "сотрудник", "работник", "воспитател", "преподавател"),
            *("руководител", "наставник", "тәлімгер", "орынбасар", "заместител"),
            *("врач", "медсест", "медбрат", "медик", "дәрігер", "медбике", "няня", "нянь"),
            *("teacher", "pedagogue", "specialist"),
        ),
    ),
    (
        "people",
        "",
        (
            *("ата-ана", "тұрғын", "респондент", "родител", "жител", "опрошенн", "parent", "resident", "respondent"),
            *("спортшы", "шахматшы", "ойыншы", "ерікті", "спортсмен", "шахматист", "игрок", "волонтер", "волонтёр"),
            *(
                "адам",
                "қатысушы",
                "отбасы",
                "шаңырақ",
                "жанұя",
                "человек",
                "чел",
                "участник",
                "people",
                "person",
                "participant",
            ),
            *(
                "қыз",
                "ұл",
                "жүлдегер",
                "сыйлықшы",
                "талапкер",
                "үміткер",
                "абитуриент",
                "заявител",
                "applicant",
                "сыйлыгер",
                "жеңімпаз",
                "чемпион",
                "призёр",
                "призер",
                "победител",
                "лауреат",
                "дипломант",
                *("конкурсант", "соискател", "финалист", "стажёр", "стажер", "слушател", "тыңдаушы", "entrant"),
                *("candidate", "contestant", "trainee", "финалшы", "резервист"),
                "претендент",
                "кандидат",
                "казахстанц",
                "қазақстандық",
                "азамат",
                "граждан",
                "мигрант",
                "женщин",
                "мужчин",
                "әйел",
                "пациент",
                "читател",
                "оқырман",
                "winner",
                "prize-winner",
                "prizewinner",
            ),
        ),
    ),
    ("organisations", "preschool", ("бөбекжай", "балабақша", "детск", "детсад", "сад", "ясли", "kindergarten")),
    ("organisations", "centre", ("мини-центр", "шағын-орталы")),
    ("organisations", "college", ("колледж", "college")),
    ("organisations", "camp", ("лагер", "camp")),
    ("organisations", "school", ("мектеп", "мектеб", "школ", "лицей", "лицея", "лицеев", "гимнази", "school")),
    (
        "organisations",
        "",
        (
            *("ұйым", "мекеме", "орталы", "клуб", "организац", "центр", "учрежден", "заведени", "объект", "нысан"),
            *("здани", "жатақхана", "общежити"),
            *("университет", "вуз", "библиотек", "кітапхана", "консультац", "комисси", "филиал", "предприяти"),
            *("кәсіпорын", "музе", "мұражай", "больниц", "аурухана", "поликлиник", "емхана", "амбулатори"),
            *("organisation", "centre", "institution", "university", "universities", "library", "libraries", "facilit"),
        ),
    ),
    ("", "", ("ұйымдас",)),  # what is done, no organisations: '96 вебинар ұйымдастырылды'
)

# Two words of which the first is no noun that is counted: 'мектепке дейінгі ұйым'.
NOT_NOUNS = frozenset(["мектепке дейінгі", "мектептен тыс", "мектеп жасындағы", "мектеп жасына"])
# Two words that name one thing, by their beginnings: 'жоғары оқу орны' has nothing to do with places.
TWO_WORDS: tuple[tuple[str, str, str, str], ...] = (
    ("оқу", "орны", "organisations", ""),
    ("оқу", "орын", "organisations", ""),
    ("орын", "теп", "count", ""),
    ("оқушылар", "сарай", "organisations", ""),
    ("өнер", "мектеб", "organisations", ""),
    ("дворец", "школьник", "organisations", ""),
    ("дворца", "школьник", "organisations", ""),
    ("дворцов", "школьник", "organisations", ""),
    ("детских", "лагер", "organisations", "camp"),
    ("детского", "лагер", "organisations", "camp"),
    ("школ", "искусств", "organisations", ""),
    ("школы", "искусств", "organisations", ""),
    ("жоба", "автор", "people", ""),
    ("авторов", "проект", "people", ""),
)
# Endings of Russian adjectives that say of what sort a thing is: 'психологических консультаций', 'школьных автобусов',
# 'врачебных амбулаторий'.
ADJECTIVES = r"[а-яё-]{2,}(?:ческ|льск|ьн|бн)(?:ий|ая|ое|ие|их|ой|ого|ому|ую|ом|ым|ими|ыми|ых|ый|ые)"
# Endings of a Kazakh word that says of what sort a thing is: 'дәрігерлік амбулатория'.
SORTS_OF = ("лік", "лық", "дік", "дық", "тік", "тық")
# A noun behind one of these is not counted: '12 – в колледжи'.
PREPOSITIONS = frozenset(
    [
        *("в", "во", "на", "из", "по", "с", "со", "к", "от", "для", "при", "у", "под", "через", "за", "до"),
        *("in", "at", "from", "for", "to", "by", "with"),
        *("won", "took", "got", "received", "became"),  # '14 won prizes'
    ]
)
# Right behind a number, and no thing counted: 'about so many', 'among so many'.
ABOUT_SO_MANY = (
    "шамасынд",
    "көлемінд",
    "мөлшерінд",
    "маңайынд",
    "аралығынд",
    "арасынд",
    "ішінд",
    "барысынд",
    "мағынасынд",
)

# Endings of a Kazakh noun that says where: behind a part it is not counted, '12-сі колледжге'.
WHITHER = (
    "ға",
    "ге",
    "қа",
    "ке",
    "да",
    "де",
    "та",
    "те",
    "дан",
    "ден",
    "тан",
    "тен",
    "нан",
    "нен",
    "на",
    "не",
    "нда",
    "нде",
)
# Endings of a Kazakh noun that something is done to: behind a part it is not counted, '4 830-ы мектепті аяқтайды'.
DONE_TO = ("ты", "ті", "ды", "ді", "ны", "ні")
# Endings of a Kazakh noun that says whose a part is: '25-і ауыл мектебінің оқушысы'.
WITH = ("мен", "пен", "бен")
WHOSE = ("ның", "нің", "дың", "дің", "тың", "тің")
# Endings of a word that says which of those in a place: '1 988-і балабақшалардағы топтарға барады'.
WHICH = ("дағы", "дегі", "тағы", "тегі")
# Endings of the word behind a noun that only says where: '2 150-і мектеп жанындағы алаңда'.
WHERE = ("ндағы", "ндегі", "нда", "нде")

# Percentage points, in short.
PERCENTAGE_POINTS = r"\s?(?:п\.\s?[пт]\b|pp\b|p\.\s?p\b)"

# Areas, lengths, weights and the like, each with the ways in which it is written; those of one name are held against
# one another as counts are. 'т' and 'ц' are no words cut short: 'т. е.', 'ц.'.
PHYSICAL: tuple[tuple[str, str], ...] = (
    ("m2", r"м²|м2|кв\b|ш\.\s?м|шаршы|квадратн[^\W\d]+"),
    ("km2", r"км²|км2"),
    ("km", r"км|шақырым[^\W\d]*|километр[^\W\d]*"),
    ("m", r"метр[^\W\d]*"),
    ("ha", r"гектар[^\W\d]*|га"),
    ("l", r"литр[^\W\d]*"),
    ("t", r"тонн[^\W\d]*|т(?=[\s,;:)](?!\.)|\Z)"),
    ("q", r"центнер[^\W\d]*|ц(?=[\s,;:)]|\Z)"),
    ("kg", r"кг|килограм[^\W\d]*"),
    ("degrees", r"градус[^\W\d]*|°"),
    ("MB", r"МБ"),
    ("Mbit", r"Мбит"),
    ("Gbit", r"Гбит"),
)

# What a number that counts nothing is measured in, right behind it; the names are those of units.
MEASURES: tuple[tuple[str, str], ...] = (
    ("percent", rf"\s?%|\s(?:пайыз|процент|percent\b|per cent\b|percentage(?= point))|(?={PERCENTAGE_POINTS})"),
    ("per_mille", r"\s?‰|\sпромилле"),
    ("times", r"\s(?:раза?\b|есе(?:ге)?\b|times\b)"),
    (
        "physical",
        rf"\s?(?:{'|'.join(pattern for _, pattern in PHYSICAL)})\b",
    ),
)

MULTIPLIERS: dict[str, int] = {
    "мың": 10**3,
    "тыс": 10**3,
    "thousand": 10**3,
    "млн": 10**6,
    "миллион": 10**6,
    "million": 10**6,
    "млрд": 10**9,
    "миллиард": 10**9,
    "billion": 10**9,
    "трлн": 10**12,
    "триллион": 10**12,
    "trillion": 10**12,
}

# Where there may be more people than in the whole country.
ABROAD = (
    *(
        r"әлем",
        r"дүниежүз",
        r"ЮНЕСКО",
        r"ЮНИСЕФ",
        r"\bБҰҰ",
        r"Ресей",
        r"Қытай",
        r"Өзбек",
        r"Үндістан",
        r"Түркия",
        r"\bАҚШ",
    ),
    *(
        r"\bмир(?:е|а|у|овой|овая)?\b",
        r"планет",
        r"\bООН\b",
        r"Росси",
        r"Кита[йея]",
        r"Узбек",
        r"Инди",
        r"Турци",
        r"\bСША\b",
    ),
    *(r"стран(?:ах|ам|ы) ", r"world", r"\bUN", r"Russia", r"China", r"India", r"\bелдер", r"ТМД", r"\bСНГ\b"),
)
