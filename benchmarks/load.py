"""Seven o'clock: parents ask for their pages as fast as a rate says, whether the site keeps up or not.

Run `python -m benchmarks.load [RATE] [SECONDS]` (300 a second for 30 s unless told). A site of its own, with the demo
city, is started on loopback and removed afterwards. The same rate of a static file is the yardstick. Then:

* first: something has just happened, and parents open pages that nobody has made since, 3000 in a minute;
* again: 300 parents look again and again, at the rate, and nothing happens;
* wishes: they look at the rate, and twice a second somebody wishes for a place left over, as at seven in the morning;
* deeds: they look at the rate, and every ten seconds, every two, and twice a second a child leaves the queue or its
  family takes or declines a place. Each deed makes every page of the queue another; a page that cannot be made anew at
  once is given as it was, with the moment of which it is.

Beside the times of the answers it says how many of them were kept pages, how old the oldest was, and what an answer
costs the processors: the site, its jobs and its database together, without the browsers that this command plays. On a
busy machine that holds.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path

os.environ["QALAM_VAR"] = tempfile.mkdtemp(prefix="qalam-bench-load-")
os.environ.pop("DATABASE_URL", None)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qalam.config.settings")

import django

django.setup()

from asgiref.sync import sync_to_async
from django.db import connection
from django.templatetags.static import static

from benchmarks.parents import Ask, Parent, answer, left_over, offered_to, parents
from benchmarks.processes import processor_seconds
from qalam.config.database.placement import place
from qalam.config.database.server import processes_in
from qalam.kernel.refusal import Refusal
from qalam.preschool.services.offers import accept, decline
from tests.crash.first_start import free_port, start_run, wait_for_site

PARENTS = 300
DOING = 300
"""Further parents, who do something now and then."""
FIRST_LOOKS = 50
"""A second: three thousand in a minute."""
BETWEEN_WISHES, BETWEEN_DEEDS = 0.5, (10.0, 2.0, 0.5)
"""Seconds."""
MOST_AT_ONCE = 2000
"""Open requests; above it a request counts as lost, so that the load ends by itself."""
PATIENCE = 20.0
AS_OF = re.compile(rb'kept;desc="([^"]+)"')


@dataclass
class Measured:
    """The seconds of each answer that was a page, how many were kept or given as they were, of how many
    seconds ago the oldest was, how many deeds were done, what was no page, and the processors' seconds."""

    times: list[float] = field(default_factory=list)
    kept: int = 0
    lagging: int = 0
    oldest: float = 0.0
    deeds: int = 0
    others: Counter[str] = field(default_factory=Counter)
    processors: float = 0.0


def main(argv: Sequence[str]) -> int:
    rate = int(argv[0]) if argv else 300
    lasting = int(argv[1]) if len(argv) > 1 else 30
    var, port = Path(os.environ["QALAM_VAR"]), free_port()
    site = start_run(var, port)
    try:
        wait_for_site(site, port, var)
        measure(Site(port, site.pid, place(var).data), rate, lasting)
    finally:
        connection.close()
        site.terminate()
        site.wait(60)
        for folder in (place(var).home, var):
            shutil.rmtree(folder, ignore_errors=True)
    return 0


@dataclass(frozen=True)
class Site:
    """A running site."""

    port: int
    process: int
    data: Path

    def under(self, asks: Sequence[Ask], rate: int, *deeds: Callable[[], None], every: float = 1.0) -> Measured:
        """What comes of these questions, so many a second, and of the deeds, one each so many seconds."""
        before = self.processors()
        found = asyncio.run(press(self.port, asks, rate, iter(deeds), every))
        found.processors = self.processors() - before
        return found

    def processors(self) -> float:
        """The seconds that the site and its database have used so far."""
        return processor_seconds(self.process, *processes_in(self.data))


def measure(site: Site, rate: int, lasting: int) -> None:
    """All parts, one after the other."""
    chance, families = random.Random(7), list(parents(PARENTS + DOING))
    asks = [ask for family in families[:PARENTS] for ask in family.asks]
    kind = Counter(family.seeks for family in families[PARENTS:]).most_common(1)[0][0]
    wishing = [family for family in families[PARENTS:] if family.seeks == kind]
    leaving = [family for family in families[PARENTS:] if family.seeks != kind]
    place = left_over(wishing[0])

    def many(seconds: int) -> list[Ask]:
        return [chance.choice(asks) for _ in range(rate * seconds)]

    site.under(chance.sample(asks, 100), 20)
    print(f"{PARENTS} parents; {FIRST_LOOKS} a second at first, then {rate}", flush=True)
    tell("a static file", site.under([(static("images/favicon.svg"), "")] * (rate * min(lasting, 10)), rate))
    leaving.pop().withdraws()
    tell("first", site.under(shuffled(set(asks), chance), FIRST_LOOKS))
    tell("again", site.under(many(lasting), rate), "p95 400 ms")
    wishes = [partial(family.wishes, place) for family in wishing]
    tell("wishes", site.under(many(lasting), rate, *wishes, every=BETWEEN_WISHES), "p95 400 ms")
    doing = deeds(leaving)
    for every in BETWEEN_DEEDS:
        some = list(islice(doing, int(lasting / every) + 1))
        tell(f"deeds, {every:g} s", site.under(many(lasting), rate, *some, every=every), "p95 400 ms")


