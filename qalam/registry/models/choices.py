"""Words that several records share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Language(models.TextChoices):
    """Language of instruction."""

    KAZAKH = "kk", _("Kazakh")
    RUSSIAN = "ru", _("Russian")
    ENGLISH = "en", _("English")


class Sex(models.TextChoices):
    """Sex as the IIN carries it."""

    FEMALE = "f", _("female")
    MALE = "m", _("male")


class Ownership(models.TextChoices):
    """Who founded the institution."""

    STATE = "state", _("state")
    PRIVATE = "private", _("private")
