"""What a specialist did for a person whom no message reached."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from qalam.notices.models.notice import Notice


class Reaching(models.Model):
    """One line of the worked list. A person who cannot be found was looked for: that counts as worked too."""

    class How(models.TextChoices):
        """What was done."""

        CALLED = "called", _("reached by phone")
        VISITED = "visited", _("visited")
        NOT_FOUND = "not_found", _("cannot be found")

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="reachings")
    how = models.CharField(max_length=10, choices=How.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("notice", name="notices_a_notice_is_worked_once")]

    def __str__(self) -> str:
        return f"{self.notice_id}: {self.how}"
