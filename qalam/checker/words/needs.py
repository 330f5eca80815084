"""Words of a need, of a plan that answers it, and of what is still missing then."""

from __future__ import annotations

# What is missing or needed, with its number behind the word: 'дефицит – 600 мест'.
MISSING = (r"дефицит", r"нехватк", r"\bshortage", r"\black\b", r"\bdeficit")
NEEDED = (r"потребност", r"очеред", r"\bneeds?\b", r"\bdemand", r"\bqueue")
# The same with its number on either side, as in Kazakh: '600 орын тапшылығы', '340 орын жетіспейді'.
MISSING_EITHER = (
    *(r"не\s?хвата(?:ет|ло)", r"недоста(?:[её]т|вало)", r"\bshort of\b", r"\bmissing\b"),
    *(r"жетіспей(?!тін)", r"жетпей", r"тапшы\b", r"тапшылы[қғ]", r"жетіспеушілі"),
)
NEEDED_EITHER = (
    *(r"\bнеобходим[оаы]?\b", r"\bтребу[ею]тся\b", r"\bнуж(?:но|ны|ен|на)\b", r"\brequired?\b", r"\bneeded\b"),
    *(r"қажет(?:ті)?\b", r"\bкерек\b", r"мұқтаж", r"кезе[кг]", r"қажеттілі", r"сұраныс"),
    r"\bwaiting\b",
)

# What takes the whole need away. A part of it is no such word.
_TAKE_RU = r"(?:покры|ликвид|закры|закро|устран|реш|снят|снять|сним|удовлетвор|исчерп)"
_NEED_RU = r"(?:дефицит\w*|нехватк\w*|очеред\w*|потребност\w*|проблем\w*)"
_TAKE_KK = r"(?:жою|жой|жоя|жаб|шеш|өте|қанағаттандыр)"
_NEED_KK = r"(?:тапшылы[қғ]\w*|кезек\w*|қажеттілі[кг]\w*|сұраныс\w*|мәселе\w*|жетіспеушілі[кг]\w*)"
IN_FULL = (
    rf"(?:толы[қғ](?:тай|ымен|ынан)?|түбегейлі|біржола)\s+{_TAKE_KK}",
    rf"{_NEED_KK}\s(?:біржола\s)?(?:жойылады|жойылмақ|жабылады|жабылмақ|шешіледі|шешілмек)",
    rf"(?:полность[юи]|целиком|окончательно)\s+(?:\w+\s){{0,2}}?{_TAKE_RU}",
    rf"{_TAKE_RU}\w*\s+(?:[^\W\d]+\s){{0,4}}?(?:полность|целиком)",
    rf"{_NEED_RU}\s(?:[^\W\d]+\s){{0,2}}?будет\s(?:ликвидирован|закрыт|устран[её]н|снят|реш[её]н|удовлетвор[её]н)",
    rf"{_NEED_KK}\s(?:толы[қғ]\w*)\sқамт|толық қамтамасыз|{_NEED_KK}\s[^.;\d]{{0,30}}қамтамасыз ет",
    r"обеспеч\w+\s(?:[^\W\d]+\s){0,3}?(?:местами|потребност)|полностью (?:е[её]|его|их) обеспеч",
    *(r"\bin full\b", r"\bentire(?:ly)?\b", r"\bfully\b", r"\bcompletely\b", r"\bwholly\b"),
)
# Before the total of a plan that is told in pieces as well.
TOTAL_OF_PLAN = (
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
# The place whose need is answered, beside those words.
PLACES = (
    *(r"мөлтек аудан", r"шағын аудан", r"ықшамаудан", r"\bаудан", r"ауыл", r"кент", r"қала", r"облыс", r"өңір"),
    *(r"микрорайон", r"\bрайон", r"\bсел[аоеу]", r"пос[её]л", r"город", r"област", r"регион"),
    *(r"\bdistrict", r"\bvillage", r"\bcity", r"\bregion", r"\btown"),
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
    *(r"наполовину", r"\bпочти\b", r"\bnot\b", r"\bpartly\b", r"\bpartially\b", r"\balmost\b", r"дерлік"),
)

# What is answered, beside those words where the plan stands in another sentence.
ANSWERED = (
    *(r"тапшылы", r"кезе[кг]", r"қажеттілі", r"сұраныс", r"мәселе", r"жетіспеушілі"),
    *(r"дефицит", r"нехватк", r"очеред", r"потребност", r"проблем", r"вопрос", r"\bе[её]\b", r"\bего\b"),
    *(r"shortage", r"\bneed", r"queue", r"demand", r"\bgap\b", r"problem"),
)
# Beside places that are there already and answer nothing.
EXISTING = (
    *(
        r"\bбар\b",
        r"қазір\b",
        r"бүгінде",
        r"\bесть\b",
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
# What ties what is left to the plan: it comes of it.
AFTER = (
    *(r"(?:ған|ген|қан|кен)\s?(?:соң|кейін)", r"(?:ған|ген|қан|кен)нан кейін", r"нәтижесінде", r"арқасында"),
    r"\bсонда\b",
    *(r"\bпосле\b", r"благодаря", r"в результате", r"\bтогда\b", r"с вводом", r"\bafter\b", r"\bthen\b", r"thanks to"),
    *(r"(?:сократ|сниз|уменьш)ится", r"\bостанется\b", r"\bбудет\b", r"азаяды", r"қалады\b", r"\bwill\b"),
    *(r"\bенді\b", r"\bещ[её]\b", r"\bстало\b", r"\w{2}[лқ]са\b", r"\w{2}[лк]се\b", r"\bдаст\b", r"составит\b"),
)
