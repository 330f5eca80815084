"""Words of those who got through one step of a selection, and of the step behind it."""

from __future__ import annotations

# Behind or before a number: those who got through.
GOT_THROUGH = (
    *(
        r"прошл[иа]",
        r"проше[лд]",
        r"преодоле",
        r"справил",
        r"набрал",
        r"сдал[иа]?\b",
        r"допущен",
        r"допустил",
        r"отобра",
    ),
    *(
        r"вышл[иа]",
        r"попал[иа]",
        r"прорвал",
        r"одолел",
        r"получил[иа]? (?:право|допуск|путёвк|путевк)",
        r"зачт",
        r"остал",
    ),
    *(r"одобр", r"признан[аоы]? (?:готов|соответств)", r"рекомендова", r"пригла", r"перешл"),
    *(
        r"өтті",
        r"өткен(?! (?:жыл|оқу|ай|апта|тоқсан|күн|аптада))",
        r"өтіп",
        r"еңсер",
        r"жіберілді",
        r"жіберілген",
        r"жинады",
        r"жинаған",
        r"іріктел",
        r"сүрінбе",
    ),
    *(
        r"таңдал",
        r"тапсыра алды",
        r"мақұлдан",
        r"лайық деп",
        r"жолдама ал",
        r"шақырыл",
        r"шықты",
        r"рұқсат ал",
        r"қалды",
    ),
    *(
        r"got (?:past|through)",
        r"passed",
        r"cleared",
        r"qualified",
        r"shortlisted",
        r"admitted",
        r"made it",
        r"reached",
    ),
    *(r"advanced", r"survived", r"invited", r"chosen", r"selected", r"were let"),
)

# The next step is of those who got through the last.
THEY_WHO_GOT = (
    *(r"прошедш[а-я]+", r"преодолевш[а-я]+", r"сдавш[а-я]+", r"набравш[а-я]+", r"отобранн[а-я]+", r"допущенн[а-я]+"),
    *(
        r"вышедш[а-я]+",
        r"справивш[а-я]+",
        r"попавш[а-я]+",
        r"одолевш[а-я]+",
        r"прорвавш[а-я]+",
        r"оставш(?:их|ие|им)[а-я]*",
    ),
    *(r"этих (?:же )?(?:учител|педагог|участник|кандидат|школьник|претендент|ребят|студент|люд)[а-я]*", r"их же\b"),
    *(
        r"(?:тех|те), кто (?:прош|преодол|справ|набр|сда|выш|попал)[а-я]+",
        r"победител(?:и|ей|ям) (?:отбор|тур|этап)[а-я]*",
    ),
    r"[^\W\d]+(?:нан|нен|дан|ден|тан|тен) (?:[^\W\d]+ )?(?:өткен|шыққан|сүрінбей)[а-яәғқңөұүһі]*",
    r"(?:өткен|еңсерген|іріктелген|таңдалған|жинаған|жеткен)(?:дер|дар)[а-яәғқңөұүһі]*",
    r"(?:іріктел|еңсер|таңдал|шекті балл жина)(?:ген|ған) (?:[^\W\d]+ )?(?:бала|оқушы|үміткер|талапкер"
    r"|мұғалім|педагог|ұстаз)"
    r"[а-яәғқңөұүһі]*",
    r"(?:сол|осы|аталған) (?:[^\W\d]+ )?(?:бала|оқушы|үміткер|талапкер|мұғалім|педагог|ұстаз|қатысушы"
    r"|студент)[а-яәғқңөұүһі]*",
    r"(?:олар|солар)(?:ды|мен|ға)\b",
    *(r"those (?:who|that) (?:had )?(?:passed|qualified|got|made|cleared|survived|succeeded)", r"(?:the )?qualifiers"),
    *(r"shortlisted [a-z]+", r"successful (?:candidates|applicants|teachers|pupils|students|entrants)", r"these same"),
    r"th(?:e|o)se (?:teachers|pupils|students|candidates|applicants|entrants|finalists)",
)

# What those do who come to the next step.
CAME_ON = (
    *(
        r"сда(?:ва)?л[иа]?\b",
        r"пришл[иа]",
        r"прибыл",
        r"явил",
        r"участв",
        r"выступ",
        r"защи[тщ]",
        r"принесл",
        r"вышл[иа]",
    ),
    *(r"представ", r"поехал", r"отправил", r"собесед", r"боролись", r"написал", r"выполнял", r"беседова", r"состяз"),
    *(
        r"(?:жюри|комисси[яи]|экспертн?[а-я]*)[^.\d]{0,40}(?:заслуш|просмотр|оцен|прин|рассмотр|выслуш)",
        r"допустил",
        r"дошл",
    ),
    *(r"қорға", r"қатыс", r"сыналды", r"сынға түс", r"тапсыр", r"келді", r"барды", r"әңгімелес", r"жарыс", r"сайыс"),
    *(r"аттан", r"өнер көрсет", r"жазды", r"тыңда", r"ұсынды", r"бақ сына", r"шақыр", r"шықты", r"сұхбат", r"өтті"),
    *(
        r"\bheard",
        r"\bsat\b",
        r"took part",
        r"\bcame",
        r"attended",
        r"presented",
        r"interviewed",
        r"defended",
        r"watched",
    ),
    *(r"competed", r"went", r"performed", r"appeared", r"assessed", r"travelled", r"represented"),
)

# Of those who came on, one thing each is counted: '71 lessons, one per teacher'.
ONE_EACH = (
    *(
        r"по одном[уй]",
        r"один на кажд",
        r"кажд\w+ по од",
        r"одн\w+ от кажд",
        r"біреуден",
        r"бір-бірден",
        r"әрқайсысы бір",
    ),
    *(r"әр \w+ (?:тек )?бір", r"one (?:per|each|from each|for each)", r"each (?:gave|brought|showed|wrote) one"),
)

# Told behind the next step: those of the step before.
BEFORE_THAT = (
    *(r"до (?:этого|того|финала)", r"перед (?:этим|тем|финалом)", r"ранее", r"раньше", r"этому предшествовал\w*"),
    *(
        r"(?:оған|бұған|осыған|соған|финалға|ақтыққа) дейін",
        r"бұған дейінгі",
        r"алдында",
        r"одан бұрын",
        r"осының алдында",
    ),
    *(r"before th(?:at|is)", r"earlier", r"previously", r"prior to th(?:at|is)", r"to get there", r"on the way"),
)
THEY = (
    *(r"\bони\b", r"\bих\b", r"\bим\b", r"\bте же\b", r"олар", r"бұлар", r"солар", r"осы \w+(?:лар|лер)", r"\bthey\b"),
    *(r"\bthem\b", r"эти \w+", r"эти же", r"these \w+"),
)
ONLY_SO_MANY = (
    r"\bғана\b",
    r"\bтек\b",
    r"небәрі",
    r"бар болғаны",
    r"\bтолько\b",
    r"\bлишь\b",
    r"\bвсего\b",
    r"\bonly\b",
)

# Beside the next step: why there may be more.
BY_OTHER_WAYS = (
    *(r"қосылды", r"қосымша", r"іріктеусіз", r"тікелей", r"былтырғы", r"басқа", r"жаңадан", r"квота"),
    *(r"без отбора", r"напрямую", r"квот", r"дополнительно", r"присоедин", r"прошлогодн", r"вне конкурса", r"други"),
    *(r"joined", r"without selection", r"directly", r"quota", r"other districts", r"as well as"),
)
