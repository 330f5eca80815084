"""Who teaches where, with which education and category."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from qalam.history.models import Dated, one_at_a_time
from qalam.registry.models import Institution, Person


class Post(Dated):
    """A post that a pedagogue holds; one of them is the main post."""

    class Field(models.TextChoices):
        SECONDARY = "secondary", _("secondary education")
        PRESCHOOL = "preschool", _("preschool education")
        EXTRACURRICULAR = "extracurricular", _("extracurricular education")
        SUPPORT = "support", _("pedagogical support")

    class Entry(models.TextChoices):
        ORDINARY = "ordinary", _("hired")
        YOUNG_SPECIALIST = "young_specialist", _("hired as a young specialist")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="posts")
    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="posts")
    field = models.CharField(max_length=16, choices=Field.choices)
    entry = models.CharField(max_length=16, choices=Entry.choices, default=Entry.ORDINARY)
    subject_code = models.SlugField(blank=True)
    is_main = models.BooleanField(default=True)
    load = models.DecimalField(max_digits=3, decimal_places=2, default=1)

    class Meta:
        constraints = [
            one_at_a_time("staffing_one_main_post_at_a_time", "person", condition=Q(is_main=True)),
            models.CheckConstraint(condition=Q(load__gt=0, load__lte=2), name="staffing_a_load_is_up_to_two"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.institution_id}"


class Education(models.Model):
    """A diploma of a pedagogue: level, where and when."""

    class Level(models.TextChoices):
        HIGHER = "higher", _("higher pedagogical education")
        VOCATIONAL = "vocational", _("vocational education")

    class Origin(models.TextChoices):
        YESSENOV = "yessenov", _("Yessenov University")
        LOCAL_COLLEGE = "local_college", _("a local college")
        ELSEWHERE = "elsewhere", _("another institution of the country")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="education")
    level = models.CharField(max_length=12, choices=Level.choices)
    origin = models.CharField(max_length=16, choices=Origin.choices)
    graduated_on = models.DateField()
    diploma_number = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "graduated_on"], name="staffing_one_diploma_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.level}"


class Category(Dated):
    """A qualification category over its validity; never two at once."""

    class Kind(models.TextChoices):
        MODERATOR = "moderator", _("pedagogue-moderator")
        EXPERT = "expert", _("pedagogue-expert")
        RESEARCHER = "researcher", _("pedagogue-researcher")
        MASTER = "master", _("pedagogue-master")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="categories")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    order_number = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [one_at_a_time("staffing_one_category_at_a_time", "person")]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.get_kind_display()}"
