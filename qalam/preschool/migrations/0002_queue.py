import django.db.models.constraints
import django.db.models.deletion
import qalam.preschool.numbers
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('preschool', '0001_initial'),
        ('registry', '0004_queue'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Batch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('made_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Claim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('window', models.DateField()),
                ('made_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('waiting', 'waits for the window to close'), ('served', 'got an offer'), ('unserved', 'the place went to a child ahead')], default='waiting', max_length=8)),
            ],
        ),
        migrations.CreateModel(
            name='Evidence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ground', models.CharField(choices=[('servicemen', 'child of a serviceman'), ('special_bodies', 'child of an employee of a special state body'), ('fallen', 'child of one who died or went missing in service'), ('parent_disability', 'a parent has a disability'), ('no_parental_care', 'child without parental care'), ('orphan', 'orphan'), ('large_family', 'large family'), ('special_needs', 'child with special educational needs'), ('pedagogue', 'child of a pedagogue'), ('child_disability', 'child with a disability')], max_length=20)),
                ('state', models.CharField(choices=[('claimed', 'waits for confirmation'), ('confirmed', 'confirmed'), ('refused', 'not confirmed'), ('lapsed', 'no longer valid')], default='claimed', max_length=9)),
                ('paper', models.CharField(blank=True, max_length=200)),
                ('file', models.FileField(blank=True, upload_to='evidence/')),
                ('claimed_at', models.DateTimeField()),
                ('due_on', models.DateField()),
                ('issued_on', models.DateField(blank=True, null=True)),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('reason', models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name='ManualMove',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('proposed', 'waits for the second person'), ('done', 'done'), ('refused', 'refused by the second person')], default='proposed', max_length=8)),
                ('reason', models.CharField(choices=[('court', 'decision of a court'), ('fault', 'a fault of the department'), ('emergency', 'an emergency in the family'), ('technical', 'a technical fault when filing')], max_length=12)),
                ('explanation', models.TextField()),
                ('filed_at', models.DateTimeField()),
                ('priority', models.CharField(choices=[('extraordinary', 'extraordinary'), ('first', 'first-priority'), ('general', 'general')], max_length=16)),
                ('proposed_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Offer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rank', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('open', 'waits for an answer'), ('accepted', 'accepted'), ('declined', 'declined'), ('expired', 'not answered in time'), ('recalled', 'taken back by the department')], default='open', max_length=8)),
                ('made_at', models.DateTimeField()),
                ('answer_by', models.DateTimeField()),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('free', 'free'), ('left_over', 'left over, open to the whole queue'), ('offered', 'offered'), ('taken', 'taken'), ('closed', 'closed')], default='free', max_length=9)),
                ('opened_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('closed_because', models.CharField(blank=True, choices=[('repair', 'the group is under repair'), ('no_staff', 'there is no educator'), ('quarantine', 'quarantine'), ('merged', 'groups were merged'), ('mistake', 'it was opened by mistake')], max_length=12)),
            ],
        ),
        migrations.CreateModel(
            name='Pool',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('birth_year', models.PositiveSmallIntegerField()),
                ('language', models.CharField(choices=[('kk', 'Kazakh'), ('ru', 'Russian'), ('en', 'English')], max_length=2)),
                ('group_kind', models.CharField(choices=[('ordinary', 'ordinary group'), ('speech', 'group for children with speech disorders'), ('hearing', 'group for children hard of hearing'), ('sight', 'group for children with low vision'), ('movement', 'group for children with musculoskeletal disorders'), ('development', 'group for children with delayed development'), ('sanatorium', 'sanatorium group')], default='ordinary', max_length=12)),
                ('stay', models.CharField(choices=[('full', 'full day'), ('short', 'half a day')], default='full', max_length=5)),
                ('counter', models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='QueueEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('leaf_index', models.BigIntegerField(unique=True)),
                ('kind', models.CharField(max_length=16)),
                ('cause', models.CharField(blank=True, max_length=24)),
                ('at', models.DateTimeField(db_index=True)),
                ('birth_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('before_priority', models.CharField(blank=True, max_length=16)),
                ('before_filed_at', models.DateTimeField(blank=True, null=True)),
                ('after_priority', models.CharField(blank=True, max_length=16)),
                ('after_filed_at', models.DateTimeField(blank=True, null=True)),
                ('verdict', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='Referral',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(default=qalam.preschool.numbers.new_number, max_length=12, unique=True)),
                ('salt', models.CharField(default=qalam.preschool.numbers.new_salt, max_length=32)),
                ('state', models.CharField(choices=[('issued', 'issued'), ('documents', 'papers are in order'), ('contract', 'contract signed'), ('enrolled', 'child enrolled'), ('annulled', 'annulled')], default='issued', max_length=9)),
                ('issued_at', models.DateTimeField()),
                ('present_by', models.DateField()),
                ('extended_until', models.DateField(blank=True, null=True)),
                ('presented_at', models.DateTimeField(blank=True, null=True)),
                ('contract_number', models.CharField(blank=True, max_length=40)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('refused_because', models.CharField(blank=True, choices=[('incomplete', 'the set of papers is incomplete'), ('out_of_date', 'papers are out of date'), ('unvaccinated', 'too many unvaccinated children in the group')], max_length=12)),
            ],
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('question', models.TextField()),
                ('asked_at', models.DateTimeField()),
                ('outcome', models.CharField(blank=True, choices=[('upheld', 'the decision stands'), ('changed', 'the decision is changed')], max_length=8)),
                ('answer', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=20, unique=True)),
                ('title', models.CharField(max_length=120)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('published', 'published'), ('dropped', 'dropped')], default='draft', max_length=9)),
                ('mechanism', models.CharField(max_length=24)),
                ('seed', models.CharField(blank=True, max_length=80)),
                ('drafted_at', models.DateTimeField()),
                ('published_at', models.DateTimeField(blank=True, null=True)),
                ('input_hash', models.CharField(blank=True, max_length=64)),
                ('summary', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='RoundPlace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='RoundResult',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rank', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('explanation', models.JSONField(default=list)),
            ],
        ),
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=60)),
                ('query', models.CharField(max_length=500)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='choice',
            name='preschool_one_choice_per_rank',
        ),
        migrations.AddField(
            model_name='application',
            name='birth_year',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='application',
            name='code',
            field=models.CharField(max_length=64, null=True),
        ),
        migrations.AddField(
            model_name='application',
            name='group_kind',
            field=models.CharField(choices=[('ordinary', 'ordinary group'), ('speech', 'group for children with speech disorders'), ('hearing', 'group for children hard of hearing'), ('sight', 'group for children with low vision'), ('movement', 'group for children with musculoskeletal disorders'), ('development', 'group for children with delayed development'), ('sanatorium', 'sanatorium group')], default='ordinary', max_length=12),
        ),
        migrations.AddField(
            model_name='application',
            name='guardian',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='registry.person'),
        ),
        migrations.AddField(
            model_name='application',
            name='holds',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='registry.enrolment'),
        ),
        migrations.AddField(
            model_name='application',
            name='number',
            field=models.CharField(max_length=12, null=True),
        ),
        migrations.AddField(
            model_name='application',
            name='salt',
            field=models.CharField(max_length=32, null=True),
        ),
        migrations.AddField(
            model_name='application',
            name='state',
            field=models.CharField(choices=[('queued', 'waits'), ('stop_listed', 'on the stop-list'), ('inactive', 'inactive'), ('offered', 'has an offer'), ('referred', 'has a referral'), ('left', 'has left the queue')], default='queued', max_length=12),
        ),
        migrations.AddField(
            model_name='application',
            name='stay',
            field=models.CharField(choices=[('full', 'full day'), ('short', 'half a day')], default='full', max_length=5),
        ),
        migrations.AddField(
            model_name='application',
            name='stopped_until',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name='choice',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('application', 'rank'), name='preschool_one_choice_per_rank'),
        ),
        migrations.AddField(
            model_name='application',
            name='batch',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='preschool.batch'),
        ),
        migrations.AddIndex(
            model_name='application',
            index=models.Index(condition=models.Q(('state', 'queued')), fields=['birth_year', 'priority', 'filed_at', 'code'], name='preschool_queue_in_order'),
        ),
        migrations.AddField(
            model_name='claim',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='preschool.application'),
        ),
        migrations.AddField(
            model_name='evidence',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence', to='preschool.application'),
        ),
        migrations.AddField(
            model_name='evidence',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='manualmove',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='manual_moves', to='preschool.application'),
        ),
        migrations.AddField(
            model_name='manualmove',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='manualmove',
            name='proposed_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='offer',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='offer',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='offers', to='preschool.application'),
        ),
        migrations.AddField(
            model_name='place',
            name='group',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='registry.group'),
        ),
        migrations.AddField(
            model_name='place',
            name='opened_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='offer',
            name='place',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='offers', to='preschool.place'),
        ),
        migrations.AddField(
            model_name='claim',
            name='place',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='preschool.place'),
        ),
        migrations.AddField(
            model_name='pool',
            name='institution',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pools', to='registry.institution'),
        ),
        migrations.AddField(
            model_name='place',
            name='pool',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='preschool.pool'),
        ),
        migrations.AddField(
            model_name='queueevent',
            name='application',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='preschool.application'),
        ),
        migrations.AddField(
            model_name='queueevent',
            name='by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='queueevent',
            name='place',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='preschool.place'),
        ),
        migrations.AddField(
            model_name='referral',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='referrals', to='preschool.application'),
        ),
        migrations.AddField(
            model_name='referral',
            name='enrolment',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='referral', to='registry.enrolment'),
        ),
        migrations.AddField(
            model_name='referral',
            name='offer',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='referral', to='preschool.offer'),
        ),
        migrations.AddField(
            model_name='referral',
            name='place',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='referrals', to='preschool.place'),
        ),
        migrations.AddField(
            model_name='review',
            name='answered_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='review',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='preschool.application'),
        ),
        migrations.AddField(
            model_name='review',
            name='asked_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='review',
            name='event',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='preschool.queueevent'),
        ),
        migrations.AddField(
            model_name='round',
            name='drafted_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='round',
            name='published_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='offer',
            name='round',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='offers', to='preschool.round'),
        ),
        migrations.AddField(
            model_name='roundplace',
            name='place',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rounds', to='preschool.place'),
        ),
        migrations.AddField(
            model_name='roundplace',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='preschool.round'),
        ),
        migrations.AddField(
            model_name='roundresult',
            name='application',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='round_results', to='preschool.application'),
        ),
        migrations.AddField(
            model_name='roundresult',
            name='place',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='preschool.place'),
        ),
        migrations.AddField(
            model_name='roundresult',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='results', to='preschool.round'),
        ),
        migrations.AddField(
            model_name='savedview',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='queue_views', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='evidence',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'claimed'), ('state', 'confirmed'), _connector='OR'), fields=('application', 'ground'), name='preschool_a_ground_is_claimed_once'),
        ),
        migrations.AddConstraint(
            model_name='evidence',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='preschool_a_refusal_of_evidence_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='manualmove',
            constraint=models.CheckConstraint(condition=models.Q(('proposed_by', models.F('decided_by')), _negated=True), name='preschool_a_manual_move_has_two_persons'),
        ),
        migrations.AddConstraint(
            model_name='manualmove',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'proposed'), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False)), _connector='XOR'), name='preschool_a_manual_move_says_who_decided'),
        ),
        migrations.AddConstraint(
            model_name='manualmove',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('application',), name='preschool_one_proposed_move_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='claim',
            constraint=models.UniqueConstraint(fields=('application', 'place', 'window'), name='preschool_a_place_is_claimed_once_in_a_window'),
        ),
        migrations.AddConstraint(
            model_name='pool',
            constraint=models.UniqueConstraint(fields=('institution', 'birth_year', 'language', 'group_kind', 'stay'), name='preschool_one_pool_of_a_kind'),
        ),
        migrations.AddIndex(
            model_name='place',
            index=models.Index(condition=models.Q(('state', 'free'), ('state', 'left_over'), _connector='OR'), fields=['pool'], name='preschool_free_places'),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', False), ('state', 'closed')), models.Q(models.Q(('state', 'closed'), _negated=True), ('closed_at__isnull', True), ('closed_because', '')), _connector='OR'), name='preschool_a_closed_place_says_since_when'),
        ),
        migrations.AddIndex(
            model_name='queueevent',
            index=models.Index(fields=['application', 'leaf_index'], name='preschool_events_of_a_child'),
        ),
        migrations.AddIndex(
            model_name='queueevent',
            index=models.Index(condition=models.Q(('before_filed_at__isnull', False), ('after_filed_at__isnull', False), _connector='OR'), fields=['birth_year', 'leaf_index'], name='preschool_moves_of_the_queue'),
        ),
        migrations.AddConstraint(
            model_name='queueevent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('before_priority', ''), ('before_filed_at__isnull', False), _connector='XOR'), models.Q(('after_priority', ''), ('after_filed_at__isnull', False), _connector='XOR')), name='preschool_a_standing_has_category_and_time'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('place',), name='preschool_one_live_referral_per_place'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('application',), name='preschool_one_live_referral_per_application'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'enrolled'), ('enrolment__isnull', True), _connector='XOR'), name='preschool_an_enrolled_referral_names_the_seat'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.UniqueConstraint(fields=('event',), name='preschool_a_decision_is_reviewed_once'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at__isnull', True), ('answered_by__isnull', True), ('outcome', '')), models.Q(models.Q(('outcome', ''), _negated=True), models.Q(('answer', ''), _negated=True), ('answered_at__isnull', False), ('answered_by__isnull', False)), _connector='OR'), name='preschool_a_review_is_answered_whole'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'published'), ('published_at__isnull', True), _connector='XOR'), name='preschool_a_published_round_says_when'),
        ),
        migrations.AddIndex(
            model_name='offer',
            index=models.Index(condition=models.Q(('state', 'open')), fields=['answer_by'], name='preschool_offers_by_deadline'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('place',), name='preschool_one_open_offer_per_place'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('application',), name='preschool_one_open_offer_per_application'),
        ),
        migrations.AddConstraint(
            model_name='offer',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'open'), ('answered_at__isnull', False), _connector='XOR'), name='preschool_an_answer_has_its_moment'),
        ),
        migrations.AddConstraint(
            model_name='roundplace',
            constraint=models.UniqueConstraint(fields=('round', 'place'), name='preschool_a_round_names_a_place_once'),
        ),
        migrations.AddConstraint(
            model_name='roundresult',
            constraint=models.UniqueConstraint(fields=('round', 'application'), name='preschool_a_round_answers_a_child_once'),
        ),
        migrations.AddConstraint(
            model_name='roundresult',
            constraint=models.UniqueConstraint(condition=models.Q(('place__isnull', False)), fields=('round', 'place'), name='preschool_a_round_gives_a_place_once'),
        ),
        migrations.AddConstraint(
            model_name='savedview',
            constraint=models.UniqueConstraint(fields=('user', 'name'), name='preschool_a_saved_view_has_its_own_name'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'annulled'), ('state', 'enrolled'), _connector='OR'), ('ended_at__isnull', True), _connector='XOR'), name='preschool_an_ended_referral_says_when'),
        ),
    ]
