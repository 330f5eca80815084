"""Words by which a number is told for each of many, and by what many of what it is told."""

from __future__ import annotations

# Before a number that is told for each.
EACH_BEFORE = (
    r"(?:на|для|у|в|за|из|с|к)\s(?:(?:кажд|одн|1-?)[^\W\d]*)(?:\s(?:из\s)?(?P<ru>[^\W\d]+))?",
    r"(?:кажд(?:ому|ой|ый|ая|ое))(?:\s(?P<dat>[^\W\d]+))?",
    r"(?:әр(?:бір)?|бір)\s(?P<kk>[^\W\d]+?(?:ға|ге|қа|ке|на|не|нан|нен|дан|ден|тан|тен|да|де|та|те|ның|нің|дың|дің|тың|тің))",
    r"(?:әрқайсы|біреу)[^\W\d]*",
    r"(?P<per>гектар)(?:ына|ға|дан|ынан)",
    r"(?:per|for each|for every|in each)\s(?P<en>[^\W\d]+)",
)
# Behind it.
EACH_BEHIND = (
    r"(?:на|для|у|в|за|из|с|к)\s(?:(?:кажд|одн|1-?)[^\W\d]*)(?:\s(?:из\s)?(?P<ru>[^\W\d]+))?",
    r"(?:per|for each|for every|in each|each)(?:\s(?P<en>[^\W\d]+))?",
    r"с\s(?P<per>гектара)",
)
# A mean without a word for each names of what it is in the genitive.
MEAN_OF = (
    r"средн\w+\s(?:наполняемость|численность|стоимость|цена|урожайность|нагрузка|площадь|размер|чек)"
    r"(?:\s(?P<ru>[^\W\d]+))?",
    r"(?P<kk>[^\W\d]+(?:ның|нің|дың|дің|тың|тің))\s(?:орташа\s)?(?:толымдылығы|толығуы|құны|бағасы|жүктемесі)",
)
# What a total is called is no matter, but that it is of a part, of a plan or of another time is.
OF_OTHERS = (
    *(r"жоспар", r"норма", r"республика(?:да|мызда| бойынша)", r"облыс бойынша", r"ел бойынша", r"айына", r"күніне"),
    *(r"аптасына", r"сағатына"),
    *(
        r"план",
        r"норматив",
        r"по норме",
        r"по стране",
        r"по республике",
        r"по области",
        r"в месяц",
        r"ежемесячн",
        r"в день",
    ),
    *(r"ежедневн", r"в час", r"в неделю", r"минимальн", r"максимальн", r"не менее", r"не более", r"по району"),
    *(r"a month", r"per month", r"a day", r"per day", r"per hour"),
)
