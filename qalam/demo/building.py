"""Building the demo city: subject after subject, in one transaction, once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import numpy as np
from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model
from procrastinate.exceptions import AlreadyEnqueued

from qalam.access.models import OwnRevision
from qalam.demo.accounts import open_accounts
from qalam.demo.buildings import build_buildings
from qalam.demo.city import City, Common
from qalam.demo.clubs import build_clubs
from qalam.demo.contests import build_contests
from qalam.demo.days import RECORDS_UNTIL
from qalam.demo.desk import at_night, lay_out
from qalam.demo.guardians import build_guardians
from qalam.demo.kindergartens import build_kindergartens
from qalam.demo.loading import constraints_aside, go_on_counting, load
from qalam.demo.log import write_log
from qalam.demo.models import Build
from qalam.demo.people import People, draw_families, no_serials
from qalam.demo.places import build_places
from qalam.demo.pupils import build_pupils
from qalam.demo.results import build_results
from qalam.demo.shared import build_common, join_agreement
from qalam.demo.sheets import Sheets
from qalam.demo.staff import build_staff
from qalam.demo.support import build_support
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.ledger.services.checkpoints import sign_checkpoint
from qalam.preschool.days import local_day
from qalam.preschool.jobs import forecast_occupancy, forecast_odds
from qalam.preschool.queries import kept_occupancy, kept_odds
from qalam.preschool.services.packages import make_package
from qalam.registry import models as registry

ROOMS = (
    "registry", "preschool", "schooling", "olympiads", "enrichment", "staffing", "estate", "partnerships", "funding",
)  # fmt: skip
TOLD = ("ledger", "notices")
FAMILIES = 23_500
LOCK = 0x0A1A3
"""The number of the lock that lets one build happen at a time."""

Report = Callable[[Trilingual], None]


class RealCity(Refusal):
    """The records are of a real city, and the demo city never takes their place."""


def build(*, seed: int, scale: int, report: Report) -> bool:
    """Build the demo city where there is none, or one of another seed or scale; False where it stands already.

    All of it is one transaction: killed at any moment, it leaves what was there before. Refuses with RealCity.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        if Build.objects.filter(seed=seed, scale=scale).exists():
            return False
        if registry.Area.objects.exists() and not registry.City.objects.filter(is_invented=True).exists():
            raise RealCity(REAL_CITY)
        clear()
        with constraints_aside(loaded_models()):
            common = fill(seed, scale, report)
        go_on_counting(loaded_models())
        registry.City.objects.create(
            area=registry.Area.objects.get(kind="city", id=1), is_invented=True, records_until=RECORDS_UNTIL
        )
        Build.objects.create(seed=seed, scale=scale)
        write_log(common.chapters)
        open_accounts()
        lay_out()
        sign_checkpoint(at=at_night())
        make_package(day=local_day(at_night()), at=at_night())
    tidy()
    return True


def tidy() -> None:
    """Let the database know what it holds, so that whole columns are read from indexes; only outside a transaction.

    The chances and groups foretold of another city are forgotten, and those of this one asked for.
    """
    kept_odds.forget()
    kept_occupancy.forget()
    if not connection.in_atomic_block:
        for job in (forecast_odds, forecast_occupancy):
            with suppress(AlreadyEnqueued):
                job.configure().defer(timestamp=0)
        tables = ", ".join(f'"{model._meta.db_table}"' for model in loaded_models())
        with connection.cursor() as cursor:
            cursor.execute(f"VACUUM (ANALYZE) {tables}")


def fill(seed: int, scale: int, report: Report) -> Common:
    """Build as many copies of the city as the scale says, and load each as it grows; what they share."""
    sheets, serials = Sheets(), no_serials()
    common = build_common(sheets)
    for copy in range(scale):
        chance = np.random.default_rng([seed, copy])
        city = City(
            copy=copy,
            sheets=sheets,
            chance=chance,
            people=People(sheets, chance, serials),
            places=build_places(sheets, chance, copy),
            common=common,
            families=draw_families(chance, FAMILIES),
        )
        for title, build_subject in SUBJECTS:
            report(title)
            build_subject(city)
            for model, batches in sheets.release().items():
                load(model, batches)
    return common


def loaded_models() -> list[type[Model]]:
    """All models of the rooms that the demo city fills."""
    return [model for room in ROOMS for model in apps.get_app_config(room).get_models()]


def clear() -> None:
    """Empty the rooms, the log and the notices; only ever done to an invented city or to none."""
    told = [model for room in TOLD for model in apps.get_app_config(room).get_models() if model is not Deed]
    tables = [f'"{model._meta.db_table}"' for model in (*loaded_models(), *told)]
    with connection.cursor() as cursor:
        # Rows that otherwise never change are guarded by triggers, which step aside for an invented city.
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY")
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    Build.objects.all().delete()
    # The triggers that count unread notices stood aside too.
    OwnRevision.objects.update(unread=0)


def build_people_of_schools(city: City) -> None:
    """Pedagogues, and the contests in which they and the pupils take part."""
    build_contests(city, build_staff(city))


def build_estate(city: City) -> None:
    """Buildings, funding, and the schools of the agreement."""
    build_buildings(city)
    join_agreement(city)


SUBJECTS: tuple[tuple[Trilingual, Callable[[City], None]], ...] = (
    (Trilingual("Оқушылар", "Учащиеся", "Pupils"), build_pupils),
    (
        Trilingual("Балабақшалар мен кезек", "Детские сады и очередь", "Kindergartens and the queue"),
        build_kindergartens,
    ),
    (Trilingual("Отбасылар", "Семьи", "Families"), build_guardians),
    (Trilingual("Бағалар мен тестілеу", "Оценки и тестирование", "Marks and tests"), build_results),
    (Trilingual("Тамақтану және қолдау", "Питание и поддержка", "Meals and support"), build_support),
    (Trilingual("Педагогтер мен байқаулар", "Педагоги и конкурсы", "Pedagogues and contests"), build_people_of_schools),
    (Trilingual("Үйірмелер", "Кружки", "Circles"), build_clubs),
    (Trilingual("Ғимараттар", "Здания", "Buildings"), build_estate),
)
REAL_CITY = Trilingual(
    kk="Дерекқорда нағыз қаланың жазбалары бар, көрсету қаласы олардың орнын баспайды. Басқа дерекқор көрсетіңіз.",
    ru="В базе записи настоящего города, показательный город их не заменит. Укажите другую базу данных.",
    en="The database holds the records of a real city, which the demo city never replaces. Name another database.",
)
