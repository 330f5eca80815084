"""Words of scores, rates and growth, by which a unit is known to be wrong."""

from __future__ import annotations

# A mean score, which is measured in points.
MEAN_SCORE = (
    "орта ұпай",
    "орташа ұпай",
    "орта балл",
    "орташа балл",
    "орта балы",
    "орташа балы",
    "средний балл",
    r"(?:mean|average) result in the (?:national|unified)",
    r"средний результат (?:по )?ЕНТ",
    r"ҰБТ(?:-ның|-дағы| бойынша)? орташа нәтиже",
    r"(?:mean|average) (?:[^\W\d]+ )?score",
)
# The mean of a test whose points the text tells.
MEAN_RESULT = (
    *(r"орташа (?:нәтиже|көрсеткіш)\w*", r"средн\w+ (?:результат|показател)\w*", r"(?:mean|average) result"),
)

# Before or behind what a mean came to, and what tells by how much it changed instead.
COMES_TO = (r"состав", r"достиг", r"до\b", r"стал", r"равн", r"was\b", r"is\b", r"reached", r"came to", r"to\b")
COMES_TO_BEHIND = (r"құра", r"болды", r"\bжетті", r"болып", r"тең")
RISE = (r"рост", r"прирост", r"это\b", r"то есть", r"или\b", r"өсім", r"яғни", r"немесе", r"growth", r"rise", r"or\b")

# The points of a test.
MOST_OF_TEST = (
    *(r"при максимум\w+ (?:в )?\d{2,3}\b", r"рассчитан\w* на \d{2,3} балл", r"максимальн\w+ балл\w* [–—-]? ?\d{2,3}"),
    *(r"\d{2,3} балл?дан тұрады", r"ең көбі \d{2,3} балл?", r"out of \d{2,3} points"),
)

# The score of the best of all, which is measured in points as well.
BEST_SCORE = (
    *(r"ең жоғары (?:балл?|ұпай)\w*", r"ең үлкен (?:балл?|ұпай)\w*", r"рекордтық (?:балл?|ұпай)\w*"),
    *(r"(?:самый )?высокий балл", r"наивысший балл", r"лучший (?:балл|результат)", r"высший балл"),
    *(r"(?:highest|best|top) (?:[^\W\d]+ )?score",),
)

# A share of a building that is full, which may be above one hundred.
FILLED = (
    *(r"толымдылы", r"толықтырыл", r"толуы", r"толған", r"жүктеме", r"шамадан тыс", r"артық жүкте"),
    *(r"заполняем", r"заполнен", r"наполняем", r"наполнен", r"загружен", r"перегруж", r"переполн"),
    *(r"occupan", r"overcrowd", r"\bfull\b", r"\bload"),
)

# A mean of people, years or money, which is measured in them and never in percent.
MEAN_SIZE = (
    *(r"(?:сынып|топ|үйірме)\w*(?: жинақтама\w*)? орташа (?:толымдылығ|толықтырылу|мөлшер|сан)\w*",),
    *(r"орташа (?:жас\b|жасы|еңбек өтілі|жалақы|айлық жалақы|стипендия)\w*",),
    *(r"средн(?:яя|ей|юю) (?:наполняемост\w+ (?:класс|групп|кружк)\w*|заработн\w+ плат\w+|зарплат\w+|стипенди\w+)",),
    *(r"средн(?:ий|его) (?:возраст|стаж|размер (?:класс|групп)\w*)(?: [^\W\d]+){0,3}",),
    *(r"(?:average|mean) (?:class size|group size|age|salary|length of service)(?: of [^\W\d]+)?",),
)

# A mean mark of a scale of few points.
MEAN_MARK = (r"средн\w+ оценк\w+", r"орташа баға\w*", r"(?:average|mean) mark")

# The test whose points are known, and rates that are no points.
NATIONAL_TEST = (
    r"ҰБТ",
    r"ЕНТ",
    r"\bUNT\b",
    r"\bENT\b",
    r"Unified National Test",
    r"[Ұұ]лттық бірыңғай",
    r"единого национального",
    r"единое национальное",
)

# A scale of five marks, and the most points that can be had.
FIVE_POINTS = (r"бес балдық", r"5 балдық", r"пятибалл?ьн", r"5-балл?ьн", r"five-point")

