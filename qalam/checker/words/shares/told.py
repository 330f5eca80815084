"""Words beside a percentage: of what it is a share, or that it is none."""

from __future__ import annotations

# Before shares of one whole.
SHARE = (r"\bдоля", r"\bдол[иейю]\b", r"үлес", r"\bshare")

# In the head of a column of percentages, beside those words: they are of one whole.
OF_TOTAL = (
    *(r"жалпы сан", r"барлығына шаққанда", r"қорытындыға", r"жиынтыққа", r"удельн\w+ вес"),
    *(r"(?:от|к) (?:общ\w+ (?:числ|количеств|сумм|итог)|итог|всем)", r"of (?:the )?total", r"of all"),
)


# Between a count and its share: "2066 мұғалім, немесе 73,9 %".
OR_SHARE = (
    *("немесе", "яғни", "бұл", "ал бұл", "демек", "бұл дегеніміз", "немесе барлығының", "бұл барлығының"),
    *("или", "что составляет", "составляет", "это", "то есть", "т\\.е\\."),
    *("or", "which is", "that is", "which (?:corresponds|amounts|comes) to", "which equals", "representing"),
    *("что соответствует", "что равно", "составив", r"что составил[аио]?", r"что составит"),
    *(
        "пайызға шақсақ",
        "пайызға шаққанда",
        "пайызбен (?:алғанда|есептегенде|айтқанда)",
        "пайыздық (?:есеппен|мөлшерде)",
    ),
    *("пайызға айналдырсақ", "басқаша айтқанда", "дәлірек айтқанда", "яки"),
    *(
        "(?:если )?в процентах(?: это)?",
        "в процентном (?:выражении|отношении)(?: это)?",
        "в (?:пересч[её]те|переводе) на проценты",
    ),
    *("стало быть", "а именно", "выходит", "получается", "следовательно", "значит", "точнее", "т\\. е\\."),
    *(
        "ендеше",
        "нақтырақ (?:айтқанда|айтсақ)",
        "нақты айтқанда",
        "атап айтқанда",
        "дәлірек айтсақ",
        "сонда",
        "өзгеше айтқанда",
    ),
    *("hence", "thus", "so", "namely", "meaning"),
    *("олар", "бұлар", "солар", r"(?:все )?они (?:составля\w+|составил\w*)", r"они [–—-]", "they (?:make up|are)"),
    *("дәлірегі", "нақтырағы", "(?:ал )?олардың үлесі", "үлесі", "вернее", r"(?:а )?их доля(?: состав\w+)?"),
    *("иначе говоря", "другими словами", "а это", "что да[её]т", "что равняется", "что эквивалентно"),
    *(
        "in (?:percentage|relative) terms",
        "in per ?cent",
        r"i\.e\.,?",
        "equal to",
        "amounting to",
        "making up",
        "equivalent to",
    ),
)

# Of what a share is said to be where that is just all that was counted: 'то есть в 72% случаев', 'бұл ұжымның 18%-ы'.
ALL_MEANT = (
    *("случаев", "случая", "запланированного", "запланированных", "намеченного", "намеченных", "задуманного"),
    *(
        "коллектива",
        "штата",
        "персонала",
        "жағдайда",
        "жағдайдың",
        "ұжымның",
        "құрамның",
        "жоспарланғанның",
        "барлығының",
    ),
    *("cases", "planned", "staff"),
)

# Names of a rate that say nothing of what it is the rate.
BARE_RATES = (r"көрсеткіш(?:і|іміз)?", r"пайыздық көрсеткіш", r"показатель", r"(?:rate|figure|indicator)")

# Behind a percentage of the whole that was spoken of.
OF_ALL = (
    *(r"\s?от (?:общего|их общего|всего) (?:числа|количества|состава)", r"\s?(?:всех|от всех)\s", r"\s?от общей"),
    *(r"\s?of (?:the total|all)\b", r"\s?(?:барлығының|жалпы санның|жалпы санының)"),
)

# Behind a percentage that is no share of what was counted: growth, fulfilment of a plan.
OTHER_SHARE = (
    r"^-?\w*\s(?:к плану|от плана|плана|больше|меньше|выше|ниже|к прошл)",
    r"^-?\w*\s(?:к |от )?(?:годово|квартально|месячно|полугодово)(?:го|му) план",
    r"^-?\w*\s(?:жоспар|артық|кем|көп|аз|өс|жоғары(?! (?:білім|санат|сынып))|төмен)",
    r"^-?\w*\s(?:more|less|fewer|above|below)",
    r"^-?(?:ға|ге|қа|ке)\b",
)

# Before a percentage that is of another figure than the count: of a rate, or of what was planned.
OF_A_RATE = (r"көрсеткіш(?:тің|інің)\s", r"жоспардың\s", r"деңгейдің\s", r"\bпоказателя\s", r"\bплана\s")

# The same behind the percentage: of the plan for a year, where the figure told is of another time.
OF_PLAN_BEHIND = (
    r"\s?(?:от\s|к\s)?(?:годового|годовому|квартального|месячного|полугодового|уточн[её]нного)\s(?:[^\W\d]+\s)?план(?:а|у)\b",
    r"-?[^\W\d]*\s?(?:жылдық|айлық|тоқсандық)\s(?:жоспар|межел)",
    r"\s?of the (?:year|annual|quarter)[a-z']* (?:plan|target)\b",
)

# A share that is told as being only near to it; 'more than' may be said of any lower one.
ABOUT = (r"порядка", r"около", r"примерно", r"приблизительно", r"шамамен", r"about", r"roughly", r"nearly")

# Some were left out of those of whom a share is taken.
LEFT_OUT = (
    *(r"есептемегенде", r"қоспағанда", r"санамағанда", r"есепке алмағанда"),
    *(r"не считая", r"без уч[её]та", r"за исключением", r"кроме ", r"not counting", r"excluding", r"except "),
)

# Right before a rate of interest, which is no share of those who borrow.
INTEREST = (
    r"\bпод",
    r"\bпен[яию](?: [–—-])?",
    r"\bөсімпұл\w*(?: [–—-])?",
    r"\bставк\w+(?: \w+)?(?: [–—-])?",
    r"мөлшерлеме\w*(?: [–—-])?",
    r"жылдық",
    r"\bat",
    r"interest (?:rate )?of",
)

# Between a count and a percentage: a comparison with another year.
COMPARED = (
    *(r"былтыр", r"өткен", r"салыстыр", r"прошл", r"сравнени", r"compar", r"\bна$"),
    *(
        r"өсті",
        r"артты",
        r"көбейді",
        r"азайды",
        r"кеміді",
        r"\bвырос",
        r"увеличил",
        r"сократил",
        r"\bgrew",
        r"\brose",
        r"\bfell",
    ),
)
