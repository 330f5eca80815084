from django.db import migrations, models

# Once in a transaction is enough: whoever looks sees all of it or nothing. A second count would make the row's chain of
# versions longer with each statement of a long transaction.
CHANGED = """
CREATE FUNCTION access_change_is_counted() RETURNS boolean LANGUAGE sql AS $$
    SELECT current_setting('qalam.records_changed', true) IS NOT DISTINCT FROM 'yes'
$$;
CREATE FUNCTION access_count_change() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO access_revision AS own (backend, count) VALUES (pg_backend_pid(), 1)
    ON CONFLICT (backend) DO UPDATE SET count = own.count + 1;
    PERFORM set_config('qalam.records_changed', 'yes', true);
END $$;
CREATE FUNCTION access_records_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT access_change_is_counted() THEN
        PERFORM access_count_change();
    END IF;
    RETURN NULL;
END $$;
"""
# The function about the log is made where tables are watched: qalam/portal/watching.py.
UNCHANGED = """
DROP FUNCTION IF EXISTS access_log_has_come_to_a_day() CASCADE;
DROP FUNCTION access_records_changed() CASCADE;
DROP FUNCTION access_count_change();
DROP FUNCTION access_change_is_counted();
"""
# A page is compressed by the site and lies in its row whole, so one look finds it.
SHAPE = """
ALTER TABLE access_keptpage SET UNLOGGED;
ALTER TABLE access_keptpage SET (toast_tuple_target = 8160, fillfactor = 70);
ALTER TABLE access_keptpage ALTER COLUMN body SET STORAGE EXTERNAL;
"""


class Migration(migrations.Migration):
    """The revision of the records, and pages kept until it moves."""

    dependencies = [("access", "0003_kept_for_a_while")]

    operations = [
        migrations.CreateModel(
            name="Revision",
            fields=[
                ("backend", models.BigIntegerField(primary_key=True, serialize=False)),
                ("count", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="KeptPage",
            fields=[
                ("slot", models.IntegerField(primary_key=True, serialize=False)),
                ("digest", models.BinaryField(max_length=32)),
                ("revision", models.BigIntegerField()),
                ("account", models.BigIntegerField()),
                ("body", models.BinaryField()),
            ],
        ),
        migrations.RunSQL(CHANGED, UNCHANGED),
        migrations.RunSQL(SHAPE, migrations.RunSQL.noop),
    ]