SCALES = (
    r"\b(\d{2,3})\s?-?\s?балд[ыі]қ\s(?:жүйе|шкала|тест|сынақ|емтихан)",
    r"\b(\d{2,3})\s?-?\s?бал[л]?льн\w+\s(?:шкал|систем|тест|экзамен)",
    r"\b(\d{2,3})-point (?:scale|system|test|exam)",
)
MOST = (
    *SCALES,
    r"(?:ең жоғары|ең көп|максималды) (?:мүмкін )?(?:балл?|ұпай|баға)\w*\s?(?:[–—-]|\()\s?«?(\d{1,3})\b",
    r"(?:максимальн\w+|наивысш\w+ возможн\w+|высш\w+ возможн\w+) (?:балл|оценк)\w*\s?(?:[–—-]|\()\s?«?(\d{1,3})\b",
    r"(?:maximum|highest possible) (?:score|mark)\w* (?:is|was|of|being) (\d{1,3})\b",
    r"\bmaximum (?:is|was|of|being) (\d{1,3}) points",
    r"\bмаксимум\s?[–—-]\s(\d{1,3}) балл",
    r"\bмаксимум,?\s[^.;\d]{0,40}[–—-]\s(\d{2,3}) балл",
    r"набрать\w* (?:максимум |не более |не больше |до |самое большее )(?:в |чем )?(\d{2,3}) балл",
    r"(?:наи)?(?:высш|больш)\w+ возможн\w+ (?:балл|результат)[^.;,\d]{0,24}[–—-]?\s(\d{2,3})\b(?!\s?%)",
    r"максимальных (\d{2,3}) балл",
    r"(\d{2,3}) (?:балл|ұпай)\w*(?:\sғана)? (?:жинауға болады|жинай алады|беріледі)",
    r"из (\d{2,3}) возможных",
    r"(\d{2,3}) (?:тапсырма|сұрақ)[^\W\d]*\sтұрады,?[^.;\d]{0,20}(?:әр|бір)[^.;\d]{0,30}\s(?:1|бір) (?:балл?|ұпай)",
    r"(\d{2,3}) (?:заданий|вопросов),?[^.;\d]{0,20}за (?:кажд|верн|правильн)[^.;\d]{0,40}\s(?:1|один|по одному) балл",
    r"ең (?:көбі|көп дегенде)\s[^.;\d]{0,20}?(\d{2,3}) (?:балл|ұпай)",
    r"(?:балл|ұпай)\w* ең жоғары шегі\s?[–—-]?\s?(\d{2,3})\b",
    r"(?:can score|scores?|score) (?:at most|up to|no more than) (\d{2,3}) points",
    r"\bmaximum\s[^.;\d]{0,40}(?:is|was|of) (\d{2,3}) points",
)

# Tests with other points.
OTHER_TESTS = (
    r"аттест",
    r"PISA",
    r"IELTS",
    r"TOEFL",
    r"SAT\b",
    r"МОДО",
    r"біліктілік",
    r"квалификац",
    r"НЗМ",
    r"НИШ",
    r"НКТ",
)


# Marks of a school report: pupils with only top marks, pupils without a mark below four, and the share of both.
TOP_MARKS = (r"озат", r"үздік", r"отличник", r"отлично", r"на «5»", r"excellent", r"top marks")
GOOD_MARKS = (r"екпінді", r"ударник", r"хорошист", r"на «4»", r"good marks")
QUALITY = (r"(?:білім )?сапа(?:сы)?\b", r"качеств\w+(?: знаний)?", r"quality(?: of knowledge)?")

# Classes of which the first has no marks: the quality is of fewer than all their pupils.
UNGRADED = (
    *(r"\b1\s?[–-]\s?(?:4|9|11)\s?-?\s?(?:ші |інші )?сынып", r"бастауыш (?:сынып|буын)"),
    *(r"\b1\s?[–-]\s?(?:4|9|11)\s?-?(?:х|е|ых|ые)?\s(?:[^\W\d]+\s)?класс", r"начальн\w+ (?:класс|школ|звен)"),
    *(r"(?:grades|classes) 1\s?[–-]\s?(?:4|9|11)\b", r"primary (?:school|grades)"),
)
# Before a quality of all classes together.
WHOLE_SCHOOL = (
    *(r"мектеп бойынша", r"жалпы мектеп", r"\bжалпы (?:білім )?сапа", r"орта есеппен", r"\bбарлығы"),
    *(r"\bпо (?:всей )?школе", r"\bв целом\b", r"\bобщее качество", r"\bв среднем", r"the whole school", r"overall"),
)

