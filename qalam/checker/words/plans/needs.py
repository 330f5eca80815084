"""Words of a need, of a plan that answers it, and of what is still missing then."""

from __future__ import annotations

# What is missing or needed, with its number behind the word: 'дефицит – 600 мест'.
MISSING = (r"дефицит", r"нехватк", r"\bshortage", r"\black\b", r"\bdeficit")
NEEDED = (r"потребност", r"очеред", r"\bneeds?\b", r"\bdemand", r"\bqueue")
# The same with its number on either side, as in Kazakh: '600 орын тапшылығы', '340 орын жетіспейді'.
MISSING_EITHER = (
    *(r"не\s?хвата(?:ет|ло|ть)", r"недоста(?:[её]т|вало|вать)", r"\bshort of\b", r"\bmissing\b"),
    *(r"\bпустова(?:л[оаи])\b", r"\bпусту[ею]т\b", r"\bне име[ею]т\b", r"stood empty", r"unfilled"),
    *(r"жетіспей(?!тін(?! бол))", r"жетпей", r"тапшы\b", r"тапшылы[қғ]", r"жетіспеушілі"),
)
NEEDED_EITHER = (
    *(r"\bнуждаются\b", r"\bвакантн\w+", r"\bвакансии\b", r"\bвакансий\b", r"\bзәру\b", r"\bvacanc", r"\bбос тұр"),
    *(r"\bнеобходим[оаы]?\b", r"\b(?:по)?требу[ею]тся\b", r"\bнуж(?:но|ны|ен|на)\b", r"\brequired?\b", r"\bneeded\b"),
    *(r"қажет(?:ті)?\b", r"\bкерек\b", r"мұқтаж", r"кезе[кг]", r"қажеттілі", r"сұраныс"),
    r"\bwaiting\b",
)

# Who become the teachers that are missing.
GRADUATES = (r"түле[кг]", r"студент", r"выпускник", r"магистр", r"graduate", r"student")

