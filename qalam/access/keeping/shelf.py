"""Where kept pages lie: found in one question together with the revision at which they hold."""

from __future__ import annotations

import logging
import zlib
from dataclasses import dataclass

from django.db import DatabaseError, connection

SLOTS = 1 << 16
"""As many pages as are kept at most; with the largest, the table has half a gigabyte."""
LARGEST = 8_000
"""Bytes of a compressed page that still lies in its row whole."""
LOOK = """
SELECT now.revision, who.version, kept.body
FROM (
    SELECT sum(count)::bigint AS revision FROM access_revision
    HAVING bool_or(backend = 0) AND pg_current_xact_id_if_assigned() IS NULL
) AS now
JOIN (SELECT xmin::text::bigint AS version FROM access_user WHERE id = %s) AS who ON true
LEFT JOIN access_keptpage AS kept
    ON kept.slot = ANY(%s) AND kept.digest = %s AND kept.revision = now.revision AND kept.account = who.version
"""
KEEP = """
INSERT INTO access_keptpage (slot, digest, revision, account, body)
SELECT own.slot, %s, %s, %s, %s
FROM unnest(%s::integer[]) AS own(slot) LEFT JOIN access_keptpage AS there ON there.slot = own.slot
ORDER BY coalesce(there.digest = %s, false) DESC, there.slot IS NULL DESC, there.revision
LIMIT 1
ON CONFLICT (slot) DO UPDATE SET
    digest = excluded.digest, revision = excluded.revision, account = excluded.account, body = excluded.body
"""
MOVE_ON = """
INSERT INTO access_revision AS own (backend, count) VALUES (pg_backend_pid(), 1)
ON CONFLICT (backend) DO UPDATE SET count = own.count + 1
"""
TIDY = """
WITH gone AS (
    DELETE FROM access_revision WHERE backend IN (
        SELECT backend FROM access_revision WHERE backend <> 0 FOR UPDATE SKIP LOCKED
    ) RETURNING count
)
UPDATE access_revision SET count = count + (SELECT coalesce(sum(gone.count), 0) FROM gone) WHERE backend = 0
"""
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class State:
    """What a page holds for: the revision of the records, and the version of the account's row."""

    revision: int
    account: int


def look(digest: bytes, account: int) -> tuple[State | None, bytes | None]:
    """What a page that is made now will hold for, and the one under the digest if it holds still.

    There is no state where nothing may be kept: tables are not watched, the transaction has itself written, or the
    account is gone.
    """
    with connection.cursor() as cursor:
        cursor.execute(LOOK, [account, slots_of(digest), digest])
        found = cursor.fetchone()
    if found is None:
        return None, None
    revision, version, body = found
    return State(revision, version), zlib.decompress(body) if body is not None else None


def keep(digest: bytes, state: State, body: bytes) -> None:
    """Keep a page that was made after the look; one that is too large, or that cannot be written, is not kept."""
    packed = zlib.compress(body, 1)
    if len(packed) > LARGEST:
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute(KEEP, [digest, state.revision, state.account, packed, slots_of(digest), digest])
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
