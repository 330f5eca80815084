"""Schools, their pupils, meals and children with special needs."""

from __future__ import annotations

from qalam.checker.words.named.row import (
    BUILT,
    CHILD,
    FOUNDED,
    FREE,
    KINDERGARTEN,
    MEALS,
    ORGANISATIONS,
    PEOPLE,
    PERCENT,
    PUPIL,
    SCHOOL,
    SPECIAL,
    Row,
)

_OF_SCHOOLS = (("sort", "school"),)
_DAY = r"күндізгі|\bдневн|\bday\b"
_CITY = r"\bқала|\bгород|\bcity\b"
_STUDY = rf"{PUPIL}|{CHILD}"
_FIRST_GRADE = r"\b1\W{0,2}(?:ші|й|х|го)?\W?\s?(?:сынып|класс)|бірінші сынып|первокласс|first.grade|grade 1\b"
_SEN_HERE = (SPECIAL,)
_TAUGHT = (
    r"білім беру|білім ал|оқи|мектеп|образовательн\w+ (?:организац|учрежден)|организаци\w+ образов|школ|обуча|учатся"
    r"|educat\w+ organi|school|stud"
)
_ELSEWHERE = r"лагер|отдых|жетім|консультац|прожива|тұратын|\bcamp|\blive in"
_GOES_TO = r"бітіреді|бітірмек|бітіргелі|(?<!\w)(?:о|за)канчива|окончат|will (?:be )?finish|finish\b"

ROWS = (
    Row(
        "schools",
        ORGANISATIONS,
        (r"# (?:мектеп\b|школ(?:а|ы)?\b|schools?\b)",),
        (_CITY,),
        apart=(BUILT, FOUNDED),
        never=(r"\b(?:в|во|из|для|у|на|по|in|at|for|of) #",),
        strict=True,
    ),
    Row(
        "schools.general",
        ORGANISATIONS,
        (r"жалпы (?:орта )?білім беретін|общеобразовательн|\bgeneral\b",),
        (SCHOOL,),
        never=(_DAY, r"пән|олимпиад|оқушы|қатыс"),
        apart=(FOUNDED,),
        under=_OF_SCHOOLS,
        known="мемлекеттік|государственн|state",
    ),
    Row(
        "schools.primary",
        ORGANISATIONS,
        (r"бастауыш(?! сынып)|начальн\w+(?! класс)|primary(?! grade)",),
        (SCHOOL,),
        never=(r"сынып|класс|grade|\bв начальн",),
        apart=(FOUNDED,),
        under=_OF_SCHOOLS,
    ),
    Row("schools.evening", ORGANISATIONS, (r"\bкешкі|вечерн|evening",), (SCHOOL,), under=_OF_SCHOOLS),
    Row(
        "schools.private",
        ORGANISATIONS,
        (rf"(?:жеке ?меншік|\bчастн\w+|\bprivate)(?=\W*(?:#|$|{SCHOOL}))",),
        (SCHOOL,),
        apart=(FOUNDED,),
        under=_OF_SCHOOLS,
        known="жеке|частн|private",
    ),
    Row(
        "schools.villages",
        ORGANISATIONS,
        (r"ауыл(?:дық)? мект|сельск\w+ школ|village schools?",),
        apart=(BUILT, FOUNDED),
        strict=True,
    ),
    Row(
        "schools.pupils.day",
        PEOPLE,
        (_DAY, PUPIL),
        (SCHOOL,),
        never=(r"кешкі|вечерн|evening", SPECIAL, MEALS),
        known="мемлекеттік|государственн|state",
        strict=True,
    ),
    Row("schools.pupils", PEOPLE, (PUPIL, r"барлық мектеп|вс\w+ школ|all schools"), never=(_DAY,), strict=True),
    Row("schools.pupils.evening", PEOPLE, (r"\bкешкі|вечерн|evening", PUPIL), (SCHOOL,), strict=True),
    Row("schools.pupils.private", PEOPLE, (r"жеке ?меншік|частн|private", PUPIL), (SCHOOL,), strict=True),
    Row("schools.pupils.villages", PEOPLE, (r"ауыл|сельск|village", PUPIL), (SCHOOL,), strict=True),
    Row("schools.grade_11", PEOPLE, (_GOES_TO,), never=(MEALS,), under=(("grade", "11"),), known="бітір|оконч"),
    Row("schools.grade_9", PEOPLE, (_GOES_TO,), never=(MEALS,), under=(("grade", "9"),)),
    Row("schools.meals", PEOPLE, (MEALS, FREE), never=(_FIRST_GRADE, r"әлеуметтік|социальн|vulnerable"), known=FREE),
    Row(
        "schools.meals.vulnerable",
        PEOPLE,
        (r"әлеуметтік|аз қамт|социально|малообеспеч|уязвим|vulnerable|low.income",),
        (MEALS, FREE),
        never=(SPECIAL,),
    ),
    Row("schools.meals.grade_1", PEOPLE, (_FIRST_GRADE,), (MEALS, FREE)),
    Row("schools.meals.both", PEOPLE, (r"екі негіз|оба основани|обоим основани|both grounds",), (MEALS,)),
    Row("schools.meals.share", PERCENT, (MEALS, FREE), never=(_FIRST_GRADE,), strict=True),
    Row("schools.meals.grade_1.share", PERCENT, (_FIRST_GRADE, MEALS, FREE), strict=True),
    Row("sen.children", PEOPLE, (SPECIAL,), (_TAUGHT,), never=(r"үлес|дол[яи]|share",), apart=(_ELSEWHERE,)),
    Row("sen.children.preschool", PEOPLE | ORGANISATIONS, (KINDERGARTEN,), _SEN_HERE, never=(SPECIAL, PUPIL)),
    Row("sen.children.school", PEOPLE, (SCHOOL,), _SEN_HERE, never=(SPECIAL, r"үйде|на дому|at home")),
    Row(
        "sen.home_schooled",
        PEOPLE,
        (r"үйден оқ|үйде оқы|на дому|надомн|taught at home|home.?school|^at home #", _STUDY),
    ),
    Row(
        "schools.classes",
        frozenset({"count"}),
        (r"# (?:сынып-?\s?жинақ|класс\w*-?\s?комплект)",),
        strict=True,
    ),
)
