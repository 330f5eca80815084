"""Times the demo city, all its figures beside plain SQL, and the report in three languages.

Run `python -m benchmarks.city [SCALE]` (1 unless told; 20 is a region and takes some minutes). Records of its own are
kept in `var/bench`; the records of the site are not touched.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

os.environ.setdefault("QALAM_VAR", str(Path("var/bench").resolve()))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qalam.config.settings")

import django

django.setup()

from django.db import connection

from benchmarks.processes import middle, report, run
from qalam.config.commandline import COMMANDS
from qalam.config.database.running import database_running
from qalam.demo.days import RECORDS_UNTIL
from qalam.figures.reading import Reading

DAY = RECORDS_UNTIL.isoformat()
# The same counts as a person with SQL would write them, without hashes and halves.
PLAIN: dict[str, str] = {
    "schools.pupils.day": f"""
        SELECT count(DISTINCT e.person_id) FROM registry_enrolment e JOIN registry_group g ON g.id = e.group_id
        JOIN registry_institution i ON i.id = g.institution_id
        JOIN registry_institutionprofile p ON p.institution_id = i.id AND p.period @> date '{DAY}'
        WHERE e.period @> date '{DAY}' AND e.mode IN ('day', 'home') AND p.ownership = 'state'
        AND i.kind IN ('general_school', 'primary_school') AND g.grade IS NOT NULL""",
    "extracurricular.children": f"""
        SELECT count(DISTINCT person_id) FROM enrichment_membership WHERE period @> date '{DAY}'""",
    "schools.meals": f"""
        SELECT count(DISTINCT person_id) FROM schooling_mealentitlement WHERE period @> date '{DAY}'""",
    "preschool.queue": f"""
        SELECT count(DISTINCT child_id) FROM preschool_application WHERE period @> date '{DAY}'""",
    "schools.leavers.9": """
        SELECT count(*) FROM schooling_leaving l JOIN registry_enrolment e ON e.id = l.enrolment_id
        JOIN registry_group g ON g.id = e.group_id
        WHERE g.grade = 9 AND l.left_on >= '2021-09-01' AND l.left_on < '2022-09-01'""",
}


def main(argv: Sequence[str]) -> int:
    scale = int(argv[0]) if argv else 1
    limits = ("60 s, 1536 MiB", "2 s, 300 MiB") if scale == 1 else ("600 s", "20 s, 600 MiB")
    seed = str(int(time.time()) % 100_000)
    with database_running():
        report(f"demo city, scale {scale}", run("demo", "--scale", str(scale), "--seed", seed), limits[0])
        report("all figures, cold process", middle("figures", "--format", "json"), limits[1])
        beside_plain_sql()
        if "report" in COMMANDS:
            with tempfile.TemporaryDirectory() as out:
                asked = ("report", "2022-2023", "--lang", "all", "--format", "html,docx,pdf", "--to", out)
                report("report, 3 languages, 3 formats", middle(*asked), "20 s")
    return 0


def beside_plain_sql() -> None:
    """Figures of the engine beside the bare count, as ratios of medians taken in turn."""
    for id, statement in PLAIN.items():
        ours, plain = [], []
        for _ in range(5):
            ours.append(seconds(lambda id=id: Reading(RECORDS_UNTIL).answer(id)))
            plain.append(seconds(lambda statement=statement: one_number(statement)))
        counted, expected = Reading(RECORDS_UNTIL).answer(id).value, one_number(statement)
        same = "the same number" if counted == expected else f"ANOTHER NUMBER: {counted}, not {expected}"
        ratio = median(ours) / median(plain)
        print(f"  {id:<42} {median(ours) * 1000:8.1f} ms, {ratio:4.1f} times plain SQL, {same}")


def one_number(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return int(cursor.fetchone()[0])


def seconds(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
