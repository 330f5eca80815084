"""What a number is of by the words beside it: people and what only they do, money that is spent, places."""

from __future__ import annotations

from qalam.checker.words.units.units import NOUNS

_STEMS = [stem for unit, family, stems in NOUNS if unit == "people" for stem in stems]
PEOPLE = "|".join(sorted({*_STEMS, r"шәкірт"}))
# A noun of people in Kazakh as it stands behind a number, and a Russian one in the genitive.
PEOPLE_COUNTED = (
    r"(?:оқушы|бала|түлек|студент|тәрбиеленуші|бүлдіршін|жасөспірім|шәкірт|педагог|мұғалім|ұстаз|маман|қызметкер|адам|"
    r"тұрғын|қатысушы|ерікті|спортшы|жүлдегер|талапкер|тыңдаушы|отбасы|сәби|жас)\b(?!\s(?:бас|үшін|сайын|бағ|күт|тәрбие|"
    r"тамағ|ақы|жәрдемақы|қамт))",
    r"(?:детей|учеников|учащихся|студентов|школьников|воспитанников|дошкольников|подростков|выпускников|педагогов|учителей|"
    r"человек|участников|жителей|специалистов|работников|обучающихся|волонт[её]ров|спортсменов|семей)\b(?!\sв\sмесяц)",
)
# Nouns of people and places right behind a number.
COUNTED = rf"{PEOPLE}|орын(?!\sал)|мест[оа]?\b|төсек|коек"

# What only people do, right behind their number, and right before it.
DONE_BY_PEOPLE = (
    *(
        r"қатыс(?:ты|ып|қан|ады|уда)",
        r"оқи(?:ды|тын)",
        r"оқып",
        r"тәрбиелен",
        r"білім алады",
        r"шұғылдан",
        r"сынақ тапсыр",
    ),
    *(
        r"тест тапсыр",
        r"аттестациядан өт",
        r"демал(?:ды|ады|ып|ған)",
        r"тыны[қғ]",
        r"оқуда\b",
        r"келеді\b",
        r"жатт[ыа]ғ",
        r"жұмыс істе[йд]",
        r"еңбек етеді",
        r"тіркелді",
    ),
    *(r"участв", r"приняли участие", r"обуча", r"уч[аи]тся", r"учились", r"занима(?:ются|лись)", r"посеща", r"сдавал"),
    *(r"сдали\b", r"отдохнул", r"работают", r"трудятся", r"воспитыва", r"окончил", r"приехал"),
    *(
        r"took part",
        r"participat",
        r"study\b",
        r"studied",
        r"attend",
        r"competed",
        r"teach\b",
        r"enrolled",
        r"graduated",
    ),
)
DONE_BY_PEOPLE_BEFORE = (
    *(
        r"участвовал[иао]?",
        r"участву[ею]т",
        r"приня(?:ли|ло) участие",
        r"(?:обуча|занима|воспитыва|уч)(?:ются|ится|атся)",
    ),
    *(r"(?:обуча|занима|воспитыва|учи)лись", r"обучалось", r"занималось", r"посеща(?:ют|ли|ло|ет)", r"охвачен[оы]"),
    *(r"сдавали", r"сдали", r"работа(?:ют|ли|ло|ет)", r"трудятся", r"отдохнул[ио]", r"зачислен[ыо]", r"приехал[ио]"),
    *(r"собрались", r"собралось", r"окончили", r"прошли обучение", r"прошли курсы", r"прожива(?:ют|ет|ло|ли)"),
    *(r"перевоз(?:ит|ят)", r"доставля(?:ет|ют)", r"вмещает", r"attended by", r"home to"),
)

# Before a share of another time, with which another number is compared.
OF_THEN = (
    *(
        r"былтырғы",
        r"өткен жылғы",
        r"бұрынғы",
        r"прошлогодн\w+",
        r"против",
        r"по сравнению с",
        r"last year's",
        r"against",
    ),
    *(r"from last year's", r"compared with"),
)

# Right before a number: it is of money.
SPENT = (
    *(r"направлен[оы]", r"израсходован[оы]", r"потрачен[оы]", r"выделен[оы]", r"освоен[оы]", r"перечислен[оы]"),
    *(r"стоимост\w+", r"на сумму", r"профинансирован[оы]", r"бөлінген", r"жұмсалған", r"spent", r"allocated"),
)

# A place that has people, alone in its clause.
AT_PLACE = (
    r"(?:мектеп|балабақша|бақша|колледж|лицей|гимназия|интернат|орталық|лагерь|ауыл|аудан)[^\W\d]*?[дт][ае]|"
    r"\bво?\s(?:[^\W\d]+\s)?(?:школ|сад|колледж|лице|гимнази|интернат|центр|лагер|мини-центр|сел|район)[^\W\d]*"
)
# Between the number of schools and of those who are in them; and what says that only some are counted.
IN_THEM = (
    r"\b(?:оларда|соларда|онда|мұнда|осы мектептерде|бұл мектептерде|в них|в которых|где|там|здесь|"
    r"in which|where|in them)\b"
)
SOME_OF_THEM = (
    *(r"ерекше", r"жетім", r"қосымша", r"жаңа", r"бірінші", r"мұғалім", r"үйірме", r"жұмыс іст"),
    *(r"особ", r"сирот", r"дополнит", r"новы", r"перв", r"учител", r"кружк", r"работа", r"дефицит", r"не хватает"),
)
