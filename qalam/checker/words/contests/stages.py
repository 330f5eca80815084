"""Words of the stages of contests: their names, those who went on, and the places from which they come."""

from __future__ import annotations

# Some of these stands in every name of a stage.
STAGE_HINTS = (
    *("чемпионат", "кезең", r"\bтур", "іріктеу", "этап", "отбор", "финал", "stage", "round", "final"),
    *("уровень", "деңгейге"),
    r"(?:перв|втор|трет|четв)\w+ \(",
)

# Right behind the short name of a stage: those who went on to it.
_WENT_ON = r"(?=,?\s(?:прошл|дошл|вышл|попал|допущен|допустил|отобра|направ|приглаш|проби|ед[еу]т|поех))"

# 'На районный (городской) уровень вышли': the level of a place is a stage where some went on to it.
_LEVEL = rf"\w+(?:\s\([^()\d]{{3,20}}\))?\sуровень{_WENT_ON}"

# 'Во втором (районном) участвовали': an ordinal with the name of its stage in brackets, without the word for a stage.
_WORD_OR_VERB = (
    r"(?=\s(?:этап|тур|отбор|[–—-]|\d|приня|допущен|приглаш|отобран|направлен|ед[еу]т|\w+(?:ли(?:сь)?|[шр]ало?|шло)\b))"
)
_BRACKETED = (r"(?:перв|втор|трет|четв[её]рт)(?:ый|ом|ого|ий|ьем|ьего|ой) \((?:", rf")\w+\){_WORD_OR_VERB}")

_NUMBER = r"(?=\s[–—-]|:\s\d)"  # the name of a stage alone, with its number behind a dash

_LAST = r"(?:заключительн|финальн|итогов)(?:ый|ом)"

# Before a list of stages: each may be named by an adjective alone.
LIST_OF_STAGES = (r"\b(?:этап(?:ы|ам|ов)|кезең(?:дер|і)\w*|stages)\b[^:;.]{0,60}:\W{0,4}[^\W\d]+(?:\s[–—-]|:)\s\d",)

# Stages of an olympiad, lowest first: with the word for a stage, and short, where that word came before.
STAGES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        (
            *(r"перв(?:ый|ом|ого|ому) (?:тур|этап)", r"бірінші (?:тур|кезең)", r"first (?:stage|round)"),
            *(r"отборочн\w+ (?:тур|этап)", r"іріктеу (?:кезең|тур)", r"qualifying (?:stage|round)"),
            *(
                r"\(?мектеп(?:ішілік|тік)?\)? (?:кезең|іріктеу|тур)",
                r"\(?(?:школьн|внутриколледжн|внутришкольн)\w+\)? (?:этап|тур|отбор)",
                r"школьн|внутришкольн".join(_BRACKETED),
                r"колледжішілік (?:кезең|іріктеу|тур)",
                r"school (?:stage|round)",
            ),
        ),
        (r"мектеп(?:ішілік|те\b)", r"школьном", rf"школьн\w+{_NUMBER}"),
    ),
    (
        (
            r"\(?(?:қалалық|аудандық|аудан мен қала\w*)\)? (?:кезең|іріктеу|тур)",
            r"\(?(?:городск|районн|муниципальн)\w+\)? (?:этап|тур|отбор)",
            r"городск|районн|муниципальн".join(_BRACKETED),
            rf"(?:на|до) (?:городск|районн|муниципальн){_LEVEL}",
            r"(?:қалалық|аудандық) деңгейге\b",
            r"(?:city|district) (?:stage|round)",
        ),
        (
            r"қалалық",
            r"аудандық",
            r"городском",
            r"районном",
            r"на (?:городской|районный)\b",
            rf"(?:на|в|до) (?:городск|районн)\w+{_WENT_ON}",
            rf"(?:городск|районн)\w+{_NUMBER}",
            r"(?:city|district) one\b",
        ),
    ),
    (
        (
            r"\(?(?:облыстық|аймақтық|өңірлік)\)? (?:кезең|іріктеу|тур)",
            r"\(?(?:региональн|зональн)\w+\)? (?:этап|тур)",
            r"\(?областн\w+\)? (?:этап|тур|отбор)",
            r"областн|региональн".join(_BRACKETED),
            r"(?:региональн|областн)\w+ чемпионат",
            r"(?:облыстық|өңірлік) чемпионат",
            rf"(?:на|до) (?:областн|региональн){_LEVEL}",
            r"облыстық деңгейге\b",
            r"regional (?:stage|round)",
        ),
        (
            r"облыстық",
            r"областном",
            r"на областной\b",
            rf"(?:на|в|до) областн\w+{_WENT_ON}",
            rf"областн\w+{_NUMBER}",
            r"regional one\b",
        ),
    ),
    ((r"четвертьфинал\w*", r"ширек финал\w*", r"quarter-?finals?"), ()),
    ((r"полуфинал\w*", r"жартылай финал\w*", r"semi-?finals?"), ()),
    (
        (
            r"\(?республикалық\)? (?:кезең|тур|финал)",
            r"\(?(?:қорытынды|ақтық|шешуші)\)? (?:кезең|тур)",
            r"\(?(?:финальн|итогов)\w+\)? (?:этап|тур)",
            r"final (?:stage|round)",
            r"\(?(?:республиканск\w+|заключительн\w+)\)? (?:этап|тур|отбор)",
            r"республиканск|заключительн|финальн|итогов".join(_BRACKETED),
            r"(?:республиканск|национальн)\w+ чемпионат",
            rf"(?:на|до) (?:республиканск|национальн){_LEVEL}",
            r"республикалық деңгейге\b",
            r"(?:national|republican) (?:stage|round)",
        ),
        (
            r"республикалық",
            r"республиканском",
            rf"(?:на|в|во|до) {_LAST}(?:, республиканск\w+)?{_WENT_ON}",
            rf"(?:на|в|во) {_LAST}(?=\s[–—-])",
            rf"(?:на|в|во) {_LAST}(?=[\s,]+\d)",
            r"(?:қорытындысына|ақтық(?:сына|сында))\b",  # 'Қорытындысында' is 'as a result'
            r"на республиканский\b",
            rf"(?:на|в|до) республиканск\w+{_WENT_ON}",
            rf"республиканск\w+{_NUMBER}",
            r"(?:national|republican) one\b",
        ),
    ),
    (
        (r"халықаралық кезең", r"международн\w+ (?:этап|тур|отбор)", r"international (?:stage|round)"),
        (r"халықаралық", r"международном", r"международн\w+(?=\s[–—-])", r"international one\b"),
    ),
)

