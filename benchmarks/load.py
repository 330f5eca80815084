"""Seven o'clock: parents ask for their pages as fast as a rate says, whether the site keeps up or not.

Run `python -m benchmarks.load [RATE] [SECONDS]` (300 a second for 30 s unless told). A site of its own, with the demo
city, is started on loopback and removed afterwards. A static file is asked for at the same rate as the yardstick.
"""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

os.environ["QALAM_VAR"] = tempfile.mkdtemp(prefix="qalam-bench-load-")
os.environ.pop("DATABASE_URL", None)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "qalam.config.settings")

import django

django.setup()

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.templatetags.static import static
from django.urls import reverse
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.config.database.placement import place
from qalam.kernel.clock import now
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.registry.models import AccountHolder, Guardianship
from qalam.registry.queries.city import present
from tests.crash.first_start import free_port, start_run, wait_for_site

PARENTS = 300
MOST_AT_ONCE = 2000
"""Open requests; above it a request counts as lost, so that the load ends by itself."""
PATIENCE = 20.0
PAGES = ("own", "application", "application", "journal")
Ask = tuple[str, str]


def main(argv: Sequence[str]) -> int:
    rate = int(argv[0]) if argv else 300
    lasting = int(argv[1]) if len(argv) > 1 else 30
    var, port = Path(os.environ["QALAM_VAR"]), free_port()
    home = place(var).home
    site = start_run(var, port)
    try:
        wait_for_site(site, port, var)
        asks = parents()
        connection.close()
        warm = asyncio.run(press(port, asks, 20, 5))
        print(f"warmed with {len(warm[0])} pages; {PARENTS} parents")
        tell("a static file", asyncio.run(press(port, [(static("images/favicon.svg"), "")], rate, min(lasting, 10))), "")
        tell("parents' pages", asyncio.run(press(port, asks, rate, lasting)), "p95 400 ms")
    finally:
        site.terminate()
        site.wait(60)
        for folder in (home, var):
            shutil.rmtree(folder, ignore_errors=True)
    return 0


def parents() -> list[Ask]:
    """Signed-in parents of children in the queue: address and cookie of each of their pages."""
    day = local_day(present(now()))
    asks: list[Ask] = []
    held = Guardianship.objects.on(day).filter(guardian__account=None, child__applications__state="queued")
    seen: set[int] = set()
    for guardianship in held.select_related("guardian").order_by("pk"):
        if guardianship.guardian_id in seen or len(seen) == PARENTS:
            continue
        seen.add(guardianship.guardian_id)
        user = User.objects.create(username=f"load-{guardianship.pk}")
        AccountHolder.objects.create(user=user, person=guardianship.guardian)
        RoleGrant.objects.create(user=user, role=Role.GUARDIAN, period=DateRange(None, None))
        number = Application.objects.filter(child=guardianship.child_id, state="queued").values_list(
            "number", flat=True
        )
        cookie = session_of(user)
        for page in PAGES:
            address = reverse("queue:own") if page == "own" else reverse(f"queue:{page}", args=[number[0]])
            asks.append((address, cookie))
    return asks


def session_of(user: User) -> str:
    """The cookie of a session in which the user has signed in."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


async def press(port: int, asks: Sequence[Ask], rate: int, lasting: int) -> tuple[list[float], Counter[str]]:
    """Ask at fixed moments, whatever has been answered; the seconds of each answer that was a page, and the others."""
    chance, times, others = random.Random(7), list[float](), Counter[str]()
    waiting: set[asyncio.Task[None]] = set()
    began = time.perf_counter()
    for number in range(rate * lasting):
        due = began + number / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        if len(waiting) >= MOST_AT_ONCE:
            others["not asked: too many open"] += 1
            continue
        task = asyncio.create_task(ask(port, chance.choice(asks), due, times, others))
        waiting.add(task)
        task.add_done_callback(waiting.discard)
    if waiting:
        await asyncio.wait(waiting, timeout=PATIENCE)
    return times, others


async def ask(port: int, asked: Ask, due: float, times: list[float], others: Counter[str]) -> None:
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
        others[type(problem).__name__] += 1
        return
    status = said.split(b" ", 2)[1].decode() if b" " in said else "nothing"
    if status == "200":
        times.append(time.perf_counter() - due)
    else:
        others[status] += 1


def tell(name: str, measured: tuple[list[float], Counter[str]], wanted: str) -> None:
    """p50, p95, p99 and what was no page."""
    times, others = sorted(measured[0]), measured[1]
    if not times:
        print(f"  {name:<20} no answer; {dict(others)}")
        return
    at = [times[min(len(times) - 1, int(len(times) * share))] * 1000 for share in (0.5, 0.95, 0.99)]
    print(
        f"  {name:<20} {len(times)} answers, p50 {at[0]:.0f} ms, p95 {at[1]:.0f} ms, p99 {at[2]:.0f} ms, "
        f"others {dict(others)}{'   wanted: ' + wanted if wanted else ''}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
