"""Shares and changes told in words: 'две трети', 'әрбір төртіншісі', 'a third'; 'вдвое', 'екі есе', 'doubled'."""

from __future__ import annotations

from qalam.checker.words.shares.told import OR_SHARE

# Each share in words, as a pattern of its forms, with its numerator and denominator.
FRACTIONS: tuple[tuple[str, int, int], ...] = (
    # In Kazakh: 'үштен бірі', 'әрбір төртінші'.
    (r"(?:тең )?жарты(?:сы\w*)", 1, 2),
    (r"екіден бірі\w*", 1, 2),
    (r"үштен бір(?:і\w*| бөлігі\w*)", 1, 3),
    (r"үштен екі(?:сі\w*| бөлігі\w*)", 2, 3),
    (r"(?:төрттен бір(?:і\w*| бөлігі\w*)|ширегі\w*)", 1, 4),
    (r"төрттен үш(?:і\w*| бөлігі\w*)", 3, 4),
    (r"бестен бір(?:і\w*| бөлігі\w*)", 1, 5),
    (r"бестен екі(?:сі\w*| бөлігі\w*)", 2, 5),
    (r"бестен үш(?:і\w*| бөлігі\w*)", 3, 5),
    (r"бестен төрт(?:і\w*| бөлігі\w*)", 4, 5),
    (r"алтыдан бір(?:і\w*| бөлігі\w*)", 1, 6),
    (r"сегізден бір(?:і\w*| бөлігі\w*)", 1, 8),
    (r"оннан бір(?:і\w*| бөлігі\w*)", 1, 10),
    *(
        (rf"әр(?:бір)?(?: бір)? {word}(?:сі\w*|)\b", 1, below)
        for below, word in enumerate(
            ("екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы", "оныншы"), 2
        )
    ),
    # In Russian: 'две трети', 'каждый четвёртый', 'пятая часть'.
    (r"половин(?:а|у|ы|е|ой)(?= (?!первой|учебного|года|дня))", 1, 2),
    (r"половин(?:а|у|ы|е|ой)(?=[,.;:)])", 1, 2),
    (r"(?:одна |одну )?трет(?:ь|ью)(?: часть| часть[юи])?", 1, 3),
    (r"(?:(?<=более )|(?<=менее )|(?<=около )|(?<=больше )|(?<=меньше )|(?<=свыше )|(?<=порядка ))трети", 1, 3),
    (r"(?:(?<=более )|(?<=менее )|(?<=около )|(?<=больше )|(?<=меньше )|(?<=свыше )|(?<=порядка ))четверти", 1, 4),
    (r"дв(?:е|ух|умя|ум) трет(?:и|ей|ями|ям)", 2, 3),
    (
        r"(?:одна |одну )?четверть(?:ю)?"
        r"(?= (?:часть|всех|из|от|[^\W\d]+(?:ов|ев|ей|ий|иц|ся|[^\W\d]{3,}[нкщтрл])\b))",
        1,
        4,
    ),
    (r"тр(?:и|ех|ёх|ем|ём|емя) четверт(?:и|ей|ям|ями)", 3, 4),
    *(
        (rf"(?:одн[ау]\s)?{word}(?:ая|ую|ой) (?:часть|доля|долю|части)", 1, below)
        for below, word in ((4, "четв[её]рт"), (5, "пят"), (6, "шест"), (7, "седьм"), (8, "восьм"), (10, "десят"))
    ),
    *(
        (rf"{many} пят(?:ых|ыми|ым)", above, 5)
        for above, many in ((2, "дв(?:е|ух)"), (3, "тр(?:и|[её]х)"), (4, "четыр(?:е|[её]х)"))
    ),
    (r"одн(?:а|у|ой) пят(?:ая|ую|ой)", 1, 5),
    *(
        (rf"кажд(?:ый|ая|ое|ого|ую|ой|ому|ым) {word}(?:ый|ой|ий|ая|ое|ья|ье|ьего|ьей|ью|ого|ую|ому|ым)\b", 1, below)
        for below, word in enumerate(
            ("втор", "трет", "четв[её]рт", "пят", "шест", "седьм", "восьм", "девят", "десят"), 2
        )
    ),
    # In English: 'two thirds', 'every fourth', 'one in five'.
    (r"(?:one |a )?half(?= of| the)|exactly half", 1, 2),
    (r"(?:a|one)[ -]third", 1, 3),
    (r"two[ -]thirds", 2, 3),
    (r"(?:a|one)[ -]quarter(?= of)", 1, 4),
    (r"three[ -]quarters", 3, 4),
    *((rf"{many}[ -]fifths?", above, 5) for above, many in ((1, "(?:a|one)"), (2, "two"), (3, "three"), (4, "four"))),
    *(
        (rf"(?:every {nth}|one in (?:every )?{word})\b", 1, below)
        for below, (nth, word) in enumerate(
            (("second", "two"), ("third", "three"), ("fourth", "four"), ("fifth", "five"), ("sixth", "six")), 2
        )
    ),
    (r"(?:every tenth|one in (?:every )?ten)\b", 1, 10),
)

