"""A number and a code stand once: each with one index, where a unique field also has one for LIKE."""

from django.db import migrations, models

import qalam.preschool.numbers


class Migration(migrations.Migration):
    dependencies = [("preschool", "0008_tally")]

    operations = [
        migrations.AlterField(
            model_name="application",
            name="code",
            field=models.CharField(max_length=64),
        ),
        migrations.AlterField(
            model_name="application",
            name="number",
            field=models.CharField(default=qalam.preschool.numbers.new_number, max_length=12),
        ),
        migrations.AddConstraint(
            model_name="application",
            constraint=models.UniqueConstraint(fields=("number",), name="preschool_a_number_is_of_one_application"),
        ),
        migrations.AddConstraint(
            model_name="application",
            constraint=models.UniqueConstraint(fields=("code",), name="preschool_a_code_is_of_one_application"),
        ),
    ]
