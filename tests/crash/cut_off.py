"""Kills in the midst of what a page or a command does: nothing half stands, and doing it again is right.

`python -m tests.crash.cut_off [--rounds 5] [--seed N]`: exit status 1 when anything was wrong. Each deed is timed once
undisturbed; then its process is killed at a random moment of it, so many times. The outbox has a test of its own,
`tests/notices/test_killed.py`, where the other side counts what it was sent.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.crash.first_start import NotRecovered, records
from tests.crash.full_site import attempt
from tests.crash.site import Site, children
from tests.crash.site_clients import PICTURE, Browser

TEXT = "Балабақшаларда 540 бала бар, оның 321-і ұл, 220-сы қыз. Мектептерде 29 360 оқушы бар.\n" * 1500
POLICY = "/queue/department/sandbox/?year=now&regime=voucher&ratio=2&siblings=30&silent=10&refused=10&further=4"
Deed = Callable[[], tuple[int, str]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="kills in the midst of each deed")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    wanted = parser.parse_args()
    print(f"seed {wanted.seed}", flush=True)
    with records() as var:
        cut = CutOff(var)
        try:
            failed = cut.all(wanted.rounds, random.Random(wanted.seed))
        finally:
            cut.stop()
    print(f"{failed} deeds not as they should be")
    return 1 if failed else 0


class CutOff(Site):
    """The site with the demo city, of which all page servers are killed at once."""

    def all(self, rounds: int, chance: random.Random) -> int:
        """Each deed, and the signature of the log; in how many something was wrong."""
        parents = iter(sorted(self.people["parents"].items()))
        specialist = Browser(self.port, self.people["specialist"])
        failed = 0
        for name, deed in (
            ("a picture of a certificate", lambda: self.send_picture(*next(parents))),
            ("a text to check", lambda: attempt(lambda: specialist.post("/check/", text=TEXT)[1])),
            ("the sandbox", lambda: attempt(lambda: specialist.get(POLICY))),
            ("a page that is kept", lambda: self.first_look(*next(parents))),
        ):
            failed += self.told(name, self.cut(deed, rounds, chance))
        return failed + self.told("the signature of the log", self.cut_signatures(rounds, chance))

    def send_picture(self, number: str, session: str) -> tuple[int, str]:
        browser = Browser(self.port, session)
        status, page = attempt(lambda: browser.send(f"/queue/{number}/grounds/", PICTURE, ground="orphan", paper="1"))
        if status == 200 and "The ground is written down." in page:
            self.done.append(("paper", number))
        return status, page

    def first_look(self, number: str, session: str) -> tuple[int, str]:
        """A page that is made and kept; the last one looked at is compared afterwards."""
        self.looked = number, session
        return attempt(lambda: Browser(self.port, session).get(f"/queue/{number}/"))

    def cut(self, deed: Deed, rounds: int, chance: random.Random) -> Iterator[str]:
        """Kill all page servers in the midst of the deed, again and again; what was wrong."""
        before = left_behind()
        deed()
        began = time.monotonic()
        status, _ = deed()
        lasts = time.monotonic() - began
        if status != 200:
            yield f"undisturbed it had status {status}"
        for _ in range(rounds):
            asking = threading.Thread(target=deed)
            asking.start()
            time.sleep(chance.uniform(0, lasts))
            for pid, command in children(self.run.pid):
                if "work" not in command:
                    os.kill(pid, signal.SIGKILL)
            asking.join()
            self.come_back("a page server")
        if deed()[0] != 200:
            yield "it was not done afterwards"
        if hasattr(self, "looked") and is_changed(*self.pages()):
            yield "a page that was kept is another than the page itself"
        yield from (f"{name} was left behind" for name in left_behind() - before)

    def pages(self) -> tuple[str, str]:
        """The page as it may be kept, and as it is made anew for an address that nobody has asked for."""
        number, session = self.looked
        browser = Browser(self.port, session)
        return browser.get(f"/queue/{number}/"), browser.get(f"/queue/{number}/?anew={time.monotonic_ns()}")

    def cut_signatures(self, rounds: int, chance: random.Random) -> Iterator[str]:
        """Kill `qalam ledger sign` in its midst; the log is signed afterwards, and an export of it is sound."""
        began = time.monotonic()
        self.qalam("ledger", "sign").wait()
        lasts = time.monotonic() - began
        for _ in range(rounds):
            signing = self.qalam("ledger", "sign")
            time.sleep(chance.uniform(lasts / 2, lasts))
            signing.kill()
            signing.wait()
        with tempfile.TemporaryDirectory() as name:
            for command in (("sign",), ("export", "--to", f"{name}/log"), ("verify", f"{name}/log")):
                if self.qalam("ledger", *command).wait() != 0:
                    yield f"qalam ledger {command[0]} failed afterwards"

    def qalam(self, *arguments: str) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "QALAM_VAR": str(self.var)}
        environment.pop("DATABASE_URL", None)
        with (self.var / "said.txt").open("ab") as said:
            return subprocess.Popen(
                [sys.executable, "-m", "qalam", *arguments], env=environment, stdout=said, stderr=said
            )

    def told(self, name: str, faults: Iterator[str]) -> int:
        """Look at the records after the kills, and say how it was."""
        found = list(faults)
        try:
            sound = self.look()
        except NotRecovered as problem:
            found, sound = [*found, str(problem)], "NOT SOUND"
        print(f"     killed in {name}: {sound}", *(f"\n     FAULT {fault}" for fault in found), flush=True)
        return 1 if found else 0


def is_changed(kept: str, anew: str) -> bool:
    """Whether two pages differ in anything but their tokens and their own addresses."""
    return plain(kept) != plain(anew)


def plain(page: str) -> list[str]:
    return [
        line
        for line in page.splitlines()
        if "csrfmiddlewaretoken" not in line and "anew=" not in line and "hreflang" not in line
    ]


def left_behind() -> set[str]:
    """Uploads that were put aside on the disk."""
    return {file.name for file in Path(tempfile.gettempdir()).glob("*.upload*")}


if __name__ == "__main__":
    sys.exit(main())
