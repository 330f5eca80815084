"""What schooling counts, and how its figures agree."""

from __future__ import annotations

from qalam.figures.figure import Figure
from qalam.figures.relations import Overlap, Parts, Relation, Shares, Within
from qalam.schooling.figures import care, pupils, results, schools, testing

FIGURES: tuple[Figure, ...] = (
    *schools.FIGURES,
    *pupils.FIGURES,
    *results.FIGURES,
    *testing.FIGURES,
    *care.FIGURES,
)
RELATIONS: tuple[Relation, ...] = (
    Parts("schools", ("schools.general", "schools.primary", "schools.evening", "schools.private")),
    Within("schools.villages", "schools"),
    Within("schools.three_shifts", "schools"),
    Shares(("schools.classes.kazakh.share", "schools.classes.russian.share", "schools.classes.english.share")),
    Parts("schools.pupils", ("schools.pupils.day", "schools.pupils.evening", "schools.pupils.private")),
    Parts(
        "schools.pupils.day",
        ("schools.pupils.primary", "schools.pupils.lower_secondary", "schools.pupils.upper_secondary"),
    ),
    Within("schools.pupils.villages", "schools.pupils.day"),
    Within("schools.grade_1", "schools.pupils"),
    Within("schools.grade_9", "schools.pupils"),
    Within("schools.grade_11", "schools.pupils"),
    Within("schools.leavers.11.altyn_belgi", "schools.leavers.11"),
    Within("schools.leavers.11.uzdik", "schools.leavers.11"),
    Within("schools.leavers.9.uzdik", "schools.leavers.9"),
    Overlap("schools.meals", ("schools.meals.vulnerable", "schools.meals.grade_1")),
    Within("schools.meals.both", "schools.meals.vulnerable"),
    Within("schools.meals.both", "schools.meals.grade_1"),
    Parts("sen.children", ("sen.children.preschool", "sen.children.school")),
    Within("sen.home_schooled", "schools.pupils"),
)
