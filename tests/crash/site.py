"""Kills parts of the running site while people use it; nothing that a page said was done may be lost or done twice.

`python -m tests.crash.site [--rounds 40] [--seed N]`: exit status 1 when the site did not come back, when records, log
and replay disagreed after a kill, or when a deed was gone. The site is `qalam run` with the demo city; the victims are
one of its page servers, its job worker, all of it, and PostgreSQL.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from qalam.config.database.placement import place
from tests.crash.first_start import NotRecovered, free_port, kill_database, last_line, records, start_run, wait_for_site
from tests.crash.site_clients import Crowd, unclear

BACK = 60.0
"""Seconds in which a part that was killed comes back, at most."""
LONGEST = 5.0
"""Seconds of use before a kill, at most."""
ROUNDS_BEFORE = 12
PEOPLE = """
import sys, django
django.setup()
from qalam.config.database.running import database_running
from tests.crash.site_people import main
with database_running():
    status = main(sys.argv[1:])
sys.exit(status)
"""
VICTIMS = ("a page server", "the job worker", "the whole site", "PostgreSQL")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    wanted = parser.parse_args()
    print(f"seed {wanted.seed}", flush=True)
    with records() as var:
        site = Site(var)
        try:
            failed = site.rounds(wanted.rounds, wanted.seed)
        finally:
            site.stop()
    print(f"back by itself after {site.longest_away:.1f} s at most")
    print(f"{wanted.rounds} kills, {failed} times not sound; deeds: {dict(Counter(deed for deed, _ in site.done))}")
    return 1 if failed else 0


class Site:
    """`qalam run` on a folder of its own, and all that its pages said was done."""

    def __init__(self, var: Path, **more: str) -> None:
        self.var, self.port, self.more = var, free_port(), more
        self.done: list[tuple[str, str]] = []
        self.longest_away = 0.0
        self.start()
        self.people: dict[str, Any] = json.loads(self.ask("prepare").stdout)
        self.offer_places()

    def offer_places(self) -> None:
        """Some rounds before the first kill, so that families have something to answer."""
        crowd = Crowd(self.port, self.people, "", threads=0)
        for number in range(ROUNDS_BEFORE):
            crowd.draw_round(random.Random(number))
        self.done += crowd.done

    def start(self) -> None:
        self.run = start_run(self.var, self.port, **self.more)
        wait_for_site(self.run, self.port, self.var)

    def stop(self) -> None:
        self.run.terminate()
        with suppress(subprocess.TimeoutExpired):
            self.run.wait(60)
            return
        self.run.kill()

    def rounds(self, count: int, seed: int) -> int:
        """Kill so many times; how many times something was wrong afterwards."""
        chance, failed = random.Random(seed), 0
        for number in range(count):
            victim, moment = VICTIMS[number % len(VICTIMS)], chance.uniform(0.2, LONGEST)
            try:
                said = self.one_round(f"{seed}-{number}", victim, moment)
            except NotRecovered as problem:
                failed += 1
                said = f"NOT SOUND: {problem}"
            print(f"{number + 1:>3}. killed {victim} after {moment:.1f} s; {said}", flush=True)
        return failed

    def one_round(self, seed: str, victim: str, moment: float) -> str:
        """Let people use the site, kill, wait until it is there again, look; what was done and seen."""
        crowd = Crowd(self.port, self.people, seed)
        try:
            time.sleep(moment)
            self.kill(victim)
            time.sleep(0.5)
        finally:
            crowd.stop()
        self.done += crowd.done
        self.come_back(victim)
        deeds = ", ".join(f"{count} {deed}" for deed, count in Counter(deed for deed, _ in crowd.done).items())
        looked = self.look()
        if faults := unclear(crowd.problems):
            raise NotRecovered("; ".join(faults[:5]))
        told = Counter(status for _, status, _ in crowd.problems if status >= 500)
        return f"{looked}; {deeds or 'no deed'}, {crowd.unanswered} of {crowd.asked} unanswered, problems {dict(told)}"

    def kill(self, victim: str) -> None:
        if victim == "PostgreSQL":
            kill_database(place(self.var).data)
            return
        if victim == "the whole site":
            self.run.kill()
            return
        is_worker = victim == "the job worker"
        # A worker or a page server that the round before ended may be coming back only now.
        until = time.monotonic() + BACK
        while not (found := [pid for pid, said in children(self.run.pid) if ("work" in said) == is_worker]):
            if time.monotonic() > until:
                raise NotRecovered(f"{victim} was not running")
            time.sleep(0.2)
        os.kill(found[0], signal.SIGKILL)

    def come_back(self, victim: str) -> None:
        """The site mends itself when one of its parts is gone; only all of it is started anew by hand."""
        if victim == "the whole site":
            self.run.wait(90)
            self.start()
        began = time.monotonic()
        wait_for_site(self.run, self.port, self.var)
        self.longest_away = max(self.longest_away, time.monotonic() - began)

    def look(self) -> str:
        """Compare records, events, leaves, the replay and the deeds."""
        (self.var / "done.txt").write_text("".join(f"{deed} {key}\n" for deed, key in self.done), encoding="utf-8")
        looked = self.ask("check", str(self.var / "done.txt"), *map(str, self.people["before"]))
        if looked.returncode:
            raise NotRecovered(looked.stdout.strip() or last_line(self.var))
        return looked.stdout.strip()

    def ask(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `site_people` on the records of the site."""
        environment = {**os.environ, "QALAM_VAR": str(self.var), "DJANGO_SETTINGS_MODULE": "qalam.config.settings"}
        environment.pop("DATABASE_URL", None)
        with (self.var / "said.txt").open("ab") as said:
            return subprocess.run(
                [sys.executable, "-c", PEOPLE, *arguments],
                env=environment, stdout=subprocess.PIPE, stderr=said, text=True, check=False, timeout=300,
            )  # fmt: skip


def children(parent: int) -> Iterator[tuple[int, list[str]]]:
    """The processes that this one started, with their command lines; those of the database are not among them."""
    for task in Path(f"/proc/{parent}/task").iterdir():
        for pid in map(int, (task / "children").read_text().split()):
            command = Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
            if "python" in command[0] and "resource_tracker" not in " ".join(command):
                yield pid, command


if __name__ == "__main__":
    sys.exit(main())
