"""Words beside the number of what is left when a part of all is done: 'осталось 38', '38-і қалды', '38 remain'."""

from __future__ import annotations

# Right before the number.
LEFT_BEFORE = (
    r"оста(?:л[оиа]сь|лся|[её]тся|ются|вал[оиа]сь)",
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
        r"оста(?:л[оиа]сь|лся|[её]тся|ются)",
    ),
    *(r"remain(?:s|ed)?\b", r"(?:are|is|were|was) (?:still )?left\b"),
)

# What is added to a number between its part and its rest, so that they need not make it.
ADDED = (
    *(r"\bновы[ехм]", r"доба(?:в|вл)", r"прибав", r"прибы", r"появ", r"\bещ[её]\b", r"поступил", r"выявл", r"возник"),
    *(r"жаңадан", r"\bқосыл", r"\bқосымша", r"\bтағы\b", r"\bкелді", r"\bпайда бол", r"анықтал", r"\bтүст"),
    *(r"\bnew\b", r"\badded\b", r"\bmore\b", r"\banother\b", r"\bjoined\b", r"partly", r"частично", r"ішінара"),
)
