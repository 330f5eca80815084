"""Words round a Kazakh number that belongs to what was counted before."""

from __future__ import annotations

# Endings of such a number in all cases.
_CASES = r"(?:н|на|не|ның|нің|нан|нен|нда|нде|ндағы|ндегі|мен)?"
ALL_FORMS = rf"(?:сы|сі|ы|і|уі|уы|еуі|ауы){_CASES}"
SPELLED = rf"(?:(?:бір|ек|үш|төрт|бес)еуі|(?:алт|жет)[ауе]уы?і?|сегізі|тоғызы|оны|жиырмасы|отызы|қырқы|елуі){_CASES}"


# What belongs to what was counted before, told as no less: '75-тен астамы', '2 мыңнан астамы'.
SOME_OF_THEM = rf"(?:-?[дтн][ае]н)? (?:астам|артығ|көб)[ыі]{_CASES}"

# At the end of what tells how many there are: those named right behind it are some of them.
THERE_ARE = (
    *(r"бар", r"ашық", r"тұрады", r"тұрып жатыр", r"есепте тұр", r"тіркелген", r"құрайды"),
    *(r"жұмыс істейді", r"жұмыс істеп тұр", r"жұмыс істеп жатыр", r"қызмет етеді", r"қызмет көрсетеді"),
    *(r"оқиды", r"оқып жатыр", r"білім алады", r"білім алып жатыр", r"тәрбиеленеді", r"тәрбиеленіп жатыр"),
    *(r"еңбек етеді", r"еңбек етіп жүр"),
)

# What tells with these how many there are in all, of whom a share may be told in other paragraphs.
ALL_THERE = (
    *(
        r"обуча[ею]тся",
        r"обучал[ио]сь",
        r"уч[аи]тся",
        r"воспитыва[ею]тся",
        r"числ(?:о|енност)",
        r"количеств",
        r"контингент",
    ),
    *(r"сан(?:ы|ын)\b", r"оқы(?:ды|ған)", r"оқитын", r"оқуда", r"оқушылар құрам", r"состав", r"труд[ия]тся"),
    *(r"pupils in all", r"enrol", r"number of", r"attended by"),
)
