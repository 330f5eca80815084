"""Words of a mean told beside what it was taken of: pupils of a class, a group, a teacher or a school."""

from __future__ import annotations

# What the mean is of each of: beginnings of words, by what they name.
OF_EACH: dict[str, tuple[str, ...]] = {
    "class": (r"сын[ыі]п", r"сыныб", r"класс", r"class", r"grade"),
    "group": (r"топ(?!тама)", r"тоб", r"групп", r"group"),
    "teacher": (r"мұғалім", r"педагог", r"оқытушы", r"учител", r"преподавател", r"teacher"),
    "tutor": (r"тәрбиеші", r"воспитател"),
    "school": (r"мектеп", r"мектеб", r"школ(?!ьн)", r"school"),
    "preschool": (r"балабақша", r"детск\w+ сад", r"детсад", r"сад(?:ик)?[аеу]?\b", r"kindergarten"),
    "doctor": (r"дәрігер", r"врач", r"doctor"),
    "club": (r"үйірме", r"секция", r"круж", r"секци", r"club"),
}
# Who is counted; doctors are so of those who live there.
COUNTED = (
    *(r"оқушы", r"\bбала(?!бақша)", r"студент", r"тәрбиеленуші", r"шәкірт"),
    *(r"учени[кц]", r"учащ", r"дет(?:ей|и|ям)\b", r"реб[её]н", r"школьник", r"обучающ", r"воспитанник", r"человек"),
    *(r"pupil", r"child", r"student"),
    *(r"тұрғын(?!\sүй)", r"халық", r"\bадам", r"жител", r"населени", r"пациент", r"resident"),
)

# Before the mean, with what it is of each of, or without.
BEFORE_MEAN = (
    r"(?:әр(?:бір)?|бір)\s(?P<{each}>{of}\w*)\s(?:орта(?:ша)? есеппен|орташа|шамамен)\s(?:алғанда\s)?",
    r"орта(?:ша)? есеппен (?:әр(?:бір)?|бір)\s(?P<{each}>{of}\w*)\s",
    r"(?:әр(?:бір)?|бір)\s(?P<{each}>{of}\w*[ғгқк][ае])\s",
    r"(?P<{each}>{of}\w*(?:ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі))\s(?:бала\w*\s|оқушы\w*\s)?орташа\s"
    r"(?:толымдылығы|толығуы|толтырылуы|саны|мөлшері)\s?[–—:-]?\s?",
    r"орташа\s(?P<{each}>{of}\w*)\s(?:толымдылығы|толығуы|толтырылуы)\s?[–—:-]?\s?",
    r"на (?:одного|одну|один|каждого|каждую|каждый)\s(?P<{each}>{of}\w*)\s(?:в среднем\s)?приходится\s"
    r"(?:в среднем\s)?(?:по\s)?",
    r"в (?:каждом|каждой|одном|одной)\s(?P<{each}>{of}\w*)\s(?:в среднем\s)(?:по\s)?",
    r"средн\w+ (?:наполняемость|численность|размер)\s(?P<{each}>{of}\w*)\s?(?:[–—:-]|составляет|составила?)\s?",
    r"average (?P<{each}>{of}\w*) size (?:is|was|of|stands at|:)\s?",
    r"average size of (?:a|the|its|each)\s(?P<{each}>{of}\w*) (?:is|was)\s",
)
BEFORE_BARE_MEAN = (
    r"средн\w+ наполняемость\s?(?:[–—:-]|составляет|составила?)\s?",
    r"орташа толымдылық\s?[–—:-]?\s?",
)
# Behind the mean.
BEHIND_MEAN = (
    r"(?:\s\w+)?\s(?:в|на)\s(?:каждом\s|каждой\s|одном\s|одной\s|каждого\s|одного\s)?(?P<{each}>{of}\w*)",
    r"(?:\s(?:pupils|children|students))?\s(?:in|per|to|for)\s(?:each\s|every\s|a\s|one\s)?(?P<{each}>{of}\w*)",
)
BEHIND_BARE_MEAN = (r"(?:\s(?:pupils|children|students))?\sin each\b", r"(?:\s\w+)?\sв (?:каждом|каждой)\b")
# Before a mean of which the words behind it tell what it is of.
MEAN_OPENS = (
    *(r"в среднем (?:по\s)?", r"on average,?\s", r"an average of\s", r"орта есеппен\s"),
    *(r"то есть\s", r"т\.\s?е\.\s", r"that is,?\s"),
)
# Right behind the number of a mean, with or without a word that opens it.
PER = r"\s(?:pupils|children|students)\s(?:per|to (?:a|one|each|every))\s(?P<{each}>{of}\w*)"

# How many a mean is of, in words.
NUMERALS: dict[int, tuple[str, ...]] = {
    3: ("үш", "тр", "three"),
    4: ("төрт", "чет", "four"),
    5: ("бес", "пят", "five"),
    6: ("алты", "шест", "six"),
    7: ("жеті", "сем", "seven"),
}
# What such a number is of.
NUMERALS_OF = (
    *(
        r"тоқсан",
        r"жыл",
        r"ай",
        r"сынып",
        r"мектеп",
        r"пән",
        r"топ",
        r"четверт",
        r"год",
        r"месяц",
        r"класс",
        r"предмет",
    ),
    *(r"школ", r"групп", r"term", r"year", r"month", r"class", r"school", r"subject"),
)
# Before the mean of numbers told before it.
CALLED_MEAN = tuple(
    rf"{mean}(?:\s(?:за|по|из|значение|балл|показатель|of|is|for)(?:\s[^\W\d]+){{0,3}})?\s?"
    r"(?:[–—:-]\s?|составил[аио]?\s|is\s|was\s)?"
    for mean in (
        *(r"орташасы", r"орташа мәні", r"среднее", r"средний (?:балл|процент|показатель)", r"средняя (?:доля|явка)"),
        *(r"в среднем", r"the (?:average|mean)"),
    )
)