# What takes the whole need away. A part of it is no such word.
_ALL_RU = (
    r"(?:полность[юи]|целиком|окончательно|всецело|сполна|до конца|под ноль|раз и навсегда|до последн(?:его|ей) \w+)"
)
_ALL_KK = r"(?:толы[қғ](?:тай|ымен|ынан)?|түбегейлі|біржола(?:та)?|түгел(?:дей|імен)?|тұтас(?:тай)?|бүтіндей|түп-түгел)"
_TAKE_RU = (
    r"(?:покры|ликвид|закры|закро|устран|реш|снят|снять|сним|удовлетвор|исчерп|погас|ушл?[ёе]т|исчез|обнул|укомплект"
    r"|перекры|перекро|восполн|заполн|компенсир)"
)
_NEED_RU = (
    r"(?:дефицит\w*|нехватк\w*|очеред\w*|потребност\w*|проблем\w*|вопрос\w*|недостат\w*|вакансии|кадров\w+ голод\w*)"
)
_TAKE_KK = (
    r"(?:жою|жой|жоя|жаб|шеш|өте|қанағаттандыр|еңсер|реттел|толтыр|толығ|қамт|жеңілде|таратыл|тарқат|жетк|бітеді|таус)"
)
_NEED_KK = (
    r"(?:тапшылы[қғ]\w*|кезе[кг]\w*|қажеттілі[кг]\w*|сұраныс\w*|мәселе\w*|жетіспеушілі[кг]\w*|зәрулі[кг]\w*"
    r"|мұқтажды[қғ]\w*|сұрақ\w*|түйткіл\w*|олқылы[қғ]\w*)"
)
_DONE_KK = (
    r"(?:жойыл|жабыл|шешіл|таратыл|тарқатыл|бітеді|біте|бітпек|қалмай|болмай|реттел|еңсеріл"
    r"|жоқ бол)(?:ады|еді|ып|іп|мақ|мек|ды|ді)?"
)
_SETTLE_KK = (
    r"(?:қоныстан|орналас|орналастырыл|қамтыл|қабылдан|қамтамасыз|жайғас|орын ал|орын тап|жатақхана ал|оқиды|бара)"
)
IN_FULL = (
    rf"{_ALL_KK}\s+(?:[^\W\d]+\s){{0,2}}?(?:{_TAKE_KK}|{_SETTLE_KK})",
    rf"{_NEED_KK}\s(?:{_ALL_KK}\s)?{_DONE_KK}\b",
    rf"{_NEED_KK}\s(?:бұдан былай |енді |мүлде(?:м)? )?(?:қалмайды|болмайды|жоғалады|жоқ болады)",
    rf"[нтд][ыі]ң\s(?:бәрі|барлығы|баршасы|түгелі)н?(?:е|ің)?\s(?:[^\W\d]+\s){{0,3}}?{_SETTLE_KK}",
    r"(?:барлығына|бәріне|баршасына|әрқайсысына)(?:\sда)?\s(?:[^\W\d]+\s){0,2}?(?:жетеді|беріледі|тиеді|жетпек|бөлінеді)",
    r"(?:бос|вакантты|барлық) орын\w*\s(?:[^\W\d]+\s){0,2}?(?:бәрін|барлығын|түгел\w*)\s(?:толтыр|жаб)",
    r"(?:әрбір|әр|барлық) [^\W\d]+(?:\s[^\W\d]+)? (?:орынмен|пәтермен|баспанамен|орын|пәтер"
    r"|баспана) (?:алады|қамтамасыз)",
    r"(?:әрбір|әр|барлық) [^\W\d]+[ғгқк][ае] (?:бір |бір-бір )?(?:орын|пәтер|баспана|планшет|кітап)\w* "
    r"(?:тиеді|жетеді|беріледі|бұйырады)",
    r"получит кажд\w+|кажд\w+ (?:[^\W\d]+\s){1,5}?получит|все очередник\w* (?:получат|будут)"
    r"|все (?:нуждающиеся|стоящие)",
    r"every (?:[a-z]+\s){1,4}?(?:will (?:get|have|receive)|gets|receives)",
    r"бірде-бір\s(?:[^\W\d]+\s){1,4}?қалмайды",
    rf"{_ALL_RU}\s+(?:\w+\s){{0,2}}?{_TAKE_RU}",
    rf"{_TAKE_RU}\w*\s+(?:[^\W\d]+\s){{0,4}}?{_ALL_RU}",
    rf"{_NEED_RU}\s(?:[^\W\d]+\s){{0,3}}?буд[еу]т\s(?:[^\W\d]+\s)?"
    r"(?:ликвидирован|закрыт|устран[её]н|снят|реш[её]н|удовлетвор[её]н|исчерпан|погашен|покрыт|перекрыт)",
    rf"{_NEED_RU}\s(?:[^\W\d]+\s){{0,3}}?(?:исчезнет|обнулится|уйд[её]т|отпад[её]т|снимется|закроется|решится)",
    r"(?:дефицита|нехватки|очереди|проблемы?|вакансий|недостатка)\s(?:[^\W\d]+\s){0,3}?(?:не останется"
    r"|не будет|больше нет)",
    r"(?:хватит|достаточно|достанется)\s(?:[^\W\d]+\s)?(?:всем|на всех|каждому|кажд[ыо]й|для всех|для каждо)",
    r"(?:всем|на всех|каждому)\s(?:[^\W\d]+\s){0,2}?(?:хватит|достан[её]тся|достанутся)",
    rf"{_NEED_KK}\s(?:толы[қғ]\w*)\sқамт|толық қамтамасыз|{_NEED_KK}\s[^.;\d]{{0,30}}қамтамасыз ет",
    r"обеспеч\w+\s(?:[^\W\d]+\s){0,3}?(?:местами|потребност)|полностью (?:е[её]|его|их) обеспеч",
    *(r"\bin full\b", r"\bentire(?:ly)?\b", r"\bfully\b", r"\bcompletely\b", r"\bwholly\b"),
    r"\b(?:clear|close|eliminate|end|wipe out|fill|cover|meet)s?\s(?:the|this|that|its)\s(?:whole\s|entire\s)?"
    r"(?:queue|shortage|gap|waiting list|deficit|need|vacanc)",
    r"\bno (?:shortage|queue|vacanc\w+|child|pupil|school|one)\s(?:[a-z]+\s){0,3}?(?:left|remain|without|waiting)",
    r"\benough for (?:all|every|each)",
)
# Before the total of a plan that is told in pieces as well.
TOTAL_OF_PLAN = (
    *(r"\bто есть", r"\bяғни", r"\bthat is"),
    *(r"\bвсего", r"\bитого", r"\bобщей (?:мощностью|вместимостью)(?: на)?", r"\bв сумме", r"\bв общей сложности"),
    *(
        r"\bбарлығы",
        r"\bжалпы(?: саны| қуаты| сыйымдылығы)?",
        r"\bin all",
        r"\bin total",
        r"\ba total of",
        r"\baltogether",
    ),
)
# Right before the number that a plan comes to.
THUS = (
    *(r"осылайша", r"сонда", r"сөйтіп", r"сонымен", r"таким образом", r"итак", r"в итоге", r"thus", r"so"),
    *(r"нәтижесінде", r"в результате"),
)
# The place whose need is answered, beside those words.
PLACES = (
    *(r"мөлтек аудан", r"шағын аудан", r"ықшамаудан", r"\bаудан", r"ауыл", r"кент", r"қала", r"облыс", r"өңір"),
    *(r"микрорайон", r"\bрайон", r"\bсел[аоеу]", r"пос[её]л", r"город", r"област", r"регион"),
    *(r"\bdistrict", r"\bvillage", r"\bcity", r"\bregion", r"\btown"),
)
# What says in the sentence of a plan that it answers some of the need.
ONLY_A_PART = (
    r"(?:лишь|только) (?:часть|частью|часты?)\b",
    r"бір бөлігін(?: ғана)?",
    r"\bonly (?:a )?(?:part|some|half)\b",
)
# What says that it is not so, or only in part.
NOT_IN_FULL = (
    *(
        r"жаппай(?:ды|мыз)",
        r"жабылмай",
        r"жойылмай",
        r"шешілмей",
        r"шешпей",
        r"ішінара",
        r"жартылай",
        r"[ғқгк][ае]н жоқ",
    ),
    r"толық емес",
    *(r"\bне\s(?:\w+\s)?(?:покро|ликвид|закро|устран|реш|сним|обеспеч|удовлетвор|полность)", r"частичн", r"отчасти"),
    *ONLY_A_PART,
    *(r"наполовину", r"\bпочти\b", r"\bnot\b", r"\bpartly\b", r"\bpartially\b", r"\balmost\b", r"дерлік"),
)

