"""The database itself refuses to change or delete a published edition."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION reports_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'reports_an_edition_never_changes' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER reports_an_edition_never_changes BEFORE UPDATE OR DELETE ON reports_edition
    FOR EACH ROW EXECUTE FUNCTION reports_refuse_change();
"""
ALLOW = """
DROP TRIGGER reports_an_edition_never_changes ON reports_edition;
DROP FUNCTION reports_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_initial")]

    operations = [migrations.RunSQL(REFUSE, ALLOW)]
