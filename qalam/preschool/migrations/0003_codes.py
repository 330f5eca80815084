"""Applications of before get a number, a salt, a code and a birth year; those that ended have left the queue."""

import qalam.preschool.numbers
from django.db import migrations, models
from django.db.models import F
from django.db.models.functions import ExtractYear


def fill(apps, schema_editor):
    application = apps.get_model("preschool", "Application")
    numbers = qalam.preschool.numbers
    rows = list(application.objects.annotate(born=ExtractYear(F("child__born_on"))))
    for row in rows:
        row.number, row.salt, row.birth_year = numbers.new_number(), numbers.new_salt(), row.born
        row.code = numbers.commitment(row.salt, row.number)
        row.state = "queued" if row.period.upper is None else "left"
    application.objects.bulk_update(rows, ["number", "salt", "code", "birth_year", "state"], batch_size=1000)


class Migration(migrations.Migration):

    dependencies = [
        ('preschool', '0002_queue'),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='application',
            name='birth_year',
            field=models.PositiveSmallIntegerField(),
        ),
        migrations.AlterField(
            model_name='application',
            name='code',
            field=models.CharField(max_length=64, unique=True),
        ),
        migrations.AlterField(
            model_name='application',
            name='number',
            field=models.CharField(default=qalam.preschool.numbers.new_number, max_length=12, unique=True),
        ),
        migrations.AlterField(
            model_name='application',
            name='salt',
            field=models.CharField(default=qalam.preschool.numbers.new_salt, max_length=32),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'stop_listed'), ('stopped_until__isnull', True), _connector='XOR'), name='preschool_the_stop_list_has_an_end'),
        ),
        migrations.AddConstraint(
            model_name='application',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'left'), ('period__upper_inf', True), _connector='XOR'), name='preschool_who_left_waits_no_more'),
        ),
    ]
