from django.db import migrations


class Migration(migrations.Migration):
    """The table of the cache that the processes of the site share; its shape is that of Django's database cache."""

    dependencies = [("access", "0002_phones_and_statements")]

    operations = [
        migrations.RunSQL(
            """
            CREATE TABLE kept_for_a_while (
                cache_key varchar(255) NOT NULL PRIMARY KEY,
                value text NOT NULL,
                expires timestamp with time zone NOT NULL
            );
            CREATE INDEX kept_for_a_while_expires ON kept_for_a_while (expires);
            """,
            reverse_sql="DROP TABLE kept_for_a_while",
        )
    ]
