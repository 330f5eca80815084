"""What schools remember of their pupils: marks, leaving, tests, meals, special needs."""

from qalam.schooling.models.meal import MealEntitlement
from qalam.schooling.models.needs import SpecialNeedsConclusion
from qalam.schooling.models.result import Award, Leaving, Subject, YearMark
from qalam.schooling.models.test import MonitoringResult, UntResult, UntScore, UntSitting

__all__ = [
    "Award", "Leaving", "MealEntitlement", "MonitoringResult", "SpecialNeedsConclusion",
    "Subject", "UntResult", "UntScore", "UntSitting", "YearMark",
]  # fmt: skip
