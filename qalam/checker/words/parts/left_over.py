"""Words beside the number of what is left when a part of all is done: 'осталось 38', '38-і қалды', '38 remain'."""

from __future__ import annotations

# Right before the number.
LEFT_BEFORE = (
    r"оста(?:л[оиа]сь|лся|[её]тся|ются|н[еу]тся|вал[оиа]сь)",
    *(
        r"вакантн\w{0,3}",
        r"свободн\w{0,3}",
        r"в остатке",
        r"остат(?:ок|ка)\b",
        r"leaving",
        r"there remain(?:s|ed)?",
        r"(?:are|is|were|was) left with",
    ),
)

# Behind the number, in its clause.
LEFT_BEHIND = (
    r"қал(?:ды|ып (?:отыр|тұр|жатыр|барады)|ып еді|ады|ған(?=[.;,)\n]|\Z))",
    *(
        r"бос (?:тұр|қал)",
        r"бос(?=[.;,)\n]|\Z)",
        r"вакантн\w{0,3}",
        r"(?:are|is) (?:still )?vacant",
        r"оста(?:л[оиа]сь|лся|[её]тся|ются|н[еу]тся)",
    ),
    *(r"remain(?:s|ed)?\b", r"(?:are|is|were|was) (?:still )?left\b"),
)

# Behind 'ещё' and the like: not more of what was told, but others that come to it.
COMING = (
    *(r"\bновы[ехм]", r"доба(?:в|вл)", r"прибав", r"прибы", r"появ", r"поступ", r"выявл", r"возник", r"\bприн[яи]"),
    *(r"\bпри(?:д[уё]т|шл|ед|езж)", r"\bвстан", r"\bпереед", r"нач(?:н[уёе]т|ат|инаю)", r"проект", r"жоба"),
    *(r"жаңадан", r"\bқосыл", r"\bқосымша", r"\bкел(?:ді|еді)", r"\bпайда бол", r"анықтал", r"\bтүст", r"\bқабылда"),
    *(r"\bбаст(?:ал)?а(?:ды|йды|лады)", r"\bnew\b", r"\badded\b", r"\bjoined\b", r"\bstart"),
)

# What is added to a number between its part and its rest, so that they need not make it.
ADDED = (
    *(r"\bновы[ехм]", r"доба(?:в|вл)", r"прибав", r"прибы", r"появ", r"\bещ[её]\b", r"поступил", r"выявл", r"возник"),
    *(r"жаңадан", r"\bқосыл", r"\bқосымша", r"\bтағы\b", r"\bкелді", r"\bпайда бол", r"анықтал", r"\bтүст"),
    *(r"\bnew\b", r"\badded\b", r"\bmore\b", r"\banother\b", r"\bjoined\b", r"partly", r"частично", r"ішінара"),
)
