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


class GroupKind(models.TextChoices):
    """What a kindergarten group is for."""

    ORDINARY = "ordinary", _("ordinary group")
    SPEECH = "speech", _("group for children with speech disorders")
    HEARING = "hearing", _("group for children hard of hearing")
    SIGHT = "sight", _("group for children with low vision")
    MOVEMENT = "movement", _("group for children with musculoskeletal disorders")
    DEVELOPMENT = "development", _("group for children with delayed development")
    SANATORIUM = "sanatorium", _("sanatorium group")


class Stay(models.TextChoices):
    """How long a day a child stays."""

    FULL = "full", _("full day")
    SHORT = "short", _("half a day")
