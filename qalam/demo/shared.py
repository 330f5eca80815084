"""What all copies of the demo city share: subjects, sittings of the national testing, events, the agreement, norms."""

from __future__ import annotations

import numpy as np

from qalam.demo.city import City, Common
from qalam.demo.contests import SUBJECTS, build_events
from qalam.demo.days import day
from qalam.demo.places import told
from qalam.demo.results import SITTINGS
from qalam.demo.sheets import Sheets, Span
from qalam.funding.models import Norm
from qalam.kernel.trilingual import Trilingual
from qalam.partnerships.models import Agreement, Measure, Participant, Party
from qalam.schooling.models import Subject, UntSitting

MORE_SUBJECTS = {
    "natural_science": Trilingual("жаратылыстану", "естествознание", "natural science"),
    "literature": Trilingual("әдебиет", "литература", "literature"),
    "pe": Trilingual("дене шынықтыру", "физическая культура", "physical education"),
    "world_history": Trilingual("дүниежүзі тарихы", "всемирная история", "world history"),
    "law": Trilingual("құқық негіздері", "основы права", "foundations of law"),
    "mathematical_literacy": Trilingual(
        "математикалық сауаттылық", "математическая грамотность", "mathematical literacy"
    ),
    "reading_literacy": Trilingual("оқу сауаттылығы", "грамотность чтения", "reading literacy"),
}
PARTIES = (
    Trilingual(
        "«Білім-Инновация» халықаралық қоғамдық қоры",
        "Международный общественный фонд «Білім-Инновация»",
        "International public foundation 'Bilim-Innovation'",
    ),
    Trilingual("«Жарылқау» қоғамдық қоры", "Общественный фонд «Жарылқау»", "Public foundation 'Zharylkau'"),
    Trilingual(
        "Жаңаөзен қалалық білім бөлімі", "Жанаозенский городской отдел образования", "Zhanaozen Education Department"
    ),
)
TITLE = Trilingual(
    "Білім-инновация лицейлерінің тәжірибесін енгізу туралы үшжақты келісім",
    "Трёхстороннее соглашение о внедрении опыта лицеев «Білім-Инновация»",
    "Three-party agreement on introducing the practice of the Bilim-Innovation lyceums",
)
MEASURES = (
    (
        Trilingual(
            "Педагогтерге арналған тәлімгерлік апталық",
            "Неделя наставничества для педагогов",
            "Week of mentoring for pedagogues",
        ),
        "11-20",
    ),
    (
        Trilingual(
            "Ағылшын тілінде жаратылыстану сабақтары",
            "Уроки естествознания на английском языке",
            "Science lessons in English",
        ),
        "12-10",
    ),
    (
        Trilingual(
            "Олимпиада резервін дайындау жазғы мектебі",
            "Летняя школа олимпиадного резерва",
            "Summer school of the olympiad reserve",
        ),
        "06-15",
    ),
    (Trilingual("Ата-аналармен ашық есік күні", "День открытых дверей для родителей", "Open day for parents"), "04-10"),
)
NORMS = {1: ("312000.00", "334000.00"), 2: ("398000.00", "427000.00"), 3: ("441000.00", "472000.00")}
"""Tenge for a pupil and year by level: in the city, in a village. Invented."""


def build_common(sheets: Sheets) -> Common:
    """The shared rows; their ids by code."""
    names = SUBJECTS | MORE_SUBJECTS
    subjects = sheets.add(
        Subject,
        len(names),
        code=list(names),
        name_kk=[name.kk for name in names.values()],
        name_ru=[name.ru for name in names.values()],
        name_en=[name.en for name in names.values()],
    )
    sittings = sheets.add(
        UntSitting,
        len(SITTINGS),
        code=list(SITTINGS),
        begins_on=[f"{code}-10" for code in SITTINGS],
        ends_on=[f"{code}-30" for code in SITTINGS],
        maximum=140,
    )
    events = build_events(sheets)
    for level, amounts in NORMS.items():
        for is_village, amount in enumerate(amounts):
            sheets.add(
                Norm,
                1,
                level=level,
                is_village=bool(is_village),
                amount=amount,
                source="Қалалық тәжірибе",
                confidence="I",
                period=Span(day("2021-09-01")),
            )
    return Common(
        dict(zip(names, subjects.tolist(), strict=True)),
        dict(zip(SITTINGS, sittings.tolist(), strict=True)),
        events,
        build_agreement(sheets),
    )


def build_agreement(sheets: Sheets) -> int:
    """The agreement of 2021 to 2025 with its parties, and the plan of each year; what is past was done."""
    (agreement,) = sheets.add(
        Agreement,
        1,
        code="bilim-innovation",
        title_kk=TITLE.kk,
        title_ru=TITLE.ru,
        title_en=TITLE.en,
        period=Span(day("2021-01-01"), day("2026-01-01")),
    )
    for party in PARTIES:
        sheets.add(Party, 1, agreement_id=int(agreement), name_kk=party.kk, name_ru=party.ru, name_en=party.en)
    for year in range(2021, 2026):
        for title, due in MEASURES:
            due_on = day(f"{year}-{due}")
            sheets.add(
                Measure,
                1,
                agreement_id=int(agreement),
                title_kk=title.kk,
                title_ru=title.ru,
                title_en=title.en,
                due_on=due_on,
                done_on=due_on - 3 if due_on < day("2023-05-01") else None,
            )
    return int(agreement)


def join_agreement(city: City) -> None:
    """The six schools of the agreement."""
    schools = np.array(city.places.numbered(*told()["schools"]["agreement"]))
    city.sheets.add(
        Participant,
        len(schools),
        agreement_id=city.common.agreement,
        institution_id=schools,
        period=Span(day("2021-09-01"), day("2026-01-01")),
    )
