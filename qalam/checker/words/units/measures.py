"""What a unit must be: how much a day or a week has, and who or what does what."""

from __future__ import annotations

# Units of time of which a greater one has so many at most, each with the words for both.
WITHIN: tuple[tuple[int, str, str], ...] = (
    (24, r"сағат|\bчас(?:а|ов)?\b|hours?\b", r"тәулі|күні\s?не|күніне|в день|в сутки|ежедневно|a day|per day|daily"),
    (168, r"сағат|\bчас(?:а|ов)?\b|hours?\b", r"аптасына|в неделю|еженедельно|a week|per week|weekly"),
    (7, r"\bкүн(?!діз)\w*|\bдн(?:я|ей)\b|days?\b", r"аптасына|в неделю|a week|per week|weekly"),
    (12, r"\bай\b|месяц\w*|months?\b", r"жылына|в году?\b|a year|per year"),
    (53, r"\bапта|недел\w*|weeks?\b", r"жылына|в году?\b|a year|per year"),
    (60, r"минут\w*|minutes?\b", r"сағатына|в час\b|an hour|per hour"),
    (366, r"\bкүн(?!діз)\w*|\bдн(?:я|ей)\b|days?\b", r"жылына|в году?\b|a year|per year"),
)

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
        r"тұрады\b",
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

# Before a number that did not come to more than the next: the best of all, against which the mean stands.
BEST = (
    *(r"ең жоғары", r"ең үздік", r"жеңімпаз", r"бірінші орын", r"үздік нәтиже", r"бас жүлде"),
    *(r"победил", r"победител", r"лучш\w+ результат", r"высш\w+ балл", r"высок\w+ балл", r"наивысш", r"перв\w+ место"),
    *(r"никто не набрал больше", r"\bwinner", r"\bwon\b", r"highest", r"\bbest\b", r"\btop score"),
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
