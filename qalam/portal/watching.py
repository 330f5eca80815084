"""Which tables tell by each change that a kept page may say something else now: all but those named here."""

from __future__ import annotations

from secrets import randbits

from django.db import connection, transaction

from qalam.access.models import Revision

UNWATCHED: dict[str, str] = {
    "access_keptpage": "the kept pages themselves",
    "access_revision": "the count itself",
    "access_user": "the row of the visitor is looked at with the page; each sign-in writes one",
    "access_phone": "no kept page shows a phone",
    "access_statedidentity": "opens nothing until it is proved, and then the holder of the account is written too",
    "django_session": "the session is read anew for each answer, and is part of the key",
    "django_migrations": "no page shows it",
    "kept_for_a_while": "attempts and codes, which no page shows; the forecast of the queue moves the count itself",
    "ledger_deed": "the audit: looking at a record writes it, and no page of a family shows it",
    "account_": "allauth's, of signing in",
    "allauth_": "the stand-in of the national sign-in",
    "mfa_": "allauth's, of one-time codes",
    "notices_": "a message on its way is written at each step; its page is not kept",
    "procrastinate_": "jobs are written each minute",
    "socialaccount_": "allauth's, of the national sign-in",
}
"""A table, or with `_` at its end all tables whose names begin so, with the reason. No kept page reads any of them but
those of its key."""
TABLES = """
SELECT class.oid::regclass::text, trigger.oid IS NOT NULL
FROM pg_class AS class
LEFT JOIN pg_trigger AS trigger ON trigger.tgrelid = class.oid AND trigger.tgname = 'access_records_changed'
WHERE class.relnamespace = current_schema()::regnamespace AND class.relkind = 'r'
ORDER BY 1
"""
WATCH = """
CREATE TRIGGER access_records_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION access_records_changed()
"""


def is_watched(table: str) -> bool:
    """Whether a change of the table counts."""
    return not any(table == name or (name.endswith("_") and table.startswith(name)) for name in UNWATCHED)


def watched_tables() -> dict[str, bool]:
    """The tables whose changes must count, and whether they do."""
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        return {table: counts for table, counts in cursor.fetchall() if is_watched(table)}


@transaction.atomic
def watch_records() -> None:
    """Let every table count its changes, and say that all do; quick when there is nothing to do."""
    with connection.cursor() as cursor:
        for table, counts in watched_tables().items():
            if not counts:
                cursor.execute(WATCH.format(table=table))
    # Counted from a number of chance: a city that is built anew in its place begins with no revision of the old one.
    Revision.objects.get_or_create(backend=0, defaults={"count": randbits(48)})