# What is answered, beside those words where the plan stands in another sentence.
ANSWERED = (
    *(r"тапшылы", r"кезе[кг]", r"қажеттілі", r"сұраныс", r"мәселе", r"жетіспеушілі"),
    *(r"дефицит", r"нехватк", r"очеред", r"потребност", r"проблем", r"вопрос", r"\bе[её]\b", r"\bего\b"),
    *(r"shortage", r"\bneed", r"queue", r"demand", r"\bgap\b", r"problem"),
)
# Told beside a plan, without a number: what else answers the need.
OTHER_MEANS = (
    r"(?:,|и|вместе с|плюс|а также|за счёт) (?:перевод|перераспредел|аренд|пристрой|пристрое|оптимизац"
    r"|реконструкц|расширен"
    r"|частн|дополнительн|вторая смен|капремонт|переподготов|совмести)",
    r"(?:және|мен|пен|бен|,|сондай-ақ) (?:қайта бөлу|жалға алу|жапсарлас|көшіру|жекеменшік|қосымша"
    r"|кеңейту|екінші ауысым)",
    r"(?:and|,|plus|together with) (?:a |the )?(?:rent|annex|transfer|private|redistribut|extension|second shift)",
)
# Behind the number of what is bought or built for those in need.
SUPPLY = (
    *(r"квартир", r"пәтер", r"машин[аы]?\b", r"единиц", r"штук", r"комплект", r"устройств", r"дана\b", r"құрылғы"),
    *(r"көлік", r"баспана", r"flats?\b", r"apartments?\b", r"units?\b", r"sets?\b", r"vehicles?\b", r"devices?\b"),
)
# In the sentence of people who need a home.
HOMES = (
    *(r"жиль[еёяю]", r"квартир", r"баспана", r"пәтер", r"тұрғын үй"),
    *(r"housing", r"\bflats?\b", r"apartment", r"\bhomes?\b"),
)

