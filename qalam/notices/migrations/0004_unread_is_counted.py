from django.db import migrations

# Each process of the database counts in a row of its own, so two who tell the same person something never wait for each
# other; the sum over an account is the number. A statement counts once for each person, however many rows it writes.
COUNT = """
CREATE FUNCTION notices_{name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO access_ownrevision AS own (account, backend, count, counted_in, unread)
    SELECT to_id, pg_backend_pid(), 0, 0, sum(more) FROM ({rows}) AS changed GROUP BY to_id HAVING sum(more) <> 0
    ON CONFLICT (account, backend) DO UPDATE SET unread = own.unread + excluded.unread;
    RETURN NULL;
END $$;
CREATE TRIGGER notices_{name} AFTER {event} ON notices_notice REFERENCING {tables}
    FOR EACH STATEMENT EXECUTE FUNCTION notices_{name}();
"""
MORE = "SELECT to_id, 1 AS more FROM new_rows WHERE seen_at IS NULL"
LESS = "SELECT to_id, -1 AS more FROM old_rows WHERE seen_at IS NULL"
NEW, OLD = "NEW TABLE AS new_rows", "OLD TABLE AS old_rows"
TRIGGERS = {
    "unread_told": ("INSERT", NEW, MORE),
    "unread_seen": ("UPDATE", f"{OLD} {NEW}", f"{MORE} UNION ALL {LESS}"),
    "unread_dropped": ("DELETE", OLD, LESS),
}
EMPTIED = """
CREATE FUNCTION notices_unread_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE access_ownrevision SET unread = 0 WHERE unread <> 0;
    RETURN NULL;
END $$;
CREATE TRIGGER notices_unread_emptied AFTER TRUNCATE ON notices_notice
    FOR EACH STATEMENT EXECUTE FUNCTION notices_unread_emptied();
"""
SO_FAR = """
INSERT INTO access_ownrevision AS own (account, backend, count, counted_in, unread)
SELECT to_id, 0, 0, 0, count(*) FROM notices_notice WHERE seen_at IS NULL GROUP BY to_id
ON CONFLICT (account, backend) DO UPDATE SET unread = excluded.unread;
"""
NONE = "UPDATE access_ownrevision SET unread = 0;"


def dropped(name: str) -> str:
    return f"DROP FUNCTION notices_{name}() CASCADE;"


class Migration(migrations.Migration):
    """The number of a person's unread notices, counted as they are told and read."""

    dependencies = [("notices", "0003_keys_by_beginning"), ("access", "0007_unread_notices")]

    operations = [
        *(
            migrations.RunSQL(COUNT.format(name=name, event=event, tables=tables, rows=rows), dropped(name))
            for name, (event, tables, rows) in TRIGGERS.items()
        ),
        migrations.RunSQL(EMPTIED, dropped("unread_emptied")),
        # The triggers hold everybody else off until this is done, so nothing is missed.
        migrations.RunSQL(SO_FAR, NONE),
    ]
