from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('preschool', '0004_told'),
    ]

    operations = [
        migrations.AlterField(
            model_name='place',
            name='state',
            field=models.CharField(choices=[('kept', 'kept for a mass round'), ('free', 'free'), ('left_over', 'left over, open to the whole queue'), ('offered', 'offered'), ('taken', 'taken'), ('closed', 'closed')], default='free', max_length=9),
        ),
    ]
