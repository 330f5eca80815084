"""The database counts who waits, by birth year, category and day of filing, in the statement that changes it."""

from django.db import migrations, models

KEEP = """
CREATE FUNCTION preschool_tally_entered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO preschool_tally (birth_year, priority, day, change)
    SELECT birth_year, priority, (filed_at AT TIME ZONE 'UTC')::date, count(*) FROM entered
    WHERE state = 'queued' GROUP BY 1, 2, 3;
    RETURN NULL;
END $$;
CREATE FUNCTION preschool_tally_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO preschool_tally (birth_year, priority, day, change)
    SELECT birth_year, priority, (filed_at AT TIME ZONE 'UTC')::date, -count(*) FROM gone
    WHERE state = 'queued' GROUP BY 1, 2, 3;
    RETURN NULL;
END $$;
CREATE FUNCTION preschool_tally_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- A row that is written as it was, as by a wish for a place, writes nothing here either.
    IF EXISTS (
        SELECT FROM gone JOIN entered USING (id)
        WHERE (gone.state, gone.birth_year, gone.priority, gone.filed_at)
            IS DISTINCT FROM (entered.state, entered.birth_year, entered.priority, entered.filed_at)
    ) THEN
        INSERT INTO preschool_tally (birth_year, priority, day, change)
        SELECT birth_year, priority, (filed_at AT TIME ZONE 'UTC')::date, sum(sign) FROM (
            SELECT birth_year, priority, filed_at, 1 AS sign FROM entered WHERE state = 'queued'
            UNION ALL SELECT birth_year, priority, filed_at, -1 FROM gone WHERE state = 'queued'
        ) AS moved GROUP BY 1, 2, 3 HAVING sum(sign) <> 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER preschool_tally_insert AFTER INSERT ON preschool_application
    REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION preschool_tally_entered();
CREATE TRIGGER preschool_tally_delete AFTER DELETE ON preschool_application
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION preschool_tally_gone();
CREATE TRIGGER preschool_tally_update AFTER UPDATE ON preschool_application
    REFERENCING OLD TABLE AS gone NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION preschool_tally_changed();
CREATE FUNCTION preschool_tally_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM preschool_tally;
    RETURN NULL;
END $$;
CREATE TRIGGER preschool_tally_truncate AFTER TRUNCATE ON preschool_application
    FOR EACH STATEMENT EXECUTE FUNCTION preschool_tally_emptied();
INSERT INTO preschool_tally (birth_year, priority, day, change)
    SELECT birth_year, priority, (filed_at AT TIME ZONE 'UTC')::date, count(*) FROM preschool_application
    WHERE state = 'queued' GROUP BY 1, 2, 3;
"""
LEAVE = """
DROP TRIGGER preschool_tally_insert ON preschool_application;
DROP TRIGGER preschool_tally_delete ON preschool_application;
DROP TRIGGER preschool_tally_update ON preschool_application;
DROP TRIGGER preschool_tally_truncate ON preschool_application;
DROP FUNCTION preschool_tally_entered();
DROP FUNCTION preschool_tally_gone();
DROP FUNCTION preschool_tally_changed();
DROP FUNCTION preschool_tally_emptied();
"""


class Migration(migrations.Migration):
    dependencies = [("preschool", "0007_listing")]

    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("birth_year", models.PositiveSmallIntegerField()),
                ("priority", models.CharField(max_length=16)),
                ("day", models.DateField()),
                ("change", models.IntegerField()),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["birth_year", "priority", "day"], include=["change"], name="preschool_tally_in_order"
                    )
                ]
            },
        ),
        migrations.RunSQL(KEEP, LEAVE),
    ]
