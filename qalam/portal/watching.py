"""Which tables tell by each change that a kept page may say something else now: all but those named here."""

from __future__ import annotations

from secrets import randbits

from django.db import connection, transaction

from qalam.access.models import Revision
from qalam.kernel.clock import CITY_ZONE

UNWATCHED: dict[str, str] = {
    "access_keptpage": "the kept pages themselves",
    "access_refused": "what was refused, which no kept page shows: else whoever is refused could empty them all",
    "access_revision": "the count itself",
    "access_user": "the row of the visitor is looked at with the page; each sign-in writes one",
    "access_phone": "no kept page shows a phone",
    "access_statedidentity": "opens nothing until it is proved, and then the holder of the account is written too",
    "django_session": "the session is read anew for each answer, and is part of the key",
    "django_migrations": "no page shows it",
    "kept_for_a_while": "attempts and codes, which no page shows; the forecast of the queue moves the count itself",
    "ledger_deed": "the audit: looking at a record writes it, and no page of a family shows it",
    "ledger_subtree": "hashes of the log",
    "ledger_treehead": "hashes of the log",
    "preschool_claim": "wishes say nothing to anybody before they are decided, and then an offer is written",
    "account_": "allauth's, of signing in",
    "allauth_": "the stand-in of the national sign-in",
    "mfa_": "allauth's, of one-time codes",
    "notices_": "a message on its way is written at each step; its page is not kept",
    "procrastinate_": "jobs are written each minute",
    "socialaccount_": "allauth's, of the national sign-in",
}
"""A table, or with `_` at its end all tables whose names begin so, with the reason. No kept page reads any of them but
those of its key."""
ANY_ROW = "AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE"
BY_ROW: dict[str, tuple[str, str]] = {
    # A deed that leaves an application as it was still writes its row.
    "preschool_application": (
        "AFTER INSERT OR DELETE OR TRUNCATE",
        "AFTER UPDATE ON preschool_application FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)"
        " EXECUTE FUNCTION access_records_changed()",
    ),
    # A wish moves nobody. At seven in the morning they come by the hundred.
    "preschool_queueevent": (
        "AFTER UPDATE OR DELETE OR TRUNCATE",
        "AFTER INSERT ON preschool_queueevent FOR EACH ROW WHEN (NOT ("
        "NEW.kind = 'claimed' AND NEW.verdict = '{}'::jsonb AND NEW.before_priority = NEW.after_priority"
        " AND NEW.before_filed_at IS NOT DISTINCT FROM NEW.after_filed_at))"
        " EXECUTE FUNCTION access_records_changed()",
    ),
    # Of the log a page asks only on which day it has come.
    "ledger_leaf": (
        "AFTER UPDATE OR DELETE OR TRUNCATE",
        "AFTER INSERT ON ledger_leaf FOR EACH ROW EXECUTE FUNCTION access_log_has_come_to_a_day()",
    ),
}
"""Tables of which some changes count: what counts as in every table, and the condition of the others."""
NEW_DAY = f"""
CREATE OR REPLACE FUNCTION access_log_has_come_to_a_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Of a million leaves all but the first are done here: the plain question is the quick one.
    IF access_change_is_counted() THEN
        RETURN NULL;
    END IF;
    IF NOT EXISTS (
        SELECT FROM ledger_leaf AS earlier
        WHERE earlier.index = NEW.index - 1
          AND (earlier.at AT TIME ZONE '{CITY_ZONE.key}')::date = (NEW.at AT TIME ZONE '{CITY_ZONE.key}')::date
    ) THEN
        PERFORM access_count_change();
    END IF;
    RETURN NULL;
END $$
"""
TABLES = """
SELECT class.oid::regclass::text, trigger.oid IS NOT NULL
FROM pg_class AS class
LEFT JOIN pg_trigger AS trigger ON trigger.tgrelid = class.oid AND trigger.tgname = 'access_records_changed'
WHERE class.relnamespace = current_schema()::regnamespace AND class.relkind = 'r'
ORDER BY 1
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
        cursor.execute(NEW_DAY)
        for table, counts in watched_tables().items():
            for statement in () if counts else triggers_of(table):
                cursor.execute(statement)
    # Counted from a number of chance: a city that is built anew in its place begins with no revision of the old one.
    Revision.objects.get_or_create(backend=0, defaults={"count": randbits(48)})


def triggers_of(table: str) -> list[str]:
    """What makes a table count its changes."""
    whole, *by_row = BY_ROW.get(table, (ANY_ROW,))
    counts = "FOR EACH STATEMENT EXECUTE FUNCTION access_records_changed()"
    return [
        f"CREATE TRIGGER access_records_changed {whole} ON {table} {counts}",
        *(f"CREATE TRIGGER access_row_changed {condition}" for condition in by_row),
    ]
