"""Words by which a claim is known as a figure of the records; the first row that fits decides.

Each row: the code of the figure, the units of the claim, the words said of the number itself (all of them),
and the words of its sentence (all of them).
"""

from __future__ import annotations

_PEOPLE = frozenset({"people", "count"})
_ORGANISATIONS = frozenset({"organisations", "count"})
_PERCENT = frozenset({"percent"})
_KINDERGARTENS = r"бөбекжай|балабақша|детск\w+ сад|мектепке дейінгі ұйым|дошкольн\w+ организац|kindergarten"
_TEACHERS = r"педагог|мұғалім|учител|teacher"
_COVERAGE = r"қамту|қамтыл|охват|охвач|coverage"
_OLYMPIAD = r"олимпиад|olympiad"
_TOOK_PART = r"қатыс|участ|took part"
_WON = r"жүлде|жеңімпаз|призов|призёр|призер|победител|prize"
_CITY = r"қалалық кезең|городск\w+ этап|city stage"
_REGION = r"облыстық кезең|областн\w+ этап|regional stage"
_REPUBLIC = r"республикалық кезең|республиканск\w+ этап|national stage"

RECORDS: tuple[tuple[str, frozenset[str], tuple[str, ...], tuple[str, ...]], ...] = (
    ("staff.category.master", _PEOPLE, (r"шебер\b|шебері\b|мастер",), (_TEACHERS,)),
    ("staff.category.researcher", _PEOPLE, (r"зерттеуші|исследовател|researcher",), (_TEACHERS,)),
    ("staff.category.expert", _PEOPLE, (r"сарапшы|эксперт|expert",), (_TEACHERS,)),
    ("staff.category.moderator", _PEOPLE, (r"модератор|moderator",), (_TEACHERS,)),
    ("staff.category.any", _PEOPLE, (r"санат\w*\s(?:ие|бар)|имеют\s.*категори|category",), (_TEACHERS,)),
    ("staff.education.higher", _PEOPLE, (r"жоғары\s(?:\w+\s)?білім|высшее", r"білім|образовани"), (_TEACHERS,)),
    ("staff.education.vocational", _PEOPLE, (r"кәсіптік|средн\w+ специальн|среднее проф",), (_TEACHERS,)),
    ("staff.pedagogues.secondary", _PEOPLE, (r"орта білім саласында|в среднем образовании",), (_TEACHERS,)),
    ("schools.meals.vulnerable", _PEOPLE, (r"әлеуметтік|социально|малообеспеч|vulnerable",), (r"тамақ|питани|meal",)),
    ("schools.meals.grade_1", _PEOPLE, (r"сынып оқушы|первоклассн|first-grad|grade 1",), (r"тамақ|питани|meal",)),
    ("schools.meals", _PEOPLE, (r"тегін\s(?:ыстық\s)?тамақ|бесплатн\w+ (?:горяч\w+ )?питани|free .*meal",), ()),
    ("preschool.queue", _PEOPLE, (r"кезек|очеред|queue",), (r"бала|дет|child",)),
    ("preschool.enrolled", _PEOPLE, (r"тәрбиелен|воспитыва|воспитанник",), (_KINDERGARTENS,)),
    ("preschool.coverage.2_6", _PERCENT, (_COVERAGE, r"\b2\s?[–-]\s?6|от 2 до 6|2 to 6"), ()),
    ("preschool.coverage.3_6", _PERCENT, (_COVERAGE, r"\b3\s?[–-]\s?6|от 3 до 6|3 to 6"), ()),
    ("preschool.organisations.mini_centre", _ORGANISATIONS, (r"шағын орталы|мини-центр",), ()),
    (
        "preschool.organisations.private",
        _ORGANISATIONS,
        (r"жекеменшік|\bчастн|private",),
        (_KINDERGARTENS, r"оның ішінде|из них|в том числе|of whom|of which"),
    ),
    (
        "preschool.organisations.state",
        _ORGANISATIONS,
        (r"мемлекеттік|государственн|state",),
        (_KINDERGARTENS, r"оның ішінде|из них|в том числе|of whom|of which"),
    ),
    ("preschool.organisations", _ORGANISATIONS, (_KINDERGARTENS, r"қала\w*\b|город|city"), ()),
    ("schools.leavers.11.altyn_belgi", _PEOPLE, (r"алтын белгі|altyn belgi",), ()),
    ("olympiad.city.prizes", _PEOPLE, (_WON, _CITY), (_OLYMPIAD,)),
    ("olympiad.region.prizes", _PEOPLE, (_WON, _REGION), (_OLYMPIAD,)),
    ("olympiad.city.participants", _PEOPLE, (_TOOK_PART, _CITY), (_OLYMPIAD,)),
    ("olympiad.region.participants", _PEOPLE, (_TOOK_PART, _REGION), (_OLYMPIAD,)),
    ("olympiad.republic.participants", _PEOPLE, (_TOOK_PART, _REPUBLIC), (_OLYMPIAD,)),
    ("sen.home_schooled", _PEOPLE, (r"үйден оқ|надомн|at home",), ()),
    ("extracurricular.children", _PEOPLE, (r"қосымша білім|дополнительн\w+ образовани|extracurricular",), ()),
    ("schools.pupils.day", _PEOPLE, (r"күндізгі|дневн|day",), (r"мектеп|школ|school",)),
    ("safety.day_schools", _ORGANISATIONS, (r"күндізгі мектеп|дневн\w+ школ|day school",), ()),
    ("schools", _ORGANISATIONS, (r"қала\w*\s(?:\S+\s){0,2}мектеп|город\w*\s(?:\S+\s){0,2}школ|city\b.*schools",), ()),
    ("schools.attainment", _PERCENT, (r"үлгерім|успеваемост",), ()),
)
