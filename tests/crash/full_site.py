"""The running site on a disk that gets full: what people read then, and whether all is there afterwards."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg

from qalam.config.database.placement import place
from qalam.config.database.server import SUPERUSER, connect, processes_in
from tests.crash.first_start import NotRecovered, wait_for_site
from tests.crash.process_times import seconds_used, workers_of
from tests.crash.site import Site
from tests.crash.site_clients import Browser, Crowd, unclear
from tests.crash.small_disk import SmallDisk

USED = 3.0
"""Seconds of use before the disk is filled, and as many afterwards, with what is left and with nothing."""
IDLE = 20.0
MOST_OF_A_PROCESSOR = 0.5
MOST_WORKERS = 4
MOST_OF_JOURNAL = 2000
"""Megabytes; far less are left."""
QUESTION = "-c statement_timeout=5s"
"""Shorter than the site's own limit, so that a slow database is seen soon."""


class FullSite(Site):
    """`qalam run` with the demo city, all of it on one small disk."""

    def __init__(self, var: Path, disk: SmallDisk, **more: str) -> None:
        self.disk = disk
        self.command("demo", at=var)
        super().__init__(var, PGOPTIONS=QUESTION, **more)

    def command(self, *arguments: str, at: Path | None = None, output: Any = None) -> subprocess.CompletedProcess[str]:
        """Run a command on the records of the site."""
        environment = {**os.environ, "QALAM_VAR": str(at or self.var), "QALAM_LANG": "en"}
        environment.pop("DATABASE_URL", None)
        return subprocess.run(
            [sys.executable, "-m", "qalam", *arguments], env=environment, check=False, text=True, timeout=600,
            stdout=output or subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def filled(self, left: int, seed: str, *, ends: bool) -> int:
        """Fill the disk under a crowd, look what it reads, empty it, look what is there; 1 for anything wrong.

        With `ends` the journal is used up too, so that the database itself must end.
        """
        # A day of the demo city that turns under a deed held up by the disk would put the log in disorder.
        crowd = Crowd(self.port, self.people, seed, turns_days=False)
        try:
            time.sleep(USED)
            self.disk.fill(left)
            time.sleep(USED)
            self.disk.fill(0)
            if ends:
                self.use_up_journal()
            time.sleep(USED)
            health = self.health()
            is_up = bool(processes_in(place(self.var).data))
        finally:
            crowd.stop()
            self.disk.empty()
        self.done += crowd.done
        told = Counter(status for _, status, _ in crowd.problems if status >= 500)
        deeds = ", ".join(f"{count} {deed}" for deed, count in Counter(deed for deed, _ in crowd.done).items())
        ended = "" if is_up else ", the database ended"
        return self.judged(
            f"the site with {left >> 10} KB left{ended}; {deeds or 'no deed'}; problems {dict(told)}, health {health}",
            [*unclear(crowd.problems), *([] if health == "disk" else [f"health says {health}"])],
        )

    def use_up_journal(self) -> None:
        """Write until the database finds no room for its journal; what is written stands for nothing."""
        with suppress(psycopg.Error), connect(place(self.var), SUPERUSER) as root:
            for _ in range(MOST_OF_JOURNAL):
                root.execute("SELECT pg_logical_emit_message(false, 'crash', repeat('x', 1000000))")

    def judged(self, what: str, faults: list[str]) -> int:
        """Wait until the site is back, look at the records, and say how it was; 1 for anything wrong."""
        try:
            self.come_back("the disk")
            sound = self.look()
        except NotRecovered as problem:
            faults, sound = [*faults, str(problem)], "NOT SOUND"
        faults += self.traces()
        print(f"     {what}; {sound}", *(f"\n     FAULT {fault}" for fault in faults[:5]), flush=True)
        return 1 if faults else 0

    def without_room_to_renew(self) -> int:
        """A renewal that finds no room does nothing at all, and is done when it is asked for again.

        Meanwhile nobody is at the site: it must wait in peace.
        """
        specialist = Browser(self.port, self.people["specialist"], "ru")
        self.disk.fill(0)
        status, page = attempt(lambda: specialist.post("/queue/department/season/")[1])
        faults = unclear([("ru", status, page)]) if status >= 500 else [f"a renewal without room: status {status}"]
        self.use_up_journal()
        before, workers = seconds_used(self.run.pid), set[int]()
        until = time.monotonic() + IDLE
        while time.monotonic() < until:
            workers |= workers_of(self.run.pid)
            time.sleep(0.2)
        share = (seconds_used(self.run.pid) - before) / IDLE
        if share > MOST_OF_A_PROCESSOR or len(workers) > MOST_WORKERS:
            faults.append(f"a full disk kept it busy: {share:.0%} of a processor, {len(workers)} workers")
        self.disk.empty()
        faults += self.wait()
        status, page = attempt(lambda: specialist.post("/queue/department/season/")[1])
        if status != 200 or specialist.says("The season is opened.") not in page:
            faults.append(f"the renewal was not done afterwards: status {status}")
        self.done.append(("renewal", "1"))
        return self.judged(f"a renewal without room; {share:.0%} of a processor and {len(workers)} workers", faults)

    def verified(self, folder: Path) -> int:
        """Export the log and verify the export; 1 where it is not sound."""
        for command in (("sign",), ("export", "--to", str(folder)), ("verify", str(folder))):
            done = self.command("ledger", *command)
            if done.returncode:
                print(f"     FAULT qalam ledger {command[0]}: {done.stdout[-500:]} {done.stderr[-500:]}")
                return 1
        print(f"     {done.stdout.strip().splitlines()[-1]}", flush=True)
        return 0

    def wait(self) -> list[str]:
        try:
            wait_for_site(self.run, self.port, self.var)
        except NotRecovered as problem:
            return [str(problem)]
        return []

    def traces(self) -> list[str]:
        """Whether the site has said more of a failing database than a line."""
        said = (self.var / "said.txt").read_text(errors="replace")
        (self.var / "said.txt").open("w").close()
        first = said.find("Traceback")
        return [f"a traceback in the log: {said[max(0, first - 300) : first + 3000]}"] if first >= 0 else []

    def health(self) -> str:
        """What `/health/` answers, whatever its status."""
        return attempt(
            lambda: urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/", timeout=20).read().decode()
        )[1].strip()


def attempt(ask: Any) -> tuple[int, str]:
    """The status and the page; 0 where there was no answer."""
    try:
        return 200, ask()
    except urllib.error.HTTPError as problem:
        return problem.code, problem.read().decode()
    except (OSError, http.client.HTTPException) as problem:
        return 0, str(problem)
