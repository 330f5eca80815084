"""A database that can only be read, is closed, has too many visitors, or takes too long: what people read of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from qalam.config.database.placement import place
from qalam.config.database.server import SUPERUSER, connect
from tests.crash.full_site import FullSite, attempt
from tests.crash.site_clients import PREFIXES, Browser, catalogue, unclear

END_ALL = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'qalam'"
WAYS = {
    "read-only": (
        "ALTER DATABASE qalam SET default_transaction_read_only = on",
        "ALTER DATABASE qalam RESET default_transaction_read_only",
        "The records can only be read now",
    ),
    "database": (
        "ALTER DATABASE qalam ALLOW_CONNECTIONS false",
        "ALTER DATABASE qalam ALLOW_CONNECTIONS true",
        "The records cannot be reached",
    ),
    "connections": (
        "ALTER ROLE qalam CONNECTION LIMIT 0",
        "ALTER ROLE qalam CONNECTION LIMIT -1",
        "Too many people are here at once",
    ),
}
"""By the word of `/health/`: how to make it so, how to undo it, and what people read."""


def ways_to_fail(site: FullSite) -> int:
    """Let the database fail in each way, once; in how many something was wrong."""
    failed = 0
    for word, (make, undo, title) in WAYS.items():
        faults: list[str] = []
        with changed(site, make, undo):
            health = site.health()
            faults += [] if health == word else [f"health says {health}"]
            faults += read_by_all(site, title)
        failed += site.judged(f"a database in trouble: {word}", faults)
    return failed + slow(site)


def slow(site: FullSite) -> int:
    """Somebody holds all applications for longer than a page waits."""
    with connect(place(site.var), SUPERUSER, "qalam") as held:
        held.autocommit = False
        held.execute("LOCK TABLE preschool_application IN ACCESS EXCLUSIVE MODE")
        faults = read_by_all(site, "It has taken too long")
        held.rollback()
    return site.judged("a database that is too slow", faults)


@contextmanager
def changed(site: FullSite, make: str, undo: str) -> Iterator[None]:
    """The database is so inside the block, for those who come and for those who were there."""
    with connect(place(site.var), SUPERUSER) as root:
        root.execute(make)  # type: ignore[arg-type]
        try:
            root.execute(END_ALL)
            yield
        finally:
            root.execute(undo)  # type: ignore[arg-type]
            root.execute(END_ALL)


def read_by_all(site: FullSite, title: str) -> list[str]:
    """A parent answers an offer in each language at once; what is not the sentence that was wanted."""
    number, session = sorted(site.people["parents"].items())[0]
    found: list[str] = []

    def answer(language: str) -> None:
        browser = Browser(site.port, session, language)
        status, page = attempt(lambda: browser.post(f"/queue/{number}/withdraw/")[1])
        wanted = f"<h1>{catalogue('portal', language).gettext(title)}</h1>"
        if status != 503 or wanted not in page:
            found.append(f"{language}: status {status}, {page.partition('<h1>')[2][:80]}")
        found.extend(unclear([(language, status, page)]))

    asked = [threading.Thread(target=answer, args=[language]) for language in PREFIXES]
    for one in asked:
        one.start()
    for one in asked:
        one.join()
    return found
