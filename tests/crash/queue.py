"""Kills whoever does the deeds of the queue, or PostgreSQL, or both, at random moments; nothing may be lost or doubled.

`python -m tests.crash.queue [--rounds 100] [--seed N]`: exit status 1 when the records were not sound after a kill, or
when a deed that had been said to be done was gone. Each round starts the database and the office anew; before it goes
on, the office compares records, events, leaves and the replay of the whole log.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

from qalam.config.database.placement import place
from tests.crash.first_start import NotRecovered, kill_database, records

PATIENCE = 300.0
LONGEST = 6.0
"""Seconds of work before a kill, at most."""
OFFICE = """
import sys, django
django.setup()
from tests.crash.queue_work import main
sys.exit(main(sys.argv[1], open(sys.argv[2]).read().splitlines(), only_check="--check" in sys.argv))
"""
VICTIMS = ("the office", "the database", "both")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)
    said: Counter[str] = Counter()
    failed = 0
    print(f"seed {wanted.seed}", flush=True)
    with records() as var:
        for number in range(1, wanted.rounds + 1):
            victim = VICTIMS[number % len(VICTIMS)]
            moment = chance.uniform(0, LONGEST)
            try:
                deeds, sound = one_round(var, f"{wanted.seed}-{number}", moment, victim)
                said.update(deeds)
                counted = ", ".join(f"{count} {kind}" for kind, count in sorted(Counter(deeds).items()))
                print(f"{number:>3}. {sound}; {counted or 'no deed'}; killed {victim} after {moment:.1f} s", flush=True)
            except NotRecovered as problem:
                failed += 1
                print(f"{number:>3}. NOT SOUND: {problem}", flush=True)
        office = start(var, "last", "--check")
        failed += office.wait(PATIENCE) != 0
        print("after the last kill:", (office.stdout.read() if office.stdout else "").strip())
    print(f"{wanted.rounds} kills, {failed} times not sound; deeds: {dict(said)}")
    return 1 if failed else 0


def one_round(var: Path, seed: str, moment: float, victim: str) -> tuple[list[str], str]:
    """Start, let it look and work, kill; the kinds of the deeds that were done, and what it saw at first."""
    office = start(var, seed)
    lines: list[str] = []
    ready = threading.Event()
    reader = threading.Thread(target=listen, args=(office, lines, ready))
    reader.start()
    try:
        if not ready.wait(PATIENCE):
            raise NotRecovered("the office did not come up")
        time.sleep(moment)
    finally:
        if victim != "the database":
            office.kill()
        if victim != "the office":
            kill_database(place(var).data)
        try:
            # Without its database the office must end by itself.
            office.wait(60)
        except subprocess.TimeoutExpired:
            office.kill()
        reader.join()
    faults = [line for line in lines if line.startswith("fault")]
    sound = next((line for line in lines if line.startswith("sound")), "")
    if faults or not sound:
        raise NotRecovered("; ".join(faults[:5]) or last_line(var))
    done = [line for line in lines if line.startswith("done") and len(line.split()) == 3]
    with (var / "done.txt").open("a") as kept:
        kept.writelines(f"{line}\n" for line in done)
    return [line.split()[1] for line in done], sound


def start(var: Path, seed: str, *more: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QALAM_VAR": str(var), "QALAM_LANG": "en"}
    environment["DJANGO_SETTINGS_MODULE"] = "qalam.config.settings"
    (var / "done.txt").touch()
    environment.pop("DATABASE_URL", None)
    with (var / "said.txt").open("ab") as said:
        return subprocess.Popen(
            [sys.executable, "-c", OFFICE, seed, str(var / "done.txt"), *more],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        )


def listen(office: subprocess.Popen[str], lines: list[str], ready: threading.Event) -> None:
    """Keep what the office says, until it ends."""
    for line in office.stdout or ():
        lines.append(line.strip())
        if line.startswith("sound"):
            ready.set()
    ready.set()


def last_line(var: Path) -> str:
    lines = (var / "said.txt").read_text(errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing")


if __name__ == "__main__":
    sys.exit(main())
