"""Words of a plan for some years, and of what one of these years or the time so far has of it."""

from __future__ import annotations

# What is built, opened or meant to be.
BUILDING = (
    *(r"постро", r"появ", r"открыт", r"откро", r"строит", r"строят", r"введ", r"ввести", r"сдать", r"сдад", r"сдан"),
    *(r"возв(?:ед|ест|од)", r"тұрғыз", r"\berect"),
    *(r"салу", r"салын", r"\bашыл", r"ашу", r"құрылыс", r"іске қос", r"пайдалануға", r"бой көтер"),
    *(r"built", r"build", r"open"),
)

# A plan for several years, or what is being built.
OF_ALL_YEARS = (
    *(
        r"(?:до|к) 20\d\d год[ау]?",
        r"(?:на|в) (?:период с )?20\d\d\s?[-–]\s?20\d\d",
        r"за (?:\d+|[^\W\d]+) (?:года|лет)\b",
    ),
    *(
        r"в (?:ближайшие|следующие) (?:\d+|[^\W\d]+) (?:года|лет)\b",
        r"в рамках (?:данного |этого )?нацпроекта в период",
    ),
    *(r"20\d\d жылға дейін", r"20\d\d\s?[-–]\s?20\d\d жылдар", r"(?:\d+|алдағы [^\W\d]+) жыл(?:да| ішінде)\b"),
    *(r"by 20\d\d", r"in (?:the next )?\w+ years"),
)
UNDER_WAY = (
    r"вед[её]тся строительство",
    r"строится",
    r"строятся",
    r"құрылысы жүр",
    r"салынып жат",
    r"under construction",
)

# What one year, or the time so far, has of the plan.
OF_ONE_YEAR = (
    *(r"в этом(?: учебном)? году", r"в текущем(?: учебном)? году", r"до конца (?:этого |текущего )?(?:20\d\d )?года"),
    *(r"к 1 сентября", r"уже\b", r"на сегодня", r"к новому учебному году", r"биыл", r"жыл соңына дейін", r"осы жылы"),
    *(r"жаңа оқу жылын(?:да|а дейін)", r"қазірдің өзінде", r"қазір\b", r"бүгінде", r"бүгінгі күнге дейін"),
    *(r"1 қыркүйекке дейін", r"this year", r"by the end of the year", r"so far", r"already"),
)
TO_BE_DONE = (
    *(
        r"до конца (?:этого |текущего )?(?:20\d\d )?года",
        r"к 1 сентября",
        r"жыл соңына дейін",
        r"к новому учебному году",
    ),
    *(r"жаңа оқу жылын(?:да|а дейін)", r"1 қыркүйекке дейін", r"by the end of the year"),
)

# What speaks of something else than the plan: others, more of them, another kind of work, a wider place.
OF_ANOTHER = (
    *(r"ещ[её]\b", r"помимо", r"кроме", r"дополнительно\b", r"также", r"друг", r"кроме того", r"включая"),
    *(r"тағы", r"бұдан (?:бөлек|басқа)", r"сонымен (?:қатар|бірге)", r"бұған қоса", r"сондай-ақ", r"another", r"also"),
)
OTHER_WORK = (
    *(r"ремонт", r"жөнде", r"реконструк", r"пристро", r"модерниз", r"\bчастн", r"жеке", r"инвест", r"спонсор"),
    r"repair",
)
