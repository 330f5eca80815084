"""Times a queue of a million: a child's place and its journal, whose turn it is, and the yearly renewal with what it
leaves, beside plain SQL.

Run `python -m benchmarks.queue [ENTRIES]` (1 000 000 unless told; needs about 2 GB of disk). The records are made in a
folder of their own, which is removed afterwards.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

os.environ["QALAM_VAR"] = tempfile.mkdtemp(prefix="qalam-bench-queue-")
os.environ.pop("DATABASE_URL", None)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qalam.config.settings")

import django

django.setup()

from django.db import connection, transaction

from benchmarks.city import one_number, seconds
from qalam.access.actor import CLOCKWORK
from qalam.config.database.placement import place
from qalam.config.database.running import database_running
from qalam.config.starting import migrate
from qalam.demo.loading import constraints_aside
from qalam.preschool.models import Application, Choice, Evidence, Pool, QueueEvent, Tally
from qalam.preschool.queries.journal import journal
from qalam.preschool.queries.list_positions import positions_on_list
from qalam.preschool.queries.position import position
from qalam.preschool.queries.turn import candidates
from qalam.preschool.services import season
from qalam.registry.models import Institution, Person
from tests.factories import records

NOW = datetime(2023, 5, 1, 4, tzinfo=UTC)
NEW_SEASON = datetime(2023, 9, 1, 4, tzinfo=UTC)
GARDEN = 150
"""Entries to one kindergarten: the country has some 11 000 of them."""
ASKED = 200
PEOPLE = """
INSERT INTO registry_person (id, surname, given_name, patronymic, sex, born_on, sort_key, search_key)
SELECT n, 'Анасова', 'Бала', '', 'f', make_date(2017 + n % 4, 1 + n % 12, 1 + n % 28), n, n
FROM generate_series(%(first)s, %(last)s) n"""
APPLICATIONS = """
INSERT INTO preschool_application (id, child_id, number, salt, code, filed_at, origin, priority, language, birth_year,
    group_kind, stay, state, period)
SELECT n, n, 'B' || lpad(n::text, 9, '0'), md5(n::text), encode(sha256(n::text::bytea), 'hex'),
    timestamptz '2020-01-01 00:00Z' + n * interval '97 seconds', 'portal',
    CASE WHEN n % 40 = 0 THEN 'extraordinary' WHEN n % 7 = 0 THEN 'first' ELSE 'general' END,
    CASE WHEN n % 5 = 0 THEN 'ru' ELSE 'kk' END, 2017 + n % 4, 'ordinary', 'full', 'queued',
    daterange('2020-01-01', NULL)
FROM generate_series(%(first)s, %(last)s) n"""
CHOICES = """
INSERT INTO preschool_choice (application_id, institution_id, rank)
SELECT n, (%(gardens)s::bigint[])[1 + (n * 31 + rank * 7) %% %(count)s], rank
FROM generate_series(%(first)s, %(last)s) n, generate_series(1, 3) rank"""
PAPERS = """
INSERT INTO preschool_evidence (application_id, ground, state, paper, file, claimed_at, due_on, issued_on, valid_until,
    decided_at, reason)
SELECT id, CASE priority WHEN 'first' THEN 'large_family' ELSE 'special_bodies' END, 'confirmed', 'paper', '',
    timestamptz '2023-08-10 00:00Z', '2023-08-20', '2023-08-10', CASE WHEN id % 2 = 0 THEN date '2023-08-31' END,
    timestamptz '2023-08-12 00:00Z', ''
FROM preschool_application WHERE priority <> 'general'"""
EVENTS = """
INSERT INTO preschool_queueevent (leaf_index, application_id, kind, cause, at, birth_year, before_priority,
    before_filed_at, after_priority, after_filed_at, verdict)
SELECT 3 * id - %(before)s, id, 'filed', 'portal', filed_at, birth_year, '', NULL::timestamptz, priority, filed_at, '{}'::jsonb
FROM preschool_application
UNION ALL
-- Of five who came, one has left again some weeks later.
SELECT 3 * id + 1 - %(before)s, NULL, 'filed', 'portal', filed_at, birth_year, '', NULL, priority, filed_at + interval '1 second', '{}'
FROM preschool_application WHERE id % 4 = 0
UNION ALL
SELECT 3 * later.id + 2 - %(before)s, NULL, 'left', 'withdrawn', later.filed_at, gone.birth_year, gone.priority,
    gone.filed_at + interval '1 second', '', NULL, '{}'
