"""Words by which some are told to be chosen out of those counted, whatever the things are called."""

from __future__ import annotations

# Before 'из 12': what is made of them, and where things come from them.
MADE_OF = (
    *(r"состо[ия]\w*", r"состав\w*", r"комисси\w*", r"команд\w*", r"делегаци\w*", r"жюри", r"отряд\w*", r"бригад\w*"),
    *(r"групп\w*", r"семь\w*", r"комплекс\w*", r"комплект\w*", r"курс\w*", r"блок\w*", r"пакет\w*", r"тест\w*"),
    *(r"класс\w*", r"хор\w*", r"ансамбл\w*", r"оркестр\w*", r"сборн\w*", r"коллектив\w*", r"круж\w+", r"совет\w*"),
    *(r"кажд\w+", r"люб\w+", r"одн\w+", r"один", r"one", r"each", r"any", r"team", r"group", r"famil\w+"),
    *(r"сдела\w+", r"собран\w*", r"сложил\w*", r"корпус\w*", r"здани\w*", r"парк\w*", r"список", r"списк\w*"),
)


# What those do that come from the places counted.
COMING = (
    *(
        r"при(?:ехал|был|ш[лё]|влек)",
        r"поступ[аи]",
        r"воз[ия]т",
        r"подвоз",
        r"съехал",
        r"прислал",
        r"переве[дз]",
        r"\bпода(?:л[иа]?|но|ны)\b",
    ),
    *(r"\bкел(?:ді|ген|іп|етін)", r"\bтүс(?:ті|кен|іп)", r"тасымал", r"көшір", r"жеткіз", r"қатыс"),
    *(r"\bcame\b", r"\bcome\b", r"\barriv", r"\breceived from"),
)


# Ends of a Russian verb or short participle, which name nothing that is counted: 'принято', 'прошли', 'имеют'.
VERB_ENDS = r"(?:[аеё]н[оыа]?|[иыя]т[оыа]|ут[оыа]|л[иоа](?:сь)?|[юуя]т(?:ся)?|[аяеу]ет(?:ся)?"
VERB_ENDS += r"|(?:ч|леж|держ)ат(?:ся)?|(?:ч|ход|сто|относ)ит(?:ся)?)"

# Behind a number in English: what those chosen did, or what was done to them.
VERBS_BEHIND = r"(?:were|was|are|is|have|has|had|got|won|met|did|do|could|can|\w{2,}ed)\b"