# Beside those of a whole region, of whom the ones named before are but some.
OF_ALL_PLACES = (
    r"(?:\d+|\b(?:екі|үш|төрт|бес|алты|жеті))\s(?:аудан|қала)\w*(?:\sмен\s(?:қала|аудан)\w*)?[нд][ае]н",
    r"из (?:\d+|двух|тр[её]х|четыр[её]х|пяти|шести) (?:район|город|област)",
    r"from \d+ (?:district|town|region)",
    *(r"барлық (?:аудан|қала|өңір)", r"аудандар", r"аудан мен", r"облыс бойынша", r"ел(?:іміздің)? барлық", r"өңірлер"),
    *(r"районов", r"городов", r"регион(?!альн)", r"(?:со|из|изо) все", r"по области", r"всего на", r"стран"),
    *(r"all (?:the )?(?:districts|cities|regions)", r"across the", r"from \d+ (?:districts|regions|cities)"),
)

# The stage after the one just told of, whatever that was.
NEXT_NAMED = (r"келесі (?:кезең|тур)\w*", r"следующ\w+ (?:этап|тур)\w*", r"next (?:stage|round)")

# The stage after the one named last.
NEXT_STAGE = (
    *(r"второ(?:й|го|му|м) (?:тур|этап)", r"екінші (?:тур|кезең)", r"second (?:stage|round)"),
    *(r"трет(?:ий|ьего|ьему|ьем) (?:тур|этап)", r"үшінші (?:тур|кезең)", r"third (?:stage|round)"),
    *(r"\bфинал(?=[ея]?\b|ға\b|да\b|ға\b)", r"\bthe final\b"),
    *(r"келесі (?:кезең|турға)", r"следующ\w+ (?:этап|тур|отбор)", r"next (?:stage|round)"),
)

# The same without the word for a stage, which came before.
NEXT_SHORT = (
    rf"\b(?:на|ко|во|до) втор(?:ой|ому|ом|ого)(?:(?=\s[–—-]|[.,;]|\Z)|{_WENT_ON})",
    rf"\b(?:на|к|в|до) треть?(?:ий|ьему|ьем|ьего|ему|ем|его)(?:(?=\s[–—-]|[.,;]|\Z)|{_WENT_ON})",
    r"екінші(?:сіне|сінде)\b",
    r"\bthe second(?=\s(?:one\b|\d|[–—-])|[.,;]|\Z)",
)

# Opens the sentence of a stage that came before the one just told.
BEFORE_THAT = (
    *(r"до (?:этого|того|финала)", r"перед (?:этим|тем|финалом)", r"ранее", r"раньше", r"этому предшествовал\w*"),
    *(
        r"(?:оған|бұған|осыған|соған|финалға|ақтыққа) дейін",
        r"бұған дейінгі",
        r"алдында",
        r"одан бұрын",
        r"осының алдында",
    ),
    *(r"before th(?:at|is)", r"earlier", r"previously", r"prior to th(?:at|is)", r"to get there", r"on the way"),
)
