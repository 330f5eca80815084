"""Words round the number of all organisations of a place, and round a number of some of them told behind it."""

from __future__ import annotations

# What says that there are so many: behind the number, with nothing behind it in its clause.
THERE_ARE_BEHIND = (
    *(r"бар", r"жұмыс істе(?:йді|п (?:тұр|жатыр|келеді))", r"қызмет (?:ет|көрсет)(?:еді|іп (?:тұр|жатыр|келеді))"),
    *(r"орналасқан", r"тіркелген", r"есепте тұр"),
    *(r"работа(?:ет|ют)", r"действу(?:ет|ют)", r"функциониру(?:ет|ют)", r"имеется", r"насчитывается"),
)
# Or before it, behind the place or the time.
THERE_ARE_BEFORE = (
    *(r"работа(?:ет|ют)", r"действу(?:ет|ют)", r"функциониру(?:ет|ют)", r"имеется", r"насчитывается", r"есть"),
    *(r"there are", r"has", r"have"),
)

# The same of pupils, students and children.
THEY_LEARN_BEHIND = (
    *(r"бар", r"оқиды", r"оқып (?:жүр|жатыр)", r"білім ал(?:ады|ып (?:жүр|жатыр)|уда)", r"тәрбиеленеді", r"тіркелген"),
    *(r"обучает(?:ся)?", r"обучаются", r"учит?ся", r"учатся", r"воспитыва(?:ется|ются)", r"насчитывается"),
)
THEY_LEARN_BEFORE = (
    *(r"обучается", r"обучаются", r"учится", r"учатся", r"воспитыва(?:ется|ются)", r"насчитывается", r"есть"),
    *(r"there are", r"has", r"have"),
)
# Their names; one name each line.
LEARNERS = (
    (r"оқушы", r"учени", r"учащ", r"школьник", r"pupil"),
    (r"студент", r"student"),
    (r"бала", r"дет", r"реб", r"бүлдіршін", r"воспитанник", r"child"),
)

# What some of them have at one time, in the clause of their number.
THEY_HAVE = (
    *(
        r"охвачен\w*",
        r"обеспечен\w*",
        r"пита(?:ется|ются)",
        r"получа(?:ет|ют)",
        r"посеща(?:ет|ют)",
        r"обуча(?:ет|ют)ся",
    ),
    *(r"учатся", r"занима(?:ет|ют)ся", r"подвоз(?:ят|ится)", r"состоят", r"прожива(?:ет|ют)"),
    *(r"қамтыл(?:ған|ды|ып отыр)", r"қамтамасыз", r"оқиды", r"білім ал\w+", r"тамақтан(?:ады|ып)", r"ішеді", r"барады"),
    *(r"қатысады", r"айналысады", r"тасымалдан\w+", r"тұрады"),
    *(r"are (?:covered|provided|taught|fed)", r"receive", r"attend", r"learn"),
)
# In its sentence: of what each may have done several times, or of others as well.
MANY_TIMES = (
    *(r"конкурс", r"олимпиад", r"соревнован", r"меропр", r"акци", r"рейд", r"форум", r"экскурс", r"дошкол", r"летом"),
    *(r"байқау", r"жарыс", r"іс-шара", r"сайыс", r"олимпиада", r"дода", r"акция", r"мектепке дейінгі", r"жазда"),
    *(r"contest", r"event", r"match", r"summer"),
)

