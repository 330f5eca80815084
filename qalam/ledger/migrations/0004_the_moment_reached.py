"""The head of the log knows the latest moment that the log speaks of."""

from django.db import migrations, models

REACHED = """
UPDATE ledger_treehead SET reached = greatest(
    (SELECT at FROM ledger_leaf ORDER BY index DESC LIMIT 1), (SELECT max(signed_at) FROM ledger_checkpoint)
)
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_the_log_never_changes")]

    operations = [
        migrations.AddField("treehead", "reached", models.DateTimeField(blank=True, null=True)),
        migrations.RunSQL(REACHED, migrations.RunSQL.noop),
    ]
