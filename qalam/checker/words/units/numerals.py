"""Forms of numbers in words beside those that the kernel writes."""

from __future__ import annotations

# Russian numbers of people, whether a noun stands behind them or not.
PEOPLE = frozenset({"двое", "трое", "четверо", "пятеро"})

COLLECTIVE: dict[str, int] = {
    "біреуі": 1,
    "бірі": 1,
    "екеуі": 2,
    "үшеуі": 3,
    "төртеуі": 4,
    "бесеуі": 5,
    "алтауы": 6,
    "жетеуі": 7,
    "сегізі": 8,
    "тоғызы": 9,
    "жиырмасы": 20,
    "қырқы": 40,
}

# What a number in words may end with when it is a part: 'он екісі', 'елуінде', 'он тоғызының'.
POSSESSIVE = "(?:сы|сі|ы|і)(?:н[дт][ае]|н[ыі]ң|н)?"

# What the thousands or millions of a number in words may end with: 'жарым миллиардтың', 'с половиной миллионов'.
SCALE_ENDS = "(?:[нтд][ыі]ң|[нтд][ыі]|[ғқкг][ае]|[дт][ае]н|н[ае]н)"

# Behind a number told again in words: '(отыз пайыз)'.
UNITS_IN_WORDS = ("теңге", "тенге", "пайыз", "процент", "рубл", "доллар", "tenge", "per cent", "percent")

HUNDREDS_FOLD = ("жүз", "hundred")

# Joins the tens to the hundreds of one number in English.
AND = " and "

# Between a small number and the thousands or millions of which it is so many and a half, and one word for both.
AND_A_HALF = "and a half|с половиной|жарым"
ONE_AND_A_HALF = ("полторы", "полтора", "полутора")

# Russian numbers after 'из', 'в', 'около'.
DECLINED: dict[str, int] = {
    "пятерых": 5,
    "шестерых": 6,
    "семерых": 7,
    "восьмерых": 8,
    "девятерых": 9,
    "десятерых": 10,
    "одну": 1,
    "одного": 1,
    "одной": 1,
    "двух": 2,
    "двум": 2,
    "трём": 3,
    "трем": 3,
    "четырём": 4,
    "четырем": 4,
    "трёх": 3,
    "трех": 3,
    "четырёх": 4,
    "четырех": 4,
    "пяти": 5,
    "шести": 6,
    "семи": 7,
    "восьми": 8,
    "девяти": 9,
    "десяти": 10,
    "одиннадцати": 11,
    "двенадцати": 12,
    "тринадцати": 13,
    "четырнадцати": 14,
    "пятнадцати": 15,
    "шестнадцати": 16,
    "семнадцати": 17,
    "восемнадцати": 18,
    "девятнадцати": 19,
    "двадцати": 20,
    "тридцати": 30,
    "сорока": 40,
    "пятидесяти": 50,
    "шестидесяти": 60,
    "семидесяти": 70,
    "восьмидесяти": 80,
    "девяноста": 90,
    "ста": 100,
    "двухсот": 200,
    "двухстах": 200,
    "трёхсот": 300,
    "трехсот": 300,
    "трёхстах": 300,
    "трехстах": 300,
    "четырёхсот": 400,
    "четырехсот": 400,
    "пятисот": 500,
    "шестисот": 600,
    "семисот": 700,
    "восьмисот": 800,
    "девятисот": 900,
    # by them; not 'семью', which is a family as well
    **dict(zip(("двумя", "тремя", "четырьмя", "пятью", "шестью"), range(2, 7), strict=True)),
    **dict(zip(("восемью", "девятью", "десятью", "одиннадцатью", "двенадцатью"), range(8, 13), strict=True)),
    **dict(zip(("тринадцатью", "четырнадцатью", "пятнадцатью", "шестнадцатью"), range(13, 17), strict=True)),
    **dict(zip(("семнадцатью", "восемнадцатью", "девятнадцатью", "двадцатью"), range(17, 21), strict=True)),
    **dict(zip(("двоих", "троих", "четверых"), range(2, 5), strict=True)),
    "двое": 2,
    "трое": 3,
    "четверо": 4,
    "пятеро": 5,
}

# Before a number of those that only stand at one end of some that were counted: 'алғашқы екі', 'the last two'.
AT_THE_END = (
    *(r"алғашқы", r"соңғы", r"кейінгі"),
    *(r"перв(?:ые|ых|ым|ыми|ую|ая)", r"последни[ехм]", r"the first", r"the last"),
)

# Behind the Kazakh word for ninety where it is a quarter of a year.
OF_QUARTER = (
    r"(?!кісі\b|жарты)[^\W\d]{3,}(?:[дтл][ае]р[ыі]|с[ыі]|[бғгн][ыі])(?:н[^\W\d]*)?\b",  # 'тоқсан шығындары'
    *(r"бас(?:ы|та)", r"соң", r"іш", r"аяғ", r"аяқта", r"қорытынды", r"бойын", r"нәтиже", r"барыс", r"арал"),
)
