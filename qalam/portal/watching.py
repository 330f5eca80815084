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
    "access_ownrevision": "the counts of the families",
    "access_phone": "no kept page shows a phone",
    "access_statedidentity": "opens nothing until it is proved, and then the holder of the account is written too",
    "django_session": "the session is read anew for each answer, and is part of the key",
    "django_migrations": "no page shows it",
    "kept_for_a_while": "attempts and codes, which no page shows; the forecast of the queue moves the count itself",
    "ledger_deed": "the audit: looking at a record writes it, and no page of a family shows it",
    "ledger_subtree": "hashes of the log",
    "ledger_treehead": "hashes of the log",
    "preschool_claim": "wishes say nothing to anybody before they are decided, and then an offer is written",
    "preschool_townhit": "only the department's page of doubles shows it",
    "preschool_townsign": "only the department's page of doubles shows it",
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
OF_ANY = ("preschool_place", "preschool_pool", "preschool_round", "preschool_roundplace", "preschool_tally")
"""Tables that move the queue and are about no family."""
OF_FAMILY: dict[str, str] = {
    "preschool_application": "child_id",
    "preschool_choice": "application_id",
    "preschool_evidence": "application_id",
    "preschool_manualmove": "application_id",
    "preschool_offer": "application_id",
    "preschool_queueevent": "application_id",
    "preschool_referral": "application_id",
    "preschool_review": "application_id",
    "preschool_roundresult": "application_id",
    "registry_enrolment": "person_id",
}
"""Tables of which each row is about one child, with the column that tells it: its family sees the change at once, and
others, whose place it may move, at once or with the moment of which their page is. After a change of any other table no
page is given as it was."""
MANY = 5_000
"""A transaction about more rows of families counts as one about everybody."""
ALL_ROWS = "AFTER INSERT OR UPDATE OR DELETE"
BY_ROW: dict[str, tuple[str, ...]] = {
    # A deed that leaves an application as it was still writes its row.
    "preschool_application": (
        "AFTER INSERT OR DELETE ON {table} FOR EACH ROW",
        "AFTER UPDATE ON {table} FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)",
    ),
    # A wish moves nobody. At seven in the morning they come by the hundred.
    "preschool_queueevent": (
        "AFTER UPDATE OR DELETE ON {table} FOR EACH ROW",
        "AFTER INSERT ON {table} FOR EACH ROW WHEN (NOT ("
        "NEW.kind = 'claimed' AND NEW.verdict = '{{}}'::jsonb AND NEW.before_priority = NEW.after_priority"
        " AND NEW.before_filed_at IS NOT DISTINCT FROM NEW.after_filed_at))",
    ),
}
"""Which rows of tables of families count, where not all do."""
CHILD = {
    "child_id": "{row}.child_id",
    "person_id": "{row}.person_id",
    "application_id": "(SELECT child_id FROM preschool_application WHERE id = {row}.application_id)",
}
"""The child that a row is about."""
FAMILIES = f"""
CREATE OR REPLACE FUNCTION access_count_of_child(child bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    rows integer := coalesce(nullif(current_setting('qalam.rows_of_families', true), ''), '0')::integer;
BEGIN
    -- After what is about everybody nothing need be told of one.
    IF access_change_is_counted() THEN
        RETURN;
    END IF;
    PERFORM access_count_move();
    IF rows >= {MANY} THEN
        PERFORM access_count_change();
        RETURN;
    END IF;
    PERFORM set_config('qalam.rows_of_families', (rows + 1)::text, true);
    INSERT INTO access_ownrevision AS own (account, backend, count, counted_in)
    SELECT DISTINCT holder.user_id, pg_backend_pid(), 1, pg_current_xact_id()::text::bigint
    FROM registry_guardianship AS held JOIN registry_accountholder AS holder ON holder.person_id = held.guardian_id
    WHERE held.child_id = child
    ON CONFLICT (account, backend) DO UPDATE SET count = own.count + 1, counted_in = excluded.counted_in
    WHERE own.counted_in <> excluded.counted_in;
END $$
"""
BY_COLUMN = """
CREATE OR REPLACE FUNCTION access_family_by_{column}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF access_change_is_counted() THEN
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        PERFORM access_count_of_child({old});
    END IF;
    IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND OLD.{column} IS DISTINCT FROM NEW.{column}) THEN
        PERFORM access_count_of_child({new});
    END IF;
    RETURN NULL;
END $$
"""
LEAF = "AFTER INSERT ON ledger_leaf FOR EACH ROW EXECUTE FUNCTION access_log_has_come_to_a_day()"
"""Of the log a page asks only on which day it has come."""
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
        for function in (NEW_DAY, FAMILIES, *by_columns()):
            cursor.execute(function)
        for table, counts in watched_tables().items():
            for statement in () if counts else [*dropped(table), *triggers_of(table)]:
                cursor.execute(statement)
    # Counted from a number of chance: a city that is built anew in its place begins with no revision of the old one.
    Revision.objects.get_or_create(backend=0, defaults={"count": randbits(48)})


def dropped(table: str) -> list[str]:
    """What an earlier edition of these triggers left on a table goes first."""
    names = ("access_row_changed", "access_row_changed_0", "access_row_changed_1", "access_queue_moved")
    return [f"DROP TRIGGER IF EXISTS {name} ON {table}" for name in names]


def by_columns() -> list[str]:
    """The functions that find the family of a row, one for each column by which it is found."""
    return [
        BY_COLUMN.format(column=column, old=child.format(row="OLD"), new=child.format(row="NEW"))
        for column, child in CHILD.items()
    ]


def triggers_of(table: str) -> list[str]:
    """What makes a table count its changes."""
    column = OF_FAMILY.get(table)
    rows = BY_ROW.get(table, (f"{ALL_ROWS} ON {{table}} FOR EACH ROW",)) if column else ()
    found = [
        f"CREATE TRIGGER access_row_changed_{number} {rows_told.format(table=table)}"
        f" EXECUTE FUNCTION access_family_by_{column}()"
        for number, rows_told in enumerate(rows)
    ]
    if table == "ledger_leaf":
        found.append(f"CREATE TRIGGER access_row_changed {LEAF}")
    return [*found, *statement_triggers(table)]


def statement_triggers(table: str) -> list[str]:
    """What counts once for a statement; emptying a table is about everybody. The first has the name that is looked for
    to know whether the table is watched."""
    whole = "FOR EACH STATEMENT EXECUTE FUNCTION access_records_changed()"
    moved = "FOR EACH STATEMENT EXECUTE FUNCTION access_queue_moved()"
    if table in OF_FAMILY:
        return [f"CREATE TRIGGER access_records_changed AFTER TRUNCATE ON {table} {whole}"]
    if table == "ledger_leaf":
        return [f"CREATE TRIGGER access_records_changed AFTER UPDATE OR DELETE OR TRUNCATE ON {table} {whole}"]
    if table in OF_ANY:
        return [
            f"CREATE TRIGGER access_records_changed AFTER TRUNCATE ON {table} {whole}",
            f"CREATE TRIGGER access_queue_moved {ALL_ROWS} ON {table} {moved}",
        ]
    return [f"CREATE TRIGGER access_records_changed {ANY_ROW} ON {table} {whole}"]
