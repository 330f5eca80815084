"""Words by which a claim is known as a figure of the records, and those by which it is plainly another."""

from __future__ import annotations

from qalam.checker.words.named import estate, preschool, results, schools, staff
from qalam.checker.words.named.row import Row

RECORDS: tuple[Row, ...] = (*preschool.ROWS, *schools.ROWS, *results.ROWS, *staff.ROWS, *estate.ROWS)

# The share of a count is the figure of its code and '.share', but for these.
SHARES = {"extracurricular.children": "extracurricular.coverage"}

# Beside one of these a number is a part, an addition, or of something else, unless the figure is known by that word.
NARROWED = (
    *(r"\bқыз(?:дар|ы)?\b", r"\bұл(?:дар)?\b", r"девоч", r"мальчик", r"\bgirls?\b", r"\bboys?\b"),
    *(r"\bауыл", r"\bсельск", r"\bс[её]л[аеоу]", r"\bvillage"),
    *(r"\bашыл", r"\bоткры", r"\bopened", r"\bсалын", r"\bпостро", r"\bbuilt", r"іске қос"),
    *(r"жоспар", r"планир", r"намеч", r"\bplan", r"қажет(?!тілі)", r"\bтребует", r"необходим", r"\bneed(?!s)"),
    *(r"жөнде", r"ремонт", r"\brepair", r"жаңғырт", r"жаңарт", r"обнов", r"модерниз", r"\brenew", r"moderni"),
    *(r"\bжаңадан", r"\bжаңа (?!формат|өзен)", r"\bнов(?:ая|ые|ых|ую|ый)\b(?! формат)", r"\bnew\b(?!.format)"),
    *(r"қазақ тіл", r"орыс тіл", r"казахск", r"русск", r"\bkazakh\b", r"\brussian\b"),
    *(r"ауысым", r"\bсмен[аеыу]", r"\bshift"),
    *(r"бейнебақылау", r"видеонаблюд", r"\bvideo", r"дабыл", r"тревожн", r"alarm", r"әжетхана", r"туалет", r"toilet"),
    *(r"\bбос\b", r"свободн", r"\bvacan"),
    *(r"шаққанда", r"в расч[её]те на", r"\bна (?:одного|одну|один|каждого)\b", r"\bper\b", r"әр (?:мектеп|бала|оқушы)"),
    *(r"\bеңбекақы", r"жалақы", r"зарплат", r"\bsalar", r"грант", r"шәкіртақы", r"стипенди"),
    *(r"қаты(?:с|стыр)\w*(?! оқу)", r"\bучаст", r"took part"),
    *(r"\bоблыс", r"\bобласт", r"\bregion", r"республика", r"\brepublic", r"елімізде", r"ел бойынша", r"\bв стране"),
    *(r"қазақстан", r"казахстан", r"\bkazakhstan", r"\bаудан", r"\bрайон", r"\bdistrict"),
    *(r"\d\s?[–-]\s?\d{1,2}\W{0,3}(?:сынып|класс|grade)", r"№\s?\d", r"\bNo\.?\s?\d", r"мектепалды", r"предшкольн"),
    *(r"\bтағы\b", r"\bещ[её]\b", r"\banother\b", r"\bmore\b(?! than a year)", r"қалған", r"остальн", r"\bothers?\b"),
    *(r"жетіспе", r"не хвата", r"нехватк", r"shortage", r"жабыл", r"закры", r"closed"),
)

# A change, not a state, wherever these stand in the clause of a number.
MOVED = (
    *(
        r"#-[дтн][ае]н(?! (?:астам|аса|көп))",
        r"#-[ғқгк][ае]\b",
        r"\bс # до\b",
        r"\bдо #",
        r"\bfrom #",
        r"\b(?:rose|fell|grew|up|down) (?:\w+ )?to #",
    ),
    *(
        r"\b(?:арт|өс|кемі|көбей|азай|ұлғай)(?:т?[ты][ыі]|ді|ды|іп|ып)\b",
        r"\bкөп болды",
        r"\bаз болды",
        r"пайыздық тармақ",
    ),
    *(
        r"увелич",
        r"сократи",
        r"вырос",
        r"возрос",
        r"снизи",
        r"на \d\S* (?:больше|меньше|выше|ниже)",
        r"процентн\w+ пункт",
    ),
    *(r"\bincreas", r"\bdecreas", r"\brose\b", r"\bfell\b", r"\bgrew\b", r"\bfewer\b", r"percentage points"),
)

# Another day than the one asked about.
LAST_YEAR = (
    *(r"былтыр", r"өткен (?:оқу )?жыл", r"алдыңғы (?:оқу )?жыл"),
    *(r"прошл\w+ (?:учебн\w+ )?год", r"прошлогодн", r"предыдущ\w+ (?:учебн\w+ )?год", r"год(?:ом)? (?:назад|ранее)"),
    *(r"last (?:school )?year", r"previous (?:school )?year", r"(?:a )?year (?:before|ago|earlier)"),
)

