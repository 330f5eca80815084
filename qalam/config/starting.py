"""What has to be done before the site opens, step by step; each is quick when there is nothing to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from qalam.config.static_files import collect_static
from qalam.config.yearly_report import write_first_reports
from qalam.demo.accounts import open_later_accounts
from qalam.demo.building import SUBJECTS, build
from qalam.demo.days import SCALE, SEED
from qalam.demo.models import Build
from qalam.kernel.trilingual import Trilingual
from qalam.registry.models import Area

MIGRATING = 0x0A1A4
"""The number of the lock that lets one process change the tables at a time."""
Tell = Callable[[Trilingual], None]
"""Called as a part of a step begins."""


class Step(NamedTuple):
    """A sentence for the bar, how many parts it counts, and the deed."""

    sentence: Trilingual
    parts: int
    run: Callable[[Tell], object]


def migrate(_: Tell | None = None) -> None:
    """Bring the tables up to date, one process at a time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
        try:
            call_command("migrate", interactive=False, verbosity=0)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [MIGRATING])


def build_demo(tell: Tell) -> None:
    """The demo city, in demo mode, where no city stands yet; one that stands gets the accounts that came later."""
    if settings.IS_DEMO and Build.objects.exists():
        open_later_accounts()
    elif settings.IS_DEMO and not Area.objects.exists():
        build(seed=SEED, scale=SCALE, report=tell)


def write_reports(_: Tell) -> None:
    """The yearly report in every language and format under `out/`, for the demo city."""
    if settings.IS_DEMO and Build.objects.exists():
        write_first_reports(settings.ROOT / "out")


STEPS = (
    Step(Trilingual(kk="Кестелер", ru="Таблицы", en="Tables"), 1, migrate),
    Step(Trilingual(kk="Көрсету қаласы", ru="Показательный город", en="Demo city"), len(SUBJECTS), build_demo),
    Step(Trilingual(kk="Жылдық есеп", ru="Годовой отчёт", en="Yearly report"), 3, write_reports),
    Step(
        Trilingual(kk="Беттердің файлдары", ru="Файлы страниц", en="Files of the pages"), 1, lambda _: collect_static()
    ),
)