# Words before such a number that narrow it no further than to its place: the place itself, and the time.
OF_THE_PLACE = (
    *(r"[^\W\d]+(?:[дт][ае]|[нтд][ыі]ң|[дт]ағы|[дт]егі)", r"қазір(?:гі)?", r"бүгін(?:гі)?", r"биыл(?:ғы)?"),
    *(r"күн(?:і|ге)?", r"дейін", r"бойынша", r"жалпы", r"барлығы", r"(?:аудан|облыс|қала|өңір|ел)(?:ы|ымыз)?"),
    *(r"всего", r"сегодня", r"сейчас", r"ныне", r"итого", r"в", r"во", r"по", r"на", r"этом", r"год[уа]", r"всей"),
    *(r"област[иь]", r"регион[ауе]?", r"город[ауе]?", r"район[ауе]?", r"стран[еы]", r"республик[еи]", r"казахстане"),
    *(
        r"(?:школ|колледж|вуз|сад|детсад|лице|гимнази)(?:ах|ях)",
        r"нашей",
        r"нашем",
        r"момент",
        r"дня",
        r"[^\W\d]+(?:ской|ском|цкой|цком|ому|му|ой)",
    ),
    *(r"in", r"the", r"our", r"this", r"now", r"today", r"region", r"district", r"city", r"country", r"town"),
)

# Between the number and its noun: still all of them.
ANY_OF_THEM = (r"общеобразоват", r"общеоб", r"жалпы", r"білім", r"береті", r"орта", r"средн")

# Beside a number of others, of all, of what will be or of what came to be over the years.
NOT_OF_THESE = (
    *(
        r"всего",
        r"вс[её]\b",
        r"вс(?:е|ех|ем)\s(?:[^\W\d]+\s)?\d",
        r"итого",
        r"общ(?:ее|ем)\b",
        r"ещ[её]",
        r"друг(?:и|ой|ом)",
        r"также",
    ),
    *(
        r"кроме",
        r"помимо",
        r"новы[хе]",
        r"вместе с",
        r"включая",
        r"постро",
        r"откры[тлв]",
        r"откро",
        r"появ",
        r"планир",
    ),
    *(r"намечен", r"нужн", r"необходим", r"требу", r"потреб", r"ста(?:нет|ло|ли)\b", r"увелич", r"вырос", r"достиг"),
    *(
        r"довед",
        r"\d+ лет\b",
        r"за (?:последни|эти|вс)",
        r"ежегодно",
        r"ран(?:ее|ьше)",
        r"когда-то",
        r"нехват",
        r"должн",
    ),
    *(r"закры", r"соседн", r"мир[ае]\b", r"проект", r"програм", r"из разных", r"было\b", r"был[аи]?\b", r"сво[ейи]"),
    *(
        r"барлығы",
        r"барлық",
        r"(?<!олардың )бәрі",
        r"жалпы саны",
        r"тағы",
        r"басқа",
        r"сондай-ақ",
        r"сонымен",
        r"қоса",
        r"бөлек",
    ),
    *(
        r"жаңа(?!рт|ғыр)",
        r"салын",
        r"салу",
        r"аш(?:ыл|ам|ад|у)",
        r"жосп",
        r"көзде",
        r"керек(?! емес)",
        r"қажет(?! емес)",
        r"бой көтер",
    ),
    *(r"жет(?:т|е|к|п)", r"өс(?:т|е|і)", r"арт(?:т|а)", r"көбей", r"\d+ жылда\b", r"жыл сайын", r"бұрын", r"кезінде"),
    *(r"жаб(?:ыл|ық)", r"көрші", r"әлем", r"жоба", r"бағдарлама", r"тапшы", r"жетісп", r"болса", r"болған", r"еді"),
    *(r"all\b", r"total", r"another", r"other", r"also", r"new\b", r"including", r"buil", r"open", r"planned", r"need"),
    *(
        r"rose",
        r"grew",
        r"reached (?=\d)",
        r"over the (?:last|past)",
        r"every year",
        r"formerly",
        r"project",
        r"programme",
    ),
    *(r"were\b", r"was\b", r"had\b"),
)

# What says that so many of those just counted were of one place or sort: 'На село пришлось 12 школ'.
FALL_TO = (
    r"\b[Нн]а [^\W\d]+(?: [^\W\d]+)? приш(?:лось|лись|[её]лся|лась)",
    r"(?:үлесіне|еншісіне) [^.\d]{0,20}\d[^.]{0,40}тиді",
    r"accounted for",
)
