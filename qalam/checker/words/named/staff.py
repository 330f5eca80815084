"""Pedagogues: education, categories, hiring and courses."""

from __future__ import annotations

from qalam.checker.words.named.row import COUNT, HOLD, ORGANISATIONS, OWNERS, PEDAGOGUE, PEOPLE, PERCENT, SCHOOL, Row

_EDUCATION = r"білім|образовани|education"
_HIGHER = r"жоғары\s(?:\w+\s)?білім|высш\w+|higher (?:\w+ )?education"
_VOCATIONAL = (
    r"кәсіптік|арнаулы орта|орта арнаулы|средн\w+ специальн|средне-специальн|средн\w+ проф|профессиональн|техническ"
    r"|vocational"
)
# Those who gained a category this year are no count of all who hold it.
_ASSESSED = (
    r"аттестатта[уд]|аттестаци|біліктілік тест|санат(?:ын)? (?:алды|қорғады|көтер)|присво|подтверди|повысил"
    r"|gained|were awarded"
)
_SECONDARY = r"орта білім|средн\w+ образовани|secondary education"
_CATEGORY = r"санат|категори|categor"
_LEVELS = r"модератор|сарапшы|зерттеуші|шебер|эксперт|исследовател|мастер|moderator|expert|researcher|master"
_YOUNG = r"жас маман|молод\w+ специалист|young specialist"
_THREE_YEARS = r"соңғы (?:3|үш) жыл|последни\w+ (?:3|три) год|last (?:3|three) years"
_COMPETITION = r"конкурс|competition"
_VILLAGE_PROGRAMME = r"дипломмен ауылға|дипломом в село|diploma to the village"
_CLUB = r"пән(?:дік|дер бойынша)? клуб|предметн\w+ клуб|subject club"
_NONE = r"жоқ|\bбез\b|without"
_THAT = r"^\W*(?:бұл|это|this)\b"
_KNOWN = f"ауыл|с[её]л|village|{OWNERS}"


_OF_SCHOOLS = (("sort", "!preschool"),)  # those of kindergartens are counted apart


def _level(name: str, words: str) -> Row:
    return Row(
        f"staff.category.{name}",
        PEOPLE,
        (words,),
        (PEDAGOGUE,),
        never=(r"\bүлес|\bдол[яи]\b|\bshare",),
        apart=(_ASSESSED,),
    )


ROWS = (
    Row(
        "staff.pedagogues",
        PEOPLE,
        (PEDAGOGUE, SCHOOL),
        never=(_EDUCATION, _CATEGORY, _YOUNG),
        strict=True,
    ),
    Row("staff.pedagogues.secondary", PEOPLE, (_SECONDARY,), (PEDAGOGUE,), never=(_CATEGORY, _HIGHER, _VOCATIONAL)),
    Row(
        "staff.education.higher",
        PEOPLE,
        (_HIGHER,),
        (PEDAGOGUE, _EDUCATION),
        never=(_CATEGORY, _VOCATIONAL),
        under=_OF_SCHOOLS,
    ),
    Row(
        "staff.education.vocational",
        PEOPLE,
        (_VOCATIONAL,),
        (PEDAGOGUE, _EDUCATION),
        never=(_CATEGORY, _HIGHER),
        under=_OF_SCHOOLS,
    ),
    Row(
        "staff.education.higher.share",
        PERCENT,
        (_HIGHER,),
        (PEDAGOGUE, _EDUCATION),
        never=(_CATEGORY, _VOCATIONAL),
        under=_OF_SCHOOLS,
    ),
    Row(
        "staff.education.vocational.share",
        PERCENT,
        (_VOCATIONAL,),
        (PEDAGOGUE, _EDUCATION),
        never=(_HIGHER,),
        under=_OF_SCHOOLS,
    ),
    Row(
        "staff.category.any",
        PEOPLE,
        (_CATEGORY, HOLD),
        (PEDAGOGUE,),
        never=(_LEVELS, _NONE),
        apart=(_ASSESSED,),
        under=_OF_SCHOOLS,
    ),
    Row(
        "staff.category.any.share",
        PERCENT,
        (_CATEGORY, HOLD),
        (PEDAGOGUE,),
        never=(_LEVELS, _NONE),
        apart=(_ASSESSED,),
        under=_OF_SCHOOLS,
    ),
    Row(
        "staff.category.any.share",
        PERCENT,
        (_THAT, _SECONDARY),
        (PEDAGOGUE, _CATEGORY),
        never=(_LEVELS,),
        under=_OF_SCHOOLS,
    ),
    Row(
        "staff.category.none",
        PEOPLE,
        (r"санат\w* жоқ|без категори|without a category",),
        (PEDAGOGUE,),
        under=_OF_SCHOOLS,
    ),
    _level("moderator", r"модератор|moderator"),
    _level("expert", r"сарапшы|эксперт|\bexpert"),
    _level("researcher", r"зерттеуші|исследовател|researcher"),
    _level("master", r"шебер\b|шебері?\b|мастер|\bmaster"),
    Row("staff.young", PEOPLE, (_YOUNG,), (_THREE_YEARS,)),
    Row("staff.young.yessenov.share", PERCENT, (r"есенов|yessenov",), (_YOUNG,), is_wider=True),
    Row("staff.young.colleges.share", PERCENT, (r"колледж|college",), (_YOUNG,), is_wider=True),
    Row(
        "staff.young.elsewhere.share",
        PERCENT,
        (r"қалған|остальн|others",),
        (_YOUNG,),
        known="еліміз|стран|country",
        is_wider=True,
    ),
    Row(
        "staff.diploma_to_village",
        PEOPLE,
        (r"түле[кг]|маман|педагог|выпускник|специалист|graduate|people",),
        (_VILLAGE_PROGRAMME,),
        of="finished",
        known=_KNOWN,
        is_wider=True,
    ),
    Row("staff.competition.applicants", PEOPLE, (r"өтініш|заявлени|applied|applicant",), (_COMPETITION, PEDAGOGUE)),
    Row(
        "staff.competition.hired",
        PEOPLE,
        (r"қабылдан|жұмысқа алын|принят|\bhired",),
        (_COMPETITION, PEDAGOGUE),
        never=(_YOUNG,),
    ),
    Row(
        "staff.courses",
        PEOPLE,
        (PEDAGOGUE,),
        (r"\bкурс|courses",),
        apart=(_CATEGORY,),
        known="облыс|област|region|республик|republic",
        is_wider=True,
    ),
    Row(
        "staff.clubs",
        frozenset({"count", "organisations"}),
        (r"# (?:пән\w* )?клуб|их #|# (?:subject )?clubs",),
        (_CLUB,),
    ),
    Row("staff.clubs.members", PEOPLE, (r"бас қос|мүше|состо|участник|member",), (_CLUB,)),
    Row("resources.coworking", COUNT | ORGANISATIONS, (r"coworking|коворкинг",)),
)
