"""Commands that find no room for what they write: one sentence, exit status 2, and no half of a file."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.crash.small_disk import SmallDisk, records_on, small_disk

YEAR = "2022-2023"
CHILDREN, PLACES = 4000, 60
ROOM = 24 * 2**10
"""Bytes: enough to begin each of the files, too few for any to be whole."""


def commands_without_room(var: Path) -> int:
    """Run each of them with a full disk to write to, and again with room; how many did anything else."""
    with small_disk() as full, tempfile.TemporaryDirectory() as name:
        tables = Path(name)
        write_tables(tables)
        report = tables / "report.txt"
        report.write_text("Балабақшаларда 540 бала бар, оның 321-і ұл, 220-сы қыз.\n" * 400, encoding="utf-8")
        to = full.folder
        wanted: list[tuple[list[str], Path | None]] = [
            (["allocate", str(tables), "--to", str(to / "places")], None),
            (["ledger", "export", "--to", str(to / "log")], None),
            (["report", YEAR, "--to", str(to), "--lang", "kk", "--format", "pdf"], None),
            (["check", str(report), "--format", "html"], to / "page.html"),
            (["figures", "--format", "csv"], to / "figures.csv"),
        ]
        return sum(without_and_with_room(full, var, *one) for one in wanted)


def first_starts_without_room(disk: SmallDisk) -> int:
    """The demo city on disks that are too small for the programs, the tables, the records; then with room."""
    failed = 0
    for megabytes in (4, 80, 240):
        with records_on(disk, f"first-{megabytes}") as var:
            disk.fill(megabytes * 2**20)
            refused = run(var, ["demo"], None)
            disk.empty()
            # The bar of the building leaves an empty line on a terminal that is none.
            lines = [line for line in refused.stderr.splitlines() if line.strip()]
            faults = [] if refused.returncode == 2 and len(lines) == 1 else [f"{refused.returncode}: {lines[-5:]}"]
            if run(var, ["demo"], None).returncode != 0:
                faults.append("the city was not built when there was room")
            print(
                f"     qalam demo with {megabytes} MB: {lines[-1]}", *(f"\n     FAULT {f}" for f in faults), flush=True
            )
            failed += bool(faults)
    return failed


def without_and_with_room(full: SmallDisk, var: Path, command: Sequence[str], output: Path | None) -> int:
    """1 where the command did not refuse in one sentence, left something, or did not go on with room."""
    before = everything(full.folder)
    full.fill(ROOM)
    refused = run(var, command, output)
    left = {name: size for name, size in everything(full.folder).items() if before.get(name) != size}
    faults = []
    lines = refused.stderr.strip().splitlines()
    if refused.returncode != 2 or len(lines) != 1 or "Traceback" in refused.stderr:
        faults.append(f"exit status {refused.returncode}, {len(lines)} lines: {refused.stderr.strip()[-300:]}")
    if any(left.values()):
        faults.append(f"it left {left}")
    full.empty()
    done = run(var, command, output)
    # A report in which something does not add up ends with 1.
    if done.returncode not in {0, 1} or not any(everything(full.folder).values()):
        faults.append(f"with room: exit status {done.returncode}, {done.stderr.strip()[-300:]}")
    print(f"     qalam {' '.join(command[:2])}: {lines[-1] if lines else ''}", *(f"\n     FAULT {f}" for f in faults))
    return 1 if faults else 0


def run(var: Path, command: Sequence[str], output: Path | None) -> subprocess.CompletedProcess[str]:
    """Run a command of Qalam, its answer into a file if one is named."""
    environment = {**os.environ, "QALAM_VAR": str(var), "QALAM_LANG": "en"}
    environment.pop("DATABASE_URL", None)
    with output.open("wb") if output else Path(os.devnull).open("rb") as answer:
        return subprocess.run(
            [sys.executable, "-m", "qalam", *command], env=environment, check=False, text=True, timeout=600,
            stdout=answer if output else subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip


def everything(folder: Path) -> dict[str, int]:
    """Sizes of all files, by name."""
    return {str(file.relative_to(folder)): file.stat().st_size for file in folder.rglob("*") if file.is_file()}


def write_tables(folder: Path) -> None:
    """A round of many children."""
    places = [f"place-{number}" for number in range(PLACES)]
    children = [f"child-{number:05d}" for number in range(CHILDREN)]
    rows = {
        "places": ["place,capacity", *(f"{place},50" for place in places)],
        "choices": ["applicant,rank,place"]
        + [f"{child},{rank},{places[(one + rank) % PLACES]}" for one, child in enumerate(children) for rank in (1, 2)],
        "priorities": ["place,rank,applicant"]
        + [f"{place},0,{child}" for nth, place in enumerate(places) for child in children[nth % 7 :: 7]],
        "queue": ["applicant,position", *(f"{child},{one}" for one, child in enumerate(children))],
    }
    for name, lines in rows.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
