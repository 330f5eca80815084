from datetime import UTC, datetime

from django.db import migrations, models

# Two counts: of every change, and of those after which no page may be given as it was ("whole"). What moves only the
# queue counts in the first, and in that of the families whom it is about. A transaction says what it has counted in a
# setting of its own, which a step that is taken back takes back too. `migrate` makes the triggers anew afterwards.
CHANGED = """
DROP FUNCTION access_records_changed() CASCADE;
CREATE OR REPLACE FUNCTION access_count_change() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    -- What moved the queue before in the same transaction has counted already.
    first integer := CASE WHEN current_setting('qalam.records_changed', true) = 'queue' THEN 0 ELSE 1 END;
BEGIN
    INSERT INTO access_revision AS own (backend, count, whole) VALUES (pg_backend_pid(), first, 1)
    ON CONFLICT (backend) DO UPDATE SET count = own.count + first, whole = own.whole + 1;
    PERFORM set_config('qalam.records_changed', 'yes', true);
END $$;
CREATE FUNCTION access_records_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT access_change_is_counted() THEN
        PERFORM access_count_change();
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION access_count_move() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(current_setting('qalam.records_changed', true), '') NOT IN ('yes', 'queue') THEN
        INSERT INTO access_revision AS own (backend, count, whole) VALUES (pg_backend_pid(), 1, 0)
        ON CONFLICT (backend) DO UPDATE SET count = own.count + 1;
        PERFORM set_config('qalam.records_changed', 'queue', true);
    END IF;
END $$;
CREATE FUNCTION access_queue_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM access_count_move();
    RETURN NULL;
END $$;
"""
UNCHANGED = """
DROP FUNCTION access_queue_moved() CASCADE;
DROP FUNCTION access_count_move() CASCADE;
CREATE OR REPLACE FUNCTION access_count_change() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO access_revision AS own (backend, count) VALUES (pg_backend_pid(), 1)
    ON CONFLICT (backend) DO UPDATE SET count = own.count + 1;
    PERFORM set_config('qalam.records_changed', 'yes', true);
END $$;
"""
# Kept pages are of a shape that is no more.
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EMPTY = "DELETE FROM access_keptpage"


class Migration(migrations.Migration):
    """Which changes are about a family, and which let a page be given for a while as it was."""

    dependencies = [("access", "0005_refused_attempts")]

    operations = [
        migrations.RunSQL(EMPTY, EMPTY),
        migrations.AddField("revision", "whole", models.BigIntegerField(default=0, db_default=0)),
        migrations.CreateModel(
            name="OwnRevision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.BigIntegerField()),
                ("backend", models.BigIntegerField()),
                ("count", models.BigIntegerField(default=0)),
                ("counted_in", models.BigIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("account", "backend"), name="access_a_process_counts_once_for_an_account"
                    )
                ]
            },
        ),
        migrations.AddField("keptpage", "whole", models.BigIntegerField(default=0), preserve_default=False),
        migrations.AddField("keptpage", "own", models.BigIntegerField(default=0), preserve_default=False),
        migrations.AddField("keptpage", "at", models.DateTimeField(default=EPOCH), preserve_default=False),
        migrations.RunSQL(CHANGED, UNCHANGED),
    ]