FROM preschool_application AS gone JOIN preschool_application AS later ON later.id = gone.id + %(stay)s
WHERE gone.id % 4 = 0"""
STAY = 40_001
"""Entries between one who leaves and the moment of leaving: some six weeks, and not to the same birth year."""
BEFORE = 1_000_000_000
"""The history that is made here stands before the first leaf, which the renewal appends."""
WITHOUT_VACUUM = (Application, Choice, Evidence, Tally, QueueEvent)
PLAIN = "SELECT count(*) FROM preschool_application WHERE state = 'queued'"


def main(argv: Sequence[str]) -> int:
    entries = int(argv[0]) if argv else 1_000_000
    var = Path(os.environ["QALAM_VAR"])
    home = place(var).home
    try:
        with database_running():
            migrate()
            print(f"{entries} entries made in {seconds(lambda: fill(entries)):.0f} s")
            measure(entries)
            renewal()
            measure(entries, ", after it")
            connection.close()
    finally:
        for folder in (home, var):
            shutil.rmtree(folder, ignore_errors=True)
    return 0


def fill(entries: int) -> None:
    """Kindergartens, children, applications and choices, made in the database."""
    many = max(20, entries // GARDEN)
    gardens = [records.institution(kind="kindergarten", bin=f"990240{n:06d}").pk for n in range(many)]
    Pool.objects.bulk_create(
        Pool(institution=garden, birth_year=2020, language="kk") for garden in Institution.objects.all()
    )
    first = 1 + (Person.objects.order_by("-pk").values_list("pk", flat=True).first() or 0)
    about = {
        "first": first,
        "last": first + entries - 1,
        "gardens": gardens,
        "count": many,
        "stay": STAY,
        "before": BEFORE,
    }
    with (
        transaction.atomic(),
        constraints_aside([Person, Application, Choice, Evidence, QueueEvent]),
        connection.cursor() as cursor,
    ):
        for statement in (PEOPLE, APPLICATIONS, CHOICES, PAPERS, EVENTS):
            cursor.execute(statement if statement is CHOICES else statement.replace(" % ", " %% "), about)
    with connection.cursor() as cursor:
        for model in (*WITHOUT_VACUUM, Person):
            cursor.execute(f"VACUUM ANALYZE {model._meta.db_table}")


def measure(entries: int, when: str = "") -> None:
    """Each question beside the bare count of the queue, asked in turn with it."""
    chance = random.Random(7)
    first = Application.objects.earliest("pk").pk
    chosen = Application.objects.filter(pk__in=[first + chance.randrange(entries) for _ in range(2 * ASKED)])
    asked = list(chosen.filter(state="queued").order_by("?")[:ASKED])
    pools = chance.sample(list(Pool.objects.select_related("institution").order_by("pk")), 20)
    middle = NOW - timedelta(days=365)
    tell(f"place among the birth year{when}", [lambda row=row: position(row, NOW) for row in asked], "10 ms")
    tell(f"places for each kindergarten{when}", [lambda row=row: positions_on_list(row, NOW) for row in asked], "")
    tell(f"journal, the latest part{when}", [lambda row=row: journal(row) for row in asked], "10 ms")
    tell(f"journal of a year ago{when}", [lambda row=row: journal(row, middle) for row in asked[:20]], "")
    tell(f"whose turn in a pool{when}", [lambda pool=pool: candidates(pool, NOW) for pool in pools], "10 ms")


def tell(name: str, deeds: Sequence[Callable[[], object]], wanted: str) -> None:
    """Median and 95th percentile, and the ratio of medians to the yardstick."""
    ours, plain = [], []
    for number, deed in enumerate(deeds):
        ours.append(seconds(deed))
        if number % 10 == 0:
            plain.append(seconds(lambda: one_number(PLAIN)))
    late = sorted(ours)[int(len(ours) * 0.95)]
    print(
        f"  {name:<42} median {median(ours) * 1000:8.1f} ms, p95 {late * 1000:8.1f} ms, "
        f"{median(ours) / median(plain):6.3f} times the bare count ({median(plain) * 1000:.0f} ms)"
        f"{'   wanted: ' + wanted if wanted else ''}",
        flush=True,
    )


def renewal() -> None:
    """A season is opened in one pass: a birth year leaves for school, papers lapse and categories follow them.

    Nothing is tidied afterwards: what is asked next is asked of tables as the renewal leaves them.
    """
    with connection.cursor() as cursor:
        for model in WITHOUT_VACUUM:
            cursor.execute(f"ALTER TABLE {model._meta.db_table} SET (autovacuum_enabled = off)")
    done = []
    taken = seconds(lambda: done.append(season.renew(by=CLOCKWORK, at=NEW_SEASON)))
    print(f"  {'yearly renewal':<32} {taken:8.1f} s   wanted: 120 s   {done[0]}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
