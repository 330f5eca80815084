from django.db import migrations, models


class Migration(migrations.Migration):
    """How many notices an account has not read, beside the count of its family: one question brings both."""

    dependencies = [("access", "0006_lagging_pages")]

    operations = [
        migrations.AddField("ownrevision", "unread", models.BigIntegerField(default=0, db_default=0)),
    ]
