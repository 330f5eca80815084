"""The database itself refuses to change or take back an attempt, its outcome, or a line of the worked list."""

from django.db import migrations

TABLES = ("attempt", "outcome", "reaching")
FUNCTION = """
CREATE FUNCTION notices_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'notices_what_was_done_never_changes' USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""
TRIGGER = """
CREATE TRIGGER notices_what_was_done_never_changes BEFORE UPDATE OR DELETE ON notices_{table}
    FOR EACH ROW EXECUTE FUNCTION notices_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("notices", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION notices_refuse_change();"),
        *(
            migrations.RunSQL(
                TRIGGER.format(table=table),
                f"DROP TRIGGER notices_what_was_done_never_changes ON notices_{table};",
            )
            for table in TABLES
        ),
    ]
