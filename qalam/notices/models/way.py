"""The ways by which a message leaves the house, and the languages it can be in."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Way(models.TextChoices):
    """A way to a person; `DEMO` writes the message down and sends nothing."""

    TELEGRAM = "telegram", _("Telegram")
    EMAIL = "email", _("E-mail")
    SMS = "sms", _("SMS")
    DEMO = "demo", _("demonstration, nothing is sent")


class Language(models.TextChoices):
    """The language in which a person wants to be written to."""

    KAZAKH = "kk", _("Kazakh")
    RUSSIAN = "ru", _("Russian")
    ENGLISH = "en", _("English")