def deeds(families: Sequence[Parent]) -> Iterator[Callable[[], object]]:
    """One after another: a child leaves, a place is taken, a place is declined."""
    answers = iter(answering := offered_to([family for number, family in enumerate(families) if number % 3]))
    offered = {offer.application_id for offer in answering}
    # A child with a place on offer does not leave: its family answers.
    leaving = [family for family in families[::3] if family.application.pk not in offered]
    for family, first, second in zip(leaving, answers, answers, strict=False):
        yield family.withdraws
        yield partial(answer, first, accept)
        yield partial(answer, second, decline)


def shuffled(asks: set[Ask], chance: random.Random) -> list[Ask]:
    """Each question once."""
    return chance.sample(sorted(asks), len(asks))


async def press(
    port: int, asks: Sequence[Ask], rate: int, deeds: Iterator[Callable[[], None]], every: float
) -> Measured:
    """Ask at fixed moments, whatever has been answered, and do the deeds at theirs."""
    found, waiting = Measured(), set[asyncio.Task[None]]()
    began = time.perf_counter()
    for number, asked in enumerate(asks):
        due = began + number / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        if len(waiting) >= MOST_AT_ONCE:
            found.others["not asked: too many open"] += 1
            continue
        begin(waiting, ask(port, asked, due, found))
        if number % int(rate * every) == int(rate * every) // 2 and (deed := next(deeds, None)):
            begin(waiting, do(deed, found))
    if waiting:
        await asyncio.wait(waiting, timeout=PATIENCE)
    return found


async def do(deed: Callable[[], object], found: Measured) -> None:
    """One deed; a refused one is told."""
    try:
        await sync_to_async(deed)()
    except Refusal as refusal:
        found.others[type(refusal).__name__] += 1
    else:
        found.deeds += 1


def begin(waiting: set[asyncio.Task[None]], work: object) -> None:
    """Let it go on beside the others."""
    task: asyncio.Task[None] = asyncio.ensure_future(work)  # type: ignore[arg-type]
    waiting.add(task)
    task.add_done_callback(waiting.discard)


async def ask(port: int, asked: Ask, due: float, found: Measured) -> None:
    """One request by a connection of its own, timed from the moment at which it was due."""
    address, cookie = asked
    try:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            head = f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
            writer.write(head.encode())
            said = await reader.read()
            writer.close()
    except (OSError, TimeoutError) as problem:
        found.others[type(problem).__name__] += 1
        return
    status = said.split(b" ", 2)[1].decode() if b" " in said else "nothing"
    if status == "200":
        found.times.append(time.perf_counter() - due)
        found.kept += b"server-timing: kept" in said[:1000].lower()
        if lagging := AS_OF.search(said[:1000]):
            found.lagging += 1
            as_of = datetime.fromisoformat(lagging[1].decode())
            found.oldest = max(found.oldest, (datetime.now(UTC) - as_of).total_seconds())
    else:
        found.others[status] += 1


def tell(name: str, measured: Measured, wanted: str = "") -> None:
    """p50, p95, p99, the kept ones, the deeds, the processors, and what was no page."""
    times, others = sorted(measured.times), dict(measured.others)
    if not times:
        print(f"  {name:<14} no answer; {others}")
        return
    at = [times[min(len(times) - 1, int(len(times) * share))] * 1000 for share in (0.5, 0.95, 0.99)]
    print(
        f"  {name:<14} {len(times)} answers, {measured.kept / len(times):.0%} kept "
        f"({measured.lagging / len(times):.0%} with their moment, at most {measured.oldest:.0f} s ago), "
        f"{measured.deeds} deeds, p50 {at[0]:.0f} ms, "
        f"p95 {at[1]:.0f} ms, p99 {at[2]:.0f} ms, {measured.processors / len(times) * 1000:.1f} ms of processors each, "
        f"others {others}{'   wanted: ' + wanted if wanted else ''}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