# Posts that are vacant, which people fill.
POSTS = (r"бос (?:тұр|орын)", r"вакан", r"ставк", r"vacanc", r"vacant", r"\bposts?\b", r"мамандардың \d")
# Beside places that are there already and answer nothing.
EXISTING = (
    *(
        r"\bбар\b",
        r"қазір\b",
        r"бүгінде",
        r"(?<!то )\bесть\b",
        r"име(?:ется|ются|ет\b|ют\b|ющи(?!\w+ (?:дефицит|нехватк|очеред|потребн|проблем)))",
        r"сейчас",
        r"на сегодня",
        r"действу",
    ),
    *(r"currently", r"\bexist", r"\bthere are\b"),
)
# Why more are missing than a plan leaves.
GROWN_SINCE = (r"\bрост", r"прирост", r"өс[іу]", r"көші-қон", r"миграц", r"growth", r"grew")

# Before or behind what is still missing when the plan is done.
STILL = (
    *(r"\bенді\b", r"\bәлі\b", r"\bтағы\b", r"қалады\b", r"қалды\b", r"қалмақ\b"),
    r"дейін (?:азаяды|қысқарады|төмендейді)",
    *(r"\bтеперь\b", r"\bещ[её]\b", r"остан\w+", r"остал[оаи]сь", r"оста[её]тся", r"сократится до", r"снизится до"),
    *(r"уменьшится до", r"\bstill\b", r"\bremain", r"\bnow\b", r"will fall to", r"will be\b"),
    *(r"составит\b", r"\bболады\b"),
)
# Before or behind places that nobody takes or that are left: they answer no need.
UNTAKEN = (
    *(r"незанят", r"незакрыт", r"свободн", r"пустующ", r"пуст(?:ой|ыми|ует|уют)", r"\bостан\w+", r"\bоста[её]тся"),
    *(r"\bостал[оаи]сь", r"ашық (?:тұр|қал)", r"бос (?:тұр|қал)", r"қалады\b", r"қалды\b", r"толмай"),
    *(r"unfilled", r"remain", r"\bleft\b", r"unoccupied"),
)

# What ties what is left to the plan: it comes of it.
AFTER = (
    *(r"(?:ған|ген|қан|кен)\s?(?:соң|кейін)", r"(?:ған|ген|қан|кен)нан кейін", r"нәтижесінде", r"арқасында"),
    r"\bсонда\b",
    *(r"\bпосле\b", r"благодаря", r"в результате", r"\bтогда\b", r"с вводом", r"\bafter\b", r"\bthen\b", r"thanks to"),
    *(r"(?:сократ|сниз|уменьш)ится", r"\bостанется\b", r"\bбудет\b", r"азаяды", r"қалады\b", r"\bwill\b"),
    *(r"\bенді\b", r"\bещ[её]\b", r"\bстало\b", r"\w{2}[лқ]са\b", r"\w{2}[лк]се\b", r"\bдаст\b", r"составит\b"),
)
