"""Olympiads by stages and contests of pupils and of teachers: who took part, who won a prize place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.demo.allotting import choose
from qalam.demo.city import City
from qalam.demo.days import BEFORE, NOW
from qalam.demo.sheets import Sheets
from qalam.kernel.trilingual import Trilingual
from qalam.olympiads.models import Event, Participation

LEVELS = ("city", "region", "republic")
SUBJECTS = {
    "kazakh": Trilingual("қазақ тілі мен әдебиеті", "казахский язык и литература", "Kazakh language and literature"),
    "mathematics": Trilingual("математика", "математика", "mathematics"),
    "physics": Trilingual("физика", "физика", "physics"),
    "chemistry": Trilingual("химия", "химия", "chemistry"),
    "biology": Trilingual("биология", "биология", "biology"),
    "geography": Trilingual("география", "география", "geography"),
    "history": Trilingual("Қазақстан тарихы", "история Казахстана", "history of Kazakhstan"),
    "english": Trilingual("ағылшын тілі", "английский язык", "English"),
    "informatics": Trilingual("информатика", "информатика", "informatics"),
    "russian": Trilingual("орыс тілі мен әдебиеті", "русский язык и литература", "Russian language and literature"),
}
DAYS = {"city": "{0}-11-{1:02d}", "region": "{2}-01-{1:02d}", "republic": "{2}-03-{1:02d}"}


@dataclass(frozen=True)
class Stage:
    """How many different people took part, and how many of them won a prize place."""

    participants: int
    prizes: int


OLYMPIAD = {
    BEFORE: (Stage(712, 238), Stage(40, 25), Stage(8, 2)),
    NOW: (Stage(749, 256), Stage(43, 28), Stage(9, 3)),
}
CONTESTS = {
    ("pupils", BEFORE): (Stage(2390, 1214), Stage(310, 141), Stage(37, 10)),
    ("pupils", NOW): (Stage(2540, 1285), Stage(333, 150), Stage(41, 12)),
    ("teachers", BEFORE): (Stage(402, 147), Stage(50, 15), Stage(7, 2)),
    ("teachers", NOW): (Stage(431, 154), Stage(52, 16), Stage(9, 2)),
}
CONTEST_NAMES = {
    "pupils": {
        "project": (
            Trilingual(
                "«Зерде» зерттеу жұмыстары мен шығармашылық жобалар байқауы",
                "Конкурс исследовательских работ и творческих проектов «Зерде»",
                "'Zerde' contest of research and creative projects",
            ),
            Trilingual("Ғылыми жобалар байқауы", "Конкурс научных проектов", "Contest of science projects"),
        ),
        "contest": (
            Trilingual("Мәнерлеп оқу байқауы", "Конкурс выразительного чтения", "Recitation contest"),
            Trilingual("Робот техникасы жарысы", "Соревнование по робототехнике", "Robotics contest"),
            Trilingual("Жас өлкетанушылар байқауы", "Конкурс юных краеведов", "Contest of young local historians"),
            Trilingual("Сурет байқауы", "Конкурс рисунка", "Drawing contest"),
        ),
    },
    "teachers": {
        "olympiad": (
            Trilingual(
                "Педагогтердің пән олимпиадасы", "Предметная олимпиада педагогов", "Subject olympiad of pedagogues"
            ),
        ),
        "contest": (
            Trilingual("«Үздік педагог» байқауы", "Конкурс «Лучший педагог»", "'Best pedagogue' contest"),
            Trilingual(
                "Авторлық бағдарламалар байқауы", "Конкурс авторских программ", "Contest of authors' programmes"
            ),
        ),
    },
}


def build_events(sheets: Sheets) -> dict[tuple[str, str, str, int], list[int]]:
    """All events; their ids by audience, group, level and school year."""
    events: dict[tuple[str, str, str, int], list[int]] = {}
    for year in (BEFORE, NOW):
        previous: list[int | None] = [None] * len(SUBJECTS)
        for level in LEVELS:
            rows = olympiad_stage(sheets, year, level, previous)
            previous = list(rows)
            events["pupils", "olympiad", level, year] = rows
            for audience in CONTEST_NAMES:
                events[audience, "contests", level, year] = contests(sheets, audience, level, year)
    return events


def olympiad_stage(sheets: Sheets, year: int, level: str, previous: list[int | None]) -> list[int]:
    """One stage in each subject; the city's became electronic in 2022-2023."""
    ids: list[int] = sheets.add(
        Event,
        len(SUBJECTS),
        kind="olympiad",
        audience="pupils",
        level=level,
        subject_code=list(SUBJECTS),
        name_kk=[f"Республикалық пән олимпиадасы: {name.kk}" for name in SUBJECTS.values()],
        name_ru=[f"Республиканская предметная олимпиада: {name.ru}" for name in SUBJECTS.values()],
        name_en=[f"Republican subject olympiad: {name.en}" for name in SUBJECTS.values()],
        held_on=[DAYS[level].format(year, 5 + place, year + 1) for place in range(len(SUBJECTS))],
        is_electronic=level == "city" and year >= NOW,
        previous_id=previous,
    ).tolist()
    return ids


