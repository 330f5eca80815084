"""Words of a share that is told beside the two numbers it was taken of: 'охват – 91,2 %: из 4 500 детей … 3 900'."""

from __future__ import annotations

# Such a share, and one whose two numbers must stand in its own sentence.
COVERAGE = (
    *(r"охват\w*", r"қамту\w*", r"қамтылу\w*", r"coverage", r"enrolment rate"),
    *(
        r"[зн]аполняемост\w*",
        r"[зн]аполненност\w*",
        r"загрузк\w*",
        r"загруженност\w*",
        r"укомплектованност\w*",
        r"посещаемост\w*",
        r"явк\w*",
    ),
    *(r"толымдылы\w*", r"толу деңгейі\w*", r"толтырылу\w*", r"жасақталу\w*", r"қатысым\w*", r"келу деңгейі\w*"),
    *(r"(?:уровень )?трудоустройств\w*", r"трудоустроенност\w*", r"жұмысқа орналас\w*", r"жұмыспен қамт\w*"),
    *(r"успеваемост\w*", r"сохранност\w*", r"(?:employment|placement|pass|completion|graduation|success) rate"),
    *(r"occupancy", r"attendance", r"turnout", r"fill rate"),
)
SHARES = (r"дол[яиею]", r"удельн\w+ вес", r"үлес\w*", r"share", r"proportion", r"percentage", r"пайызы", r"процент")

# Such a share of places, of which the people told beside them fill so many.
FILLING = (
    *(r"[зн]аполняемост\w*", r"заполненност\w*", r"наполненност\w*", r"загрузк\w*", r"загруженност\w*"),
    *(r"толымдылы\w*", r"толу деңгейі\w*", r"толтырылу\w*", r"толуы", r"occupancy", r"fill rate"),
    *(r"жүктеме\w*", r"жүктелу\w*", r"толымы"),
)

# The second number is of those who are left out.
LEFT_OUT = (
    *(r"\bжд[уё]т", r"ожида", r"очеред", r"\bне\s", r"\bнет\b", r"остал", r"\bбез\b", r"нужда", r"дефицит"),
    *(r"кезек", r"күт", r"жоқ", r"\bемес", r"алма[ғд]", r"қалған", r"қамтылма", r"мұқтаж", r"жетіспе"),
    *(r"waiting", r"queue", r"\bnot\b", r"without", r"\bleft\b", r"\bno\b"),
)

# What else may be told of such numbers: each beside both, or beside none.
OTHER_TOPICS = (
    *(r"бесплатн", r"льготн", r"полнодневн", r"кратковременн", r"тегін", r"жеңілдік", r"толық күн", r"full[- ]day"),
    r"free",
    *(r"олимпиад", r"конкурс", r"байқау", r"жарыс", r"соревнован", r"экзамен", r"емтихан", r"ҰБТ", r"ЕНТ", r"тест"),
    *(
        r"отличн",
        r"үздік",
        r"грант",
        r"вуз",
        r"балл",
        r"дебат",
        r"olympiad",
        r"contest",
        r"exam",
        r"test",
        r"top marks",
    ),
)

# Only some of those who are counted elsewhere; each word beside both numbers, or beside none.
NARROWED = (
    *(r"ауыл", r"қала\w*", r"аудан", r"бастауыш", r"қыз(?!мет)", r"ұлдар", r"мемлекеттік", r"жекеменшік"),
    r"жоғары сынып",
    *(r"сельск", r"\bсел", r"город", r"район", r"начальн", r"девоч", r"девуш", r"мальчик", r"юнош", r"государственн"),
    *(r"частн", r"старш", r"младш", r"rural", r"urban", r"village", r"primary", r"secondary", r"girls", r"boys"),
    *(r"private", r"public", r"малообеспеченн", r"многодетн", r"аз қамтылған", r"көпбалалы", r"сирот", r"жетім"),
    *(r"first[- ]year", r"перво", r"бірінші", r"junior", r"senior", r"подвоз", r"инвалид", r"мүгедек"),
)

# Other people or another place than those of the number beside the share.
ANOTHER = (
    *(r"друг\w+", r"соседн\w+", r"филиал\w*", r"басқа\w*", r"көрші\w*", r"another", r"other", r"neighbouring"),
    *(r"план\w*", r"жоспар\w*", r"мест\b", r"орын\w*", r"places", r"планир\w+", r"planned"),
)
# Before or behind a number of all that there are.
ALL_IN_ALL = (
    *(r"всего", r"вообще", r"общее (?:число|количество)", r"барлығы", r"жалпы (?:саны|алғанда)", r"бәрі"),
    *(r"in all", r"in total", r"altogether", r"a total of", r"total(?:s|ling)?"),
)
THERE_ARE = (
    r"there are\s\Z",
    r"(?:в|во) (?:школе|колледже|лицее|гимназии|классе)\s(?:(?:учатся|обучаются|учится|обучается)\s)?\Z",
    r"(?:мектепте|колледжде|лицейде|гимназияда|сыныпта)\s\Z",
    r"\b(?:school|college|lyceum|class) has\s\Z",
)
