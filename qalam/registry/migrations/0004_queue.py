from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('registry', '0003_account_holder'),
    ]

    operations = [
        migrations.AddField(
            model_name='group',
            name='kind',
            field=models.CharField(choices=[('ordinary', 'ordinary group'), ('speech', 'group for children with speech disorders'), ('hearing', 'group for children hard of hearing'), ('sight', 'group for children with low vision'), ('movement', 'group for children with musculoskeletal disorders'), ('development', 'group for children with delayed development'), ('sanatorium', 'sanatorium group')], default='ordinary', max_length=12),
        ),
        migrations.AddField(
            model_name='group',
            name='stay',
            field=models.CharField(choices=[('full', 'full day'), ('short', 'half a day')], default='full', max_length=5),
        ),
    ]