def contests(sheets: Sheets, audience: str, level: str, year: int) -> list[int]:
    """The contests of one audience and level; they are held in spring, one after another."""
    named = [(kind, name) for kind, names in CONTEST_NAMES[audience].items() for name in names]
    ids: list[int] = sheets.add(
        Event,
        len(named),
        kind=[kind for kind, _ in named],
        audience=audience,
        level=level,
        subject_code="",
        name_kk=[name.kk for _, name in named],
        name_ru=[name.ru for _, name in named],
        name_en=[name.en for _, name in named],
        held_on=[f"{year + 1}-{2 + LEVELS.index(level):02d}-{3 + 2 * place:02d}" for place in range(len(named))],
        is_electronic=False,
        previous_id=None,
    ).tolist()
    return ids


def build_contests(city: City, posts: dict[int, tuple[np.ndarray, np.ndarray]]) -> None:
    """Participations; `posts` tells for each school year which pedagogues work in which schools."""
    for year in (BEFORE, NOW):
        roll = city.pupils[year].where(city.pupils[year].grade >= 8)
        climb(city, ("pupils", "olympiad", year), OLYMPIAD[year], roll.person, roll.institution, is_ladder=True)
        roll = city.pupils[year].where(city.pupils[year].grade >= 3)
        climb(city, ("pupils", "contests", year), CONTESTS["pupils", year], roll.person, roll.institution)
        climb(city, ("teachers", "contests", year), CONTESTS["teachers", year], *posts[year])


def climb(
    city: City,
    what: tuple[str, str, int],
    stages: tuple[Stage, ...],
    person: np.ndarray,
    institution: np.ndarray,
    *,
    is_ladder: bool = False,
) -> None:
    """The stages from city to republic; on a ladder each stage draws on the winners of the one before, by subject."""
    audience, group, year = what
    chosen = choose(city.chance, np.arange(len(person)), stages[0].participants)
    event = city.chance.integers(0, len(city.common.events[audience, group, LEVELS[0], year]), len(chosen))
    for level, stage in zip(LEVELS, stages, strict=True):
        if len(chosen) > stage.participants:
            kept = np.sort(city.chance.choice(len(chosen), stage.participants, replace=False))
            chosen, event = chosen[kept], event[kept]
        ids = np.array(city.common.events[audience, group, level, year])
        winners = city.chance.permutation(stage.participants)[: stage.prizes]
        place = [None] * stage.participants
        points = city.chance.integers(20, 60, stage.participants)
        for rank, winner in enumerate(winners.tolist()):
            place[winner] = 1 + rank % 3  # type: ignore[call-overload]
            points[winner] = 95 - 10 * (rank % 3)
        city.sheets.add(
            Participation,
            stage.participants,
            event_id=ids[event],
            person_id=person[chosen],
            institution_id=institution[chosen],
            points=points,
            place=place,
        )
        if is_ladder:
            chosen, event = chosen[np.sort(winners)], event[np.sort(winners)]
