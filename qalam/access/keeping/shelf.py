"""Where kept pages lie: found in one question together with the revision at which they hold."""

from __future__ import annotations

import logging
import zlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db import DatabaseError, connection

from qalam.access.keeping.lag import LONGEST, MOMENTS

SLOTS = 1 << 16
"""As many pages as are kept at most; with the largest, the table has half a gigabyte."""
LARGEST = 8_000
"""Bytes of a compressed page that still lies in its row whole."""
LOOK = """
SELECT now.revision, who.version, now.whole, own.count, statement_timestamp(), own.unread, kept.revision, kept.at,
    kept.body
FROM (
    SELECT sum(count)::bigint AS revision, sum(whole)::bigint AS whole FROM access_revision
    HAVING bool_or(backend = 0) AND pg_current_xact_id_if_assigned() IS NULL
) AS now
JOIN (SELECT xmin::text::bigint AS version FROM access_user WHERE id = %s) AS who ON true
CROSS JOIN (
    SELECT coalesce(sum(count), 0)::bigint AS count, coalesce(sum(unread), 0)::bigint AS unread
    FROM access_ownrevision WHERE account = %s
) AS own
LEFT JOIN access_keptpage AS kept
    ON kept.slot = ANY(%s) AND kept.digest = %s AND kept.account = who.version
    AND kept.whole = now.whole AND kept.own = own.count
ORDER BY kept.revision DESC NULLS LAST LIMIT 1
"""
KEEP = """
INSERT INTO access_keptpage (slot, digest, revision, account, whole, own, at, body)
SELECT slots.slot, %s, %s, %s, %s, %s, %s, %s
FROM unnest(%s::integer[]) AS slots(slot) LEFT JOIN access_keptpage AS there ON there.slot = slots.slot
ORDER BY coalesce(there.digest = %s, false) DESC, there.slot IS NULL DESC, there.revision
LIMIT 1
ON CONFLICT (slot) DO UPDATE SET
    digest = excluded.digest, revision = excluded.revision, account = excluded.account, whole = excluded.whole,
    own = excluded.own, at = excluded.at, body = excluded.body
"""
MOVE_ON = """
INSERT INTO access_revision AS own (backend, count, whole) VALUES (pg_backend_pid(), 1, 1)
ON CONFLICT (backend) DO UPDATE SET count = own.count + 1, whole = own.whole + 1
"""
TIDY = """
WITH gone AS (
    DELETE FROM access_revision WHERE backend IN (
        SELECT backend FROM access_revision WHERE backend <> 0 FOR UPDATE SKIP LOCKED
    ) RETURNING count, whole
), added AS (SELECT coalesce(sum(count), 0) AS count, coalesce(sum(whole), 0) AS whole FROM gone)
UPDATE access_revision AS own SET count = own.count + added.count, whole = own.whole + added.whole
FROM added WHERE own.backend = 0
"""
TIDY_OWN = """
WITH gone AS (
    DELETE FROM access_ownrevision WHERE id IN (
        SELECT id FROM access_ownrevision WHERE backend <> 0 FOR UPDATE SKIP LOCKED
    ) RETURNING account, count, unread
)
INSERT INTO access_ownrevision AS own (account, backend, count, counted_in, unread)
SELECT account, 0, sum(count), 0, sum(unread) FROM gone GROUP BY account
ON CONFLICT (account, backend) DO UPDATE SET
    count = own.count + excluded.count, unread = own.unread + excluded.unread
"""
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class State:
    """What a page holds for: the revision of the records, and the version of the account's row.

    While `whole` and `own` stand, nothing has happened but moves of the queue that are not about the family itself.
    `at` is a moment, by the clock of the database, of which the page misses nothing that had happened.
    """

    revision: int
    account: int
    whole: int
    own: int
    at: datetime = field(compare=False)


class Found(NamedTuple):
    """What a page that is made now will hold for, and the page that lies there.

    There is no state where nothing may be kept: tables are not watched, the transaction has itself written, or the
    account is gone. Where the page is not what would be made now, `as_of` is the last moment at which it was; with
    None it is the page of now. `unread` is how many notices the account has not read; None where there is no state.
    """

    state: State | None
    page: bytes | None
    as_of: datetime | None
    unread: int | None


def look(digest: bytes, account: int) -> Found:
    """The page under the digest, if it holds still or may be given for a while as it was."""
    with connection.cursor() as cursor:
        cursor.execute(LOOK, [account, account, slots_of(digest), digest])
        found = cursor.fetchone()
    if found is None:
        return Found(None, None, None, None)
    revision, version, whole, own, at, unread, kept_revision, kept_at, body = found
    state = State(revision, version, whole, own, at)
    MOMENTS.saw(revision, at)
    if body is None:
        return Found(state, None, None, unread)
    as_of = None if kept_revision == revision else max(kept_at, MOMENTS.last(kept_revision) or kept_at)
    if as_of is not None and at - as_of > LONGEST:
        return Found(state, None, None, unread)
    return Found(state, zlib.decompress(body), as_of, unread)


def keep(digest: bytes, state: State, body: bytes) -> None:
    """Keep a page that was made after the look; one that is too large, or that cannot be written, is not kept."""
    packed = zlib.compress(body, 1)
    if len(packed) > LARGEST:
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                KEEP,
                [
                    digest, state.revision, state.account, state.whole, state.own, state.at, packed, slots_of(digest),
                    digest,
                ],
            )  # fmt: skip
    except DatabaseError as problem:
        # The visitor has her page all the same.
        log.warning("a page could not be kept: %s", " ".join(str(problem).split()))


def move_on() -> None:
    """Let every page be made anew: something that pages show has changed, and no watched table says so."""
    with connection.cursor() as cursor:
        cursor.execute(MOVE_ON)


def slots_of(digest: bytes) -> list[int]:
    """The two places where a page may lie: its own, a free one, or that of the older page."""
    return [int.from_bytes(part) % SLOTS for part in (digest[:4], digest[4:8])]


def forget() -> None:
    """Drop all kept pages, and gather what ended processes of the database have counted.

    A count that is just being moved by somebody is left for the next time.
    """
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM access_keptpage")
        cursor.execute(TIDY)
        cursor.execute(TIDY_OWN)