RATES = (r"білім сапасы", r"үлгерім", r"\bқамту\b", r"качество знаний", r"успеваемост", r"\bохват")

# A share above one hundred is no mistake next to these: growth, a plan, the capacity of a building.
GROWTH = [
    "өсті",
    "көтеріл",
    "өсім",
    "өсіп",
    "артып",
    "өскен",
    "артты",
    "артқан",
    "артық",
    "көбей",
    "орындал",
    "вырос",
    "рост",
    "увелич",
    "превыс",
    "выполн",
    "больше",
    r"поднял(?:ся|ась|ось|ись)",
    r"повысил(?:ся|ась|ось|ись)",
    "возрос",
    "удвоил",
    "көтерілді",
    "еселен",
    "валов",
    "брутто",
    "жиынтық қамту",
    "жалпылама",
    "gross",
    "climb",
    "doubl",
    "jumped",
    "exceed",
    "grew",
    "went up",
    "growth",
    "increase",
    "rose",
    r"\brise",
    "fulfil",
    "жоспар",
    "жоғары(?! білім)",
    "салыстыр",
    "кіріс",
    "қуат",
    "доход",
    "темп",
    "индекс",
    r"\b(?:НКИ|ФКИ|ИФО|ИПЦ|ТБИ)\b",
    "к уровню",
    *(r"(?:былтырғы|(?:өткен|алдыңғы|бұрнағы) жылғы)(?:ның|дан| деңгей| көрсеткіш)", "прошлогодн"),
    *(r"\bот уровня", r"\bуровня (?:прошлого|предыдущего)", r"\blast year's\b"),
    r"%,? к\b",
    "деңгей(?:ге|іне) шаққанда",
    "по сравнению",
    "план",
    "мощност",
    "capacity",
    "more",
    "көп",
    "үстеме",
    "қосымша ақы",
    "надбавк",
    "доплат",
    "округл",
    "дөңгелек",
    "rounding",
    "bonus",
    "allowance",
]

# A part of something, which however it grows comes to one hundred at most; before and behind what it came to.
PART_OF_ALL = (r"\bдол[яиюе]\b", r"үлес", r"\bshare\b", r"proportion", r"\bохват", r"\bқамту")
UP_TO = r"(?:\bдо|\bto|reached|достиг\w*)\s$"
UP_TO_BEHIND = r"\s?(?:%|пайыз)?-?[ғгқк][ае]\s(?:дейін|жет|көтеріл|өс|арт)"

# Beside a number of people that is a mean or a rate, and so may be broken.
MEANS_OF_PEOPLE = (
    *(
        r"орта",
        r"шаққанда",
        r"тығызды",
        r"плотност",
        r"нагрузк",
        r"жүктеме",
        r"шақта",
        r"келеді",
        r"келген",
        r"коэффициент",
        r"тұрғын",
        r"1\s?000",
        r"100\s?мың",
        r"әр\b",
    ),
    *(r"средн", r"приход", r"населен", r"кажд", r"на одн", r"на 1\b", r"коэффициент", r"норм", r"ставк", r"промилле"),
    *(r"\bбірлік", r"ставка", r"единиц", r"\bunits", r"full-time", r"нагрузк", r"жүктеме", r"толымдылы", r"наполняем"),
    *(r"конкурс", r"\bмест[оа]\b", r"бір\s", r"орынға", r"\bодин\b"),
    *(r"average", r"\bmean\b", r"\bper\b", r"applica", r"\beach\b", r"ratio", r"\bth\b", r"norm", r"rate"),
)

# Before a number that did not come to more than the next: the best of all, against which the mean stands.
BEST = (
    *(r"ең жоғары", r"ең үздік", r"жеңімпаз", r"бірінші орын", r"үздік нәтиже", r"бас жүлде"),
    *(r"победил", r"победител", r"лучш\w+ результат", r"высш\w+ балл", r"высок\w+ балл", r"наивысш", r"перв\w+ место"),
    *(r"никто не набрал больше", r"\bwinner", r"\bwon\b", r"highest", r"\bbest\b", r"\btop score"),
)