# Words that add nothing to what a number counts, beside those of its row.
SAID_OF_ALL = (
    *(r"қала\w*", r"город\w*", r"\bcity\b", r"бар(?:лығы|лық)?\b", r"бүгін\w*", r"қазір\w*", r"таңда\w*", r"жалпы"),
    *(
        r"жұмыс\w*",
        r"(?:жаса|істе|қыз?мет ет|еңбек ет|атқар)\w*",
        r"қызмет|еңбек",
        r"\bет(?:еді|ті|іп)\b",
        r"\bотыр\w*|\bтұр\b",
    ),
    *(
        r"саны?\b",
        r"құра\w*",
        r"болды|болып",
        r"білім|ал(?:ады|ып|ды)\b|бер(?:еді|етін)?\b",
        r"оқи?ды|оқып",
        r"мемлекеттік",
    ),
    *(r"оқу|жыл\w*|күн\w*|осы|биыл\w*|ағымдағы|мамыр\w*|қыркүйек\w*|қаңтар\w*", r"орта|жалпы"),
    *(
        r"всего",
        r"работа\w*",
        r"труд\w*",
        r"действу\w*",
        r"функционир\w*",
        r"насчитыва\w*",
        r"име\w*",
        r"есть",
        r"составля\w*",
    ),
    *(
        r"обуча\w*",
        r"учатся|учились|учится",
        r"получа\w*",
        r"числ\w*",
        r"количеств\w*",
        r"сегодня|сейчас",
        r"государственн\w*",
    ),
    *(r"в|во|на|и|по|к|с|из|общ\w*", r"учебн\w*|год\w*|этот|день|дн[яею]|данн\w*|момент|состоянию|мая|сентября|января"),
    r"общеобразовательн\w*",
    r"(?:the|has|had|have|are|is|there|of|in|at|on|and|that|by|a|an|to|it|was|were|its|all|total|altogether)",
    r"work(?:ed|s)?|teach(?:es)?|attend(?:ed|s)?|study|stud(?:y|ies|ied)|year\w*|day|today|now|may|state|general|learn",
)

# Before a number of which then nobody is left out.
ALL_OF_THEM = (r"барлық", r"вс[её]х?", r"all")

# Acts, whose days are no days of numbers.
ACTS = (
    *(r"бұйрығ", r"бұйрық", r"қаулы", r"\bзаң(?:ы|ға|нам)", r"приказ", r"постановлен", r"\bзакон"),
    *(r"\border No", r"'s order", r"\bdecree", r"\blaw No"),
)

# Round a year since which something has been so.
SINCE_BEFORE = (r"\bс", r"\bсо", r"since", r"from", r"начиная с")
SINCE_BEHIND = (r"(?:оқу )?жыл\w* (?:бері|бастап)", r"-?(?:го|шы)? года\b и по")

OF_THE_CITY = (
    *(r"\bқала(?:да|дағы|мыз|ның|лық|сын)", r"\bқала\b", r"\bгород(?:е|а|у|ск\w+)?\b", r"\bcity\b", r"\btown\b"),
)
OF_OTHER_PLACES = (
    *(r"\bаудан(?!дық кезең)", r"\bрайон(?!н\w+ этап)", r"\bdistrict"),
    *(
        r"\bоблыс(?:та|тағы|ымызда|ында|ының|тың| бойынша| мектеп)",
        r"\bоблысы\b",
        r"\b(?:в|по) области",
        r"\bобласти\b",
    ),
    *(
        r"\bin the region\b",
        r"\bof the region\b",
        r"республика бойынша",
        r"\bпо республике",
        r"елімізде",
        r"ел бойынша",
    ),
    *(r"қазақстанда", r"\bв казахстане", r"\bпо стране", r"\bв стране", r"nationwide", r"ауылда\b", r"\bв сел[еу]\b"),
)
# Case tells the beginning of a sentence.
OF_ONE_SCHOOL = (
    *(
        r"(?:^|[.\n]\s*)(?:Мектепт[еі]|Мектебіміз|Балабақшада|Бөбекжайда|Гимназияда|Лицейде|Колледжде)",
        r"[Мм]ектебіміз",
    ),
    *(
        r"(?:^|[.\n]\s*)В (?:нашей )?школе\b",
        r"[Пп]о школе\b",
        r"[Вв] (?:нашей|нашем) ",
        r"\bThe school\b",
        r"\bour school",
    ),
    *(
        r"№\s?\d+\s(?:\w+\s){0,4}(?:мектеп|гимназия|лице[йи]|балабақша)",
        r"(?:школ[аеуы]|гимнази\w|лице\w+|саду?) №\s?\d",
    ),
)

MONTHS = (
    *("қаңтар|январ|january", "ақпан|феврал|february", "наурыз|март|march", "сәуір|апрел|april", "мамыр|ма[яй]|may"),
    *("маусым|июн|june", "шілде|июл|july", "тамыз|август|august", "қыркүйек|сентябр|september"),
    *("қазан|октябр|october", "қараша|ноябр|november", "желтоқсан|декабр|december"),
)

# Cities by the letters that their names share in three languages.
CITIES = (
    *("жаңаөзен", "жана?озен", "zhana?ozen", "ақтау", "актау", "aktau", "атырау", "atyrau", "ақтөбе", "актобе"),
    *("астана", "astana", "алматы", "almaty", "шымкент", "shymkent", "қарағанд", "караганд", "қостанай", "костана"),
    *(
        "павлодар",
        "семей",
        "өскемен",
        "усть-каменогорск",
        "тараз",
        "орал(?=[дқ]|\\b)",
        "уральск",
        "қызылорда",
        "кызылорда",
    ),
    *(
        "түркістан",
        "туркестан",
        "көкшетау",
        "кокшетау",
        "петропавл",
        "талдықорған",
        "талдыкорган",
        "екібастұз",
        "экибастуз",
    ),
)
