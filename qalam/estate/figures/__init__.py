"""What the estate counts, and how its figures agree."""

from __future__ import annotations

from qalam.estate.figures import buildings, safety
from qalam.figures.figure import Figure
from qalam.figures.relations import Relation, Within

FIGURES: tuple[Figure, ...] = (
    *safety.FIGURES,
    *buildings.FIGURES,
)
RELATIONS: tuple[Relation, ...] = (
    Within("safety.video", "safety.day_schools"),
    Within("safety.alarm_button", "safety.day_schools"),
    Within("safety.indoor_toilets", "safety.day_schools"),
    Within("safety.complete", "safety.video"),
    Within("safety.complete", "safety.alarm_button"),
    Within("safety.complete", "safety.indoor_toilets"),
    Within("safety.video.renewed", "safety.video"),
    Within("resources.subject_rooms.renewed", "resources.subject_rooms"),
    Within("resources.libraries.renewed", "resources.libraries"),
    Within("preschool.planned.2027", "preschool.planned"),
)
