"""Words by which a claim is known as a figure of the records, and those by which it is plainly another."""

from __future__ import annotations

from qalam.checker.words.named import estate, preschool, results, schools, staff
from qalam.checker.words.named.row import Row

RECORDS: tuple[Row, ...] = (*preschool.ROWS, *schools.ROWS, *results.ROWS, *staff.ROWS, *estate.ROWS)

# The share of a count is the figure of its code and '.share', but for these.
SHARES = {"extracurricular.children": "extracurricular.coverage"}

# Beside one of these a number is a part, an addition, or of something else, unless the figure is known by that word.
NARROWED = (
    *(r"мемлекеттік(?! тапсырыс)", r"государственн", r"\bstate\b", r"жеке ?меншік", r"\bчастн", r"\bprivate"),
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
    *(r"\bоблыс", r"\bобласт", r"\bregion", r"республик", r"\brepublic", r"елімізде", r"ел бойынша", r"\bв стране"),
    *(r"қазақстан", r"казахстан", r"\bkazakhstan", r"\bаудан", r"\bрайон", r"\bdistrict"),
    *(r"\d\s?[–-]\s?\d{1,2}\W{0,3}(?:сынып|класс|grade)", r"№\s?\d", r"\bNo\.?\s?\d", r"мектепалды", r"предшкольн"),
    *(r"\bтағы\b", r"\bещ[её]\b", r"\banother\b", r"\bmore\b(?! than a year)", r"қалған", r"остальн", r"\bothers?\b"),
    *(r"жетіспе", r"не хвата", r"нехватк", r"shortage", r"жабыл", r"закры", r"closed"),
)

# A change, not a state, wherever these stand in the clause of a number.
MOVED = (
    *(r"#-[дтн][ае]н(?! (?:астам|аса|көп))", r"#-[ғқгк][ае]\b", r"\bс # до\b", r"\bдо #", r"\bfrom #"),
    *(r"\b(?:арт|өс|кемі|көбей|азай|ұлғай)(?:т?[ты][ыі]|ді|ды|іп|ып)\b", r"\bкөп болды", r"\bаз болды"),
    *(r"увелич", r"сократи", r"вырос", r"возрос", r"снизи", r"на \d\S* (?:больше|меньше|выше|ниже)"),
    *(r"\bincreas", r"\bdecreas", r"\brose\b", r"\bfell\b", r"\bgrew\b", r"\bfewer\b", r"\b(?:up|down) to #"),
    *(r"пайыздық тармақ", r"процентн\w+ пункт", r"percentage points"),
)

# Words that add nothing to what a number counts, beside those of its row; each is a whole word.
SAID_OF_ALL = (
    *(
        r"қала\w*",
        r"бар(?:лығы|лық)?",
        r"бүгін\w*",
        r"қазір\w*",
        r"таңда\w*",
        r"жалпы",
        r"осы",
        r"биыл\w*",
        r"ағымдағы",
    ),
    *(r"жұмыс\w*", r"(?:жаса|істе|атқар)\w*", r"қызмет", r"еңбек", r"ет(?:еді|ті|іп)", r"отыр\w*", r"тұр", r"құра\w*"),
    *(
        r"сан[ыд]\w*",
        r"болды",
        r"болып",
        r"білім",
        r"ал(?:ады|ып|ды)",
        r"бер(?:еді|етін)?",
        r"оқ[иы]\w*",
        r"мемлекеттік",
        r"орта",
    ),
    *(r"оқу", r"жыл\w*", r"күн\w*", r"мамыр\w*", r"қыркүйек\w*", r"қаңтар\w*"),
    *(
        r"город\w*",
        r"всего",
        r"работа\w*",
        r"труд\w*",
        r"действу\w*",
        r"функционир\w*",
        r"насчитыва\w*",
        r"име\w*",
        r"есть",
    ),
    *(
        r"составля\w*",
        r"обуча\w*",
        r"уч(?:атся|ились|ится)",
        r"получа\w*",
        r"числ\w*",
        r"количеств\w*",
        r"сегодня",
        r"сейчас",
    ),
    *(r"государственн\w*", r"общеобразовательн\w*", r"общ\w*", r"учебн\w*", r"год\w*", r"этот", r"день", r"дн[яею]"),
    *(r"данн\w*", r"момент", r"состоянию", r"мая", r"сентября", r"января"),
    *(
        "city",
        "the",
        "has",
        "had",
        "have",
        "are",
        "there",
        "and",
        "that",
        "was",
        "were",
        "its",
        "all",
        "total",
        "altogether",
    ),
    *(
        r"work(?:ed|s)?",
        r"teach(?:es)?",
        r"attend(?:ed|s)?",
        r"stud(?:y|ies|ied)",
        r"year\w*",
        "day",
        "today",
        "now",
        "may",
    ),
    *("state", "general", "learn"),
)

# Before a number of which then nobody is left out.
ALL_OF_THEM = (r"барлық", r"вс[её]х?", r"all")
