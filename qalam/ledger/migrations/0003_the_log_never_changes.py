"""The database itself refuses to change, delete or empty what stands in the log."""

from django.db import migrations

TABLES = {
    "ledger_leaf": "ledger_a_leaf_never_changes",
    "ledger_subtree": "ledger_a_subtree_never_changes",
    "ledger_checkpoint": "ledger_a_checkpoint_never_changes",
    "ledger_cosignature": "ledger_a_cosignature_never_changes",
}
REFUSE = """
CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;
""" + "".join(
    f"""
CREATE TRIGGER {name} BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change('{name}');
CREATE TRIGGER {name}_by_emptying BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change('{name}');
"""
    for table, name in TABLES.items()
)
ALLOW = "".join(
    f"DROP TRIGGER {name} ON {table}; DROP TRIGGER {name}_by_emptying ON {table};" for table, name in TABLES.items()
) + "DROP FUNCTION ledger_refuse_change();"


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_the_log")]

    operations = [migrations.RunSQL(REFUSE, ALLOW)]