# One of so many, told in figures: 'каждый 16-й', 'әрбір 12-ші'.
IN_FIGURES = (
    r"кажд(?:ый|ая|ое|ого|ую|ой|ому|ым) (?P<ru>\d{1,2})-?(?:й|я|е|го|му|ю)\b",
    r"әр(?:бір)?(?: бір)? (?P<kk>\d{1,2})-?ш[іы](?:с[іы]\w*)?\b",
)

# Right before such a share, and right behind a Kazakh one: it is a little less, a little more, or about that.
LESS = (r"почти", r"менее", r"меньше", r"чуть менее", r"без малого", r"almost", r"nearly", r"less than", r"under")
MORE = (r"более", r"больше", r"свыше", r"не менее", r"more than", r"over", r"at least")
ABOUT = (r"около", r"примерно", r"порядка", r"приблизительно", r"about", r"roughly", r"шамамен", r"дерлік")
LESS_BEHIND = (r"жуығы?", r"жетпей\w*", r"аз\w*", r"кем\w*", r"жуық\w*", r"таяу\w*")
MORE_BEHIND = (r"аста(?:мы?|мын)\w*", r"көбі\w*", r"артығы\w*", r"артық\w*", r"көп\w*", r"асады", r"асты")
ABOUT_BEHIND = (r"шамалас\w*", r"дерлік", r"дей")

# Joins a share in words to the number that tells it in figures, or the number to the share.
THAT_IS = (*OR_SHARE, "ол", "их")

# Changes in times that one word tells, or a number in words.
FOLDS: tuple[tuple[str, str], ...] = (
    (r"\bв полтора раза", "1.5"),
    (r"\bв два раза|\bвдвое|\bдвукратн\w+|\bудвои\w+", "2"),
    (r"\bв три раза|\bвтрое|\bтр[её]хкратн\w+|\bутрои\w+", "3"),
    (r"\bв четыре раза|\bвчетверо", "4"),
    (r"\bв пять раз\b|\bвпятеро", "5"),
    *(
        (rf"\bв {word} раз\b", str(times))
        for times, word in enumerate(("шесть", "семь", "восемь", "девять", "десять"), 6)
    ),
    (r"\bбір жарым есе", "1.5"),
    (r"(?<!жарым )\bекі есе(?:ле[^\W\d]*)?", "2"),
    (r"\bүш есе(?:ле[^\W\d]*)?", "3"),
    (r"\bтөрт есе(?:ле[^\W\d]*)?", "4"),
    (r"\bбес есе(?:ле[^\W\d]*)?", "5"),
    *(
        (rf"\b{word} есе(?:ле[^\W\d]*)?", str(times))
        for times, word in enumerate(("алты", "жеті", "сегіз", "тоғыз", "он"), 6)
    ),
    (r"\b(?:doubl(?:ed|ing)|twofold|two[- ]fold|twice|halved)\b", "2"),
    (r"\b(?:tripl(?:ed|ing)|trebled|threefold|three times)\b", "3"),
    *((rf"\b{word}(?:fold| times)\b", str(times)) for times, word in enumerate(("four", "five", "six", "seven"), 4)),
)
# A change that the word of so many times tells by itself.
GROWS_ITSELF = r"еселе|удвои|утрои|двукратн|кратн|doubl|tripl|trebl|halved|fold"

# Changes by a part of the figure of then.
BY_FRACTION: tuple[tuple[str, int], ...] = (
    (r"\b(?:на|почти на) половину|\bнаполовину|\bжартысына|\bby (?:a )?half", 2),
    (r"\bна (?:одну )?треть|\bүштен біріне|\bby (?:a|one)[ -]third", 3),
    (r"\bна (?:одну )?четверть|\bтөрттен біріне|\bширегіне|\bby (?:a|one)[ -]quarter", 4),
    (r"\bна (?:одну )?пятую(?: часть)?|\bбестен біріне|\bby (?:a|one)[ -]fifth", 5),
    (r"\bна (?:одну )?десятую(?: часть)?|\bоннан біріне|\bby (?:a|one)[ -]tenth", 10),
)
